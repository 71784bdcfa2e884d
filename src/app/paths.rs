//! Paths that a user types: the folder in which they begin, those typed before, and how one that is begun can go on.

use crate::deutsch::export as said;

/// Maximum number of paths that are offered again.
const RECENT: usize = 20;

/// Paths of the session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paths {
    /// The folder in which a name without a folder lies; empty if it is not known.
    pub here: String,
    /// The user's own folder, written `~`; empty if there is none.
    pub home: String,
    /// The last path that was written.
    pub written: String,
    recent: Vec<String>,
    /// Index of the earlier path that was put into the field.
    at: Option<usize>,
    offered: Vec<String>,
    next: usize,
}

impl Paths {
    pub fn new(here: String, home: String) -> Self {
        Self { here, home, ..Self::default() }
    }

    /// The folder in which a typed path lies, as a user knows it; empty if it is not known.
    pub fn folder(&self, typed: &str) -> String {
        let typed = typed.trim().trim_matches(['"', '\'']);
        let folder = match typed.rsplit_once('/') {
            None => self.here.clone(),
            Some(("", _)) => "/".to_owned(),
            Some((folder, _)) if folder.starts_with(['/', '~']) => folder.to_owned(),
            Some((folder, _)) => format!("{}/{folder}", self.here.trim_end_matches('/')),
        };
        match folder.strip_prefix(&self.home).filter(|_| !self.home.is_empty()) {
            Some("") => "~".to_owned(),
            Some(below) if below.starts_with('/') => format!("~{below}"),
            _ => folder,
        }
    }

    pub fn remember(&mut self, typed: &str) {
        self.at = None;
        self.recent.retain(|path| path != typed);
        self.recent.insert(0, typed.to_owned());
        self.recent.truncate(RECENT);
    }

    /// A name for a file to write: in the folder and with the ending of the last one.
    pub fn proposed(&self, name: &str, ending: &str) -> String {
        let folder = self.written.rsplit_once('/').map_or_else(String::new, |(above, _)| format!("{above}/"));
        let last = self.written.rsplit(['/', '.']).next().filter(|_| self.written.contains('.'));
        format!("{folder}{name}.{}", last.unwrap_or(ending))
    }

    pub fn last(&self) -> &str {
        self.recent.first().map_or("", String::as_str)
    }

    /// The next earlier or later of the paths typed before; `None` if there is none.
    pub fn earlier(&mut self, up: bool) -> Option<String> {
        let at = match (self.at, up) {
            (None, true) => Some(0),
            (Some(at), true) => Some(at + 1),
            (at, false) => at?.checked_sub(1),
        }?;
        let path = self.recent.get(at)?.clone();
        self.at = Some(at);
        Some(path)
    }

    /// A new field is open, or its words are others: nothing is offered for them.
    pub fn begin(&mut self) {
        self.at = None;
        self.forget();
    }

    pub fn forget(&mut self) {
        self.offered.clear();
    }

    /// The next of the paths that are offered in turn; `None` if none are.
    pub fn turn(&mut self) -> Option<String> {
        let path = self.offered.get(self.next)?.clone();
        self.next = (self.next + 1) % self.offered.len();
        Some(path)
    }

    /// Takes the paths that begin like the typed one: what goes into the field, and a sentence, if there is one to say.
    pub fn offer(&mut self, typed: &str, paths: Vec<String>) -> (Option<String>, Option<String>) {
        self.forget();
        let Some(same) = common(&paths) else { return (None, Some(said::KEIN_PFAD.to_owned())) };
        if paths.len() == 1 {
            return (Some(same), None);
        }
        let names: Vec<&str> = paths.iter().map(|path| name(path)).collect();
        let say = said::pfade(&names);
        let longer = same.len() > typed.len();
        (self.offered, self.next) = (paths, 0);
        (longer.then_some(same), Some(say))
    }
}

/// The words that all of them begin with; `None` if there are none.
fn common(paths: &[String]) -> Option<String> {
    let (first, rest) = paths.split_first()?;
    let same = |one: String, other: &String| {
        let both = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
        both.map(|(c, _)| c).collect()
    };
    Some(rest.iter().fold(first.clone(), same))
}

/// The last part of a path; that of a folder ends with a stroke.
fn name(path: &str) -> &str {
    let inner = path.strip_suffix('/').unwrap_or(path);
    inner.rsplit_once('/').and_then(|(above, _)| path.get(above.len() + 1..)).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_as_its_user_knows_it() {
        let paths = Paths::new("/home/anna/akten".to_owned(), "/home/anna".to_owned());
        for (typed, folder) in [
            ("a.md", "~/akten"),
            ("2026/a.md", "~/akten/2026"),
            ("~/a.md", "~"),
            ("/tmp/a.md", "/tmp"),
            ("/a.md", "/"),
            ("/home/annalena/a.md", "/home/annalena"),
        ] {
            assert_eq!(paths.folder(typed), folder, "{typed}");
        }
    }

    #[test]
    fn what_begins_alike_is_put_in_and_the_rest_offered_in_turn() {
        let mut paths = Paths::default();
        let both = || vec!["akten/ost/".to_owned(), "akten/ostsee.txt".to_owned()];
        let (field, say) = paths.offer("akten/o", both());
        assert_eq!(field.as_deref(), Some("akten/ost"));
        assert!(say.is_some_and(|say| say.contains("ost/ · ostsee.txt")));
        assert_eq!(paths.turn().as_deref(), Some("akten/ost/"));
        assert_eq!(paths.turn().as_deref(), Some("akten/ostsee.txt"));
        assert_eq!(paths.offer("akten/ost", both()).0, None);
        assert_eq!(paths.offer("x", vec!["xy/".to_owned()]), (Some("xy/".to_owned()), None));
        assert_eq!(paths.turn(), None);
    }

    #[test]
    fn earlier_paths_come_back() {
        let mut paths = Paths::default();
        assert_eq!(paths.earlier(true), None);
        paths.remember("a.md");
        paths.remember("b.md");
        assert_eq!(paths.earlier(true).as_deref(), Some("b.md"));
        assert_eq!(paths.earlier(true).as_deref(), Some("a.md"));
        assert_eq!(paths.earlier(true), None);
        assert_eq!(paths.earlier(false).as_deref(), Some("b.md"));
    }
}
