//! What is copied: text, quotation, place, address.

use super::event::Key;
use super::overlay::Overlay;
use super::{App, Effect, Focus};
use crate::deutsch::app as said;
use crate::domain::{Fundstelle, Quelle};
use crate::export::{Vorlage, Zitat, wortlaut};
use crate::text::clean;

/// How is copied, and what was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Copying {
    /// How quotations are written down.
    pub vorlage: Vorlage,
    /// What was copied, in order.
    pub copied: Vec<String>,
}

impl App {
    /// The template in which quotations are copied from the start.
    #[must_use]
    pub fn with_vorlage(mut self, vorlage: Vorlage) -> Self {
        self.copying.vorlage = vorlage;
        self
    }

    pub(super) fn copy_key(&mut self, key: Key) -> Vec<Effect> {
        let Some(typed) = key.typed() else {
            return Vec::new();
        };
        let choice = typed.to_ascii_lowercase();
        if choice == said::COPY_TEMPLATE {
            self.copying.vorlage = self.copying.vorlage.next();
        }
        if !said::COPY_CHOICES.iter().any(|(known, _)| *known == choice) {
            self.overlay = Some(Overlay::Copy);
            return Vec::new();
        }
        let Some(words) = self.copied(choice) else {
            self.say(said::NOTHING);
            return Vec::new();
        };
        if typed == choice {
            return self.copy(words);
        }
        self.open_window(words);
        Vec::new()
    }

    /// Hands words to the clipboard.
    pub(super) fn copy(&mut self, words: String) -> Vec<Effect> {
        self.say(said::COPIED);
        self.collect(&words);
        vec![Effect::Copy(words)]
    }

    /// Keeps what was copied; the same twice in a row is a second attempt.
    pub(super) fn collect(&mut self, words: &str) {
        let copied = &mut self.copying.copied;
        if copied.last().is_none_or(|last| last != words) {
            copied.push(words.to_owned());
        }
    }

    /// The marked words as text.
    pub(super) fn copy_marked(&mut self) -> Option<Vec<Effect>> {
        let words = wortlaut(&self.marked_places()?);
        Some(self.copy(words))
    }

    /// What a key of the dialog stands for.
    fn copied(&self, choice: char) -> Option<String> {
        let (kennung, belege) = self.copied_place()?;
        let quelle = self.bestand.quelle(&belege.first()?.quelle);
        let zitat = || quelle.map(|quelle| Zitat::new(quelle, &belege));
        match choice {
            'c' => Some(wortlaut(&belege)),
            'z' => Some(zitat()?.text(self.copying.vorlage)),
            'f' => Some(zitat()?.fundstelle()),
            _ => Some(clean(&kennung).into_owned()),
        }
    }

    /// Address and places of what the user looks at: what is marked, the paragraph in the text, the entry elsewhere.
    fn copied_place(&self) -> Option<(String, Vec<Fundstelle>)> {
        if let Some(belege) = self.marked_places() {
            let ends = [belege.first()?.block.clone(), belege.last()?.block.clone()];
            return Some((said::from_to(&ends), belege));
        }
        if self.focus == Focus::Reader {
            let quelle = self.quelle()?;
            let block = quelle.blocks.get(self.reader.current)?;
            return Some((block.kennung.clone(), vec![block.ganz(&quelle.id)]));
        }
        let (ansicht, id) = self.entry()?;
        let knoten = self.bestand.baum(ansicht).get(id)?;
        Some((knoten.kennung.clone(), vec![knoten.belege.first()?.clone()]))
    }
}

/// Publisher, title, date, section, lines and address.
pub fn cite(quelle: &Quelle, beleg: &Fundstelle) -> String {
    Zitat::new(quelle, std::slice::from_ref(beleg)).fundstelle()
}
