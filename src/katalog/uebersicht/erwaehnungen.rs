//! What other documents say of a measure, partner region or state: sentences found by names and nouns, newest first. A
//! sentence may mean something else, so the words by which it was found are shown.

use super::merkworte::{Merkwort, is_abbreviation, merkworte};
use super::tabelle::{Tabelle, finder, geladen, ort, satz_bei, umfang};
use crate::deutsch::{katalog as wort, uebersicht as satz};
use crate::domain::{Ansicht, Art, Bestand, Block, Fundstelle, Knoten, MerkmalArt, Quelle, QuelleArt};
use crate::katalog::nennung::{Gegenstand, Nennung, Nennungen};
use crate::katalog::verweis::REGION;
use crate::text::part;
use crate::text::sentence::sentences;

/// A sentence that mentions an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erwaehnung {
    /// The words the sentence was found by, as they stand in it.
    pub namen: Vec<String>,
    pub beleg: Fundstelle,
}

/// An entry with the sentences that mention it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErwaehnterEintrag {
    pub kennung: String,
    pub titel: String,
    pub art: Art,
    /// The words and names that were looked for.
    pub gesucht: Vec<String>,
    /// Those of `gesucht` of which one is enough for a sentence to count as a mention.
    pub allein: Vec<String>,
    /// False if the entry has no word that a sentence could be found by: then nothing is counted, not even 0.
    pub suchbar: bool,
    /// The mentions, newest first.
    pub erwaehnungen: Vec<Erwaehnung>,
}

impl ErwaehnterEintrag {
    /// The number of mentions; `None` if none can be found.
    pub fn anzahl(&self) -> Option<usize> {
        self.suchbar.then_some(self.erwaehnungen.len())
    }
}

/// Minimum number of letters of a noun that alone is enough to find a measure, if the measure's paper uses it rarely.
const LONG: usize = 15;
/// Minimum number of letters of a noun that is enough if the sentence has a second noun of the measure.
const LONGISH: usize = 12;
/// Endings of the stems of abstract nouns, which have too many meanings to be enough alone.
const ABSTRACT: [&str; 9] = ["ung", "ion", "keit", "heit", "itat", "isch", "lich", "schaft", "ismu"];
/// Maximum number of sentences of the measure's paper in which such a noun may stand.
const RARE: usize = 3;

struct Nennsatz<'a> {
    quelle: &'a Quelle,
    block: &'a Block,
    von: usize,
    text: &'a str,
    nennungen: Vec<Nennung<'a>>,
    worte: Vec<Merkwort>,
}

/// The sentences of all loaded documents, taken apart once for any number of entries.
pub struct Sucher<'a> {
    bestand: &'a Bestand,
    saetze: Vec<Nennsatz<'a>>,
    finder: Nennungen<'a>,
}

/// Names and words by which sentences on an entry are found.
#[derive(Default)]
struct Suchbegriffe<'a> {
    /// The state or region itself; for a measure those that the measure names.
    wer: Vec<Gegenstand<'a>>,
    /// Nouns of a measure of which one is enough.
    eigene: Vec<Merkwort>,
    /// Nouns of a measure that need another of its nouns in the same sentence.
    weitere: Vec<Merkwort>,
    /// All nouns of a measure; beside the name of a state or region one of them is enough.
    alle: Vec<Merkwort>,
    /// True if the name of the state or region is enough.
    genuegt: bool,
}

impl<'a> Sucher<'a> {
    pub fn new(bestand: &'a Bestand) -> Self {
        let finder = finder(bestand);
        let mut saetze = Vec::new();
        for quelle in geladen(bestand) {
            for block in quelle.blocks.iter().filter(|block| block.is_content()) {
                for range in sentences(&block.text) {
                    let text = part(&block.text, range.clone());
                    let (nennungen, worte) = (finder.find(text), merkworte(text));
                    saetze.push(Nennsatz { quelle, block, von: range.start, text, nennungen, worte });
                }
            }
        }
        Self { bestand, saetze, finder }
    }

    /// Sentences on the entry with this address; `None` if it is no measure, partner region or state.
    pub fn zu(&self, kennung: &str) -> Option<ErwaehnterEintrag> {
        self.of_node(self.bestand.eintrag(kennung)?)
    }

