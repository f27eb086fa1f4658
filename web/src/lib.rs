//! Accessible pages for people: the first client of the public API.
//! Knows the contract (`schema`) and the handle it is given; never the database, the search engine or the api crate.

pub mod api;
mod assets;
mod back;
mod calendar;
mod cookies;
mod document;
mod encode;
mod field;
mod files;
mod forgery;
mod form;
mod format;
mod layer;
mod lend;
mod locale;
mod once;
mod page;
mod pages;
mod problem;
pub mod routes;
mod scalars;
mod stop;
mod submitted;
mod texts;
mod ui;
mod view;
mod visit;
mod vocabulary;

use std::{collections::HashMap, net::IpAddr, sync::Arc};

use axum::{Router, extract::DefaultBodyLimit, middleware, routing::get};
use rand::RngExt as _;

pub use locale::Locale;

/// The cookie that holds a session's secret. Over HTTPS its name keeps other hosts of one domain from setting it.
pub const fn session_cookie(is_secure: bool) -> &'static str {
    if is_secure { "__Host-session" } else { "session" }
}

/// Where a request comes from. The program puts it among the request's extensions, knowing its own proxies.
#[derive(Clone, Copy, Debug)]
pub struct Client(pub IpAddr);

/// The id of a request. The program puts it among the request's extensions; without it one is made here.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// What allows inline data under the content security policy. The program puts it among the request's extensions when
/// it writes the policy itself; without it one is made here.
#[derive(Clone, Debug)]
pub struct Nonce(pub String);

/// What the pages are told at start-up.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Scheme, host and port as visitors see them, such as `https://samenvraag.example`; no slash at the end.
    pub origin: String,
    /// Whether visitors come over HTTPS: cookies are then kept to it.
    pub is_secure: bool,
    /// Whether this is a demonstration on this very machine: the pages of people and of mail exist.
    pub is_demo: bool,
    /// Where questions about privacy, access and security go.
    pub contact: String,
}

/// Where questions go, as a link: an address to mail to or a page.
#[derive(Clone, Debug)]
pub(crate) struct Contact {
    pub(crate) href: String,
    pub(crate) label: String,
}

impl Contact {
    /// The setting has its scheme, as `security.txt` wants it; people read an address without `mailto:`.
    pub(crate) fn of(setting: &str) -> Self {
        let label = setting.strip_prefix("mailto:").unwrap_or(setting).to_owned();
        let href = if label.starts_with("https:") { label.clone() } else { format!("mailto:{label}") };
        Self { href, label }
    }
}

/// What all pages share.
#[derive(Clone)]
pub(crate) struct Site {
    api: Arc<dyn api::Api>,
    settings: Arc<Settings>,
    once: Arc<once::Once>,
    /// For each address that only takes forms, the page on which the form stands.
    homes: Arc<HashMap<&'static str, &'static str>>,
}

/// All pages and their files. The program adds `/graphql` and what else is not a page.
pub fn router(api: Arc<dyn api::Api>, settings: Settings) -> Router {
    let table = routes::table();
    let homes = table.iter().filter_map(|route| Some((route.path, route.home?))).collect();
    let site = Site { api, settings: Arc::new(settings), once: Arc::default(), homes: Arc::new(homes) };
    let mut router = Router::new().route("/assets/{name}", get(assets::serve)).merge(files::routes());
    for route in table {
        router = router.route(route.path, route.served());
    }
    router
        .fallback(|| async { stop::Stop::NotFound })
        .method_not_allowed_fallback(|| async { stop::Stop::WrongMethod })
        .layer(DefaultBodyLimit::max(submitted::MAX_BYTES))
        .layer(middleware::from_fn_with_state(site, layer::around))
}

/// 128 bits nobody can guess, in hexadecimal.
#[expect(clippy::disallowed_methods, reason = "this is the one place of the pages that draws at random")]
pub(crate) fn random_token() -> String {
    let bytes: [u8; 16] = rand::rng().random();
    bytes.iter().fold(String::with_capacity(32), |mut out, byte| {
        use std::fmt::Write as _;
        // Writing to a String cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::session_cookie;

    #[test]
    fn over_https_no_other_host_of_our_domain_sets_the_session() {
        assert_eq!((session_cookie(true), session_cookie(false)), ("__Host-session", "session"));
    }
}
