//! The entries of the catalogue that a query was read as, put before what its words find.

use std::ops::Range;

use super::{Answer, Hit};
use crate::deutsch::suche as satz;
use crate::domain::fakt::Status;
use crate::search::index::{Index, sites};
use crate::search::marks::{Mark, Matcher, snippet};
use crate::search::matching::{Candidate, Compiler, Grund};
use crate::search::query::Filter;
use crate::search::reading::{Found, Lesart, Teil};

/// What a query was read as, with its entries.
pub(super) struct Gelesen {
    lesart: Lesart,
    /// The entries, then those that belong to them by the text above.
    hits: Vec<Hit>,
}

impl Gelesen {
    pub(super) fn new<'a>(indexes: &[Index], found: Found<'a>) -> (Self, Compiler<'a>) {
        let Found { lesart, mut plan, eintraege, im_zusammenhang } = found;
        let marker = Matcher::new(&plan);
        let mut hit = |candidate: Candidate, grund: Grund| {
            let spot = sites(indexes).nth(candidate.part)?;
            let mut stored = spot.opened.stored(candidate.doc)?;
            let beleg = stored.take_beleg();
            let marks = marker.marks(&stored.text, &mut plan.compiler.analyzer);
            let hit = Hit::unmarked(stored, spot.index).marked(&marks);
            let hit = beleg.into_iter().fold(hit, |hit, (words, amount)| proved(hit, &words, amount));
            let mut whole = if lesart.meint_dokumente { hit.into_document() } else { hit };
            whole.gruende.insert(0, grund);
            Some(Hit { warum: Some(grund), ..whole })
        };
        let mut hits: Vec<Hit> =
            eintraege.into_iter().filter_map(|found| hit(found, Grund::Eintrag)).collect();
        hits.extend(im_zusammenhang.into_iter().filter_map(|found| hit(found, Grund::Zusammenhang)));
        (Self { lesart, hits }, plan.compiler)
    }

    pub(super) fn eintraege(&self) -> usize {
        self.lesart.eintraege
    }
}

/// A figure with the sentence that proves it as its cut-out, the amount marked.
fn proved(figure: Hit, words: &str, amount: Range<usize>) -> Hit {
    let cut = snippet(words, &[Mark { span: amount, leaf: 0, grund: Grund::Eintrag }]);
    Hit { ausschnitt: cut.text, markierungen: cut.marks, ..figure }
}

impl Answer {
    /// Puts the entries that the query was read as before what its words find; both together are at most `limit`. A
    /// reading without entries is only told if nothing else was found and at most one word is left over.
    pub(super) fn put_first(&mut self, gelesen: Option<Gelesen>, limit: usize) {
        let Some(Gelesen { lesart, mut hits }) = gelesen else { return };
        let untold = self.gesamt > 0 || lesart.worte.len() > 1;
        if lesart.eintraege + lesart.im_zusammenhang == 0 && untold {
            return;
        }
        let teile: Vec<String> = lesart.teile.iter().map(|teil| teil.worte.clone()).collect();
        let status = |(status, zahl): &(Status, usize)| (status.key(), *zahl);
        let gelesen = satz::Gelesen {
            nach_status: &lesart.nach_status.iter().map(status).collect::<Vec<_>>(),
            teile: &teile,
            worte: &lesart.worte,
            ohne: &lesart.ohne,
            eintraege: lesart.eintraege,
            im_zusammenhang: lesart.im_zusammenhang,
            zusammenhang: &lesart.zusammenhang,
            ohne_jahr: lesart.ohne_jahr,
        };
        self.verstanden = satz::als_woerter(&gelesen, &self.verstanden);
        // An entry that has all words is told again among the places that have them, so that their number is true.
        let is_new = |hit: &Hit| hit.stufe < 2 || hits.iter().all(|entry| entry.kennung != hit.kennung);
        let others: Vec<Hit> = std::mem::take(&mut self.hits).into_iter().filter(is_new).collect();
        hits.extend(others);
        hits.truncate(limit);
        self.hits = hits;
        let read =
            |teil: &Teil| Filter { worte: teil.worte.clone(), getippt: teil.getippt.clone(), als_wort: true };
        // A correction of the word tells already that it stands nowhere; the part of the sentence says what was read.
        let told = |typed: &String| self.korrekturen.iter().any(|one| one.getippt == *typed);
        let guessed = lesart.vermutet.iter().filter(|(typed, _)| !told(typed));
        let notes: Vec<String> =
            guessed.map(|(typed, land)| satz::hinweis::land_vermutet(typed, land)).collect();
        self.hinweise.extend(notes);
        self.filter.splice(0..0, lesart.teile.iter().map(read));
        self.gelesen = Some(lesart);
    }
}
