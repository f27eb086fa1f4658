//! One request to a page: who asks, in which language, and the ways to ask the API and to answer.
//! Renders nothing itself and knows no single page.

use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use askama::Template;
use axum::{
    extract::FromRequestParts,
    response::{Html, IntoResponse, Response},
};
use graphql_client::GraphQLQuery;
use http::{HeaderValue, StatusCode, header, request::Parts};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    Site,
    api::{Call, Request, SessionToken},
    cookies::Cookie,
    locale::Locale,
    once::Ticket,
    page::{self, Page},
    problem::{CONFLICT, Problem, TOO_SOON},
    stop::{GraphqlError, Stop},
    submitted::Submitted,
    texts::Texts,
};

/// The end of a handler.
pub type Answer = Result<Response, Stop>;

/// The name of the cookie that carries one sentence over a redirect.
pub const FLASH: &str = "flash";

/// One sentence left by the page before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flash {
    /// The sentence.
    pub sentence: String,
    /// Whether it tells why something was not done.
    pub is_warning: bool,
}

/// What comes before a sentence that warns, in its cookie.
const WARNS: char = '!';

impl Flash {
    /// The sentence that a cookie kept.
    pub fn read(kept: &str) -> Option<Self> {
        let (sentence, is_warning) = kept.strip_prefix(WARNS).map_or((kept, false), |sentence| (sentence, true));
        (!sentence.is_empty()).then(|| Self { sentence: sentence.to_owned(), is_warning })
    }
}

/// One request to a page.
#[derive(Clone)]
pub struct Visit {
    pub(crate) site: Site,
    /// The visitor's session, when there is one.
    pub session: Option<SessionToken>,
    /// The visitor's language.
    pub locale: Locale,
    /// Where the visitor comes from.
    pub client: IpAddr,
    /// Ties log lines together; shown when we fail.
    pub request_id: String,
    /// Allows our own inline data under the content security policy.
    pub nonce: String,
    /// Path and query of this address.
    pub path: String,
    /// The page to come back to: this one, or for an address that only takes forms the page its form stands on.
    pub back: String,
    /// One sentence left by the page before.
    pub flash: Option<Flash>,
    pub(crate) ticket: Arc<Ticket>,
    /// Whether the API could not act for now; a form that is shown again says so in its status.
    pub(crate) is_unavailable: Arc<AtomicBool>,
}

/// A GraphQL answer before its data is given a type.
#[derive(Deserialize)]
struct Envelope {
    #[serde(default)]
    data: Value,
    #[serde(default)]
    errors: Vec<GraphqlError>,
}

impl Visit {
    /// Asks the API; a refusal ends the visit with the page for it.
    pub async fn ask<Q: GraphQLQuery>(&self, variables: Q::Variables) -> Result<Q::ResponseData, Stop>
    where
        Q::ResponseData: DeserializeOwned,
    {
        let mut request = self.request::<Q>(variables)?;
        let data = match self.asked(request.clone()).await? {
            Ok(data) => data,
            // A place in a list that is none: the list from its beginning.
            Err(_) if request.begins_again() => self.asked(request).await?.map_err(|_| Stop::Malformed)?,
            // Nothing is at an address with an id that is none.
            Err(problems) if problems.iter().all(|problem| problem.code == "INVALID_ID") => return Err(Stop::NotFound),
            Err(_) => return Err(Stop::Malformed),
        };
        self.typed(data)
    }

    /// The answer to a question; an id in an address that is none leads nowhere.
    async fn asked(&self, request: Request) -> Result<Result<Value, Vec<Problem>>, Stop> {
        let told = self.run(request).await;
        told.map_err(|stop| if stop == Stop::Malformed { Stop::NotFound } else { stop })
    }

    /// Lets the API act on a form; what the visitor can mend comes back as problems,
    /// and so does a refusal for now.
    pub async fn act<Q: GraphQLQuery>(
        &self,
        variables: Q::Variables,
    ) -> Result<Result<Q::ResponseData, Vec<Problem>>, Stop>
    where
        Q::ResponseData: DeserializeOwned,
    {
        match self.outcome::<Q>(variables).await {
            // Nothing was saved, so the form has to keep what was typed.
            Err(Stop::Unavailable(why)) => {
                self.is_unavailable.store(true, Ordering::Relaxed);
                Ok(Err(vec![Problem::at("", why)]))
            }
            // Refused for now: the form keeps what was typed and says why.
            Err(Stop::Conflict(why)) => Ok(Err(vec![Problem::refused(CONFLICT, why)])),
            Err(Stop::TooSoon(why)) => Ok(Err(vec![Problem::refused(TOO_SOON, why)])),
            outcome => outcome,
        }
    }

    /// Lets the API act on a click. That has nothing to mend: what the API finds is why it cannot be now.
    pub async fn click<Q: GraphQLQuery>(&self, variables: Q::Variables) -> Result<Q::ResponseData, Stop>
    where
        Q::ResponseData: DeserializeOwned,
    {
        self.outcome::<Q>(variables).await?.map_err(|problems| {
            let sentences: Vec<String> = problems.into_iter().map(|problem| problem.message).collect();
            Stop::Conflict(sentences.join(" "))
        })
    }

