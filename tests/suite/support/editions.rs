//! A newer edition of the strategy, made by hand: reworded, moved, dropped and added measures, another modal verb.

/// The strategy as it is.
pub fn older() -> String {
    include_str!("../../../corpus/quellen/strategie.txt").to_owned()
}

/// Old and new wording of measures that are meant to be the same.
pub const REWORDED: &[(&str, &str)] = &[
    (
        "Ausbau der trilateralen Zusammenarbeit",
        "Intensivierung der trilateralen Zusammenarbeit mit Polen und Tschechien",
    ),
    ("Verstetigung der Förderung für die Euroregionen", "Dauerhafte Förderung der Euroregionen"),
    (
        "Ausbau des Verwaltungsaustauschs mit Behörden in Polen und Tschechien",
        "Austausch der Verwaltung mit Behörden in Tschechien und Polen verstärken",
    ),
    (
        "Zusammenarbeit beim Management der grenzüberschreitenden Welterbestätten Montanregion Erzgebirge / Krušnohoří und Muskauer Park",
        "Gemeinsames Management der grenzüberschreitenden Welterbestätten Muskauer Park, Montanregion Erzgebirge / Krušnohoří und weiterer Stätten",
    ),
    ("Prüfung weiterer sektoraler Partnerschaften", "Weitere sektorale Partnerschaften werden geprüft"),
    (
        "Gemeinsame Auftritte mit den Partnerregionen im Ausland",
        "Auftritte im Ausland gemeinsam mit Partnerregionen",
    ),
    (
        "Gemeinschaftsbeteiligungen an internationalen Messen (Landesmesseprogramm)",
        "Beteiligung sächsischer Unternehmen an internationalen Leitmessen über das Landesmesseprogramm",
    ),
    ("Erstellung einer Ansiedlungskonzeption", "Umsetzung der Ansiedlungskonzeption"),
    (
        "Förderung der beruflichen Aus- und Weiterbildung",
        "Stärkung der beruflichen Aus-, Fort- und Weiterbildung",
    ),
    (
        "Unterstützung internationaler Forschungszusammenarbeit",
        "Internationale Zusammenarbeit in der Forschung unterstützen",
    ),
    ("Internationale Wasserstoffkonferenz", "Internationale Wasserstoff- und Energiekonferenz"),
];

/// Measures that the newer edition does without.
pub const DROPPED: &[&str] = &[
    "Leipziger Rechtsstaatskonferenz",
    "Prüfung einer möglichen Reaktivierung der Partnerschaften mit russischen Regionen, sobald es die Rahmenbedingungen zulassen",
    "Multilaterale Projekte mit mehreren Partnerregionen",
];

/// Measures that only the newer edition has.
pub const ADDED: &[&str] = &[
    "Einrichtung einer Anlaufstelle für Rückkehrer und deren Familien",
    "Eröffnung eines sächsischen Hauses in Brüssel",
    "Stipendien für geflüchtete Künstlerinnen und Künstler",
];

/// The newer edition.
pub fn newer() -> String {
    let mut paper = Paper(older().lines().map(str::to_owned).collect());
    for (old, new) in REWORDED {
        paper.replace(old, &[new]);
    }
    for old in DROPPED {
        paper.replace(old, &[]);
    }
    paper.behind("Fach- und Kooperationsveranstaltungen", ADDED[0]);
    paper.behind("Fortführung des Engagements in europäischen Netzwerken", ADDED[1]);
    paper.behind("Vernetzung der Kultureinrichtungen", ADDED[2]);
    paper.take("KI-Kongress", "Fach- und Kooperationsveranstaltungen");
    paper.take("Empfang ausländischer (Fach-)Delegationen in Sachsen", "Umsetzung der Ansiedlungskonzeption");
    paper.take(
        "Treffen der Staatsregierung mit den Regierungen der Partnerregionen",
        "Evaluierung der bestehenden",
    );
    paper.replace(
        "Stärkung der Zusammenarbeit im Bereich Zivil- und Katastrophenschutz (u.a. Hochwasserereignisse, Brandbekämpfung) sowie in der grenzüberschreitenden Gesundheitsversorgung",
        &[
            "Stärkung der Zusammenarbeit im Zivil- und Katastrophenschutz (u.a. Hochwasserereignisse, Brandbekämpfung)",
            "Stärkung der Zusammenarbeit in der grenzüberschreitenden Gesundheitsversorgung",
        ],
    );
    paper.replace("Internationaler Austausch zur internationalen Vermarktung der Welterbestätten", &[]);
    paper.replace(
        "Vernetzung der Kultureinrichtungen mit wirtschaftlichen Akteuren im In- und Ausland",
        &["Internationale Vermarktung der Welterbestätten und Vernetzung der Kultureinrichtungen mit wirtschaftlichen Akteuren im In- und Ausland"],
    );
    let text = paper.0.join("\n") + "\n";
    let chapter = text.rfind("\nIV) Bildung, Jugend, Wissenschaft \n").unwrap();
    let (before, rest) = text.split_at(chapter);
    before.to_owned() + &rest.replacen("Folgende Maßnahmen könnten", "Folgende Maßnahmen sollen", 1)
}

/// Lines of the paper. Its items stand behind a dash and may run over several lines.
struct Paper(Vec<String>);

impl Paper {
    /// The lines of the item that begins so.
    fn item(&self, words: &str) -> std::ops::Range<usize> {
        let words = words.replace(' ', "");
        for (at, line) in self.0.iter().enumerate().filter(|(_, line)| line.starts_with("− ")) {
            let rest =
                self.0[at + 1..].iter().take_while(|line| !line.trim().is_empty() && !line.starts_with("− "));
            let end = at + 1 + rest.count();
            let text: String = std::iter::once(line.trim_start_matches("− "))
                .chain(self.0[at + 1..end].iter().map(String::as_str))
                .collect();
            if text.replace(' ', "").starts_with(&words) {
                return at..end;
            }
        }
        panic!("no item „{words}“");
    }

    fn replace(&mut self, old: &str, new: &[&str]) {
        let place = self.item(&old.chars().take(28).collect::<String>());
        self.0.splice(place, new.iter().map(|words| format!("− {words} ")));
    }

    /// Puts a new item behind another.
    fn behind(&mut self, before: &str, new: &str) {
        let end = self.item(before).end;
        self.0.insert(end, format!("− {new} "));
    }

    /// Takes an item from its list and puts it behind another.
    fn take(&mut self, item: &str, behind: &str) {
        let lines: Vec<String> = self.0.drain(self.item(item)).collect();
        let end = self.item(behind).end;
        self.0.splice(end..end, lines);
    }
}
