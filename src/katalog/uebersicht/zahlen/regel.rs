//! Figures of exports and imports, found by rule: amounts of money in a sentence that speaks of exports or imports, or
//! that continues one which does. A state or year that it does not name is taken from the sentences before it in the
//! same paragraph, which then are evidence, too; if they do not name it either, it stays open.

use std::collections::BTreeSet;
use std::ops::Range;

use super::satz::{Ausland, Satz, richtungen, speaks_of_funding, speaks_of_goods};
use super::zahl::{Richtung, Wer, Zahl};
use crate::deutsch::uebersicht as gesagt;
use crate::domain::{Bestand, Block, BlockArt, Fundstelle, Quelle};
use crate::katalog::angaben::zahlen::{
    Betrag, betraege, jahre, raenge, teil_des_jahres, veraenderungen, worte,
};
use crate::katalog::nennung::{Nennungen, is_union};
use crate::katalog::uebersicht::tabelle::geladen;
use crate::text::sentence::sentences;
use crate::text::{fold, part};

/// All figures in the text of the loaded documents.
pub fn aus_text(bestand: &Bestand) -> Vec<Zahl> {
    let foreign = Ausland { finder: Nennungen::of_states(&bestand.namen), heimat: &bestand.namen.heimat };
    let mut out = Vec::new();
    for quelle in geladen(bestand) {
        let mut above = None;
        let mut own = Vec::new();
        for block in quelle.blocks.iter().filter(|block| block.is_content()) {
            if matches!(block.art, BlockArt::Ueberschrift { .. }) {
                above = richtungen(&block.text).first().map(|(_, one)| *one);
            }
            // Most paragraphs speak of no money.
            if !betraege(&block.text).is_empty() {
                Absatz::new(quelle, block, &foreign).figures(above, &mut own);
            }
        }
        out.extend(once(&own));
    }
    out
}

/// The figures without those that another one repeats in full, as a sentence often repeats the figure of its heading.
fn once(all: &[Zahl]) -> Vec<Zahl> {
    let fuller = |less: &Zahl, more: &Zahl| {
        let same = less.richtung == more.richtung
            && less.einheit == more.einheit
            && (less.wert - more.wert).abs() < f64::EPSILON
            && (less.wer == Wer::Offen || less.wer == more.wer)
            && (less.jahr.is_none() || less.jahr == more.jahr)
            && (less.veraenderung.is_none() || less.veraenderung == more.veraenderung);
        same && (less.wer != more.wer || less.jahr != more.jahr || less.veraenderung != more.veraenderung)
    };
    let told = |zahl: &&Zahl| !all.iter().any(|other| fuller(zahl, other));
    all.iter().filter(told).cloned().collect()
}

struct Absatz<'a> {
    quelle: &'a Quelle,
    block: &'a Block,
    saetze: Vec<Satz<'a>>,
}

/// A value, and the number of the sentence that states it; `None` if that is the amount's own or no sentence does.
type MitSatz<T> = (T, Option<usize>);

impl<'a> Absatz<'a> {
    fn new(quelle: &'a Quelle, block: &'a Block, foreign: &Ausland<'_>) -> Self {
        let ranges = sentences(&block.text).into_iter().flat_map(|range| ranked(&block.text, range));
        let saetze = ranges.map(|range| Satz::new(&block.text, range, foreign));
        Self { quelle, block, saetze: saetze.collect() }
    }

    fn figures(&self, above: Option<Richtung>, out: &mut Vec<Zahl>) {
        for (number, satz) in self.saetze.iter().enumerate() {
            let of = |betrag| GenannterWert { absatz: self, number, satz, betrag }.figure(above);
            out.extend(satz.betraege.iter().filter_map(of));
        }
    }

    fn beleg(&self, number: usize) -> Option<Fundstelle> {
        let satz = self.saetze.get(number)?;
        Some(self.block.fundstelle(&self.quelle.id, satz.range.clone()))
    }

    /// Number of directions the paragraph speaks of: 0, 1 or 2.
    fn directions(&self) -> usize {
        let all = self.saetze.iter().flat_map(|satz| &satz.richtungen);
        all.map(|(_, one)| *one).collect::<BTreeSet<Richtung>>().len()
    }
}

