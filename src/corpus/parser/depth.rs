//! How deep each heading stands.

use super::heading::Notation;
use super::marker::Scheme;
use super::walk::{Draft, Kind};
use crate::text::words::is_listed;

/// Kind of a heading above the present one: with a number of some family, or of words alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    Numbered(Scheme),
    Plain,
}

/// For each draft its depth if it is a heading, else 0. The title has 1; Markdown states it; numbers nest as their
/// families first appear; headings of words alone stand below the numbered section they interrupt.
pub(super) fn depths(drafts: &[Draft]) -> Vec<u8> {
    let last_numbered =
        drafts.iter().rposition(|d| matches!(d.kind, Kind::Heading { key: Notation::Numbered(_), .. }));
    let markdown = Markdown::of(drafts);
    let mut stack: Vec<Rank> = Vec::new();
    let mut list_since_number = false;
    let mut out = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.iter().enumerate() {
        let rank = match &draft.kind {
            Kind::Heading { key: Notation::Title, .. } => {
                out.push(1);
                continue;
            }
            Kind::Heading { key: Notation::Markdown(depth), .. } => {
                out.push(markdown.depth(*depth, index));
                continue;
            }
            Kind::Heading { key: Notation::Numbered(scheme), .. } => Rank::Numbered(*scheme),
            Kind::Heading { key: Notation::Plain, .. } => Rank::Plain,
            other => {
                let is_item = matches!(other, Kind::Item { .. });
                list_since_number |= is_item && stack.last() != Some(&Rank::Plain);
                out.push(0);
                continue;
            }
        };
        let behind_all = last_numbered.is_some_and(|last| index > last);
        let closing =
            rank == Rank::Plain && (is_closing(draft.joiner.text()) || behind_all && list_since_number);
        if closing {
            stack.clear();
        }
        descend(&mut stack, rank);
        list_since_number = false;
        out.push((stack.len() + 1).min(9) as u8);
    }
    out
}

/// How the depth of a heading follows from its number of `#` in this document.
struct Markdown {
    /// Index of the first heading's draft, if that heading is the title although others have one `#` as well.
    title: Option<usize>,
    /// True if the first of several headings with one `#` is numbered: all of them are chapters.
    chapters: bool,
    /// Fewest `#` of any heading.
    fewest: u8,
}

impl Markdown {
    fn of(drafts: &[Draft]) -> Self {
        let headings = drafts.iter().enumerate().filter_map(|(index, draft)| match &draft.kind {
            Kind::Heading { key: Notation::Markdown(depth), nummer } => {
                Some((index, *depth, nummer.is_some()))
            }
            _ => None,
        });
        let numbered =
            headings.clone().find(|(_, depth, _)| *depth == 1).is_some_and(|(.., numbered)| numbered);
        let depths = headings.map(|(index, depth, _)| (index, depth));
        let tops = depths.clone().filter(|(_, depth)| *depth == 1).count();
        let first = depths.clone().next().filter(|(_, depth)| *depth == 1 && tops > 1);
        Self {
            title: first.filter(|_| !numbered).map(|(index, _)| index),
            chapters: numbered && tops > 1,
            fewest: depths.map(|(_, depth)| depth).min().unwrap_or(1),
        }
    }

    /// Depth for `depth` signs `#`: one more if `chapters` or below the `title`; else less by what `fewest` is above 2.
    fn depth(&self, depth: u8, index: usize) -> u8 {
        match self.title {
            _ if self.chapters => depth + 1,
            Some(title) if title != index => depth + 1,
            _ => depth - self.fewest.saturating_sub(2),
        }
    }
}

fn descend(stack: &mut Vec<Rank>, rank: Rank) {
    let at = match rank {
        Rank::Numbered(Scheme::Decimal(parts)) => stack.iter().position(|before| match before {
            Rank::Numbered(Scheme::Decimal(other)) => *other >= parts,
            Rank::Numbered(_) => false,
            Rank::Plain => true,
        }),
        Rank::Numbered(_) => stack.iter().position(|before| *before == rank || *before == Rank::Plain),
        Rank::Plain => stack.iter().position(|before| *before == rank),
    };
    if let Some(at) = at {
        stack.truncate(at);
    }
    stack.push(rank);
}

/// First words of headings that close a paper.
const CLOSING: &str = "\
    schluss schlussbemerkung schlussbemerkungen schlussbestimmungen schlussfolgerungen fazit ausblick \
    resümee evaluierung evaluation monitoring haushaltsvorbehalt finanzierungsvorbehalt inkrafttreten \
    anhang anlagen literatur literaturverzeichnis quellenverzeichnis abkürzungsverzeichnis glossar";

/// True for a heading that closes a paper and so stands beside its sections, not under the last of them.
fn is_closing(title: &str) -> bool {
    let first = title.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_lowercase();
    is_listed(CLOSING, &first)
}
