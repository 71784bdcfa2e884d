//! Everything that each panel may read and none owns: the holdings, the terminal, the user's settings.

use std::sync::Arc;

use super::device::{Capabilities, Size};
use super::paths::Paths;
use super::tasten::Tasten;
use crate::deutsch::befehle::{Weg, genannt};
use crate::domain::{Bestand, Quelle};
use crate::export::Vorlage;
use crate::text::wrap::{middle, width};

/// Minimum columns that the name of a thing keeps in a notice.
const NAME: usize = 16;

/// The surroundings of the panels.
#[derive(Debug, Clone, PartialEq)]
pub struct World {
    pub bestand: Arc<Bestand>,
    /// State of the holdings: a new number whenever documents or lists have come.
    pub version: u64,
    pub caps: Capabilities,
    pub tasten: Tasten,
    pub size: Size,
    /// The session must not write files, take documents in or be stopped.
    pub restricted: bool,
    pub mouse: bool,
    pub vorlage: Vorlage,
    /// While files are being read into a holding: number of files read, and of all files.
    pub adding: Option<(usize, usize)>,
    pub fetching: Option<String>,
    pub paths: Paths,
}

impl World {
    pub fn new(bestand: Arc<Bestand>, size: Size, caps: Capabilities) -> Self {
        Self {
            bestand,
            version: 0,
            caps,
            tasten: Tasten::default(),
            size,
            restricted: false,
            mouse: caps.mouse,
            vorlage: Vorlage::default(),
            adding: None,
            fetching: None,
            paths: Paths::default(),
        }
    }

    /// The holdings, to add to them; the new version lets everything that was made from them be made anew.
    pub fn grow(&mut self) -> &mut Bestand {
        self.version += 1;
        Arc::make_mut(&mut self.bestand)
    }

    /// The number of a source among the loaded ones, and the source; `None` if it is not loaded.
    pub fn source(&self, id: &str) -> Option<(usize, &Quelle)> {
        self.bestand.quellen.iter().enumerate().find(|(_, quelle)| quelle.id == id)
    }

    /// A sentence that names how something is done here: by a key on a screen, by a word where lines are typed.
    pub fn how(&self, sentence: impl FnOnce(Weg<'_>) -> String) -> String {
        if self.caps.lines {
            return sentence(&genannt);
        }
        sentence(&|befehl| self.tasten.key(befehl))
    }

    /// A sentence about something with a name, which is cut so that the whole sentence has room in two rows.
    pub fn about(&self, name: &str, sentence: impl Fn(&str, Weg<'_>) -> String) -> String {
        let rest = self.how(|weg| sentence("", weg));
        let room = (2 * usize::from(self.size.width)).saturating_sub(width(&rest)).max(NAME);
        let name = middle(name, room);
        self.how(|weg| sentence(&name, weg))
    }

    pub fn dialog_height(&self) -> usize {
        usize::from(self.size.height.saturating_sub(6).max(3))
    }

    pub fn dialog_width(&self) -> usize {
        usize::from(super::layout::dialog(self.size).width.saturating_sub(2))
    }
}
