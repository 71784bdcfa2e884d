//! The details of an entry as lines of a given width: words, properties, evidence, links.

use super::action::Move;
use super::cursor::{moved, scrolled};
use crate::deutsch::{app as said, katalog as wort};
use crate::domain::{Art, Baum, Bestand, Fundstelle, Knoten, NodeId};
use crate::katalog::bestaende::anfrage;
use crate::katalog::labels;
use crate::text::wrap::{middle, uncut, width, wrap};
use crate::text::{clean, part};

/// How a line is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Title,
    /// Kind and place in the tree.
    Muted,
    Quote,
    Label,
    Plain,
    Link,
}

/// The place that a line leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Text(Fundstelle),
    Entry(String),
    Search(String),
    /// The passages of other documents that mention the entry with this address.
    Mentions(String),
}

/// A line of the details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DetailLine {
    pub tone: Tone,
    pub indent: u16,
    /// The words, without characters that could steer a terminal.
    pub text: String,
    /// Number of the target that the line leads to.
    pub target: Option<usize>,
}

/// State of the detail pane.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DetailState {
    pub top: usize,
    pub selected: usize,
    pub lines: Vec<DetailLine>,
    /// The places that the lines lead to, from top to bottom.
    pub targets: Vec<Target>,
    made_for: Option<MadeFor>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct MadeFor {
    entry: (NodeId, String),
    columns: u16,
    version: (u64, u64),
}

/// An entry and the data its details are made from.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    pub bestand: &'a Bestand,
    pub baum: &'a Baum,
    pub id: NodeId,
    /// One sentence for each Vorgang that remembers the entry, with the user's note.
    pub own: &'a [String],
    pub columns: u16,
    /// Version numbers of the holdings and of the Merkliste.
    pub version: (u64, u64),
}

impl DetailState {
    pub fn refresh(&mut self, subject: Subject<'_>) {
        let Some(knoten) = subject.baum.get(subject.id) else { return };
        let Subject { id, columns, version, .. } = subject;
        let wanted = MadeFor { entry: (id, knoten.kennung.clone()), columns, version };
        if self.made_for.as_ref() == Some(&wanted) {
            return;
        }
        let same = self.made_for.as_ref().is_some_and(|made| made.entry == wanted.entry);
        let mut page = DetailWriter { subject, lines: Vec::new(), targets: Vec::new() };
        page.entry(knoten);
        (self.lines, self.targets) = (page.lines, page.targets);
        self.made_for = Some(wanted);
        if !same {
            (self.top, self.selected) = (0, 0);
        }
    }

    /// Moves to the next or previous target; where there is none, scrolls. `height` rows are visible.
    pub fn step(&mut self, to: Move, height: usize) {
        let last = self.lines.len().saturating_sub(height);
        let targets = self.targets.len();
        match to {
            Move::Up if self.selected > 0 => self.selected -= 1,
            Move::Down if self.selected + 1 < targets => self.selected += 1,
            Move::Home => (self.top, self.selected) = (0, 0),
            Move::End => (self.top, self.selected) = (last, targets.saturating_sub(1)),
            _ => self.top = moved(self.top, last, height, to),
        }
        let walked = matches!(to, Move::Up | Move::Down | Move::End);
        if let Some(line) = self.selected_line().filter(|_| walked) {
            self.top = scrolled(self.top, line, self.lines.len(), height);
        }
    }

    pub fn target(&self) -> Option<&Target> {
        self.targets.get(self.selected)
    }

    pub fn selected_line(&self) -> Option<usize> {
        self.lines.iter().position(|line| line.target == Some(self.selected))
    }
}

struct DetailWriter<'a> {
    subject: Subject<'a>,
    lines: Vec<DetailLine>,
    targets: Vec<Target>,
}

