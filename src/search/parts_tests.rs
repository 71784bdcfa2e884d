//! An index in parts: cut, removed from, merged, read without any right to write, damaged.

#![expect(clippy::single_range_in_vec_init, clippy::string_slice, reason = "ranges are what is tested")]

use std::fs;
use std::path::Path;
use std::time::Duration;

use super::whole_tests::passage;
use super::*;
use crate::domain::{Art, Datum, Passage};

/// Passages of sentences that share words, so that every query has hits in every part.
fn holding(count: usize) -> Vec<Passage> {
    let subjects = ["Die Förderung", "Eine Delegationsreise", "Der Austausch", "Die Fachkräftezuwanderung"];
    let verbs = ["verbindet Sachsen mit", "führt nach", "stärkt die Wirtschaft in", "öffnet Hochschulen für"];
    let places = ["Polen", "Tschechien", "Japan", "Frankreich", "Niederschlesien"];
    let one = |i: usize| {
        let pick = |list: &[&str], step: usize| list[(i / step + i) % list.len()].to_owned();
        let text = format!(
            "{} {} {}. Beschluss {} von {}, {} Seiten.",
            pick(&subjects, 1),
            pick(&verbs, 3),
            pick(&places, 7),
            i,
            1990 + i % 30,
            i % 17
        );
        let quelle = format!("q{:02}", i / 4);
        let mut passage = passage(&format!("{quelle}/{i}"), &quelle, &text);
        passage.datum = Datum::new(1990 + (i % 30) as u16, 3, 1 + (i % 28) as u8);
        passage.art = if i.is_multiple_of(5) { Art::Massnahme } else { Art::Absatz };
        passage
    };
    (0..count).map(one).collect()
}

fn part(passagen: &[Passage], folder: &Path) -> Part {
    build_to(passagen, folder, "probe").unwrap();
    Part::whole(folder)
}

/// Builds an index of the passages, cut into parts of these sizes.
fn cut(passagen: &[Passage], sizes: &[usize], folder: &Path) -> Vec<Part> {
    let mut rest = passagen;
    let mut parts = Vec::new();
    for (number, size) in sizes.iter().enumerate() {
        let (own, others) = rest.split_at(*size);
        parts.push(part(own, &folder.join(number.to_string())));
        rest = others;
    }
    assert!(rest.is_empty());
    parts
}

fn searcher(parts: &[Part]) -> Searcher {
    Searcher::new(vec![Index::open_parts("Bestand", parts).unwrap()])
}

const QUERIES: [&str; 14] = [
    "Förderung",
    "Austausch Polen",
    "Zuwanderung von Fachkräften",
    "Delegationsreise Japan Hochschulen",
    "*reise",
    "niedersch*",
    "\"führt nach Japan\"",
    "Polen NICHT Förderung",
    "quelle:q03",
    "datum:1995-2001 Tschechien",
    "art:massnahme Frankreich",
    "Frankreihc",
    "wirtschaftlich",
    "Beschluss 17",
];

/// The answers to all queries, without the time they took.
fn answers(searcher: &Searcher, limit: usize) -> Vec<Answer> {
    let mut all = Vec::new();
    for order in [Sort::Relevanz, Sort::Neueste, Sort::Aelteste, Sort::Quelle] {
        let options = Options { limit, order, bericht: true, ..Options::default() };
        for query in QUERIES {
            let mut answer = searcher.search(query, &options);
            answer.dauer = Duration::ZERO;
            all.push(answer);
        }
    }
    all
}

/// Checks that both give the same hits in the same order with the same counts.
#[track_caller]
fn assert_alike(one: &Searcher, other: &Searcher) {
    for (a, b) in answers(one, 30).iter().zip(answers(other, 30)) {
        let list = |answer: &Answer| answer.hits.iter().map(|hit| hit.kennung.clone()).collect::<Vec<_>>();
        assert_eq!(list(a), list(&b), "{}", a.anfrage);
        assert_eq!((a.gesamt, a.quellen, &a.verstanden), (b.gesamt, b.quellen, &b.verstanden));
        assert_eq!((&a.facetten, &a.worte, &a.korrekturen), (&b.facetten, &b.worte, &b.korrekturen));
    }
    for typed in ["fö", "Pol", "quelle:q0", "h"] {
        assert_eq!(complete(&one.indexes, typed, 5), complete(&other.indexes, typed, 5), "{typed}");
    }
    assert_eq!(one.searched(), other.searched());
}

/// Checks that both give the same answers, to the last digit of the scores.
#[track_caller]
fn assert_same(one: &Searcher, other: &Searcher) {
    assert_alike(one, other);
    for (a, b) in answers(one, 30).iter().zip(answers(other, 30)) {
        assert!(*a == b, "{}", a.anfrage);
    }
}

