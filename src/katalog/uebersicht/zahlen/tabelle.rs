//! All figures side by side: those of the catalogue first, then what the rule finds beyond them.

use std::cmp::{Ordering, Reverse};

use super::regel::aus_text;
use super::zahl::{Richtung, Wer, Zahl, einzeln};
use crate::deutsch::uebersicht as said;
use crate::domain::fakt::EU;
use crate::domain::{Art, Bestand, Fakt, FaktArt, Fakten, Fundstelle, MerkmalArt as M};
use crate::katalog::uebersicht::tabelle::{Tabelle, nach_laendern, umfang};

/// All figures: exports before imports, shares last; in each, totals before states, newest years first, then by size.
pub fn zahlen(bestand: &Bestand) -> Vec<Zahl> {
    let checked = nach_laendern(bestand, FaktArt::Zahl, Art::Zahl.key()).into_iter();
    let mut all: Vec<Zahl> = checked.filter_map(of_fakt).collect();
    let found: Vec<Zahl> = aus_text(bestand).into_iter().filter(|zahl| !is_known(&all, zahl)).collect();
    all.extend(found);
    all.sort_by(order);
    all
}

/// The figures of the catalogue in the same order.
pub fn geordnet(fakten: &Fakten) -> Vec<&Fakt> {
    let figures = fakten.von(FaktArt::Zahl).filter_map(|fakt| Some((of_fakt(fakt)?, fakt)));
    let mut all: Vec<(Zahl, &Fakt)> = figures.collect();
    all.sort_by(|(one, _), (other, _)| order(one, other));
    all.into_iter().map(|(_, fakt)| fakt).collect()
}

fn order(one: &Zahl, other: &Zahl) -> Ordering {
    let key = |zahl: &Zahl| (zahl.millionen().is_none(), zahl.richtung, einzeln(zahl), Reverse(zahl.jahr));
    let size = |zahl: &Zahl| zahl.millionen().unwrap_or(0.0);
    key(one).cmp(&key(other)).then_with(|| size(other).total_cmp(&size(one)))
}

/// True if the catalogue has this figure already, or quotes the sentence that states it.
fn is_known(known: &[Zahl], zahl: &Zahl) -> bool {
    let Some(beleg) = zahl.belege.first() else { return true };
    let quoted = |other: &Fundstelle| {
        other.block == beleg.block && other.stelle.0 <= beleg.stelle.0 && beleg.stelle.1 <= other.stelle.1
    };
    known.iter().any(|one| {
        let source = one.belege.iter().any(|other| other.quelle == beleg.quelle);
        let same = one.millionen().zip(zahl.millionen()).is_some_and(|(a, b)| (a - b).abs() < 1e-6);
        source && (same && one.richtung == zahl.richtung || one.belege.iter().any(quoted))
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "years and ranks are small and whole"
)]
fn of_fakt(fakt: &Fakt) -> Option<Zahl> {
    let (text, zahl) = (|art| fakt.merkmale.text(art).map(str::to_owned), |art| fakt.merkmale.zahl(art));
    let hinweise = [text(M::Hinweis), text(M::RangHinweis)].into_iter().flatten();
    let holding = fakt.bestand.iter().map(|name| said::bestand(name));
    Some(Zahl {
        wer: match fakt.land() {
            None => Wer::Insgesamt,
            Some(EU) => Wer::Eu,
            Some(iso) => Wer::Staat(iso.to_owned()),
        },
        richtung: fakt.merkmale.text(M::Richtung).and_then(Richtung::from_key),
        wert: zahl(M::Wert)?,
        einheit: text(M::Einheit)?,
        zusatz: text(M::Zusatz).unwrap_or_default(),
        jahr: zahl(M::Jahr).map(|jahr| jahr as u16),
        veraenderung: zahl(M::Veraenderung),
        rang: zahl(M::Rang).map(|rang| rang as u16),
        hinweise: hinweise.chain(holding).collect(),
        gefolgert: fakt.merkmale.gefolgert.clone(),
        geprueft: true,
        belege: fakt.belege.clone(),
    })
}

/// The figures as a table of words.
pub fn tabelle(bestand: &Bestand) -> Tabelle {
    let row = |zahl: &Zahl| {
        // Year, change and rank may stand in other sentences than the amount: all of them are the wording.
        let all = |words: &dyn Fn(&Fundstelle) -> String, between: &str| {
            let mut words: Vec<String> = zahl.belege.iter().map(words).collect();
            words.dedup();
            words.join(between)
        };
        vec![
            zahl.name(bestand),
            zahl.art().to_owned(),
            zahl.jahr_in_worten(),
            zahl.betrag(),
            zahl.veraenderung_in_worten(),
            zahl.rang_in_worten(),
            said::herkunft(zahl.geprueft).to_owned(),
            all(&|beleg| beleg.quelle.clone(), "; "),
            all(&|beleg| bestand.stelle(&beleg.quelle, &beleg.zeilen), "; "),
            all(&|beleg| beleg.wortlaut.clone(), said::AUSGELASSEN),
            zahl.hinweise.join("; "),
        ]
    };
    let angaben = vec![said::ZAHLEN_HINWEIS.to_owned(), umfang(bestand)];
    Tabelle::new(said::ZAHLEN, angaben, &said::ZAHLEN_SPALTEN, zahlen(bestand).iter().map(row))
}
