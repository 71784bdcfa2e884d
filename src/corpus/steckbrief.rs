//! Title, kind, publisher and date of a document that a user adds, read from the document. Never a guess.

use serde::{Deserialize, Serialize};

use super::angaben::Angaben;
use super::parser::{bare, date_in, is_press_kind, parse};
use crate::deutsch::ordner as satz;
use crate::domain::{Block, BlockArt, Datum, Quelle, QuelleArt};
use crate::formats::Gelesen;
use crate::katalog;
use crate::text::lines::Lines;
use crate::text::single_spaced;
use crate::text::wrap::shorten;

/// Number of first lines among which a press release names its kind (`Medieninformation`).
const TOP: usize = 10;
/// Number of first lines, a document's head, in which the subject and the date are looked for.
const HEAD: usize = 40;
/// Number of last lines of a document in which a closing line of place and date is looked for.
const FOOT: usize = 15;
/// Maximum number of columns of a title that is made from a subject or a first line.
const TITLE: usize = 90;

/// Where a statement about a document comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Herkunft {
    /// There is no statement.
    #[default]
    Keine,
    Text,
    Eigenschaften,
    Dateiname,
    /// A user stated it.
    Hand,
}

/// Where each statement about a document comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Herkuenfte {
    pub titel: Herkunft,
    pub herausgeber: Herkunft,
    pub art: Herkunft,
    pub datum: Herkunft,
}

/// A document with where each statement about it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beschrieben {
    pub quelle: Quelle,
    /// Where its title, publisher, kind and date come from.
    pub herkunft: Herkuenfte,
}

/// Describes a document: `name` is its file's name without ending, `sha256` the checksum of the file's bytes.
pub fn describe(id: String, name: &str, gelesen: Gelesen, sha256: String, angaben: &Angaben) -> Beschrieben {
    let Gelesen { text, stellen, eigenschaften, .. } = gelesen;
    let blocks = parse(&id, &text);
    let lines = Lines::new(&text);
    let press = lines.numbered().take(TOP).find(|(_, line)| is_press_kind(line)).map(|(number, _)| number);
    let (titel, titel_aus) = title(&blocks, &lines, eigenschaften.titel.as_deref(), name);
    let printed = press.and_then(|kind| publisher(&blocks, &lines, kind));
    let herausgeber = stated(printed.map(|name| (name, Herkunft::Text)), eigenschaften.urheber);
    let dated = date(&lines).or_else(|| date_of_title(&titel)).map(|day| (day, Herkunft::Text));
    let property = eigenschaften.datum.as_deref().and_then(|iso| Datum::from_iso(iso.get(..10)?));
    let datum = stated(dated, property).or_else(|| Some((date_of_name(name)?, Herkunft::Dateiname)));
    let mut herkunft = Herkuenfte {
        titel: titel_aus,
        herausgeber: herausgeber.as_ref().map_or(Herkunft::Keine, |(_, aus)| *aus),
        art: Herkunft::Text,
        datum: datum.map_or(Herkunft::Keine, |(_, aus)| aus),
    };
    let mut quelle = Quelle {
        id,
        titel,
        herausgeber: herausgeber.map(|(name, _)| name).unwrap_or_default(),
        datum: datum.map(|(day, _)| day),
        sha256,
        stellen,
        blocks,
        ..Quelle::default()
    };
    if press.is_some() {
        quelle.art = QuelleArt::Medieninformation;
    } else if katalog::instrumente_in(&quelle) >= 2 {
        quelle.art = QuelleArt::Strategie;
    }
    quelle.text = text;
    // The user's statements override those that were found.
    let said = angaben.datum.as_deref().and_then(Datum::from_iso).map(Some);
    by_hand(&mut quelle.titel, &mut herkunft.titel, angaben.titel.clone());
    by_hand(&mut quelle.herausgeber, &mut herkunft.herausgeber, angaben.herausgeber.clone());
    by_hand(&mut quelle.art, &mut herkunft.art, angaben.art.as_deref().and_then(QuelleArt::from_key));
    by_hand(&mut quelle.datum, &mut herkunft.datum, said);
    quelle.datum_hinweis = match herkunft.datum {
        Herkunft::Text => None,
        Herkunft::Keine => Some(satz::OHNE_DATUM.to_owned()),
        Herkunft::Eigenschaften => Some(satz::DATUM_EIGENSCHAFTEN.to_owned()),
        Herkunft::Dateiname => Some(satz::DATUM_DATEINAME.to_owned()),
        Herkunft::Hand => Some(satz::DATUM_HAND.to_owned()),
    };
    Beschrieben { quelle, herkunft }
}

