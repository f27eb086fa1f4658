//! A running platform with people in it: the words in which a test sets its scene.
//! How the program is started is in `program.rs`; how it is asked, in `ask.rs`.

mod challenges;
mod pilots;
mod submissions;
mod voting;

use serde_json::{Value, json};

pub use self::{
    challenges::{Challenge, WorkingGroup},
    pilots::{Adoption, Pilot},
    submissions::{Provider, Submission},
    voting::{Panel, VotingRound},
};
use crate::{Client, Program};

/// A platform of one's own.
pub struct World {
    pub program: Program,
    pub visitor: Client,
    pub administrator: Client,
}

/// A verified municipality and a civil servant who may do everything in it.
#[derive(Clone)]
pub struct Municipality {
    pub id: String,
    pub clerk: Client,
}

/// A need and those around it.
pub struct Need {
    pub id: String,
    pub author: Client,
    pub municipality: Municipality,
}

impl World {
    /// The people every scene begins with, on a program that listens.
    pub async fn of(program: Program) -> Self {
        let visitor = Client::visitor(&program.url);
        let code = json!({ "code": program.first_administrator().await });
        let signed_in = visitor.act("signInWithCode", code, "session { token }").await;
        let mut administrator = visitor.with_token(&signed_in["session"]["token"], String::new());
        administrator.id = administrator.ask("{ viewer { person { id } } }", json!({})).await.text("viewer.person.id");
        Self { program, visitor, administrator }
    }

    /// A signed-in person without any role.
    pub async fn resident(&self) -> Client {
        self.administrator.person("Riet de Vries").await
    }

    /// Somebody who has just come in by the link in a mail.
    pub async fn newcomer(&self, email: &str) -> Client {
        let ask = json!({ "email": email });
        self.visitor.act("signInRequest", ask, "isAccepted").await;
        let letters = self.visitor.ask("{ demoMails { address body } }", json!({})).await.fine();
        let letters = letters.at("demoMails").as_array().expect("letters").clone();
        let letter = letters.iter().find(|letter| letter["address"] == email).expect("the letter");
        let (_, token) = letter["body"].as_str().and_then(|body| body.split_once("/sign-in/")).expect("a link");
        let token = token.split_whitespace().next().expect("a token");
        let signed_in = self.visitor.act("signInComplete", json!({ "token": token }), "session { token }").await;
        let mut newcomer = self.visitor.with_token(&signed_in["session"]["token"], String::new());
        newcomer.id = newcomer.ask("{ viewer { person { id } } }", json!({})).await.text("viewer.person.id");
        newcomer
    }

    /// A verified municipality by its CBS code.
    pub async fn municipality(&self, cbs_code: &str) -> Municipality {
        let clerk = self.administrator.person(&format!("Ambtenaar {cbs_code}")).await;
        let input = json!({ "name": format!("Gemeente {cbs_code}"), "kind": "MUNICIPALITY", "cbsCode": cbs_code });
        let id = self.administrator.makes("organisationRegister", input, "organisation").await;
        self.seat(&id, &clerk).await;
        Municipality { id, clerk }
    }

    /// A person's roles in an organisation, all that act.
    pub async fn seat(&self, organisation: &str, person: &Client) {
        let roles = ["ADMIN", "MEMBER", "SIGNATORY"];
        let grant = json!({ "organisationId": organisation, "personId": person.id, "roles": roles });
        self.administrator.act("membershipGrant", grant, "membership { id }").await;
    }

    /// A need that only its author sees.
    pub async fn draft_need(&self) -> Need {
        let municipality = self.municipality("GM0518").await;
        self.draft_need_in(&municipality, "’s Nachts veilig naar het toilet").await
    }

    /// The same, in a municipality that is there already.
    pub async fn draft_need_in(&self, municipality: &Municipality, title: &str) -> Need {
        let author = self.resident().await;
        let input = json!({
            "title": title,
            "body": "Ik wil ’s nachts zelf naar het toilet kunnen zonder te vallen.",
            "municipalityId": municipality.id,
            "lifeDomains": ["LIVING"],
            "targetGroups": ["OLDER_PEOPLE"],
            "contextConditions": ["THRESHOLDS"],
        });
        let id = author.makes("needDraft", input, "need").await;
        Need { id, author, municipality: municipality.clone() }
    }

    /// A public need with evidence.
    pub async fn accepted_need(&self) -> Need {
        let municipality = self.municipality("GM0518").await;
        self.accepted_need_in(&municipality, "’s Nachts veilig naar het toilet").await
    }

    /// The same, in a municipality that is there already.
    pub async fn accepted_need_in(&self, municipality: &Municipality, title: &str) -> Need {
        let need = self.draft_need_in(municipality, title).await;
        need.author.act("needSubmit", json!({ "needId": need.id }), "need { state }").await;
        let evidence = json!({ "needId": need.id, "kind": "SURVEY", "summary": "Twaalf buren vinden dit ook." });
        municipality.clerk.act("evidenceAdd", evidence, "evidence { id }").await;
        municipality.clerk.act("needAccept", json!({ "needId": need.id }), "need { state }").await;
        need
    }
}

impl Client {
    /// Makes a person, as administrators may, and signs in as that person.
    pub async fn person(&self, name: &str) -> Self {
        let id = self.makes("personCreate", json!({ "displayName": name }), "person").await;
        self.signs_in(id).await
    }

    /// Signs in as this person, by the demonstration's door.
    pub async fn signs_in(&self, id: String) -> Self {
        let signed_in = self.act("demoSignIn", json!({ "personId": id }), "session { token }").await;
        self.with_token(&signed_in["session"]["token"], id)
    }

    pub(crate) fn with_token(&self, token: &Value, id: String) -> Self {
        let token = token.as_str().expect("a token").to_owned();
        Self { token: Some(token), id, ..self.clone() }
    }
}

/// A moment so many seconds from now, as the API takes it.
#[expect(clippy::disallowed_methods, reason = "a client has no clock but its own")]
pub fn in_seconds(seconds: u64) -> String {
    let moment = std::time::SystemTime::now() + std::time::Duration::from_secs(seconds);
    time::OffsetDateTime::from(moment)
        .format(&time::format_description::well_known::Rfc3339)
        .expect("a moment can be written")
}
