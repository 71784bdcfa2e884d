//! The one table of commands: which keys call a command where, and its action. Help, footer, the linear mode, the
//! handbook's table and the tests read it through [`Tasten`](super::Tasten); nothing else gives a key a meaning outside
//! fields.
//!
//! The German words for a command are found by its name, [`Befehl::worte`].

mod footer;

pub use footer::{footer, needs_a_row};

use super::action::{
    Action, Comparing, Copied, Copy, Focus, Go, InDialog, Leave, Merken, Move, OverviewChoice,
    RechercheAction, SearchAction, Select, Show, Stride, TreeAction,
};
use super::device::Key;
use crate::deutsch::befehle::Befehl::{self, self as B};
use crate::deutsch::tasten as t;
use crate::domain::Ansicht;

/// The pane or dialog in which a key calls a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    All,
    /// In the tree and in the list of hits.
    List,
    Hits,
    Tree,
    Detail,
    Reader,
    /// In every dialog that is a list.
    Dialog,
    Copying,
    Overview,
    CrossTable,
    Log,
    Batch,
    Questions,
}

impl On {
    /// The dialogs that have keys of their own, in the order of the help.
    pub const DIALOGS: [Self; 7] = [
        Self::Dialog,
        Self::Copying,
        Self::Overview,
        Self::CrossTable,
        Self::Log,
        Self::Batch,
        Self::Questions,
    ];

    pub fn is_pane(self) -> bool {
        !Self::DIALOGS.contains(&self)
    }

    pub fn place(self) -> &'static str {
        match self {
            Self::All => t::PLACE_ALL,
            Self::List => t::PLACE_LIST,
            Self::Hits => t::PLACE_HITS,
            Self::Tree => t::PLACE_TREE,
            Self::Detail => t::PLACE_DETAIL,
            Self::Reader => t::PLACE_READER,
            Self::Dialog => t::PLACE_DIALOG,
            Self::Copying => t::PLACE_COPYING,
            Self::Overview => t::PLACE_OVERVIEW,
            Self::CrossTable => t::PLACE_CROSSTABLE,
            Self::Log => t::PLACE_LOG,
            Self::Batch => t::PLACE_BATCH,
            Self::Questions => t::PLACE_QUESTIONS,
        }
    }

    pub fn holds(self, focus: Focus) -> bool {
        match self {
            Self::All => true,
            Self::List => matches!(focus, Focus::Tree | Focus::Hits),
            Self::Hits => focus == Focus::Hits,
            Self::Tree => focus == Focus::Tree,
            Self::Detail => focus == Focus::Detail,
            Self::Reader => focus == Focus::Reader,
            _ => false,
        }
    }

    /// True if keys of this place also work in `dialog`. In the field for questions only its keys are commands; every
    /// other key types a character.
    pub fn holds_in(self, dialog: Self) -> bool {
        match self {
            Self::Dialog => dialog != Self::Questions,
            Self::Overview => matches!(dialog, Self::Overview | Self::CrossTable),
            own => own == dialog && !own.is_pane(),
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    pub befehl: Befehl,
    pub on: On,
    /// Keys in the notation of [`Key::sequence`], separated by blanks; the first is the one shown. Empty for a command
    /// that only the linear mode knows, by its word.
    pub keys: &'static str,
    pub action: Action,
}

const fn row(befehl: Befehl, on: On, keys: &'static str, action: Action) -> Command {
    Command { befehl, on, keys, action }
}

impl Command {
    pub fn all_keys(&self) -> impl Iterator<Item = Key> {
        self.keys.split(' ').flat_map(Key::sequence)
    }

    pub fn help(&self) -> &'static str {
        self.befehl.worte().hilfe
    }
}

