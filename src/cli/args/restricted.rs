//! What a restricted session may be asked for.

use std::path::Path;

use super::{Args, Befehl, BestandBefehl, MerklisteBefehl};
use crate::cli::usage::Early;
use crate::deutsch::cli as satz;

impl Args {
    /// Why a restricted session must not do this; `None` if it may.
    pub fn refused(&self) -> Option<Early> {
        let elsewhere = !self.global.index.is_empty() || self.global.config.is_some();
        let writes = self.befehl.as_ref().is_some_and(Befehl::writes_elsewhere);
        (elsewhere || writes).then(|| Early::Satz(satz::EINGESCHRAENKT.to_owned()))
    }
}

impl Befehl {
    /// True if it writes or reads anything but what the user keeps and the system offers.
    fn writes_elsewhere(&self) -> bool {
        match self {
            Self::Baum(_)
            | Self::Zeige(_)
            | Self::Quelle(_)
            | Self::Vergleich(_)
            | Self::Kreuztabelle(_)
            | Self::Uebersicht(_) => false,
            Self::Suche(args) => args.stapel.is_some(),
            Self::Merkliste(args) => {
                matches!(&args.befehl, Some(MerklisteBefehl::Export(_) | MerklisteBefehl::Import(_)))
            }
            Self::Export(args) => args.nach != Path::new("-"),
            Self::Bestand(args) => !matches!(
                args.befehl,
                BestandBefehl::Liste(_) | BestandBefehl::Pruefen(_) | BestandBefehl::Fehler(_)
            ),
            Self::Index(_) | Self::Vorlesen => true,
        }
    }
}
