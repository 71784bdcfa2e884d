//! A query as it was understood.

use std::ops::Range;

use crate::search::Grund;
use crate::search::Verlangt;
use crate::search::query::dates::Period;
use crate::search::query::wording::Capitals;

/// At most this many words, phrases and filters are told apart; each has a bit of a `u64`.
pub const MAX_LEAVES: usize = 64;

/// A query's structure. Leaves are numbers in [`Query::leaves`].
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Nothing was typed.
    Nothing,
    /// Every one of them.
    And(Vec<Self>),
    /// At least one of them.
    Or(Vec<Self>),
    /// Not this.
    Not(Box<Self>),
    /// A word, phrase or filter.
    Leaf(usize),
}

/// What one part of a query asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// A word; several if it was typed with hyphens or dots inside.
    Word(Vec<String>),
    /// Words that are one known expression.
    Expression(Vec<String>),
    /// Words in this order, or within so many words of each other.
    Phrase(Vec<String>, Option<usize>),
    /// A folded pattern with `*` and `?`.
    Pattern(String),
    /// Words of the title.
    Titel(Vec<String>),
    /// A value of a field.
    Filter(&'static str, String),
    /// A period.
    Datum(Period),
}

/// A part of a query with the characters it was typed as.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    pub typed: String,
    pub ask: Ask,
    /// Bytes of the query it was typed as.
    pub span: Range<usize>,
}

impl Leaf {
    /// True if it asks for words of the text.
    pub fn is_content(&self) -> bool {
        matches!(self.ask, Ask::Word(_) | Ask::Expression(_) | Ask::Phrase(..) | Ask::Pattern(_))
    }
}

/// A query and the notes on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    pub root: Node,
    pub leaves: Vec<Leaf>,
    pub hinweise: Vec<String>,
    /// What may be meant by operators in small letters.
    pub capitals: Option<Capitals>,
}

impl Query {
    /// True if a passage with these matches fulfils the query.
    pub fn full(&self, mask: u64) -> bool {
        full(&self.root, mask)
    }

    /// True if a passage has some of the words and breaks no filter.
    pub fn some(&self, mask: u64) -> bool {
        self.some_of(&self.root, mask)
    }

    fn some_of(&self, node: &Node, mask: u64) -> bool {
        let Node::And(children) = node else {
            return match node {
                Node::Or(children) => children.iter().any(|child| self.some_of(child, mask)),
                other => full(other, mask),
            };
        };
        let (content, bound): (Vec<&Node>, Vec<&Node>) =
            children.iter().partition(|child| self.has_content(child));
        bound.iter().all(|child| full(child, mask))
            && (content.is_empty() || content.iter().any(|child| self.some_of(child, mask)))
    }

    fn has_content(&self, node: &Node) -> bool {
        match node {
            Node::Nothing | Node::Not(_) => false,
            Node::And(children) | Node::Or(children) => children.iter().any(|child| self.has_content(child)),
            Node::Leaf(leaf) => self.leaves.get(*leaf).is_some_and(Leaf::is_content),
        }
    }

    /// True if it asks for words and nothing else: then similar spelling is worth showing.
    pub fn only_words(&self) -> bool {
        let plain =
            |node: &Node| matches!(node, Node::Leaf(i) if self.leaves.get(*i).is_some_and(Leaf::is_content));
        match &self.root {
            Node::And(children) => children.iter().all(plain),
            node => plain(node),
        }
    }

    /// What its hits of the first tier have in common.
    pub fn asked(&self) -> Verlangt {
        let word = |node: &Node| {
            let Node::Leaf(leaf) = node else { return false };
            self.leaves.get(*leaf).is_some_and(|leaf| matches!(leaf.ask, Ask::Word(_) | Ask::Expression(_)))
        };
        match &self.root {
            Node::And(children) if children.iter().all(word) => Verlangt::Worte,
            node if word(node) => Verlangt::Wort,
            _ => Verlangt::Passt,
        }
    }

    /// Of the best reasons of the leaves the one that needs to be explained: the weakest of all that are needed.
    pub fn reason(&self, best: impl Fn(usize) -> Option<Grund> + Copy) -> Option<Grund> {
        reason(&self.root, best)
    }

    /// The leaves that ask for words, not negated.
    pub fn content(&self) -> u64 {
        let content = self.leaves.iter().enumerate().filter(|(_, leaf)| leaf.is_content());
        content.map(|(i, _)| bit(i)).fold(0, |a, b| a | b) & self.positive()
    }

    /// The leaves that a hit is to show: those not negated.
    pub fn positive(&self) -> u64 {
        positive(&self.root)
    }
}

fn full(node: &Node, mask: u64) -> bool {
    match node {
        Node::Nothing => false,
        Node::And(children) => children.iter().all(|child| full(child, mask)),
        Node::Or(children) => children.iter().any(|child| full(child, mask)),
        Node::Not(child) => !full(child, mask),
        Node::Leaf(leaf) => mask & bit(*leaf) != 0,
    }
}

fn reason(node: &Node, best: impl Fn(usize) -> Option<Grund> + Copy) -> Option<Grund> {
    match node {
        Node::Nothing | Node::Not(_) => None,
        Node::And(children) => children.iter().filter_map(|child| reason(child, best)).max(),
        Node::Or(children) => children.iter().filter_map(|child| reason(child, best)).min(),
        Node::Leaf(leaf) => best(*leaf),
    }
}

fn positive(node: &Node) -> u64 {
    match node {
        Node::Nothing | Node::Not(_) => 0,
        Node::And(children) | Node::Or(children) => children.iter().map(positive).fold(0, |a, b| a | b),
        Node::Leaf(leaf) => bit(*leaf),
    }
}

/// The bit of a leaf.
pub fn bit(leaf: usize) -> u64 {
    u32::try_from(leaf).ok().and_then(|leaf| 1u64.checked_shl(leaf)).unwrap_or(0)
}
