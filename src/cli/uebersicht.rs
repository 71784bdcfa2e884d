//! `kreuztabelle` and `uebersicht`: what the loaded documents say, counted and ordered.

mod bestaende;
mod erwaehnungen;
mod kreuz;
mod print;
mod zahlen;
mod zeitleiste;

use super::args::uebersicht::{KreuzArgs, UebersichtArgs, Welche};
use super::call::{Call, Complaint, Ended};
use crate::deutsch::cli as satz;
use crate::holdings::Need;
use crate::katalog::uebersicht::kreuz::Achse;

pub(super) fn table(args: &KreuzArgs, call: &mut Call<'_>) -> Ended {
    let bestand = call.holdings()?.bestand(Need::All)?;
    kreuz::run(&bestand, [args.zeilen, args.spalten], args.form, call)
}

pub(super) fn run(args: &UebersichtArgs, call: &mut Call<'_>) -> Ended {
    if let (Some(kennung), false) = (&args.kennung, args.welche == Welche::Erwaehnungen) {
        return Err(Complaint::Satz(satz::zu_viel(kennung)));
    }
    let bestand = &call.holdings()?.bestand(Need::All)?;
    match (args.welche, &args.kennung) {
        (Welche::Zahlen, _) => zahlen::run(bestand, args.form, call),
        (Welche::Zeitleiste, _) => zeitleiste::run(bestand, args.form, call),
        (Welche::Verbindlichkeit, _) => {
            kreuz::run(bestand, [Achse::Instrument, Achse::Verbindlichkeit], args.form, call)
        }
        (Welche::Erwaehnungen, Some(kennung)) => erwaehnungen::of(bestand, kennung.trim(), args.form, call),
        (Welche::Erwaehnungen, None) => erwaehnungen::all(bestand, args.form, call),
    }
}
