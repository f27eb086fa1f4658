//! The real program, started as an operator would and stopped on drop.
//! What it answers is asked through a `Client`.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{ExitStatus, Stdio},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
};

/// What makes it serve on a port that is free.
pub const SERVE: [&str; 3] = ["serve", "--listen", "127.0.0.1:0"];

/// A `samenvraag serve` of our own on a port of its own.
pub struct Program {
    /// `http://127.0.0.1:PORT`.
    pub url: String,
    /// The `DATABASE_URL` it was started with.
    pub database_url: String,
    data: PathBuf,
    child: Child,
}

impl Program {
    /// Where Cargo put the program: beside the folder of the test that asks.
    pub fn path() -> PathBuf {
        let test = std::env::current_exe().expect("the test's own path");
        let profile = test.ancestors().nth(2).expect("a test lies in target/PROFILE/deps");
        profile.join(format!("samenvraag{}", std::env::consts::EXE_SUFFIX))
    }

    /// The program, told these words, with nothing of this shell's environment but the path, and the demo's doors open.
    pub fn command(database_url: &str, data: &Path, words: &[&str]) -> Command {
        let mut command = Command::new(Self::path());
        command
            .env_clear()
            .envs(std::env::vars_os().filter(|(name, _)| name == "PATH" || name == "TMPDIR"))
            .env("DATABASE_URL", database_url)
            .env("SAMENVRAAG_DEMO", "1")
            .env("RUST_BACKTRACE", "1")
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .args(words)
            .arg("--data")
            .arg(data);
        command
    }

    /// The same command, begun by another program such as `env` or `strace`, which gets these words first.
    pub fn begun_by(command: &Command, program: &str, words: &[&str]) -> Command {
        let told = command.as_std();
        let mut begun = Command::new(program);
        begun.args(words).arg(told.get_program()).args(told.get_args());
        begun.env_clear().envs(told.get_envs().filter_map(|(name, value)| Some((name, value?))));
        begun.stdin(Stdio::null()).kill_on_drop(true);
        begun
    }

    /// Serves on a free port; returns once it says where it listens.
    pub async fn serve(database_url: &str, data: &Path) -> Self {
        Self::start(Self::command(database_url, data, &SERVE), data).await
    }

    /// Starts a command that prints `listening on URL` as its first line.
    pub async fn start(mut command: Command, data: &Path) -> Self {
        let log = log_in(data);
        let stderr = std::fs::OpenOptions::new().append(true).create(true).open(&log).expect("a log beside the data");
        let database_url = command.as_std().get_envs().find(|(name, _)| *name == "DATABASE_URL");
        let database_url = database_url.and_then(|(_, url)| url?.to_str()).unwrap_or_default().to_owned();
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(stderr)
            .spawn()
            .expect("the program starts; build it with `cargo build`");
        let mut lines = BufReader::new(child.stdout.take().expect("its output is ours")).lines();
        let listening = async {
            while let Some(line) = lines.next_line().await.expect("readable output") {
                if let Some(url) = line.strip_prefix("listening on ") {
                    return Some(url.trim_end_matches('/').to_owned());
                }
            }
            None
        };
        let url = match tokio::time::timeout(Duration::from_mins(1), listening).await {
            Ok(Some(url)) => url,
            told => {
                let why = if told.is_ok() { "stopped" } else { "said nothing for a minute" };
                panic!("the program {why} before it listened:\n{}", read(&log));
            }
        };
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Self { url, database_url, data: data.to_owned(), child }
    }

    /// Makes an administrator as an operator does, and returns the code that signs in once.
    pub async fn first_administrator(&self) -> String {
        let told = Self::command(&self.database_url, &self.data, &["administrator", "Ada Beheer"])
            .output()
            .await
            .expect("the program runs");
        let words = String::from_utf8_lossy(&told.stderr);
        assert!(told.status.success(), "no administrator could be made: {words}");
        String::from_utf8_lossy(&told.stdout).trim().to_owned()
    }

    /// Everything it has logged so far, earlier starts on the same data included.
    pub fn log(&self) -> String {
        read(&log_in(&self.data))
    }

    /// How many statements its last answer took, when started with `RUST_LOG` at `graphql=debug`.
    pub fn statements(&self) -> u64 {
        let log = self.log();
        let told = log.lines().rev().find_map(|line| line.split_once("statements=")?.1.split(' ').next()?.parse().ok());
        told.expect("its log tells the statements of each answer")
    }

    /// Its process id, for those who send signals or read `/proc`.
    pub fn id(&self) -> u32 {
        self.child.id().expect("it still runs")
    }

    /// Ends it in the middle of whatever it does.
    pub async fn kill(mut self) {
        self.child.kill().await.expect("it can be killed");
    }

    /// Asks it to stop (SIGTERM) and waits until it has.
    pub async fn stop(mut self) -> ExitStatus {
        let id = self.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status().await.expect("kill runs");
        assert!(asked.success(), "SIGTERM could not be sent");
        self.child.wait().await.expect("it can be waited for")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let log = self.log();
            let tail: Vec<&str> = log.lines().rev().take(40).collect();
            let mut out = std::io::stderr();
            for line in tail.into_iter().rev() {
                let _ = writeln!(out, "program | {line}");
            }
        }
    }
}

fn log_in(data: &Path) -> PathBuf {
    data.with_file_name("test.log")
}

fn read(log: &Path) -> String {
    std::fs::read_to_string(log).unwrap_or_default()
}
