//! The understood query as a German sentence.

use crate::deutsch::suche as satz;
use crate::search::Filter;
use crate::search::query::tree::{Ask, Leaf, Node, Query};
use crate::search::vocabulary::values::shown_as_typed;

/// The query in words, without counts.
pub fn expression(query: &Query) -> String {
    match &query.root {
        Node::Nothing => satz::leer(),
        root => say(root, &query.leaves, true),
    }
}

/// The filters that hold for the whole query, as the sentence says them.
pub fn filters(query: &Query) -> Vec<Filter> {
    let nodes = match &query.root {
        Node::And(children) => children.as_slice(),
        node => std::slice::from_ref(node),
    };
    let leaves = nodes.iter().filter_map(|node| match node {
        Node::Leaf(leaf) => query.leaves.get(*leaf).filter(|leaf| !leaf.is_content()),
        _ => None,
    });
    leaves.map(|leaf| Filter { worte: of_leaf(leaf), getippt: leaf.span.clone() }).collect()
}

fn say(node: &Node, leaves: &[Leaf], top: bool) -> String {
    match node {
        Node::Nothing => String::new(),
        Node::And(children) => {
            let is_filter = |node: &Node| matches!(node, Node::Leaf(i) if leaves.get(*i).is_some_and(|leaf| !leaf.is_content()));
            let (filters, words): (Vec<&Node>, Vec<&Node>) =
                children.iter().partition(|node| is_filter(node));
            let words: Vec<String> = words.into_iter().map(|node| say(node, leaves, false)).collect();
            let filters = filters.into_iter().map(|node| say(node, leaves, false));
            let mut parts: Vec<String> = Vec::new();
            if !words.is_empty() {
                parts.push(satz::und(&words));
            }
            parts.extend(filters);
            let text = parts.join(", ");
            if top { text } else { format!("({text})") }
        }
        Node::Or(children) => {
            satz::oder(&children.iter().map(|node| say(node, leaves, false)).collect::<Vec<_>>())
        }
        Node::Not(child) => satz::nicht(&say(child, leaves, false)),
        Node::Leaf(leaf) => leaves.get(*leaf).map(of_leaf).unwrap_or_default(),
    }
}

/// A part of a query on its own: a word as typed, a filter as the sentence says it.
pub fn said(leaf: &Leaf) -> String {
    if leaf.is_content() { leaf.typed.clone() } else { of_leaf(leaf) }
}

fn of_leaf(leaf: &Leaf) -> String {
    match &leaf.ask {
        Ask::Word(_) | Ask::Expression(_) => leaf.typed.clone(),
        Ask::Phrase(_, None) => satz::phrase(&leaf.typed),
        Ask::Phrase(_, Some(within)) => satz::nahe(&leaf.typed, *within),
        Ask::Pattern(_) => satz::muster(&leaf.typed),
        Ask::Titel(_) => satz::feld("titel", &leaf.typed),
        Ask::Filter(feld, _) => satz::feld(feld, &shown_as_typed(feld, &leaf.typed)),
        Ask::Datum(period) => {
            let day = |day: Option<crate::domain::Datum>| day.map(|day| day.to_string());
            satz::zeitraum(day(period.von).as_deref(), day(period.bis).as_deref())
        }
    }
}
