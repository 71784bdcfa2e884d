//! What is copied: text, quotation, place, address.

use super::event::Key;
use super::{App, Effect, Focus};
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::{Block, Fundstelle, Quelle};

impl App {
    pub(super) fn copy_key(&mut self, key: Key) -> Vec<Effect> {
        let Some(choice) = key.typed() else {
            return Vec::new();
        };
        if !said::COPY_CHOICES.iter().any(|(known, _)| *known == choice) {
            self.overlay = Some(super::overlay::Overlay::Copy);
            return Vec::new();
        }
        let Some((kennung, beleg)) = self.copied_place() else {
            self.say(said::NOTHING);
            return Vec::new();
        };
        let place =
            self.bestand.quelle(&beleg.quelle).map_or_else(String::new, |quelle| cite(quelle, &beleg));
        let words = match choice {
            'c' => beleg.wortlaut,
            'z' => format!("„{}“ ({place})", beleg.wortlaut),
            'f' => place,
            _ => kennung,
        };
        self.say(said::COPIED);
        vec![Effect::Copy(words)]
    }

    /// Address and place of what the user looks at: the paragraph in the text, the entry elsewhere.
    fn copied_place(&self) -> Option<(String, Fundstelle)> {
        if self.focus == Focus::Reader {
            let quelle = self.quelle()?;
            let block = quelle.blocks.get(self.reader.current)?;
            return Some((block.kennung.clone(), block.ganz(&quelle.id)));
        }
        let (ansicht, id) = self.entry()?;
        let knoten = self.bestand.baum(ansicht).get(id)?;
        Some((knoten.kennung.clone(), knoten.belege.first()?.clone()))
    }
}

/// Publisher, title, date, section, lines and address.
pub fn cite(quelle: &Quelle, beleg: &Fundstelle) -> String {
    let number = quelle.blocks.iter().position(|block| block.kennung == beleg.block).unwrap_or(0);
    let above = |block: &&Block| block.ebene().is_some_and(|ebene| ebene > 1);
    let section =
        quelle.blocks.iter().take(number + 1).rev().find(above).map_or("", |block| block.text.as_str());
    let datum = quelle.datum.map_or_else(|| wort::OHNE_DATUM.to_owned(), |datum| datum.to_string());
    said::Citation {
        herausgeber: &quelle.herausgeber,
        titel: &quelle.titel,
        datum: &datum,
        abschnitt: section,
        stelle: &quelle.stellen.text(&beleg.zeilen),
        kennung: &beleg.block,
    }
    .to_string()
}
