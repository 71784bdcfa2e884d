//! The details of an entry as lines of a given width: words, properties, evidence, links.

use crate::deutsch::{app as said, katalog as wort, uebersicht};
use crate::domain::{Art, Baum, Bestand, Fundstelle, Knoten, NodeId};
use crate::katalog::bestaende::anfrage;
use crate::katalog::labels;
use crate::text::clean;
use crate::text::wrap::{shorten, uncut, width, wrap};

/// How a line is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The entry's name.
    Title,
    /// Kind and place in the tree.
    Muted,
    /// The source's own words.
    Quote,
    /// Name of a property or a section.
    Label,
    /// Anything else.
    Plain,
    /// Can be followed.
    Link,
}

/// Where a line leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A place in a source.
    Text(Fundstelle),
    /// Another entry.
    Entry(String),
    /// A query.
    Search(String),
    /// What other documents say of the entry with this address.
    Mentions(String),
}

/// A line of the details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How it is shown.
    pub tone: Tone,
    /// Columns before the words.
    pub indent: u16,
    /// The words, cleaned.
    pub text: String,
    /// Number of the target it belongs to.
    pub target: Option<usize>,
}

/// State of the detail pane.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DetailState {
    /// First visible line.
    pub top: usize,
    /// The chosen target.
    pub selected: usize,
    /// Lines at the present width.
    pub lines: Vec<Line>,
    /// What can be followed, in order.
    pub targets: Vec<Target>,
    /// Address and columns the lines were made for.
    made_for: Option<(String, u16)>,
}

impl DetailState {
    /// Makes the lines anew if entry or width have changed; `own` is what the user has noted.
    pub fn refresh(&mut self, bestand: &Bestand, (baum, id): (&Baum, NodeId), own: &[String], columns: u16) {
        let Some(knoten) = baum.get(id) else { return };
        let wanted = Some((format!("{} {}", id.0, knoten.kennung), columns));
        if self.made_for == wanted {
            return;
        }
        let same = self.made_for.as_ref().map(|(entry, _)| entry) == wanted.as_ref().map(|(entry, _)| entry);
        let mut page = Page { columns, lines: Vec::new(), targets: Vec::new() };
        page.entry(bestand, (baum, id), knoten, own);
        self.lines = page.lines;
        self.targets = page.targets;
        self.made_for = wanted;
        if !same {
            self.top = 0;
            self.selected = 0;
        }
    }

    /// Makes the lines anew at the next refresh: the entry may say more than before.
    pub fn forget(&mut self) {
        self.made_for = None;
    }

    /// The first line of the chosen target.
    pub fn selected_line(&self) -> Option<usize> {
        self.lines.iter().position(|line| line.target == Some(self.selected))
    }
}

struct Page {
    columns: u16,
    lines: Vec<Line>,
    targets: Vec<Target>,
}

impl Page {
    fn entry(&mut self, bestand: &Bestand, (baum, id): (&Baum, NodeId), knoten: &Knoten, own: &[String]) {
        let running = matches!(knoten.art, Art::Absatz | Art::Nennung | Art::Unterzeile);
        self.put(Tone::Title, 0, if running { wort::art(knoten.art.key()) } else { &knoten.titel }, None);
        self.put(Tone::Muted, 0, &path(baum, id, knoten, usize::from(self.columns)), None);
        for sentence in own {
            self.put(Tone::Label, 0, sentence, None);
        }
        let belegt = knoten.belege.first().map(|beleg| beleg.wortlaut.as_str());
        if let Some(wortlaut) = knoten.wortlaut.as_deref().filter(|w| !w.is_empty() && *w != knoten.titel) {
            self.gap();
            for paragraph in wortlaut.split("\n\n") {
                self.put(Tone::Quote, 0, paragraph, None);
            }
        }
        self.properties(bestand, knoten);
        self.mentions(bestand, knoten);
        self.evidence(bestand, knoten, belegt);
        self.links(knoten);
        self.mentioned(knoten);
        if knoten.belege.is_empty() {
            self.children(baum, knoten);
        }
    }

    /// What a group holds, to go on from.
    fn children(&mut self, baum: &Baum, knoten: &Knoten) {
        if knoten.kinder.is_empty() {
            return;
        }
        self.gap();
        self.put(Tone::Label, 0, &said::contains(knoten.kinder.len()), None);
        for child in knoten.kinder.iter().filter_map(|id| baum.get(*id)) {
            let target = Some(self.targets.len());
            self.targets.push(Target::Entry(child.kennung.clone()));
            let titel =
                child.wortlaut.as_deref().map_or(child.titel.as_str(), |words| uncut(&child.titel, words));
            let titel = shorten(titel, usize::from(self.columns) * 2);
            self.put(Tone::Link, 2, &titel, target);
        }
    }

