//! A panel of so many members, needs to vote on, and the program's parts around one database.

use tempfile::TempDir;
use time::Duration;

use crate::{
    app::App,
    db::{Args, Db, Timestamp, args},
    error::Result,
    ids::{NeedId, PanelId, PersonId, VotingRoundId},
    viewer::Viewer,
    voting::{CountingInput, TermsInput, VotingRound, actions, jobs, marks::MarksInput, store},
};

const PERSON: &str = "INSERT INTO people (id, display_name, language, created_at) VALUES ($1, 'Iemand', 'nl', $2)";
const NEED: &str = "
INSERT INTO needs (id, slug, title, body, state, language, created_at, support_count)
VALUES ($1, $2, 'Behoefte', 'Ik wil iets kunnen.', 'accepted', 'nl', $3, 0)";
const PANEL: &str = "INSERT INTO panels (id, slug, name, created_at) VALUES ($1, $2, 'Panel', $3)";
const MEMBER: &str = "
INSERT INTO panel_members (id, panel_id, person_id, segment, role, since) VALUES ($1, $2, $3, 'resident', $4, $5)";

/// What a test plays with. The clock stands at [`Stage::start`] until it is moved.
pub(super) struct Stage {
    pub db: Db,
    pub app: App,
    pub start: Timestamp,
    pub panel: PanelId,
    pub coordinator: Viewer,
    pub members: Vec<Viewer>,
    pub needs: Vec<NeedId>,
    _folder: TempDir,
}

impl Stage {
    pub async fn set(db: Db, members: usize, needs: usize) -> Self {
        let start: Timestamp = "2026-03-01T12:00:00Z".parse().unwrap();
        db.migrate().await.unwrap();
        let (folder, db) = (tempfile::tempdir().unwrap(), db.at(start));
        let panel = PanelId::new(start);
        run(&db, PANEL, args![panel, panel.to_string(), start]).await;
        let coordinator = join(&db, panel, "coordinator", start).await;
        let mut voters = Vec::new();
        for _ in 0..members {
            voters.push(join(&db, panel, "member", start).await);
        }
        let mut on_ballot = Vec::new();
        for _ in 0..needs {
            let need = NeedId::new(start);
            run(&db, NEED, args![need, need.to_string(), start]).await;
            on_ballot.push(need);
        }
        let (coordinator, members) = (viewer(&db, coordinator).await, viewers(&db, voters).await);
        let app = App::in_folder(folder.path()).await;
        Self { db, app, start, panel, coordinator, members, needs: on_ballot, _folder: folder }
    }

    /// The database `days` after the start.
    pub fn after(&self, days: i64) -> Db {
        self.db.at(self.start.plus(Duration::days(days)))
    }

    /// The terms of a round that opens on day 1 and closes on day 2.
    pub fn terms(&self, seats: i64, minimum_turnout: i64) -> TermsInput {
        TermsInput {
            title: "Wat gaat voor?".to_owned(),
            question: "Kies alles wat u belangrijk vindt.".to_owned(),
            counting: CountingInput::default(),
            leavers: None,
            other_panel_ids: Vec::new(),
            need_ids: self.needs.clone(),
            costs: Vec::new(),
            seats,
            minimum_turnout: Some(minimum_turnout),
            opens_at: self.start.plus(Duration::days(1)),
            closes_at: self.start.plus(Duration::days(2)),
        }
    }

    /// A round that is open from day 1 to day 2.
    pub async fn open_round(&self, seats: i64, minimum_turnout: i64) -> VotingRoundId {
        self.open_with(self.terms(seats, minimum_turnout)).await
    }

    /// A round with these terms that is open from day 1 to day 2.
    pub async fn open_with(&self, terms: TermsInput) -> VotingRoundId {
        let id = actions::draft(&self.db, &self.coordinator, self.panel, terms).await.unwrap();
        actions::schedule(&self.db, &self.app, &self.coordinator, id).await.unwrap();
        assert_eq!(self.run_due(1).await, 1);
        id
    }

    /// Runs every job due `days` after the start; how many moves were made.
    pub async fn run_due(&self, days: i64) -> u64 {
        jobs::due(&self.app, &self.after(days)).await.unwrap()
    }

    /// Casts on day 1, for the needs with these numbers; the receipt.
    pub async fn cast(&self, id: VotingRoundId, voter: &Viewer, choices: &[usize]) -> Result<String> {
        let choices: Vec<_> = choices.iter().map(|number| self.needs[*number]).collect();
        self.cast_marks(id, voter, &MarksInput::naming(choices)).await
    }

    /// Casts these marks on day 1; the receipt.
    pub async fn cast_marks(&self, id: VotingRoundId, voter: &Viewer, marks: &MarksInput) -> Result<String> {
        let receipt = actions::cast(&self.after(1), &self.app, voter, id, marks).await?;
        Ok(receipt.as_str().to_owned())
    }

    pub async fn round(&self, id: VotingRoundId) -> VotingRound {
        store::by_id(&self.db, &Viewer::operator(), id).await.unwrap().unwrap()
    }

    /// How many rows a statement with one id counts.
    pub async fn count(&self, sql: &'static str, id: VotingRoundId) -> i64 {
        let (count,): (i64,) = self.db.one(sql, args![id]).await.unwrap();
        count
    }
}

async fn run(db: &Db, sql: &'static str, values: Args) {
    db.write(async |tx| tx.run(sql, values.clone()).await).await.unwrap();
}

async fn join(db: &Db, panel: PanelId, role: &'static str, start: Timestamp) -> PersonId {
    let person = PersonId::new(start);
    run(db, PERSON, args![person, start]).await;
    run(db, MEMBER, args![crate::ids::PanelMemberId::new(start), panel, person, role, start]).await;
    person
}

async fn viewer(db: &Db, person: PersonId) -> Viewer {
    Viewer::of_person(db, person, None).await.unwrap()
}

async fn viewers(db: &Db, people: Vec<PersonId>) -> Vec<Viewer> {
    let mut viewers = Vec::new();
    for person in people {
        viewers.push(viewer(db, person).await);
    }
    viewers
}
