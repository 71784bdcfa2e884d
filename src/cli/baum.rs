//! `baum`: a view's tree.

use std::io;

use serde_json::{Value, json};

use super::args::BaumArgs;
use super::complaint::Complaint;
use super::{Out, Outcome, json};
use crate::deutsch::cli as satz;
use crate::domain::{Art, Baum, Bestand, NodeId};

pub(super) fn run(args: &BaumArgs, bestand: &Bestand, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let ansicht = args.ansicht.0;
    let baum = bestand.baum(ansicht);
    if args.json {
        let knoten: Vec<Value> = baum.wurzeln().iter().map(|id| json::tree(bestand, baum, *id)).collect();
        out.json(&json!({"schema": json::SCHEMA, "ansicht": ansicht.key(), "knoten": knoten}))?;
    }
    if baum.wurzeln().is_empty() {
        out.say(&satz::leere_ansicht(ansicht.key()));
        return Ok(Outcome::Nothing);
    }
    if !args.json {
        baum.wurzeln().iter().try_for_each(|id| node(baum, *id, 0, out))?;
    }
    Ok(Outcome::Done)
}

fn node(baum: &Baum, id: NodeId, depth: usize, out: &mut Out<'_>) -> io::Result<()> {
    let Some(knoten) = baum.get(id) else { return Ok(()) };
    let indent = "  ".repeat(depth);
    let count = count(baum, id).map_or_else(String::new, |count| format!(" ({count})"));
    out.line(&format!("{indent}{}{count}  [{}]", json::folded(&knoten.titel), knoten.kennung))?;
    knoten.kinder.iter().try_for_each(|kind| node(baum, *kind, depth + 1, out))
}

/// Measures below a node of a strategy, else the number of its children.
fn count(baum: &Baum, id: NodeId) -> Option<String> {
    let knoten = baum.get(id)?;
    let massnahmen = baum.count(id, Art::Massnahme);
    match (massnahmen, knoten.kinder.len()) {
        (0, 0) => None,
        (0, kinder) => Some(kinder.to_string()),
        (massnahmen, _) => Some(satz::massnahmen(massnahmen)),
    }
}
