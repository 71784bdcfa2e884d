//! `suche`: one query as text or JSON, or a file of queries as one JSON document per line.

use std::fs;
use std::io::{self, BufRead, Cursor};
use std::path::Path;

use serde_json::{Value, json};

use super::args::befehl::SucheArgs;
use super::call::{self, Call, Ended};
use super::festhalten::Festhalten;
use super::json;
use super::out::Out;
use crate::deutsch::{cli as satz, gruende, katalog as wort, suche};
use crate::domain::Datum;
use crate::holdings::protokoll::Festgehalten;
use crate::holdings::{Search, stapel};
use crate::search::{
    Angebot, Answer, Facette, Hit, Korrektur, Lesart, Options, Suchweg, Teil, WortBericht, Wortanfang,
};
use crate::text::single_spaced;
use crate::{corpus, formats};

pub(super) fn run(args: &SucheArgs, call: &mut Call<'_>) -> Ended {
    let search = &call.search()?;
    let options = Options { limit: args.anzahl, bericht: args.erklaere, ..Options::default() };
    let mut keeping = match &args.protokoll {
        Some(notiz) => Some(Festhalten::new(search, notiz, call.ablage()?)),
        None => None,
    };
    if let Some(path) = &args.stapel {
        batch(path, call, |query, call| {
            let answer = search.search(query, &options);
            let json = || document(&answer, search);
            call.print(!args.text, json, |out| evidence(&answer, args.erklaere, out));
            keeping.as_mut().map_or(Ok(()), |keeping| keeping.add(query))
        })?;
        keeping.map_or(Ok(()), |keeping| keeping.end(&mut call.out))?;
        return Ok(());
    }
    let anfrage = args.anfrage.join(" ");
    let answer = search.search(&anfrage, &options);
    let kept = keeping.map(|keeping| keeping.one(&anfrage)).transpose()?;
    let json = || {
        let kept = kept.as_ref().map(|kept| json!({"protokoll": kept.recherche().nummer}));
        json::with(document(&answer, search), kept.unwrap_or_default())
    };
    call.print(args.json, json, |out| {
        text(&answer, args.erklaere, out);
        out.say_all(kept.as_ref().map(Festgehalten::satz));
    });
    call::found(!answer.hits.is_empty() || answer.gesamt > 0)
}

/// Answers each line of a file, also an empty one, so that answers and lines stay side by side.
fn batch<'a>(
    path: &Path,
    call: &mut Call<'a>,
    mut answer: impl FnMut(&str, &mut Call<'a>) -> Ended,
) -> Ended {
    let fail = |error: io::Error| corpus::Error::file(path, &error);
    let mut lines: Box<dyn BufRead> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        let bytes = fs::read(path).map_err(fail)?;
        Box::new(Cursor::new(decoded(&bytes).into_bytes()))
    };
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).map_err(fail)? > 0 {
        answer(&stapel::frage(&decoded(&line)), call)?;
        call.out.flush()?;
        line.clear();
    }
    Ok(())
}

fn decoded(bytes: &[u8]) -> String {
    formats::text(bytes).map_or_else(|_| String::from_utf8_lossy(bytes).into_owned(), |(text, _)| text)
}

/// Prints a question with its evidence, or that there is none.
fn evidence(answer: &Answer, explain: bool, out: &mut Out<'_>) {
    out.line(&satz::frage(&answer.anfrage));
    out.line("");
    let first = answer.hits.iter().filter(|hit| hit.stufe <= 1);
    let (similar, own): (Vec<&Hit>, Vec<&Hit>) = first.partition(|hit| hit.ersetzt);
    for (number, hit) in own.iter().enumerate() {
        entry(number + 1, hit, explain, out);
    }
    if answer.is_fehlanzeige() {
        out.paragraph("     ", &nothing(answer));
        out.line("");
    }
    if !similar.is_empty() {
        answer.hinweise.iter().for_each(|note| out.paragraph("     ", note));
        out.line("");
    }
    for (number, hit) in similar.iter().enumerate() {
        entry(own.len() + number + 1, hit, explain, out);
    }
}

