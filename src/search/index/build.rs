//! Builds an index, in memory or in a folder, the same bytes from the same passages.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use tantivy::directory::{Directory, OwnedBytes, RamDirectory};
use tantivy::tokenizer::TokenizerManager;
use tantivy::{IndexBuilder, SingleSegmentIndexWriter, TantivyDocument};

use super::made::{BuiltIndex, workshop};
use super::schema::{FILTERS, Fields, GRAMS, SPACED, Stored, values};
use super::stream::{NO_WORD, SAME_PLACE, Spaced};
use super::{Error, IndexFiles, Stand, TextField};
use crate::domain::Passage;
use crate::search::german::{Analysis, Analyzer, Counts, Lexicon, learn, marked, runs};
use crate::text::part;
use crate::text::words::words;

/// Memory in bytes that the engine may use for the words of a segment; everything goes into one segment.
const BUDGET: usize = 50_000_000;

/// Builds the index of `passagen` in memory. `corpus`, a digest of their holdings, is kept in `stand.json`.
pub fn build(passagen: &[Passage], corpus: &str) -> Result<IndexFiles, Error> {
    let ram = RamDirectory::create();
    let made = make(passagen, Box::new(ram.clone()))?;
    let mut files: BTreeMap<String, Vec<u8>> = made.further_files()?;
    for (made, name) in made.names()? {
        let file = ram.open_read(made.as_ref()).map_err(tantivy::TantivyError::from)?;
        files.insert(name, file.read_bytes().map_err(Error::engine)?.as_slice().to_vec());
    }
    IndexFiles::seal(files, corpus, passagen.len())
}

/// Builds one index part into `folder`, which is made if it is missing. The part needs memory for all its passages:
/// 20,000 to 50,000 are a good number; threads may build parts side by side. `stand.json` is written last.
pub fn build_to(passagen: &[Passage], folder: &Path, corpus: &str) -> Result<Stand, Error> {
    let (workshop, directory) = workshop(folder)?;
    let made = make(passagen, Box::new(directory))?;
    made.publish(workshop.path(), folder, Stand::new(corpus, passagen.len()))
}

fn make(passagen: &[Passage], directory: Box<dyn Directory>) -> Result<BuiltIndex, Error> {
    let (schema, fields) = Fields::schema();
    let mut writer: SingleSegmentIndexWriter<TantivyDocument> = IndexBuilder::new()
        .schema(schema)
        .tokenizers(tokenizers())
        .single_segment_index_writer(directory, BUDGET)?;
    let own = own_words(passagen);
    let mut analyzer = Analyzer::new(Arc::new(Lexicon::shipped().with(OwnedBytes::new(own.clone()))));
    let mut learned = BTreeSet::new();
    for passage in passagen {
        if passage.has_words() {
            learn(&passage.text, &mut analyzer, &mut learned);
        }
        writer.add_document(document(passage, &fields, &mut analyzer)?)?;
    }
    Ok(BuiltIndex { index: writer.finalize()?, lexicon: own, learned })
}

fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::new();
    // The engine asks for `default` for fields that are not indexed at all.
    for name in [SPACED, GRAMS, "default"] {
        manager.register(name, Spaced::default());
    }
    manager.register("raw", tantivy::tokenizer::RawTokenizer::default());
    manager
}

fn document<'a>(
    passage: &'a Passage,
    fields: &Fields,
    analyzer: &mut Analyzer,
) -> Result<TantivyDocument, Error> {
    let mut doc = TantivyDocument::default();
    let words = |text: &'a str| if passage.has_words() { text } else { "" };
    let text = analyzed(words(&passage.text), analyzer);
    let titel = analyzed(words(&passage.titel), analyzer);
    for name in TextField::ALL {
        let words = if name == TextField::Titel { &titel } else { &text };
        doc.add_text(*fields.texts.get(name), spaced(words, |word, out| push(name, word, out)));
    }
    for (name, field) in FILTERS.iter().zip(fields.filters) {
        for value in values(passage, name) {
            doc.add_text(field, value);
        }
    }
    let stored = serde_json::to_vec(&Stored::new(passage)).map_err(Error::engine)?;
    doc.add_bytes(fields.stored, &stored);
    Ok(doc)
}

/// Adds a word's terms of this field to `out`; stop words have only their folded form and, in titles, their stem.
fn push(field: TextField, word: &Analysis, out: &mut String) {
    match field {
        TextField::Exact => out.push_str(&word.exact),
        TextField::Titel => out.push_str(&word.stem),
        _ if word.parts.is_empty() => {}
        TextField::Word => out.push_str(&word.stem),
        TextField::Parts => push_all(word.parts.iter().map(|part| part.term.as_str()), out),
        TextField::Gram if word.exact.is_empty() => {}
        TextField::Gram => push_all(runs(&marked(&word.exact)), out),
    }
}

/// Adds terms that share one position in the text.
fn push_all<'a>(terms: impl Iterator<Item = &'a str>, out: &mut String) {
    for (i, term) in terms.enumerate() {
        if i > 0 {
            out.push(SAME_PLACE);
        }
        out.push_str(term);
    }
}

/// The words of a text in order; behind them, with `true`, second readings such as `Fachreisen` for `Fach-`.
fn analyzed(text: &str, analyzer: &mut Analyzer) -> Vec<(bool, Arc<Analysis>)> {
    let mut tokens = analyzer.tokens(text);
    tokens.sort_by_key(|token| token.extra);
    tokens.iter().map(|token| (token.extra, analyzer.analyze(token.form(text)))).collect()
}

/// The words' terms with blanks between, second readings behind a gap. A word without a term keeps its place.
fn spaced(words: &[(bool, Arc<Analysis>)], push: impl Fn(&Analysis, &mut String)) -> String {
    let mut text = String::new();
    for (extra, word) in words {
        text.push_str(if *extra { " " } else { "" });
        let before = text.len();
        push(word, &mut text);
        if text.len() == before {
            text.push_str(NO_WORD);
        }
        text.push(' ');
    }
    text
}

fn own_words(passagen: &[Passage]) -> Vec<u8> {
    // Counted by printed form first, so that each form is folded only once.
    let mut forms: HashMap<&str, (u32, u32)> = HashMap::new();
    for passage in passagen.iter().filter(|passage| passage.has_words()) {
        let mut end = 0;
        for word in words(&passage.text).into_iter().filter(|word| !word.extra) {
            let between = part(&passage.text, end..word.span.start);
            let inside = end > 0 && !between.contains(['.', ':', '!', '?', '\n', '"', '\u{201e}']);
            end = word.span.end;
            let form = part(&passage.text, word.span);
            // The capital at the beginning of a sentence says nothing about a word: it is not counted there.
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
        counts.add(form, count, capital);
    }
    counts.table(&Lexicon::shipped())
}
