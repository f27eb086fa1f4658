//! A challenge with a selected submission, its working group and its residents, on one database.

use crate::{
    db::{Args, Db, Timestamp, args},
    ids::{ChallengeId, NeedId, OrganisationId, PersonId, PilotId, SolutionId, SubmissionId, WorkingGroupId},
    pilots::{Pilot, PlanInput, actions, store},
    viewer::Viewer,
};

const PERSON: &str = "INSERT INTO people (id, display_name, language, created_at) VALUES ($1, 'Iemand', 'nl', $2)";
const ORGANISATION: &str = "
INSERT INTO organisations (id, slug, name, name_key, kind, is_verified, created_at) VALUES ($1, $2, $2, $2, $3, $4, $5)";
const MEMBERSHIP: &str = "INSERT INTO memberships (id, organisation_id, person_id, since) VALUES ($1, $2, $3, $4)";
const ROLE: &str = "INSERT INTO membership_roles (membership_id, role) VALUES ($1, 'member')";
const GROUP: &str = "
INSERT INTO working_groups (id, slug, name, purpose, lead_id, created_at) VALUES ($1, 'groep', 'Groep', 'Samen', $2, $3)";
const PARTICIPATION: &str = "
INSERT INTO participations (working_group_id, organisation_id, state, is_signing, since)
VALUES ($1, $2, 'joined', $3, $4)";
const MEMBER: &str = "
INSERT INTO working_group_members (id, working_group_id, organisation_id, person_id, role, since)
VALUES ($1, $2, $3, $4, 'lead_editor', $5)";
const NEED: &str = "
INSERT INTO needs (id, slug, title, body, state, language, created_at, support_count)
VALUES ($1, 'behoefte', 'Behoefte', 'Ik wil iets kunnen.', 'accepted', 'nl', $2, 0)";
const CHALLENGE: &str = "
INSERT INTO challenges (id, slug, working_group_id, title, summary, state, language, published_at, created_at, changed_at)
VALUES ($1, 'challenge', $2, 'Challenge', 'Kort.', 'awarded', 'nl', $3, $3, $3)";
const LINK: &str = "
INSERT INTO challenge_needs (challenge_id, need_id, state, since) VALUES ($1, $2, 'in_challenge', $3)";
const SOLUTION: &str = "
INSERT INTO solutions (id, slug, organisation_id, name, summary, body, state, language, is_matched, is_visible,
                       can_be_experienced, can_be_borrowed, price_model, created_at, published_at)
VALUES ($1, 'plint', $2, 'Plint', 'Licht.', 'Licht.', 'published', 'nl', $3, $3, $3, $3, 'free', $4, $4)";
const SUBMISSION: &str = "
INSERT INTO submissions (id, challenge_id, solution_id, organisation_id, state, sealed, created_at, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $7)";

/// What a test plays with.
pub(super) struct Stage {
    pub db: Db,
    pub start: Timestamp,
    pub challenge: ChallengeId,
    pub need: NeedId,
    pub selected: SubmissionId,
    /// In the working group.
    pub inside: OrganisationId,
    /// Not in it.
    pub outside: OrganisationId,
    editor: PersonId,
    neighbour: PersonId,
}

impl Stage {
    pub async fn set(db: Db) -> Self {
        let start: Timestamp = "2026-03-01T12:00:00Z".parse().unwrap();
        db.migrate().await.unwrap();
        let db = db.at(start);
        let (editor, neighbour) = (person(&db).await, person(&db).await);
        let mut organisations = Vec::new();
        for (name, kind, who) in [
            ("den-haag", "municipality", Some(editor)),
            ("delft", "municipality", Some(neighbour)),
            ("nachtlicht", "provider", None),
        ] {
            let id = OrganisationId::new(start);
            run(&db, ORGANISATION, args![id, name, kind, true, start]).await;
            if let Some(who) = who {
                let membership = uuid::Uuid::new_v4();
                run(&db, MEMBERSHIP, args![membership, id, who, start]).await;
                run(&db, ROLE, args![membership]).await;
            }
            organisations.push(id);
        }
        let [inside, outside, provider] = organisations[..] else { panic!("three organisations") };
        let (group, challenge, need) = (WorkingGroupId::new(start), ChallengeId::new(start), NeedId::new(start));
        let (solution, selected) = (SolutionId::new(start), SubmissionId::new(start));
        for (sql, values) in [
            (GROUP, args![group, inside, start]),
            (PARTICIPATION, args![group, inside, true, start]),
            (PARTICIPATION, args![group, provider, false, start]),
            (MEMBER, args![uuid::Uuid::new_v4(), group, inside, editor, start]),
            (NEED, args![need, start]),
            (CHALLENGE, args![challenge, group, start]),
            (LINK, args![challenge, need, start]),
            (SOLUTION, args![solution, provider, true, start]),
            (SUBMISSION, args![selected, challenge, solution, provider, "selected", vec![0_u8], start]),
        ] {
            run(&db, sql, values).await;
        }
        Self { db, start, challenge, need, selected, inside, outside, editor, neighbour }
    }

    pub async fn editor(&self) -> Viewer {
        Viewer::of_person(&self.db, self.editor, None).await.unwrap()
    }

    /// Staff of the municipality outside the group.
    pub async fn neighbour(&self) -> Viewer {
        Viewer::of_person(&self.db, self.neighbour, None).await.unwrap()
    }

    pub async fn resident(&self) -> Viewer {
        let person = person(&self.db).await;
        Viewer::of_person(&self.db, person, None).await.unwrap()
    }

    pub fn input(&self) -> PlanInput {
        PlanInput {
            submission_id: self.selected,
            title: "Licht naar het toilet".to_owned(),
            protocol: "Twintig huizen, een half jaar.".to_owned(),
            decision_card: "**Wat doet het?** Licht geven.".to_owned(),
            municipality_ids: vec![self.inside],
            starts_on: None,
            ends_on: None,
        }
    }

    pub async fn planned(&self) -> PilotId {
        actions::plan(&self.db, &self.editor().await, self.input()).await.unwrap()
    }

    pub async fn pilot(&self, id: PilotId) -> Pilot {
        store::by_ids(&self.db, &[id]).await.unwrap().remove(0)
    }

    pub async fn word(&self, sql: &'static str, id: uuid::Uuid) -> String {
        self.db.one::<(String,)>(sql, args![id]).await.unwrap().0
    }
}

async fn person(db: &Db) -> PersonId {
    let start = db.now().await.unwrap();
    let id = PersonId::new(start);
    run(db, PERSON, args![id, start]).await;
    id
}

async fn run(db: &Db, sql: &'static str, values: Args) {
    db.write(async |tx| tx.run(sql, values).await).await.unwrap();
}
