//! A first pass over a page: its title, author and date, which part is the document, which links belong to notes.

use std::collections::{HashMap, HashSet};

use super::region::{Region, Scope};
use super::tag::{HtmlToken, Tag, tokens};
use crate::text::single_spaced;

/// The meaning of a link that belongs to a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// The link leads from the text to the note with this label.
    Call(String),
    /// The link leads from a note back to the text.
    Back,
}

/// The result of the first pass.
#[derive(Debug, Default)]
pub struct Survey {
    pub title: Option<String>,
    pub author: Option<String>,
    pub date: Option<String>,
    /// Links to notes and back, by the index of their start tag in `tokens`.
    pub links: HashMap<usize, Link>,
    /// Labels of notes by the `id` of their elements.
    pub notes: HashMap<String, String>,
    /// Numbers of letters: of the whole page, inside `main`, inside `article`.
    letters: [usize; 3],
}

impl Survey {
    pub fn of(text: &str) -> Self {
        let mut out = Self::default();
        let mut anchors = Anchors::default();
        let mut title = Region::default();
        let (mut omitted, mut main, mut article) = (Region::default(), Region::default(), Region::default());
        for (at, token) in tokens(text).enumerate() {
            let token = &token;
            anchors.take(at, token);
            for region in [&mut main, &mut article, &mut title] {
                if region.is_open() {
                    region.follow(token);
                }
            }
            if let HtmlToken::Open(tag) = token {
                out.meta(tag);
                if tag.name == "title" && out.title.is_none() {
                    title.begin("title");
                }
            }
            if let (HtmlToken::Text(words), true) = (token, title.is_open()) {
                out.title.get_or_insert_default().push_str(words);
            }
            if omitted.is_open() {
                omitted.follow(token);
                continue;
            }
            match token {
                HtmlToken::Open(tag) if tag.is_omitted() => omitted.begin(&tag.name),
                HtmlToken::Open(tag) if tag.is_main() && !main.is_open() => main.begin(&tag.name),
                HtmlToken::Open(tag) if tag.name == "article" && !article.is_open() => {
                    article.begin("article");
                }
                HtmlToken::Text(words) => {
                    let count = words.bytes().filter(u8::is_ascii_alphanumeric).count();
                    let inside = [true, main.is_open(), article.is_open()];
                    out.letters
                        .iter_mut()
                        .zip(inside)
                        .for_each(|(sum, inside)| *sum += count * usize::from(inside));
                }
                _ => {}
            }
        }
        out.title = out.title.map(|title| single_spaced(&title)).filter(|title| !title.is_empty());
        out.find_notes(anchors);
        out
    }

    /// The element that is the document if it contains enough of the page's letters, else the page.
    pub fn scope(&self) -> Scope {
        let [all, main, article] = self.letters;
        if main * 10 > all * 3 {
            Scope::Main
        } else if article * 2 > all {
            Scope::Article
        } else {
            Scope::Page
        }
    }

    fn meta(&mut self, tag: &Tag) {
        if tag.name != "meta" {
            return;
        }
        let key = tag.get("name").or_else(|| tag.get("property")).unwrap_or_default().to_lowercase();
        let Some(value) = tag.get("content").map(str::trim).filter(|value| !value.is_empty()) else { return };
        let slot = match key.as_str() {
            "author" | "dc.creator" | "dcterms.creator" | "article:author" | "publisher" | "dc.publisher" => {
                &mut self.author
            }
            "date" | "dc.date" | "dcterms.date" | "dcterms.issued" | "article:published_time" | "pubdate" => {
                &mut self.date
            }
            _ => return,
        };
        slot.get_or_insert_with(|| value.to_owned());
    }

    /// Finds the links of notes: a number as link leads down the page to a note, a number or an arrow up to the text.
    fn find_notes(&mut self, anchors: Anchors) {
        let mut used: HashSet<String> = HashSet::new();
        for Anchor { at, target, words } in anchors.links {
            let Some(place) = anchors.places.get(&target).copied() else {
                continue;
            };
            let number = note_number(&words);
            let arrow = words.chars().all(|c| !c.is_alphanumeric());
            if place < at {
                if number.is_some() || arrow {
                    self.links.insert(at, Link::Back);
                }
                continue;
            }
            let Some(number) = number else { continue };
            let label = self.notes.entry(target).or_insert_with(|| {
                let taken = used.contains(number);
                let free = if taken { format!("{number}-{}", used.len() + 1) } else { number.to_owned() };
                used.insert(free.clone());
                free
            });
            self.links.insert(at, Link::Call(label.clone()));
        }
    }
}

/// A link to a place on the same page.
struct Anchor {
    at: usize,
    target: String,
    words: String,
}

/// The links of a page to its own elements, and these elements: `id` and index of the start tag.
#[derive(Default)]
struct Anchors {
    places: HashMap<String, usize>,
    links: Vec<Anchor>,
    /// Number of further tags or texts within which words still belong to the last link.
    near: usize,
}

impl Anchors {
    fn take(&mut self, at: usize, token: &HtmlToken) {
        self.near = self.near.saturating_sub(1);
        match token {
            HtmlToken::Open(tag) => {
                let heading = tag.name.len() == 2 && tag.name.starts_with('h');
                if let Some(id) = tag.id().filter(|_| !heading) {
                    self.places.entry(id.to_owned()).or_insert(at);
                }
                if let Some(target) = tag.target() {
                    self.links.push(Anchor { at, target: target.to_owned(), words: String::new() });
                    self.near = 8;
                }
            }
            HtmlToken::Close(name) if name == "a" => self.near = 0,
            HtmlToken::Close(_) => {}
            HtmlToken::Text(words) => {
                if let Some(link) = self.links.last_mut().filter(|_| self.near > 0) {
                    link.words.push_str(words.trim());
                }
            }
        }
    }
}

/// The number or the stars of a note if a link consists of nothing else: `1`, `[1]`, `(1)`, `*`.
fn note_number(words: &str) -> Option<&str> {
    let bare = words.trim_matches(['[', ']', '(', ')', ' ']);
    let number = (1..=3).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit());
    let stars = (1..=3).contains(&bare.len()) && bare.bytes().all(|b| b == b'*');
    (number || stars).then_some(bare)
}
