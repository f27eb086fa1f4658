//! Compares every count with reference results on real and synthetic elections.
//! Not here: laws that hold for any election (next to each rule).

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::BufReader,
    path::{Path, PathBuf},
};

use api::voting::{
    count::{
        Rankings, Scores, TieBreak,
        borda::borda,
        equal_shares::{Completion, Money, Utility, equal_shares},
        greedy::{By, greedy},
        instant_runoff::instant_runoff,
        pairwise::{Pairwise, Strength},
        phragmen::phragmen,
        ranked_pairs::ranked_pairs,
        schulze::schulze,
        standing::levels,
    },
    files::{Ballots, Election, Format, read},
};
use harness::skip;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Where the elections lie, from the root of the workspace. They are not ours to publish.
const ELECTIONS: &str = "../shared/data/elections";

/// The folder of the elections; without it the test of this name is skipped.
fn elections(test: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(ELECTIONS);
    if !path.exists() {
        skip(test, "the reference elections are not on this machine");
        return None;
    }
    Some(path)
}

fn reference(folder: &Path, file: &str) -> Value {
    serde_json::from_slice(&fs::read(folder.join("reference").join(file)).unwrap()).unwrap()
}

fn open(path: &Path) -> Election {
    let format = Format::of_extension(path.extension().unwrap().to_str().unwrap()).unwrap();
    read(format, BufReader::new(File::open(path).unwrap()))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Options as the reference names them: numbers, sorted.
fn numbers(options: impl IntoIterator<Item = usize>) -> Value {
    let mut numbers: Vec<usize> = options.into_iter().map(|option| option + 1).collect();
    numbers.sort_unstable();
    json!(numbers)
}

fn in_levels(levels: &[Vec<usize>]) -> Value {
    levels.iter().map(|level| numbers(level.clone())).collect()
}

fn by_number<T: Copy + Into<i128>>(values: &[T]) -> Value {
    let values = (1..)
        .zip(values)
        .map(|(number, value): (usize, &T)| (number.to_string(), json!(i64::try_from((*value).into()).unwrap())));
    Value::Object(values.collect())
}

fn check_ranked(name: &str, rankings: &Rankings, expected: &Value) {
    let options = rankings.options();
    let listed = TieBreak::listed(options);
    let is = |what: &str, ours: Value, theirs: &Value| assert_eq!(&ours, theirs, "{name}: {what}");
    is("voters", json!(rankings.voters()), &expected["num_voters"]);
    is("options", json!(options), &expected["num_alternatives"]);
    let pairwise = Pairwise::of(rankings).unwrap();
    is("pairwise", pairwise.rows().map(|row| json!(row)).collect(), &expected["pairwise"]);
    let number = |option: Option<usize>| json!(option.map(|option| option + 1));
    is("condorcet winner", number(pairwise.condorcet_winner()), &expected["condorcet_winner"]);
    is("condorcet loser", number(pairwise.condorcet_loser()), &expected["condorcet_loser"]);
    is("weak winners", numbers(pairwise.weak_condorcet_winners()), &expected["weak_condorcet_winners"]);
    let borda = borda(rankings);
    is("borda", by_number(&borda.symmetric), &expected["borda"]["symmetric_scores"]);
    is("borda x2", by_number(&borda.tie_averaged_x2), &expected["borda"]["tie_averaged_scores_x2"]);
    is("borda ranking", in_levels(&levels(&borda.symmetric)), &expected["borda"]["ranking"]);
    for (key, strength) in [("margins", Strength::Margins), ("winning_votes", Strength::WinningVotes)] {
        let (schulze, expected_schulze) = (schulze(&pairwise, strength), &expected["schulze"][key]);
        is("schulze", numbers(schulze.winners.clone()), &expected_schulze["winners"]);
        is("schulze levels", in_levels(&schulze.levels), &expected_schulze["ranking_levels"]);
        let pairs = (0..options).flat_map(|a| (0..options).map(move |b| (a, b)));
        let beats = pairs.filter(|(a, b)| schulze.beats(*a, *b)).map(|(a, b)| json!([a + 1, b + 1]));
        is("schulze beats", beats.collect(), &expected_schulze["beats"]);
        let (pairs, expected_pairs) = (ranked_pairs(&pairwise, strength, &listed), &expected["ranked_pairs"][key]);
        let order: Vec<usize> = pairs.order.iter().map(|option| option + 1).collect();
        is("ranked pairs", json!(order), &expected_pairs["order_deterministic"]);
        let equal = pairs.majorities.windows(2).any(|two| two[0].strength == two[1].strength);
        is("equal strengths", json!(equal), &expected_pairs["equal_strengths_present"]);
        if let Some(any) = expected_pairs["winners_all_tie_orders"].as_array() {
            assert!(any.contains(&json!(order[0])), "{name}: ranked pairs elects {} of {any:?}", order[0]);
        }
    }
    if let Some(irv) = expected.get("irv") {
        check_runoff(name, rankings, irv, &expected["plurality"]);
    }
}

fn check_runoff(name: &str, rankings: &Rankings, expected: &Value, plurality: &Value) {
    let count = instant_runoff(rankings, &TieBreak::listed(rankings.options()));
    let winner = json!(count.winner.map(|winner| winner + 1));
    assert_eq!(winner, expected["winner_deterministic"], "{name}: irv");
    assert_eq!(json!(!count.ties.is_empty()), expected["tie_at_elimination"], "{name}: irv tie");
    if let Some(any) = expected["winners_all_tie_orders"].as_array() {
        assert!(any.contains(&winner), "{name}: irv elects {winner} of {any:?}");
    }
    if expected["ballots_had_ties_truncated_there"] == json!(false) {
        let first: Vec<u64> = count.rounds[0].totals.iter().map(|votes| votes.unwrap()).collect();
        assert_eq!(by_number(&first), plurality["scores"], "{name}: first preferences");
    }
    let Some(rounds) = expected["rounds"].as_array() else { return };
    assert_eq!(count.rounds.len(), rounds.len(), "{name}: irv rounds");
    for (round, expected) in count.rounds.iter().zip(rounds) {
        let tally = round.totals.iter().enumerate().filter_map(|(option, votes)| Some((option, (*votes)?)));
        let tally = tally.map(|(option, votes)| ((option + 1).to_string(), json!(votes))).collect();
        assert_eq!(Value::Object(tally), expected["tally"], "{name}: irv tally");
        assert_eq!(json!(round.exhausted), expected["exhausted"], "{name}: irv exhausted");
        let out = round.eliminated.map_or(Value::Null, |option| json!(option + 1));
        assert_eq!(&out, expected.get("eliminated").unwrap_or(&Value::Null), "{name}: irv eliminated");
    }
}

#[test]
fn ranked_elections_give_the_reference_results() {
    let Some(folder) = elections("counting::ranked_elections_give_the_reference_results") else { return };
    let reference = reference(&folder, "ranked_reference.json");
    let results = reference["results"].as_object().unwrap();
    assert!(results.len() > 100);
    for (name, expected) in results {
        let path = folder.join("preflib").join(name);
        assert_eq!(hex::encode(Sha256::digest(fs::read(&path).unwrap())), expected["sha256"], "{name}");
        let election = open(&path);
        assert_eq!(json!(election.title), expected["title"], "{name}");
        let names = election.options.iter().map(|option| (option.id.clone(), json!(option.name)));
        assert_eq!(Value::Object(names.collect()), expected["alternatives"], "{name}");
        let rankings = match &election.ballots {
            Ballots::Ranked(rankings) => rankings.clone(),
            Ballots::Approved(scores) | Ballots::Points(scores) => Rankings::from_scores(scores),
        };
        check_ranked(name, &rankings, expected);
    }
}

#[test]
fn synthetic_elections_full_of_ties_and_cycles_give_the_reference_results() {
    let Some(folder) = elections("counting::synthetic_elections_full_of_ties_and_cycles_give_the_reference_results")
    else {
        return;
    };
    let reference = reference(&folder, "ranked_synthetic.json");
    for expected in reference["profiles"].as_array().unwrap() {
        let options = usize::try_from(expected["num_alternatives"].as_u64().unwrap()).unwrap();
        let mut rankings = Rankings::new(options);
        for ballot in expected["ballots"].as_array().unwrap() {
            let groups = ballot[1].as_array().unwrap().iter().flat_map(|group| {
                let options = group.as_array().unwrap().iter().enumerate();
                options.map(|(at, number)| (usize::try_from(number.as_u64().unwrap()).unwrap() - 1, at > 0))
            });
            rankings.push(ballot[0].as_u64().unwrap(), groups).unwrap();
        }
        check_ranked(&format!("synthetic {}", expected["id"]), &rankings, expected);
    }
}

struct Budgeted {
    name: String,
    election: Election,
    scores: Scores,
    tie_break: TieBreak,
}

impl Budgeted {
    fn open(name: &str, path: &Path) -> Self {
        let election = open(path);
        let scores = match &election.ballots {
            Ballots::Ranked(rankings) => {
                let mut scores = Scores::points(rankings.options());
                for ballot in rankings.iter() {
                    let points = (1..=ballot.len() as u64).rev();
                    scores.push(ballot.weight, ballot.places().map(|(option, _)| option).zip(points)).unwrap();
                }
                scores
            }
            Ballots::Approved(scores) | Ballots::Points(scores) => scores.clone(),
        };
        let ids: Vec<String> = election.options.iter().map(|option| option.id.clone()).collect();
        let tie_break = TieBreak::votes_cost_id(&scores.totals(), &election.budget.as_ref().unwrap().costs, &ids);
        Self { name: name.to_owned(), election, scores, tie_break }
    }

    fn money(&self) -> Money<'_> {
        let budget = self.election.budget.as_ref().unwrap();
        Money { costs: &budget.costs, budget: budget.limit, unit: 10_u64.pow(budget.decimals) }
    }

    fn is(&self, what: &str, winners: &[usize], expected: &Value) {
        let ours: BTreeSet<&str> = winners.iter().map(|option| self.election.options[*option].id.as_str()).collect();
        let theirs = expected.as_array().unwrap_or_else(|| panic!("{}: no {what}", self.name));
        let theirs: BTreeSet<&str> = theirs.iter().map(|id| id.as_str().unwrap()).collect();
        assert_eq!(ours, theirs, "{}: {what}", self.name);
    }

    fn check_totals(&self, expected: &Value) {
        for (option, total) in self.election.options.iter().zip(self.scores.totals()) {
            let said = expected[&option.id].as_str().map_or_else(|| expected[&option.id].to_string(), str::to_owned);
            assert_eq!(said, total.to_string(), "{}: total of {}", self.name, option.id);
        }
    }

    fn greedy(&self, by: By) -> Vec<usize> {
        let money = self.money();
        greedy(&self.scores.totals(), money.costs, money.budget, by, &self.tie_break).winners
    }

    fn shares(&self, utility: Utility, completion: Completion) -> (Vec<usize>, u128, usize) {
        let count = equal_shares(&self.scores, &self.money(), utility, completion, &self.tie_break);
        (count.winners, count.raised, count.ties.len())
    }

    fn check_shares(&self, utility: Utility, expected: &Value) {
        let (winners, _, ties) = self.shares(utility, Completion::None);
        self.is("no completion", &winners, &expected["no_completion"]);
        assert_eq!(json!(ties), expected["no_completion_ties_broken"], "{}: ties", self.name);
        let (winners, raised, _) = self.shares(utility, Completion::Add1);
        if expected.get("timeout_s").is_some() {
            println!("{}: {utility:?} add1 ends after {raised} units, which the reference did not reach", self.name);
            return;
        }
        self.is("add1", &winners, &expected["add1"]);
        // The reference tells the step at which it stopped, which is one further when that step cost too much.
        let over = u128::from(expected["add1_stop"] == json!("next_step_over_budget"));
        assert_eq!(json!(raised + over), expected["add1_steps"], "{}: steps of {utility:?}", self.name);
        let costs = self.money().costs;
        let cost: u64 = winners.iter().map(|option| costs[*option]).sum();
        assert_eq!(json!(cost.to_string()), expected["add1_cost"], "{}: cost of add1", self.name);
        self.is("add1u", &self.shares(utility, Completion::Add1u).0, &expected["add1u"]);
    }
}