/// All commands.
pub const COMMANDS: &[Command] = &[
    row(B::Suche, On::All, "/ s", Action::Search(SearchAction::Open)),
    row(B::ZumText, On::List, "<Enter>", Action::Go(Go::Enter)),
    row(B::Folgen, On::Detail, "<Enter>", Action::Go(Go::Enter)),
    row(B::Oeffnen, On::List, "<Right> l", Action::Tree(TreeAction::In)),
    row(B::NaechsterTreffer, On::All, "n <F3>", Action::Search(SearchAction::Next)),
    row(B::VorigerTreffer, On::All, "N <S-F3>", Action::Search(SearchAction::Prev)),
    row(B::Festhalten, On::Hits, "p", Action::Recherche(RechercheAction::Keep)),
    row(B::Festhalten, On::Reader, "p", Action::Recherche(RechercheAction::Keep)),
    row(B::Beleg, On::List, "b", Action::Go(Go::Evidence)),
    row(B::Beleg, On::Detail, "b", Action::Go(Go::Evidence)),
    row(B::ZumKatalog, On::Reader, "b", Action::Go(Go::Evidence)),
    row(B::Land, On::All, "r", Action::Go(Go::State)),
    row(B::Finde, On::All, "f <C-f>", Action::Search(SearchAction::Find)),
    row(B::Gliederung, On::All, "t", Action::Go(Go::Outline)),
    row(B::WieGedruckt, On::All, "u", Action::Show(Show::Printed)),
    row(B::Eingrenzen, On::All, "F", Action::Search(SearchAction::Filters)),
    row(B::Reihenfolge, On::Hits, "o", Action::Search(SearchAction::Order)),
    row(B::Einengen, On::Tree, "e", Action::Search(SearchAction::Narrow)),
    row(B::NaechsterBereich, On::All, "<Tab>", Action::Go(Go::NextPane)),
    row(B::VorigerBereich, On::All, "<BackTab> <S-Tab>", Action::Go(Go::PrevPane)),
    row(B::Zurueck, On::All, "z <A-Left> <BS>", Action::Go(Go::Back)),
    row(B::Vorwaerts, On::All, "v <A-Right>", Action::Go(Go::Forward)),
    row(B::Kopieren, On::All, "c", Action::Copy(Copy::Choose)),
    row(B::Markieren, On::Reader, "w", Action::Mark(Select::Begin)),
    row(B::WortVor, On::Reader, "<Right> l", Action::Mark(Select::Move(Stride::On))),
    row(B::WortDazu, On::Reader, "<S-Right>", Action::Mark(Select::Extend(Stride::On))),
    row(B::WortWeg, On::Reader, "<S-Left>", Action::Mark(Select::Extend(Stride::Back))),
    row(B::ZeileDazu, On::Reader, "<S-Down>", Action::Mark(Select::Extend(Stride::Along(Move::Down)))),
    row(B::ZeileWeg, On::Reader, "<S-Up>", Action::Mark(Select::Extend(Stride::Along(Move::Up)))),
    row(B::BisAbsatzende, On::Reader, "<S-End>", Action::Mark(Select::Extend(Stride::Along(Move::End)))),
    row(B::BisAbsatzanfang, On::Reader, "<S-Home>", Action::Mark(Select::Extend(Stride::Along(Move::Home)))),
    row(B::Instrumente, On::All, "1", Action::Go(Go::View(Ansicht::Instrumente))),
    row(B::Partnerregionen, On::All, "2", Action::Go(Go::View(Ansicht::Partnerregionen))),
    row(B::Laender, On::All, "3", Action::Go(Go::View(Ansicht::Laender))),
    row(B::Ziele, On::All, "4", Action::Go(Go::View(Ansicht::Ziele))),
    row(B::Quellen, On::All, "5", Action::Go(Go::View(Ansicht::Quellen))),
    row(B::Merkliste, On::All, "6 '", Action::Go(Go::View(Ansicht::Merkliste))),
    row(B::Merken, On::All, "m", Action::Merken(Merken::Stelle)),
    row(B::Notiz, On::All, "a", Action::Merken(Merken::Notiz)),
    row(B::Vorgang, On::All, "M", Action::Merken(Merken::Vorgaenge)),
    row(B::Zurueckholen, On::All, "U", Action::Merken(Merken::Zurueck)),
    row(B::SuchenSpeichern, On::All, "S", Action::Merken(Merken::Suchen)),
    row(B::Ankreuzen, On::List, "<Space>", Action::Merken(Merken::Markieren)),
    row(B::Hoch, On::All, "<Up> k", Action::Move(Move::Up)),
    row(B::Runter, On::All, "<Down> j", Action::Move(Move::Down)),
    row(B::SeiteZurueck, On::All, "<PgUp>", Action::Move(Move::PageUp)),
    row(B::SeiteVor, On::All, "<PgDn>", Action::Move(Move::PageDown)),
    row(B::Anfang, On::All, "<Home> g", Action::Move(Move::Home)),
    row(B::AnsEnde, On::All, "<End> G", Action::Move(Move::End)),
    row(B::Schliessen, On::All, "<Left> h", Action::Tree(TreeAction::Out)),
    row(B::EintragOeffnen, On::Tree, "+", Action::Tree(TreeAction::Open)),
    row(B::EintragSchliessen, On::Tree, "-", Action::Tree(TreeAction::Close)),
    row(B::GanzOeffnen, On::Tree, "*", Action::Tree(TreeAction::OpenAll)),
    row(B::Schmaler, On::All, "<lt>", Action::Show(Show::Narrower)),
    row(B::Breiter, On::All, ">", Action::Show(Show::Wider)),
    row(B::Allein, On::All, "=", Action::Show(Show::Full)),
    row(B::WieGesucht, On::Hits, "i", Action::Show(Show::Info)),
    row(B::Info, On::Tree, "i", Action::Show(Show::Info)),
    row(B::Info, On::Detail, "i", Action::Show(Show::Info)),
    row(B::Info, On::Reader, "i", Action::Show(Show::Info)),
    row(B::Aufnehmen, On::All, "A", Action::Add),
    row(B::Bestaende, On::All, "D", Action::Holdings),
    row(B::Vergleich, On::All, "V", Action::Compare(Comparing::Last)),
    row(B::Uebersichten, On::All, "ü y", Action::Overviews(OverviewChoice::Last)),
    row(B::Export, On::All, "x", Action::Export),
    row(B::ExportAlle, On::List, "", Action::ExportMore),
    row(B::LetzteSuchen, On::All, "<C-r>", Action::Search(SearchAction::Recent)),
    row(B::Protokoll, On::All, "P", Action::Recherche(RechercheAction::List)),
    row(B::Behalten, On::Hits, "B", Action::Recherche(RechercheAction::Accept)),
    row(B::Verwerfen, On::Hits, "W", Action::Recherche(RechercheAction::Reject)),
    row(B::Neues, On::All, "d", Action::Recherche(RechercheAction::Fresh)),
    row(B::Stapel, On::All, "L", Action::Recherche(RechercheAction::Batch)),
    row(B::Maus, On::All, "<F2>", Action::Show(Show::Mouse)),
    row(B::NeuZeichnen, On::All, "<C-l>", Action::Show(Show::Redraw)),
    row(B::Ebene, On::All, "<Esc>", Action::Leave(Leave::Level)),
    row(B::Anhalten, On::All, "<C-z>", Action::Leave(Leave::Suspend)),
    row(B::Unterbrechen, On::All, "<C-c>", Action::Leave(Leave::Interrupt)),
    row(B::Beenden, On::All, "q", Action::Leave(Leave::View)),
    row(B::Hilfe, On::All, "? <F1>", Action::Show(Show::Help)),
    row(B::NichtMerken, On::All, "", Action::Merken(Merken::Vergessen)),
    row(B::Waehlen, On::Dialog, "<Enter>", Action::Go(Go::Enter)),
    row(B::Hoch, On::Dialog, "<Up>", Action::Move(Move::Up)),
    row(B::Runter, On::Dialog, "<Down>", Action::Move(Move::Down)),
    row(B::SeiteZurueck, On::Dialog, "<PgUp>", Action::Move(Move::PageUp)),
    row(B::SeiteVor, On::Dialog, "<PgDn>", Action::Move(Move::PageDown)),
    row(B::Anfang, On::Dialog, "<Home>", Action::Move(Move::Home)),
    row(B::AnsEnde, On::Dialog, "<End>", Action::Move(Move::End)),
    row(B::Ebene, On::Dialog, "<Esc>", Action::Leave(Leave::Level)),
    row(B::DialogSchliessen, On::Dialog, "q", Action::Leave(Leave::View)),
    row(B::Kopie, On::Copying, "c", Action::Copy(Copy::Take(Copied::Text))),
    row(B::Zitat, On::Copying, "z", Action::Copy(Copy::Take(Copied::Zitat))),
    row(B::Fundstelle, On::Copying, "f", Action::Copy(Copy::Take(Copied::Fundstelle))),
    row(B::Kennung, On::Copying, "k", Action::Copy(Copy::Take(Copied::Kennung))),
    row(B::Vorlage, On::Copying, "v", Action::Copy(Copy::Template)),
    row(B::KopieAllein, On::Copying, "C", Action::Copy(Copy::Window(Copied::Text))),
    row(B::ZitatAllein, On::Copying, "Z", Action::Copy(Copy::Window(Copied::Zitat))),
    row(B::FundstelleAllein, On::Copying, "F", Action::Copy(Copy::Window(Copied::Fundstelle))),
    row(B::KennungAllein, On::Copying, "K", Action::Copy(Copy::Window(Copied::Kennung))),
    row(B::Land, On::Overview, "r", Action::Go(Go::State)),
    row(B::UebersichtAusgeben, On::Overview, "x", Action::Export),
    row(B::Hoch, On::Overview, "<Up> k", Action::Move(Move::Up)),
    row(B::Runter, On::Overview, "<Down> j", Action::Move(Move::Down)),
    row(B::Anfang, On::Overview, "<Home> g", Action::Move(Move::Home)),
    row(B::AnsEnde, On::Overview, "<End> G", Action::Move(Move::End)),
    row(B::Links, On::CrossTable, "<Left> h", Action::Dialog(InDialog::Left)),
    row(B::Rechts, On::CrossTable, "<Right> l", Action::Dialog(InDialog::Right)),
    row(B::ErsteSpalte, On::CrossTable, "<Home>", Action::Dialog(InDialog::FirstColumn)),
    row(B::LetzteSpalte, On::CrossTable, "<End>", Action::Dialog(InDialog::LastColumn)),
    row(B::Hinweise, On::CrossTable, "i", Action::Show(Show::Info)),
    row(B::Schritte, On::Log, "<Right> <Tab>", Action::Dialog(InDialog::Steps)),
    row(B::Waehlen, On::Batch, "<Right>", Action::Go(Go::Enter)),
    row(B::BelegeAusgeben, On::Batch, "x", Action::Export),
    row(B::NeueListe, On::Batch, "n", Action::Dialog(InDialog::NewList)),
    row(B::AlleSuchen, On::Questions, "<C-d> <F5>", Action::Dialog(InDialog::SearchAll)),
    row(B::FragenVerlassen, On::Questions, "<Esc>", Action::Leave(Leave::Level)),
];

