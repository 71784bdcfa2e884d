//! Counting passages of all holdings, read or not: what is to be counted, and what came of it.

/// Request to count the passages of a query by the values of fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zaehlung {
    pub anfrage: String,
    /// By the values of these fields of the query language.
    pub felder: Vec<&'static str>,
    /// Maximum number of documents of a holding that is counted document by document; larger ones are counted as a whole.
    pub einzeln_bis: usize,
}

/// Number of passages of a holding, or of one of its documents, that have a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anzahl {
    pub feld: &'static str,
    /// The value, of dates the year; empty for passages without any.
    pub wert: String,
    pub bestand: String,
    /// Id of the document in this session, if it is counted by itself.
    pub quelle: Option<String>,
    pub stellen: usize,
    pub quellen: usize,
}
