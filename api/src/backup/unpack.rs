//! Puts a backup back: into an empty place alone, and only when every part is what the manifest says.
//! Not here: making one (`pack.rs`).

use std::{
    collections::BTreeSet,
    fs::File,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use super::{Aside, DATABASE, FORMAT, Identity, KEYS, MANIFEST, Manifest, Part, Places, keys, pack::private};
use crate::error::{Error, Fault, Result};

/// The longest manifest and the longest key store, in bytes.
const IN_MEMORY_MAX: u64 = 64 << 20;

/// What was read out of a file.
struct Unpacked {
    manifest: Manifest,
    keys: Option<Vec<u8>>,
}

/// Puts a backup back; what it holds. Nothing is changed before every hash was found right. Keys that are in it are
/// put back when there is an identity to decrypt them with.
pub async fn restore(places: &Places<'_>, identity: Option<&Identity>, file: &Path) -> Result<Manifest> {
    places.database_url.must_be_empty(places.data).await?;
    if identity.is_some() && !places.keys.names("").await?.is_empty() {
        return Err(Fault::new("The key store is not empty. Keys are only put back into an empty one.").into());
    }
    crate::private::folder(places.data)?;
    let copy = Aside::of(&places.data.join("restore"), ".database")?;
    let (archive, target) = (file.to_owned(), copy.0.clone());
    let Unpacked { manifest, keys: sealed } = tokio::task::spawn_blocking(move || unpack(&archive, &target)).await??;
    let engine = places.database_url.engine();
    if manifest.engine != engine {
        let made = &manifest.engine;
        return Err(damaged(format!("It holds a database of {made}, and DATABASE_URL names {engine}.")));
    }
    let opened = match (identity, &sealed) {
        (Some(identity), Some(sealed)) => keys::opened(sealed, identity)?,
        (Some(_), None) => return Err(damaged("It holds no keys; it was made without --keys.".to_owned())),
        (None, _) => Vec::new(),
    };
    places.database_url.put_back(places.data, &copy.0).await?;
    for (name, secret) in &opened {
        places.keys.put(name, secret).await?;
    }
    Ok(manifest)
}

fn damaged(why: String) -> Error {
    Fault::new(format!("The backup cannot be put back. {why}")).into()
}

/// Reads every part, the database into `target`, and compares all of them with the manifest.
fn unpack(file: &PathBuf, target: &Path) -> Result<Unpacked> {
    let opened = File::open(file).map_err(|error| damaged(format!("{} cannot be read: {error}.", file.display())))?;
    let mut archive = tar::Archive::new(opened);
    let (mut manifest, mut keys, mut seen): (Option<Manifest>, _, _) = (None, None, BTreeSet::new());
    for entry in archive.entries()? {
        let mut entry = entry.map_err(|_| damaged("It is no backup, or its end is missing.".to_owned()))?;
        let name = entry.path()?.to_string_lossy().into_owned();
        if !entry.header().entry_type().is_file() {
            return Err(damaged(format!("{name:?} is no file.")));
        }
        let Some(manifest) = &manifest else {
            if name != MANIFEST {
                return Err(damaged("It does not begin with a manifest.".to_owned()));
            }
            let mut told = Vec::new();
            entry.take(IN_MEMORY_MAX).read_to_end(&mut told)?;
            manifest = Some(understood(&told)?);
            continue;
        };
        let expected = manifest.parts.iter().find(|part| part.name == name);
        let expected =
            expected.ok_or_else(|| damaged(format!("It holds {name:?}, which its manifest does not name.")))?;
        if expected.size == 0 {
            return Err(damaged(format!("The part {name:?} is empty.")));
        }
        if seen.contains(&name) {
            return Err(damaged(format!("It holds {name:?} twice.")));
        }
        match name.as_str() {
            DATABASE => check(expected, &mut entry, &mut private(target)?)?,
            KEYS => {
                let mut sealed = Vec::new();
                check(expected, &mut entry.take(IN_MEMORY_MAX), &mut sealed)?;
                keys = Some(sealed);
            }
            _ => return Err(damaged(format!("This version does not know what {name:?} is."))),
        }
        seen.insert(name);
    }
    let manifest = manifest.ok_or_else(|| damaged("It is empty.".to_owned()))?;
    if let Some(missing) = manifest.parts.iter().find(|part| !seen.contains(&part.name)) {
        return Err(damaged(format!("The part {:?} is missing.", missing.name)));
    }
    if !seen.contains(DATABASE) {
        return Err(damaged("It holds no database.".to_owned()));
    }
    Ok(Unpacked { manifest, keys })
}

fn understood(told: &[u8]) -> Result<Manifest> {
    let manifest: Manifest =
        serde_json::from_slice(told).map_err(|error| damaged(format!("Its manifest cannot be read: {error}.")))?;
    if manifest.format == FORMAT {
        Ok(manifest)
    } else {
        Err(damaged(format!("It has format {}, and this program reads format {FORMAT}.", manifest.format)))
    }
}

/// Copies a part, and says no when it is not what the manifest says.
fn check(expected: &Part, from: &mut impl Read, to: &mut impl Write) -> Result<()> {
    let mut hash = Sha256::new();
    let (mut size, mut piece) = (0, vec![0; 1 << 16]);
    loop {
        let read = from.read(&mut piece)?;
        if read == 0 {
            break;
        }
        hash.update(&piece[..read]);
        size += read as u64;
        if size > expected.size {
            return Err(damaged(format!("The part {:?} is longer than when it was made.", expected.name)));
        }
        to.write_all(&piece[..read])?;
    }
    to.flush()?;
    if size == expected.size && hex::encode(hash.finalize()) == expected.sha256 {
        Ok(())
    } else {
        Err(damaged(format!("The part {:?} was changed since it was made.", expected.name)))
    }
}
