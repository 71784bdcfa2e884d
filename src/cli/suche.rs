//! `suche`: one query as text or JSON, or a file of queries as one JSON document per line.

use std::fs;
use std::io::{self, BufRead, Cursor};
use std::path::Path;

use serde_json::{Map, Value, json};

use super::args::SucheArgs;
use super::complaint::Complaint;
use super::festhalten::Festhalten;
use super::usage::WORD;
use super::{Out, Outcome, json};
use crate::corpus;
use crate::deutsch::cli as satz;
use crate::deutsch::{gruende, katalog as wort, suche};
use crate::domain::Datum;
use crate::formats;
use crate::holdings::{self, Search, Wanted, stapel};
use crate::search::{Angebot, Answer, Facette, Hit, Korrektur, Options, Weg, WortBericht, Wortanfang};

pub(super) fn run(args: &SucheArgs, wanted: &Wanted, out: &mut Out<'_>) -> Result<Outcome, Complaint> {
    let search = holdings::indexes(wanted).open()?;
    search.hinweise().iter().for_each(|hinweis| out.say(hinweis));
    let options = Options { limit: args.anzahl, bericht: args.erklaere, ..Options::default() };
    let notiz = args.protokoll.as_deref();
    let mut keeping = notiz.map(|notiz| Festhalten::new(&search, notiz, wanted)).transpose()?;
    if let Some(path) = &args.stapel {
        let outcome = batch(path, out, |query, out| {
            let answer = search.search(query, &options);
            if args.text {
                evidence(&answer, args.erklaere, out)?;
            } else {
                out.json(&document(&answer, &search))?;
            }
            keeping.as_mut().map_or(Ok(()), |keeping| keeping.add(query))
        })?;
        keeping.map_or(Ok(()), |keeping| keeping.end(out))?;
        return Ok(outcome);
    }
    let anfrage = args.anfrage.join(" ").replace(WORD, "");
    let answer = search.search(&anfrage, &options);
    let kept = keeping.map(|keeping| keeping.one(&anfrage)).transpose()?;
    if args.json {
        let mut document = document(&answer, &search);
        if let (Some(kept), Some(fields)) = (&kept, document.as_object_mut()) {
            fields.insert("protokoll".to_owned(), json!(kept.recherche().nummer));
        }
        out.json(&document)?;
    } else {
        text(&answer, args.erklaere, out)?;
        if let Some(kept) = kept {
            out.say(&kept.satz());
        }
    }
    let found = !answer.hits.is_empty() || answer.gesamt > 0;
    Ok(if found { Outcome::Done } else { Outcome::Nothing })
}

/// Answers each line of a file, also an empty one, so that answers and lines stay side by side.
fn batch(
    path: &Path,
    out: &mut Out<'_>,
    mut answer: impl FnMut(&str, &mut Out<'_>) -> Result<(), Complaint>,
) -> Result<Outcome, Complaint> {
    let fail = |error: io::Error| corpus::Error::file(path, &error);
    let mut lines: Box<dyn BufRead> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        let bytes = fs::read(path).map_err(fail)?;
        let text = formats::text(&bytes).map_or_else(|_| lossy(&bytes), |(text, _)| text);
        Box::new(Cursor::new(text.into_bytes()))
    };
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).map_err(fail)? > 0 {
        let typed = formats::text(&line).map_or_else(|_| lossy(&line), |(text, _)| text);
        answer(&stapel::frage(&typed), out)?;
        out.flush()?;
        line.clear();
    }
    Ok(Outcome::Done)
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A question with its evidence, or that there is none.
fn evidence(answer: &Answer, explain: bool, out: &mut Out<'_>) -> io::Result<()> {
    out.line(&satz::frage(&answer.anfrage))?;
    out.line("")?;
    let first = answer.hits.iter().filter(|hit| hit.stufe == 1);
    let (similar, own): (Vec<&Hit>, Vec<&Hit>) = first.partition(|hit| hit.ersetzt);
    for (number, hit) in own.iter().enumerate() {
        entry(number + 1, hit, explain, out)?;
    }
    if answer.woertlich == 0 {
        out.paragraph("     ", &nothing(answer))?;
        out.line("")?;
    }
    if !similar.is_empty() {
        for note in &answer.hinweise {
            out.paragraph("     ", note)?;
        }
        out.line("")?;
    }
    for (number, hit) in similar.iter().enumerate() {
        entry(own.len() + number + 1, hit, explain, out)?;
    }
    Ok(())
}

fn document(answer: &Answer, search: &Search) -> Value {
    let mut document = json!({
        "schema": json::SCHEMA,
        "anfrage": answer.anfrage,
        "verstanden": answer.verstanden,
        "hinweise": answer.hinweise,
        "gesamt": answer.gesamt,
        "dauer_us": answer.dauer.as_micros() as u64,
        "treffer": answer.hits.iter().map(|found| hit(found, search)).collect::<Vec<_>>(),
    });
    if let Some(fields) = document.as_object_mut() {
        fields.extend(otherwise(answer));
    }
    // Only `--erklaere` asks for the report; without it the document stays as it always was.
    if let (false, Some(fields)) = (answer.worte.is_empty(), document.as_object_mut()) {
        fields.insert("worte".to_owned(), answer.worte.iter().map(word).collect());
        fields.insert("facetten".to_owned(), answer.facetten.iter().map(facet).collect());
    }
    document
}

