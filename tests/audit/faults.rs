//! Promise 22: errors never leak. Tables, keys, the search index, the mail server and at last the database's own pages
//! are taken away from a running platform; the API, the pages and the sockets tell a code and a number, nothing more.
//! A database server that is gone is in `crash.rs`, a full disk in `disk.rs`.

#![expect(clippy::disallowed_methods, reason = "breaks the tables behind the program's back")]

use std::{
    io::{Seek as _, SeekFrom, Write as _},
    path::Path,
    time::Duration,
};

use harness::{Client, Database, Program, SERVE, World};
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

use crate::{
    figure::figure,
    leaks::leak,
    load::Told,
    probes::{Asked, everything, over_a_socket},
    ready::ready_is,
};

const PATIENCE: Duration = Duration::from_secs(10);
const TABLES: [&str; 7] =
    ["needs", "challenges", "sessions", "organisations", "journal_entries", "voting_rounds", "submissions"];
const FOLLOW: &str = "subscription($id: ID!) { challengeChanged(challengeId: $id) { title } }";
const SUBMIT: &str = "mutation($input: SubmissionDraftInput!) { submissionDraft(input: $input) { submission { id } userErrors { code } } }";

/// A platform, and somebody with a right to some of it.
struct Scene {
    world: World,
    database: Database,
    provider: Client,
    challenge: String,
    /// An answer to a challenge that needs a new key.
    submits: (&'static str, Value),
}

pub fn audit() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let scene = scene().await;
        scene.without_tables().await;
        scene.without_keys().await;
        scene.without_index().await;
        scene.without_mail().await;
        scene.with_damaged_pages().await;
    });
}

async fn scene() -> Scene {
    let database = Database::in_a_file();
    let mut command = Program::command(&database.url, &database.data, &SERVE);
    // Nobody listens there.
    command.env("MAIL_URL", "smtp://127.0.0.1:1");
    let world = World::of(Program::start(command, &database.data).await).await;
    let challenge = world.published_challenge().await.id;
    let provider = world.provider("Nachtlicht").await;
    let input = json!({ "input": { "challengeId": challenge, "solutionId": provider.solution } });
    Scene { world, database, provider: provider.person, challenge, submits: (SUBMIT, input) }
}

impl Scene {
    async fn asks(&self, what: &str) {
        let mut asked = everything(&self.provider, std::slice::from_ref(&self.submits)).await;
        let told = over_a_socket(&self.provider, FOLLOW, json!({ "id": self.challenge })).await;
        if let Some(told) = told {
            asked.judge("a socket", Some(&told));
        }
        told_of(what, &asked);
    }

    /// Whether all goes on once what was taken is back.
    async fn goes_on(&self, what: &str) {
        let url = &self.world.program.url;
        let is_ready = ready_is(&self.world.visitor.http, url, 200, PATIENCE).await.is_some();
        let answer = self.world.visitor.ask("{ needs(first: 1) { nodes { title } } }", json!({})).await;
        let goes_on = is_ready && answer.body["data"]["needs"]["nodes"][0]["title"].is_string();
        figure(format!("{what}: goes on once it is back"), goes_on, true, goes_on);
    }

    async fn sql(&self, sql: String) {
        let mut connection = SqliteConnection::connect(&self.database.url).await.expect("the database opens");
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.expect("the database obeys");
        connection.close().await.expect("the connection closes");
    }

    async fn without_tables(&self) {
        for table in TABLES {
            // What refers to it is left as it is, so that only the table is missing.
            let moved = |from: &str, to: &str| {
                format!(
                    "PRAGMA busy_timeout = 5000; PRAGMA legacy_alter_table = ON; ALTER TABLE {from} RENAME TO {to};"
                )
            };
            self.sql(moved(table, "away")).await;
            self.asks(&format!("without the table {table}")).await;
            self.sql(moved("away", table)).await;
        }
        self.goes_on("tables").await;
    }

