//! A query as it was understood: its words and filters, and how they are joined.

use std::ops::Range;

use super::dates::Period;
use super::wording::Capitals;
use crate::deutsch::suche::Verlangt;

/// Maximum number of words, phrases and filters of a query; each has a bit of a `u64`.
pub const MAX_LEAVES: usize = 64;

/// A query's structure. Leaves are numbers in [`Query::leaves`].
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Nothing,
    And(Vec<Self>),
    Or(Vec<Self>),
    Not(Box<Self>),
    Leaf(usize),
}

impl Node {
    /// True if a passage with the leaves in `mask` fulfils this node.
    pub fn full(&self, mask: u64) -> bool {
        match self {
            Self::Nothing => false,
            Self::And(children) => children.iter().all(|child| child.full(mask)),
            Self::Or(children) => children.iter().any(|child| child.full(mask)),
            Self::Not(child) => !child.full(mask),
            Self::Leaf(leaf) => mask & bit(*leaf) != 0,
        }
    }

    /// The reason to show for a hit, from the best reason of each leaf: the weakest of them under `And`, the strongest
    /// under `Or`.
    pub fn reason<R: Ord>(&self, best: &impl Fn(usize) -> Option<R>) -> Option<R> {
        match self {
            Self::Nothing | Self::Not(_) => None,
            Self::And(children) => children.iter().filter_map(|child| child.reason(best)).max(),
            Self::Or(children) => children.iter().filter_map(|child| child.reason(best)).min(),
            Self::Leaf(leaf) => best(*leaf),
        }
    }

    /// Mask of the leaves that are not negated.
    pub fn positive(&self) -> u64 {
        match self {
            Self::Nothing | Self::Not(_) => 0,
            Self::And(children) | Self::Or(children) => {
                children.iter().fold(0, |mask, child| mask | child.positive())
            }
            Self::Leaf(leaf) => bit(*leaf),
        }
    }

    /// The nodes that a passage must all fulfil.
    pub(super) fn joined(&self) -> &[Self] {
        if let Self::And(children) = self { children } else { std::slice::from_ref(self) }
    }
}

/// What one leaf of a query asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// A word; several if it was typed with hyphens or dots inside.
    Word(Vec<String>),
    /// Several words that are one known expression.
    Expression(Vec<String>),
    /// Words in this order, or, with a number, at most this many words apart in any order.
    Phrase(Vec<String>, Option<usize>),
    Pattern(String),
    Titel(Vec<String>),
    Filter(&'static str, String),
    /// One of these values of a field of the index, as the index has them; never typed.
    Values(&'static str, Vec<String>),
    /// By the day of the source.
    Datum(Period),
    /// By the years that an entry itself states, else by the day of the source.
    Jahr(Period),
}

/// A word, phrase or filter of a query, with the characters typed for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    /// The typed text without field and quotation marks.
    pub typed: String,
    pub ask: Ask,
    /// Range of bytes of the query that the leaf takes.
    pub span: Range<usize>,
}

impl Leaf {
    /// This leaf with another word in place of the typed one.
    pub fn with_word(&self, form: &str) -> Self {
        Self { ask: Ask::Word(vec![form.to_owned()]), ..self.clone() }
    }

    /// True if the leaf asks for words of the text, not for a filter.
    pub fn is_content(&self) -> bool {
        matches!(self.ask, Ask::Word(_) | Ask::Expression(_) | Ask::Phrase(..) | Ask::Pattern(_))
    }
}

/// A query as a tree, with notes for the user.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    pub root: Node,
    /// The words, phrases and filters of the query, in the order in which they were typed.
    pub leaves: Vec<Leaf>,
    /// Sentences about what was not understood or needs an explanation.
    pub hinweise: Vec<String>,
    /// The query with its small `oder` and `nicht` as operators; `None` if it has none.
    pub capitals: Option<Capitals>,
}

