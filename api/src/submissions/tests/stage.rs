//! An open challenge of two municipalities, two providers with a solution each, and the program's parts around one
//! database.

use tempfile::TempDir;
use time::Duration;

use crate::{
    app::App,
    challenges,
    db::{Args, Db, Timestamp, args},
    error::Result,
    ids::{
        ChallengeId, CriterionId, MembershipId, OrganisationId, PersonId, SolutionId, SubmissionId, WorkingGroupId,
        WorkingGroupMemberId,
    },
    submissions::{AnswerInput, SaveInput, Submission, actions, jobs, store},
    viewer::Viewer,
};

const PERSON: &str = "
INSERT INTO people (id, display_name, email, language, created_at) VALUES ($1, 'Iemand', $2, 'nl', $3)";
const ORGANISATION: &str = "
INSERT INTO organisations (id, slug, name, name_key, kind, is_verified, created_at)
VALUES ($1, $2, $2, $2, $3, $4, $5)";
const MEMBERSHIP: &str = "INSERT INTO memberships (id, organisation_id, person_id, since) VALUES ($1, $2, $3, $4)";
const ROLE: &str = "INSERT INTO membership_roles (membership_id, role) VALUES ($1, $2)";
const GROUP: &str = "
INSERT INTO working_groups (id, slug, name, purpose, lead_id, created_at) VALUES ($1, $2, 'Groep', 'Samen', $3, $4)";
const MEMBER: &str = "
INSERT INTO working_group_members (id, working_group_id, organisation_id, person_id, role, since)
VALUES ($1, $2, $3, $4, $5, $6)";
const CHALLENGE: &str = "
INSERT INTO challenges (id, slug, working_group_id, title, summary, state, language, submissions_close_at,
                        published_at, created_at, changed_at)
VALUES ($1, $2, $3, 'Veilig door de nacht', 'Samen', 'published', 'nl', $4, $5, $5, $5)";
const CRITERION: &str = "
INSERT INTO criteria (id, challenge_id, position, title, weight) VALUES ($1, $2, $3, $4, $5)";
const SOLUTION: &str = "
INSERT INTO solutions (id, slug, organisation_id, name, summary, body, state, language, is_matched, is_visible,
                       can_be_experienced, can_be_borrowed, price_model, created_at, published_at)
VALUES ($1, $2, $3, 'Licht', 'Licht', 'Licht', 'published', 'nl', $4, $4, $4, $4, 'free', $5, $5)";

/// A provider with a solution and somebody who submits it.
pub(crate) struct Provider {
    pub organisation: OrganisationId,
    pub solution: SolutionId,
    pub staff: Viewer,
}

/// What a test plays with. The clock stands at [`Stage::start`], the challenge closes a day later.
pub(crate) struct Stage {
    pub db: Db,
    pub app: App,
    pub start: Timestamp,
    pub closes: Timestamp,
    pub challenge: ChallengeId,
    pub criteria: [CriterionId; 2],
    pub lead: Viewer,
    pub providers: [Provider; 2],
    _folder: TempDir,
}

impl Stage {
    pub async fn set(db: Db) -> Self {
        let start: Timestamp = "2026-03-01T12:00:00Z".parse().unwrap();
        let closes = start.plus(Duration::days(1));
        db.migrate().await.unwrap();
        let (folder, db) = (tempfile::tempdir().unwrap(), db.at(start));
        let town = organisation(&db, "municipality", start).await;
        let lead = employ(&db, town, start).await;
        let group = WorkingGroupId::new(start);
        run(&db, GROUP, args![group, group.to_string(), town, start]).await;
        let place = WorkingGroupMemberId::new(start);
        run(&db, MEMBER, args![place, group, town, lead, "lead_editor", start]).await;
        let challenge = ChallengeId::new(start);
        run(&db, CHALLENGE, args![challenge, challenge.to_string(), group, closes, start]).await;
        let criteria = [CriterionId::new(start), CriterionId::new(start)];
        run(&db, CRITERION, args![criteria[0], challenge, 1_i64, "Rust", 60_i64]).await;
        run(&db, CRITERION, args![criteria[1], challenge, 2_i64, "Kosten", 40_i64]).await;
        let providers = [provider(&db, start).await, provider(&db, start).await];
        let lead = Viewer::of_person(&db, lead, None).await.unwrap();
        let app = App::in_folder(folder.path()).await;
        Self { db, app, start, closes, challenge, criteria, lead, providers, _folder: folder }
    }

