//! Writes an export where the arguments say.

use std::path::Path;

use super::args::ziel::ZielArgs;
use super::call::{Call, Ended};
use super::complaint::Complaint;
use crate::deutsch::export as satz;
use crate::export::{self, Auszug, Format};
use crate::holdings;

impl ZielArgs {
    pub(super) fn format(&self) -> Result<Format, Complaint> {
        let format = self.format.or_else(|| Format::of_file(&self.nach));
        format.ok_or_else(|| Complaint::Satz(satz::format_unklar(&self.nach.display().to_string())))
    }

    pub(super) fn write(&self, auszug: &Auszug, format: Format, call: &mut Call<'_>) -> Ended {
        self.write_bytes(&export::bytes(auszug, format)?, auszug.anzahl(), call)
    }

    /// Writes bytes that hold `count` entries.
    pub(super) fn write_bytes(&self, bytes: &[u8], count: usize, call: &mut Call<'_>) -> Ended {
        if self.nach == Path::new("-") {
            call.out.bytes(bytes);
            return Ok(());
        }
        let written = holdings::write(&self.nach, bytes, self.ueberschreiben);
        written.map_err(|refused| refused.to_string())?;
        call.out.say(&satz::geschrieben(&self.nach.display().to_string(), count));
        Ok(())
    }
}
