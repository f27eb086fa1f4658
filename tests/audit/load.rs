//! People who write all the time, what the program confirmed to them, and what it answered when it did not.
//! What happens to the program meanwhile is each audit's affair.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use harness::{Client, World};
use serde_json::{Value, json};
use tokio::task::JoinSet;

const DRAFT: &str = "mutation($input: NeedDraftInput!) { needDraft(input: $input) { need { id } } }";
const REGISTER: &str =
    "mutation($input: OrganisationRegisterInput!) { organisationRegister(input: $input) { organisation { id } } }";
const FIND: &str =
    "query($text: String!) { search(text: $text, first: 5) { nodes { node { ... on Organisation { id } } } } }";

/// Who writes, and where.
#[derive(Clone)]
pub struct Author {
    pub client: Client,
    pub municipality: String,
}

impl Author {
    pub async fn of(world: &World) -> Self {
        let municipality = world.municipality("GM0518").await.id;
        Self { client: world.resident().await, municipality }
    }

    /// The same person on a program that listens elsewhere, over connections of its own.
    pub fn on(&self, url: &str) -> Self {
        let client = Client { url: url.to_owned(), http: patient(), ..self.client.clone() };
        Self { client, municipality: self.municipality.clone() }
    }

    /// Writes once; whether that was confirmed.
    pub async fn writes(&self) -> bool {
        matches!(sent(&self.client, DRAFT, draft(&self.municipality)).await, Some(Told { id: Some(_), .. }))
    }

    /// Writes again and again until it is confirmed, for at most so long; how long that took.
    pub async fn writes_within(&self, most: Duration) -> Option<Duration> {
        let started = Instant::now();
        let mut turns = tokio::time::interval(Duration::from_millis(50));
        while started.elapsed() < most {
            turns.tick().await;
            if self.writes().await {
                return Some(started.elapsed());
            }
        }
        None
    }
}

/// Nobody waits for ever: a write that hangs counts as not confirmed.
fn patient() -> reqwest::Client {
    reqwest::Client::builder().timeout(Duration::from_secs(30)).build().expect("a client")
}

/// What came back for one write.
pub struct Told {
    pub status: u16,
    pub kind: String,
    pub text: String,
    /// Whether it names the request under which the log tells more.
    pub has_request_id: bool,
    /// The id of what was made, when that was confirmed.
    pub id: Option<String>,
}

impl Told {
    /// What a response says; nothing when it is cut off.
    pub async fn by(response: reqwest::Response) -> Option<Self> {
        let status = response.status().as_u16();
        let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
        let (kind, has_request_id) =
            (header("content-type").unwrap_or_default().to_owned(), header("x-request-id").is_some());
        let text = response.text().await.ok()?;
        let answer: Value = serde_json::from_str(&text).unwrap_or_default();
        let made = answer["data"].as_object().and_then(|data| data.values().next()).and_then(Value::as_object);
        let id = made.and_then(|made| made.values().next()?["id"].as_str()).map(str::to_owned);
        Some(Self { status, kind, text, has_request_id, id })
    }
}

/// A public thing that was confirmed, and the word by which it can be found.
#[derive(Clone)]
pub struct Public {
    pub id: String,
    pub word: String,
}

/// Everything that was confirmed.
#[derive(Clone, Default)]
pub struct Confirmed {
    pub drafts: Vec<String>,
    pub public: Vec<Public>,
}

impl Confirmed {
    pub fn len(&self) -> usize {
        self.drafts.len() + self.public.len()
    }

    pub fn extend(&mut self, other: Self) {
        self.drafts.extend(other.drafts);
        self.public.extend(other.public);
    }

    /// How many of these the program no longer knows.
    pub async fn lost(&self, author: &Author) -> usize {
        let things = self.drafts.iter().chain(self.public.iter().map(|thing| &thing.id));
        let things = Arc::new(Mutex::new(things.cloned().collect::<Vec<_>>()));
        let lost = Arc::new(AtomicUsize::new(0));
        let mut readers = JoinSet::new();
        for _ in 0..4 {
            let (things, lost, client) = (things.clone(), lost.clone(), author.client.clone());
            readers.spawn(async move {
                while let Some(id) = taken(&things) {
                    let answer = client.ask("query($id: ID!) { node(id: $id) { id } }", json!({ "id": id })).await;
                    lost.fetch_add(usize::from(answer.body["data"]["node"]["id"] != id), Ordering::Relaxed);
                }
            });
        }
        while readers.join_next().await.is_some() {}
        lost.load(Ordering::Relaxed)
    }

