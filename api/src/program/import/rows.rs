//! Reads a file into rows: CSV with a header, or one JSON object a line; by the file's extension.
//! Not here: what the fields mean (`items.rs`).

use std::path::Path;

use serde_json::{Map, Value};

use crate::program::open::Trouble;

/// The fields of one line, by name in small letters.
pub type Row = Map<String, Value>;
/// A line's number, and its fields or why it could not be read.
pub type Numbered = (usize, Result<Row, String>);

/// Reads every line of a file that holds something.
pub fn read(file: &Path) -> Result<Vec<Numbered>, Trouble> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| Trouble(format!("{} cannot be read: {error}.", file.display())))?;
    // Spreadsheets like to begin with a mark of their own.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    match ending.as_deref() {
        Some("csv") => from_csv(text),
        Some("jsonl" | "ndjson" | "json") => Ok(from_json_lines(text)),
        _ => Err(Trouble(format!(
            "{} is neither a .csv nor a .jsonl file. Give CSV with a header row, or one JSON object a line.",
            file.display()
        ))),
    }
}

fn from_json_lines(text: &str) -> Vec<Numbered> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            let row = match serde_json::from_str(line) {
                Ok(Value::Object(fields)) => Ok(small(fields)),
                Ok(_) => Err("this is no JSON object".to_owned()),
                Err(error) => Err(format!("this is no JSON: {error}")),
            };
            (at + 1, row)
        })
        .collect()
}

fn from_csv(text: &str) -> Result<Vec<Numbered>, Trouble> {
    let header = text.lines().next().unwrap_or_default();
    // Dutch spreadsheets write semicolons.
    let delimiter = if header.matches(';').count() > header.matches(',').count() { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let names: Vec<String> = reader
        .headers()
        .map_err(|error| Trouble(format!("the header row cannot be read: {error}")))?
        .iter()
        .map(|name| name.trim().to_ascii_lowercase())
        .collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, csv::Position::line);
                let row = if record.len() == names.len() {
                    let values = record.iter().map(|value| Value::String(value.to_owned()));
                    Ok(names.iter().cloned().zip(values).collect())
                } else {
                    Err(format!("this row has {} fields, the header {}", record.len(), names.len()))
                };
                rows.push((usize::try_from(line).unwrap_or_default(), row));
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                rows.push((usize::try_from(line).unwrap_or_default(), Err(error.to_string())));
            }
        }
    }
    Ok(rows)
}

fn small(fields: Row) -> Row {
    fields.into_iter().map(|(name, value)| (name.to_ascii_lowercase(), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_line_is_named_and_the_others_are_read() {
        let rows = from_json_lines("{\"ID\": 1}\n\nno\n[1]\n");
        assert_eq!(
            rows.iter().map(|(line, row)| (*line, row.is_ok())).collect::<Vec<_>>(),
            [(1, true), (3, false), (4, false)]
        );
        assert!(rows[0].1.as_ref().unwrap().contains_key("id"));
    }

    #[test]
    fn a_csv_of_either_delimiter_keeps_its_line_numbers() {
        for text in ["Id,Titel\n1,\"a\nb\"\n2\n3,c\n", "Id;Titel\n1;\"a\nb\"\n2\n3;c\n"] {
            let Ok(rows) = from_csv(text) else { panic!("{text}") };
            let lines: Vec<_> = rows.iter().map(|(line, row)| (*line, row.is_ok())).collect();
            assert_eq!(lines, [(2, true), (4, false), (5, true)]);
            assert_eq!(rows[0].1.as_ref().unwrap()["titel"], "a\nb");
        }
    }
}
