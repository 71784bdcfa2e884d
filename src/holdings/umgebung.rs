//! What the process is told by its environment, as one value: made once in `main`, never read anywhere else.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Name of the program's folder below the standard folders for data and configuration.
const OWN: &str = "leitlinien";
const CONFIG: &str = "config.toml";
/// Standard folder of a system's configurations, whatever a user's variables say.
const SYSTEM: &str = "/etc/xdg";

/// Where configuration, data and indexes lie. The default value knows no place at all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Umgebung {
    /// Configurations to read, the system's first, the user's own last.
    pub configs: Vec<PathBuf>,
    /// The user's own configuration, the one that is written.
    pub config: Option<PathBuf>,
    /// Folder of the user's data; the user's own holdings lie in its folder `bestaende`.
    pub daten: Option<PathBuf>,
    pub indexe: Option<PathBuf>,
    /// Folder of what the user keeps: Merkliste, where a session was left.
    pub zustand: Option<PathBuf>,
    pub heim: Option<PathBuf>,
    pub benutzer: String,
    /// The program itself, to read files in processes of their own.
    pub programm: Option<PathBuf>,
    /// Name of the interface's theme, as it was given.
    pub thema: Option<String>,
    /// True for a restricted session: it writes only the user's own state and opens only what the system names.
    pub eingeschraenkt: bool,
    /// Bytes of files that go into one index part; `None` means the usual size.
    pub portion: Option<u64>,
}