fn document(answer: &Answer, search: &Search) -> Value {
    let document = json!({
        "anfrage": answer.anfrage,
        "verstanden": answer.verstanden,
        "hinweise": answer.hinweise,
        "gesamt": answer.gesamt,
        "dauer_us": answer.dauer.as_micros() as u64,
        "treffer": answer.hits.iter().map(|found| hit(found, search)).collect::<Value>(),
    });
    let read = answer.gelesen.as_ref().map(|lesart| json!({"gelesen": read(lesart)}));
    let document = json::with(json::with(document, read.unwrap_or_default()), otherwise(answer));
    // Only `--erklaere` asks for the report; without it the document stays as it always was.
    if answer.worte.is_empty() {
        return document;
    }
    let words: Value = answer.worte.iter().map(word).collect();
    let facets: Value = answer.facetten.iter().map(facet).collect();
    json::with(document, json!({"worte": words, "facetten": facets}))
}

/// JSON fields: words that were searched in place of typed ones, and suggested queries; each only if there are any.
fn otherwise(answer: &Answer) -> Value {
    let replaced = |one: &Korrektur| json!({"getippt": one.getippt, "gefunden": one.gefunden});
    let begun = |one: &Wortanfang| json!({"getippt": one.getippt, "gesucht": one.muster});
    let offer = |one: &Angebot| json!({"anfrage": one.anfrage, "stellen": one.passagen, "satz": one.satz()});
    let all: [(&str, Vec<Value>); 3] = [
        ("ersetzt", answer.korrekturen.iter().map(replaced).collect()),
        ("wortanfang", answer.wortanfaenge.iter().map(begun).collect()),
        ("angebote", answer.angebote.iter().map(offer).collect()),
    ];
    let said = all.into_iter().filter(|(_, values)| !values.is_empty());
    let fields = said.map(|(key, values)| (key.to_owned(), Value::Array(values))).collect();
    let nearest = answer.naechste.as_ref().map(|one| json!({"ohne": one.ohne, "stellen": one.passagen}));
    let nearest = nearest.map(|one| json!({"am_naechsten": one}));
    let literal = (!answer.korrekturen.is_empty()).then(|| json!({"woertlich": answer.woertlich}));
    [literal, nearest].into_iter().flatten().fold(fields, json::with)
}

/// How the query was read in the words of the catalogue. Places in the query are counted in bytes.
fn read(lesart: &Lesart) -> Value {
    let part = |teil: &Teil| json!({"worte": teil.worte, "getippt": [teil.getippt.start, teil.getippt.end]});
    let status = lesart.nach_status.iter().map(|(one, count)| (one.key().to_owned(), json!(count)));
    let by_status: serde_json::Map<String, Value> = status.collect();
    json!({
        "teile": lesart.teile.iter().map(part).collect::<Value>(),
        "worte": lesart.worte,
        "ohne": lesart.ohne,
        "eintraege": lesart.eintraege,
        "im_zusammenhang": lesart.im_zusammenhang,
        "ohne_jahr": lesart.ohne_jahr,
        "nach_status": by_status,
    })
}

fn word(word: &WortBericht) -> Value {
    let way = |weg: &Suchweg| json!({"grund": weg.grund.key(), "formen": weg.formen});
    let ways: Vec<Value> = word.wege.iter().map(way).collect();
    json!({"wort": word.wort, "stellen": word.passagen, "wege": ways})
}

fn facet(facette: &Facette) -> Value {
    json!({"feld": facette.feld, "werte": facette.werte})
}

