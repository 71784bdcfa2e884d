//! Printing that overviews share: CSV, and the lines at the top.

use crate::cli::call::{self, Call, Ended};
use crate::cli::out::Out;
use crate::export::{self, Format};
use crate::katalog::uebersicht::Tabelle;

/// Prints a table as CSV, by the one writer of CSV.
pub(super) fn csv(tabelle: &Tabelle, found: bool, call: &mut Call<'_>) -> Ended {
    call.out.bytes(&export::bytes(&export::of_table(tabelle), Format::Csv)?);
    call::found(found)
}

/// The title, what is to be said about the overview, and an empty line.
pub(super) fn head(titel: &str, hinweise: &[&str], out: &mut Out<'_>) {
    out.line(titel);
    for hinweis in hinweise {
        out.paragraph("", hinweis);
    }
    out.line("");
}
