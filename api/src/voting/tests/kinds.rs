//! Every kind of ballot from the casting to the published result, and what each refuses.

use super::stage::Stage;
use crate::{
    db::tests::Engines,
    error::{Error, Result},
    ids::NeedId,
    voting::{
        BallotKind, CountingInput, ShareCompletion, TermsInput, TieBreakRule, VotingMethod, actions, bundle,
        election::election,
        files::{self, Format},
        marks::MarksInput,
        store,
        tabulation::ballots_hash,
    },
};

fn terms(stage: &Stage, method: VotingMethod, kind: BallotKind, seats: i64) -> TermsInput {
    let buys = kind == BallotKind::Projects;
    TermsInput {
        counting: CountingInput {
            method,
            ballot_kind: Some(kind),
            budget: buys.then_some(100),
            points: (kind == BallotKind::Points).then_some(10),
            completion: Some(ShareCompletion::AddOneThenGreedy),
            ..CountingInput::default()
        },
        costs: if buys {
            stage.needs.iter().zip([60, 40, 30, 20]).map(|(n, cost)| (*n, cost)).collect()
        } else {
            vec![]
        },
        ..stage.terms(seats, 0)
    }
}

/// Six ballots of a kind over four needs; the last says “none of these”.
fn ballots(kind: BallotKind, needs: &[NeedId]) -> Vec<MarksInput> {
    let pick = |numbers: &[usize]| numbers.iter().map(|number| needs[*number]).collect::<Vec<_>>();
    let points = |given: &[(usize, i64)]| given.iter().map(|(number, points)| (needs[*number], *points)).collect();
    let marks = |numbers: &[usize]| match kind {
        BallotKind::Approval | BallotKind::Projects => MarksInput::naming(pick(numbers)),
        BallotKind::Score | BallotKind::Points => {
            let given: Vec<_> = numbers.iter().zip([5, 3, 1]).map(|(number, points)| (*number, points)).collect();
            MarksInput { points: points(&given), ..MarksInput::default() }
        }
        BallotKind::Ranking => {
            let ranking = numbers.iter().map(|number| vec![needs[*number]]).collect();
            MarksInput { ranking, ..MarksInput::default() }
        }
    };
    let mut all: Vec<_> = [&[1, 2][..], &[1], &[1, 3], &[2, 3], &[3]].map(marks).into();
    all[0].no_technology = pick(&[1]);
    all.push(MarksInput { none_of_these: true, ..MarksInput::default() });
    all
}

fn codes<T>(answer: Result<T>) -> Vec<&'static str> {
    let Err(Error::Problems(problems)) = answer else { return Vec::new() };
    problems.iter().map(|problem| problem.text.code).collect()
}

#[tokio::test]
async fn a_published_round_is_the_count_of_its_own_file_by_every_method() {
    let engines = Engines::start().await;
    for (db, method) in engines.all().into_iter().flat_map(|db| VotingMethod::ALL.iter().map(move |m| (db.clone(), *m)))
    {
        for kind in method.ballot_kinds() {
            let stage = Stage::set(db.clone(), 6, 4).await;
            let seats = if method.finds_one() { 1 } else { 2 };
            let id = stage.open_with(terms(&stage, method, *kind, seats)).await;
            for (voter, marks) in stage.members.iter().zip(ballots(*kind, &stage.needs)) {
                stage.cast_marks(id, voter, &marks).await.unwrap();
            }
            assert_eq!(stage.run_due(2).await, 2);
            actions::publish(&stage.db, &stage.app, &stage.coordinator, id).await.unwrap();
            let round = stage.round(id).await;
            let files = bundle::files(&stage.db, &round.slug).await.unwrap().unwrap();
            let (name, written) = &files[0];
            let format = Format::of_extension(name.rsplit('.').next().unwrap()).unwrap();
            let read = files::read(format, written.as_slice()).unwrap();
            let rule = round.rule();
            let again = rule.json(&read, &rule.count(&read).unwrap());
            let (kept, _) = store::outcome(&stage.db, id).await.unwrap().unwrap();
            assert_eq!(serde_json::Value::Object(again), kept, "{method} on {kind}");
            assert_eq!(round.ballots_sha256, Some(ballots_hash(&read).to_vec()));
            let tallied = store::tallies(&stage.db, &[id]).await.unwrap().remove(0);
            assert_eq!(tallied.summary.0.none_of_these, 1);
            let places = store::places_by_rounds(&stage.db, &[id]).await.unwrap();
            assert_eq!(places[1].no_technology, Some(1));
            assert_eq!(places[0].approvals, Some(0));
            let ballots = store::page_of_ballots(&stage.db, id, "", 100).await.unwrap();
            assert!(election(&round, &places, &[], &ballots).is_ok());
            assert_eq!(bundle::archive(&files).unwrap(), bundle::archive(&files).unwrap());
        }
    }
}

