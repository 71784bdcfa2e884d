//! Where everything stands: pure functions of the size and of the panes shown, used by `update` and by the view; so no
//! key has to wait for a frame.

use ratatui::layout::{Position, Rect};

use super::device::Size;
use crate::domain::Ansicht;
use crate::text::width;

/// Smallest usable terminal.
pub const MIN: Size = Size { width: 40, height: 10 };
/// From this many columns on, two panes stand side by side.
pub const TWO: u16 = 80;
/// From this many columns on, three panes stand side by side.
pub const THREE: u16 = 120;

/// From this many rows on, long sentences at the edges take more than one row.
const ROOMY: u16 = 16;

/// Most rows of a long sentence at the edges, on a screen of usual width.
const MOST: u16 = 3;
/// Rows that are left for the panes while something is said.
const LEAST: u16 = 4;

/// Rows a hit takes in the list.
pub const HIT_ROWS: u16 = 3;

/// How the panes share the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Panes {
    /// With two panes: the text stands beside the list, not the details.
    pub reader_beside: bool,
    pub full: bool,
    /// The left pane lists hits: their excerpts take more room than the titles of a tree.
    pub hits: bool,
    /// Number of steps, each of 4 columns, by which the user has made the left pane wider; negative for narrower.
    pub shift_left: i16,
    /// Number of steps, each of 4 columns, by which the user has made the detail pane wider; negative for narrower.
    pub shift_detail: i16,
}

/// The regions of the screen. A pane without a region is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Regions {
    pub too_small: bool,
    pub top: Rect,
    /// Search line, if there is a search or a field is open.
    pub line: Option<Rect>,
    pub left: Option<Rect>,
    pub detail: Option<Rect>,
    pub reader: Option<Rect>,
    /// The last row: the keys that work here; for a long notice more rows.
    pub footer: Rect,
}

/// The rows of a pane below its title.
pub fn inner(pane: Rect) -> Rect {
    Rect { y: pane.y + 1, height: pane.height.saturating_sub(1), ..pane }
}

/// One of the three panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    List,
    Detail,
    Text,
}

/// Rows at the edges of the screen: of the search line, 0 if there is none, and of the footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edges {
    pub line: u16,
    pub footer: u16,
}

impl Edges {
    /// As many rows as were asked for, as far as the screen has room for them beside the panes. `stays` says that what the
    /// footer says does not go with the next key; what does may leave the panes fewer rows.
    pub fn fitting(size: Size, line: usize, footer: usize, stays: bool) -> Self {
        let roomy = size.height >= ROOMY;
        // What takes three rows on a screen of usual width takes more on a narrow one.
        let most = (MOST * TWO).div_ceil(size.width.max(1)).max(MOST);
        let most = if roomy { most } else { 1 };
        let line = (line as u16).min(most);
        let most = if stays { most } else { size.height.saturating_sub(1 + line + LEAST) };
        Self { line, footer: (footer as u16).clamp(1, most.max(1)) }
    }
}

/// Computes the regions; `used` is the pane with the keys.
pub fn regions(size: Size, panes: Panes, used: Pane, edges: Edges) -> Regions {
    let Size { width, height } = size;
    if width < MIN.width || height < MIN.height {
        return Regions { too_small: true, ..Regions::default() };
    }
    let rows = |y: u16, height: u16| Rect { x: 0, y, width, height };
    let line = (edges.line > 0).then(|| rows(1, edges.line));
    let (first, last) = (1 + edges.line, height - edges.footer);
    let body = rows(first, last.saturating_sub(first));
    let footer = rows(last, edges.footer);
    let mut regions = Regions { top: rows(0, 1), line, footer, ..Regions::default() };
    let shown = shown(width, panes, used);
    for (pane, place) in shown.iter().zip(columns(panes, body, shown.len())) {
        match pane {
            Pane::List => regions.left = Some(place),
            Pane::Detail => regions.detail = Some(place),
            Pane::Text => regions.reader = Some(place),
        }
    }
    regions
}

/// The panes that fit: all three; or the list and, of the other two, the one last used; or only the one with the keys.
fn shown(width: u16, panes: Panes, used: Pane) -> Vec<Pane> {
    if panes.full || width < TWO {
        return vec![used];
    }
    if width < THREE {
        let right = if panes.reader_beside { Pane::Text } else { Pane::Detail };
        return vec![Pane::List, right];
    }
    vec![Pane::List, Pane::Detail, Pane::Text]
}

