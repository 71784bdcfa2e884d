//! The fields of `fakten.json`: which ones each kind of fact has, what their values are and which are required.

use crate::domain::fakt::Status;
use crate::domain::{FaktArt, MerkmalArt as M, Rolle};

/// Form of a field's value; it decides how the value is looked for in the quotations.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// A name as printed.
    Name,
    Namen,
    /// A wording whose words all stand in the quotations, in whatever order.
    Worte,
    /// A remark in the author's words; only its numbers must stand in the quotations.
    Frei,
    /// ISO code of a state, or `EU`.
    Land,
    /// Several codes of states, or `EU`.
    Laender,
    /// A year, month or day (`1999`, `1999-05`, `1999-05-13`).
    Tag,
    /// A number in the unit of [`Form::Einheit`].
    Betrag,
    /// The unit of an amount; it is looked for together with the number.
    Einheit,
    Jahr,
    /// A change in percent.
    Prozent,
    Rang,
    /// One of a fixed set of keys: a judgement of whoever wrote the fact, which is not looked for in quotations.
    Schluessel(fn(&str) -> bool),
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Feld {
    /// Its key in `fakten.json`.
    pub key: &'static str,
    /// The property it becomes.
    pub art: M,
    pub form: Form,
    pub noetig: bool,
}

fn kann(art: M, form: Form) -> Feld {
    Feld { key: art.key(), art, form, noetig: false }
}

fn muss(art: M, form: Form) -> Feld {
    Feld { noetig: true, ..kann(art, form) }
}

fn is_rolle(key: &str) -> bool {
    Rolle::from_key(key).is_some()
}

/// The field with a fact's name; `None` for roles and figures, which have no name of their own.
pub(super) fn name(art: FaktArt) -> Option<Feld> {
    match art {
        FaktArt::Reise | FaktArt::Reaktivierung => Some(Feld { key: "titel", ..muss(M::Name, Form::Worte) }),
        FaktArt::Rolle | FaktArt::Zahl => None,
        _ => Some(muss(M::Name, Form::Name)),
    }
}

/// The fields of a kind of fact beside its name, in the order in which they are shown.
pub(super) fn felder(art: FaktArt) -> Vec<Feld> {
    match art {
        FaktArt::Partnerregion => vec![
            muss(M::Land, Form::Land),
            muss(M::Status, Form::Schluessel(|key| Status::from_key(key).is_some())),
            kann(M::Seit, Form::Tag),
            kann(M::RuhtSeit, Form::Tag),
            kann(M::Namen, Form::Namen),
        ],
        FaktArt::Reaktivierung | FaktArt::Sektor => Vec::new(),
        FaktArt::Buero => vec![muss(M::Land, Form::Land), kann(M::Seit, Form::Tag), kann(M::Ort, Form::Name)],
        FaktArt::Erklaerung => vec![
            muss(M::Land, Form::Land),
            kann(M::Seit, Form::Tag),
            Feld { key: "partner", ..kann(M::Hinweis, Form::Name) },
        ],
        FaktArt::Rolle => vec![
            muss(M::Land, Form::Land),
            muss(M::Rolle, Form::Schluessel(is_rolle)),
            kann(M::Hinweis, Form::Frei),
        ],
        FaktArt::Gruppe => vec![muss(M::Rolle, Form::Schluessel(is_rolle)), kann(M::Laender, Form::Laender)],
        FaktArt::Zahl => vec![
            kann(M::Land, Form::Land),
            muss(M::Richtung, Form::Schluessel(|key| matches!(key, "ausfuhr" | "einfuhr"))),
            muss(M::Wert, Form::Betrag),
            muss(M::Einheit, Form::Einheit),
            kann(M::Zusatz, Form::Worte),
            kann(M::Jahr, Form::Jahr),
            kann(M::Veraenderung, Form::Prozent),
            kann(M::Rang, Form::Rang),
            kann(M::RangHinweis, Form::Frei),
            kann(M::Hinweis, Form::Frei),
        ],
        FaktArt::Reise => vec![
            kann(M::Laender, Form::Laender),
            kann(M::Zeitraum, Form::Worte),
            kann(M::Von, Form::Tag),
            kann(M::Bis, Form::Tag),
            kann(M::Orte, Form::Namen),
            kann(M::Themen, Form::Namen),
            kann(M::Leitung, Form::Name),
            muss(M::Stand, Form::Schluessel(|key| matches!(key, "geplant" | "angekuendigt" | "vergangen"))),
        ],
        FaktArt::Messe => vec![
            kann(M::Ort, Form::Name),
            kann(M::Land, Form::Land),
            kann(M::Thema, Form::Name),
            kann(M::Zeitraum, Form::Worte),
            kann(M::Hinweis, Form::Frei),
        ],
    }
}