    async fn outcome<Q: GraphQLQuery>(
        &self,
        variables: Q::Variables,
    ) -> Result<Result<Q::ResponseData, Vec<Problem>>, Stop>
    where
        Q::ResponseData: DeserializeOwned,
    {
        let data = match self.execute::<Q>(variables).await? {
            Ok(data) => data,
            Err(problems) => return Ok(Err(problems)),
        };
        let problems = Problem::all_in(&data);
        if problems.is_empty() { self.typed(data).map(Ok) } else { Ok(Err(problems)) }
    }

    async fn execute<Q: GraphQLQuery>(&self, variables: Q::Variables) -> Result<Result<Value, Vec<Problem>>, Stop> {
        self.run(self.request::<Q>(variables)?).await
    }

    fn request<Q: GraphQLQuery>(&self, variables: Q::Variables) -> Result<Request, Stop> {
        let body = Q::build_query(variables);
        let variables = serde_json::to_value(body.variables).map_err(|error| Stop::fault(&self.request_id, error))?;
        Ok(Request {
            query: body.query,
            operation: body.operation_name,
            variables: if variables.is_null() { Value::Object(serde_json::Map::new()) } else { variables },
        })
    }

    async fn run(&self, request: Request) -> Result<Result<Value, Vec<Problem>>, Stop> {
        let answer = self.site.api.execute(self.call(), request).await;
        let envelope: Envelope =
            serde_json::from_slice(&answer).map_err(|error| Stop::fault(&self.request_id, error))?;
        match envelope.errors.into_iter().next() {
            Some(mut error) => match error.take_problems() {
                Some(problems) => Ok(Err(problems)),
                None => Err(error.into_stop(&self.request_id)),
            },
            None => Ok(Ok(envelope.data)),
        }
    }

    fn typed<T: DeserializeOwned>(&self, data: Value) -> Result<T, Stop> {
        serde_json::from_value(data).map_err(|error| Stop::fault(&self.request_id, error))
    }

    /// The call on whose behalf the API is asked.
    pub fn call(&self) -> Call {
        Call {
            session: self.session.clone(),
            locale: self.locale,
            client: self.client,
            request_id: self.request_id.clone(),
        }
    }

    /// What the pages were told at start-up.
    pub fn settings(&self) -> &crate::Settings {
        &self.site.settings
    }

    /// What surrounds every page: title, navigation, the signed-in person, the sentence left by the page before.
    pub async fn page(&self, title: impl Into<String>) -> Result<Page, Stop> {
        let viewer = match self.session {
            Some(_) => page::signed_in(self).await?,
            None => None,
        };
        Ok(Page::of(self, viewer, title.into()))
    }

    /// Shows a page.
    pub fn show(&self, view: &impl Template) -> Answer {
        self.render(StatusCode::OK, view)
    }

    /// What is to be said of these required fields where they were left empty. The API says so too; a page needs it
    /// for a form that it sends back by itself, so that all is told at once.
    pub fn missing(&self, form: &Submitted, names: &[&str]) -> Vec<Problem> {
        let empty = names.iter().filter(|name| form.text(name).is_empty());
        empty.map(|name| Problem::at(name, Texts(self.locale).fill_in())).collect()
    }

    /// Shows a form again, with what was typed and what is to be mended.
    pub fn mend(&self, view: &impl Template) -> Answer {
        let is_ours = self.is_unavailable.load(Ordering::Relaxed);
        let status = if is_ours { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::UNPROCESSABLE_ENTITY };
        // The fields tell their names to the list of problems above them: it knows them the second time.
        view.render().map_err(|error| Stop::fault(&self.request_id, error))?;
        self.render(status, view)
    }

    /// Shows a page under another status.
    pub fn render(&self, status: StatusCode, view: &impl Template) -> Answer {
        let text = view.render().map_err(|error| Stop::fault(&self.request_id, error))?;
        Ok((status, Html(text)).into_response())
    }

    /// Sends the browser to another page, after a form.
    pub fn go(&self, address: &str) -> Answer {
        let address = HeaderValue::try_from(address).map_err(|error| Stop::fault(&self.request_id, error))?;
        Ok((StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response())
    }

    /// Sends the browser to another page, which shows one sentence.
    pub fn go_saying(&self, address: &str, sentence: &str) -> Answer {
        let mut response = self.go(address)?;
        self.set_cookie(&mut response, FLASH, sentence, Some(60));
        Ok(response)
    }

    /// Sends the browser to another page, which says why something was not done.
    pub fn go_warning(&self, address: &str, sentence: &str) -> Answer {
        self.go_saying(address, &format!("{WARNS}{sentence}"))
    }

    /// Sets a cookie; zero seconds forget it.
    pub fn set_cookie(&self, response: &mut Response, name: &str, value: &str, seconds: Option<i64>) {
        let cookie = Cookie { name, value, seconds, is_secure: self.site.settings.is_secure };
        if let Some(header) = cookie.header() {
            response.headers_mut().append(header::SET_COOKIE, header);
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        match parts.extensions.get::<Self>() {
            Some(visit) => Ok(visit.clone()),
            None => Err(Stop::fault("-", "a page is served outside the pages' own layer")),
        }
    }
}
