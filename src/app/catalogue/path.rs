//! Nodes by the addresses above them: numbers of nodes are others when a tree is made anew.

use crate::domain::{Baum, NodeId};

/// The addresses from a root to a node: numbers change when the tree is made anew.
pub fn path(baum: &Baum, id: NodeId) -> Option<Vec<String>> {
    let own = baum.get(id)?;
    let mut path: Vec<String> =
        baum.ancestors(id).filter_map(|id| baum.get(id)).map(|knoten| knoten.kennung.clone()).collect();
    path.reverse();
    path.push(own.kennung.clone());
    Some(path)
}

/// The node with this path.
pub fn find(baum: &Baum, path: &[String]) -> Option<NodeId> {
    walk(baum, path).nth(path.len().checked_sub(1)?)
}

/// The node with this path, else the last one above it that is there.
pub fn nearest(baum: &Baum, path: &[String]) -> Option<NodeId> {
    walk(baum, path).last()
}

/// The nodes of a path, as far as they are there.
fn walk(baum: &Baum, path: &[String]) -> impl Iterator<Item = NodeId> {
    let mut below = baum.wurzeln();
    path.iter().map_while(move |kennung| {
        let named = |id: &NodeId| baum.get(*id).is_some_and(|knoten| knoten.kennung == *kennung);
        let found = below.iter().copied().find(named)?;
        below = baum.get(found).map_or(&[], |knoten| &knoten.kinder);
        Some(found)
    })
}
