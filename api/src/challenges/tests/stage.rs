//! Three municipalities, their people and two needs, on one database, for the tests of a challenge's life.

use uuid::Uuid;

use crate::{
    challenges::{
        Draft, actions,
        criteria::{self, CriterionWords},
        need_links,
        sections::{self, NewSection},
        sign_offs, store,
    },
    db::{Args, Db, Timestamp, args},
    error::{Error, RefusalKind, Result},
    ids::{ChallengeId, NeedId, OrganisationId, PersonId, SectionId, WorkingGroupId},
    outbox::Post,
    viewer::Viewer,
    vocabulary::Language,
    working_groups::{self, NewGroup},
};

const PERSON: &str = "INSERT INTO people (id, display_name, language, created_at) VALUES ($1, 'Iemand', 'nl', $2)";
const ORGANISATION: &str = "
INSERT INTO organisations (id, slug, name, name_key, kind, is_verified, created_at) VALUES ($1, $2, $2, $2, $3, $4, $5)";
const MEMBERSHIP: &str = "INSERT INTO memberships (id, organisation_id, person_id, since) VALUES ($1, $2, $3, $4)";
const ROLE: &str = "INSERT INTO membership_roles (membership_id, role) VALUES ($1, $2)";
const ADMINISTRATOR: &str = "INSERT INTO platform_roles (person_id, role, since) VALUES ($1, 'administrator', $2)";
const NEED: &str = "
INSERT INTO needs (id, slug, title, body, state, language, created_at, support_count)
VALUES ($1, $2, 'Behoefte', 'Ik wil iets kunnen.', 'accepted', 'nl', $3, 0)";
const EVIDENCE: &str = "
INSERT INTO evidence (id, need_id, kind, summary, added_at) VALUES ($1, $2, 'survey', 'Gehoord.', $3)";
const PANEL: &str = "INSERT INTO panels (id, slug, name, created_at) VALUES ($1, 'panel', 'Panel', $2)";
const ROUND: &str = "
INSERT INTO voting_rounds (id, slug, panel_id, title, question, state, method, seats, minimum_turnout, opens_at,
                           closes_at, created_at)
VALUES ($1, 'ronde', $2, 'Ronde', 'Wat eerst?', 'published', 'approval', 1, 0, $3, $3, $3)";
const PLACE: &str = "
INSERT INTO ballot_places (voting_round_id, need_id, position, state) VALUES ($1, $2, 1, 'prioritised')";

/// A municipality and the one who admins, works and signs for it.
#[derive(Clone)]
pub(super) struct Place {
    pub id: OrganisationId,
    pub person: PersonId,
}

/// What a test plays with.
pub(super) struct Stage {
    pub db: Db,
    pub start: Timestamp,
    pub group: WorkingGroupId,
    /// Den Haag, which leads, Delft, which joined, and Leiden, which was not asked.
    pub places: Vec<Place>,
    /// Chosen by residents in a published round, with evidence.
    pub chosen: NeedId,
    /// Neither.
    pub bare: NeedId,
}

impl Stage {
    pub async fn set(db: Db) -> Self {
        let start: Timestamp = "2026-03-01T12:00:00Z".parse().unwrap();
        db.migrate().await.unwrap();
        let db = db.at(start);
        let mut places = Vec::new();
        for name in ["den-haag", "delft", "leiden"] {
            places.push(organisation(&db, name, "municipality", start).await);
        }
        let (chosen, bare) = (NeedId::new(start), NeedId::new(start));
        let (panel, round) = (Uuid::new_v4(), Uuid::new_v4());
        for (sql, values) in [
            (NEED, args![chosen, "gekozen", start]),
            (NEED, args![bare, "ongekozen", start]),
            (EVIDENCE, args![Uuid::new_v4(), chosen, start]),
            (PANEL, args![panel, start]),
            (ROUND, args![round, panel, start]),
            (PLACE, args![round, chosen]),
        ] {
            run(&db, sql, values).await;
        }
        let lead = viewer(&db, places[0].person).await;
        let new = NewGroup::parse("Samen vragen", "Eén vraag.", places[0].id).unwrap();
        let group = working_groups::actions::start(&db, &lead, new).await.unwrap();
        let lead = viewer(&db, places[0].person).await;
        working_groups::actions::invite(&db, Post::silent(), &lead, group, places[1].id).await.unwrap();
        let delft = viewer(&db, places[1].person).await;
        working_groups::actions::join(&db, &delft, group, places[1].id).await.unwrap();
        Self { db, start, group, places, chosen, bare }
    }

