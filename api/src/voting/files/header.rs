//! The header of a PrefLib file: what it says about options and voters.
//! Not here: its ballots (`preflib.rs`).

use std::collections::BTreeMap;

use super::{FileError, Named};
use crate::voting::count::MAX_OPTIONS;

/// What the header has said so far.
#[derive(Default)]
pub(super) struct Header {
    pub title: String,
    pub voters: Option<(u64, u64)>,
    alternatives: Option<(u64, u64)>,
    names: BTreeMap<u64, String>,
}

impl Header {
    /// Takes a line that begins with `#`.
    pub fn line(&mut self, number: u64, line: &[u8]) -> Result<(), FileError> {
        let line = std::str::from_utf8(line).map_err(|_| FileError::new(number, "the line is not UTF-8"))?;
        let Some((key, value)) = line.trim_start_matches('#').split_once(':') else { return Ok(()) };
        let (key, value) = (key.trim(), value.trim());
        let count = |what: &str| {
            let count = value.parse().map_err(|_| format!("the number of {what} is not a number"));
            count.map(|count: u64| Some((count, number))).map_err(|reason| FileError::new(number, reason))
        };
        match key {
            "TITLE" => value.clone_into(&mut self.title),
            "NUMBER VOTERS" => self.voters = count("voters")?,
            "NUMBER ALTERNATIVES" => self.alternatives = count("alternatives")?,
            _ => {
                if let Some(id) = key.strip_prefix("ALTERNATIVE NAME ") {
                    let id = id.trim().parse().ok().filter(|id| *id > 0);
                    let id = id.ok_or_else(|| FileError::new(number, "an alternative's number is not a number"))?;
                    if self.names.insert(id, value.to_owned()).is_some() {
                        return Err(FileError::new(number, format!("alternative {id} is named twice")));
                    }
                    if self.names.len() > MAX_OPTIONS {
                        return Err(too_many(number));
                    }
                }
            }
        }
        Ok(())
    }

    /// The options by number, at the first ballot or the end of the file.
    pub fn options(&self, number: u64) -> Result<Options, FileError> {
        let mut names = self.names.clone();
        if let Some((count, line)) = self.alternatives {
            if count > MAX_OPTIONS as u64 {
                return Err(too_many(line));
            }
            if names.is_empty() {
                names = (1..=count).map(|id| (id, String::new())).collect();
            }
            if names.len() as u64 != count {
                let reason = format!("the header says {count} alternatives, but names {}", names.len());
                return Err(FileError::new(line, reason));
            }
        }
        if names.is_empty() {
            return Err(FileError::new(number, "there is no line `# ALTERNATIVE NAME 1: …` before the ballots"));
        }
        let ids: Vec<u64> = names.keys().copied().collect();
        let options = names.into_iter().map(|(id, name)| Named { id: id.to_string(), name }).collect();
        Ok(Options { ids, named: options })
    }
}

fn too_many(line: u64) -> FileError {
    FileError::new(line, format!("there are more than {MAX_OPTIONS} alternatives"))
}

/// The options and how their numbers become indexes.
pub(super) struct Options {
    ids: Vec<u64>,
    pub named: Vec<Named>,
}

impl Options {
    pub fn index(&self, id: u64) -> Option<usize> {
        // Nearly all files number their alternatives 1, 2, 3 …
        let guess = usize::try_from(id.checked_sub(1)?).ok()?;
        if self.ids.get(guess) == Some(&id) { Some(guess) } else { self.ids.binary_search(&id).ok() }
    }
}