    /// All measures, partner regions and states with their mentions, also those without any.
    pub fn alle(&self) -> Vec<ErwaehnterEintrag> {
        let views = [
            (Ansicht::Partnerregionen, Art::Partnerregion),
            (Ansicht::Instrumente, Art::Massnahme),
            (Ansicht::Laender, Art::Land),
        ];
        let mut out: Vec<ErwaehnterEintrag> = Vec::new();
        for (ansicht, art) in views {
            let nodes = self.bestand.baum(ansicht).iter().map(|(_, knoten)| knoten);
            for knoten in nodes.filter(|knoten| knoten.art == art) {
                if !out.iter().any(|fund| fund.kennung == knoten.kennung) {
                    out.extend(self.of_node(knoten));
                }
            }
        }
        out
    }

    fn of_node(&self, knoten: &Knoten) -> Option<ErwaehnterEintrag> {
        let words = knoten.wortlaut.as_deref().unwrap_or(&knoten.titel);
        let wanted = self.gesucht(knoten, words)?;
        let own = knoten.belege.first().map_or("", |beleg| beleg.quelle.as_str());
        let elsewhere = |satz: &&Nennsatz<'_>| match knoten.art {
            Art::Massnahme => satz.quelle.id != own,
            _ => satz.quelle.art != QuelleArt::Strategie,
        };
        let told = |satz: &Nennsatz<'_>| {
            let namen = Some(wanted.in_satz(satz)).filter(|namen| !namen.is_empty())?;
            let beleg = satz_bei(satz.quelle, satz.block, satz.von);
            Some((satz.quelle.datum, Erwaehnung { namen, beleg }))
        };
        let mut found: Vec<_> = self.saetze.iter().filter(elsewhere).filter_map(told).collect();
        // Sentences of undated documents come last; those of one document stay in its order.
        found.sort_by_key(|(datum, _)| std::cmp::Reverse(*datum));
        Some(ErwaehnterEintrag {
            kennung: knoten.kennung.clone(),
            titel: knoten.titel.clone(),
            art: knoten.art,
            gesucht: self.names(&wanted),
            allein: distinct(wanted.eigene.iter().map(|word| word.wort.clone()).collect()),
            suchbar: wanted.can_find(),
            erwaehnungen: found.into_iter().map(|(_, one)| one).collect(),
        })
    }

    fn gesucht(&self, knoten: &Knoten, words: &str) -> Option<Suchbegriffe<'a>> {
        let named = |wer| Suchbegriffe { wer: vec![wer], genuegt: true, ..Suchbegriffe::default() };
        match knoten.art {
            Art::Land => {
                let iso = knoten.merkmale.text(MerkmalArt::Iso)?;
                let staat = self.bestand.namen.staaten.iter().find(|staat| staat.iso == iso)?;
                Some(named(Gegenstand::Land(&staat.iso)))
            }
            Art::Partnerregion => {
                let region = self.bestand.fakten.region(knoten.kennung.strip_prefix(REGION)?)?;
                Some(named(Gegenstand::Region(&region.id)))
            }
            Art::Massnahme => Some(self.massnahme(words, &knoten.belege.first()?.quelle)),
            _ => None,
        }
    }

    /// The states and regions that a measure names, and the nouns that distinguish it from other measures.
    fn massnahme(&self, words: &str, quelle: &str) -> Suchbegriffe<'a> {
        let named = self.finder.find(words);
        let is_name = |word: &Merkwort| {
            named
                .iter()
                .any(|name| name.stelle.start < word.stelle.end && word.stelle.start < name.stelle.end)
        };
        let alle: Vec<Merkwort> = merkworte(words).into_iter().filter(|word| !is_name(word)).collect();
        let rare = |word: &&Merkwort| self.is_rare(word, quelle);
        let (eigene, weitere) = alle.iter().filter(rare).cloned().partition(tells_alone);
        // The state whose papers these are is named too often to tell anything.
        let home = Gegenstand::Land(&self.bestand.namen.heimat);
        let abroad = named.into_iter().map(|nennung| nennung.wer).filter(|wer| *wer != home);
        Suchbegriffe { wer: abroad.collect(), eigene, weitere, alle, genuegt: false }
    }

    /// True for a long noun or an abbreviation that stands in few sentences of the measure's paper.
    fn is_rare(&self, word: &Merkwort, quelle: &str) -> bool {
        let same = |satz: &&Nennsatz<'_>| {
            satz.quelle.id == quelle && satz.worte.iter().any(|one| one.stamm == word.stamm)
        };
        let special = is_abbreviation(&word.wort) || word.wort.chars().count() >= LONGISH;
        special && self.saetze.iter().filter(same).count() <= RARE
    }

    fn names(&self, wanted: &Suchbegriffe<'_>) -> Vec<String> {
        let nouns = wanted.eigene.iter().chain(&wanted.weitere).map(|word| word.wort.clone());
        let names = wanted.wer.iter().map(|wer| match wer {
            Gegenstand::Land(iso) => self.bestand.namen.staat(iso).to_owned(),
            Gegenstand::Region(id) => self.bestand.fakten.name_der_region(id).to_owned(),
        });
        distinct(nouns.chain(names).collect())
    }
}

