//! Web pages as they are found.

use leitlinien::formats::{Format, Vorgabe, read};

use super::{gelesen, shapes};

#[test]
fn only_the_document_of_a_page_is_read() {
    let page = "<html><body><header>Amt für Beispiele</header><nav>Start Suche</nav><div><p>Menü</p></div>
        <article><h1>Neue Brücke</h1><p>Die Brücke wird im Mai fertig und verbindet beide Ufer.</p><aside>Kasten</aside></article>
        <footer>Impressum</footer></body></html>";
    assert_eq!(
        shapes(page.as_bytes()),
        ["H1 Neue Brücke", "Abs Die Brücke wird im Mai fertig und verbindet beide Ufer.", "Abs Kasten"]
    );
    let open = "<html><nav>Alles steht in der Navigation <p>weil sie niemand schließt.";
    assert!(gelesen(open.as_bytes()).text.contains("niemand"));
}

#[test]
fn tables_of_data_stay_and_tables_of_layout_go() {
    let data = "<table><tr><th>Land<th>Jahr<tr><td>Polen<td>1999</table>";
    assert_eq!(gelesen(data.as_bytes()).text, "| Land | Jahr |\n|---|---|\n| Polen | 1999 |\n\n");
    let layout = format!("<table><tr><td><h2>Links</h2><p>Text.</td><td>{data}</td></tr></table>");
    assert_eq!(
        gelesen(layout.as_bytes()).text,
        "## Links\n\nText.\n\n| Land | Jahr |\n|---|---|\n| Polen | 1999 |\n\n"
    );
}

#[test]
fn encodings_are_taken_from_the_page_unless_the_bytes_contradict() {
    let latin = b"<html><meta charset=iso-8859-1><p>F\xf6rderung f\xfcr alle";
    let read_latin = gelesen(latin);
    assert_eq!((read_latin.text.as_str(), read_latin.format), ("Förderung für alle\n\n", Format::Html));
    let polish = b"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\"></head><p>\xa3\xf3d\xbc</p>";
    assert_eq!(gelesen(polish).text, "Łódź\n\n");
    let wrong = "<html><meta charset=\"iso-8859-1\"><p>Förderung für alle";
    assert_eq!(gelesen(wrong.as_bytes()).text, "Förderung für alle\n\n");
    let wished = Vorgabe { zeichensatz: Some("cp850".to_owned()) };
    assert_eq!(read(b"<p>F\x94rderung</p>", &wished).unwrap().text, "Förderung\n\n");
}

#[test]
fn lines_quotations_and_code_keep_their_words() {
    let page = "<body><p>Erste Zeile<br>zweite Zeile<br><br>Neuer Absatz</p><pre>a = 1\n  b = 2</pre><dl><dt>Begriff<dd>Erklärung</dl><p>Er sagt: <q>Ja</q> &mdash; 5&nbsp;&euro; &lt;brutto&gt;</p></body>";
    assert_eq!(
        gelesen(page.as_bytes()).text,
        "Erste Zeile\nzweite Zeile\n\nNeuer Absatz\n\na = 1\nb = 2\n\nBegriff\n\nErklärung\n\nEr sagt: „Ja“ — 5\u{a0}€ <brutto>\n\n"
    );
}
