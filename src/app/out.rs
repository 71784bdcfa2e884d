//! What goes out of the interface with an update: effects, news, the status line, what was copied.

use super::message::Effect;
use super::news::News;

/// The way out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Out {
    /// What the outside must do, in order; empty between updates.
    pub effects: Vec<Effect>,
    pub news: Vec<News>,
    /// What the status line says until the next key.
    pub notice: Option<String>,
    /// Ctrl+C was pressed once.
    pub interrupted: bool,
    pub copied: Vec<String>,
}

impl Out {
    pub fn say(&mut self, words: impl Into<String>) {
        self.notice = Some(words.into());
        self.news.push(News::Notice);
    }

    /// Asks for an effect. What is copied is collected; the same twice in a row is a second attempt.
    pub fn ask(&mut self, effect: impl Into<Effect>) {
        let effect = effect.into();
        if let Effect::Copy(words) = &effect {
            self.collect(words);
        }
        self.effects.push(effect);
    }

    pub fn ask_all(&mut self, effects: impl IntoIterator<Item = Effect>) {
        effects.into_iter().for_each(|effect| self.ask(effect));
    }

    pub fn collect(&mut self, words: &str) {
        if self.copied.last().is_none_or(|last| last != words) {
            self.copied.push(words.to_owned());
        }
    }
}