#[tokio::test]
async fn a_ballot_that_its_round_cannot_take_is_refused_with_the_reason_and_counted_nowhere() {
    let engines = Engines::start().await;
    let db = engines.all().remove(0);
    let stranger = |stage: &Stage| NeedId::new(stage.start);
    for (method, kind) in [
        (VotingMethod::EqualShares, BallotKind::Projects),
        (VotingMethod::Score, BallotKind::Score),
        (VotingMethod::Score, BallotKind::Points),
        (VotingMethod::InstantRunoff, BallotKind::Ranking),
    ] {
        let stage = Stage::set(db.clone(), 6, 4).await;
        let id = stage.open_with(terms(&stage, method, kind, 1)).await;
        let needs = &stage.needs;
        let empty = MarksInput::default;
        let refused: Vec<(MarksInput, &str)> = match kind {
            BallotKind::Projects => vec![
                (MarksInput::naming(vec![needs[0], needs[1], needs[2]]), "OVER_BUDGET"),
                (MarksInput::naming(vec![stranger(&stage)]), "NEED_NOT_ON_BALLOT"),
                (MarksInput { points: vec![(needs[0], 1)], ..empty() }, "OTHER_KIND_OF_BALLOT"),
                (MarksInput { none_of_these: true, ..MarksInput::naming(vec![needs[0]]) }, "NONE_AND_SOME"),
                (MarksInput { no_technology: vec![stranger(&stage)], ..empty() }, "NEED_NOT_ON_BALLOT"),
            ],
            BallotKind::Score => vec![
                (MarksInput { points: vec![(needs[0], 6)], ..empty() }, "POINTS_ODD"),
                (MarksInput { points: vec![(needs[0], -1)], ..empty() }, "POINTS_ODD"),
                (MarksInput { points: vec![(needs[0], 1), (needs[0], 2)], ..empty() }, "NEED_MARKED_TWICE"),
            ],
            BallotKind::Points => {
                vec![(MarksInput { points: vec![(needs[0], 6), (needs[1], 5)], ..empty() }, "TOO_MANY_POINTS")]
            }
            _ => vec![
                (MarksInput { ranking: vec![vec![needs[0], needs[1]]], ..empty() }, "SAME_RANK_TWICE"),
                (MarksInput { ranking: vec![vec![needs[0]], vec![needs[0]]], ..empty() }, "NEED_MARKED_TWICE"),
            ],
        };
        for (marks, code) in refused {
            assert_eq!(codes(stage.cast_marks(id, &stage.members[0], &marks).await), [code], "{kind}");
        }
        assert_eq!(stage.run_due(2).await, 2);
        assert_eq!(stage.round(id).await.ballot_count, Some(0));
    }
}

#[tokio::test]
async fn terms_that_do_not_go_together_are_refused_all_at_once() {
    let engines = Engines::start().await;
    let stage = Stage::set(engines.all().remove(0), 1, 4).await;
    let draft =
        async |terms: TermsInput| codes(actions::draft(&stage.db, &stage.coordinator, stage.panel, terms).await);
    let with = |counting: CountingInput| TermsInput { counting, ..stage.terms(2, 0) };
    let of = |method| CountingInput { method, ..CountingInput::default() };
    let unfit = CountingInput { ballot_kind: Some(BallotKind::Ranking), budget: Some(5), ..of(VotingMethod::Approval) };
    assert_eq!(draft(with(unfit)).await, ["BALLOT_UNFIT", "BUDGET_UNFIT"]);
    assert_eq!(draft(with(of(VotingMethod::InstantRunoff))).await, ["ONE_SEAT_ONLY"]);
    let points = CountingInput { ballot_kind: Some(BallotKind::Points), ..of(VotingMethod::Score) };
    assert_eq!(draft(with(points)).await, ["POINTS_TO_DIVIDE_ODD"]);
    let projects = CountingInput { ballot_kind: Some(BallotKind::Projects), ..of(VotingMethod::Greedy) };
    assert_eq!(draft(with(projects.clone())).await, ["BUDGET_MISSING"]);
    assert_eq!(draft(with(CountingInput { budget: Some(10), ..projects })).await, ["COST_ODD"]);
    let costed = TermsInput { costs: vec![(stage.needs[0], 3)], ..stage.terms(2, 0) };
    assert_eq!(draft(costed).await, ["COSTS_WITHOUT_BUDGET"]);
    let other = crate::ids::PanelId::new(stage.start);
    assert_eq!(draft(TermsInput { other_panel_ids: vec![other], ..stage.terms(2, 0) }).await, ["PANEL_NOT_YOURS"]);
    // Votes and costs break no tie of rankings.
    let ranked = CountingInput { tie_break: Some(TieBreakRule::VotesCostId), ..of(VotingMethod::Borda) };
    let id = actions::draft(&stage.db, &stage.coordinator, stage.panel, with(ranked)).await.unwrap();
    assert_eq!(stage.round(id).await.tie_break, TieBreakRule::Lot);
}
