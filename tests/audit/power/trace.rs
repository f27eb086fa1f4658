//! Reads what `strace` wrote down: which bytes went to which database file, when they were synced, and what was
//! confirmed when.
//! What a power cut leaves of it is in `files.rs`.

use std::{
    collections::HashMap,
    io::{BufRead as _, BufReader},
    path::Path,
};

/// The system calls that matter, and their data in full and in hexadecimal.
pub const OPTIONS: [&str; 7] = [
    "-f",
    "-y",
    "-xx",
    "-s",
    "4000000",
    "-e",
    "trace=openat,creat,write,pwrite64,writev,pwritev,sendto,lseek,ftruncate,fallocate,fsync,fdatasync,unlink,rename",
];

/// A number that somebody was told is kept is written like this.
pub const KEPT: &str = "kept-";

/// What happened, in order.
#[derive(Debug)]
pub enum Event {
    Made {
        file: String,
    },
    Removed {
        file: String,
    },
    Wrote {
        file: String,
        at: u64,
        bytes: Vec<u8>,
    },
    Cut {
        file: String,
        length: u64,
    },
    /// Everything about this file that happened before event `upto` is on the disk.
    Synced {
        file: String,
        upto: usize,
    },
    /// The same for which files there are.
    FolderSynced {
        upto: usize,
    },
    /// Somebody was told that this is kept.
    Confirmed(u64),
}

/// The whole trace.
pub struct Trace<'a> {
    /// The folder of the database files.
    folder: &'a str,
    events: Vec<Event>,
    offsets: HashMap<i64, u64>,
    /// Calls that were begun: where, and their text so far.
    begun: HashMap<String, (usize, String)>,
}

/// Reads the trace in `file`; `folder` holds the database.
pub fn read(file: &Path, folder: &Path) -> Vec<Event> {
    let folder = folder.canonicalize().expect("the folder is there");
    let folder = folder.to_str().expect("a name in UTF-8");
    let mut trace = Trace { folder, events: Vec::new(), offsets: HashMap::new(), begun: HashMap::new() };
    let lines = BufReader::new(std::fs::File::open(file).expect("the trace is there")).lines();
    for line in lines {
        trace.take(&line.expect("a readable trace"));
    }
    trace.events
}

impl Trace<'_> {
    fn take(&mut self, line: &str) {
        let Some((thread, call)) = line.split_once(' ') else { return };
        let call = call.trim_start();
        if let Some(rest) = call.strip_prefix("<... ") {
            let Some((begun, mut text)) = self.begun.remove(thread) else { return };
            let Some((_, rest)) = rest.split_once("resumed>") else { return };
            text += rest;
            self.call(&text, begun);
        } else if let Some(text) = call.strip_suffix("<unfinished ...>") {
            self.confirm(text);
            self.begun.insert(thread.to_owned(), (self.events.len(), text.to_owned()));
        } else {
            self.confirm(call);
            self.call(call, self.events.len());
        }
    }

    /// What goes to a socket or a pipe confirms from its first byte on.
    fn confirm(&mut self, text: &str) {
        let is_told = ["write(", "writev(", "sendto("].iter().any(|name| text.starts_with(name));
        if !is_told || descriptor(text).is_some_and(|(_, path)| path.starts_with('/')) {
            return;
        }
        let said = String::from_utf8_lossy(&strings(text)).into_owned();
        for rest in said.split(KEPT).skip(1) {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            self.events.extend(digits.parse().ok().map(Event::Confirmed));
        }
    }

    fn call(&mut self, text: &str, begun: usize) {
        let Some((head, result)) = text.rsplit_once(" = ") else { return };
        let Some(result) = result.split([' ', '<']).next().and_then(|number| number.parse::<i64>().ok()) else {
            return;
        };
        if result < 0 {
            return;
        }
        let name = head.split('(').next().unwrap_or_default();
        if name == "openat" {
            self.offsets.insert(result, 0);
            let path = String::from_utf8_lossy(&strings(head)).into_owned();
            if head.contains("O_CREAT")
                && let Some(file) = self.file(&path)
            {
                self.events.push(Event::Made { file });
            }
            return;
        }
        if name == "unlink" {
            let path = String::from_utf8_lossy(&strings(head)).into_owned();
            self.events.extend(self.file(&path).map(|file| Event::Removed { file }));
            return;
        }
        let Some((number, path)) = descriptor(head) else { return };
        if matches!(name, "fsync" | "fdatasync") && path == self.folder {
            self.events.push(Event::FolderSynced { upto: begun });
        }
        let Some(file) = self.file(&path) else { return };
        // A call that was begun and resumed is padded at its end.
        let arguments = head.trim_end_matches([')', ' ']);
        let last = arguments.rsplit([',', '(']).next().and_then(|last| last.trim().parse::<u64>().ok());
        let event = match name {
            "lseek" => {
                self.offsets.insert(number, result.unsigned_abs());
                return;
            }
            "fsync" | "fdatasync" => Event::Synced { file, upto: begun },
            "ftruncate" => Event::Cut { file, length: last.expect("a length") },
            "write" | "writev" | "pwrite64" | "pwritev" => {
                let mut bytes = strings(head);
                bytes.truncate(usize::try_from(result).unwrap_or(0));
                let offset = self.offsets.entry(number).or_default();
                let at = if name.starts_with('p') { last.expect("an offset") } else { *offset };
                if !name.starts_with('p') {
                    *offset += result.unsigned_abs();
                }
                Event::Wrote { file, at, bytes }
            }
            _ => return,
        };
        self.events.push(event);
    }

    /// The name of a database file that a restart reads; the shared memory beside it is made anew.
    fn file(&self, path: &str) -> Option<String> {
        let name = path.strip_prefix(self.folder)?.trim_start_matches('/');
        (name.contains(".sqlite") && !name.ends_with("-shm")).then(|| name.to_owned())
    }
}

/// The first argument: a file's number and its path.
fn descriptor(call: &str) -> Option<(i64, String)> {
    let (_, arguments) = call.split_once('(')?;
    let (number, rest) = arguments.split_once('<')?;
    let (path, _) = rest.split_once('>')?;
    Some((number.parse().ok()?, String::from_utf8_lossy(&unescaped(path)).into_owned()))
}

/// All quoted strings of a call, one after another.
fn strings(call: &str) -> Vec<u8> {
    call.split('"').skip(1).step_by(2).flat_map(unescaped).collect()
}

/// `\x41\x42` as bytes.
fn unescaped(text: &str) -> Vec<u8> {
    let digit = |sign: u8| char::from(sign).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0);
    text.as_bytes().chunks_exact(4).map(|sign| digit(sign[2]) << 4 | digit(sign[3])).collect()
}
