//! A kept search against the same search today: which passages came, went, or say something else.
//!
//! A passage is known again by its words first, wherever in its source they stand now; then by words that are mostly the
//! same. Its address alone proves nothing: a new paragraph shifts all addresses behind it.

use std::collections::{BTreeMap, BTreeSet};

use super::protokoll::{Fund, MOST, Recherche};
use crate::deutsch::protokoll as satz;
use crate::text::wrap::shorten;
use crate::text::{clean, fold};

/// Similarity from which two wordings are one passage, in per mille (Dice coefficient of their sets of words).
const SAME: usize = 500;
/// Maximum number of vanished or changed passages that a report quotes.
const NAMED: usize = 10;
/// Maximum number of vanished passages quoted above a list on the screen.
const FEW: usize = 3;
/// Maximum width of such a quotation in columns.
const BRIEF: usize = 120;

/// The differences between a kept search and the same search today.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Abgleich {
    pub nummer: u32,
    pub seit: String,
    /// Passages found then and now.
    pub anzahl: (usize, usize),
    /// Entries that the query was read as then and now; they are counted, not compared.
    pub eintraege: (usize, usize),
    /// Passages searched then and now.
    pub durchsucht: (usize, usize),
    /// Holdings that were searched then and are not now: what stands in them cannot be found.
    pub fehlend: Vec<String>,
    /// False if there are too many passages to compare one by one; then only their numbers are known.
    pub einzeln: bool,
    /// Addresses of passages that were not found then.
    pub neu: BTreeSet<String>,
    /// Passages that are still there with other words: the old passage by its present address.
    pub geaendert: BTreeMap<String, Fund>,
    pub weggefallen: Vec<Fund>,
}

impl Abgleich {
    pub fn is_unchanged(&self) -> bool {
        let same = self.neu.is_empty() && self.geaendert.is_empty() && self.weggefallen.is_empty();
        same && self.anzahl.0 == self.anzahl.1 && self.eintraege.0 == self.eintraege.1
    }

    pub fn satz(&self) -> String {
        let (damals, heute) = self.anzahl;
        let stellen = match self {
            Self { einzeln: false, .. } => satz::nur_gezaehlt(&self.seit, damals, heute, MOST),
            _ if (damals, heute) == (0, 0) => satz::weiter_fehlanzeige(&self.seit),
            _ => satz::seit(&self.seit, self.neu.len(), self.weggefallen.len(), self.geaendert.len()),
        };
        match self.eintraege {
            (0, 0) => stellen,
            (damals, heute) => format!("{stellen} {}", satz::eintraege_damals(damals, heute)),
        }
    }

    /// The report, a sentence each: summary, vanished and changed passages with their words, notes on the holdings.
    pub fn bericht(&self) -> Vec<String> {
        let gone = self.weggefallen.iter().map(|old| satz::weggefallen(&old.kennung, &old.ort, &brief(old)));
        let changed = self.geaendert.iter().map(|(now, old)| satz::frueher(now, &brief(old)));
        let mut notes: Vec<String> = gone.chain(changed).collect();
        let more = notes.len().saturating_sub(NAMED);
        notes.truncate(NAMED);
        notes.extend((more > 0).then(|| satz::und_weitere(more)));
        let (damals, heute) = self.durchsucht;
        notes.extend((damals != heute).then(|| satz::bestand_geaendert(damals, heute)));
        notes.splice(0..0, self.first());
        notes
    }

    /// The summary, and the notes that are needed to judge it.
    fn first(&self) -> Vec<String> {
        let missing = self.fehlend.iter().map(|name| satz::bestand_fehlt(name));
        std::iter::once(self.satz()).chain(missing).collect()
    }

    /// The short report above a list that tags changed passages itself: only vanished passages are quoted.
    pub fn kurz(&self) -> Vec<String> {
        let mut notes = self.first();
        let gone = self.weggefallen.iter().take(FEW);
        notes.extend(gone.map(|old| satz::weggefallen(&old.kennung, &old.ort, &brief(old))));
        let more = self.weggefallen.len().saturating_sub(FEW);
        notes.extend((more > 0).then(|| satz::weitere_im_eintrag(more, self.nummer)));
        notes
    }
}

/// The beginning of a passage that is no longer there.
fn brief(old: &Fund) -> String {
    shorten(&clean(&old.wortlaut), BRIEF)
}