impl Query {
    /// True if a passage with the leaves in `mask` has some of the words and fulfils every filter.
    pub fn some(&self, mask: u64) -> bool {
        self.some_of(&self.root, mask)
    }

    fn some_of(&self, node: &Node, mask: u64) -> bool {
        match node {
            Node::And(children) => {
                let (content, bound): (Vec<&Node>, Vec<&Node>) =
                    children.iter().partition(|child| self.has_content(child));
                let some = content.is_empty() || content.iter().any(|child| self.some_of(child, mask));
                some && bound.iter().all(|child| child.full(mask))
            }
            Node::Or(children) => children.iter().any(|child| self.some_of(child, mask)),
            other => other.full(mask),
        }
    }

    fn has_content(&self, node: &Node) -> bool {
        match node {
            Node::Nothing | Node::Not(_) => false,
            Node::And(children) | Node::Or(children) => children.iter().any(|child| self.has_content(child)),
            Node::Leaf(_) => self.leaf(node).is_some_and(Leaf::is_content),
        }
    }

    /// The words of the query that a passage with the leaves in `mask` lacks, as typed; `None` if the query is more than
    /// words that it must all have, and filters.
    pub fn lacking(&self, mask: u64) -> Option<Vec<String>> {
        let words = self.root.joined().iter().filter(|node| self.has_content(node));
        let lacking = words.map(|node| Some((!node.full(mask)).then_some(self.typed(node)?)));
        Some(lacking.collect::<Option<Vec<Option<String>>>>()?.into_iter().flatten().collect())
    }

    /// What was typed for a node: a leaf, or alternatives that one word stands for.
    fn typed(&self, node: &Node) -> Option<String> {
        let typed = |node: &Node| Some(self.leaf(node)?.typed.clone());
        match node {
            Node::Or(children) => {
                let first = typed(children.first()?)?;
                children.iter().all(|child| typed(child).as_ref() == Some(&first)).then_some(first)
            }
            other => typed(other),
        }
    }

    /// The leaf that a node stands for; `None` if the node joins or negates others.
    pub(super) fn leaf(&self, node: &Node) -> Option<&Leaf> {
        if let Node::Leaf(leaf) = node { self.leaves.get(*leaf) } else { None }
    }

    /// True if the query asks for words and nothing else: then words of similar spelling are worth showing.
    pub fn only_words(&self) -> bool {
        self.root.joined().iter().all(|node| self.leaf(node).is_some_and(Leaf::is_content))
    }

    /// What all hits of the first tier have: every word, the one word, or whatever the query demands.
    pub fn asked(&self) -> Verlangt {
        let is_word = |leaf: &Leaf| matches!(leaf.ask, Ask::Word(_) | Ask::Expression(_));
        let all = self.root.joined().iter().all(|node| self.leaf(node).is_some_and(is_word));
        match &self.root {
            Node::And(_) if all => Verlangt::Worte,
            _ if all => Verlangt::Wort,
            _ => Verlangt::Passt,
        }
    }

    /// Mask of the leaves that ask for words and are not negated.
    pub fn content(&self) -> u64 {
        self.leaves_with(Leaf::is_content)
    }

    /// Mask of the leaves for which `is_such` is true and that are not negated.
    pub fn leaves_with(&self, is_such: impl Fn(&Leaf) -> bool) -> u64 {
        let such = self.leaves.iter().enumerate().filter(|(_, leaf)| is_such(leaf));
        bits(such.map(|(number, _)| number)) & self.root.positive()
    }
}

/// The bit of a leaf by its number; 0 from [`MAX_LEAVES`] on.
pub fn bit(leaf: usize) -> u64 {
    u32::try_from(leaf).ok().and_then(|leaf| 1u64.checked_shl(leaf)).unwrap_or(0)
}

/// The bits of these leaves.
pub fn bits(leaves: impl Iterator<Item = usize>) -> u64 {
    leaves.fold(0, |mask, leaf| mask | bit(leaf))
}
