//! Searches that are kept as evidence: asked anew in full, written down with the state of the holdings, asked again.

use std::collections::{BTreeMap, BTreeSet};

use super::ablage::{Abgelegt, Ablage};
use crate::corpus::sha256;
use crate::deutsch::protokoll as satz;
use crate::domain::Datum;
use crate::eigenes::abgleich::{Abgleich, vergleiche};
use crate::eigenes::protokoll::{Bestandsstand, Fund, MOST, Protokoll, Recherche, Umfang, cut};
use crate::holdings::clock::now;
use crate::holdings::search::Search;
use crate::search::{Answer, Grund, Hit, Index, Options, Sort, Widening};
use crate::text::single_spaced;

/// Maximum number of hits of each lower tier that are kept.
const FURTHER: usize = 50;
/// Number of hits that are asked for when a search is to be kept in full.
const FULL: usize = MOST + 2 * FURTHER;

/// A kept search that was asked again.
#[derive(Debug, Clone, PartialEq)]
pub struct Wiederholung {
    pub damals: Recherche,
    pub heute: Recherche,
    pub abgleich: Abgleich,
    /// The answer to show: the best hits, then the new or changed passages that are not among them.
    pub answer: Answer,
}

/// Searches and returns a record of everything that proves the answer; the record is not stored yet.
pub fn record(search: &Search, anfrage: &str, off: &BTreeSet<Widening>) -> Recherche {
    first_hits(search, anfrage, off, FULL)
}

/// Like [`record`], with at most `most` hits.
pub(super) fn first_hits(search: &Search, anfrage: &str, off: &BTreeSet<Widening>, most: usize) -> Recherche {
    of_answer(search, &ask(search, anfrage, off, most), off)
}

/// Number of passages with all words of a query, and of the sources they stand in.
pub fn gefunden(search: &Search, anfrage: &str) -> (usize, usize) {
    let answer = ask(search, anfrage, &BTreeSet::new(), 1);
    if answer.woertlich == answer.gesamt {
        return (answer.gesamt, answer.quellen);
    }
    let Umfang { stellen, quellen } = own(&ask(search, anfrage, &BTreeSet::new(), FULL));
    (stellen, quellen)
}

/// Numbers of passages and sources found with the typed words alone, none of them replaced by a similar one.
fn own(answer: &Answer) -> Umfang {
    if answer.woertlich == answer.gesamt {
        return Umfang { stellen: answer.gesamt, quellen: answer.quellen };
    }
    let sources: BTreeSet<&str> =
        answer.hits.iter().filter(|hit| tier(hit) == 1).map(|hit| hit.quelle.as_str()).collect();
    Umfang { stellen: answer.woertlich, quellen: sources.len() }
}

/// The tier a hit is kept in. One that was found with a similar word instead of an unknown one is in the lowest.
fn tier(hit: &Hit) -> u8 {
    if hit.ersetzt { 3 } else { hit.stufe }
}

/// The result of keeping a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Festgehalten {
    Neu(Recherche),
    /// The same search with the same result was kept before on this day; this is the earlier entry.
    Schon(Recherche),
}

impl Festgehalten {
    pub fn recherche(&self) -> &Recherche {
        match self {
            Self::Neu(kept) | Self::Schon(kept) => kept,
        }
    }

    pub fn satz(&self) -> String {
        let gefunden = self.recherche().zahlen();
        match self {
            Self::Neu(kept) => satz::festgehalten(kept.nummer, gefunden),
            Self::Schon(kept) => satz::schon_festgehalten(kept.nummer, gefunden),
        }
    }
}

/// Keeps a search, unless the same was kept on the same day; returns the kept entry with its number.
pub fn keep(ablage: &Ablage, recherche: Recherche) -> Result<Festgehalten, String> {
    let (mut number, mut known) = (None, None);
    let kept = ablage.change(|protokoll: &mut Protokoll| {
        known = protokoll.same(&recherche).cloned();
        if known.is_none() {
            number = protokoll.keep(recherche);
        }
    })?;
    if let Some(known) = known {
        return Ok(Festgehalten::Schon(known));
    }
    Ok(Festgehalten::Neu(find(&kept.inhalt, number.ok_or(satz::VOLL)?)?))
}

/// Keeps several searches with one writing of the file; returns those that found room, with their numbers.
pub fn keep_all(ablage: &Ablage, recherchen: Vec<Recherche>) -> Result<Vec<Recherche>, String> {
    let mut numbers = Vec::new();
    let kept = ablage.change(|protokoll: &mut Protokoll| {
        numbers = recherchen.into_iter().map_while(|recherche| protokoll.keep(recherche)).collect();
    })?;
    Ok(numbers.into_iter().filter_map(|number| kept.inhalt.get(number).cloned()).collect())
}

/// The kept search with this number; the error is a German sentence that there is none.
pub fn find(protokoll: &Protokoll, nummer: u32) -> Result<Recherche, String> {
    protokoll.get(nummer).cloned().ok_or_else(|| satz::unbekannt(nummer))
}

/// Changes what the user says of a kept search.
pub fn change(
    ablage: &Ablage,
    nummer: u32,
    change: impl FnOnce(&mut Recherche),
) -> Result<Abgelegt<Protokoll>, String> {
    let mut known = false;
    let kept = ablage.change(|protokoll: &mut Protokoll| {
        if let Some(recherche) = protokoll.get_mut(nummer) {
            known = true;
            change(recherche);
        }
    })?;
    if known { Ok(kept) } else { Err(satz::unbekannt(nummer)) }
}