/// Compares what was found then with what is found now.
pub fn vergleiche(damals: &Recherche, heute: &Recherche) -> Abgleich {
    let now = |name: &str| heute.bestaende.iter().any(|one| one.name == name);
    let missing = damals.bestaende.iter().map(|one| &one.name).filter(|name| !now(name));
    let mut abgleich = Abgleich {
        nummer: damals.nummer,
        seit: damals.tag(),
        anzahl: (damals.gefunden.stellen, heute.gefunden.stellen),
        eintraege: (damals.eintraege, heute.eintraege),
        durchsucht: (damals.durchsucht.stellen, heute.durchsucht.stellen),
        fehlend: missing.cloned().collect(),
        einzeln: damals.is_complete() && heute.is_complete(),
        ..Abgleich::default()
    };
    if !abgleich.einzeln {
        return abgleich;
    }
    // A passage whose words changed may lack one of the query's words now: then it is in another tier.
    let now: Vec<&Fund> = heute.stellen.iter().collect();
    let mut open: Vec<&Fund> = damals.treffer().collect();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for same_place in [true, false] {
        open.retain(|old| {
            let fits = |at: usize, new: &Fund| !taken.contains(&at) && is_same(old, new, same_place);
            let found = now.iter().enumerate().position(|(at, new)| fits(at, new));
            taken.extend(found);
            found.is_none()
        });
    }
    for (number, at) in pairs(&open, &now, &taken) {
        taken.insert(at);
        if let (Some(old), Some(new)) = (open.get(number), now.get(at)) {
            abgleich.geaendert.insert(new.kennung.clone(), (*old).clone());
        }
    }
    let changed = |old: &Fund| abgleich.geaendert.values().any(|known| known == old);
    abgleich.weggefallen = open.into_iter().filter(|old| !changed(old)).cloned().collect();
    let left = now.iter().enumerate().filter(|(at, fund)| fund.stufe == 1 && !taken.contains(at));
    abgleich.neu = left.map(|(_, fund)| fund.kennung.clone()).collect();
    abgleich
}

fn is_same(old: &Fund, new: &Fund, same_place: bool) -> bool {
    new.stufe == 1
        && old.fingerabdruck == new.fingerabdruck
        && old.quelle == new.quelle
        && (!same_place || old.kennung == new.kennung)
}

/// Pairs (index in `open`, index in `now`) of one source with mostly the same words, the likest first; each index once.
fn pairs(open: &[&Fund], now: &[&Fund], taken: &BTreeSet<usize>) -> Vec<(usize, usize)> {
    let free = now.iter().enumerate().filter(|(at, _)| !open.is_empty() && !taken.contains(at));
    let after: Vec<_> = free.map(|(at, fund)| (at, *fund, words(&fund.wortlaut))).collect();
    let mut likely: Vec<(usize, bool, usize, usize)> = Vec::new();
    for (number, old) in open.iter().enumerate() {
        let before = words(&old.wortlaut);
        let kind = |new: &Fund| old.quelle == new.quelle && old.is_entry() == new.is_entry();
        for (at, new, worte) in after.iter().filter(|(_, new, _)| kind(new)) {
            let alike = alike(&before, worte);
            if alike >= SAME && old.fingerabdruck != new.fingerabdruck {
                likely.push((alike, old.kennung == new.kennung, number, *at));
            }
        }
    }
    likely.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then((a.2, a.3).cmp(&(b.2, b.3))));
    let (mut olds, mut news) = (BTreeSet::new(), BTreeSet::new());
    let once = likely.into_iter().filter(|(_, _, old, new)| {
        let free = !olds.contains(old) && !news.contains(new);
        free && olds.insert(*old) && news.insert(*new)
    });
    once.map(|(_, _, old, new)| (old, new)).collect()
}

