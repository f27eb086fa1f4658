//! Lines of a file one at a time, with their numbers and a limit to their length.
//! Not here: what the lines mean.

use std::io::{BufRead, Read};

use super::{FileError, MAX_LINE};

/// The lines of an input.
pub(super) struct Lines<R> {
    input: R,
    buffer: Vec<u8>,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    pub fn new(input: R) -> Self {
        Self { input, buffer: Vec::new(), number: 0 }
    }

    /// The number of the line read last.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The next line without its end; nothing after the last.
    pub fn next(&mut self) -> Result<Option<&[u8]>, FileError> {
        self.buffer.clear();
        let read = (&mut self.input).take(MAX_LINE).read_until(b'\n', &mut self.buffer);
        let read = read.map_err(|error| FileError::new(self.number + 1, format!("it cannot be read: {error}")))?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        if self.buffer.last() != Some(&b'\n') && self.buffer.len() as u64 == MAX_LINE {
            return Err(FileError::new(self.number, format!("the line is longer than {MAX_LINE} bytes")));
        }
        let mut line = self.buffer.as_slice();
        if self.number == 1 {
            line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        }
        line = line.strip_suffix(b"\n").unwrap_or(line);
        Ok(Some(line.strip_suffix(b"\r").unwrap_or(line)))
    }
}
