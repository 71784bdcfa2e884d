//! Values that are chosen by name.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::app::Thema;
use crate::domain::Ansicht;
use crate::export::{Format, Vorlage};

/// A format by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormatArg(pub Format);

impl ValueEnum for FormatArg {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [FormatArg; 5] = [
            FormatArg(Format::Markdown),
            FormatArg(Format::Csv),
            FormatArg(Format::Json),
            FormatArg(Format::Html),
            FormatArg(Format::Docx),
        ];
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.key()))
    }
}

/// A theme by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThemaArg(pub Thema);

impl ValueEnum for ThemaArg {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [ThemaArg; 5] = [
            ThemaArg(Thema::Terminal),
            ThemaArg(Thema::Hell),
            ThemaArg(Thema::Dunkel),
            ThemaArg(Thema::Kontrast),
            ThemaArg(Thema::Einfarbig),
        ];
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.key()))
    }
}

/// A template by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VorlageArg(pub Vorlage);

impl ValueEnum for VorlageArg {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [VorlageArg; 3] =
            [VorlageArg(Vorlage::Kurz), VorlageArg(Vorlage::Voll), VorlageArg(Vorlage::Markdown)];
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.key()))
    }
}

/// A view by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnsichtArg(pub Ansicht);

impl ValueEnum for AnsichtArg {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [AnsichtArg; 5] = [
            AnsichtArg(Ansicht::Instrumente),
            AnsichtArg(Ansicht::Partnerregionen),
            AnsichtArg(Ansicht::Laender),
            AnsichtArg(Ansicht::Ziele),
            AnsichtArg(Ansicht::Quellen),
        ];
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let value = PossibleValue::new(self.0.key());
        Some(if self.0 == Ansicht::Laender { value.alias("länder") } else { value })
    }
}
