//! The open field: the purpose it asks for, and the words written in it.

use super::line::Field;
use crate::app::world::World;
use crate::corpus::Angabe;
use crate::deutsch::{app as said, bestaende, export, merkliste, protokoll, stapel};
use crate::eigenes::Gemerkt;
use crate::text::wrap::{joined, middle, width};

/// From this many columns on the field for the name of a file says what will be written.
const WIDE: usize = 60;
/// What stands between the keys of a field or dialog.
pub const BETWEEN: &str = " · ";

/// The open field of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    pub asks: Asks,
    pub line: Field,
}

/// The purpose of a field: the kind of words it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    Search,
    Find,
    Narrow,
    /// A file or folder to take into this holding (`None`: the first own one).
    Add(Option<String>),
    /// Name of a new holding.
    Holding,
    /// A statement about the document with this id, to correct it.
    Correction(String, Angabe),
    Export,
    /// A note to a place remembered in a Vorgang.
    Note {
        vorgang: String,
        stelle: Box<Gemerkt>,
    },
    /// Name of a new Vorgang (`None`), or a new name for the Vorgang that is called so.
    Vorgang(Option<String>),
    SearchName,
    LogNote(u32),
    QuestionFile,
}

/// What the open field for an export will write, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Geschrieben {
    pub wird: String,
    /// What a key writes instead: all hits or only the answer; `None` if there is nothing else.
    pub sonst: Option<String>,
}

impl Input {
    /// A field with words that it begins with; they are selected, so that typing replaces them.
    pub fn new(asks: Asks, text: &str) -> Self {
        Self { asks, line: Field::selected(text) }
    }

    /// A field with words to go on with: the cursor stands behind them.
    pub fn going_on(asks: Asks, text: &str) -> Self {
        Self { asks, line: Field::new(text) }
    }

    pub fn text(&self) -> &str {
        self.line.text()
    }

    pub fn searches(&self) -> bool {
        self.asks == Asks::Search
    }

    pub fn names_a_file(&self) -> bool {
        matches!(self.asks, Asks::Add(_) | Asks::Export | Asks::QuestionFile)
    }

    /// True if a list below the field shows what the words have found.
    pub fn has_list(&self) -> bool {
        matches!(self.asks, Asks::Search | Asks::Find | Asks::Narrow)
    }

    pub fn label(&self) -> &'static str {
        match &self.asks {
            Asks::Search => said::SEARCH,
            Asks::Find => said::FIND,
            Asks::Narrow => said::NARROW,
            Asks::Add(_) => said::ADD,
            Asks::Holding => bestaende::NAME,
            Asks::Correction(_, Angabe::Titel) => bestaende::TITEL_FELD,
            Asks::Correction(_, Angabe::Datum) => bestaende::DATUM_FELD,
            Asks::Correction(_, Angabe::Herausgeber) => bestaende::HERAUSGEBER_FELD,
            Asks::Correction(_, Angabe::Art) => bestaende::ART_FELD,
            Asks::Export => export::FELD,
            Asks::Note { .. } => merkliste::NOTE,
            Asks::Vorgang(_) => merkliste::NAME,
            Asks::SearchName => merkliste::SEARCH_NAME,
            Asks::LogNote(_) => protokoll::NOTIZFELD,
            Asks::QuestionFile => stapel::DATEIFELD,
        }
    }

    /// Rows for the footer that say what the keys of the field do.
    pub fn keys(&self, world: &World, geschrieben: &Geschrieben) -> Vec<String> {
        let columns = usize::from(world.size.width);
        let keys = match self.asks {
            Asks::Find => &world.how(said::find_keys),
            Asks::Search => said::SEARCH_KEYS,
            Asks::Narrow => said::NARROW_KEYS,
            Asks::Add(_) => said::ADD_KEYS,
            Asks::Holding => bestaende::NAME_TASTEN,
            Asks::Correction(..) => bestaende::ANGABE_TASTEN,
            Asks::Export => return export_keys(&world.paths.folder(self.text()), geschrieben, columns),
            Asks::Note { .. } => merkliste::NOTE_KEYS,
            Asks::Vorgang(_) | Asks::SearchName => merkliste::NAME_KEYS,
            Asks::LogNote(_) => protokoll::NOTIZTASTEN,
            Asks::QuestionFile => stapel::DATEITASTEN,
        };
        joined(keys.split(BETWEEN), BETWEEN, columns)
    }

    /// True if there is room before the field to say what will be written.
    pub fn says_what(columns: usize) -> bool {
        columns >= WIDE
    }
}

/// Which hits are written otherwise, where the file will lie, and, as far as the last of these rows has room, what the
/// keys do.
fn export_keys(folder: &str, geschrieben: &Geschrieben, columns: usize) -> Vec<String> {
    let what = (!Input::says_what(columns)).then(|| export::zu_schreiben(&geschrieben.wird));
    let place = (!folder.is_empty()).then(|| middle(&export::im_ordner(folder), columns));
    let said = what.into_iter().chain(geschrieben.sonst.clone()).chain(place);
    let said: Vec<String> = said.collect();
    let mut rows = joined(said.iter().map(String::as_str), BETWEEN, columns);
    let keys = [export::FELD_ESC, export::FELD_ERGAENZT, export::FELD_ENDUNGEN, export::FELD_FRUEHERE];
    let chief = [export::FELD_ESC, export::FELD_ERGAENZT].join(BETWEEN);
    let full = rows.iter().all(|row| width(row) + width(BETWEEN) + width(&chief) > columns);
    let mut last = if rows.len() == 1 && full { None } else { rows.pop() }.unwrap_or_default();
    for key in keys {
        let longer = if last.is_empty() { key.to_owned() } else { [&last, key].join(BETWEEN) };
        if width(&longer) > columns {
            break;
        }
        last = longer;
    }
    rows.push(last);
    rows
}
