//! The themes a user can choose.

use crate::keyed::keyed;

keyed! {
    /// A set of colours; its key is its name in options and configurations.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub enum Thema {
        /// The terminal's own sixteen colours on its own background.
        #[default]
        Terminal = "terminal",
        /// Dark words on white.
        Hell = "hell",
        /// Light words on dark grey.
        Dunkel = "dunkel",
        /// Every contrast at least 7:1, on black.
        Kontrast = "kontrast",
        /// No colour at all.
        Einfarbig = "einfarbig",
    }
}
