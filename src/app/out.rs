//! Everything that goes out of the interface with an update: effects, news, the status line, copied words.

use super::message::Effect;
use super::news::News;

/// Everything that goes out with an update.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outbox {
    /// The effects that the outside must carry out, in order; empty between updates.
    pub effects: Vec<Effect>,
    pub news: Vec<News>,
    /// The words of the status line until the next key.
    pub notice: Option<String>,
    /// Ctrl+C was pressed once; the second time ends the program.
    pub interrupted: bool,
    pub copied: Vec<String>,
}

impl Outbox {
    pub fn say(&mut self, words: impl Into<String>) {
        self.notice = Some(words.into());
        self.news.push(News::Notice);
    }

    /// Adds an effect to `effects`; words that it copies are added to `copied`, too, unless they are the last there.
    pub fn ask(&mut self, effect: impl Into<Effect>) {
        let effect = effect.into();
        if let Effect::Copy(words) = &effect {
            self.keep_copied(words);
        }
        self.effects.push(effect);
    }

    pub fn ask_all(&mut self, effects: impl IntoIterator<Item = Effect>) {
        effects.into_iter().for_each(|effect| self.ask(effect));
    }

    pub fn keep_copied(&mut self, words: &str) {
        if self.copied.last().is_none_or(|last| last != words) {
            self.copied.push(words.to_owned());
        }
    }
}
