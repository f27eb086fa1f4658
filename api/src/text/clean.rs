//! The first wash of every text: line ends, control characters and one Unicode form.
//! It decides nothing about length or meaning.

use unicode_normalization::UnicodeNormalization;

/// Text of several lines: `\n` line ends, no control or direction-override characters, NFC, no
/// blank ends.
pub(super) fn lines(raw: &str) -> String {
    let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
    let visible: String = unified.nfc().filter(|c| *c == '\n' || *c == '\t' || !is_hidden(*c)).collect();
    // Removing a character can bring a letter and its accent together.
    let composed: String = visible.nfc().collect();
    let start = composed.trim_start_matches(['\n', ' ', '\t']).len();
    // A first line may be indented on purpose: only whole empty lines go.
    let cut = composed.len() - start;
    let from = composed[..cut].rfind('\n').map_or(0, |at| at + 1);
    composed[from..].trim_end().to_owned()
}

/// Text of one line: as [`lines`], with every run of white space made one space.
pub(super) fn line(raw: &str) -> String {
    lines(raw).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters nobody sees and that change how the rest is read.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206F}'
            | '\u{202A}'..='\u{202E}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// How long a reader finds a text: in characters, not bytes.
pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}
