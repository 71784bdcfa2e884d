//! Builds an index, in memory or in a folder, the same bytes from the same passages.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use tantivy::directory::{Directory, OwnedBytes, RamDirectory};
use tantivy::tokenizer::TokenizerManager;
use tantivy::{IndexBuilder, SingleSegmentIndexWriter, TantivyDocument};

use crate::domain::Passage;
use crate::search::Error;
use crate::search::IndexFiles;
use crate::search::german::abbreviation;
use crate::search::german::analyzer::{Analysis, Analyzer};
use crate::search::german::counts::Counts;
use crate::search::german::lexicon::Lexicon;
use crate::search::index::files::Stand;
use crate::search::index::made::{Made, Workshop};
use crate::search::index::schema::{FILTERS, Fields, GRAMS, SPACED, Stored, values};
use crate::search::index::stream::{Grams, NO_WORD, SAME_PLACE, Spaced};
use crate::text::fold;
use crate::text::words::words;

/// Memory for the words of a segment, in bytes. Only a bound: everything goes into one segment.
const BUDGET: usize = 50_000_000;

/// Builds the index of `passagen` in memory. `corpus` is a digest of the holdings they come from; it is kept in
/// `stand.json`.
pub fn build(passagen: &[Passage], corpus: &str) -> Result<IndexFiles, Error> {
    let ram = RamDirectory::create();
    let made = make(passagen, Box::new(ram.clone()))?;
    let mut files: BTreeMap<String, Vec<u8>> = made.others()?;
    for (made, name) in made.names()? {
        let file = ram.open_read(made.as_ref()).map_err(tantivy::TantivyError::from)?;
        files.insert(name, file.read_bytes()?.as_slice().to_vec());
    }
    IndexFiles::seal(files, corpus, passagen.len())
}

/// Builds one part of an index into `folder`, which is made if it is missing. Memory is bounded by the part: 20,000 to
/// 50,000 passages are a good size, and several threads may build several parts. `stand.json` comes last.
pub fn build_to(passagen: &[Passage], folder: &Path, corpus: &str) -> Result<Stand, Error> {
    let workshop = Workshop::within(folder)?;
    let made = make(passagen, Box::new(workshop.directory()?))?;
    made.publish(&workshop, folder, Stand::new(corpus, passagen.len()))
}

fn make(passagen: &[Passage], directory: Box<dyn Directory>) -> Result<Made, Error> {
    let (schema, fields) = Fields::schema();
    let mut writer: SingleSegmentIndexWriter<TantivyDocument> = IndexBuilder::new()
        .schema(schema)
        .tokenizers(tokenizers())
        .single_segment_index_writer(directory, BUDGET)?;
    let own = own_words(passagen);
    let mut lexicon = Lexicon::shipped();
    lexicon.add(OwnedBytes::new(own.clone()));
    let mut analyzer = Analyzer::new(Arc::new(lexicon));
    let mut learned = BTreeSet::new();
    for passage in passagen {
        abbreviation::learn(&passage.text, &mut analyzer, &mut learned);
        writer.add_document(document(passage, &fields, &mut analyzer)?)?;
    }
    Ok(Made { index: writer.finalize()?, lexicon: own, learned })
}

/// The tokenizers by the names the schema uses.
pub fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::new();
    manager.register(SPACED, Spaced::default());
    manager.register(GRAMS, Grams::default());
    // The engine asks for this one for fields that are not indexed at all.
    manager.register("default", Spaced::default());
    manager.register("raw", tantivy::tokenizer::RawTokenizer::default());
    manager
}

fn document(passage: &Passage, fields: &Fields, analyzer: &mut Analyzer) -> Result<TantivyDocument, Error> {
    let mut doc = TantivyDocument::default();
    let tokens = analyzed(&passage.text, analyzer);
    doc.add_text(fields.exact, spaced(&tokens, |word, out| out.push_str(&word.exact)));
    doc.add_text(fields.word, spaced(&tokens, push_stem));
    doc.add_text(fields.parts, spaced(&tokens, push_parts));
    doc.add_text(fields.gram, spaced(&tokens, push_meaning));
    let titel = analyzed(&passage.titel, analyzer);
    doc.add_text(fields.titel, spaced(&titel, |word, out| out.push_str(&word.stem)));
    for (name, field) in FILTERS.iter().zip(fields.filters) {
        for value in values(passage, name) {
            doc.add_text(field, value);
        }
    }
    let stored = serde_json::to_vec(&Stored::new(passage));
    doc.add_bytes(fields.stored, &stored.map_err(|e| Error::Engine { reason: e.to_string() })?);
    Ok(doc)
}

fn push_parts(word: &Analysis, out: &mut String) {
    for (i, part) in word.parts.iter().enumerate() {
        if i > 0 {
            out.push(SAME_PLACE);
        }
        out.push_str(&part.term);
    }
}

fn push_stem(word: &Analysis, out: &mut String) {
    if !word.parts.is_empty() {
        out.push_str(&word.stem);
    }
}

/// The folded form of words that are no stop words.
fn push_meaning(word: &Analysis, out: &mut String) {
    if !word.parts.is_empty() {
        out.push_str(&word.exact);
    }
}

/// The words of a text in order, and behind them those that are extra readings.
fn analyzed(text: &str, analyzer: &mut Analyzer) -> [Vec<Arc<Analysis>>; 2] {
    let mut out = [Vec::new(), Vec::new()];
    let [order, extra] = &mut out;
    for token in analyzer.tokens(text) {
        let analysis = analyzer.analyze(token.form(text));
        if token.extra {
            extra.push(analysis);
        } else {
            order.push(analysis);
        }
    }
    out
}

/// Words between blanks, extra ones behind gaps. A word that gives nothing keeps its place.
fn spaced([order, extra]: &[Vec<Arc<Analysis>>; 2], push: fn(&Analysis, &mut String)) -> String {
    let mut text = String::new();
    let mut add = |word: &Analysis, gap: &str| {
        text.push_str(gap);
        let before = text.len();
        push(word, &mut text);
        if text.len() == before {
            text.push_str(NO_WORD);
        }
        text.push(' ');
    };
    for word in order {
        add(word, "");
    }
    for word in extra {
        add(word, " ");
    }
    text
}

/// Counts the words of the holdings and makes their own lexicon.
fn own_words(passagen: &[Passage]) -> Vec<u8> {
    // By printed form first: each is folded once.
    let mut forms: HashMap<&str, (u32, u32)> = HashMap::new();
    for passage in passagen {
        let mut end = 0;
        for word in words(&passage.text).into_iter().filter(|word| !word.extra) {
            let between = passage.text.get(end..word.span.start).unwrap_or("");
            let inside = end > 0 && !between.contains(['.', ':', '!', '?', '\n', '"', '\u{201e}']);
            end = word.span.end;
            let form = passage.text.get(word.span).unwrap_or("");
            // A word that begins a sentence says nothing about its capital; count it as most nouns are.
            let capital = form.starts_with(char::is_uppercase);
            if inside || !capital {
                let slot = forms.entry(form).or_default();
                slot.0 += 1;
                slot.1 += u32::from(capital);
            }
        }
    }
    let mut counts = Counts::default();
    for (form, (count, capital)) in forms {
        counts.add(&fold(form), count, capital);
    }
    counts.table(&Lexicon::shipped())
}