/// The value that the text states, else that of the file's properties, with its origin; `None` if there is neither.
fn stated<T>(text: Option<(T, Herkunft)>, property: Option<T>) -> Option<(T, Herkunft)> {
    text.or_else(|| property.map(|value| (value, Herkunft::Eigenschaften)))
}

fn by_hand<T>(value: &mut T, herkunft: &mut Herkunft, said: Option<T>) {
    if let Some(said) = said {
        (*value, *herkunft) = (said, Herkunft::Hand);
    }
}

/// The day a file's name begins with: `2024-06-05 Vermerk`, `20240605_Vermerk`.
fn date_of_name(name: &str) -> Option<Datum> {
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_digit());
    let dashed = || Datum::from_iso(name.get(..10)?).filter(|_| name.get(10..).is_some_and(ends));
    if let Some(datum) = dashed() {
        return Some(datum);
    }
    let (day, rest) = (name.get(..8)?, name.get(8..)?);
    let digits = day.bytes().all(|byte| byte.is_ascii_digit()) && ends(rest);
    let iso = format!("{}-{}-{}", day.get(..4)?, day.get(4..6)?, day.get(6..)?);
    Datum::from_iso(&iso).filter(|_| digits)
}

/// Title and its origin: the subject of a letter or note, else the heading of depth 1, else the first heading, else the
/// title in the file's properties, else the first line, else the file's name.
fn title(blocks: &[Block], lines: &Lines<'_>, property: Option<&str>, name: &str) -> (String, Herkunft) {
    // A heading on a line of place and date belongs to a letterhead.
    let is_letterhead = |block: &&Block| {
        let mut numbers = block.zeilen.iter().flat_map(|range| range.von..=range.bis);
        numbers.any(|number| date_in(lines.get(number)).is_some())
    };
    let headings = || blocks.iter().filter(|block| block.ebene().is_some());
    let named = || headings().filter(|block| !is_letterhead(block));
    let heading = named()
        .find(|block| block.ebene() == Some(1))
        .or_else(|| named().next().or_else(|| headings().next()))
        .map(|block| block.text.clone());
    let first = || {
        let words = lines.numbered().map(|(_, line)| bare(line)).find(|words| !words.is_empty())?;
        Some(shorten(&single_spaced(&words), TITLE))
    };
    let filled = |words: &String| !words.trim().is_empty();
    if let Some(words) = subject(lines).or_else(|| heading.filter(filled)) {
        return (words, Herkunft::Text);
    }
    if let Some(words) = property.map(str::to_owned).filter(filled) {
        return (words, Herkunft::Eigenschaften);
    }
    first().map_or_else(|| (name.to_owned(), Herkunft::Dateiname), |words| (words, Herkunft::Text))
}

/// The subject of a letter or note, down to the next label or empty line: `Betreff: Reise nach Breslau`.
fn subject(lines: &Lines<'_>) -> Option<String> {
    const LABELS: [&str; 4] = ["betreff", "betr.", "betr", "betrifft"];
    let head = || lines.numbered().take(HEAD).map(|(_, line)| bare(line));
    let label = |line: &str| {
        line.split_once(':').map(|(label, rest)| (label.trim().to_lowercase(), rest.trim().to_owned()))
    };
    let is_subject = |line: &str| label(line).is_some_and(|(label, _)| LABELS.contains(&label.as_str()));
    let mut below = head().skip_while(|line| !is_subject(line));
    let (_, first) = label(&below.next()?)?;
    let further = below.take_while(|line| !line.trim().is_empty() && label(line).is_none());
    let words = further.fold(first, |words, line| format!("{words} {}", line.trim()));
    Some(shorten(words.trim(), TITLE)).filter(|words| !words.is_empty())
}

