//! Asking the running program over HTTP, as a visitor or with a bearer token.
//! Who the people are and how they sign in is the world's affair.

use std::{path::Path, time::Duration};

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::redacted;

/// Someone who asks: a visitor until a token is known.
#[derive(Clone)]
pub struct Client {
    pub url: String,
    pub token: Option<String>,
    /// The person's global id, once signed in.
    pub id: String,
    pub http: reqwest::Client,
}

/// What came back on `/graphql`.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub body: Value,
}

impl Client {
    pub fn visitor(url: &str) -> Self {
        Self { url: url.to_owned(), token: None, id: String::new(), http: reqwest::Client::new() }
    }

    /// Sends a document with variables to `/graphql`.
    pub async fn ask(&self, document: &str, variables: Value) -> Answer {
        let mut request = self
            .http
            .post(format!("{}/graphql", self.url))
            .header("accept", "application/graphql-response+json")
            .header("accept-language", "en")
            .json(&json!({ "query": document, "variables": variables }));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        let response = request.send().await.expect("the program answers");
        let status = response.status();
        let body = response.json().await.expect("the answer is JSON");
        Answer { status, body }
    }

    /// Opens a page, as a browser does.
    pub async fn opens(&self, path: &str) -> reqwest::Result<(StatusCode, String)> {
        let page = self.http.get(format!("{}{path}", self.url)).header("accept", "text/html");
        let page = page.header("accept-language", "nl");
        let page = page.header("cookie", format!("session={}", self.token.as_deref().unwrap_or_default()));
        let response = page.send().await?;
        Ok((response.status(), response.text().await?))
    }

    /// Sends a form to a page, as a browser on that page does.
    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> reqwest::Result<(StatusCode, String)> {
        let form = self.http.post(format!("{}{path}", self.url)).header("accept", "text/html").form(fields);
        let form = form.header("cookie", format!("session={}", self.token.as_deref().unwrap_or_default()));
        let response = form.header("origin", &self.url).header("sec-fetch-site", "same-origin").send().await?;
        Ok((response.status(), response.text().await?))
    }

    /// Runs one mutation, such as `needSubmit`, and returns whatever came back.
    pub async fn tries(&self, verb: &str, input: Value, fields: &str) -> Answer {
        let (first, rest) = verb.split_at(1);
        let input_type = format!("{}{rest}Input", first.to_uppercase());
        let document = format!(
            "mutation($input: {input_type}!) {{ {verb}(input: $input) {{ {fields} userErrors {{ field code message }} }} }}"
        );
        self.ask(&document, json!({ "input": input })).await
    }

    /// Runs one mutation that must go well, and returns its payload.
    pub async fn act(&self, verb: &str, input: Value, fields: &str) -> Value {
        let mut answer = self.tries(verb, input, fields).await.fine();
        answer.body["data"][verb].take()
    }

    /// Runs one mutation that must go well, and returns the id of the changed thing.
    pub async fn makes(&self, verb: &str, input: Value, thing: &str) -> String {
        let payload = self.act(verb, input, &format!("{thing} {{ id }}")).await;
        payload[thing]["id"].as_str().expect("an id").to_owned()
    }

    /// Asks for fields of one thing by its id; null when the asker may not know that it exists.
    pub async fn node(&self, id: &str, kind: &str, fields: &str) -> Value {
        let document = format!("query($id: ID!) {{ node(id: $id) {{ ... on {kind} {{ {fields} }} }} }}");
        let mut answer = self.ask(&document, json!({ "id": id })).await.fine();
        answer.body["data"]["node"].take()
    }

    /// Waits, half a minute at most, until a thing has reached a state.
    pub async fn until_state(&self, id: &str, kind: &str, state: &str) {
        let deadline = std::time::Instant::now() + Duration::from_secs(30);
        let mut turns = tokio::time::interval(Duration::from_millis(50));
        loop {
            turns.tick().await;
            let node = self.node(id, kind, "state").await;
            if node["state"] == state {
                return;
            }
            assert!(std::time::Instant::now() < deadline, "{kind} is {node}, not {state}");
        }
    }

    /// Asks what a request file holds and compares with the `.snap` beside it, ids and moments replaced.
    /// `file` is a path from `tests/`, such as `needs/submit.graphql`.
    pub async fn answers(&self, file: &str, variables: Value) -> Answer {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/").join(file);
        let document = std::fs::read_to_string(&file).expect("the request file is there");
        let answer = self.ask(&document, variables).await;
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(file.parent().expect("a folder"));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        settings.bind(|| insta::assert_json_snapshot!(name, redacted(&answer.body)));
        answer
    }
}

impl Answer {
    /// The value at a dotted path under `data`; fails with the whole answer when it is not there.
    pub fn at(&self, path: &str) -> &Value {
        let mut value = &self.body["data"];
        for step in path.split('.') {
            value = match step.parse::<usize>() {
                Ok(index) => &value[index],
                Err(_) => &value[step],
            };
        }
        assert!(!value.is_null(), "nothing at {path} in {:#}", self.body);
        value
    }

    /// The text at a dotted path under `data`.
    pub fn text(&self, path: &str) -> String {
        self.at(path).as_str().unwrap_or_else(|| panic!("no text at {path} in {:#}", self.body)).to_owned()
    }

    /// The `extensions.code` of the first refusal, or nothing when there is none.
    pub fn refusal(&self) -> Option<&str> {
        self.body["errors"][0]["extensions"]["code"].as_str()
    }

    /// The codes of the problems that the only payload names, in order.
    pub fn problems(&self) -> Vec<&str> {
        let payload = self.body["data"].as_object().and_then(|data| data.values().next());
        payload
            .and_then(|payload| payload["userErrors"].as_array())
            .into_iter()
            .flatten()
            .filter_map(|problem| problem["code"].as_str())
            .collect()
    }

    /// This answer, after checking that nothing was refused and no problem was named.
    #[track_caller]
    #[expect(clippy::return_self_not_must_use, reason = "as often only the check is wanted")]
    pub fn fine(self) -> Self {
        let problems = self.problems();
        assert!(
            self.body.get("errors").is_none() && problems.is_empty(),
            "expected a fine answer, got {} {:#}",
            self.status,
            self.body
        );
        self
    }
}
