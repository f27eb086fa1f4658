//! Voting as members, voters with a letter and readers of the result meet it, over HTTP.
//! What each rule counts is tested beside the rules; who may do what is in `viewers/`.

mod letters;
mod results;

use harness::Client;
use reqwest::StatusCode;

/// The value of a field or of a link that stands between these words on a page.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    let from = page.find(before).unwrap_or_else(|| panic!("no {before:?} in {page}")) + before.len();
    let length = page[from..].find(after).unwrap_or_else(|| panic!("no {after:?} after {before:?}"));
    &page[from..from + length]
}

/// Sends a form as a visitor without an account, in Dutch.
async fn sends(visitor: &Client, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
    let form = visitor.http.post(format!("{}{path}", visitor.url)).header("accept", "text/html").form(fields);
    let form = form.header("accept-language", "nl").header("origin", &visitor.url);
    let response = form.header("sec-fetch-site", "same-origin").send().await.expect("an answer");
    (response.status(), response.text().await.expect("a page"))
}
