//! Makes a backup: copies, hashes, packs, and only then gives the file its name.
//! Not here: reading one (`unpack.rs`).

use std::{
    fs::{File, OpenOptions},
    io::{Read, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use sha2::{Digest, Sha256};

use super::{Aside, DATABASE, FORMAT, KEYS, MANIFEST, Manifest, Part, Places, Recipient, keys};
use crate::{
    db::Timestamp,
    error::{Fault, Result},
};

/// Backs the platform up into a new file that only this user may read; what it holds. The platform may go on
/// meanwhile. Keys go along only when there is a recipient to encrypt them to.
pub async fn back_up(
    places: &Places<'_>,
    now: Timestamp,
    recipient: Option<&Recipient>,
    file: &Path,
) -> Result<Manifest> {
    if file.exists() {
        return Err(Fault::new(format!("{} exists already; choose another name.", file.display())).into());
    }
    let (copy, unfinished) = (Aside::of(file, ".database")?, Aside::of(file, ".part")?);
    let mut gathered = keys::Gathered::default();
    if recipient.is_some() {
        gathered.gather(places.keys).await?;
    }
    // Made first, so that nobody else can read it while it fills.
    private(&copy.0)?;
    places.database_url.copy_into(places.data, &copy.0).await?;
    let sealed = match recipient {
        Some(recipient) => {
            gathered.gather(places.keys).await?;
            Some(gathered.sealed(recipient)?)
        }
        None => None,
    };
    let engine = places.database_url.engine().to_owned();
    let target = file.to_owned();
    tokio::task::spawn_blocking(move || {
        let mut parts = vec![part(DATABASE, File::open(&copy.0)?)?];
        if let Some(sealed) = &sealed {
            parts.push(part(KEYS, sealed.as_slice())?);
        }
        let version = env!("CARGO_PKG_VERSION").to_owned();
        let manifest = Manifest { format: FORMAT, version, engine, made_at: now, parts };
        let mut archive = tar::Builder::new(private(&unfinished.0)?);
        let told = serde_json::to_vec_pretty(&manifest)?;
        append(&mut archive, MANIFEST, now, told.len() as u64, told.as_slice())?;
        append(&mut archive, DATABASE, now, manifest.parts[0].size, File::open(&copy.0)?)?;
        if let Some(sealed) = &sealed {
            append(&mut archive, KEYS, now, sealed.len() as u64, sealed.as_slice())?;
        }
        let mut written = archive.into_inner()?;
        written.flush()?;
        written.sync_all()?;
        std::fs::rename(&unfinished.0, &target)?;
        if let Some(folder) = target.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            File::open(folder)?.sync_all()?;
        }
        Ok(manifest)
    })
    .await?
}

/// A new file that only this user may read.
pub(super) fn private(path: &Path) -> Result<File> {
    Ok(OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?)
}

fn part(name: &str, mut bytes: impl Read) -> Result<Part> {
    let mut hash = Sha256::new();
    let (mut size, mut piece) = (0, vec![0; 1 << 16]);
    loop {
        match bytes.read(&mut piece)? {
            0 => return Ok(Part { name: name.to_owned(), size, sha256: hex::encode(hash.finalize()) }),
            read => {
                hash.update(&piece[..read]);
                size += read as u64;
            }
        }
    }
}

/// Adds a part of a known length.
fn append(archive: &mut tar::Builder<File>, name: &str, now: Timestamp, size: u64, bytes: impl Read) -> Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header.set_mtime(u64::try_from(now.micros() / 1_000_000).unwrap_or_default());
    Ok(archive.append_data(&mut header, name, bytes)?)
}
