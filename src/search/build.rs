//! Builds an index in memory, the same bytes from the same passages.

use std::collections::BTreeMap;

use tantivy::directory::{Directory as _, RamDirectory};
use tantivy::tokenizer::TokenizerManager;
use tantivy::{IndexBuilder, SingleSegmentIndexWriter, TantivyDocument};

use super::analyzer::{Analyzer, Token};
use super::schema::{FILTERS, Fields, SPACED, Stored, values};
use super::stream::Spaced;
use super::{Error, IndexFiles};
use crate::domain::Passage;

/// The segment's name in every index; the engine itself would draw one by lot.
const SEGMENT: &str = "00000000000000000000000000000001";
/// Memory for the words of a segment, in bytes. Only a bound: everything goes into one segment.
const BUDGET: usize = 50_000_000;

/// Builds the index of `passagen`. `corpus` is a digest of the holdings they come from; it is kept in `stand.json`.
pub fn build(passagen: &[Passage], corpus: &str) -> Result<IndexFiles, Error> {
    let ram = RamDirectory::create();
    let (schema, fields) = Fields::schema();
    let mut writer: SingleSegmentIndexWriter<TantivyDocument> = IndexBuilder::new()
        .schema(schema)
        .tokenizers(tokenizers())
        .single_segment_index_writer(ram.clone(), BUDGET)?;
    let mut analyzer = Analyzer::default();
    for passage in passagen {
        writer.add_document(document(passage, &fields, &mut analyzer)?)?;
    }
    let index = writer.finalize()?;
    let mut names: Vec<String> = index
        .directory()
        .list_managed_files()
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    names.sort();
    let id = index
        .searchable_segment_ids()?
        .first()
        .map(tantivy::index::SegmentId::uuid_string);
    IndexFiles::seal(
        collect(&ram, &names, &id.unwrap_or_default())?,
        corpus,
        passagen.len(),
    )
}

/// The tokenizers by the names the schema uses.
pub(super) fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::new();
    manager.register(SPACED, Spaced::default());
    // The engine asks for this one for fields that are not indexed at all.
    manager.register("default", Spaced::default());
    manager.register("raw", tantivy::tokenizer::RawTokenizer::default());
    manager
}

/// The files under the fixed segment name.
fn collect(ram: &RamDirectory, names: &[String], id: &str) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let dashed = |id: &str| {
        let cut = [0..8, 8..12, 12..16, 16..20, 20..32];
        cut.map(|range| id.get(range).unwrap_or("").to_owned()).join("-")
    };
    let rename = |text: &str| text.replace(id, SEGMENT).replace(&dashed(id), &dashed(SEGMENT));
    let mut files = BTreeMap::new();
    for name in names {
        let bytes = if name == "meta.json" {
            let text = ram
                .atomic_read(name.as_ref())
                .map_err(tantivy::TantivyError::from)?;
            rename(&String::from_utf8_lossy(&text)).into_bytes()
        } else {
            let file = ram
                .open_read(name.as_ref())
                .map_err(tantivy::TantivyError::from)?;
            file.read_bytes()?.as_slice().to_vec()
        };
        files.insert(rename(name), bytes);
    }
    let managed = names
        .iter()
        .map(|name| format!("{:?}", rename(name)))
        .collect::<Vec<_>>()
        .join(",");
    files.insert(".managed.json".to_owned(), format!("[{managed}]\n").into_bytes());
    Ok(files)
}

fn document(passage: &Passage, fields: &Fields, analyzer: &mut Analyzer) -> Result<TantivyDocument, Error> {
    let mut doc = TantivyDocument::default();
    let tokens = analyzer.tokens(&passage.text);
    doc.add_text(fields.exact, spaced(&tokens, |token| &token.analysis.exact));
    doc.add_text(fields.word, spaced(&tokens, |token| &token.analysis.stem));
    let titel = analyzer.tokens(&passage.titel);
    doc.add_text(fields.titel, spaced(&titel, |token| &token.analysis.stem));
    for (name, field) in FILTERS.iter().zip(fields.filters) {
        for value in values(passage, name) {
            doc.add_text(field, value);
        }
    }
    let stored = serde_json::to_vec(&Stored::new(passage));
    doc.add_bytes(
        fields.stored,
        &stored.map_err(|e| Error::Engine {
            reason: e.to_string(),
        })?,
    );
    Ok(doc)
}

/// Words in the text's order, then the extra ones behind gaps.
fn spaced(tokens: &[Token], part: fn(&Token) -> &str) -> String {
    let mut text = String::new();
    for token in tokens.iter().filter(|token| !token.extra) {
        text.push_str(or_blank(part(token)));
        text.push(' ');
    }
    for token in tokens.iter().filter(|token| token.extra) {
        text.push(' ');
        text.push_str(or_blank(part(token)));
        text.push(' ');
    }
    text
}

/// A word of nothing but marks keeps its place.
fn or_blank(word: &str) -> &str {
    if word.is_empty() { "_" } else { word }
}
