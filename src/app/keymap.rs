//! The one table of keys. Help, footer, README and tests read it; nothing else interprets a key.

use super::Focus;
use super::action::{Action, Go, Leave, Mark, Merken, Move, SearchAction, Show, Step, TreeAction};
use super::event::{Key, KeyCode};
use crate::deutsch::tasten as t;
use crate::domain::Ansicht;

/// Where a key has its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// Everywhere outside fields and dialogs.
    All,
    /// In the tree and in the list of hits.
    List,
    /// In the list of hits only.
    Hits,
    /// In the tree only.
    Tree,
    /// In the details.
    Detail,
    /// In the text.
    Reader,
}

impl On {
    /// What a user calls the place.
    pub fn place(self) -> &'static str {
        match self {
            Self::All => t::PLACE_ALL,
            Self::List => t::PLACE_LIST,
            Self::Hits => t::PLACE_HITS,
            Self::Tree => t::PLACE_TREE,
            Self::Detail => t::PLACE_DETAIL,
            Self::Reader => t::PLACE_READER,
        }
    }

    /// True if a key of this kind works where the focus is.
    pub fn holds(self, focus: Focus) -> bool {
        match self {
            Self::All => true,
            Self::List => matches!(focus, Focus::Tree | Focus::Hits),
            Self::Hits => focus == Focus::Hits,
            Self::Tree => focus == Focus::Tree,
            Self::Detail => focus == Focus::Detail,
            Self::Reader => focus == Focus::Reader,
        }
    }
}

/// A row of the table: keys in the notation of [`Key::sequence`], parted by blanks; the first is the one shown.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// The keys.
    pub keys: &'static str,
    /// Where they work.
    pub on: On,
    /// What they do.
    pub action: Action,
    /// Help text and footer text.
    pub text: t::Text,
}

const fn row(keys: &'static str, on: On, action: Action, text: t::Text) -> Binding {
    Binding { keys, on, action, text }
}

