//! From the holdings to what is exported.

use super::auszug::{Auszug, Deckung, Eigenschaft, Eintrag};
use super::zitat::{Zitat, day, folded, words};
use crate::deutsch::{app as said, export as satz, katalog as wort};
use crate::domain::{Ansicht, Art, Baum, Bestand, Block, Fundstelle, Knoten, MerkmalArt, NodeId, Quelle};
use crate::katalog::uebersicht::Tabelle;
use crate::katalog::{self, labels};
use crate::search::{Answer, Auswahl, Grund, Hit, Verlangt, Was};

/// Key of a property that is the same for every measure of a paper; it is told once for the whole export.
const VORBEHALT: &str = "haushaltsvorbehalt";

/// A view with everything in it.
pub fn of_view(bestand: &Bestand, ansicht: Ansicht) -> Auszug {
    let baum = bestand.baum(ansicht);
    let titel = (*ansicht.of(&said::VIEWS)).to_owned();
    Auszug { titel, ..whole(bestand, baum, baum.wurzeln()) }
}

/// A node with everything below it.
pub fn of_branch(bestand: &Bestand, baum: &Baum, id: NodeId) -> Auszug {
    let titel = baum.get(id).map(|knoten| folded(&knoten.titel)).unwrap_or_default();
    Auszug { titel, ..whole(bestand, baum, &[id]) }
}

/// What is remembered in a Vorgang.
pub fn of_vorgang(bestand: &Bestand, id: NodeId) -> Auszug {
    let baum = &bestand.merkliste;
    let Some(knoten) = baum.get(id) else { return Auszug::default() };
    Auszug { titel: folded(&knoten.titel), ..whole(bestand, baum, &knoten.kinder) }
}

/// Several nodes of a tree in its order, each with everything below it and the titles above it; a node below another
/// chosen node is not repeated.
pub fn of_branches(bestand: &Bestand, baum: &Baum, ids: &[NodeId]) -> Auszug {
    let mut auszug = Auszug { titel: satz::AUSWAHL.to_owned(), ..Auszug::default() };
    let chosen = baum.in_order(ids);
    for id in chosen.iter().filter(|id| !baum.ancestors(**id).any(|above| ids.contains(&above))) {
        let first = auszug.eintraege.len();
        branch(bestand, baum, *id, 1, &mut auszug.eintraege);
        if let Some(eintrag) = auszug.eintraege.get_mut(first) {
            eintrag.unter = titles_above(baum, *id);
        }
    }
    finish(bestand, auszug)
}

fn titles_above(baum: &Baum, id: NodeId) -> Vec<String> {
    let above = baum.ancestors(id).filter_map(|id| baum.get(id));
    let mut titles: Vec<String> = above.map(|knoten| folded(&knoten.titel)).collect();
    titles.reverse();
    titles
}

/// One node after the other, without the titles above them.
fn whole(bestand: &Bestand, baum: &Baum, ids: &[NodeId]) -> Auszug {
    let mut auszug = of_branches(bestand, baum, ids);
    auszug.eintraege.iter_mut().for_each(|eintrag| eintrag.unter.clear());
    auszug
}

/// Hits of a query, better matches first: ticked ones in the order of their papers, others in the order of the answer.
pub fn of_hits(bestand: &Bestand, answer: &Answer, auswahl: Auswahl<'_>) -> Auszug {
    let mut treffer = auswahl.hits;
    if auswahl.was == Was::Markierte {
        let source = |hit: &Hit| bestand.quellen.iter().position(|quelle| quelle.id == hit.quelle);
        treffer.sort_by_cached_key(|hit| (source(hit).unwrap_or(usize::MAX), hit.zeilen.first().copied()));
    }
    treffer.sort_by_key(|hit| (hit.stufe, hit.ersetzt));
    let mut auszug = Auszug { titel: satz::treffer(&folded(&answer.anfrage)), ..Auszug::default() };
    let found = (answer.woertlich, answer.mindestens);
    let similar = answer.gesamt - answer.woertlich.min(answer.gesamt);
    auszug.angaben.extend(answer.gelesen.iter().map(|_| folded(&answer.verstanden)));
    auszug.angaben.push(satz::gefunden(answer.verlangt, found, similar, treffer.len()));
    let others = answer.alle().hits.len().saturating_sub(treffer.len());
    let leaves_out = others > 0 && !matches!(auswahl.was, Was::Alle { .. } | Was::Markierte);
    auszug.angaben.extend(leaves_out.then(|| satz::weitere_treffer(others)));
    auszug.angaben.extend(answer.hinweise.iter().map(|note| folded(note)));
    let found =
        |treffer: &Hit| Eintrag { fund: Some(fund(answer.verlangt, treffer)), ..hit(bestand, treffer) };
    auszug.eintraege = treffer.into_iter().map(found).collect();
    finish(bestand, auszug)
}

