//! Writes an election as a Pabulib file.
//! Not here: reading (`pabulib.rs`).

use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::{Ballots, Budget, Election, decimal};

/// Writes an election that has a budget. Voters are numbered in the order of the ballots, which the caller chooses.
///
/// Fails with `InvalidInput` when an id has a comma, a ranking has a tie or there is no budget: the format cannot
/// say these.
pub fn write(out: impl Write, election: &Election) -> io::Result<()> {
    let invalid = |reason: &str| io::Error::new(io::ErrorKind::InvalidInput, reason.to_owned());
    let budget = election.budget.as_ref().ok_or_else(|| invalid("there is no budget"))?;
    if election.options.iter().any(|option| option.id.contains(',') || option.id.trim().is_empty()) {
        return Err(invalid("an id is empty or has a comma"));
    }
    let mut csv = WriterBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(out);
    meta(&mut csv, election, budget)?;
    csv.write_record(["PROJECTS"])?;
    csv.write_record(["project_id", "cost", "name"])?;
    for (option, cost) in election.options.iter().zip(&budget.costs) {
        csv.write_record([&one_line(&option.id), &decimal::text(*cost, budget.decimals), &one_line(&option.name)])?;
    }
    csv.write_record(["VOTES"])?;
    let id = |option: usize| one_line(&election.options[option].id);
    let mut voter = 0_u64;
    let mut repeat = |weight: u64, fields: &[String], csv: &mut csv::Writer<_>| -> io::Result<()> {
        for _ in 0..weight {
            voter += 1;
            let number = voter.to_string();
            csv.write_record(std::iter::once(&number).chain(fields))?;
        }
        Ok(())
    };
    match &election.ballots {
        Ballots::Ranked(rankings) => {
            csv.write_record(["voter_id", "vote"])?;
            for ballot in rankings.iter() {
                if ballot.places().any(|(_, is_level)| is_level) {
                    return Err(invalid("a ranking has a tie"));
                }
                let vote: Vec<String> = ballot.places().map(|(option, _)| id(option)).collect();
                repeat(ballot.weight, &[vote.join(",")], &mut csv)?;
            }
        }
        Ballots::Approved(scores) => {
            csv.write_record(["voter_id", "vote"])?;
            for ballot in scores.iter() {
                let vote: Vec<String> = ballot.marks().map(|(option, _)| id(option)).collect();
                repeat(ballot.weight, &[vote.join(",")], &mut csv)?;
            }
        }
        Ballots::Points(scores) => {
            csv.write_record(["voter_id", "vote", "points"])?;
            for ballot in scores.iter() {
                let (vote, points): (Vec<String>, Vec<String>) =
                    ballot.marks().map(|(option, points)| (id(option), points.to_string())).unzip();
                repeat(ballot.weight, &[vote.join(","), points.join(",")], &mut csv)?;
            }
        }
    }
    csv.flush()
}

fn meta<W: Write>(csv: &mut csv::Writer<W>, election: &Election, budget: &Budget) -> io::Result<()> {
    let (vote_type, votes) = match &election.ballots {
        Ballots::Ranked(rankings) => ("ordinal", rankings.voters()),
        Ballots::Approved(scores) => ("approval", scores.voters()),
        Ballots::Points(scores) => ("scoring", scores.voters()),
    };
    csv.write_record(["META"])?;
    csv.write_record(["key", "value"])?;
    csv.write_record(["description", &one_line(&election.title)])?;
    csv.write_record(["num_projects", &election.options.len().to_string()])?;
    csv.write_record(["num_votes", &votes.to_string()])?;
    csv.write_record(["budget", &decimal::text(budget.limit, budget.decimals)])?;
    csv.write_record(["vote_type", vote_type])?;
    Ok(())
}

/// A text on one line, without spaces at its ends.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ").trim().to_owned()
}