#[test]
fn budgets_give_the_reference_results() {
    let Some(folder) = elections("counting::budgets_give_the_reference_results") else { return };
    let reference = reference(&folder, "pb_reference.json");
    for (name, expected) in reference["results"].as_object().unwrap() {
        let path = folder.join("pabulib").join(name);
        assert_eq!(hex::encode(Sha256::digest(fs::read(&path).unwrap())), expected["sha256"], "{name}");
        let file = Budgeted::open(name, &path);
        assert_eq!(json!(file.scores.voters()), expected["num_votes"], "{name}");
        let results = &expected["results"];
        if results.is_null() {
            file.check_totals(&expected["points"]);
            file.is("greedy by points", &file.greedy(By::Votes), &expected["greedy_points"]);
            if !expected["mes_points_no_completion"].is_null() {
                let winners = file.shares(Utility::Points, Completion::None).0;
                file.is("points, no completion", &winners, &expected["mes_points_no_completion"]);
                let winners = file.shares(Utility::Points, Completion::Add1).0;
                file.is("points, add1", &winners, &expected["mes_points_add1"]);
            }
            continue;
        }
        file.check_totals(&expected["approvals"]);
        file.is("greedy by votes", &file.greedy(By::Votes), &results["greedy_votes"]);
        file.is("greedy by votes per cost", &file.greedy(By::VotesPerCost), &results["greedy_votes_per_cost"]);
        file.check_shares(Utility::Cost, &results["mes_cost_utility"]);
        file.check_shares(Utility::Cardinality, &results["mes_cardinality_utility"]);
        let money = file.money();
        let count = phragmen(&file.scores, money.costs, money.budget, &file.tie_break);
        file.is("phragmén", &count.winners, &results["sequential_phragmen"]);
    }
}

#[test]
fn every_election_kept_here_can_be_read() {
    let Some(folder) = elections("counting::every_election_kept_here_can_be_read") else { return };
    for kind in ["preflib", "pabulib"] {
        for entry in fs::read_dir(folder.join(kind)).unwrap() {
            open(&entry.unwrap().path());
        }
    }
}
