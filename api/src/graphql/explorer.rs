//! A page to try the API: a document, its variables, the answer and the whole schema, without anything from elsewhere.
//! It is one client among others; it can do nothing that `/graphql` cannot.

use axum::{Router, extract::State, http::HeaderMap, response::IntoResponse, routing::get};
use http::{HeaderValue, header};

use crate::locale::Locale;

const PAGE: &str = include_str!("explorer/explorer.html");
const SCRIPT: &str = include_str!("explorer/explorer.js");
const STYLE: &str = include_str!("explorer/explorer.css");

/// What the page says, in Dutch and in English.
const WORDS: [(&str, &str, &str); 11] = [
    ("title", "De API verkennen", "Explore the API"),
    (
        "intro",
        "Schrijf een vraag in GraphQL en verstuur die. U vraagt als de persoon die nu is ingelogd, of met een token.",
        "Write a question in GraphQL and send it. You ask as the person who is signed in now, or with a token.",
    ),
    ("document", "Vraag (GraphQL)", "Question (GraphQL)"),
    ("variables", "Variabelen (JSON)", "Variables (JSON)"),
    ("token", "Token, als u zonder sessie vraagt", "Token, when you ask without a session"),
    ("run", "Versturen", "Send"),
    ("keys", "Ook met Ctrl en Enter.", "Also with Ctrl and Enter."),
    ("answer", "Antwoord", "Answer"),
    ("waiting", "Nog geen antwoord.", "No answer yet."),
    ("failed", "De server gaf geen antwoord.", "The server gave no answer."),
    ("schema", "Alles wat u kunt vragen: het schema", "All that you can ask: the schema"),
];

/// The routes `/explorer` and what the page needs.
pub fn routes(sdl: &str) -> Router {
    let pages = Locale::ALL.map(|locale| (locale, page(sdl, locale)));
    let asset =
        |kind: &'static str, text: &'static str| get(move || async move { ([(header::CONTENT_TYPE, kind)], text) });
    Router::new()
        .route("/explorer", get(show))
        .route("/explorer/explorer.js", asset("text/javascript; charset=utf-8", SCRIPT))
        .route("/explorer/explorer.css", asset("text/css; charset=utf-8", STYLE))
        .with_state(std::sync::Arc::new(pages))
}

type Pages = std::sync::Arc<[(Locale, String); 2]>;

async fn show(State(pages): State<Pages>, headers: HeaderMap) -> impl IntoResponse {
    let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|wish| wish.to_str().ok()).unwrap_or_default();
    let locale = Locale::from_accept_language(wish);
    let page = pages.iter().find(|(known, _)| *known == locale).map(|(_, page)| page.clone()).unwrap_or_default();
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    ([(header::CONTENT_TYPE, kind), (header::VARY, HeaderValue::from_static("accept-language"))], page)
}

fn page(sdl: &str, locale: Locale) -> String {
    let mut page = PAGE.replace("{lang}", locale.tag());
    for (name, dutch, english) in WORDS {
        page = page.replace(&format!("{{{name}}}"), if locale == Locale::Nl { dutch } else { english });
    }
    page.replace("{sdl}", &sdl.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_whole_in_each_language_and_takes_nothing_from_elsewhere() {
        for locale in Locale::ALL {
            let page = page("\"<b>\" type Query { a: Int }", locale);
            assert!(page.contains("&lt;b&gt;") && page.contains(&format!("lang=\"{}\"", locale.tag())));
            for (name, ..) in WORDS {
                assert!(!page.contains(&format!("{{{name}}}")), "{name}");
            }
            for text in [page.as_str(), SCRIPT, STYLE] {
                assert!(!text.contains("://") && !text.contains("style=") && !text.contains("onclick"));
            }
        }
    }
}