fn fund(verlangt: Verlangt, treffer: &Hit) -> Deckung {
    match (treffer.stufe, verlangt) {
        _ if treffer.ersetzt => Deckung::Aehnlich,
        (0, _) if treffer.warum == Some(Grund::Zusammenhang) => Deckung::Zusammenhang,
        (0, _) => Deckung::Eintrag,
        (1, Verlangt::Passt) => Deckung::Passt,
        (1, _) => Deckung::Alle,
        (2, _) => Deckung::Einige,
        _ => Deckung::Aehnlich,
    }
}

/// An overview.
pub fn of_table(tabelle: &Tabelle) -> Auszug {
    let all = |words: &[String]| words.iter().map(|words| folded(words)).collect::<Vec<String>>();
    let titel = folded(&tabelle.titel);
    let angaben = all(&tabelle.angaben);
    let zeilen = tabelle.zeilen.iter().map(|row| all(row)).collect();
    let tabelle =
        Tabelle { titel: titel.clone(), angaben: Vec::new(), spalten: all(&tabelle.spalten), zeilen };
    Auszug { titel, angaben, tabelle: Some(tabelle), ..Auszug::default() }
}

/// Moves the Haushaltsvorbehalte of the entries into notes, each once; adds a note on number and date of the sources.
fn finish(bestand: &Bestand, mut auszug: Auszug) -> Auszug {
    let mut reservations: Vec<String> = Vec::new();
    for eintrag in &mut auszug.eintraege {
        for own in eintrag.merkmale.extract_if(.., |merkmal| merkmal.key == VORBEHALT) {
            if !reservations.contains(&own.wert) {
                reservations.push(own.wert);
            }
        }
    }
    auszug.angaben.extend(reservations.iter().map(|words| satz::vorbehalt(words)));
    let newest = bestand.quellen.iter().filter_map(|quelle| quelle.datum).max();
    let (sources, passages) = bestand.umfang();
    auszug.angaben.push(satz::stand(sources, passages, newest.map(|day| day.to_string()).as_deref()));
    auszug
}

fn branch(bestand: &Bestand, baum: &Baum, id: NodeId, ebene: u8, out: &mut Vec<Eintrag>) {
    let Some(knoten) = baum.get(id) else { return };
    let repeats = knoten.kinder.is_empty() && repeats_above(baum, id, usize::from(ebene) - 1);
    if repeats && !is_entry(knoten) {
        return;
    }
    let own = out.len();
    let mut whole = knoten.clone();
    whole.belege.retain(|beleg| !is_quoted_below(baum, knoten, beleg));
    out.push(entry(bestand, &whole, ebene));
    for child in &knoten.kinder {
        branch(bestand, baum, *child, ebene.saturating_add(1), out);
    }
    let empty = knoten.art == Art::Gruppe && knoten.belege.is_empty() && !knoten.kinder.is_empty();
    if empty && out.len() == own + 1 {
        out.truncate(own);
    }
}

/// True for an entry of the catalogue, whose title says more than its sentence; a mention is nothing but its sentence.
fn is_entry(knoten: &Knoten) -> bool {
    knoten.art.is_fact() && knoten.art != Art::Nennung
}

/// True if an entry of the catalogue below a node brings this quotation itself.
fn is_quoted_below(baum: &Baum, knoten: &Knoten, beleg: &Fundstelle) -> bool {
    let mut below = knoten.kinder.iter().filter_map(|child| baum.get(*child));
    below.any(|child| is_entry(child) && child.belege.contains(beleg) || is_quoted_below(baum, child, beleg))
}

/// True for a node whose words one of the `depth` entries above quotes already, like a section's opening sentence.
fn repeats_above(baum: &Baum, id: NodeId, depth: usize) -> bool {
    let own = baum.get(id).map_or(&[][..], |knoten| &knoten.belege);
    let above = || baum.ancestors(id).take(depth).filter_map(|id| baum.get(id));
    !own.is_empty() && own.iter().all(|beleg| above().any(|knoten| knoten.belege.contains(beleg)))
}

