//! The life of a challenge on both engines: who sees it, how it is written, signed, published and closed.

use crate::{
    challenges::{
        ChallengeState, Filter, Imported, TakenIn, actions,
        jobs::close as due,
        need_links, publication,
        sections::{self, NewSection, SectionEdit},
        sign_offs, store, take_in,
        tests::stage::{Stage, problems, refused, viewer},
        versions,
    },
    db::{Db, Timestamp, Tx, args, tests::Engines},
    error::RefusalKind,
    ids::{ChallengeId, PersonId, WorkingGroupMemberId},
    journal::Cause,
    outbox::Post,
    text::{PlainText, Title},
    viewer::Viewer,
    vocabulary::{Language, LifeDomain},
    working_groups,
};

const PLACES: &str = "SELECT id, person_id FROM working_group_members WHERE working_group_id = $1";

async fn state(db: &Db, viewer: &Viewer, id: ChallengeId) -> ChallengeState {
    store::by_ids(db, viewer, &[id]).await.unwrap()[0].state
}

fn words(body: &str) -> SectionEdit {
    SectionEdit::parse(None, Some(body)).unwrap()
}

async fn each(test: impl AsyncFn(Stage)) {
    let engines = Engines::start().await;
    for db in engines.all() {
        test(Stage::set(db).await).await;
    }
}