impl Umgebung {
    pub fn from_vars(var: impl Fn(&str) -> Option<OsString>) -> Self {
        let path = |name: &str| var(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let home = path("HOME");
        let below = |name: &str, usual: &str| {
            let base = path(name).or_else(|| home.as_ref().map(|home| home.join(usual)));
            base.map(|base| base.join(OWN))
        };
        let named = |name: &str| var(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let system = var("XDG_CONFIG_DIRS").filter(|dirs| !dirs.is_empty());
        let system = system.unwrap_or_else(|| OsString::from(SYSTEM));
        // The first folder counts most, so it is read last.
        let system = std::env::split_paths(&system).filter(|dir| dir.is_absolute());
        let mut configs: Vec<PathBuf> = system.map(|dir| dir.join(OWN).join(CONFIG)).collect();
        configs.reverse();
        let own = below("XDG_CONFIG_HOME", ".config").map(|dir| dir.join(CONFIG));
        let config = named("LEITLINIEN_CONFIG").or(own);
        configs.extend(config.clone());
        let user = ["USER", "LOGNAME"].into_iter().find_map(&var);
        Self {
            configs,
            config,
            daten: named("LEITLINIEN_DATEN").or_else(|| below("XDG_DATA_HOME", ".local/share")),
            indexe: named("LEITLINIEN_INDEX").or_else(|| below("XDG_CACHE_HOME", ".cache")),
            zustand: named("LEITLINIEN_ZUSTAND").or_else(|| below("XDG_STATE_HOME", ".local/state")),
            benutzer: user.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            heim: home,
            programm: None,
            thema: var("LEITLINIEN_THEMA").and_then(|name| name.into_string().ok()),
            eingeschraenkt: false,
            portion: var("LEITLINIEN_PORTION").and_then(|bytes| bytes.to_str()?.parse().ok()),
        }
    }

    /// The environment of a restricted session: only the home folder and the system's configuration apply, no other
    /// variable and no configuration of the user.
    pub fn restricted(var: impl Fn(&str) -> Option<OsString>) -> Self {
        let few = |name: &str| if matches!(name, "HOME" | "USER" | "LOGNAME") { var(name) } else { None };
        Self { configs: vec![system_config()], config: None, eingeschraenkt: true, ..Self::from_vars(few) }
    }

    /// The environment with another configuration in place of the user's own.
    #[must_use]
    pub fn with_config(mut self, path: &Path) -> Self {
        self.configs.retain(|known| Some(known) != self.config.as_ref());
        self.configs.push(path.to_path_buf());
        self.config = Some(path.to_path_buf());
        self
    }

    /// The path that a user typed in a field: `~` becomes the home folder, quotation marks and blanks around it go.
    pub fn typed(&self, words: &str) -> PathBuf {
        let words = words.trim().trim_matches(['"', '\'']);
        let below = if words == "~" { Some("") } else { words.strip_prefix("~/") };
        match (&self.heim, below) {
            (Some(heim), Some(rest)) => heim.join(rest),
            _ => std::path::absolute(words).unwrap_or_else(|_| PathBuf::from(words)),
        }
    }

    pub fn bestaende(&self) -> Option<PathBuf> {
        self.daten.as_ref().map(|daten| daten.join("bestaende"))
    }

    /// The folder of the indexes of one of the user's own holdings.
    pub fn index(&self, name: &str) -> Option<PathBuf> {
        self.indexe.as_ref().map(|indexe| indexe.join("index").join(name))
    }
}

/// The configuration that no user can replace.
pub fn system_config() -> PathBuf {
    Path::new(SYSTEM).join(OWN).join(CONFIG)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(vars: &[(&str, &str)]) -> Umgebung {
        Umgebung::from_vars(|name| {
            vars.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn a_typed_path_may_begin_at_home_and_stand_in_quotation_marks() {
        let umgebung = of(&[("HOME", "/heim/a")]);
        assert_eq!(umgebung.typed(" ~/akten "), PathBuf::from("/heim/a/akten"));
        assert_eq!(umgebung.typed("~"), PathBuf::from("/heim/a"));
        assert_eq!(umgebung.typed("\"/srv/zwei Worte\""), PathBuf::from("/srv/zwei Worte"));
        assert_eq!(umgebung.typed("/srv/~/x"), PathBuf::from("/srv/~/x"));
    }

    #[test]
    fn a_restricted_session_hears_no_variable_but_home() {
        let vars = [
            ("HOME", "/h"),
            ("USER", "anna"),
            ("XDG_CONFIG_DIRS", "/anderswo"),
            ("XDG_DATA_HOME", "/anderswo"),
            ("LEITLINIEN_CONFIG", "/anderswo/config.toml"),
            ("LEITLINIEN_ZUSTAND", "/anderswo"),
        ];
        let restricted =
            Umgebung::restricted(|name| vars.iter().find(|(n, _)| *n == name).map(|(_, v)| v.into()));
        assert_eq!(restricted.configs, [PathBuf::from("/etc/xdg/leitlinien/config.toml")]);
        assert_eq!((restricted.config, restricted.eingeschraenkt), (None, true));
        assert_eq!(restricted.zustand, Some(PathBuf::from("/h/.local/state/leitlinien")));
        assert_eq!(restricted.daten, Some(PathBuf::from("/h/.local/share/leitlinien")));
    }

    #[test]
    fn standard_places_below_home_and_each_can_be_named() {
        let plain = of(&[("HOME", "/h"), ("USER", "anna")]);
        assert_eq!(plain.config, Some(PathBuf::from("/h/.config/leitlinien/config.toml")));
        assert_eq!(plain.configs.first(), Some(&PathBuf::from("/etc/xdg/leitlinien/config.toml")));
        assert_eq!(plain.bestaende(), Some(PathBuf::from("/h/.local/share/leitlinien/bestaende")));
        assert_eq!(plain.zustand, Some(PathBuf::from("/h/.local/state/leitlinien")));
        assert_eq!(plain.index("a"), Some(PathBuf::from("/h/.cache/leitlinien/index/a")));
        let named = of(&[
            ("XDG_CONFIG_DIRS", "/eins:/zwei"),
            ("XDG_DATA_HOME", "/daten"),
            ("LEITLINIEN_CONFIG", "hier.toml"),
        ]);
        let configs = ["/zwei/leitlinien/config.toml", "/eins/leitlinien/config.toml", "hier.toml"];
        assert_eq!(named.configs, configs.map(PathBuf::from));
        assert_eq!(named.bestaende(), Some(PathBuf::from("/daten/leitlinien/bestaende")));
        assert_eq!(named.indexe, None);
    }

    #[test]
    fn without_home_there_are_no_own_places() {
        let none = of(&[("XDG_DATA_HOME", "relativ")]);
        assert_eq!((none.config, none.daten, none.indexe, none.zustand), (None, None, None, None));
    }
}
