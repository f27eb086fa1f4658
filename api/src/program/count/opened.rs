//! Opens the file to count: reads it once, hashes it on the way and shows how far it is.
//! Not here: the formats (`voting/files`).

use std::{
    fs::File,
    io::{self, BufReader, Read},
    path::Path,
};

use api::voting::files::{self, Election, Format};
use indicatif::{ProgressBar, ProgressStyle};
use sha2::{Digest, Sha256};

use super::Failure;

/// An election and the hash of the file that it was read from.
pub struct Opened {
    pub election: Election,
    pub sha256: String,
}

/// Opens a file. The progress bar is only drawn where the standard error is a terminal.
pub fn open(path: &Path) -> Result<Opened, Failure> {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let format = Format::of_extension(extension).ok_or_else(|| {
        Failure::File(format!("{}: it must end in .soc, .soi, .toc, .toi, .cat or .pb", path.display()))
    })?;
    let told = |error: io::Error| Failure::File(format!("{}: {error}", path.display()));
    let file = File::open(path).map_err(told)?;
    let bar = ProgressBar::new(file.metadata().map_err(told)?.len());
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {bytes} of {total_bytes}, {eta} to go") {
        bar.set_style(style);
    }
    let mut watched = Watched { file, hash: Sha256::new(), bar };
    let election = files::read(format, BufReader::with_capacity(1 << 18, &mut watched));
    watched.bar.finish_and_clear();
    let election = election.map_err(|error| Failure::File(format!("{}: {error}", path.display())))?;
    Ok(Opened { election, sha256: hex::encode(watched.hash.finalize()) })
}

/// A file that is hashed while it is read.
struct Watched {
    file: File,
    hash: Sha256,
    bar: ProgressBar,
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.hash.update(&buffer[..read]);
        self.bar.inc(read as u64);
        Ok(read)
    }
}
