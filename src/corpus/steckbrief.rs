//! What a document that somebody brings says about itself: title, kind, publisher, date. Never a guess.

use super::markup::bare;
use super::parse::parse;
use super::press::{date_in, is_press_kind};
use super::quellen::sha256;
use crate::deutsch::ordner as satz;
use crate::domain::{Block, BlockArt, Datum, Quelle, QuelleArt, Stellen};
use crate::katalog;
use crate::text::lines::Lines;
use crate::text::wrap::shorten;

/// A press release names its kind within so many lines.
const TOP: usize = 10;
/// A date belongs to the head of a document within so many lines.
const HEAD: usize = 40;
/// A place and date may close a document within so many lines of its end.
const FOOT: usize = 15;
/// Columns of a title made from a first line.
const TITLE: usize = 90;

/// Describes a document. `text` is the file's text without a byte order mark, `name` its name without ending.
pub(super) fn steckbrief(id: String, name: &str, text: &str, bytes: &[u8]) -> Quelle {
    let blocks = parse(&id, text);
    let lines = Lines::new(text);
    let press = lines.numbered().take(TOP).find(|(_, line)| is_press_kind(line)).map(|(number, _)| number);
    let datum = date(&lines);
    let mut quelle = Quelle {
        id,
        titel: title(&blocks, &lines, name),
        herausgeber: press.and_then(|kind| publisher(&blocks, &lines, kind)).unwrap_or_default(),
        art: QuelleArt::Dokument,
        datum,
        datum_hinweis: datum.is_none().then(|| satz::OHNE_DATUM.to_owned()),
        sha256: sha256(bytes),
        text: text.to_owned(),
        stellen: Stellen::Zeilen,
        blocks,
    };
    if press.is_some() {
        quelle.art = QuelleArt::Medieninformation;
    } else if katalog::instrumente_in(&quelle) >= 2 {
        quelle.art = QuelleArt::Strategie;
    }
    quelle
}

/// The title, else the first heading, else the first line, else the file's name.
fn title(blocks: &[Block], lines: &Lines<'_>, name: &str) -> String {
    let headings = || blocks.iter().filter(|block| block.ebene().is_some());
    let heading = headings()
        .find(|block| block.ebene() == Some(1))
        .or_else(|| headings().next())
        .map(|block| block.text.clone());
    let first = || {
        let words = lines.numbered().map(|(_, line)| bare(line)).find(|words| !words.is_empty())?;
        Some(shorten(&words.split_whitespace().collect::<Vec<_>>().join(" "), TITLE))
    };
    heading.filter(|words| !words.trim().is_empty()).or_else(first).unwrap_or_else(|| name.to_owned())
}

/// The day of the first line of the head that holds nothing but a date, else of the place and date at the end.
fn date(lines: &Lines<'_>) -> Option<Datum> {
    let printed = || lines.numbered().map(|(_, line)| line).filter(|line| !line.trim().is_empty());
    let count = printed().count();
    let head = printed().take(HEAD).filter(|line| says_today(line));
    let foot = printed().skip(HEAD.max(count.saturating_sub(FOOT)));
    let foot = foot.filter(|line| says_today(line) && !starts_with_digit(line));
    head.chain(foot).find_map(|line| date_in(line).or_else(|| date_of_kind(line)))
}

/// The day at the end of the line that names a press release's kind: `Pressemitteilung Nr. 12 vom 3. März 2024`.
fn date_of_kind(line: &str) -> Option<Datum> {
    let line = bare(line);
    let words = line.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at);
    let mut begins = words.filter(|at| line.get(..*at).is_some_and(|before| before.ends_with(' ')));
    begins.find_map(|at| Datum::from_german(line.get(at..)?)).filter(|_| is_press_kind(&line))
}

fn starts_with_digit(line: &str) -> bool {
    bare(line).starts_with(|c: char| c.is_ascii_digit())
}

/// False for dates of something else: `gültig bis: 31.12.2030`.
fn says_today(line: &str) -> bool {
    const LABELS: [&str; 8] =
        ["stand", "datum", "ausgabe", "fassung", "erschienen", "veröffentlicht", "erstellt", "beschluss"];
    let line = bare(line);
    line.split_once(':').is_none_or(|(label, _)| {
        let words = label.to_lowercase();
        let last = words.split_whitespace().next_back().unwrap_or("");
        LABELS.iter().any(|known| last.ends_with(known) || words.starts_with(known))
    })
}

/// The letterhead's line right under the kind, if it names an authority or a body.
fn publisher(blocks: &[Block], lines: &Lines<'_>, kind: u32) -> Option<String> {
    const BODIES: [&str; 24] = [
        "ministerium",
        "kanzlei",
        "regierung",
        "senat",
        "senatsverwaltung",
        "behörde",
        "direktion",
        "präsidium",
        "landkreis",
        "landratsamt",
        "amt",
        "stadt",
        "gemeinde",
        "kammer",
        "agentur",
        "förderung",
        "gesellschaft",
        "gmbh",
        "verband",
        "verein",
        "stiftung",
        "universität",
        "hochschule",
        "kommission",
    ];
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
        .any(|word| BODIES.iter().any(|body| word.ends_with(body)));
    let plain = !name.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '@' | '.'));
    (in_letterhead(number) && body && plain).then_some(name)
}
