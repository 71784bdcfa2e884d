//! Nodes by the addresses from the root down to them; the numbers of nodes change when a tree is made anew.

use crate::domain::{Baum, NodeId};

/// The addresses from a root down to a node; `None` if the tree has no such node.
pub fn path(baum: &Baum, id: NodeId) -> Option<Vec<String>> {
    let own = baum.get(id)?;
    let mut path: Vec<String> =
        baum.ancestors(id).filter_map(|id| baum.get(id)).map(|knoten| knoten.kennung.clone()).collect();
    path.reverse();
    path.push(own.kennung.clone());
    Some(path)
}

/// The node with this path; `None` if the tree has none.
pub fn find(baum: &Baum, path: &[String]) -> Option<NodeId> {
    walk(baum, path).nth(path.len().checked_sub(1)?)
}

/// The node with this path, else the last node of the path that the tree still has.
pub fn nearest(baum: &Baum, path: &[String]) -> Option<NodeId> {
    walk(baum, path).last()
}

/// The nodes of a path from the root down, up to the first one that the tree does not have.
fn walk(baum: &Baum, path: &[String]) -> impl Iterator<Item = NodeId> {
    let mut below = baum.wurzeln();
    path.iter().map_while(move |kennung| {
        let named = |id: &NodeId| baum.get(*id).is_some_and(|knoten| knoten.kennung == *kennung);
        let found = below.iter().copied().find(named)?;
        below = baum.get(found).map_or(&[], |knoten| &knoten.kinder);
        Some(found)
    })
}
