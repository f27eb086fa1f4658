//! Keys as files in a folder that only this user may read.
//! Not here: keys on a server (`server.rs`).

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Read, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    sync::Arc,
};

use uuid::Uuid;

use super::Secret;
use crate::error::{Fault, FaultKind, Result};

const ENDING: &str = ".key";

/// The folder.
pub(super) struct Files {
    folder: Arc<Path>,
}

impl Files {
    pub async fn open(folder: PathBuf) -> Result<Self> {
        let folder: Arc<Path> = folder.into();
        let prepared = Arc::clone(&folder);
        blocking(move || {
            let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(&prepared);
            made.and_then(|()| fs::set_permissions(&prepared, fs::Permissions::from_mode(0o700))).map_err(|error| {
                let kind = FaultKind::from(&error);
                Fault::of(
                    kind,
                    format!(
                        "The folder {} for the keys cannot be made or kept private: {error}. \
                     Choose another with KEYS_URL=file:FOLDER, or give this user the right to write there.",
                        prepared.display()
                    ),
                )
            })?;
            // What a stop in the middle of a write left behind.
            for entry in fs::read_dir(&*prepared)?.flatten() {
                if entry.file_name().to_string_lossy().starts_with('.') {
                    overwrite_and_remove(&entry.path())?;
                }
            }
            Ok(())
        })
        .await?;
        Ok(Self { folder })
    }

    pub async fn put(&self, name: &str, secret: Secret) -> Result<()> {
        let (folder, target) = self.place(name);
        blocking(move || {
            let aside = write_aside(&folder, &secret)?;
            // The old file is overwritten first, so that its bytes do not stay on the disk. Its link is kept aside.
            let old = folder.join(format!(".old-{}", Uuid::new_v4()));
            let had_one = fs::hard_link(&target, &old).is_ok();
            fs::rename(aside, target)?;
            sync(&folder)?;
            if had_one { Ok(overwrite_and_remove(&old)?) } else { Ok(()) }
        })
        .await
    }

    pub async fn keep_first(&self, name: &str, secret: Secret) -> Result<()> {
        let (folder, target) = self.place(name);
        blocking(move || {
            let aside = write_aside(&folder, &secret)?;
            match fs::hard_link(&aside, &target) {
                Ok(()) => {
                    fs::remove_file(aside)?;
                    sync(&folder)
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(overwrite_and_remove(&aside)?),
                Err(error) => Err(error.into()),
            }
        })
        .await
    }

    pub async fn find(&self, name: &str) -> Result<Option<Secret>> {
        let (_, target) = self.place(name);
        blocking(move || match File::open(target) {
            Ok(mut file) => {
                let length = usize::try_from(file.metadata()?.len()).unwrap_or_default();
                // Room for all of it at once: growing would leave copies behind.
                let mut bytes = Vec::with_capacity(length + 1);
                file.read_to_end(&mut bytes)?;
                Ok(Some(Secret::from(bytes)))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        })
        .await
    }

    pub async fn destroy(&self, name: &str) -> Result<()> {
        let (folder, target) = self.place(name);
        blocking(move || match overwrite_and_remove(&target) {
            Ok(()) => sync(&folder),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error.into()),
        })
        .await
    }

    pub async fn names(&self) -> Result<Vec<String>> {
        let folder = Arc::clone(&self.folder);
        blocking(move || {
            let mut names = Vec::new();
            for entry in fs::read_dir(&*folder)? {
                let name = entry?.file_name().to_string_lossy().into_owned();
                names.extend(name.strip_suffix(ENDING).filter(|name| !name.starts_with('.')).map(str::to_owned));
            }
            Ok(names)
        })
        .await
    }

    fn place(&self, name: &str) -> (Arc<Path>, PathBuf) {
        (Arc::clone(&self.folder), self.folder.join(format!("{name}{ENDING}")))
    }
}

fn write_aside(folder: &Path, secret: &Secret) -> Result<PathBuf> {
    let aside = folder.join(format!(".new-{}", Uuid::new_v4()));
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&aside)?;
    let written = file.write_all(secret.as_bytes()).and_then(|()| file.sync_all());
    if let Err(error) = written {
        fs::remove_file(&aside)?;
        return Err(error.into());
    }
    Ok(aside)
}

fn overwrite_and_remove(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let length = usize::try_from(file.metadata()?.len()).unwrap_or_default();
    file.write_all(&vec![0; length])?;
    file.sync_all()?;
    fs::remove_file(path)
}

fn sync(folder: &Path) -> Result<()> {
    Ok(File::open(folder)?.sync_all()?)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await?
}
