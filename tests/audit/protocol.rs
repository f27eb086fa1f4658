//! Promise 1: the API speaks standard GraphQL over HTTP, by the audits of npm's `graphql-http`.
//! The audits themselves are in `browser/graphql-http.audit.mjs`.

use harness::World;
use serde_json::Value;

use crate::figure::{failed, figure};

pub async fn audit(world: World) {
    let told = tokio::process::Command::new("node")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/graphql-http.audit.mjs"))
        .arg(&world.program.url)
        .output()
        .await
        .expect("node runs");
    eprint!("{}", String::from_utf8_lossy(&told.stderr));
    match serde_json::from_slice::<Value>(&told.stdout) {
        Ok(counts) => {
            let (ok, bad) = (counts["ok"].as_u64(), [&counts["notices"], &counts["warnings"], &counts["errors"]]);
            let is_clean = bad.iter().all(|count| **count == 0);
            let measured = format!("{} ok, {} others", ok.unwrap_or(0), bad.map(Value::to_string).join("+"));
            figure("audits of GraphQL over HTTP", measured, "61 ok, 0 others", ok == Some(61) && is_clean);
        }
        Err(error) => failed("audits of GraphQL over HTTP", error),
    }
}
