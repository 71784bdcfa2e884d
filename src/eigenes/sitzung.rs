//! Where a session was left, and what was searched: enough to go on from there another day.

use serde::{Deserialize, Serialize};

use super::Ablegbar;

/// One session's end.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Sitzung {
    pub ort: Option<Sitzungsort>,
    /// Searches, the newest first.
    pub suchen: Vec<String>,
    /// Places to go back to, the last one left last.
    pub zurueck: Vec<Besucht>,
    /// Places to go forward to, the next one last.
    pub vor: Vec<Besucht>,
}

/// A place the user was at before, by addresses.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Besucht {
    /// The view, by its key.
    pub ansicht: String,
    /// The focused pane: `baum`, `treffer`, `angaben`, `text`.
    pub bereich: String,
    /// True if hits were shown beside the text.
    pub in_treffern: bool,
    pub treffer: usize,
    /// With two panes: true if the text was shown beside the list.
    pub text_daneben: bool,
    /// Address of the chosen node, with those above it, the topmost first.
    pub gewaehlt: Vec<String>,
    pub eingeengt: String,
    /// Id of the open document.
    pub quelle: String,
    /// Address of the paragraph.
    pub stelle: String,
    /// The marked words: address of their paragraph, first byte, last byte + 1.
    pub beleg: Option<(String, usize, usize)>,
    /// The marked words themselves: if other words stand there, nothing is marked.
    pub worte: String,
}

/// A place, by addresses: numbers of nodes and rows are not the same the next day. What it shares with
/// [`Besucht`] means the same.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Sitzungsort {
    pub ansicht: String,
    /// Cursor and open branches of each view that was used.
    pub ansichten: Vec<Zweige>,
    pub bereich: String,
    pub text_daneben: bool,
    pub quelle: String,
    pub stelle: String,
    pub wie_gedruckt: bool,
    /// The search; empty if there was none.
    pub suche: String,
    pub treffer: usize,
}

/// A view's tree as it was open.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Zweige {
    pub ansicht: String,
    /// Address of the chosen node, with those above it, the topmost first.
    pub gewaehlt: Vec<String>,
    /// Open nodes, each as the addresses from the topmost node down to it.
    pub offen: Vec<Vec<String>>,
}

impl Ablegbar for Sitzung {
    const NAME: &'static str = "sitzung";
    const SCHEMA: u32 = 1;
}

impl Sitzung {
    /// Maximum number of searches that are kept, and of places in each direction.
    pub const ORTE: usize = 50;

    /// Joins the end of another, later session of the same user: its place replaces this one, searches of both stay.
    pub fn end(&mut self, newer: &Self) {
        self.ort.clone_from(&newer.ort);
        self.zurueck.clone_from(&newer.zurueck);
        self.vor.clone_from(&newer.vor);
        let older = std::mem::take(&mut self.suchen);
        self.suchen.clone_from(&newer.suchen);
        for query in older {
            if !self.suchen.contains(&query) {
                self.suchen.push(query);
            }
        }
        self.suchen.truncate(Self::ORTE);
    }
}