impl Suchbegriffe<'_> {
    /// True if some sentence could show that it mentions the entry.
    fn can_find(&self) -> bool {
        let named = !self.wer.is_empty() && (self.genuegt || !self.alle.is_empty());
        named || !self.eigene.is_empty() || !self.weitere.is_empty() && self.alle.len() > 1
    }

    /// The words of a sentence that show that it mentions the entry; empty if they are not enough.
    fn in_satz(&self, satz: &Nennsatz<'_>) -> Vec<String> {
        let shared = |own: &[Merkwort]| -> Vec<String> {
            let both = satz.worte.iter().filter(|word| own.iter().any(|one| one.stamm == word.stamm));
            both.map(|word| word.wort.clone()).collect()
        };
        let own = satz.nennungen.iter().filter(|nennung| self.wer.contains(&nennung.wer));
        let mut names: Vec<String> =
            own.filter_map(|nennung| satz.text.get(nennung.stelle.clone())).map(str::to_owned).collect();
        let others = shared(&self.alle);
        // The name of a state is not enough for a measure: one of its nouns must stand in the sentence, too.
        if !self.genuegt && others.is_empty() {
            names.clear();
        }
        let pair = distinct(others.clone()).len() > 1 && !shared(&self.weitere).is_empty();
        if !names.is_empty() && !self.genuegt || pair || !shared(&self.eigene).is_empty() {
            names.extend(others);
        }
        distinct(names)
    }
}

/// True for a noun that alone is enough to find a measure: an abbreviation, or a long noun that is not abstract.
fn tells_alone(word: &Merkwort) -> bool {
    let abstract_word = ABSTRACT.iter().any(|ending| word.stamm.ends_with(ending));
    is_abbreviation(&word.wort) || word.wort.chars().count() >= LONG && !abstract_word
}

fn distinct(all: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for one in all {
        if !out.contains(&one) {
            out.push(one);
        }
    }
    out
}

/// One entry's mentions as a table of words.
pub fn tabelle(bestand: &Bestand, fund: &ErwaehnterEintrag) -> Tabelle {
    let row = |one: &Erwaehnung| {
        let datum = bestand.quelle(&one.beleg.quelle).and_then(|quelle| quelle.datum);
        vec![
            wort::datum(datum),
            one.beleg.quelle.clone(),
            one.namen.join(", "),
            one.beleg.wortlaut.clone(),
            ort(bestand, &one.beleg),
            one.beleg.block.clone(),
        ]
    };
    let titel = satz::erwaehnungen_von(&fund.titel, fund.anzahl());
    let angaben = vec![satz::ERWAEHNUNGEN_HINWEIS.to_owned(), satz::gesucht(&fund.gesucht), umfang(bestand)];
    Tabelle::new(titel, angaben, &satz::ERWAEHNUNGEN_SPALTEN, fund.erwaehnungen.iter().map(row))
}

/// All entries with the number of their mentions.
pub fn uebersicht(bestand: &Bestand, funde: &[ErwaehnterEintrag]) -> Tabelle {
    let row = |fund: &ErwaehnterEintrag| {
        let kind = wort::art(fund.art.key()).to_owned();
        let count = fund.anzahl().map_or_else(|| satz::NICHT_SUCHBAR.to_owned(), |count| count.to_string());
        vec![fund.titel.clone(), kind, count, fund.kennung.clone()]
    };
    let angaben = vec![satz::ERWAEHNUNGEN_HINWEIS.to_owned(), umfang(bestand)];
    Tabelle::new(satz::ERWAEHNUNGEN, angaben, &satz::ERWAEHNT_SPALTEN, funde.iter().map(row))
}