fn hit(hit: &Hit, search: &Search) -> Value {
    let (bestand, ebene) = search.origin(hit.bestand);
    let marks = hit.markierungen.iter().map(|mark| json!([mark.start, mark.end]));
    let found = json!({
        "kennung": hit.kennung,
        "art": hit.art.key(),
        "quelle": hit.quelle,
        "titel": single_spaced(&hit.titel),
        "datum": hit.datum.map(Datum::iso),
        "zeilen": json::lines(&hit.zeilen),
        "ausschnitt": hit.ausschnitt,
        "markierungen": marks.collect::<Value>(),
        "wertung": score(hit.wertung),
        "stufe": hit.stufe,
        "grund": hit.gruende.iter().map(|grund| grund.key()).collect::<Value>(),
        "bestand": bestand,
        "ebene": ebene.key(),
    });
    let replaced = hit.ersetzt.then(|| json!({"ersetzt": true}));
    let lacking = (!hit.fehlt.is_empty()).then(|| json!({"fehlt": hit.fehlt}));
    // The pages or paragraphs of the hit, if its file has them; `zeilen` above counts lines of the text that was read.
    let stelle = hit.stelle.as_ref().map(|stelle| json!({(stelle.key()): json::lines(stelle.ranges())}));
    let others = [replaced, lacking, stelle];
    others.into_iter().flatten().fold(found, json::with)
}

/// A score rounded to three decimals; further digits may differ between machines.
fn score(wertung: f32) -> f64 {
    (f64::from(wertung) * 1000.0).round() / 1000.0
}

fn text(answer: &Answer, explain: bool, out: &mut Out<'_>) {
    out.say(&answer.verstanden);
    out.say_all(&answer.hinweise);
    let headings = answer.gruppen();
    for (number, hit) in answer.hits.iter().enumerate() {
        if let Some((_, gruppe)) = headings.iter().find(|(before, _)| *before == number) {
            out.line(&format!("{}:", answer.ueberschrift(*gruppe)));
            out.line("");
        }
        entry(number + 1, hit, explain, out);
    }
    if answer.is_fehlanzeige() {
        out.say(&nothing(answer));
    }
    out.say_all(answer.angebote.iter().map(|offer| suche::angebot(&offer.satz(), &offer.anfrage)));
    let fewer_words = answer.ohne.iter().filter(|_| answer.is_empty_handed());
    out.say_all(fewer_words.map(|less| satz::ohne(&less.wort, less.passagen)));
    answer.worte.iter().for_each(|word| explained(word, out));
    let listed = |stufe: u8| answer.hits.iter().filter(|hit| hit.stufe == stufe).count();
    let context = answer.gelesen.as_ref().map_or(0, |lesart| lesart.im_zusammenhang);
    let entries = (answer.eintraege() + context).saturating_sub(listed(0));
    out.say_all((entries > 0).then(|| satz::weitere_eintraege(entries)));
    let more = answer.gesamt.saturating_sub(listed(1));
    out.say_all((more > 0).then(|| satz::weitere(more)));
}

fn nothing(answer: &Answer) -> String {
    satz::kein_treffer(
        answer.verlangt,
        answer.gelesen.is_some(),
        answer.durchsucht.quellen,
        answer.durchsucht.passagen,
    )
}

/// Prints how a word was searched: every kind of matching with the forms it found.
fn explained(word: &WortBericht, out: &mut Out<'_>) {
    out.line(&satz::wort(&word.wort, word.passagen));
    for weg in &word.wege {
        let forms: Vec<String> = weg.formen.iter().map(|(form, count)| format!("{form} ({count})")).collect();
        out.paragraph("     ", &format!("{}: {}", gruende::mehrere(weg.grund.key()), forms.join(", ")));
    }
    out.line("");
}

fn entry(number: usize, hit: &Hit, explain: bool, out: &mut Out<'_>) {
    out.paragraph(&format!("{number:>3}. "), &format!("{}  [{}]", single_spaced(&hit.titel), hit.kennung));
    let datum = hit.datum.map_or_else(String::new, |datum| format!(" · {datum}"));
    let art = wort::art(hit.art.key());
    out.line(&format!("     {}, {} · {art}{datum}", hit.quelle, hit.ort()));
    out.paragraph("     ", &hit.ausschnitt);
    if explain {
        let grund: Vec<&str> = hit.gruende.iter().map(|grund| gruende::eines(grund.key())).collect();
        let wertung = score(hit.wertung).to_string().replace('.', ",");
        out.line(&format!("     {}", satz::gefunden(&grund.join(", "), &wertung, hit.stufe)));
    }
    out.line("");
}
