//! The index: what is kept of each passage, in which files, and how it is built, opened, read and merged.
//!
//! Knows the engine and its files; must know no query. The same passages always give the same files, byte for byte: who
//! changes what is stored raises [`files::SCHEMA`], who changes how words are cut [`files::ANALYZER`].

mod build;
mod error;
pub mod files;
mod folder;
mod made;
mod merge;
mod opened;
mod schema;
mod segment;
mod source;
mod stream;
mod values;
mod words;

pub use build::{build, build_to};
pub use error::Error;
pub use files::{IndexFiles, STAND, Stand};
pub use folder::{stand, verify};
pub use merge::{LARGEST, PartSize, merge, to_merge};
pub use opened::{Index, Part, Ranks, Site, segments, sites};
pub use schema::{EIGENSCHAFT, FILTERS, PerField, Stored, TextField};
pub use segment::{Segment, docs};
pub use values::{Kinds, value};
pub use words::each;