fn words(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Similarity of two sets of words in per mille (Dice coefficient).
fn alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> usize {
    2000 * a.intersection(b).count() / (a.len() + b.len()).max(1)
}

impl Fund {
    /// True for an entry of the catalogue, false for a passage of the text: both may have the same words.
    fn is_entry(&self) -> bool {
        !self.kennung.starts_with(&self.quelle)
    }
}

#[cfg(test)]
mod tests {
    use super::super::protokoll::{Bestandsstand, Umfang};
    use super::*;

    fn fund(kennung: &str, wortlaut: &str) -> Fund {
        Fund {
            kennung: kennung.to_owned(),
            quelle: kennung.split('/').next().unwrap().to_owned(),
            stufe: 1,
            fingerabdruck: format!("#{wortlaut}"),
            wortlaut: wortlaut.to_owned(),
            ..Fund::default()
        }
    }

    fn found(stellen: &[(&str, &str)]) -> Recherche {
        let stellen: Vec<Fund> = stellen.iter().map(|(kennung, worte)| fund(kennung, worte)).collect();
        let gefunden = Umfang { stellen: stellen.len(), quellen: 1 };
        Recherche { zeit: "2026-05-03T12:00:00Z".to_owned(), gefunden, stellen, ..Recherche::default() }
    }

    const ELBE: &str = "Die Elbe ist ein Strom, der in Tschechien entspringt.";
    const ODER: &str = "Auch die Oder ist ein Strom.";

    #[test]
    fn entries_are_counted_beside_the_passages() {
        let [before, after] = [3, 4].map(|eintraege| Recherche { eintraege, ..found(&[]) });
        assert_eq!(
            vergleiche(&before, &before).satz(),
            "Seit 03.05.2026 unverändert: auch heute keine Stelle mit allen Wörtern. Wie damals 3 Einträge des Katalogs."
        );
        let seen = vergleiche(&before, &after);
        assert!(
            !seen.is_unchanged()
                && seen.satz().ends_with("Des Katalogs damals 3 Einträge, heute 4 Einträge.")
        );
    }

    #[test]
    fn a_new_paragraph_before_the_others_changes_none_of_them() {
        let before = found(&[("a/abs1", ELBE), ("a/abs2", ODER)]);
        let after = found(&[("a/abs1", "Dresden liegt am Strom."), ("a/abs2", ELBE), ("a/abs3", ODER)]);
        let seen = vergleiche(&before, &after);
        assert_eq!(seen.neu, BTreeSet::from(["a/abs1".to_owned()]));
        assert!(seen.geaendert.is_empty() && seen.weggefallen.is_empty());
        assert_eq!((seen.seit.as_str(), seen.anzahl), ("03.05.2026", (2, 3)));
        assert!(!seen.is_unchanged() && vergleiche(&before, &before).is_unchanged());
    }

    #[test]
    fn reworded_shifted_replaced_and_dropped() {
        let reworded = "Die Elbe ist ein Strom, der in Böhmen entspringt.";
        let before = found(&[("a/abs1", ELBE), ("a/abs2", ODER), ("b/abs1", "Ein Strom.")]);
        let other = "Über Stromleitungen entscheidet ein anderes Ministerium.";
        let after = found(&[("a/abs1", "Neu am Strom."), ("a/abs2", reworded), ("b/abs1", other)]);
        let seen = vergleiche(&before, &after);
        let changed: Vec<(&str, &str)> =
            seen.geaendert.iter().map(|(now, old)| (now.as_str(), old.wortlaut.as_str())).collect();
        assert_eq!(changed, [("a/abs2", ELBE)], "known again by its words, not by its address");
        assert_eq!(seen.neu, BTreeSet::from(["a/abs1".to_owned(), "b/abs1".to_owned()]));
        let gone: Vec<&str> = seen.weggefallen.iter().map(|fund| fund.kennung.as_str()).collect();
        assert_eq!(gone, ["a/abs2", "b/abs1"]);
    }

    #[test]
    fn the_same_words_twice_are_two_passages() {
        let before = found(&[("a/abs1", ODER)]);
        let after = found(&[("a/abs1", ODER), ("a/abs2", ODER)]);
        assert_eq!(vergleiche(&before, &after).neu, BTreeSet::from(["a/abs2".to_owned()]));
        assert_eq!(vergleiche(&after, &before).weggefallen[0].kennung, "a/abs2");
    }

    #[test]
    fn a_passage_that_lost_a_word_is_changed_and_not_gone() {
        let before = found(&[("a/abs1", ELBE)]);
        let mut after = found(&[("a/abs1", "Die Elbe ist ein Fluss, der in Tschechien entspringt.")]);
        after.gefunden.stellen = 0;
        after.stellen[0].stufe = 2;
        let seen = vergleiche(&before, &after);
        assert!(seen.geaendert.contains_key("a/abs1") && seen.weggefallen.is_empty());
        // A passage that comes back is new, as it was not found then.
        assert_eq!(vergleiche(&after, &before).neu.len(), 1);
    }

    #[test]
    fn a_holding_that_is_missing_is_named_before_what_went_with_it() {
        let mut before = found(&[("a/abs1", ELBE)]);
        before.bestaende = vec![Bestandsstand { name: "referat".to_owned(), ..Bestandsstand::default() }];
        let seen = vergleiche(&before, &found(&[]));
        assert_eq!(seen.fehlend, ["referat"]);
        let notes = seen.kurz();
        assert!(notes[1].contains("„referat“") && notes[2].starts_with("Weggefallen"), "{notes:?}");
        assert!(seen.bericht()[1].contains("„referat“"));
        assert!(vergleiche(&before, &before).fehlend.is_empty());
    }

    #[test]
    fn too_many_are_counted_only() {
        let mut before = found(&[("a/abs1", ELBE)]);
        before.gefunden.stellen = 5000;
        let seen = vergleiche(&before, &found(&[("a/abs1", ODER)]));
        assert!(!seen.einzeln && seen.neu.is_empty() && seen.weggefallen.is_empty());
        assert_eq!(seen.anzahl, (5000, 1));
    }
}
