//! The one integration test binary; every area of the program adds a module.

#[cfg(test)]
mod anfragen;
#[cfg(test)]
mod belegkette;
#[cfg(test)]
mod bestand;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod export;
#[cfg(test)]
mod formats;
#[cfg(test)]
mod kopieren;
#[cfg(test)]
mod linear;
#[cfg(test)]
mod merkliste;
#[cfg(test)]
mod paket;
#[cfg(test)]
mod parser;
#[cfg(test)]
mod protokoll;
#[cfg(test)]
mod pty;
#[cfg(test)]
mod recherche;
#[cfg(test)]
mod scenes;
#[cfg(test)]
mod ssh;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tasten;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod uebersicht;
#[cfg(test)]
mod umbruch;
#[cfg(test)]
mod vergleich;
#[cfg(test)]
mod vorleser;
#[cfg(test)]
mod walks;