#[test]
fn it_does_not_matter_how_a_holding_is_cut() {
    let dir = tempfile::tempdir().unwrap();
    let all = holding(121);
    let whole = searcher(&cut(&all, &[121], &dir.path().join("1")));
    assert_eq!(whole.search("Förderung", &Options::default()).gesamt, 61);
    assert_same(&whole, &searcher(&cut(&all, &[60, 61], &dir.path().join("2"))));
    // Sources are cut through, and one part is a single passage.
    assert_same(&whole, &searcher(&cut(&all, &[50, 1, 33, 20, 17], &dir.path().join("5"))));
}

#[test]
fn a_part_in_a_folder_is_the_same_bytes_as_one_in_memory() {
    let dir = tempfile::tempdir().unwrap();
    let all = holding(30);
    let stand = build_to(&all, dir.path(), "probe").unwrap();
    assert_eq!(stand.passagen, 30);
    let files = build(&all, "probe").unwrap();
    for (name, bytes) in files.contents() {
        assert_eq!(fs::read(dir.path().join(name)).unwrap(), bytes, "{name}");
    }
    let names = fs::read_dir(dir.path()).unwrap().count();
    assert_eq!(names, files.contents().count(), "nothing else is left there");
    assert_eq!(verify(dir.path()).unwrap(), stand);
    assert_eq!(IndexFiles::read_from(dir.path()).unwrap().verify().unwrap(), stand);
}

#[test]
fn what_is_removed_is_seen_nowhere() {
    let dir = tempfile::tempdir().unwrap();
    let mut all = holding(60);
    all[20].text = "Ein Geheimpapier über Quarks, verfasst in Absurdistan (ABS).".to_owned();
    all[20].quelle = "geheim".to_owned();
    all[20].datum = Datum::new(2031, 1, 1);
    let mut parts = cut(&all, &[40, 20], dir.path());
    assert_eq!(searcher(&parts).search("Geheimpapier", &Options::default()).gesamt, 1);
    parts[0].removed = vec![20..21, 36..40];
    parts[1].removed = vec![0..4];
    let removed = searcher(&parts);
    for typed in
        ["Geheimpapier", "geheim*", "*papier", "Geheimpapire", "quelle:geheim", "datum:2031", "Quarks"]
    {
        let options = Options { bericht: true, ..Options::default() };
        let answer = removed.search(typed, &options);
        assert_eq!((answer.gesamt, answer.hits.len()), (0, 0), "{typed}: {answer:?}");
        let report = format!("{:?} {:?} {:?}", answer.korrekturen, answer.worte, answer.facetten);
        assert!(!report.contains("geheimpapier"), "{typed}: {report}");
    }
    assert_eq!(complete(&removed.indexes, "gehe", 5), []);
    assert_eq!(complete(&removed.indexes, "quelle:ge", 5), []);
    // The words of the remaining passages are counted without the removed ones.
    let kept: Vec<Passage> =
        (0..60).filter(|i| *i != 20 && !(36..44).contains(i)).map(|i| all[i].clone()).collect();
    let fresh = searcher(&cut(&kept, &[kept.len()], &dir.path().join("neu")));
    assert_eq!(removed.searched(), fresh.searched());
    for typed in ["fö", "pol", "h", "quelle:q"] {
        assert_eq!(complete(&removed.indexes, typed, 9), complete(&fresh.indexes, typed, 9), "{typed}");
    }
    for (a, b) in answers(&removed, 100).iter().zip(answers(&fresh, 100)) {
        let list = |answer: &Answer| {
            let mut all: Vec<_> = answer.hits.iter().map(|hit| hit.kennung.clone()).collect();
            all.sort();
            all
        };
        assert_eq!(list(a), list(&b), "{}", a.anfrage);
        assert_eq!((a.gesamt, a.quellen, &a.facetten), (b.gesamt, b.quellen, &b.facetten), "{}", a.anfrage);
        assert_eq!(a.worte, b.worte, "{}", a.anfrage);
    }
}