#[tokio::test]
async fn a_draft_is_seen_by_its_working_group_and_nobody_else() {
    each(async |stage: Stage| {
        let id = stage.draft().await;
        for (viewer, sees) in [
            (stage.of(0).await, true),
            (stage.of(1).await, true),
            (stage.of(2).await, false),
            (stage.administrator().await, false),
            (stage.provider().await, false),
            (Viewer::visitor(), false),
            (Viewer::operator(), false),
        ] {
            assert_eq!(stage.sees(&viewer, id).await, sees, "{viewer:?}");
            let listed = store::count(&stage.db, &viewer, &Filter::default()).await.unwrap();
            assert_eq!(listed, i64::from(sees), "{viewer:?}");
            if !sees {
                assert_eq!(refused(actions::withdraw(&stage.db, &viewer, id, "Zomaar").await), RefusalKind::NotFound);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_the_group_sees_its_drafts_no_longer() {
    each(async |stage: Stage| {
        let id = stage.draft().await;
        let delft = stage.of(1).await;
        working_groups::actions::leave(&stage.db, &delft, stage.group, stage.places[1].id, "Geen tijd").await.unwrap();
        // The viewer as it was read before: the condition reads the memberships of this moment.
        assert!(!stage.sees(&delft, id).await);
    })
    .await;
}

#[tokio::test]
async fn of_two_edits_of_one_revision_only_one_wins() {
    each(async |stage: Stage| {
        let (_, section) = stage.written().await;
        let (db, one, other) = (&stage.db, stage.of(0).await, stage.of(1).await);
        let (first, second) = tokio::join!(
            sections::actions::edit(db, &one, section, 1, words("Van de een.")),
            sections::actions::edit(db, &other, section, 1, words("Van de ander.")),
        );
        assert!(first.is_ok() != second.is_ok());
        let kept = sections::store::by_ids(db, &one, &[section]).await.unwrap().pop().unwrap();
        let won = if first.is_ok() { "Van de een." } else { "Van de ander." };
        assert_eq!((kept.body.as_str(), kept.revision), (won, 2));
        assert_eq!(refused(if first.is_ok() { second } else { first }), RefusalKind::Conflict);
        assert_eq!(refused(sections::actions::remove(db, &one, section, 1).await), RefusalKind::Conflict);
        sections::actions::remove(db, &one, section, 2).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_need_that_was_not_chosen_enters_with_a_reason_only() {
    each(async |stage: Stage| {
        let (db, lead, id) = (&stage.db, stage.of(0).await, stage.draft().await);
        let link = async |need, why| need_links::actions::link(db, &lead, id, need, why).await;
        assert_eq!(problems(link(stage.bare, None).await), ["CHALLENGE_NEED_NOT_PRIORITISED"]);
        link(stage.bare, Some("Hoort erbij.")).await.unwrap();
        link(stage.chosen, None).await.unwrap();
        assert_eq!(problems(link(stage.chosen, None).await), ["CHALLENGE_NEED_ALREADY_LINKED"]);
        let unknown = crate::ids::NeedId::new(stage.start);
        assert_eq!(problems(link(unknown, None).await), ["CHALLENGE_NEED_NOT_ACCEPTED"]);
        need_links::actions::unlink(db, &lead, id, stage.bare, "Toch niet").await.unwrap();
        let again = need_links::actions::unlink(db, &lead, id, stage.bare, "Toch niet").await;
        assert_eq!(refused(again), RefusalKind::Conflict);
    })
    .await;
}

#[tokio::test]
async fn what_is_offered_for_signing_stands_still() {
    each(async |stage: Stage| {
        let (db, lead) = (&stage.db, stage.of(0).await);
        let empty = stage.draft().await;
        actions::consult(db, &lead, empty).await.unwrap();
        let told = problems(sign_offs::actions::request(db, Post::silent(), &lead, empty).await);
        assert_eq!(told, ["OBSTACLE_NO_SECTION", "OBSTACLE_WEIGHTS", "OBSTACLE_NO_NEED"]);
        let (_, section, _) = stage.offered().await;
        let edit = sections::actions::edit(db, &lead, section, 1, words("Stiekem anders.")).await;
        assert_eq!(refused(edit), RefusalKind::Conflict);
    })
    .await;
}

#[tokio::test]
async fn a_signature_is_for_one_exact_text() {
    each(async |stage: Stage| {
        let (db, lead) = (&stage.db, stage.of(0).await);
        let (id, section, hash) = stage.offered().await;
        assert_eq!(refused(stage.sign(id, 0, &"0".repeat(64)).await), RefusalKind::Conflict);
        assert_eq!(refused(stage.sign(id, 2, &hash).await), RefusalKind::NotFound);
        let for_another = sign_offs::actions::sign_off(db, &lead, id, stage.places[1].id, &hash).await;
        assert_eq!(refused(for_another), RefusalKind::NotAllowed);
        stage.sign(id, 0, &hash).await.unwrap();
        stage.sign(id, 0, &hash).await.unwrap();
        let stands = async || -> Vec<bool> {
            let found = sign_offs::store::by_challenges(db, &lead, &[id]).await.unwrap();
            found.iter().map(|sign_off| sign_off.stands).collect()
        };
        assert_eq!(stands().await, [true]);

        // Reopened, and offered as it was: the same text, the same version, the same hash.
        sign_offs::actions::reopen(db, &lead, id, "Nog eens lezen").await.unwrap();
        assert_eq!(stands().await, [false]);
        sign_offs::actions::request(db, Post::silent(), &lead, id).await.unwrap();
        assert_eq!((stage.hash(id).await, stands().await), (hash.clone(), vec![true]));

        // Reopened and changed: another text, and nobody has signed it.
        sign_offs::actions::reopen(db, &lead, id, "Duidelijker").await.unwrap();
        sections::actions::edit(db, &lead, section, 1, words("Opstaan én lopen.")).await.unwrap();
        sign_offs::actions::request(db, Post::silent(), &lead, id).await.unwrap();
        assert_ne!(stage.hash(id).await, hash);
        assert_eq!(stands().await, [false]);
        assert_eq!(refused(stage.sign(id, 1, &hash).await), RefusalKind::Conflict);
        let numbers: Vec<_> = versions::store::by_challenges(db, &lead, &[id]).await.unwrap();
        assert_eq!(numbers.iter().map(|version| version.number).collect::<Vec<_>>(), [2, 1]);
    })
    .await;
}

#[tokio::test]
async fn a_challenge_is_published_when_all_have_signed_and_closes_at_its_deadline() {
    each(async |stage: Stage| {
        let (db, lead) = (&stage.db, stage.of(0).await);
        let (id, _, hash) = stage.offered().await;
        let closes_at = stage.start.plus(time::Duration::days(30));
        stage.sign(id, 0, &hash).await.unwrap();
        let early = publication::publish(db, &lead, id, stage.start).await;
        assert_eq!(problems(early), ["OBSTACLE_SIGN_OFF_MISSING", "CHALLENGE_DEADLINE_PASSED"]);
        let told = publication::obstacles_of(db, &lead, &[id]).await.unwrap();
        assert_eq!(told[&id].len(), 1);
        stage.sign(id, 1, &hash).await.unwrap();
        let delft = stage.of(1).await;
        assert_eq!(refused(publication::publish(db, &delft, id, closes_at).await), RefusalKind::NotAllowed);
        publication::publish(db, &lead, id, closes_at).await.unwrap();

        let anyone = Viewer::visitor();
        assert_eq!(state(db, &anyone, id).await, ChallengeState::Published);
        let versions = versions::store::by_challenges(db, &anyone, &[id]).await.unwrap();
        assert_eq!(versions.len(), 1);
        assert_eq!(sign_offs::store::by_challenges(db, &anyone, &[id]).await.unwrap().len(), 2);
        let of_leiden = Filter { municipality_id: Some(stage.places[2].id), ..Filter::default() };
        let of_delft = Filter { municipality_id: Some(stage.places[1].id), ..Filter::default() };
        assert_eq!(store::count(db, &anyone, &of_leiden).await.unwrap(), 0);
        assert_eq!(store::count(db, &anyone, &of_delft).await.unwrap(), 1);
        let after = (Timestamp::MIN, uuid::Uuid::nil());
        let nearest = store::page_of_deadline(db, &anyone, &Filter::default(), after, 10).await.unwrap();
        assert_eq!(nearest.len(), 1);

        assert_eq!(due(&db.at(closes_at.minus(time::Duration::microseconds(1)))).await.unwrap(), []);
        assert_eq!(due(&db.at(closes_at)).await.unwrap(), [id]);
        assert_eq!(due(&db.at(closes_at)).await.unwrap(), []);
        assert_eq!(state(db, &anyone, id).await, ChallengeState::Closed);

        let start =
            async |tx: &mut Tx| actions::advance(tx, Cause::of(&lead), id, ChallengeState::Assessing, None).await;
        db.write(start).await.unwrap();
        let backwards = db
            .write(async |tx| {
                let to = ChallengeState::Published;
                actions::advance(tx, Cause::Feature("submissions"), id, to, None).await
            })
            .await;
        assert_eq!(refused(backwards), RefusalKind::Conflict);
        actions::withdraw(db, &lead, id, "Geen geld meer").await.unwrap();
        assert!(stage.sees(&anyone, id).await, "what was public stays public");
    })
    .await;
}

#[tokio::test]
async fn a_municipality_that_leaves_is_not_waited_for_but_one_alone_is_no_joint_demand() {
    each(async |stage: Stage| {
        let (db, lead) = (&stage.db, stage.of(0).await);
        let (id, _, hash) = stage.offered().await;
        stage.sign(id, 0, &hash).await.unwrap();
        let delft = stage.of(1).await;
        working_groups::actions::leave(db, &delft, stage.group, stage.places[1].id, "Liever niet").await.unwrap();
        let closes_at = stage.start.plus(time::Duration::days(30));
        let alone = publication::publish(db, &lead, id, closes_at).await;
        assert_eq!(problems(alone), ["OBSTACLE_TOO_FEW_MUNICIPALITIES"]);
    })
    .await;
}

#[tokio::test]
async fn the_last_lead_editor_stays() {
    each(async |stage: Stage| {
        let lead = stage.of(0).await;
        let places: Vec<(WorkingGroupMemberId, PersonId)> = stage.db.all(PLACES, args![stage.group]).await.unwrap();
        assert_eq!(places.len(), 2);
        let (place, person) = *places.iter().find(|(_, person)| Some(*person) == lead.person()).unwrap();
        let leave = working_groups::actions::remove_member(&stage.db, &lead, place, "Klaar").await;
        assert_eq!(refused(leave), RefusalKind::Conflict);
        let kept = viewer(&stage.db, person).await;
        assert!(kept.leads(stage.group));
    })
    .await;
}

#[tokio::test]
async fn an_import_is_taken_in_once_and_brought_up_to_date() {
    each(async |stage: Stage| {
        let mut item = Imported {
            source_name: "elders".to_owned(),
            reference: "1".to_owned(),
            url: None,
            title: Title::parse("title", "Van elders").unwrap(),
            summary: PlainText::parse("summary", "Kort.", 100).unwrap(),
            section: NewSection::parse("Tekst", "Lang.").unwrap(),
            language: Language::Nl,
            is_open: true,
            closes_at: Some(stage.start.plus(time::Duration::days(1))),
            life_domains: vec![LifeDomain::Living],
            target_groups: Vec::new(),
        };
        let take = async |item: &Imported| {
            let db = &stage.db;
            db.write(async |tx| take_in(tx, Cause::Operator, item).await).await.unwrap()
        };
        let TakenIn::Created(id) = take(&item).await else { panic!("it is new") };
        assert_eq!(take(&item).await, TakenIn::Unchanged(id));
        item.title = Title::parse("title", "Van elders, beter").unwrap();
        assert_eq!(take(&item).await, TakenIn::Updated(id));
        assert_eq!(take(&item).await, TakenIn::Unchanged(id));
        assert!(stage.sees(&Viewer::visitor(), id).await);
        let imported = Filter { is_imported: Some(true), ..Filter::default() };
        assert_eq!(store::count(&stage.db, &Viewer::visitor(), &imported).await.unwrap(), 1);
        let living = Filter { life_domains: Some(vec![LifeDomain::Living]), ..Filter::default() };
        assert_eq!(store::count(&stage.db, &Viewer::visitor(), &living).await.unwrap(), 1);
        let later = stage.db.at(stage.start.plus(time::Duration::days(2)));
        assert_eq!(due(&later).await.unwrap(), [id]);
    })
    .await;
}
