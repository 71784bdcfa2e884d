//! The parts of a page.

/// Part of the page to which a line belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// The document's own text, or a blank line.
    Body,
    /// Letterhead, contact data, imprint.
    Letterhead,
    /// Page numbers and repeated heads and feet.
    Furniture,
    /// The list of links at the end.
    Links,
    /// Table of contents.
    Contents,
    /// First line of a footnote.
    NoteStart,
    /// Further line of a footnote.
    Note,
}

/// Maximum number of characters of a line of contact data.
pub(super) const SHORT: usize = 75;