#[test]
fn merged_parts_answer_like_a_part_built_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let all = holding(90);
    let mut parts = cut(&all, &[30, 10, 50], dir.path());
    parts[0].removed = vec![3..9];
    parts[1].removed = vec![0..10];
    let target = dir.path().join("gemischt");
    let stand = merge(&parts, &target, "probe").unwrap();
    assert_eq!(stand.passagen, 74);
    assert_eq!(verify(&target).unwrap(), stand);
    let kept: Vec<Passage> =
        (0..90).filter(|i| !(3..9).contains(i) && !(30..40).contains(i)).map(|i| all[i].clone()).collect();
    let fresh = searcher(&cut(&kept, &[74], &dir.path().join("neu")));
    assert_alike(&searcher(&[Part::whole(&target)]), &fresh);
    // A second merge gives the same bytes.
    merge(&parts, &dir.path().join("nochmals"), "probe").unwrap();
    for name in stand.dateien.keys() {
        assert_eq!(
            fs::read(target.join(name)).unwrap(),
            fs::read(dir.path().join("nochmals").join(name)).unwrap(),
            "{name}"
        );
    }
}

#[test]
fn a_part_of_nothing_is_a_part() {
    let dir = tempfile::tempdir().unwrap();
    let mut parts = cut(&holding(8), &[8, 0], dir.path());
    assert_eq!(searcher(&parts).search("Förderung", &Options::default()).gesamt, 4);
    parts[0].removed = vec![0..8];
    assert_eq!(searcher(&parts).search("Förderung", &Options::default()).gesamt, 0);
    assert_eq!(merge(&parts, &dir.path().join("leer"), "probe").unwrap().passagen, 0);
    let empty = searcher(&[Part::whole(dir.path().join("leer"))]);
    assert_eq!(empty.search("Förderung", &Options::default()).durchsucht, Durchsucht::default());
    assert_eq!(searcher(&[]).search("Förderung", &Options::default()).gesamt, 0);
}

#[test]
fn what_only_removed_passages_explained_is_forgotten_by_a_merge() {
    let dir = tempfile::tempdir().unwrap();
    let passages = [
        passage("1", "q", "Die Zentralstelle für Grenzfragen (ZFG) lädt ein."),
        passage("2", "q", "Der Europäische Verbund (EV) antwortet."),
    ];
    let mut all = part(&passages, &dir.path().join("a"));
    all.removed = vec![0..1];
    merge(&[all], &dir.path().join("b"), "probe").unwrap();
    let learned = fs::read_to_string(dir.path().join("b/kuerzel.txt")).unwrap();
    assert_eq!(learned, "EV = Europäische Verbund\n");
}

#[cfg(unix)]
#[test]
fn a_reader_needs_no_right_to_write_and_is_not_disturbed_by_an_update() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("teil");
    let all = holding(40);
    let parts = [part(&all, &folder)];
    for entry in fs::read_dir(&folder).unwrap() {
        fs::set_permissions(entry.unwrap().path(), fs::Permissions::from_mode(0o444)).unwrap();
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    let opened = searcher(&parts);
    let before = answers(&opened, 30);
    let names = |folder: &Path| fs::read_dir(folder).unwrap().count();
    assert_eq!(names(&folder), build(&all, "").unwrap().contents().count(), "no lock file");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    // The same folder is filled anew, then taken away.
    part(&holding(7), &folder);
    assert_eq!(answers(&opened, 30), before);
    assert_eq!(searcher(&parts).searched().passagen, 7);
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(answers(&opened, 30), before);
    assert!(matches!(Index::open_parts("x", &parts), Err(Error::NoIndex { .. })));
}

#[test]
fn a_file_cut_short_or_missing_is_named_in_german() {
    let dir = tempfile::tempdir().unwrap();
    let parts = [part(&holding(20), dir.path())];
    let names: Vec<String> = stand(dir.path()).unwrap().dateien.into_keys().collect();
    for name in names {
        let path = dir.path().join(&name);
        let bytes = fs::read(&path).unwrap();
        for length in [0, bytes.len() / 2, bytes.len() - 1] {
            fs::write(&path, &bytes[..length]).unwrap();
            for error in [Index::open_parts("x", &parts).unwrap_err(), verify(dir.path()).unwrap_err()] {
                assert!(
                    matches!(&error, Error::Damaged { file } if *file == name),
                    "{name} {length}: {error}"
                );
            }
        }
        fs::remove_file(&path).unwrap();
        let error = Index::open_parts("x", &parts).unwrap_err();
        assert!(matches!(&error, Error::Damaged { file } if *file == name), "{name}: {error}");
        fs::write(&path, &bytes).unwrap();
    }
    let stand = dir.path().join(STAND);
    let text = fs::read_to_string(&stand).unwrap();
    fs::write(&stand, &text[..text.len() / 2]).unwrap();
    assert!(matches!(Index::open_parts("x", &parts), Err(Error::Damaged { file }) if file == STAND));
    fs::write(&stand, text.replace(&format!("\"schema\": {}", index::files::SCHEMA), "\"schema\": 2"))
        .unwrap();
    assert!(matches!(Index::open_parts("x", &parts), Err(Error::Version { .. })));
}
