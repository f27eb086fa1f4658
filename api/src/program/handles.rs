//! The handles that the program lends: pages and seed speak to the platform through the public contract, in process.
//! Not here: what they say.

use std::net::IpAddr;

use api::{
    db::Timestamp,
    graphql::{errors::localize, ids::GlobalId},
    jobs,
    locale::Locale,
    sessions::gate::{self, Gate},
    viewer::Viewer,
};
use async_graphql::{Data, Request, Variables};
use futures_util::{FutureExt, future::BoxFuture};
use serde_json::Value;

use super::open::Platform;

/// What the pages are lent.
pub struct Pages {
    platform: Platform,
    gate: Gate,
}

impl Pages {
    /// A handle on this platform.
    pub const fn new(platform: Platform, gate: Gate) -> Self {
        Self { platform, gate }
    }

    async fn data(&self, call: &web::api::Call) -> Result<(Data, Locale), Vec<u8>> {
        let locale = match call.locale {
            web::Locale::Nl => Locale::Nl,
            web::Locale::En => Locale::En,
        };
        let secret = call.session.as_ref().map(|session| session.0.as_str());
        match self.gate.data(secret, locale, Some(call.client)).await {
            Ok(data) => Ok((data, locale)),
            Err(error) => Err(refused(error, locale)),
        }
    }
}

/// An error before the document ran, as a GraphQL response.
fn refused(error: api::error::Error, locale: Locale) -> Vec<u8> {
    let error = async_graphql::Error::from(error).into_server_error(async_graphql::Pos::default());
    let mut response = async_graphql::Response::from_errors(vec![error]);
    localize(&mut response, locale);
    bytes(&response)
}

fn bytes(response: &async_graphql::Response) -> Vec<u8> {
    serde_json::to_vec(response).unwrap_or_else(|_| br#"{"errors":[{"message":"unreadable answer"}]}"#.to_vec())
}

fn request(request: web::api::Request, data: Data) -> Request {
    let mut asked = Request::new(request.query)
        .operation_name(request.operation)
        .variables(Variables::from_json(request.variables));
    asked.data = data;
    asked
}

impl web::api::Api for Pages {
    fn execute(&self, call: web::api::Call, asked: web::api::Request) -> BoxFuture<'_, Vec<u8>> {
        async move {
            match self.data(&call).await {
                Ok((data, locale)) => {
                    let mut response = self.platform.contract.execute(request(asked, data)).await;
                    localize(&mut response, locale);
                    bytes(&response)
                }
                Err(refused) => refused,
            }
        }
        .boxed()
    }
}

/// What the seed is lent: the contract, with a moment in time.
pub struct Past {
    platform: Platform,
}

impl Past {
    /// A handle on this platform. What is told as its past is written to nobody.
    pub fn new(platform: Platform) -> Self {
        let app = platform.app.silent();
        Self { platform: Platform { app, ..platform } }
    }
}

fn moment(at: time::OffsetDateTime) -> Result<Timestamp, seed::Error> {
    i64::try_from(at.unix_timestamp_nanos() / 1_000)
        .ok()
        .and_then(Timestamp::from_micros)
        .ok_or_else(|| seed::Error::Platform(format!("{at} is no moment that can be kept")))
}

fn told(error: &api::error::Error) -> seed::Error {
    seed::Error::Platform(error.for_operator())
}

impl seed::Platform for Past {
    fn execute(
        &self,
        at: time::OffsetDateTime,
        actor: seed::Actor,
        document: &'static str,
        variables: Value,
    ) -> BoxFuture<'_, Result<Value, seed::Error>> {
        async move {
            let db = self.platform.db.at(moment(at)?);
            let viewer = match actor {
                seed::Actor::Operator => Viewer::operator(),
                seed::Actor::Visitor => Viewer::visitor(),
                seed::Actor::Person(id) => {
                    let id = GlobalId::read(&id).map_err(seed::Error::Platform)?;
                    Viewer::of_person(&db, id.0, None).await.map_err(|error| told(&error))?
                }
            };
            let nobody: Option<IpAddr> = None;
            let mut request = Request::new(document).variables(Variables::from_json(variables));
            request.data = gate::data(db, self.platform.app.clone(), viewer, Locale::En, nobody);
            let mut response = self.platform.contract.execute(request).await;
            localize(&mut response, Locale::En);
            serde_json::to_value(&response).map_err(|error| seed::Error::Platform(error.to_string()))
        }
        .boxed()
    }

    fn run_due_jobs(&self, at: time::OffsetDateTime) -> BoxFuture<'_, Result<(), seed::Error>> {
        async move {
            let db = self.platform.db.at(moment(at)?);
            jobs::run_due(&self.platform.app, &db).await.map(drop).map_err(|error| told(&error))
        }
        .boxed()
    }
}
