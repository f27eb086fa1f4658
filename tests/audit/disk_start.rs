//! Promise 13: started on a disk that is full or cannot be written, the program says what to do, and nothing breaks.
//! A disk that fills up under a running program is in `disk.rs`.

use harness::{Database, Program, SERVE};
use tokio::process::Command;

use crate::{
    disk::SmallDisk,
    figure::{figure, unmeasured},
};

pub fn audit() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let fresh = Database::in_a_file();
        let limited = Program::begun_by(&serve(&fresh), "env", &["--ignore-signal=XFSZ"]);
        refuses("no file can be written", Program::begun_by(&limited, "prlimit", &["--fsize=0"])).await;

        let full = Database::in_a_file();
        match SmallDisk::at(&full.data, 1 << 20).await {
            Ok(disk) => {
                disk.fill();
                refuses("a full disk", serve(&full)).await;
            }
            Err(why) => unmeasured("a full disk", why),
        }

        for what in ["an empty read-only folder", "a read-only folder with data"] {
            let database = Database::in_a_file();
            match SmallDisk::at(&database.data, 64 << 20).await {
                Ok(disk) => {
                    if what != "an empty read-only folder" {
                        Program::serve(&database.url, &database.data).await.stop().await;
                    }
                    disk.read_only();
                    refuses(what, serve(&database)).await;
                }
                Err(why) => unmeasured(what, why),
            }
        }

        let database = Database::in_a_file();
        Program::serve(&database.url, &database.data).await.stop().await;
        let elsewhere = format!("sqlite:{}/no/such/folder/x.sqlite", database.data.join("keys").display());
        std::fs::write(database.data.join("file"), "x").expect("a file");
        let within = database.data.join("file/data");
        refuses("a data folder within a file", Program::command(&elsewhere, &within, &SERVE)).await;
    });
}

fn serve(database: &Database) -> Command {
    Program::command(&database.url, &database.data, &SERVE)
}

async fn refuses(what: &str, mut command: Command) {
    let told = tokio::time::timeout(std::time::Duration::from_secs(30), command.output()).await;
    let Ok(Ok(told)) = told else {
        return figure(what, "it went on", "stops and says what to do", false);
    };
    // The log's own lines come before the words for the operator.
    let all = String::from_utf8_lossy(&told.stderr).into_owned();
    let words: Vec<&str> = all.lines().filter(|line| !line.contains(" ERROR ") && !line.contains(" WARN ")).collect();
    let words = words.join(" ");
    let says = ["--data", "DATABASE_URL", "room"].iter().any(|advice| words.contains(advice));
    let holds = !told.status.success() && says && !all.contains("panicked");
    figure(what, if holds { "stops and says what to do" } else { "unclear" }, "stops and says what to do", holds);
    println!("          {words:.300}");
}
