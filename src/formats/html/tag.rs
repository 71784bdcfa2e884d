//! The tags and words of a page, one after the other.

use html5gum::{DefaultEmitter, StartTag, Token as Raw, Tokenizer};

use crate::text::words::is_listed;

/// A start tag, an end tag with its name, or words of a page.
pub enum HtmlToken {
    Open(Tag),
    Close(String),
    Text(String),
}

/// A start tag: the name of the element and its attributes.
pub struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn new(tag: &StartTag<()>) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
        Self { name: text(&tag.name), attributes }
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The name by which links find the element; `None` if it has none.
    pub fn id(&self) -> Option<&str> {
        self.get("id").or_else(|| self.get("name").filter(|_| self.name == "a")).filter(|id| !id.is_empty())
    }

    /// The name of the element on this page that a link leads to; `None` if the tag is no such link.
    pub fn target(&self) -> Option<&str> {
        self.get("href").filter(|_| self.name == "a")?.strip_prefix('#').filter(|id| !id.is_empty())
    }

    /// True for an element that has no end tag, such as `br`.
    pub fn is_void(&self) -> bool {
        is_listed("area base br col embed hr img input link meta source track wbr", &self.name)
    }

    /// True for an element that a page shows around a document, such as navigation, or not at all, such as scripts.
    pub fn is_omitted(&self) -> bool {
        const AROUND: &str = "script style template noscript nav button select textarea svg iframe object canvas \
            audio video datalist dialog del head title";
        let around = is_listed(AROUND, &self.name);
        if around || self.attributes.is_empty() {
            return around;
        }
        let roles = "navigation search banner contentinfo menu menubar";
        let role = self.get("role").is_some_and(|role| is_listed(roles, role));
        let style = self.get("style").is_some_and(|style| style.replace(' ', "").contains("display:none"));
        let hidden = self.get("hidden").is_some() || self.get("aria-hidden") == Some("true");
        !self.is_void() && (role || style || hidden)
    }

    pub fn is_main(&self) -> bool {
        self.name == "main" || self.get("role") == Some("main")
    }
}

/// All tags and words of a page, read anew at each call and never stored; comments and declarations are left out.
pub fn tokens(text: &str) -> impl Iterator<Item = HtmlToken> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let all = Tokenizer::new_with_emitter(text, emitter);
    all.filter_map(|token| match token {
        Ok(Raw::StartTag(tag)) => Some(HtmlToken::Open(Tag::new(&tag))),
        Ok(Raw::EndTag(tag)) => Some(HtmlToken::Close(String::from_utf8_lossy(&tag.name).into_owned())),
        Ok(Raw::String(text)) => Some(HtmlToken::Text(String::from_utf8_lossy(&text).into_owned())),
        _ => None,
    })
}

/// True for elements that begin and end a paragraph.
pub fn is_block(name: &str) -> bool {
    const BLOCKS: &str = "address article aside blockquote body caption center dd details dir div dl dt fieldset \
        figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu ol optgroup option p pre section \
        summary table tbody td tfoot th thead title tr ul";
    is_listed(BLOCKS, name)
}