/// Asks a kept search again and compares. To be shown are the best `limit` hits and all new or changed ones.
pub fn repeat(search: &Search, damals: Recherche, limit: usize) -> Wiederholung {
    let off = damals.abgeschaltet.iter().filter_map(|key| Widening::from_key(key)).collect();
    let full = ask(search, &damals.anfrage, &off, FULL);
    let heute = of_answer(search, &full, &off);
    let abgleich = vergleiche(&damals, &heute);
    let mut answer = search.search(&damals.anfrage, &Options { limit, off, ..Options::default() });
    let shown: BTreeSet<String> = answer.hits.iter().map(|hit| hit.kennung.clone()).collect();
    let fresh =
        |hit: &Hit| abgleich.neu.contains(&hit.kennung) || abgleich.geaendert.contains_key(&hit.kennung);
    answer.hits.extend(full.hits.into_iter().filter(|hit| fresh(hit) && !shown.contains(&hit.kennung)));
    Wiederholung { damals, heute, abgleich, answer }
}

/// The passages with all words first, each tier in the order of the sources, which no score changes.
fn ask(search: &Search, anfrage: &str, off: &BTreeSet<Widening>, limit: usize) -> Answer {
    search.search(anfrage, &Options { limit, order: Sort::Quelle, off: off.clone(), ..Options::default() })
}

fn of_answer(search: &Search, answer: &Answer, off: &BTreeSet<Widening>) -> Recherche {
    let listed = |stufe: u8| answer.hits.iter().filter(|hit| tier(hit) == stufe).count();
    let found = own(answer);
    let mut hinweise = answer.hinweise.clone();
    // A holding that was left out may be why something was not found, so its note belongs to the answer.
    hinweise.extend(search.hinweise().into_iter().filter(|note| !answer.hinweise.contains(note)));
    let names = sources(search, answer);
    let mut room = [MOST, FURTHER, FURTHER];
    // What only belongs to an entry is no answer to keep.
    let mut kept = |hit: &&Hit| {
        if hit.warum == Some(Grund::Zusammenhang) {
            return false;
        }
        let left = room.get_mut(usize::from(tier(hit)).saturating_sub(1));
        left.is_some_and(|left| left.checked_sub(1).map(|less| *left = less).is_some())
    };
    Recherche {
        nummer: 0,
        zeit: now(),
        anfrage: answer.anfrage.trim().to_owned(),
        verstanden: answer.verstanden.clone(),
        filter: answer.filter.iter().filter(|filter| !filter.als_wort).map(|one| one.worte.clone()).collect(),
        abgeschaltet: off.iter().map(|kind| kind.key().to_owned()).collect(),
        hinweise,
        bestaende: states(search),
        durchsucht: Umfang { stellen: answer.durchsucht.passagen, quellen: answer.durchsucht.quellen },
        juengste_quelle: answer.durchsucht.stand.map(Datum::iso),
        eintraege: answer.eintraege(),
        gefunden: found,
        stufen: [found.stellen, listed(2), listed(3)],
        stellen: answer.hits.iter().filter(|hit| kept(hit)).map(|hit| fund(hit, &names)).collect(),
        notiz: String::new(),
    }
}

/// Title and publisher by the id of a source.
type Names = BTreeMap<String, (String, String)>;

fn fund(hit: &Hit, names: &Names) -> Fund {
    let wortlaut = single_spaced(&hit.text);
    let (quelltitel, herausgeber) = names.get(&hit.quelle).cloned().unwrap_or_default();
    Fund {
        kennung: hit.kennung.clone(),
        quelle: hit.quelle.clone(),
        quelltitel,
        herausgeber,
        datum: hit.datum.map(Datum::iso),
        titel: cut(&hit.titel),
        ort: hit.ort(),
        stufe: tier(hit),
        fingerabdruck: sha256(wortlaut.as_bytes()),
        wortlaut: cut(&wortlaut),
        urteil: None,
    }
}

/// Titles and publishers of the hits' sources; of documents only their records are read.
fn sources(search: &Search, answer: &Answer) -> Names {
    let mut names = Names::new();
    let ids: BTreeSet<&str> = answer.hits.iter().map(|hit| hit.quelle.as_str()).collect();
    search.look(|holdings, _| {
        let shipped = holdings.system.quellen().unwrap_or_default();
        names.extend(shipped.into_iter().map(|quelle| (quelle.id, (quelle.titel, quelle.herausgeber))));
        for id in ids {
            if let Ok(Some(eintrag)) = holdings.record(id) {
                names.insert(id.to_owned(), (eintrag.titel, eintrag.herausgeber));
            }
        }
    });
    names
}

fn states(search: &Search) -> Vec<Bestandsstand> {
    search.look(|holdings, indexes| {
        let own = holdings.bestaende();
        let state = |(number, index): (usize, &Index)| {
            let (name, ebene) = holdings.origin(number);
            let shipped = usize::from(holdings.shipped);
            let about = number.checked_sub(shipped).and_then(|number| own.get(number));
            let digest = || index.stand().next().map(|stand| stand.corpus.clone()).unwrap_or_default();
            Bestandsstand {
                name,
                ebene: ebene.key().to_owned(),
                dokumente: about.map_or_else(|| holdings.count_system(), |about| about.dokumente),
                passagen: index.passagen(),
                stand: about.map_or_else(digest, |about| about.stand.clone()),
            }
        };
        indexes.iter().enumerate().map(state).collect()
    })
}
