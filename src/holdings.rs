//! Floor 5: what a session works with: the shipped corpus, and holdings of the system, of groups and of the user.
//!
//! A holding is a folder of immutable parts and one small file that names them; see ARCHITECTURE.md. Joins `corpus` and
//! `search`, which do not see each other. Knows no argument and no screen.
//!
//! Rooms, each knowing only those before it: `store` (a holding on disk), `config` and `places` (which holdings there
//! are), `intake` (from files to documents), `manage` (commands on one holding), `session` and `search` (all holdings
//! side by side), `own` (what a user keeps).

mod clock;
mod completion;
mod config;
mod error;
mod intake;
pub mod manage;
mod opened;
mod own;
mod places;
mod search;
mod session;
mod store;
mod system;
mod umgebung;

pub use clock::today;
pub use completion::completions;
pub use config::{Config, is_restricted};
pub use error::Error;
pub use intake::{Ergebnis, Leseauftrag, Leser, Meldung, Selbst, Vorleser, document_of, readers, vorlesen};
pub use manage::{check, is_own_file};
pub use opened::state;
pub use own::{Abgelegt, Ablage, NichtGeschrieben, as_file, from_file, protokoll, stapel, write};
pub use places::{SYSTEM, Wanted};
pub use search::{Indexes, Search, indexes, is_guarded};
pub use session::{FEW, Holdings, Need};
pub use store::{Akte, Ebene, Fehler, MANIFEST, Standort, Uebersicht, failures_of, overview, size};
pub use system::{System, shipped_index};
pub use umgebung::Umgebung;
