//! A running platform with people in it: the words in which a test sets its scene.
//! How the program is started is in `program.rs`; how it is asked, in `ask.rs`.

use crate::{Client, Database, Program};

/// A platform of one's own.
pub struct World {
    pub program: Program,
    pub visitor: Client,
}

impl World {
    /// Starts the program on this database and waits until it listens.
    pub async fn start(database: &Database) -> Self {
        let program = Program::serve(&database.url, database.data.path()).await;
        let visitor = Client::visitor(&program.url);
        Self { program, visitor }
    }
}
