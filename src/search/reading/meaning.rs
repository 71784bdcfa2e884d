//! What a word of the catalogue means: conditions on the fields of the index, and how users read them.

use std::ops::Range;

use crate::deutsch::{katalog, suche as satz};
use crate::domain::fakt::Status;
use crate::domain::{Art, Eigenschaft, Rolle};
use crate::search::index::{EIGENSCHAFT, FILTERS};

/// Stands for any rank.
const ANY: &str = "*";
const RANKS: std::ops::RangeInclusive<u16> = 1..=250;

/// A condition on an entry: one of these values in a field of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Condition {
    pub(super) feld: &'static str,
    pub(super) werte: Vec<String>,
}

/// What a word means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) bedingungen: Vec<Condition>,
    /// Name and value of what is named, as users read it: `Art Maßnahme`.
    pub(super) worte: String,
}

impl Meaning {
    /// Reads conditions as `index/katalogwoerter.txt` writes them: `art:zahl rolle:ausfuhr`.
    pub(super) fn written(conditions: &str) -> Option<Self> {
        let one = |condition: &str| {
            let (key, werte) = condition.split_once(':')?;
            let known = FILTERS.into_iter().find(|feld| *feld == key);
            let wert = |wert: &str| match known {
                Some(_) => Some(wert.to_owned()),
                None => Some(Eigenschaft::from_key(key)?.mit(wert)),
            };
            let werte = if werte == ANY {
                RANKS.map(|rank| wert(&rank.to_string())).collect::<Option<_>>()?
            } else {
                werte.split('|').map(wert).collect::<Option<_>>()?
            };
            Some(Condition { feld: known.unwrap_or(EIGENSCHAFT), werte })
        };
        let (key, wert) = conditions.rsplit(' ').next()?.split_once(':')?;
        let bedingungen = conditions.split(' ').map(one).collect::<Option<_>>()?;
        if let Some((before, _)) = conditions.rsplit_once(' ').filter(|_| wert == ANY) {
            let worte = satz::mit(&Self::written(before)?.worte, katalog::merkmal(key));
            return Some(Self { bedingungen, worte });
        }
        let label = satz::teil(key, &wert.split('|').collect::<Vec<_>>());
        let states = conditions.strip_prefix("art:land ").is_some();
        Some(Self { bedingungen, worte: if states { satz::laender_mit(&label) } else { label } })
    }

    /// A part of the world goes by its name, not by the codes of its states; `expressions` are its words.
    pub(super) fn named_as(self, expressions: &str) -> Self {
        match expressions.split(" = ").next() {
            Some(name) if self.is_region() => Self { worte: satz::weltgegend(name), ..self },
            _ => self,
        }
    }

    /// True for a part of the world: several states.
    pub(super) fn is_region(&self) -> bool {
        matches!(self.bedingungen.as_slice(), [one] if one.feld == "land" && one.werte.len() > 1)
    }

    /// For figures of trade whether they are exports; `None` for anything else.
    pub(super) fn exports(&self) -> Option<bool> {
        let rolle = |rolle: Rolle| Eigenschaft::Rolle.mit(rolle.key());
        let mut werte = self.bedingungen.iter().flat_map(|one| &one.werte);
        let (export, import) = (rolle(Rolle::AussenhandelAusfuhr), rolle(Rolle::AussenhandelEinfuhr));
        werte.find_map(|wert| if *wert == export { Some(true) } else { (*wert == import).then_some(false) })
    }

    pub(super) fn says_rest(&self) -> bool {
        let ruhend = Eigenschaft::Status.mit(Status::Ruhend.key());
        self.bedingungen.iter().any(|one| one.werte.contains(&ruhend))
    }

    /// True if both are single conditions on the same property.
    pub(super) fn same_kind(&self, other: &Self) -> bool {
        let key = |meaning: &Self| {
            let [one] = meaning.bedingungen.as_slice() else { return None };
            let prefix = one.werte.first().filter(|_| one.feld == EIGENSCHAFT)?.split(':').next()?;
            Some((one.feld, prefix.to_owned()))
        };
        let plain = |meaning: &Self| match meaning.bedingungen.as_slice() {
            [one] if matches!(one.feld, "instrument" | "ziel") => Some(one.feld),
            _ => None,
        };
        key(self).is_some() && key(self) == key(other) || plain(self).is_some() && plain(self) == plain(other)
    }

    /// Adds the values of the other meaning as alternatives.
    pub(super) fn add(&mut self, other: Self) {
        if let Some(own) = self.bedingungen.first_mut() {
            own.werte.extend(other.bedingungen.into_iter().flat_map(|one| one.werte));
        }
    }

    pub(super) fn one(feld: &'static str, werte: Vec<String>, said: String) -> Self {
        Self { bedingungen: vec![Condition { feld, werte }], worte: said }
    }

    pub(super) fn property(eigenschaft: Eigenschaft, wert: &str) -> Self {
        let worte = satz::teil(eigenschaft.key(), &[wert]);
        Self::one(EIGENSCHAFT, vec![eigenschaft.mit(wert)], worte)
    }

    pub(super) fn is_document(&self) -> bool {
        let dokument = Eigenschaft::Dokument.mit("");
        self.bedingungen.iter().flat_map(|one| &one.werte).any(|wert| wert.starts_with(&dokument))
    }

    /// True if it names a kind of entries, not only a property of some.
    pub(super) fn is_kind(&self) -> bool {
        self.kind().is_some() || self.is_document()
    }

    /// The conditions on a passage of what is meant: of a document any passage, not only the first.
    pub(super) fn of_passages(&self) -> Vec<Condition> {
        let dokument = Eigenschaft::Dokument.mit("");
        let typ = |wert: &String| wert.strip_prefix(&dokument).map(str::to_owned);
        let one = |condition: &Condition| {
            let typen: Option<Vec<String>> = condition.werte.iter().map(typ).collect();
            typen.map_or_else(|| condition.clone(), |werte| Condition { feld: "dokumenttyp", werte })
        };
        self.bedingungen.iter().map(one).collect()
    }

    /// The kind of entries; `None` for documents.
    pub(super) fn kind(&self) -> Option<Art> {
        let art = self.bedingungen.iter().find(|condition| condition.feld == "art")?;
        Art::from_key(art.werte.first()?)
    }
}

/// A part of a query that was read as something of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teil {
    /// Name and value of what is named: `Art Maßnahme`, `Land Polen`.
    pub worte: String,
    /// Range of bytes of the query that the part takes.
    pub getippt: Range<usize>,
}
