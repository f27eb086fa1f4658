//! Folders and files that only the user of the program may read.
//! Not here: what is in them.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
};

/// Makes a folder and those above it where missing; the new ones are this user's alone.
pub fn folder(path: &Path) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|found| found.is_dir()) {
        return Ok(());
    }
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// Makes a file, empty and this user's alone, or says that there is one.
pub fn file(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::db::{DatabaseUrl, Db};

    #[tokio::test]
    async fn nobody_else_reads_the_data_folder_or_the_database() {
        let outer = tempfile::tempdir().unwrap();
        let data = outer.path().join("some/data");
        let db = Db::open(&DatabaseUrl::default(), &data).await.unwrap();
        db.migrate().await.unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&data), 0o700);
        let files: Vec<_> = fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!files.is_empty());
        for file in files.iter().filter(|path| path.is_file()) {
            assert_eq!(mode(file), 0o600, "{}", file.display());
        }
    }
}
