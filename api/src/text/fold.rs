//! Folding: the form of a text in which two spellings of one word are equal.
//! It is for keys and search; it is never shown.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without accents, ligatures opened, every run of white space one space. Folding a
/// folded text changes nothing.
///
/// ```
/// assert_eq!(api::text::fold("  Één  Café "), "een cafe");
/// ```
pub fn fold(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return text.to_ascii_lowercase();
    }
    // A lower-case form can hold new accents (İ becomes i with a dot), hence the second round.
    let once = bare(&text.to_lowercase());
    let twice = bare(&once.to_lowercase());
    twice.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'þ' => out.push_str("th"),
            'ı' => out.push('i'),
            c => out.push(c),
        }
    }
    out
}
