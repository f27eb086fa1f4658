//! `samenvraag import`: reads a file of needs, challenges or solutions and brings it in through the public contract.
//! Not here: what an item means to the platform (`api::imports`).

mod fields;
mod items;
mod rows;

use std::{collections::BTreeMap, path::Path};

use api::{graphql::errors::localize, imports::ITEMS_MAX, jobs, locale::Locale, sessions::gate, viewer::Viewer};
use async_graphql::{Request, Variables};
use clap::ValueEnum;
use serde::Deserialize;
use serde_json::{Value, json};

use self::items::Item;
use super::open::{Platform, Trouble};

/// What a file holds.
#[derive(Clone, Copy, Debug, ValueEnum, PartialEq, Eq)]
pub enum What {
    /// What residents want to be able to do
    Needs,
    /// Joint demands published elsewhere
    Challenges,
    /// What providers offer elsewhere
    Solutions,
}

impl What {
    const fn mutation(self) -> &'static str {
        match self {
            Self::Needs => "mutation($input: NeedImportInput!) { answer: needImport(input: $input) { ...Answer } }",
            Self::Challenges => {
                "mutation($input: ChallengeImportInput!) { answer: challengeImport(input: $input) { ...Answer } }"
            }
            Self::Solutions => {
                "mutation($input: SolutionImportInput!) { answer: solutionImport(input: $input) { ...Answer } }"
            }
        }
    }
}

const ANSWER: &str = "fragment Answer on ImportPayload {
    createdCount updatedCount unchangedCount
    problems { index field message }
    userErrors { field message }
}";

/// What the contract answers.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    created_count: u64,
    updated_count: u64,
    unchanged_count: u64,
    problems: Vec<ItemProblem>,
    user_errors: Vec<UserError>,
}

#[derive(Debug, Deserialize)]
struct ItemProblem {
    index: usize,
    field: String,
    message: String,
}

#[derive(Debug, Deserialize)]
struct UserError {
    field: Vec<String>,
    message: String,
}

/// What became of a file.
#[derive(Debug, Default)]
struct Told {
    created: u64,
    updated: u64,
    unchanged: u64,
    /// Beside the number of the line.
    bad: Vec<(usize, String)>,
}

/// Brings in a file and tells what became of it, each bad line with its number and the reason.
pub async fn run(platform: &Platform, what: What, file: &Path, source: Option<&str>) -> Result<(), Trouble> {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let mut told = Told::default();
    let mut by_source: BTreeMap<String, Vec<(usize, Value)>> = BTreeMap::new();
    for (line, row) in rows::read(file)? {
        match row.and_then(|row| items::item(what, &row)) {
            Ok(Item { source: own, value }) => {
                let name = source.map(str::to_owned).or(own).unwrap_or_else(|| stem.clone());
                by_source.entry(name).or_default().push((line, value));
            }
            Err(reason) => told.bad.push((line, reason)),
        }
    }
    for (name, items) in &by_source {
        for batch in items.chunks(ITEMS_MAX) {
            bring(platform, what, name, batch, &mut told).await?;
        }
    }
    jobs::index(&platform.app, &platform.db).await?;
    told.bad.sort();
    for (line, reason) in &told.bad {
        println!("line {line}: {reason}");
    }
    println!(
        "{} created, {} updated, {} unchanged, {} not taken.",
        told.created,
        told.updated,
        told.unchanged,
        told.bad.iter().map(|(line, _)| line).collect::<std::collections::BTreeSet<_>>().len()
    );
    Ok(())
}

async fn bring(
    platform: &Platform,
    what: What,
    source: &str,
    batch: &[(usize, Value)],
    told: &mut Told,
) -> Result<(), Trouble> {
    let items: Vec<_> = batch.iter().map(|(_, item)| item).collect();
    let variables = Variables::from_json(json!({ "input": { "sourceName": source, "items": items } }));
    let mut request = Request::new(format!("{}\n{ANSWER}", what.mutation())).variables(variables);
    request.data = gate::data(platform.db.clone(), platform.app.clone(), Viewer::operator(), Locale::En, None);
    let mut response = platform.contract.execute(request).await;
    localize(&mut response, Locale::En);
    if let Some(error) = response.errors.first() {
        return Err(Trouble(error.message.clone()));
    }
    let mut data = response.data.into_json().map_err(|error| Trouble(error.to_string()))?;
    let answer: Answer = serde_json::from_value(data["answer"].take()).map_err(|error| Trouble(error.to_string()))?;
    if let Some(error) = answer.user_errors.first() {
        return Err(Trouble(format!("{} ({source}): {}", error.field.join("."), error.message)));
    }
    told.created += answer.created_count;
    told.updated += answer.updated_count;
    told.unchanged += answer.unchanged_count;
    told.bad.extend(answer.problems.into_iter().filter_map(|problem| {
        let (line, _) = batch.get(problem.index)?;
        Some((*line, format!("{}: {}", problem.field, problem.message)))
    }));
    Ok(())
}
