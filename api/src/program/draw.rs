//! `samenvraag draw`: draws a panel by lot within strata, or repeats a published draw, without a database.
//! Not here: the draw itself (`panels/sortition.rs`).

use std::{
    collections::HashMap,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use api::panels::sortition::{Candidate, Drawn, Quota, Stratum, draw};
use clap::Args;
use serde_json::json;

/// Draw a panel by lot within strata, or repeat a published draw.
///
/// LIST is a CSV file with the columns reference, municipality, age_group and segment: a line for each candidate, the
/// reference a number on a letter and no name. QUOTAS is a CSV file with the columns municipality, age_group, segment
/// and seats; an empty field fits everyone, and a candidate belongs to the narrowest line that fits. The same list,
/// quotas and seed give the same panel, whatever the order of the lines.
#[derive(Args)]
pub struct Draw {
    /// The candidates.
    list: PathBuf,

    /// How many are drawn of whom.
    #[arg(long)]
    quotas: PathBuf,

    /// The seed, published before the list was closed.
    #[arg(long)]
    seed: String,

    /// Write the draw with its reserves and hashes as JSON.
    #[arg(long)]
    json: bool,
}

impl Draw {
    /// Draws and tells. Ends with 1 when a file cannot be used.
    pub fn run(&self) -> ExitCode {
        let told = self
            .drawn()
            .and_then(|text| io::stdout().lock().write_all(text.as_bytes()).map_err(|error| error.to_string()));
        match told {
            Ok(()) => ExitCode::SUCCESS,
            Err(reason) => {
                eprintln!("error: {reason}");
                ExitCode::FAILURE
            }
        }
    }

    fn drawn(&self) -> Result<String, String> {
        let candidates =
            rows(&self.list, |row| Ok(Candidate { reference: row.text("reference")?, stratum: row.stratum()? }))?;
        let quotas = rows(&self.quotas, |row| {
            let seats = row.text("seats")?;
            let seats = seats.parse().map_err(|_| format!("`{seats}` is no number of seats"))?;
            Ok(Quota { of: row.stratum()?, seats })
        })?;
        let drawn = draw(&candidates, &quotas, &self.seed).map_err(|error| error.to_string())?;
        Ok(if self.json { json(&drawn, &self.seed) } else { table(&drawn) })
    }
}

/// A line of a CSV file.
struct Row<'a> {
    columns: &'a HashMap<String, usize>,
    fields: &'a csv::StringRecord,
}

impl Row<'_> {
    fn text(&self, column: &str) -> Result<String, String> {
        let at = self.columns.get(column).ok_or_else(|| format!("there is no column `{column}`"))?;
        Ok(self.fields.get(*at).unwrap_or_default().trim().to_owned())
    }

    fn stratum(&self) -> Result<Stratum, String> {
        let [municipality, age_group, segment] = ["municipality", "age_group", "segment"].map(|name| self.text(name));
        Ok(Stratum { municipality: municipality?, age_group: age_group?, segment: segment? })
    }
}

/// The lines of a CSV file, understood; the first that cannot be is told with its number.
fn rows<T>(path: &Path, read: impl Fn(&Row<'_>) -> Result<T, String>) -> Result<Vec<T>, String> {
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut reader = csv::Reader::from_path(path).map_err(|error| told(&error))?;
    let header = reader.headers().map_err(|error| told(&error))?;
    let columns: HashMap<String, usize> =
        header.iter().enumerate().map(|(at, name)| (name.trim().to_ascii_lowercase(), at)).collect();
    let mut rows = Vec::new();
    for fields in reader.records() {
        let fields = fields.map_err(|error| told(&error))?;
        let line = fields.position().map_or(0, csv::Position::line);
        let row = read(&Row { columns: &columns, fields: &fields });
        rows.push(row.map_err(|reason| told(&format!("line {line}: {reason}")))?);
    }
    Ok(rows)
}

fn json(drawn: &Drawn, seed: &str) -> String {
    let strata = drawn.strata.iter().map(|stratum| {
        let Stratum { municipality, age_group, segment } = &stratum.quota.of;
        json!({
            "municipality": municipality, "age_group": age_group, "segment": segment, "seats": stratum.quota.seats,
            "candidates": stratum.candidates, "drawn": stratum.drawn, "reserves": stratum.reserves,
        })
    });
    let all = json!({
        "seed": seed,
        "list_sha256": hex::encode(drawn.list_sha256),
        "strata": strata.collect::<Vec<_>>(),
        "unplaced": drawn.unplaced,
    });
    format!("{all:#}\n")
}

fn table(drawn: &Drawn) -> String {
    let mut text = format!("list SHA-256 {}\n", hex::encode(drawn.list_sha256));
    for stratum in &drawn.strata {
        let Stratum { municipality, age_group, segment } = &stratum.quota.of;
        let parts = [municipality, age_group, segment].map(|part| if part.is_empty() { "any" } else { part.as_str() });
        text.push_str(&format!(
            "\n{}: {} of {} seats, {} candidates\n",
            parts.join(", "),
            stratum.drawn.len(),
            stratum.quota.seats,
            stratum.candidates
        ));
        for reference in &stratum.drawn {
            text.push_str(&format!("  {reference}\n"));
        }
    }
    if drawn.unplaced > 0 {
        text.push_str(&format!("\n{} candidates fit no quota\n", drawn.unplaced));
    }
    text
}
