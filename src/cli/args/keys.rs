//! Values of which there are a few, each named by its key.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use crate::text::ascii::ascii;

/// Reads one of some values from its key, however that is capitalised, with umlauts or without.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keys<T: 'static> {
    all: &'static [T],
    key: fn(T) -> &'static str,
    help: Option<fn(&str) -> &'static str>,
}

/// The values `all`, each named by `key`.
pub(super) const fn keys<T>(all: &'static [T], key: fn(T) -> &'static str) -> Keys<T> {
    Keys { all, key, help: None }
}

impl<T> Keys<T> {
    /// With a line of help for each key.
    pub const fn with_help(self, help: fn(&str) -> &'static str) -> Self {
        Self { help: Some(help), ..self }
    }
}

impl<T: Copy + Send + Sync> TypedValueParser for Keys<T> {
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, Error> {
        let typed = StringValueParser::new().parse_ref(command, arg, value)?;
        let spelled = ascii(&typed);
        let found = self.all.iter().copied().find(|one| spelled.eq_ignore_ascii_case((self.key)(*one)));
        found.ok_or_else(|| {
            let keys = self.all.iter().map(|one| (self.key)(*one).to_owned()).collect();
            let arg = arg.map(Arg::to_string).unwrap_or_default();
            let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(command);
            error.insert(ContextKind::InvalidArg, ContextValue::String(arg));
            error.insert(ContextKind::InvalidValue, ContextValue::String(typed));
            error.insert(ContextKind::ValidValue, ContextValue::Strings(keys));
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let value = |one: &T| {
            let key = (self.key)(*one);
            let value = PossibleValue::new(key);
            match self.help {
                Some(help) => value.help(help(key)),
                None => value,
            }
        };
        Some(Box::new(self.all.iter().map(value)))
    }
}
