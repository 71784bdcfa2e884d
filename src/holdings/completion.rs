//! How a path that is begun in a field can go on: files and folders that begin alike.

use std::path::{MAIN_SEPARATOR, Path};

use super::umgebung::Umgebung;

/// Maximum number of paths that are offered.
const MOST: usize = 200;

/// The paths of files and folders that begin with the typed words, written as they were begun; folders end with a
/// stroke. Hidden files are offered only for a name that begins with a point.
pub fn completions(umgebung: &Umgebung, typed: &str) -> Vec<String> {
    if typed == "~" {
        return vec![format!("~{MAIN_SEPARATOR}")];
    }
    let (folder, begun) = match typed.rfind(MAIN_SEPARATOR) {
        Some(at) => typed.split_at(at + 1),
        None => ("", typed),
    };
    let place = if folder.is_empty() { Path::new(".").to_path_buf() } else { umgebung.typed(folder) };
    let Ok(entries) = std::fs::read_dir(place) else { return Vec::new() };
    let fits = |name: &str| name.starts_with(begun) && (begun.starts_with('.') || !name.starts_with('.'));
    let entries = entries.flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok().filter(|name| fits(name))?;
        let end = if entry.path().is_dir() { std::path::MAIN_SEPARATOR_STR } else { "" };
        Some(format!("{folder}{name}{end}"))
    });
    let mut found: Vec<String> = entries.collect();
    found.sort();
    found.truncate(MOST);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_folders_that_begin_alike_are_found_also_at_home() {
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir(home.path().join("akten")).unwrap();
        for name in ["akten/ost.txt", "akten/west.txt", "akte.txt", ".akten"] {
            std::fs::write(home.path().join(name), "x").unwrap();
        }
        let umgebung = Umgebung { heim: Some(home.path().to_path_buf()), ..Umgebung::from_vars(|_| None) };
        assert_eq!(completions(&umgebung, "~/ak"), ["~/akte.txt", "~/akten/"]);
        assert_eq!(completions(&umgebung, "~/akten/"), ["~/akten/ost.txt", "~/akten/west.txt"]);
        assert_eq!(completions(&umgebung, "~/."), ["~/.akten"]);
        assert_eq!(completions(&umgebung, "~"), ["~/"]);
        let absolute = format!("{}/akten/o", home.path().display());
        assert_eq!(completions(&umgebung, &absolute), [format!("{absolute}st.txt")]);
        assert_eq!(completions(&umgebung, "~/gibt/es/nicht"), Vec::<String>::new());
    }
}
