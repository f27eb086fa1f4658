//! A look at a document's letters before it is parsed: length, tokens and nesting, in one pass without recursion.
//! What the tokens mean is not decided here.

use super::limits::{MAX_BYTES, MAX_NESTING, MAX_TOKENS, Refused};

/// Refuses a document that would keep the parser busy or run it out of stack.
pub fn check(query: &str) -> Result<(), Refused> {
    if query.len() > MAX_BYTES {
        return Err(Refused::new(format!(
            "The document is {} bytes long; at most {MAX_BYTES} are read. Ask for less, or ask in more requests.",
            query.len()
        )));
    }
    let bytes = query.as_bytes();
    let (mut at, mut tokens, mut nesting) = (0, 0_usize, 0_usize);
    while at < bytes.len() {
        match bytes[at] {
            b' ' | b'\t' | b'\n' | b'\r' | b',' => at += 1,
            b'#' => at += bytes[at..].iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(bytes.len() - at),
            b'"' => {
                at = end_of_string(bytes, at);
                tokens += 1;
            }
            b'{' | b'[' | b'(' => {
                nesting += 1;
                tokens += 1;
                at += 1;
            }
            b'}' | b']' | b')' => {
                nesting = nesting.saturating_sub(1);
                tokens += 1;
                at += 1;
            }
            byte if is_word(byte) => {
                at += bytes[at..].iter().position(|byte| !is_word(*byte)).unwrap_or(bytes.len() - at);
                tokens += 1;
            }
            _ => {
                tokens += 1;
                at += 1;
            }
        }
        if tokens > MAX_TOKENS {
            return Err(Refused::new(format!(
                "The document has more than {MAX_TOKENS} words and signs. Ask for less in one request."
            )));
        }
        if nesting > MAX_NESTING {
            return Err(Refused::new(format!(
                "The document is nested deeper than {MAX_NESTING} brackets. Use fewer levels."
            )));
        }
    }
    Ok(())
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.' || byte >= 0x80
}

/// The place after the string that starts here; an unclosed string ends with the document.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let is_block = bytes[start..].starts_with(b"\"\"\"");
    let mut at = start + if is_block { 3 } else { 1 };
    while at < bytes.len() {
        if is_block && bytes[at..].starts_with(b"\\\"\"\"") {
            at += 4;
        } else if is_block && bytes[at..].starts_with(b"\"\"\"") {
            return at + 3;
        } else if !is_block && bytes[at] == b'\\' {
            at += 2;
        } else if !is_block && matches!(bytes[at], b'"' | b'\n' | b'\r') {
            return at + 1;
        } else {
            at += 1;
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_strings_and_comments_do_not_count_as_nesting() {
        let brackets = "[".repeat(500);
        assert!(check(&format!("{{ a(b: \"{brackets}\") }}")).is_ok());
        assert!(check(&format!("{{ a(b: \"\"\"{brackets} \\\"\"\" {brackets}\"\"\") }}")).is_ok());
        assert!(check(&format!("# {brackets}\n{{ a }}")).is_ok());
    }

    #[test]
    fn a_document_nested_too_deep_for_the_parser_is_refused_unread() {
        assert!(check(&"{a".repeat(9_000)).is_err());
        assert!(check(&format!("{{ a(b: {} }}", "[".repeat(15_000))).is_err());
    }

    #[test]
    fn a_document_over_the_bytes_or_the_tokens_is_refused() {
        assert!(check(&format!("{{ {} }}", "a ".repeat(MAX_TOKENS))).is_err());
        assert!(check(&format!("{{ {} }}", "a".repeat(MAX_BYTES))).is_err());
        assert!(check("{ needs { nodes { title } } }").is_ok());
    }
}
