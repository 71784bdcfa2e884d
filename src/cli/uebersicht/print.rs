//! Printing that overviews share.

use serde_json::Value;

use crate::cli::args::uebersicht::FormArgs;
use crate::cli::call::{Call, Ended};
use crate::cli::out::Out;
use crate::export::{self, Exportformat};
use crate::katalog::uebersicht::Tabelle;

/// Prints an overview; only the form that is asked for is made. CSV comes from the one writer of CSV.
pub(super) fn print(
    form: FormArgs,
    call: &mut Call<'_>,
    csv: impl FnOnce() -> Tabelle,
    json: impl FnOnce() -> Value,
    text: impl FnOnce(&mut Out<'_>),
) -> Ended {
    if form.csv {
        call.out.bytes(&export::bytes(&export::of_table(&csv()), Exportformat::Csv)?);
    } else {
        call.print(form.json, json, text);
    }
    Ok(())
}

/// The title, what is to be said about the overview, and an empty line.
pub(super) fn head(titel: &str, hinweise: &[&str], out: &mut Out<'_>) {
    out.line(titel);
    for hinweis in hinweise {
        out.paragraph("", hinweis);
    }
    out.line("");
}