/// What was searched in place of what was typed, and what may be meant; only where there is any.
fn otherwise(answer: &Answer) -> Map<String, Value> {
    let replaced = |one: &Korrektur| json!({"getippt": one.getippt, "gefunden": one.gefunden});
    let begun = |one: &Wortanfang| json!({"getippt": one.getippt, "gesucht": one.muster});
    let offer = |one: &Angebot| json!({"anfrage": one.anfrage, "stellen": one.passagen, "satz": one.satz()});
    let all: [(&str, Vec<Value>); 3] = [
        ("ersetzt", answer.korrekturen.iter().map(replaced).collect()),
        ("wortanfang", answer.wortanfaenge.iter().map(begun).collect()),
        ("angebote", answer.angebote.iter().map(offer).collect()),
    ];
    let said = all.into_iter().filter(|(_, values)| !values.is_empty());
    let mut fields: Map<String, Value> = said.map(|(key, values)| (key.to_owned(), values.into())).collect();
    if !answer.korrekturen.is_empty() {
        fields.insert("woertlich".to_owned(), json!(answer.woertlich));
    }
    fields
}

fn word(word: &WortBericht) -> Value {
    let way = |weg: &Weg| json!({"grund": weg.grund.key(), "formen": weg.formen});
    let ways: Vec<Value> = word.wege.iter().map(way).collect();
    json!({"wort": word.wort, "stellen": word.passagen, "wege": ways})
}

fn facet(facette: &Facette) -> Value {
    json!({"feld": facette.feld, "werte": facette.werte})
}

fn hit(hit: &Hit, search: &Search) -> Value {
    let (bestand, ebene) = search.origin(hit.bestand);
    let marks = hit.markierungen.iter().map(|mark| json!([mark.start, mark.end]));
    let mut found = json!({
        "kennung": hit.kennung,
        "art": hit.art.key(),
        "quelle": hit.quelle,
        "titel": json::folded(&hit.titel),
        "datum": hit.datum.map(Datum::iso),
        "zeilen": json::lines(&hit.zeilen),
        "ausschnitt": hit.ausschnitt,
        "markierungen": marks.collect::<Vec<_>>(),
        "wertung": score(hit.wertung),
        "stufe": hit.stufe,
        "grund": hit.gruende.iter().map(|grund| grund.key()).collect::<Vec<_>>(),
        "bestand": bestand,
        "ebene": ebene.key(),
    });
    if let (true, Some(fields)) = (hit.ersetzt, found.as_object_mut()) {
        fields.insert("ersetzt".to_owned(), json!(true));
    }
    // Beside the lines of what was read, where the file has pages or paragraphs.
    if let (Some(stelle), Some(fields)) = (&hit.stelle, found.as_object_mut()) {
        fields.insert(stelle.key().to_owned(), json::lines(stelle.ranges()));
    }
    found
}

/// Three decimals; the digits behind them are the machine's.
fn score(wertung: f32) -> f64 {
    (f64::from(wertung) * 1000.0).round() / 1000.0
}

fn text(answer: &Answer, explain: bool, out: &mut Out<'_>) -> io::Result<()> {
    out.say(&answer.verstanden);
    answer.hinweise.iter().for_each(|hinweis| out.say(hinweis));
    let headings = answer.gruppen();
    for (number, hit) in answer.hits.iter().enumerate() {
        if let Some((_, gruppe)) = headings.iter().find(|(before, _)| *before == number) {
            out.line(&format!("{}:", suche::gruppe(gruppe.key())))?;
            out.line("")?;
        }
        entry(number + 1, hit, explain, out)?;
    }
    if answer.woertlich == 0 {
        out.say(&nothing(answer));
    }
    for offer in &answer.angebote {
        out.say(&satz::angebot(&offer.satz(), &offer.anfrage));
    }
    for less in answer.ohne.iter().filter(|_| answer.gesamt == 0) {
        out.say(&satz::ohne(&less.wort, less.passagen));
    }
    for word in &answer.worte {
        explained(word, out)?;
    }
    let more = answer.gesamt.saturating_sub(answer.hits.iter().filter(|hit| hit.stufe == 1).count());
    if more > 0 {
        out.say(&satz::weitere(more));
    }
    Ok(())
}

fn nothing(answer: &Answer) -> String {
    satz::kein_treffer(answer.verlangt, answer.durchsucht.quellen, answer.durchsucht.passagen)
}

/// How a word was searched: every way with the forms it found.
fn explained(word: &WortBericht, out: &mut Out<'_>) -> io::Result<()> {
    out.line(&satz::wort(&word.wort, word.passagen))?;
    for weg in &word.wege {
        let forms: Vec<String> = weg.formen.iter().map(|(form, count)| format!("{form} ({count})")).collect();
        out.paragraph("     ", &format!("{}: {}", gruende::mehrere(weg.grund.key()), forms.join(", ")))?;
    }
    out.line("")
}

fn entry(number: usize, hit: &Hit, explain: bool, out: &mut Out<'_>) -> io::Result<()> {
    out.paragraph(&format!("{number:>3}. "), &format!("{}  [{}]", json::folded(&hit.titel), hit.kennung))?;
    let datum = hit.datum.map_or_else(String::new, |datum| format!(" · {datum}"));
    let art = wort::art(hit.art.key());
    out.line(&format!("     {}, {} · {art}{datum}", hit.quelle, hit.ort()))?;
    out.paragraph("     ", &hit.ausschnitt)?;
    if explain {
        let grund: Vec<&str> = hit.gruende.iter().map(|grund| gruende::eines(grund.key())).collect();
        let wertung = score(hit.wertung).to_string().replace('.', ",");
        out.line(&format!("     {}", satz::gefunden(&grund.join(", "), &wertung, hit.stufe)))?;
    }
    out.line("")
}