/// The document's date: that of the first date line in its head, else that of a line of place and date at its end.
fn date(lines: &Lines<'_>) -> Option<Datum> {
    let printed = || lines.numbered().map(|(_, line)| line).filter(|line| !line.trim().is_empty());
    let count = printed().count();
    let head = printed().take(HEAD).filter(|line| is_own_date(line));
    let foot = printed().skip(HEAD.max(count.saturating_sub(FOOT)));
    let dated = |line: &str| bare(line).starts_with(|c: char| c.is_ascii_digit());
    let foot = foot.filter(|line| is_own_date(line) && !dated(line));
    head.chain(foot).find_map(|line| date_in(line).or_else(|| date_of_kind(line)))
}

/// The day at the end of the line that names a press release's kind: `Pressemitteilung Nr. 12 vom 3. März 2024`.
fn date_of_kind(line: &str) -> Option<Datum> {
    let line = bare(line);
    let words = line.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at);
    let mut begins = words.filter(|at| line.get(..*at).is_some_and(|before| before.ends_with(' ')));
    begins.find_map(|at| Datum::from_german(line.get(at..)?)).filter(|_| is_press_kind(&line))
}

/// The day in a title that consists only of a kind of paper and a day: `Pressespiegel vom 3. April 2025`.
fn date_of_title(title: &str) -> Option<Datum> {
    let (kind, day) = title.rsplit_once(" vom ")?;
    Datum::from_german(day).filter(|_| !kind.trim().contains(' '))
}

/// False if a label says that the line's date is not the document's own: `gültig bis: 31.12.2030`.
fn is_own_date(line: &str) -> bool {
    const LABELS: [&str; 8] =
        ["stand", "datum", "ausgabe", "fassung", "erschienen", "veröffentlicht", "erstellt", "beschluss"];
    let line = bare(line);
    line.split_once(':').is_none_or(|(label, _)| {
        let words = label.to_lowercase();
        let last = words.split_whitespace().next_back().unwrap_or("");
        LABELS.iter().any(|known| last.ends_with(known) || words.starts_with(known))
    })
}

/// The publisher of a press release: the letterhead's words below line `kind`, if they name an authority or a body.
fn publisher(blocks: &[Block], lines: &Lines<'_>, kind: u32) -> Option<String> {
    const BODIES: &str = "\
        ministerium kanzlei regierung senat senatsverwaltung behörde direktion präsidium landkreis \
        landratsamt amt stadt gemeinde kammer agentur förderung gesellschaft gmbh verband verein stiftung \
        universität hochschule kommission";
    let in_letterhead = |number: u32| {
        let letterhead = blocks.iter().filter(|block| block.art == BlockArt::Briefkopf);
        letterhead.flat_map(|block| &block.zeilen).any(|range| range.contains(number))
    };
    let mut below = lines.numbered().skip(kind as usize).skip_while(|(_, line)| line.trim().is_empty());
    let (number, first) = below.next()?;
    let mut name = bare(first).into_owned();
    for (_, line) in below {
        let words = bare(line);
        let goes_on = words.starts_with(char::is_lowercase) || name.ends_with(" und") || name.ends_with(',');
        if words.is_empty() || !goes_on {
            break;
        }
        name = format!("{name} {words}");
    }
    let body = name
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| BODIES.split(' ').any(|body| word.ends_with(body)));
    let plain = !name.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '@' | '.'));
    (in_letterhead(number) && body && plain).then_some(name)
}