#[cfg(test)]
mod tests {
    use super::*;

    const FOCI: [Focus; 4] = [Focus::Tree, Focus::Hits, Focus::Detail, Focus::Reader];

    #[test]
    fn no_key_means_two_things_in_one_place() {
        let panes = FOCI.map(|focus| COMMANDS.iter().filter(|row| row.on.holds(focus)).collect::<Vec<_>>());
        let dialogs =
            On::DIALOGS.map(|own| COMMANDS.iter().filter(|row| row.on.holds_in(own)).collect::<Vec<_>>());
        for rows in panes.iter().chain(&dialogs) {
            let mut seen: Vec<(Key, &Command)> = Vec::new();
            for row in rows {
                for key in row.all_keys() {
                    let special =
                        |one: &Command, other: &Command| one.on != other.on && other.on == On::CrossTable;
                    let clash = seen.iter().find(|(known, other)| {
                        *known == key && other.action != row.action && !special(other, row)
                    });
                    assert!(clash.is_none(), "{key:?}: {row:?} {clash:?}");
                    seen.push((key, row));
                }
            }
        }
    }

    #[test]
    fn what_the_footer_offers_works_there_and_is_offered_once() {
        for (focus, ansicht) in
            FOCI.into_iter().flat_map(|focus| Ansicht::ALL.map(|ansicht| (focus, ansicht)))
        {
            let rows = footer(focus, ansicht).iter().map(|befehl| {
                let row = COMMANDS.iter().find(|row| row.befehl == *befehl && row.on.holds(focus));
                row.filter(|row| !row.befehl.worte().fuss.is_empty()).unwrap_or_else(|| panic!("{befehl:?}"))
            });
            let mut actions: Vec<String> = rows.map(|row| format!("{:?}", row.action)).collect();
            actions.sort_unstable();
            assert!(actions.windows(2).all(|pair| pair[0] != pair[1]), "{focus:?} {ansicht:?}");
        }
    }

    #[test]
    fn every_row_of_a_command_is_said_and_every_word_is_one() {
        for row in COMMANDS {
            assert!(!row.help().is_empty() || row.keys.is_empty(), "{row:?}");
        }
        let mut words: Vec<&str> = crate::deutsch::befehle::alle()
            .flat_map(|befehl| [befehl.worte().wort].into_iter().chain(befehl.worte().auch.iter().copied()))
            .filter(|word| !word.is_empty())
            .collect();
        words.sort_unstable();
        assert!(words.windows(2).all(|pair| pair[0] != pair[1]), "{words:?}");
    }
}
