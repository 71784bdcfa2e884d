//! The export as running text: what Markdown, HTML and DOCX have in common.

use super::auszug::{Auszug, Deckung, Eigenschaft, Eintrag};
use crate::deutsch::{katalog as wort, suche};
use crate::katalog::uebersicht::Tabelle;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Teil<'a> {
    /// A heading with its depth, from 1.
    Ueberschrift(u8, &'a str),
    Absatz(String),
    /// Properties of what stands above.
    Merkmale(&'a str, &'a [Eigenschaft]),
    Zitat(&'a str, String),
    Tabelle(&'a Tabelle),
}

const DEEPEST: u8 = 6;

/// The export as a sequence of paragraphs. A first entry with the title of the export gets no heading of its own.
pub(super) fn parts(auszug: &Auszug) -> Vec<Teil<'_>> {
    let mut out = vec![Teil::Ueberschrift(1, &auszug.titel)];
    out.extend(auszug.angaben.iter().cloned().map(Teil::Absatz));
    out.extend(auszug.tabelle.iter().map(Teil::Tabelle));
    let whole = auszug.eintraege.first().is_some_and(|first| first.titel == auszug.titel);
    let grouped = auszug.eintraege.iter().any(|one| one.fund.is_some_and(|fund| !is_plain(fund)));
    let mut group = None;
    let mut above: &[String] = &[];
    let mut last: Option<(u8, &str)> = None;
    for (number, eintrag) in auszug.eintraege.iter().enumerate() {
        if grouped && eintrag.fund != group {
            group = eintrag.fund;
            out.extend(group.map(|fund| Teil::Ueberschrift(2, suche::gruppe(fund.key()))));
            last = None;
        }
        if eintrag.ebene == 1 {
            out.extend(headings(above, &eintrag.unter));
            above = &eintrag.unter;
        }
        let under = u8::try_from(above.len()).unwrap_or(DEEPEST);
        let level = eintrag.ebene.saturating_add(u8::from(!whole) + u8::from(grouped)).saturating_add(under);
        let own = (level.min(DEEPEST), eintrag.titel.as_str());
        // Hits of one section stand under its heading together.
        let repeats = eintrag.fund.is_some() && last == Some(own);
        let heading = !(eintrag.nur_zitat || repeats || whole && number == 0);
        last = Some(own);
        entry(eintrag, heading.then_some(own.0), &mut out);
    }
    out
}

/// The titles above an entry as headings, without those that still stand above the entry before it.
fn headings<'a>(before: &[String], above: &'a [String]) -> impl Iterator<Item = Teil<'a>> {
    let known = before.iter().zip(above).take_while(|(one, other)| one == other).count();
    let levels = (2..=DEEPEST).chain(std::iter::repeat(DEEPEST));
    levels.zip(above).skip(known).map(|(level, titel)| Teil::Ueberschrift(level, titel))
}

/// True for hits that match the whole query: the title of the export says so already.
fn is_plain(fund: Deckung) -> bool {
    matches!(fund, Deckung::Alle | Deckung::Passt)
}

fn entry<'a>(eintrag: &'a Eintrag, heading: Option<u8>, out: &mut Vec<Teil<'a>>) {
    out.extend(heading.map(|level| Teil::Ueberschrift(level, &eintrag.titel)));
    if !eintrag.nur_zitat {
        out.push(Teil::Absatz(format!("{} [{}]", wort::art(eintrag.art), eintrag.kennung)));
    }
    out.extend(eintrag.zitate.iter().map(|zitat| Teil::Zitat(&zitat.wortlaut, zitat.fundstelle())));
    if !eintrag.merkmale.is_empty() {
        out.push(Teil::Merkmale(&eintrag.titel, &eintrag.merkmale));
    }
}
