//! Cuts the power at many moments of a recorded stretch of work, and looks what is left each time.
//! What a cut leaves of the files is in `files.rs`; who did the work is in `power.rs`.

#![expect(clippy::disallowed_methods, reason = "reads the rebuilt files as they are")]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};
use tokio::process::Command;

use super::{
    files::{Coins, FATES, Files},
    trace::{Event, KEPT},
};
use crate::sound::flaw;

/// How many rebuilt databases the program itself looks at: it also walks the journal.
const CHECKED: usize = 10;

/// A recorded stretch of work.
pub struct Cuts<'a> {
    pub before: BTreeMap<String, Vec<u8>>,
    pub events: Vec<Event>,
    /// The key store, to have the program look at some of the outcomes.
    pub keys: Option<&'a Path>,
}

/// What became of it.
#[derive(Default)]
pub struct Outcome {
    pub tried: u64,
    pub confirmed: usize,
    pub lost: usize,
    pub damaged: usize,
}

impl Outcome {
    pub fn measured(&self) -> String {
        format!("{} lost, {} damaged", self.lost, self.damaged)
    }
}

impl Cuts<'_> {
    /// Cuts the power at so many moments, each with every fate of what was not synced.
    pub async fn tried(self, moments: u64) -> Outcome {
        let first = self.events.iter().position(|event| matches!(event, Event::Confirmed(_))).unwrap_or(0);
        let mut coins = Coins(0x5eed_cafe_f00d_d00d);
        let span = (self.events.len() - first).max(1) as u64;
        let mut cuts: BTreeSet<usize> =
            (0..moments).map(|_| first + usize::try_from(coins.next() % span).unwrap_or(0)).collect();
        // The hardest moment: somebody has just been told.
        let told = self.events.iter().enumerate().filter(|(_, event)| matches!(event, Event::Confirmed(_)));
        let told: Vec<usize> = told.map(|(index, _)| index).collect();
        cuts.extend(told.iter().step_by(told.len().div_ceil(usize::try_from(moments).unwrap_or(1).max(1)).max(1)));

        let mut files = Files::of(self.before);
        let (mut confirmed, mut outcome) = (BTreeSet::new(), Outcome::default());
        let place = if Path::new("/dev/shm").is_dir() { tempfile::tempdir_in("/dev/shm") } else { tempfile::tempdir() };
        let place = place.expect("a temporary folder");
        let checked = (cuts.len() * FATES.len()).div_ceil(CHECKED) as u64;
        for (index, event) in self.events.iter().enumerate() {
            files.take(index, event);
            if let Event::Confirmed(number) = event {
                confirmed.insert(*number);
            }
            if !cuts.contains(&index) {
                continue;
            }
            for fate in FATES {
                outcome.tried += 1;
                let data = place.path().join(outcome.tried.to_string());
                std::fs::create_dir(&data).expect("a folder");
                for (name, bytes) in files.after(fate, &mut coins) {
                    std::fs::write(data.join(name), bytes).expect("a file");
                }
                let damage = match found_in(&data).await {
                    Ok(found) => {
                        let lost = confirmed.difference(&found).count();
                        outcome.lost += lost;
                        (lost > 0).then(|| format!("{lost} lost"))
                    }
                    Err(damage) => {
                        outcome.damaged += 1;
                        Some(damage)
                    }
                };
                if let (Some(damage), Some(_)) = (&damage, self.keys) {
                    eprintln!("power cut at event {index}, unsynced {fate:?}: {damage}");
                }
                if let Some(keys) = self.keys.filter(|_| outcome.tried % checked == 0) {
                    outcome.damaged += usize::from(is_flawed(&data, keys).await);
                }
                std::fs::remove_dir_all(&data).expect("the folder goes");
            }
        }
        outcome.confirmed = confirmed.len();
        outcome
    }
}

/// The numbers of the rows that are in the rebuilt database; or why it is not whole.
async fn found_in(data: &Path) -> Result<BTreeSet<u64>, String> {
    let name = kept_in(data).into_keys().find(|name| name.ends_with(".sqlite")).ok_or("no database is left")?;
    let told = |error: sqlx::Error| error.to_string();
    let mut connection = SqliteConnectOptions::new().filename(data.join(name)).connect().await.map_err(told)?;
    let verdict: String =
        sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut connection).await.map_err(told)?;
    let titles: Vec<String> =
        sqlx::query_scalar("SELECT title FROM needs").fetch_all(&mut connection).await.map_err(told)?;
    connection.close().await.map_err(told)?;
    if verdict != "ok" {
        return Err(verdict);
    }
    Ok(titles.iter().filter_map(|title| title.strip_prefix(KEPT)?.parse().ok()).collect())
}

/// Whether the program finds anything wrong with the rebuilt database or its journal.
async fn is_flawed(data: &Path, keys: &Path) -> bool {
    let copied = Command::new("cp").arg("-r").arg(keys).arg(data).status().await;
    assert!(copied.is_ok_and(|status| status.success()), "the keys are copied");
    let url = format!("sqlite:{}/samenvraag.sqlite", data.display());
    flaw(&url, data).await.is_some()
}

/// The database files of a folder.
pub fn kept_in(data: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(data).expect("the folder").flatten();
    let files = entries.filter(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.contains(".sqlite") && !name.ends_with("-shm")
    });
    files
        .map(|file| {
            (file.file_name().to_string_lossy().into_owned(), std::fs::read(file.path()).expect("a readable file"))
        })
        .collect()
}
