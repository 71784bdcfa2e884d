//! Arguments that are one of a fixed set of values; clap reads each by its key.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::app::Thema;
use crate::deutsch::aufruf as wort;
use crate::domain::Ansicht;
use crate::export::{Exportformat, Vorlage};
use crate::holdings::Ebene;
use crate::katalog::uebersicht::kreuz::Achse;

/// Implements `ValueEnum` for a type: `$all` are its values, `$more` adds help and aliases to a key.
macro_rules! by_key {
    ($type:ty, $all:expr, $more:expr) => {
        impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                &$all
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some($more(PossibleValue::new(self.key())))
            }
        }
    };
}

by_key!(Thema, Self::ALL, PossibleValue::from);
by_key!(Vorlage, Self::ALL, PossibleValue::from);
by_key!(Exportformat, Self::ALL, PossibleValue::from);
by_key!(Ebene, [Self::System, Self::Gruppe, Self::Eigener], PossibleValue::from);
by_key!(Ansicht, Self::KATALOG, |value: PossibleValue| match value.get_name() {
    "laender" => value.help(wort::ansicht("laender")).alias("länder"),
    key => value.clone().help(wort::ansicht(key)),
});
by_key!(Achse, Self::ALL, |value: PossibleValue| value.clone().help(wort::achse(value.get_name())));