fn entry(bestand: &Bestand, knoten: &Knoten, ebene: u8) -> Eintrag {
    // The address and the document are not repeated as properties: an entry has fields for them.
    let quoted = !knoten.belege.is_empty();
    let elsewhere = |art| art == MerkmalArt::Kennung || art == MerkmalArt::GemerktAus && quoted;
    let others = labels::properties(bestand, knoten).into_iter().filter(|(art, _)| !elsewhere(*art));
    let merkmale = others.map(|(art, wert)| {
        let key = art.key();
        let wert = satz::belegt(folded(&wert), place(bestand, knoten, key).as_deref());
        Eigenschaft { key, name: wort::merkmal(key).to_owned(), wert }
    });
    let titel = folded(&knoten.titel);
    let named = titel.trim_end_matches('…');
    // A heading quotes itself first; its words stand in the title already.
    let is_title = |zitat: &Zitat| knoten.belege.len() > 1 && named.ends_with(&zitat.wortlaut);
    let zitate: Vec<Zitat> =
        knoten.belege.iter().map(|beleg| quote(bestand, beleg)).filter(|zitat| !is_title(zitat)).collect();
    let nur_zitat = knoten.kinder.is_empty()
        && zitate.first().is_some_and(|zitat| zitat.wortlaut.starts_with(named))
        && knoten.wortlaut.is_some();
    let kennung = knoten.kennung.clone();
    let merkmale = merkmale.collect();
    let art = knoten.art.key();
    Eintrag { ebene, art, titel, kennung, merkmale, zitate, nur_zitat, ..Eintrag::default() }
}

/// The place of the sentence that the property `key` repeats; `None` if there is none.
fn place(bestand: &Bestand, knoten: &Knoten, key: &str) -> Option<String> {
    let link = match key {
        VORBEHALT => wort::HAUSHALTSVORBEHALT,
        "verbindlichkeit_beleg" | "einleitung" => wort::EINLEITENDER_SATZ,
        _ => return None,
    };
    let kennung = &knoten.verweise.iter().find(|verweis| verweis.titel == link)?.kennung;
    let of = |quelle: &Quelle| quelle.block(kennung).map(|block| quelle.stellen.text(&block.zeilen));
    bestand.quellen.iter().find_map(|quelle| Some(format!("{}, {}", quelle.id, of(quelle)?)))
}

/// A hit as an entry, with the hit's title: the catalogue's entry, else the passage, else what the search showed.
fn hit(bestand: &Bestand, treffer: &Hit) -> Eintrag {
    let block =
        bestand.quelle(&treffer.quelle).and_then(|quelle| Some((quelle, quelle.block(&treffer.kennung)?)));
    let found = bestand.find(&treffer.kennung).and_then(|(ansicht, id)| bestand.baum(ansicht).get(id));
    let mut eintrag = match (found, block) {
        (Some(knoten), _) => entry(bestand, knoten, 1),
        (None, Some((quelle, block))) => passage(bestand, quelle, block),
        (None, None) => Eintrag {
            ebene: 1,
            art: Art::Absatz.key(),
            kennung: treffer.kennung.clone(),
            zitate: vec![Zitat {
                wortlaut: words(&treffer.ausschnitt),
                quelle: treffer.quelle.clone(),
                datum: day(treffer.datum),
                stelle: treffer.ort(),
                kennung: treffer.kennung.clone(),
                ..Zitat::default()
            }],
            ..Eintrag::default()
        },
    };
    eintrag.nur_zitat = false;
    eintrag.titel = folded(&treffer.titel);
    eintrag
}

fn passage(bestand: &Bestand, quelle: &Quelle, block: &Block) -> Eintrag {
    let art = katalog::kind(&block.art).key();
    let zitate = vec![quote(bestand, &block.ganz(&quelle.id))];
    Eintrag { ebene: 1, art, kennung: block.kennung.clone(), zitate, ..Eintrag::default() }
}

fn quote(bestand: &Bestand, beleg: &Fundstelle) -> Zitat {
    bestand.quelle(&beleg.quelle).map_or_else(
        || Zitat {
            wortlaut: words(&beleg.wortlaut),
            quelle: beleg.quelle.clone(),
            kennung: beleg.block.clone(),
            ..Zitat::default()
        },
        |quelle| Zitat::new(quelle, std::slice::from_ref(beleg)),
    )
}
