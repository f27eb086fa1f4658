//! What a power cut leaves: everything that was synced, and of the rest whatever the disk had come to.
//! How the writes were recorded is in `trace.rs`.

use std::collections::BTreeMap;

use super::trace::Event;

/// What a disk writes in one go.
const SECTOR: usize = 512;

/// The database's files at one moment.
#[derive(Clone, Default)]
pub struct Files {
    files: BTreeMap<String, File>,
}

#[derive(Clone, Default)]
struct File {
    /// Whether its name is surely in the folder.
    is_there: bool,
    synced: Vec<u8>,
    /// What was not synced yet, in order, each with its place among the events.
    waiting: Vec<(usize, Change)>,
}

#[derive(Clone)]
enum Change {
    Made,
    Removed,
    Wrote { at: usize, bytes: Vec<u8> },
    Cut { length: usize },
}

/// What became of the writes that were not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// None of them.
    None,
    /// All of them.
    All,
    /// Some of them.
    Some,
    /// Some sectors of some of them, in any order.
    Torn,
}

pub const FATES: [Fate; 4] = [Fate::None, Fate::All, Fate::Some, Fate::Torn];

/// Coins, the same on every run.
pub struct Coins(pub u64);

impl Coins {
    pub fn next(&mut self) -> u64 {
        // Xorshift: enough to pick, and no more is asked of it.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn heads(&mut self) -> bool {
        self.next() >> 32 & 1 == 1
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() >> 16).unwrap_or(0) % most.max(1)
    }
}

impl Files {
    /// What lay there, safely, before the first event.
    pub fn of(files: BTreeMap<String, Vec<u8>>) -> Self {
        let safe = |synced| File { is_there: true, synced, waiting: Vec::new() };
        Self { files: files.into_iter().map(|(name, bytes)| (name, safe(bytes))).collect() }
    }

    /// One event further; `index` is its place.
    pub fn take(&mut self, index: usize, event: &Event) {
        let (file, change) = match event {
            Event::Made { file } if self.files.get(file).is_some_and(File::is_made) => return,
            Event::Made { file } => (file, Change::Made),
            Event::Removed { file } => (file, Change::Removed),
            Event::Wrote { file, at, bytes } => (file, Change::Wrote { at: whole(*at), bytes: bytes.clone() }),
            Event::Cut { file, length } => (file, Change::Cut { length: whole(*length) }),
            Event::Synced { file, upto } => {
                if let Some(file) = self.files.get_mut(file) {
                    file.settle(*upto, |change| matches!(change, Change::Wrote { .. } | Change::Cut { .. }));
                }
                return;
            }
            Event::FolderSynced { upto } => {
                for file in self.files.values_mut() {
                    file.settle(*upto, |change| matches!(change, Change::Made | Change::Removed));
                }
                return;
            }
            Event::Confirmed(_) => return,
        };
        self.files.entry(file.clone()).or_default().waiting.push((index, change));
    }

    /// What is found after the power comes back.
    pub fn after(&self, fate: Fate, coins: &mut Coins) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        for (name, file) in &self.files {
            let mut left = file.clone();
            let mut waiting: Vec<Change> = left.waiting.drain(..).map(|(_, change)| change).collect();
            if fate == Fate::Torn {
                for place in (1..waiting.len()).rev() {
                    waiting.swap(place, coins.below(place + 1));
                }
            }
            for change in waiting {
                let survives = match fate {
                    Fate::None => false,
                    Fate::All => true,
                    Fate::Some | Fate::Torn => coins.heads(),
                };
                match change {
                    Change::Wrote { at, bytes } if survives && fate == Fate::Torn => {
                        for (number, sector) in bytes.chunks(SECTOR).enumerate() {
                            if coins.heads() {
                                left.write(at + number * SECTOR, sector);
                            }
                        }
                    }
                    change if survives => left.apply(change),
                    _ => {}
                }
            }
            if left.is_there {
                found.insert(name.clone(), left.synced);
            }
        }
        found
    }
}

impl File {
    fn is_made(&self) -> bool {
        self.waiting.iter().fold(self.is_there, |is, (_, change)| match change {
            Change::Made => true,
            Change::Removed => false,
            Change::Wrote { .. } | Change::Cut { .. } => is,
        })
    }

    /// What was begun before `upto` and is of this kind is on the disk from now on.
    fn settle(&mut self, upto: usize, is_meant: impl Fn(&Change) -> bool) {
        let (done, waiting) = std::mem::take(&mut self.waiting)
            .into_iter()
            .partition::<Vec<_>, _>(|(index, change)| *index < upto && is_meant(change));
        self.waiting = waiting;
        for (_, change) in done {
            self.apply(change);
        }
    }

    fn apply(&mut self, change: Change) {
        match change {
            Change::Made => self.is_there = true,
            Change::Removed => *self = Self { waiting: std::mem::take(&mut self.waiting), ..Self::default() },
            Change::Wrote { at, bytes } => self.write(at, &bytes),
            Change::Cut { length } => self.synced.resize(length, 0),
        }
    }

    fn write(&mut self, at: usize, bytes: &[u8]) {
        if self.synced.len() < at + bytes.len() {
            self.synced.resize(at + bytes.len(), 0);
        }
        self.synced[at..at + bytes.len()].copy_from_slice(bytes);
    }
}

fn whole(number: u64) -> usize {
    usize::try_from(number).expect("a file smaller than the memory's addresses")
}
