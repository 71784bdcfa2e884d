//! Which part of a page is the document, and what around it is left out.

use super::html_body::Walk;
use super::html_tag::{Tag, Token};

/// Which part of a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// What stands in `main`.
    Main,
    /// What stands in `article`.
    Article,
    /// All but the marks around a document.
    Page,
    /// All that prints letters.
    Everything,
}

impl Walk<'_> {
    /// True if the step lies inside the document.
    pub fn enter(&mut self, token: &Token) -> bool {
        if self.inside.is_open() {
            if self.inside.follow(token) {
                self.flush();
            }
            return true;
        }
        match token {
            Token::Open(tag) if self.scope == Scope::Main && tag.is_main() => self.inside.begin(&tag.name),
            Token::Open(tag) if self.scope == Scope::Article && tag.name == "article" => {
                self.inside.begin("article");
            }
            // What hides its content hides a second document, too.
            Token::Open(tag) if self.is_omitted(tag) => self.omitted.begin(&tag.name),
            // The notes of a document may stand behind it.
            Token::Open(tag) => return tag.id().is_some_and(|id| self.survey.notes.contains_key(id)),
            _ => {}
        }
        self.note_region.is_open()
    }

    pub fn is_omitted(&self, tag: &Tag) -> bool {
        match self.scope {
            Scope::Everything => matches!(tag.name.as_str(), "script" | "style" | "head" | "template"),
            Scope::Page => tag.is_omitted() || tag.name == "footer",
            Scope::Main | Scope::Article => tag.is_omitted(),
        }
    }
}
