//! Rules of the search room, and a small world to hold them against.
//! How well answers fit real questions is measured in `judged`.

mod asking;
mod judged;
mod keeping;
mod narrowing;
mod reading;

use std::path::Path;

use uuid::Uuid;

use super::*;
use crate::db::Timestamp;

/// An engine in a folder that goes when the test ends.
struct World {
    search: Search,
    folder: tempfile::TempDir,
}

impl World {
    async fn of(documents: Vec<Document>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let search = open(folder.path()).await;
        search.upsert(documents).await.expect("kept");
        Self { search, folder }
    }

    async fn ask(&self, question: Question) -> Answer {
        self.search.ask(question).await.expect("an answer")
    }

    /// The numbers of the documents found, best first.
    async fn find(&self, text: &str) -> Vec<u128> {
        let question = Question { first: MOST, ..Question::new(text) };
        self.ask(question).await.hits.into_iter().map(|hit| hit.id.as_u128()).collect()
    }
}

impl Search {
    async fn upsert(&self, documents: Vec<Document>) -> Result<()> {
        self.apply(documents.into_iter().map(|document| Change::Upsert(Box::new(document))).collect()).await
    }

    async fn remove(&self, keys: Vec<(Kind, Uuid)>) -> Result<()> {
        self.apply(keys.into_iter().map(|(kind, id)| Change::Remove(kind, id)).collect()).await
    }
}

async fn open(folder: &Path) -> Search {
    Search::open(&SearchUrl::default(), folder).await.expect("opens")
}

fn need(number: u128, title: &str, body: &str) -> Document {
    Document {
        kind: Kind::Need,
        id: Uuid::from_u128(number),
        path: format!("/needs/{number}"),
        title: title.to_owned(),
        summary: String::new(),
        body: body.to_owned(),
        language: Locale::Nl,
        state: "accepted".to_owned(),
        life_domains: Vec::new(),
        target_groups: Vec::new(),
        context_conditions: Vec::new(),
        municipalities: Vec::new(),
        labels: Vec::new(),
        organisation: None,
        organisation_kind: None,
        readiness: Vec::new(),
        deadline: None,
        published_at: moment(i64::try_from(number).expect("small")),
        is_imported: false,
    }
}

fn moment(day: i64) -> Option<Timestamp> {
    Timestamp::from_micros(day * 86_400_000_000)
}

fn list(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

/// A few needs as residents tell them.
fn small_world() -> Vec<Document> {
    vec![
        need(1, "Veilig naar het toilet in de nacht", "Ik wil 's nachts veilig naar de wc kunnen zonder te vallen."),
        need(2, "Zelf blijven koken", "Ik wil zelf mijn eten koken, ook als ik het gas vergeet."),
        need(3, "Een stofzuiger die over drempels kan", "De robotstofzuiger blijft hangen op elke drempel in huis."),
        need(4, "Minder alleen zijn", "Eenzaamheid is zwaar. Ik wil mensen ontmoeten in de buurt."),
        need(5, "Hulp bij schulden", "De gemeente moet helpen met mijn geldzorgen."),
        need(6, "Café voor bewoners", "Een plek in de wijk waar bewoners samenkomen."),
        Document {
            language: Locale::En,
            ..need(7, "Walking safely", "Residents want to walk to the shops without falling.")
        },
    ]
}
