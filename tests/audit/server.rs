//! A PostgreSQL server of an audit's own, to be crashed and started again.
//! The commands are in `tests/setup/postgres.sh`.

use std::{
    fs::Permissions,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Stdio,
};

use tempfile::TempDir;
use tokio::process::Command;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/setup/postgres.sh");

/// A server; stopped when this is dropped.
pub struct Server {
    pub url: String,
    place: PathBuf,
    _folder: Option<TempDir>,
}

impl Server {
    /// Starts one that writes through to the disk; nothing when PostgreSQL is not here.
    pub async fn start() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        // The server is another user when we are root.
        std::fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).expect("our own folder");
        let place = folder.path().join("server");
        Self::start_in(place, Some(folder)).await
    }

    /// The same, in a place of the audit's own.
    pub async fn start_in(place: PathBuf, folder: Option<TempDir>) -> Option<Self> {
        let told = Command::new(SCRIPT).arg("start").arg(&place).stderr(Stdio::inherit()).output().await.ok()?;
        let url = String::from_utf8_lossy(&told.stdout).trim().to_owned();
        (told.status.success() && !url.is_empty()).then_some(Self { url, place, _folder: folder })
    }

    /// Stops it as a crash would.
    pub async fn crash(&self) -> bool {
        ran("crash", &self.place).await
    }

    /// Starts it again where it was.
    pub async fn restart(&self) -> bool {
        ran("restart", &self.place).await
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let stopped = std::process::Command::new(SCRIPT).arg("stop").arg(&self.place).status();
        if !stopped.is_ok_and(|status| status.success()) {
            eprintln!("a PostgreSQL server could not be stopped in {}", self.place.display());
        }
    }
}

async fn ran(word: &str, place: &Path) -> bool {
    Command::new(SCRIPT).arg(word).arg(place).status().await.is_ok_and(|status| status.success())
}
