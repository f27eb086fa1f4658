//! What only a demonstration on this machine has: people to sign in as, and the mail it would have sent.
//! Elsewhere these pages do not exist; the API refuses as well.

pub mod mail;
pub mod people;
mod texts;

use crate::{documents, stop::Stop, visit::Visit};

documents!("src/pages/demo/demo.graphql": DemoPeople, DemoSignIn, DemoMails);

fn only_in_a_demo(visit: &Visit) -> Result<(), Stop> {
    if visit.settings().is_demo { Ok(()) } else { Err(Stop::NotFound) }
}
