//! The text, paragraph by paragraph, each with its place; as printed, line by line.

use super::heard::Heard;
use crate::app::news::News;
use crate::app::reader::{Marked, Marking};
use crate::app::{App, Left, Move};
use crate::deutsch::{app, linear as said};
use crate::domain::{Block, Quelle};
use crate::text::clean::visible;
use crate::text::{LineRange, part};

/// Number of paragraphs in a page.
const PAGE: usize = 5;

/// Number of the paragraph a movement leads to; `None` if the text ends before.
pub(super) fn moved(app: &App, to: Move) -> Option<usize> {
    let last = app.quelle()?.blocks.len().checked_sub(1)?;
    let here = app.reader.current;
    let there = match to {
        Move::Up => here.checked_sub(1)?,
        Move::Down => here + 1,
        Move::PageUp => here.saturating_sub(PAGE),
        Move::PageDown => (here + PAGE).min(last),
        Move::Home => 0,
        Move::End => last,
    };
    (there <= last && there != here).then_some(there)
}

/// The lines about the paragraph the user has come to; `source` says that its source is to be named, too.
pub(super) fn told(app: &App, heard: &Heard, source: bool) -> Vec<String> {
    let Some(quelle) = app.quelle() else { return vec![said::KEIN_TEXT.to_owned()] };
    if let Some(marking) = app.marking().filter(|_| heard.has(News::Marking)) {
        return marked(app, marking, quelle);
    }
    let mut lines = Vec::new();
    if source {
        lines.push(said::quelle(&quelle.titel, &quelle.id, app.reader.printed));
    } else if let Some(passed) = heard.passed.clone() {
        // After turning a page, also the paragraphs that were passed.
        passed.for_each(|block| lines.extend(paragraph(app, quelle, block)));
    }
    lines.extend(passage(app));
    lines
}

/// The selected words, or the word where a selection would begin.
fn marked(app: &App, marking: &Marking, quelle: &Quelle) -> Vec<String> {
    let text = |piece: &Marked| quelle.blocks.get(piece.block)?.text.get(piece.range.clone());
    let pieces = marking.pieces(quelle);
    let words: Vec<&str> = pieces.iter().filter_map(text).collect();
    let words = words.join(" ");
    let place = if marking.begun() { said::markiert(&words) } else { said::anfang(&words) };
    vec![place, app.world.how(|weg| said::markierte(marking.words(quelle), marking.begun(), weg))]
}

/// The present paragraph with its evidence, its matches and the number of entries that rest on it.
pub(super) fn passage(app: &App) -> Vec<String> {
    let current = app.reader.current;
    let found = app.quelle().and_then(|quelle| Some((quelle, quelle.blocks.get(current)?)));
    let Some((quelle, block)) = found else { return vec![said::KEIN_TEXT.to_owned()] };
    let mut lines = Vec::new();
    lines.extend(counted(app));
    lines.extend(paragraph(app, quelle, current));
    let beleg = app.reader.beleg.as_ref().filter(|marked| marked.block == current);
    let beleg = beleg.and_then(|marked| block.text.get(marked.range.clone()));
    lines.extend(beleg.filter(|words| *words != block.text).map(said::beleg));
    let hits = app.reader.hits.iter().filter(|marked| marked.block == current);
    let mut words: Vec<&str> = hits.filter_map(|marked| block.text.get(marked.range.clone())).collect();
    words.dedup();
    if !words.is_empty() {
        lines.push(said::gefunden(&words.join("“, „")));
    }
    let rests = app.reader.margin.count_on_block(current);
    if rests > 0 {
        lines.push(said::stuetzen(rests));
    }
    lines
}

/// Which of how many hits or found places the present one is, if it stands in the present paragraph.
fn counted(app: &App) -> Option<String> {
    let here = |marked: &Marked| marked.block == app.reader.current;
    if let Some(find) = &app.reader.find {
        let at = find.places.get(find.at).filter(|place| here(place)).map(|_| find.at + 1);
        let nowhere = || find.places.is_empty().then_some(0);
        return at.or_else(nowhere).map(|at| app::find_of(at, find.places.len()));
    }
    let at = app.search.chosen().filter(|_| app.screen.left == Left::Hits)?;
    app.reader.hits.iter().any(here).then(|| app::hit_of(at + 1, app.search.hits()))
}

fn paragraph(app: &App, quelle: &Quelle, number: usize) -> Vec<String> {
    let Some(block) = quelle.blocks.get(number) else { return Vec::new() };
    let heading = |block: &&Block| block.ebene().is_some_and(|ebene| ebene > 1);
    let section = quelle.blocks.iter().take(number + 1).rev().find(heading);
    let section = section.filter(|section| section.kennung != block.kennung);
    let section = section.map_or_else(String::new, |section| said::abschnitt(&section.text));
    let place = format!("{section}{}", quelle.stellen.text(&block.zeilen));
    // The user's own notes stand above the words they belong to.
    let notes =
        app.reader.notes.iter().filter(|(spot, _)| spot.block == number).map(|(_, note)| note.clone());
    if app.reader.printed {
        // Each line says its own place.
        let place = (!section.is_empty()).then_some(place).into_iter();
        return place.chain(notes).chain(printed(quelle, number, block)).collect();
    }
    let mut rows = block.own_rows().into_iter().map(|row| part(&block.text, row));
    let first = said::absatz(&place, rows.next().unwrap_or_default());
    notes.chain([first]).chain(rows.map(str::to_owned)).collect()
}

/// The lines of the file from this paragraph to the next, so that no line is left out.
fn printed(quelle: &Quelle, number: usize, block: &Block) -> Vec<String> {
    let from = if number == 0 { 1 } else { block.erste_zeile() };
    let own = block.zeilen.last().map_or(from, |range| range.bis);
    let next = quelle.blocks.get(number + 1).map(Block::erste_zeile);
    let to = next.map_or_else(|| own.max(quelle.text.lines().count() as u32), |next| own.max(next - 1));
    let lines = quelle.text.lines().enumerate().map(|(at, line)| (at as u32 + 1, line));
    let wanted = lines.filter(|(line, words)| (from..=to).contains(line) && !words.trim().is_empty());
    let place = |line| quelle.stellen.text(&[LineRange { von: line, bis: line }]);
    wanted.map(|(line, words)| said::absatz(&place(line), visible(words).trim())).collect()
}
