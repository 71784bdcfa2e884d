//! The themes a user can choose.

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Thema {
    /// The terminal's own sixteen colours on its own background.
    #[default]
    Terminal,
    /// Dark words on white.
    Hell,
    /// Light words on dark grey.
    Dunkel,
    /// Every contrast at least 7:1, on black.
    Kontrast,
    /// No colour at all.
    Einfarbig,
}

impl Thema {
    /// Every theme.
    pub const ALL: [Self; 5] = [Self::Terminal, Self::Hell, Self::Dunkel, Self::Kontrast, Self::Einfarbig];

    /// The name in options and configurations.
    pub fn key(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Hell => "hell",
            Self::Dunkel => "dunkel",
            Self::Kontrast => "kontrast",
            Self::Einfarbig => "einfarbig",
        }
    }

    /// The theme with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|thema| thema.key() == key)
    }
}
