//! Real elections run through a round: the same result as counting the file, and as the reference.

use std::{
    collections::BTreeSet,
    fs::{File, OpenOptions},
    io::{BufReader, Write},
    path::Path,
};

use futures_util::future::join_all;
use serde_json::Value;

use super::stage::Stage;
use crate::{
    db::tests::Engines,
    voting::{
        BallotKind, CountingInput, ShareCompletion, ShareUtility, TermsInput, TieBreakRule, VotingMethod, actions,
        bundle,
        files::{self, Ballots, Election, Format},
        marks::MarksInput,
        store,
        tabulation::{Rule, TieBreaking},
    },
};

/// Where the elections lie, from the folder of this crate. They are not ours to publish.
const ELECTIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/elections");

/// How many vote at the same time.
const AT_ONCE: usize = 64;

/// Says that a test did not run, also to the run that counts what was skipped.
fn skip(test: &str) {
    println!("skipped: {test}: the reference elections are not on this machine");
    if let Some(file) = std::env::var_os("SKIPS") {
        let mut file = OpenOptions::new().append(true).create(true).open(file).unwrap();
        writeln!(file, "{test}: the reference elections are not on this machine").unwrap();
    }
}

fn open(test: &str, file: &str) -> Option<(Election, Value)> {
    let folder = Path::new(ELECTIONS);
    if !folder.exists() {
        skip(test);
        return None;
    }
    let input = BufReader::new(File::open(folder.join("pabulib").join(file)).unwrap());
    let reference = File::open(folder.join("reference/pb_reference.json")).unwrap();
    let mut reference: Value = serde_json::from_reader(BufReader::new(reference)).unwrap();
    Some((files::read(Format::Pb, input).unwrap(), reference["results"][file]["results"].take()))
}

/// Runs the round with every voter of the election and compares; the places stand in order of their ids as text, so
/// that ties between them fall as in the file.
async fn run(test: &str, file: &str, kind: BallotKind, utility: ShareUtility) {
    let Some((election, reference)) = open(test, file) else { return };
    let budget = election.budget.clone().unwrap();
    let Ballots::Approved(scores) = &election.ballots else { panic!("{file} has no approvals") };
    let mut order: Vec<usize> = (0..election.options.len()).collect();
    order.sort_by(|one, other| election.options[*one].id.cmp(&election.options[*other].id));
    let place_of = |option: usize| order.iter().position(|other| *other == option).unwrap();
    let ballots: Vec<Vec<usize>> =
        scores.iter().map(|ballot| ballot.marks().map(|(option, _)| place_of(option)).collect()).collect();
    let whole = |units: u64| i64::try_from(units / budget.unit()).unwrap();
    for db in Engines::start().await.all() {
        let stage = Stage::set(db, ballots.len(), order.len()).await;
        let counting = CountingInput {
            method: VotingMethod::EqualShares,
            ballot_kind: Some(kind),
            budget: Some(whole(budget.limit)),
            utility: Some(utility),
            completion: Some(ShareCompletion::AddOneThenGreedy),
            tie_break: Some(TieBreakRule::VotesCostId),
            ..CountingInput::default()
        };
        let costs =
            stage.needs.iter().zip(&order).map(|(need, option)| (*need, whole(budget.costs[*option]))).collect();
        let id = stage.open_with(TermsInput { counting, costs, ..stage.terms(1, 0) }).await;
        let voters: Vec<_> = stage.members.iter().zip(&ballots).collect();
        for some in voters.chunks(AT_ONCE) {
            let casts = some.iter().map(async |(voter, ballot)| {
                let needs = ballot.iter().map(|place| stage.needs[*place]).collect();
                stage.cast_marks(id, voter, &MarksInput::naming(needs)).await.unwrap();
            });
            join_all(casts).await;
        }
        assert_eq!(stage.run_due(2).await, 2);
        actions::publish(&stage.db, &stage.app, &stage.coordinator, id).await.unwrap();

        let names = |winners: &[String], ids: &[String]| -> BTreeSet<String> {
            let place = |winner: &String| ids.iter().position(|id| id == winner).unwrap();
            winners.iter().map(|winner| election.options[order[place(winner)]].id.clone()).collect()
        };
        let round = stage.round(id).await;
        let files = bundle::files(&stage.db, &round.slug).await.unwrap().unwrap();
        let exported = files::read(Format::Pb, files[0].1.as_slice()).unwrap();
        let kept = store::tallies(&stage.db, &[id]).await.unwrap().remove(0);
        let through_the_platform = names(&kept.outcome.0.winners, &exported.ids());
        let counted = round.rule().count(&exported).unwrap();
        let of_the_export: Vec<String> = counted.winners.iter().map(|option| exported.ids()[*option].clone()).collect();
        assert_eq!(kept.outcome.0.winners, of_the_export);
        let rule = Rule { tie_break: Some(TieBreaking::VotesCostId), ..round.rule() };
        let of_the_file = rule.count(&election).unwrap().winners;
        let of_the_file: BTreeSet<_> = of_the_file.iter().map(|option| election.options[*option].id.clone()).collect();
        assert_eq!(through_the_platform, of_the_file);
        let key = if utility == ShareUtility::Cost { "mes_cost_utility" } else { "mes_cardinality_utility" };
        // Of one of the files there is no reference; the count is compared with its own file alone.
        if let Some(expected) = reference[key]["add1u"].as_array() {
            let expected: BTreeSet<_> = expected.iter().map(|id| id.as_str().unwrap().to_owned()).collect();
            assert_eq!(through_the_platform, expected);
        }
    }
}

#[tokio::test]
async fn assen_2024_through_a_round_is_the_reference() {
    let test = "assen_2024_through_a_round_is_the_reference";
    run(test, "Netherlands_Assen_2024.pb", BallotKind::Approval, ShareUtility::Cost).await;
    run(test, "Netherlands_Assen_2024.pb", BallotKind::Approval, ShareUtility::Cardinality).await;
}

#[tokio::test]
async fn amsterdam_centrum_with_ten_thousand_voters_through_a_round_is_the_count_of_its_file() {
    let test = "amsterdam_centrum_with_ten_thousand_voters_through_a_round_is_the_count_of_its_file";
    run(test, "Netherlands_Amsterdam_621.pb", BallotKind::Projects, ShareUtility::Cost).await;
}