/// Places of `count` panes side by side: roughly equal shares, shifted by the user, one column between two panes.
fn columns(panes: Panes, body: Rect, count: usize) -> Vec<Rect> {
    let gaps = count.saturating_sub(1) as u16;
    let room = body.width - gaps;
    let widths: Vec<u16> = match count {
        1 => vec![room],
        2 => {
            let left = share(room, if panes.hits { 51 } else { 45 }, panes.shift_left);
            vec![left, room - left]
        }
        _ => {
            let left = share(room, if panes.hits { 37 } else { 34 }, panes.shift_left).min(room - 40);
            let detail = share(room, 27, panes.shift_detail).min(room - left - 20);
            vec![left, detail, room - left - detail]
        }
    };
    let mut x = body.x;
    let place = |width| {
        let place = Rect { x, width, ..body };
        x += width + 1;
        place
    };
    widths.into_iter().map(place).collect()
}

fn share(room: u16, percent: i32, shift: i16) -> u16 {
    let wanted = i32::from(room) * percent / 100 + i32::from(shift) * 4;
    u16::try_from(wanted.clamp(20, i32::from(room) - 20)).unwrap_or(room)
}

/// The place of a dialog: the screen without its first and last row, and without its sides if it is wide.
pub fn dialog(size: Size) -> Rect {
    let edge = if size.width >= 100 { 8 } else { 0 };
    let width = size.width.saturating_sub(2 * edge);
    Rect { x: edge, y: 1, width, height: size.height.saturating_sub(2) }
}

/// True if the lower edge of a dialog has room for these words.
pub fn has_room_for(keys: &str, size: Size) -> bool {
    width(keys) + 4 <= usize::from(dialog(size).width)
}

/// Rows of a pane below its title; 10, as in a small window, if the pane is not shown.
pub fn height_of(pane: Option<Rect>) -> usize {
    pane.map_or(10, |place| usize::from(inner(place).height))
}

/// The pane at a cell of the screen, with its place; `None` between panes.
pub fn pane_at(regions: &Regions, column: u16, row: u16) -> Option<(Pane, Rect)> {
    let inside = |place: &Rect| place.contains(Position { x: column, y: row });
    [(Pane::List, regions.left), (Pane::Detail, regions.detail), (Pane::Text, regions.reader)]
        .into_iter()
        .find_map(|(pane, place)| place.filter(inside).map(|place| (pane, place)))
}

/// A view's name in the top line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    pub ansicht: Ansicht,
    pub from: u16,
    /// The column behind the last one of the name.
    pub to: u16,
    pub label: String,
}

/// How much of a view's name is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Naming {
    WithCount,
    Name,
    Beginning,
    Key,
}

/// Columns kept free for the progress of taking in documents.
const PROGRESS: usize = 20;

/// The data that the top line is made from.
#[derive(Debug, Clone, Copy)]
pub struct Views<'a> {
    pub width: u16,
    pub open: Ansicht,
    /// Entries of each view, in the order of [`Ansicht::ALL`].
    pub counts: &'a [usize; 6],
    /// Documents are being taken in: their progress needs room in the line, too.
    pub adding: bool,
}

impl Views<'_> {
    /// The views' names with their keys and counts; shorter where the line is short. The open view keeps its name.
    pub fn tabs(&self) -> Vec<Tab> {
        let all = |naming: Naming| -> Vec<String> {
            let named = |(at, ansicht): (usize, Ansicht)| {
                let open = ansicht == self.open && naming != Naming::Name;
                self.label(at, if open { Naming::WithCount } else { naming })
            };
            Ansicht::ALL.into_iter().enumerate().map(named).collect()
        };
        let kept = if self.adding { PROGRESS } else { 0 };
        let fits = |labels: &Vec<String>| {
            labels.iter().map(|l| width(l) + 1).sum::<usize>() + kept <= usize::from(self.width) + 1
        };
        let namings = [Naming::WithCount, Naming::Name, Naming::Beginning];
        let labels = namings.into_iter().map(all).find(fits).unwrap_or_else(|| all(Naming::Key));
        let mut from = 0;
        let mut out = Vec::new();
        for (ansicht, label) in Ansicht::ALL.into_iter().zip(labels) {
            let to = from + width(&label) as u16;
            out.push(Tab { ansicht, from, to, label });
            from = to + 1;
        }
        out
    }

    fn label(&self, at: usize, naming: Naming) -> String {
        let name = crate::deutsch::app::VIEWS.get(at).copied().unwrap_or_default();
        let count = self.counts.get(at).copied().unwrap_or(0);
        let number = at + 1;
        match naming {
            Naming::WithCount => format!(" {number} {name} {count}"),
            Naming::Name => format!(" {number} {name}"),
            Naming::Beginning => format!(" {number} {}", name.chars().take(4).collect::<String>()),
            Naming::Key => format!(" {number}"),
        }
    }
}