    /// The one who acts for the municipality with this number, with the roles of this moment.
    pub async fn of(&self, place: usize) -> Viewer {
        viewer(&self.db, self.places[place].person).await
    }

    pub async fn administrator(&self) -> Viewer {
        let id = person(&self.db, self.start).await;
        run(&self.db, ADMINISTRATOR, args![id, self.start]).await;
        viewer(&self.db, id).await
    }

    pub async fn provider(&self) -> Viewer {
        let place = organisation(&self.db, "nachtlicht", "provider", self.start).await;
        viewer(&self.db, place.person).await
    }

    /// A draft with nothing in it.
    pub async fn draft(&self) -> ChallengeId {
        let draft = Draft::parse(self.group, "Veilig door de nacht", "Zonder vallen.", Language::Nl).unwrap();
        actions::draft(&self.db, &self.of(0).await, draft).await.unwrap()
    }

    /// A text that can be offered: one section, criteria of 60 and 40 percent and the chosen need.
    pub async fn written(&self) -> (ChallengeId, SectionId) {
        let (db, lead, id) = (&self.db, self.of(0).await, self.draft().await);
        let section = NewSection::parse("Wat bewoners willen", "Opstaan zonder vallen.").unwrap();
        let section = sections::actions::add(db, &lead, id, section).await.unwrap();
        for (title, weight) in [("Werkt in huis", 60), ("Bewoner beslist", 40)] {
            let words = CriterionWords::new(title, None, weight).unwrap();
            criteria::actions::add(db, &lead, id, words).await.unwrap();
        }
        need_links::actions::link(db, &lead, id, self.chosen, None).await.unwrap();
        actions::consult(db, &lead, id).await.unwrap();
        (id, section)
    }

    /// The same, offered for signing; with the hash to sign.
    pub async fn offered(&self) -> (ChallengeId, SectionId, String) {
        let (id, section) = self.written().await;
        sign_offs::actions::request(&self.db, Post::silent(), &self.of(0).await, id).await.unwrap();
        (id, section, self.hash(id).await)
    }

    /// The hash of the version that is offered.
    pub async fn hash(&self, id: ChallengeId) -> String {
        let version = crate::challenges::versions::store::latest(&self.db, id).await.unwrap();
        version.unwrap().sha256_hex()
    }

    pub async fn sign(&self, id: ChallengeId, place: usize, hash: &str) -> Result<ChallengeId> {
        sign_offs::actions::sign_off(&self.db, &self.of(place).await, id, self.places[place].id, hash).await
    }

    /// Whether the viewer sees it.
    pub async fn sees(&self, viewer: &Viewer, id: ChallengeId) -> bool {
        !store::by_ids(&self.db, viewer, &[id]).await.unwrap().is_empty()
    }
}

/// Why it was refused.
pub(super) fn refused<T>(answer: Result<T>) -> RefusalKind {
    answer.err().unwrap().refusal().unwrap().kind
}

/// The codes of its problems.
pub(super) fn problems<T>(answer: Result<T>) -> Vec<&'static str> {
    match answer.err() {
        Some(Error::Problems(problems)) => problems.iter().map(|problem| problem.text.code).collect(),
        other => panic!("expected problems, not {other:?}"),
    }
}

pub(super) async fn viewer(db: &Db, person: PersonId) -> Viewer {
    Viewer::of_person(db, person, None).await.unwrap()
}

async fn person(db: &Db, start: Timestamp) -> PersonId {
    let id = PersonId::new(start);
    run(db, PERSON, args![id, start]).await;
    id
}

async fn organisation(db: &Db, name: &'static str, kind: &'static str, start: Timestamp) -> Place {
    let (id, person, membership) = (OrganisationId::new(start), person(db, start).await, Uuid::new_v4());
    run(db, ORGANISATION, args![id, name, kind, true, start]).await;
    run(db, MEMBERSHIP, args![membership, id, person, start]).await;
    for role in ["admin", "member", "signatory"] {
        run(db, ROLE, args![membership, role]).await;
    }
    Place { id, person }
}

async fn run(db: &Db, sql: &'static str, values: Args) {
    db.write(async |tx| tx.run(sql, values).await).await.unwrap();
}
