//! Stop words: words that have no meaning of their own beside others.

/// The stop words, folded, ascending.
#[rustfmt::skip]
const STOP_WORDS: [&str; 186] = [
    "aber", "als", "also", "am", "an", "auch", "auf", "aus", "ausser", "ausserhalb", "bei", "beim", "bin",
    "bis", "bist", "bzw", "da", "dadurch", "daher", "damit", "dann", "das", "dass", "dein", "deine", "dem",
    "den", "denen", "der", "deren", "derer", "des", "dessen", "die", "dies", "diese", "diesem", "diesen",
    "dieser", "dieses", "doch", "dort", "du", "durch", "ein", "eine", "einem", "einen", "einer", "eines",
    "er", "es", "etwa", "euer", "eure", "fur", "gegen", "gewesen", "gibt", "hab", "habe", "haben", "hat",
    "hatte", "hatten", "hier", "hochstens", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer",
    "ihres", "im", "in", "ins", "ist", "ja", "jede", "jedem", "jeden", "jeder", "jedes", "jene", "jenem",
    "jenen", "jener", "jenes", "kann", "kannst", "konnen", "konnte", "konnten", "man", "mein", "meine",
    "mindestens", "mit", "muss", "mussen", "nach", "nein", "nicht", "nie", "niemals", "noch", "nun", "nur",
    "ob", "oder", "ohne", "sehr", "sei", "seien", "sein", "seine", "seinem", "seinen", "seiner", "seines",
    "seit", "sich", "sie", "sind", "so", "solche", "soll", "sollen", "sollte", "sollten", "sondern",
    "sonst", "sowie", "uber", "um", "und", "uns", "unser", "unsere", "unter", "viel", "viele", "vielen",
    "vom", "von", "vor", "wahrend", "wann", "war", "waren", "warum", "was", "weder", "weil", "welche",
    "welchem", "welchen", "welcher", "welches", "wem", "wen", "wenn", "wer", "werde", "werden", "wessen",
    "wie", "wieder", "wir", "wird", "wo", "wofur", "woher", "wohin", "womit", "worden", "wurde", "wurden",
    "zu", "zum", "zur", "zwar", "zwischen",
];

/// True for a folded stop word.
pub fn is_stop_word(folded: &str) -> bool {
    STOP_WORDS.binary_search(&folded).is_ok()
}