/// All keys. Within the footer the order of the rows decides.
pub const KEYMAP: &[Binding] = &[
    row("/ s", On::All, Action::Search(SearchAction::Open), t::SEARCH),
    row("<Enter>", On::List, Action::Go(Go::Enter), t::ENTER_LIST),
    row("<Enter>", On::Detail, Action::Go(Go::Enter), t::ENTER_DETAIL),
    row("<Right> l", On::List, Action::Tree(TreeAction::In), t::IN),
    row("n <F3>", On::All, Action::Search(SearchAction::Next), t::NEXT_HIT),
    row("N <S-F3>", On::All, Action::Search(SearchAction::Prev), t::PREV_HIT),
    row("b", On::List, Action::Go(Go::Evidence), t::EVIDENCE_LIST),
    row("b", On::Detail, Action::Go(Go::Evidence), t::EVIDENCE_LIST),
    row("b", On::Reader, Action::Go(Go::Evidence), t::EVIDENCE_TEXT),
    row("f <C-f>", On::All, Action::Search(SearchAction::Find), t::FIND),
    row("t", On::All, Action::Go(Go::Outline), t::OUTLINE),
    row("u", On::All, Action::Show(Show::Printed), t::PRINTED),
    row("F", On::All, Action::Search(SearchAction::Filters), t::FILTERS),
    row("o", On::Hits, Action::Search(SearchAction::Order), t::ORDER),
    row("e", On::Tree, Action::Search(SearchAction::Narrow), t::NARROW),
    row("<Tab>", On::All, Action::Go(Go::NextPane), t::NEXT_PANE),
    row("<BackTab> <S-Tab>", On::All, Action::Go(Go::PrevPane), t::PREV_PANE),
    row("z <A-Left> <BS>", On::All, Action::Go(Go::Back), t::BACK),
    row("v <A-Right>", On::All, Action::Go(Go::Forward), t::FORWARD),
    row("c", On::All, Action::Show(Show::Copy), t::COPY),
    row("w", On::Reader, Action::Mark(Mark::Begin), t::MARK),
    row("<Right> l", On::Reader, Action::Mark(Mark::Move(Step::On)), t::MARK_ON),
    row("<S-Right>", On::Reader, Action::Mark(Mark::Extend(Step::On)), t::EXTEND_ON),
    row("<S-Left>", On::Reader, Action::Mark(Mark::Extend(Step::Back)), t::EXTEND_BACK),
    row("<S-Down>", On::Reader, Action::Mark(Mark::Extend(Step::Along(Move::Down))), t::EXTEND_DOWN),
    row("<S-Up>", On::Reader, Action::Mark(Mark::Extend(Step::Along(Move::Up))), t::EXTEND_UP),
    row("<S-End>", On::Reader, Action::Mark(Mark::Extend(Step::Along(Move::End))), t::EXTEND_END),
    row("<S-Home>", On::Reader, Action::Mark(Mark::Extend(Step::Along(Move::Home))), t::EXTEND_HOME),
    row("1", On::All, Action::Go(Go::View(Ansicht::Instrumente)), t::VIEW_1),
    row("2", On::All, Action::Go(Go::View(Ansicht::Partnerregionen)), t::VIEW_2),
    row("3", On::All, Action::Go(Go::View(Ansicht::Laender)), t::VIEW_3),
    row("4", On::All, Action::Go(Go::View(Ansicht::Ziele)), t::VIEW_4),
    row("5", On::All, Action::Go(Go::View(Ansicht::Quellen)), t::VIEW_5),
    row("6 '", On::All, Action::Go(Go::View(Ansicht::Merkliste)), t::VIEW_6),
    row("m", On::All, Action::Merken(Merken::Stelle), t::REMEMBER),
    row("a", On::All, Action::Merken(Merken::Notiz), t::NOTE),
    row("M", On::All, Action::Merken(Merken::Vorgaenge), t::VORGAENGE),
    row("U", On::All, Action::Merken(Merken::Zurueck), t::BRING_BACK),
    row("S", On::All, Action::Merken(Merken::Suchen), t::SAVED),
    row("<Space>", On::List, Action::Merken(Merken::Markieren), t::SELECT),
    row("<Up> k", On::All, Action::Move(Move::Up), t::UP),
    row("<Down> j", On::All, Action::Move(Move::Down), t::DOWN),
    row("<PgUp>", On::All, Action::Move(Move::PageUp), t::PAGE_UP),
    row("<PgDn>", On::All, Action::Move(Move::PageDown), t::PAGE_DOWN),
    row("<Space>", On::Reader, Action::Move(Move::PageDown), t::PAGE_DOWN),
    row("<Home> g", On::All, Action::Move(Move::Home), t::HOME),
    row("<End> G", On::All, Action::Move(Move::End), t::END),
    row("<Left> h", On::All, Action::Tree(TreeAction::Out), t::OUT),
    row("+", On::Tree, Action::Tree(TreeAction::Open), t::OPEN),
    row("-", On::Tree, Action::Tree(TreeAction::Close), t::CLOSE),
    row("*", On::Tree, Action::Tree(TreeAction::OpenAll), t::OPEN_ALL),
    row("<lt>", On::All, Action::Show(Show::Narrower), t::NARROWER),
    row(">", On::All, Action::Show(Show::Wider), t::WIDER),
    row("=", On::All, Action::Show(Show::Full), t::FULL),
    row("i", On::Hits, Action::Show(Show::Info), t::HOW),
    row("i", On::Tree, Action::Show(Show::Info), t::INFO),
    row("i", On::Detail, Action::Show(Show::Info), t::INFO),
    row("i", On::Reader, Action::Show(Show::Info), t::INFO),
    row("A", On::All, Action::Add, t::ADD),
    row("V", On::All, Action::Compare, t::COMPARE),
    row("ü y", On::All, Action::Overviews, t::OVERVIEWS),
    row("x", On::All, Action::Export, t::EXPORT),
    row("<C-r>", On::All, Action::Search(SearchAction::Recent), t::RECENT),
    row("<F2>", On::All, Action::Show(Show::Mouse), t::MOUSE),
    row("<C-l>", On::All, Action::Show(Show::Redraw), t::REDRAW),
    row("<Esc>", On::All, Action::Leave(Leave::Level), t::LEVEL),
    row("<C-z>", On::All, Action::Leave(Leave::Suspend), t::SUSPEND),
    row("<C-c>", On::All, Action::Leave(Leave::Interrupt), t::INTERRUPT),
    row("q", On::All, Action::Leave(Leave::View), t::CLOSE_VIEW),
    row("? <F1>", On::All, Action::Show(Show::Help), t::HELP),
];

impl Binding {
    /// Every key of the row.
    pub fn all_keys(&self) -> impl Iterator<Item = Key> {
        self.keys.split(' ').flat_map(Key::sequence)
    }
}

/// What `key` does where the focus is; the more special row wins.
pub fn action(focus: Focus, key: Key) -> Option<Action> {
    let key = if key.code == KeyCode::Char(' ') { Key::new(KeyCode::Char(' ')) } else { key };
    let rows = KEYMAP.iter().filter(|row| row.on.holds(focus) && row.all_keys().any(|own| own == key));
    rows.min_by_key(|row| row.on == On::All).map(|row| row.action)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOCI: [Focus; 4] = [Focus::Tree, Focus::Hits, Focus::Detail, Focus::Reader];

    #[test]
    fn no_key_means_two_things_in_one_pane() {
        for focus in FOCI {
            let mut seen: Vec<(Key, Action)> = Vec::new();
            for row in KEYMAP.iter().filter(|row| row.on.holds(focus)) {
                for key in row.all_keys() {
                    assert!(!seen.iter().any(|(k, a)| *k == key && *a != row.action), "{key:?} in {focus:?}");
                    seen.push((key, row.action));
                }
            }
        }
    }
}
