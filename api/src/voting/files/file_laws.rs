//! What readers and writers must hold: no bytes make them panic, and what is written reads the same.
//! Not here: the formats themselves.

use proptest::prelude::*;

use super::*;
use crate::voting::count::{equal_shares::laws::approvals, lot, pairwise::laws::rankings};

const FORMATS: [Format; 6] = [Format::Soc, Format::Soi, Format::Toc, Format::Toi, Format::Cat, Format::Pb];

const PREFLIB: &str = "# TITLE: t\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 3\n# ALTERNATIVE NAME 1: a\n\
                       # ALTERNATIVE NAME 2: b\n# ALTERNATIVE NAME 3: c\n2: 1,{2,3}\n1: 3\n";
const PABULIB: &str = "META\nkey;value\nnum_projects;2\nnum_votes;2\nbudget;10.5\nvote_type;cumulative\nPROJECTS\n\
                       project_id;cost;name\na;3;\"A; \"\"quoted\"\"\"\nb;2.25;B\nVOTES\nvoter_id;vote;points\n\
                       1;a,b;3,1\n2;;\n";

fn options(count: usize) -> Vec<Named> {
    (1..=count).map(|id| Named { id: id.to_string(), name: format!("Option \"{id}\"; ïs") }).collect()
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for format in FORMATS {
            let _ = read(format, bytes.as_slice());
        }
    }

    #[test]
    fn no_change_to_a_good_file_makes_a_reader_panic(
        changes in prop::collection::vec((0..400_usize, any::<u8>(), 0..3_u8), 1..6),
    ) {
        for (format, text) in [(Format::Toi, PREFLIB), (Format::Cat, PREFLIB), (Format::Pb, PABULIB)] {
            let mut bytes = text.as_bytes().to_vec();
            for (at, byte, kind) in &changes {
                let at = at % bytes.len().max(1);
                match kind {
                    0 if at < bytes.len() => bytes[at] = *byte,
                    1 => bytes.insert(at.min(bytes.len()), *byte),
                    _ => bytes.truncate(at.max(1)),
                }
            }
            if let Err(error) = read(format, bytes.as_slice()) {
                prop_assert!(!error.reason.is_empty());
            }
        }
    }

    #[test]
    fn rankings_that_are_written_read_the_same(rankings in rankings(5)) {
        let mut file = Vec::new();
        preflib_writer::write(&mut file, "A title", &options(5), &rankings).unwrap();
        let election = read(Format::Toi, file.as_slice()).unwrap();
        prop_assert_eq!(election.title, "A title");
        prop_assert_eq!(election.options, options(5));
        let Ballots::Ranked(read) = election.ballots else { panic!("not ranked") };
        prop_assert_eq!(preflib_writer::hash_by_number(&read), preflib_writer::hash_by_number(&rankings));
    }

    #[test]
    fn a_budget_that_is_written_reads_the_same(
        approvals in approvals(4),
        costs in prop::collection::vec(0..1_000_000_u64, 4),
        limit in 0..10_000_000_u64,
    ) {
        let budget = Budget { limit: limit * 100, costs: costs.iter().map(|c| c * 100 + 1).collect(), decimals: 2 };
        let election = Election {
            title: "A title".to_owned(),
            options: options(4),
            ballots: Ballots::Approved(approvals.clone()),
            budget: Some(budget.clone()),
        };
        let mut file = Vec::new();
        pabulib_writer::write(&mut file, &election).unwrap();
        let again = read(Format::Pb, file.as_slice()).unwrap();
        prop_assert_eq!(again.options, options(4));
        prop_assert_eq!(again.budget, Some(budget));
        let Ballots::Approved(read) = again.ballots else { panic!("no approvals") };
        let ids: Vec<String> = (1..=4).map(|id| id.to_string()).collect();
        prop_assert_eq!(lot::of_scores(&read, &ids), lot::of_scores(&approvals, &ids));
    }
}

#[test]
fn points_costs_and_quoted_names_are_read() {
    let election = read(Format::Pb, PABULIB.as_bytes()).unwrap();
    assert_eq!(election.options[0].name, "A; \"quoted\"");
    assert_eq!(election.budget, Some(Budget { limit: 1050, costs: vec![300, 225], decimals: 2 }));
    let Ballots::Points(scores) = election.ballots else { panic!("no points") };
    assert_eq!((scores.totals(), scores.voters()), (vec![3, 1], 2));
}

#[test]
fn of_categories_the_first_is_approved_even_when_empty() {
    let text = PREFLIB.replace("2: 1,{2,3}\n1: 3", "2: {1,2},3\n1: {},{1,2,3}");
    let election = read(Format::Cat, text.as_bytes()).unwrap();
    let Ballots::Approved(scores) = election.ballots else { panic!("no approvals") };
    assert_eq!((scores.totals(), scores.voters()), (vec![2, 2, 0], 3));
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    let told = |format, text: &str, line, reason: &str| {
        let error = read(format, text.as_bytes()).unwrap_err();
        assert_eq!((error.line, error.reason.as_str()), (line, reason));
    };
    told(Format::Toi, &PREFLIB.replace("1: 3", "1: 4"), 8, "there is no alternative 4");
    told(Format::Toi, &PREFLIB.replace("1: 3", "1: 3,3"), 8, "alternative 3 is there twice");
    told(Format::Toi, &PREFLIB.replace("1: 3", "2: 3"), 3, "the header says 3 voters, but the ballots are of 4");
    told(Format::Toi, &PREFLIB.replace("1: 3", "x: 3"), 8, "the number of voters before the colon is not a number");
    told(Format::Toi, &PREFLIB.replace("{2,3}", "{2,3"), 7, "a `{` is not closed");
    told(Format::Soi, PREFLIB, 7, "there is a tie, which this kind of file does not have");
    told(Format::Toc, PREFLIB, 8, "the ballot leaves out 2 alternatives, which must all be ranked");
    told(Format::Toi, "1: 1\n", 1, "there is no line `# ALTERNATIVE NAME 1: …` before the ballots");
    told(Format::Pb, &PABULIB.replace("a,b;3,1", "a,c;3,1"), 13, "there is no project `c`");
    told(Format::Pb, &PABULIB.replace("a,b;3,1", "a,a;3,1"), 13, "project `a` is there twice");
    told(Format::Pb, &PABULIB.replace("3,1", "3"), 13, "the vote names 2 projects but gives 1 points");
    told(Format::Pb, &PABULIB.replace("3,1", "3,-1"), 13, "points `-1`: a number below zero cannot be counted");
    told(Format::Pb, &PABULIB.replace("num_votes;2", "num_votes;3"), 4, "META says num_votes 3, but there are 2");
    told(Format::Pb, &PABULIB.replace("2.25", "cheap"), 10, "cost `cheap`: this is not a number");
    told(Format::Pb, "hello\n", 1, "the file must begin with a line `META`");
    told(Format::Pb, "", 0, "there is no section VOTES");
}

#[test]
fn a_line_without_end_is_refused() {
    let long = std::io::Read::take(std::io::repeat(b'1'), MAX_LINE + 10);
    let error = read(Format::Soi, std::io::BufReader::new(long)).unwrap_err();
    assert_eq!(error.line, 1);
}