impl DetailWriter<'_> {
    fn entry(&mut self, knoten: &Knoten) {
        let Subject { bestand, baum, id, own, .. } = self.subject;
        let running = matches!(knoten.art, Art::Absatz | Art::Nennung | Art::Unterzeile);
        self.put(Tone::Title, 0, if running { wort::art(knoten.art.key()) } else { &knoten.titel }, None);
        self.put(Tone::Muted, 0, &path(baum, id, knoten, usize::from(self.subject.columns)), None);
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
        self.evidence(bestand, knoten, belegt);
        self.links(knoten);
        self.mentions(bestand, knoten);
        if knoten.belege.is_empty() {
            self.children(knoten);
        }
    }

    /// Adds the way to the mentions of an entry, which are only looked for when the user follows it: a state or region may
    /// be named in documents that nobody has read yet, which the search finds.
    fn mentions(&mut self, bestand: &Bestand, knoten: &Knoten) {
        if !matches!(knoten.art, Art::Massnahme | Art::Partnerregion | Art::Land) {
            return;
        }
        let query = anfrage(knoten).filter(|_| !bestand.sammlungen.is_empty());
        let mentions = || Target::Mentions(knoten.kennung.clone());
        self.way(said::MENTIONS, query.map_or_else(mentions, Target::Search));
    }

    /// Adds the children of an entry as targets.
    fn children(&mut self, knoten: &Knoten) {
        let baum = self.subject.baum;
        if knoten.kinder.is_empty() {
            return;
        }
        self.gap();
        self.put(Tone::Label, 0, &said::contains(knoten.kinder.len()), None);
        for child in knoten.kinder.iter().filter_map(|id| baum.get(*id)) {
            let target = Some(self.leads(Target::Entry(child.kennung.clone())));
            let titel =
                child.wortlaut.as_deref().map_or(child.titel.as_str(), |words| uncut(&child.titel, words));
            let titel = middle(titel, usize::from(self.subject.columns) * 2);
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
            let target = Some(self.leads(Target::Text(beleg.clone())));
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
            let target = Some(self.leads(Target::Entry(verweis.kennung.clone())));
            self.put(Tone::Link, 2, &verweis.titel, target);
        }
    }

    fn way(&mut self, words: &str, target: Target) {
        self.gap();
        let target = Some(self.leads(target));
        self.put(Tone::Link, 0, words, target);
    }

    fn leads(&mut self, target: Target) -> usize {
        self.targets.push(target);
        self.targets.len() - 1
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.text.is_empty()) {
            self.lines.push(DetailLine { tone: Tone::Plain, indent: 0, text: String::new(), target: None });
        }
    }

    fn put(&mut self, tone: Tone, indent: u16, words: &str, target: Option<usize>) {
        let words = clean(words);
        for range in wrap(&words, usize::from(self.subject.columns.saturating_sub(indent).max(8))) {
            let text = part(&words, range).to_owned();
            self.lines.push(DetailLine { tone, indent, text, target });
        }
    }

    /// Adds a property; if label and value do not fit into one row, the value goes into a row of its own.
    fn labelled(&mut self, label: &str, value: &str) {
        let room = usize::from(self.subject.columns);
        if width(label) + width(value) <= room {
            self.put(Tone::Plain, 0, &format!("{label}{value}"), None);
        } else {
            self.put(Tone::Label, 0, label.trim_end(), None);
            self.put(Tone::Plain, 2, value, None);
        }
    }
}

/// Maximum columns of a title in the path to an entry; a wide pane allows an eighth of its columns.
const PATH: usize = 32;

/// Kind and titles above an entry, that next above it whole: `Maßnahme · III  Wirtschaft › Fachkräfte`.
fn path(baum: &Baum, id: NodeId, knoten: &Knoten, columns: usize) -> String {
    let longest = PATH.max(columns / 8);
    let titles = baum.ancestors(id).filter_map(|id| baum.get(id)).enumerate();
    let titles = titles.map(
        |(far, knoten)| {
            if far == 0 { knoten.titel.clone() } else { middle(&knoten.titel, longest) }
        },
    );
    let mut above: Vec<String> = titles.collect();
    above.reverse();
    let kind = labels::kind(knoten);
    if above.is_empty() { kind } else { format!("{kind} · {}", above.join(" › ")) }
}