    /// The database at so many microseconds after the deadline.
    pub fn around_deadline(&self, micros: i64) -> Db {
        self.db.at(self.closes.plus(Duration::microseconds(micros)))
    }

    /// The database well after the deadline.
    pub fn later(&self) -> Db {
        self.db.at(self.closes.plus(Duration::hours(1)))
    }

    /// Somebody new, who works for nobody or for this organisation.
    pub async fn somebody(&self, at: Option<OrganisationId>) -> Viewer {
        let person = match at {
            Some(organisation) => employ(&self.db, organisation, self.start).await,
            None => person(&self.db, self.start).await,
        };
        Viewer::of_person(&self.db, person, None).await.unwrap()
    }

    /// A draft of this provider.
    pub async fn draft(&self, provider: usize) -> SubmissionId {
        let Provider { solution, staff, .. } = &self.providers[provider];
        actions::draft(&self.db, &self.app, staff, self.challenge, *solution).await.unwrap()
    }

    /// Both answers and the pitch.
    pub fn words(&self, text: &str) -> SaveInput {
        let answer = |criterion_id| AnswerInput { criterion_id, text: text.to_owned(), is_confidential: Some(true) };
        SaveInput { pitch: Some(text.to_owned()), answers: self.criteria.map(answer).to_vec() }
    }

    /// Writes what this provider says at a moment.
    pub async fn save(&self, db: &Db, provider: usize, id: SubmissionId, text: &str) -> Result<SubmissionId> {
        actions::save(db, &self.app, &self.providers[provider].staff, id, &self.words(text)).await
    }

    /// Hands in at a moment.
    pub async fn submit(&self, db: &Db, provider: usize, id: SubmissionId) -> Result<SubmissionId> {
        actions::submit(db, &self.app, &self.providers[provider].staff, id).await
    }

    /// A submission of this provider that was handed in.
    pub async fn submitted(&self, provider: usize, text: &str) -> SubmissionId {
        let id = self.draft(provider).await;
        self.save(&self.db, provider, id, text).await.unwrap();
        self.submit(&self.db, provider, id).await.unwrap()
    }

    /// Closes the challenge and opens what was handed in.
    pub async fn open(&self) {
        let later = self.later();
        assert_eq!(challenges::jobs::due(&self.app, &later).await.unwrap(), 1);
        jobs::due(&self.app, &later).await.unwrap();
    }

    /// The submission as this viewer sees it well after the deadline, if at all.
    pub async fn seen(&self, viewer: &Viewer, id: SubmissionId) -> Option<Submission> {
        let later = self.later();
        store::by_ids(&later, viewer, later.now().await.unwrap(), &[id]).await.unwrap().pop()
    }

    /// The submission as its own team sees it at a moment.
    pub async fn own(&self, db: &Db, provider: usize, id: SubmissionId) -> Submission {
        let now = db.now().await.unwrap();
        store::by_ids(db, &self.providers[provider].staff, now, &[id]).await.unwrap().pop().unwrap()
    }
}

async fn provider(db: &Db, start: Timestamp) -> Provider {
    let organisation = organisation(db, "provider", start).await;
    let staff = employ(db, organisation, start).await;
    let solution = SolutionId::new(start);
    run(db, SOLUTION, args![solution, solution.to_string(), organisation, false, start]).await;
    Provider { organisation, solution, staff: Viewer::of_person(db, staff, None).await.unwrap() }
}

async fn organisation(db: &Db, kind: &'static str, start: Timestamp) -> OrganisationId {
    let id = OrganisationId::new(start);
    run(db, ORGANISATION, args![id, id.to_string(), kind, true, start]).await;
    id
}

async fn person(db: &Db, start: Timestamp) -> PersonId {
    let id = PersonId::new(start);
    run(db, PERSON, args![id, format!("{id}@voorbeeld.example"), start]).await;
    id
}

async fn employ(db: &Db, organisation: OrganisationId, start: Timestamp) -> PersonId {
    let (person, place) = (person(db, start).await, MembershipId::new(start));
    run(db, MEMBERSHIP, args![place, organisation, person, start]).await;
    run(db, ROLE, args![place, "admin"]).await;
    person
}

async fn run(db: &Db, sql: &'static str, values: Args) {
    db.write(async |tx| tx.run(sql, values.clone()).await).await.unwrap();
}
