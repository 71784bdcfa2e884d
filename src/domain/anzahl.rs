//! Counts of passages over all holdings, whether their documents are loaded or not: the request and its result.

/// Request to count the passages of a query by the values of fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zaehlung {
    pub anfrage: String,
    /// Fields of the query language; the passages are counted by the values of each.
    pub felder: Vec<&'static str>,
    /// A holding of at most this many documents is counted document by document, a larger one as a whole.
    pub einzeln_bis: usize,
}

/// Number of passages of a holding, or of one of its documents, that have one value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anzahl {
    pub feld: &'static str,
    /// The value of the field (of a date its year); empty for the passages that have no value.
    pub wert: String,
    pub bestand: String,
    /// Id of the document in this session; `None` if the whole holding is counted.
    pub quelle: Option<String>,
    pub stellen: usize,
    pub quellen: usize,
}
