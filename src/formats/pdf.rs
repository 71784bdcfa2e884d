//! PDF: pages of placed letters to lines of text.

use super::{Gelesen, Grund};

/// Reads a PDF.
pub(super) fn read(_bytes: &[u8]) -> Result<Gelesen, Grund> {
    Err(Grund::Beschaedigt("PDF"))
}