/// An amount in a sentence of a paragraph.
struct GenannterWert<'p, 'a> {
    absatz: &'p Absatz<'a>,
    number: usize,
    satz: &'p Satz<'a>,
    betrag: &'p Betrag,
}

impl<'a> GenannterWert<'_, 'a> {
    fn figure(&self, above: Option<Richtung>) -> Option<Zahl> {
        let Self { absatz, number, satz, betrag } = *self;
        let (richtung, said) = self.richtung(above)?;
        if speaks_of_funding(satz.text) {
            return None;
        }
        let (wer, whose) = self.wer();
        let (jahr, when) = self.jahr();
        let (veraenderung, change) = self.veraenderung();
        let (rang, place) = self.rang(&wer, richtung);
        let mut others: Vec<usize> = [said, whose, when, change, place].into_iter().flatten().collect();
        others.sort_unstable();
        others.dedup();
        others.retain(|other| *other != number);
        let belege = std::iter::once(number).chain(others).filter_map(|at| absatz.beleg(at)).collect();
        Some(Zahl {
            wer,
            richtung: Some(richtung),
            wert: betrag.wert,
            einheit: betrag.einheit.clone(),
            zusatz: betrag.zusatz.clone(),
            jahr,
            veraenderung,
            rang,
            hinweise: teil_des_jahres(satz.text).iter().map(|words| gesagt::teil_des_jahres(words)).collect(),
            gefolgert: Vec::new(),
            geprueft: false,
            belege,
        })
    }

    fn before(&self) -> impl Iterator<Item = (usize, &Satz<'a>)> {
        self.absatz.saetze.iter().enumerate().take(self.number).rev()
    }

    /// The direction of the amount: by the nearest word for exports or imports in its sentence, else by the sentences
    /// before, else by the heading (`above`) if the amount stands in brackets behind a state; `None` if none tells.
    fn richtung(&self, above: Option<Richtung>) -> Option<MitSatz<Richtung>> {
        let Self { satz, betrag, .. } = *self;
        if !satz.richtungen.is_empty() {
            let first = satz.betraege.first().map_or(0, |one| one.stelle.start);
            let leads = satz.richtungen.first().is_some_and(|(at, _)| *at < first);
            let near = if leads {
                satz.richtungen.iter().rev().find(|(at, _)| *at < betrag.stelle.start)
            } else {
                satz.richtungen.iter().find(|(at, _)| *at > betrag.stelle.start)
            };
            return near.or_else(|| satz.richtungen.last()).map(|(_, one)| (*one, None));
        }
        let listed = satz.bracketed(betrag).is_some();
        if !listed && !speaks_of_goods(satz.text) {
            return None;
        }
        let earlier = self.before().find(|(_, satz)| !satz.richtungen.is_empty());
        let earlier = earlier.and_then(|(at, satz)| Some((satz.only_direction()?, Some(at))));
        earlier.or_else(|| above.filter(|_| listed).map(|one| (one, None)))
    }

    fn wer(&self) -> MitSatz<Wer> {
        let Self { satz, betrag, .. } = *self;
        if let Some(iso) = satz.state_of(betrag) {
            return (Wer::Staat(iso), None);
        }
        let words: Vec<String> = worte(satz.text).iter().map(|(_, word)| fold(word)).collect();
        let any =
            |known: &str| words.iter().any(|word| known.split(' ').any(|start| word.starts_with(start)));
        if satz.clause(betrag).is_some_and(is_union) {
            return (Wer::Eu, None);
        }
        if any("insgesamt gesamt weltweit") || satz.text.contains("ins Ausland") {
            return (Wer::Insgesamt, None);
        }
        // A sentence with a subject of its own says nothing of the state in an earlier sentence.
        if any(SUBJECTS) || !satz.staaten.is_empty() {
            return (Wer::Offen, None);
        }
        let earlier = self.before().find(|(_, satz)| !satz.staaten.is_empty());
        match earlier.and_then(|(at, satz)| Some((satz.only_state()?, at))) {
            Some((iso, at)) => (Wer::Staat(iso), Some(at)),
            None => (Wer::Offen, None),
        }
    }

    fn jahr(&self) -> MitSatz<Option<u16>> {
        let Self { satz, betrag, .. } = *self;
        let own = jahre(satz.text);
        let near = own.iter().rev().find(|(at, _)| *at < betrag.stelle.start).or_else(|| own.first());
        if let Some((_, year)) = near {
            return (Some(*year), None);
        }
        // An amount of a part of a year takes no year from earlier sentences, and none is taken from such a sentence.
        let whole = |satz: &Satz<'_>| teil_des_jahres(satz.text).is_none();
        let before = self.before().take_while(|(_, satz)| whole(satz)).filter(|_| whole(satz));
        let earlier = before.map(|(at, satz)| (at, jahre(satz.text))).find(|(_, all)| !all.is_empty());
        match earlier.as_ref().map(|(at, all)| (at, all.as_slice())) {
            Some((at, [(_, year)])) => (Some(*year), Some(*at)),
            _ => (None, None),
        }
    }

    /// The change in percent from the sentence up to the next amount, else from a next sentence like `Dies waren …`.
    fn veraenderung(&self) -> MitSatz<Option<f64>> {
        let Self { absatz, number, satz, betrag } = *self;
        let end = satz.betraege.iter().map(|one| one.stelle.start).find(|start| *start > betrag.stelle.start);
        let from = if satz.betraege.len() == 1 { 0 } else { betrag.stelle.end };
        let own = veraenderungen(satz.text);
        let mut here = own.iter().filter(|(at, _)| *at >= from && *at < end.unwrap_or(usize::MAX));
        if let Some((_, percent)) = here.next() {
            return (Some(*percent), None);
        }
        let Some(next) = absatz.saetze.get(number + 1).filter(|_| satz.betraege.len() == 1) else {
            return (None, None);
        };
        let goes_on = ["Das ", "Dies ", "Damit "].iter().any(|word| next.text.starts_with(word));
        let percent = veraenderungen(next.text).first().map(|(_, percent)| *percent);
        let percent = percent.filter(|_| goes_on && next.betraege.is_empty());
        (percent, percent.map(|_| number + 1))
    }

    /// The rank that the paragraph gives the state in this direction; `None` unless there is exactly one.
    fn rang(&self, wer: &Wer, richtung: Richtung) -> MitSatz<Option<u16>> {
        let Wer::Staat(iso) = wer else { return (None, None) };
        let Self { absatz, number, .. } = *self;
        let ranked =
            absatz.saetze.iter().enumerate().filter_map(|(at, satz)| Some((at, satz, rang(satz.text)?)));
        let mut fitting = ranked.filter(|(at, satz, _)| {
            let named = satz.only_state();
            let whose = named.as_ref() == Some(iso) || *at == number && satz.staaten.is_empty();
            let both = satz.text.contains("jeweils") || absatz.directions() < 2;
            let direction = satz.richtungen.iter().any(|(_, one)| *one == richtung);
            whose && (direction || satz.richtungen.is_empty() && both)
        });
        match (fitting.next(), fitting.next()) {
            (Some((at, _, rank)), None) => (Some(rank), Some(at)),
            _ => (None, None),
        }
    }
}

fn rang(text: &str) -> Option<u16> {
    raenge(text, &["platz", "rang"]).first()?.to_string().parse().ok()
}

/// The parts of a sentence that ends inside, behind a rank (`... belegte Polen Platz 3. Nach Tschechien ...`): behind
/// other numbers such a full stop makes an ordinal and ends nothing.
fn ranked(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = range.start;
    for (at, _) in text.match_indices(". ").filter(|(at, _)| range.contains(at)) {
        let before = part(text, start..at);
        let bare = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let rank = bare.len() < before.len() && (bare.ends_with("Platz ") || bare.ends_with("Rang "));
        let capital = text.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        if rank && capital {
            out.push(start..at + 1);
            start = at + 2;
        }
    }
    out.push(start..range.end);
    out
}

/// Beginnings of folded words that tell that a sentence is about Germany or a German state, not about a state abroad.
const SUBJECTS: &str = "\
    sachsen sachsisch bayern bayerisch baden berlin brandenburg bremen bremer hamburg hessen hessisch \
    mecklenburg niedersachs nordrhein rheinland saarland saarlandisch schleswig thuring deutsch freistaat \
    bundesland landes bund bundes";