    fn properties(&mut self, bestand: &Bestand, knoten: &Knoten) {
        let known = labels::properties(bestand, knoten);
        if known.is_empty() {
            return;
        }
        self.gap();
        for (art, value) in known {
            let label = format!("{}: ", wort::merkmal(art.key()));
            self.labelled(&label, &value);
        }
    }

    fn evidence(&mut self, bestand: &Bestand, knoten: &Knoten, shown: Option<&str>) {
        if knoten.belege.is_empty() {
            return;
        }
        self.gap();
        self.put(Tone::Label, 0, &said::evidence(knoten.belege.len()), None);
        for beleg in &knoten.belege {
            let target = Some(self.targets.len());
            self.targets.push(Target::Text(beleg.clone()));
            let datum = bestand.quelle(&beleg.quelle).and_then(|quelle| quelle.datum);
            let datum = datum.map_or_else(String::new, |datum| format!(" ({datum})"));
            self.put(
                Tone::Link,
                2,
                &format!("{}{datum}, {}", beleg.quelle, bestand.stelle(&beleg.quelle, &beleg.zeilen)),
                target,
            );
            let repeated =
                knoten.wortlaut.as_deref() == Some(beleg.wortlaut.as_str()) && shown == Some(&beleg.wortlaut);
            if !repeated && beleg.wortlaut != knoten.titel {
                self.put(Tone::Quote, 4, &format!("„{}“", beleg.wortlaut), target);
            }
        }
    }

    fn links(&mut self, knoten: &Knoten) {
        if knoten.verweise.is_empty() {
            return;
        }
        self.gap();
        self.put(Tone::Label, 0, said::LINKS, None);
        for verweis in &knoten.verweise {
            let target = Some(self.targets.len());
            self.targets.push(Target::Entry(verweis.kennung.clone()));
            self.put(Tone::Link, 2, &verweis.titel, target);
        }
    }

    /// A state or region may be named in documents that nobody has read yet: the search knows which.
    fn mentions(&mut self, bestand: &Bestand, knoten: &Knoten) {
        if let Some(query) = anfrage(knoten).filter(|_| !bestand.sammlungen.is_empty()) {
            self.gap();
            let target = Some(self.targets.len());
            self.targets.push(Target::Search(query));
            self.put(Tone::Link, 0, said::MENTIONS, target);
        }
    }

    /// What other documents say is looked for when it is asked for.
    fn mentioned(&mut self, knoten: &Knoten) {
        if matches!(knoten.art, Art::Massnahme | Art::Partnerregion | Art::Land) {
            self.gap();
            let target = Some(self.targets.len());
            self.targets.push(Target::Mentions(knoten.kennung.clone()));
            self.put(Tone::Link, 0, uebersicht::ERWAEHNUNGEN_SUCHEN, target);
        }
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.text.is_empty()) {
            self.lines.push(Line { tone: Tone::Plain, indent: 0, text: String::new(), target: None });
        }
    }

    fn put(&mut self, tone: Tone, indent: u16, words: &str, target: Option<usize>) {
        let words = clean(words);
        for range in wrap(&words, usize::from(self.columns.saturating_sub(indent).max(8))) {
            let text = words.get(range).unwrap_or("").to_owned();
            self.lines.push(Line { tone, indent, text, target });
        }
    }

    /// A property; its value hangs under itself if there is room.
    fn labelled(&mut self, label: &str, value: &str) {
        let room = usize::from(self.columns);
        if width(label) + width(value) <= room {
            self.put(Tone::Plain, 0, &format!("{label}{value}"), None);
        } else {
            self.put(Tone::Label, 0, label.trim_end(), None);
            self.put(Tone::Plain, 2, value, None);
        }
    }
}

/// Longest title in the path to an entry, where there is not much more room.
const PATH: usize = 32;

/// Kind and titles above, e.g. `Maßnahme · III  Wirtschaft › Fachkräfte`.
fn path(baum: &Baum, id: NodeId, knoten: &Knoten, columns: usize) -> String {
    let longest = PATH.max(columns / 8);
    let titles =
        baum.ancestors(id).filter_map(|id| baum.get(id)).map(|knoten| shorten(&knoten.titel, longest));
    let mut above: Vec<String> = titles.collect();
    above.reverse();
    let kind = labels::kind(knoten);
    if above.is_empty() { kind } else { format!("{kind} · {}", above.join(" › ")) }
}
