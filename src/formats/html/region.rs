//! Parts of a page: an element up to its own end tag, and which part is the document.

use super::tag::{HtmlToken, Tag};

/// An element that is open until its own end tag, whatever else is left open inside.
#[derive(Debug, Default)]
pub struct Region {
    name: String,
    depth: usize,
}

impl Region {
    pub fn is_open(&self) -> bool {
        self.depth > 0
    }

    pub fn begin(&mut self, name: &str) {
        name.clone_into(&mut self.name);
        self.depth = 1;
    }

    /// Takes the next tag or words of the page; true if they closed the region.
    pub fn follow(&mut self, token: &HtmlToken) -> bool {
        match token {
            HtmlToken::Open(tag) if tag.name == self.name && !tag.is_void() => self.depth += 1,
            HtmlToken::Close(name) if *name == self.name => {
                self.depth = self.depth.saturating_sub(1);
                return self.depth == 0;
            }
            _ => {}
        }
        false
    }
}

/// Which part of a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The content of `main`.
    Main,
    /// The content of `article`.
    Article,
    /// The page without the elements around a document: navigation, forms, banner, footer.
    Page,
    /// The page without scripts, styles, templates and the head.
    Everything,
}

impl Scope {
    /// True if the document is one element of the page.
    pub fn is_element(self) -> bool {
        matches!(self, Self::Main | Self::Article)
    }

    /// True for the start tag of the element that is the document.
    pub fn begins_at(self, tag: &Tag) -> bool {
        match self {
            Self::Main => tag.is_main(),
            Self::Article => tag.name == "article",
            Self::Page | Self::Everything => false,
        }
    }

    /// True for an element that is left out with all its content.
    pub fn omits(self, tag: &Tag) -> bool {
        match self {
            Self::Everything => matches!(tag.name.as_str(), "script" | "style" | "head" | "template"),
            Self::Page => tag.is_omitted() || tag.name == "footer",
            Self::Main | Self::Article => tag.is_omitted(),
        }
    }
}
