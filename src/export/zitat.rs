//! A quotation: verbatim words with everything that finds them again, and how it is written down.

use super::escape;
use crate::deutsch::{app as said, export as satz, katalog as wort};
use crate::domain::{Block, BlockArt, Datum, Fundstelle, Quelle, Stellen};
use crate::keyed::keyed;
use crate::text::{LineRange, clean, quoted, single_spaced};

/// Separates the paragraphs of a quotation.
const PARAGRAPH: &str = "\n\n";

/// Verbatim words with everything that finds them again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Zitat {
    /// The words; paragraphs are parted by an empty line.
    pub wortlaut: String,
    pub quelle: String,
    /// Publisher; empty if the source names none.
    pub herausgeber: String,
    pub titel: String,
    /// Date, or what is said in its place.
    pub datum: String,
    pub abschnitt: String,
    /// Heading of the section it reaches into; empty if it stays in one.
    pub bis_abschnitt: String,
    /// Number of the paragraph in its section; empty for what is no paragraph.
    pub absatz: String,
    /// Lines, pages or paragraphs as a reader names them (`Z. 283, 293-295`).
    pub stelle: String,
    pub zeilen: Vec<LineRange>,
    /// Address of the passage; of several the first and the last.
    pub kennung: String,
}

keyed! {
    /// How a quotation is written down; the key is its name in the command line and in the configuration.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub enum Vorlage {
        /// Words, title, date, lines, address.
        Kurz = "kurz",
        /// Everything that is known.
        #[default]
        Voll = "voll",
        Markdown = "markdown",
    }
}

impl Vorlage {
    /// The next template; after the last one the first.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Kurz => Self::Voll,
            Self::Voll => Self::Markdown,
            Self::Markdown => Self::Kurz,
        }
    }
}

impl Zitat {
    /// The quotation of places of one source, paragraph after paragraph; there is at least one.
    pub fn new(quelle: &Quelle, belege: &[Fundstelle]) -> Self {
        let address = |beleg: Option<&Fundstelle>| beleg.map(|beleg| beleg.block.clone()).unwrap_or_default();
        let (first, last) = (&address(belege.first()), &address(belege.last()));
        let (abschnitt, mut bis_abschnitt) = (section(quelle, first), section(quelle, last));
        let paragraphs = [paragraph(quelle, first), paragraph(quelle, last)];
        let known = abschnitt == bis_abschnitt && paragraphs.iter().all(|number| !number.is_empty());
        if abschnitt == bis_abschnitt {
            bis_abschnitt.clear();
        }
        let mut lines: Vec<u32> =
            belege.iter().flat_map(|beleg| &beleg.zeilen).flat_map(|range| range.von..=range.bis).collect();
        lines.sort_unstable();
        let zeilen = LineRange::gather(lines);
        Self {
            wortlaut: wortlaut(belege),
            quelle: quelle.id.clone(),
            herausgeber: folded(&quelle.herausgeber),
            titel: folded(&quelle.titel),
            datum: day(quelle.datum),
            abschnitt,
            bis_abschnitt,
            absatz: if known { said::from_to(&paragraphs) } else { String::new() },
            stelle: quelle.stellen.text(&zeilen),
            zeilen,
            kennung: said::from_to(&[folded(first), folded(last)]),
        }
    }

    /// Publisher, title, date, section, paragraph, lines and address in one line.
    pub fn fundstelle(&self) -> String {
        self.citation(true)
    }

    fn citation(&self, whole: bool) -> String {
        let in_marks = |name: &String| if name.is_empty() { String::new() } else { quoted(name) };
        let abschnitt = said::from_to(&[&self.abschnitt, &self.bis_abschnitt].map(in_marks));
        said::Citation {
            herausgeber: if whole { &self.herausgeber } else { "" },
            titel: if self.titel.is_empty() { &self.quelle } else { &self.titel },
            datum: &self.datum,
            abschnitt: if whole { &abschnitt } else { "" },
            absatz: if whole { &self.absatz } else { "" },
            stelle: &self.stelle,
            kennung: &self.kennung,
        }
        .to_string()
    }

    /// The quotation as it is copied, printed and pasted.
    pub fn text(&self, vorlage: Vorlage) -> String {
        match vorlage {
            Vorlage::Kurz => format!("{} ({})", quoted(&self.wortlaut), self.citation(false)),
            Vorlage::Voll => format!("{} ({})", quoted(&self.wortlaut), self.fundstelle()),
            Vorlage::Markdown => markdown(&self.wortlaut, &self.fundstelle()),
        }
    }
}

/// The words of the places, harmless, one paragraph each; there is at least one place.
pub fn wortlaut(belege: &[Fundstelle]) -> String {
    debug_assert!(!belege.is_empty(), "a quotation of no place");
    belege.iter().map(|beleg| words(&beleg.wortlaut)).collect::<Vec<_>>().join(PARAGRAPH)
}

/// The words of a place, harmless, with single blanks. A place without words is said to have none: a quotation is
/// never empty without a sign.
pub(super) fn words(wortlaut: &str) -> String {
    let words = folded(wortlaut);
    if words.is_empty() { satz::WORTLAUT_FEHLT.to_owned() } else { words }
}

/// A quotation as Markdown: the words as block quotation, paragraph by paragraph, then the place.
pub(super) fn markdown(wortlaut: &str, place: &str) -> String {
    let wortlaut = quoted(wortlaut);
    let paragraphs = wortlaut.split(PARAGRAPH).map(escape::markdown);
    let lines: Vec<String> = paragraphs.chain([format!("– {}", escape::markdown(place))]).collect();
    format!("> {}", lines.join("\n>\n> "))
}

/// The heading above a passage; none for what stands right under the title.
fn section(quelle: &Quelle, kennung: &str) -> String {
    let at = quelle.blocks.iter().position(|block| block.kennung == kennung).unwrap_or(0);
    let heading = |block: &&Block| block.ebene().is_some_and(|ebene| ebene > 1);
    let above = quelle.blocks.iter().take(at + 1).rev().find(heading);
    above.map_or_else(String::new, |block| folded(&block.text))
}

/// The number of a paragraph in its section, as its address counts it. Where the place itself is counted in paragraphs
/// of the file, a second count would only confuse.
fn paragraph(quelle: &Quelle, kennung: &str) -> String {
    let counted = !matches!(quelle.stellen, Stellen::Absaetze(_))
        && quelle.block(kennung).is_some_and(|block| block.art == BlockArt::Absatz);
    let last = kennung.rsplit('/').next().filter(|_| counted).unwrap_or_default();
    last.trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned()
}

/// A day, or that the text states none.
pub(super) fn day(datum: Option<Datum>) -> String {
    datum.map_or_else(|| wort::O_D.to_owned(), |datum| datum.to_string())
}

/// The text without control characters and with single blanks.
pub(super) fn folded(text: &str) -> String {
    single_spaced(&clean(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_without_words_says_so() {
        let place = |wortlaut: &str| Fundstelle {
            quelle: "a".to_owned(),
            zeilen: vec![LineRange::single(1)],
            wortlaut: wortlaut.to_owned(),
            block: "a/abs1".to_owned(),
            stelle: (0, 0),
        };
        assert_eq!(wortlaut(&[place("Die  Elbe"), place(" \u{200b}")]), "Die Elbe\n\n[Wortlaut fehlt]");
    }
}