    /// After how long nothing public was missing any more; nothing when something still was after `most`.
    pub async fn found_within(&self, author: &Author, most: Duration) -> Option<Duration> {
        let (started, mut missed) = (Instant::now(), Duration::ZERO);
        for thing in &self.public {
            let mut turns = tokio::time::interval(Duration::from_millis(20));
            loop {
                turns.tick().await;
                let answer = author.client.ask(FIND, json!({ "text": thing.word })).await;
                let nodes = answer.body["data"]["search"]["nodes"].as_array().cloned().unwrap_or_default();
                if nodes.iter().any(|hit| hit["node"]["id"] == thing.id) {
                    break;
                }
                missed = started.elapsed();
                if missed > most {
                    return None;
                }
            }
        }
        Some(missed)
    }
}

fn taken<T>(from: &Mutex<Vec<T>>) -> Option<T> {
    from.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// Writers at work.
pub struct Load {
    writers: JoinSet<()>,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    is_over: AtomicBool,
    confirmed: Mutex<Confirmed>,
    refused: Mutex<Vec<Told>>,
}

/// How many answers that confirm nothing are kept; they are much alike.
const KEPT: usize = 5_000;

impl Load {
    /// So many writers; each makes a draft, then something public, and so on.
    pub fn start(author: &Author, writers: usize) -> Self {
        let shared = Arc::new(Shared::default());
        let mut set = JoinSet::new();
        for writer in 0..writers {
            let (author, shared) = (author.clone(), shared.clone());
            set.spawn(async move {
                let mut turn = writer;
                while !shared.is_over.load(Ordering::Relaxed) {
                    turn += 1;
                    shared.write(&author, turn.is_multiple_of(4)).await;
                }
            });
        }
        Self { writers: set, shared }
    }

    pub fn confirmed(&self) -> usize {
        self.shared.confirmed.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Everything that was confirmed until now.
    pub fn confirmed_so_far(&self) -> Confirmed {
        self.shared.confirmed.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn refused(&self) -> usize {
        self.shared.refused.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Waits, for at most so long, until that many more writes were confirmed.
    pub async fn confirms(&self, more: usize, most: Duration) -> bool {
        let (before, started) = (self.confirmed(), Instant::now());
        let mut turns = tokio::time::interval(Duration::from_millis(5));
        while self.confirmed() < before + more && started.elapsed() < most {
            turns.tick().await;
        }
        self.confirmed() >= before + more
    }

    /// Lets them end what they do.
    pub async fn end(mut self) -> (Confirmed, Vec<Told>) {
        self.shared.is_over.store(true, Ordering::Relaxed);
        while self.writers.join_next().await.is_some() {}
        let take = |shared: &Shared| {
            (
                std::mem::take(&mut *shared.confirmed.lock().unwrap_or_else(PoisonError::into_inner)),
                std::mem::take(&mut *shared.refused.lock().unwrap_or_else(PoisonError::into_inner)),
            )
        };
        take(&self.shared)
    }
}

impl Shared {
    async fn write(&self, author: &Author, is_public: bool) {
        let word = word();
        let (document, input) = if is_public {
            (REGISTER, json!({ "name": format!("Stichting {word}"), "kind": "PROVIDER" }))
        } else {
            (DRAFT, draft(&author.municipality))
        };
        let Some(told) = sent(&author.client, document, input).await else {
            // Nobody listens: ask again in a moment.
            tokio::time::sleep(Duration::from_millis(5)).await;
            return;
        };
        if let Some(id) = told.id {
            let mut confirmed = self.confirmed.lock().unwrap_or_else(PoisonError::into_inner);
            if is_public { confirmed.public.push(Public { id, word }) } else { confirmed.drafts.push(id) }
        } else {
            let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
            if refused.len() < KEPT {
                refused.push(told);
            }
        }
    }
}

/// A word that nothing else is called by.
fn word() -> String {
    let letters = uuid::Uuid::new_v4().simple().to_string();
    letters
        .bytes()
        .map(|sign| char::from(if sign.is_ascii_digit() { sign - b'0' + b'k' } else { sign }))
        .take(14)
        .collect()
}

fn draft(municipality: &str) -> Value {
    json!({ "title": "Zelf blijven koken", "body": "Ik wil zelf koken.", "municipalityId": municipality })
}

/// What the program answers; nothing when it is gone or hangs up.
async fn sent(client: &Client, document: &str, input: Value) -> Option<Told> {
    let request = client
        .http
        .post(format!("{}/graphql", client.url))
        .header("accept", "application/graphql-response+json")
        .bearer_auth(client.token.as_deref()?)
        .json(&json!({ "query": document, "variables": { "input": input } }));
    Told::by(request.send().await.ok()?).await
}