    async fn without_keys(&self) {
        let (keys, away) = (self.database.data.join("keys"), self.database.data.join("away"));
        std::fs::rename(&keys, &away).expect("the keys go");
        std::fs::write(&keys, "no folder").expect("a file");
        let url = &self.world.program.url;
        let unready = ready_is(&self.world.visitor.http, url, 503, PATIENCE).await.is_some();
        figure("without keys: readiness", if unready { 503 } else { 200 }, 503, unready);
        self.asks("without keys").await;
        std::fs::remove_file(&keys).expect("the file goes");
        std::fs::rename(&away, &keys).expect("the keys come back");
        self.goes_on("keys").await;
    }

    async fn without_index(&self) {
        let (index, away) = (self.database.data.join("search"), self.database.data.join("away"));
        std::fs::rename(&index, &away).expect("the index goes");
        std::fs::write(&index, "no folder").expect("a file");
        let url = &self.world.program.url;
        let unready = ready_is(&self.world.visitor.http, url, 503, PATIENCE).await.is_some();
        figure("without the index: readiness", if unready { 503 } else { 200 }, 503, unready);
        let asked = everything(&self.provider, &[]).await;
        let measured = asked.measured();
        figure(format!("without the index: {} answers", asked.answers), measured, "0 leaks", asked.leaks.is_empty());
        std::fs::remove_file(&index).expect("the file goes");
        std::fs::rename(&away, &index).expect("the index comes back");
        self.goes_on("the index").await;
    }

    /// A known and an unknown address get the same answer, and no letter's trouble shows.
    async fn without_mail(&self) {
        let mut told = Vec::new();
        for email in ["bestaat-niet@example.nl", "riet@example.nl"] {
            let document = "mutation($input: SignInRequestInput!) { signInRequest(input: $input) { __typename } }";
            let body = json!({ "query": document, "variables": { "input": { "email": email } } });
            let url = format!("{}/graphql", self.world.program.url);
            // The address may have asked too often before this; it asks again when it may.
            let mut turns = tokio::time::interval(Duration::from_secs(1));
            let answer = loop {
                turns.tick().await;
                let request = self.world.visitor.http.post(&url).json(&body);
                let answer = Told::by(request.send().await.expect("an answer")).await.expect("a whole answer");
                if !answer.text.contains("RATE_LIMITED") {
                    break answer;
                }
            };
            told.push(answer);
        }
        let leaks = told.iter().filter_map(leak).count();
        let is_same = told[0].text == told[1].text;
        if !is_same {
            eprintln!("unknown: {}\nknown: {}", told[0].text, told[1].text);
        }
        let measured = format!("{leaks} leaks, {}", if is_same { "the same" } else { "another" });
        figure("without a mail server: asking for a link", measured, "0 leaks, the same", leaks == 0 && is_same);
        let is_named = self.world.program.log().contains("@example.nl");
        figure("addresses in the log", if is_named { "some" } else { "none" }, "none", !is_named);
    }

    /// The last: nothing mends this but a backup.
    async fn with_damaged_pages(&self) {
        self.sql("PRAGMA busy_timeout = 5000; PRAGMA wal_checkpoint(TRUNCATE);".to_owned()).await;
        damage(&self.database.data.join("samenvraag.sqlite"));
        self.asks("with damaged pages").await;
        let panics = self.world.program.log().matches("panicked").count();
        figure("panics in the log", panics, 0, panics == 0);
    }
}

fn told_of(what: &str, asked: &Asked) {
    figure(format!("{what}: {} answers", asked.answers), asked.measured(), "0 leaks", asked.holds());
}

/// Writes over every page but the first.
fn damage(file: &Path) {
    let length = std::fs::metadata(file).expect("the file").len();
    let mut file = std::fs::OpenOptions::new().write(true).open(file).expect("the file opens");
    file.seek(SeekFrom::Start(4096)).expect("it is longer");
    file.write_all(&vec![0xA5; usize::try_from(length - 4096).expect("a small file")]).expect("it is written");
}
