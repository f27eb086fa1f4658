//! The file to download with a published round: its ballots, its result and what it takes to count again.
//! Not here: the route (`http/exports.rs`) and the formats of ballots (`files/`).

use std::io::{self, Cursor, Write};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{
    BallotPlace, VotingRound,
    ballot::Ballot,
    election::election,
    files::{Ballots, Election, pabulib_writer, preflib_writer},
    store,
};
use crate::{
    db::Db,
    error::{Fault, Result},
    viewer::Viewer,
};

/// How many ballots are read at a time.
const PAGE: i64 = 1_000;

/// Where the file is found.
pub fn path(slug: &str) -> String {
    format!("/voting-rounds/{slug}/bundle.zip")
}

/// The files, named; none when there is no such round, it is not published or its result is hidden.
///
/// `ballots.pb` (Pabulib) or, of rankings, `ballots.toi` (PrefLib) is what `samenvraag count` reads. `ballots.jsonl` has
/// a line for every ballot with its receipt. `result.json` has the terms, the seed, the ties and the count.
/// `SHA256SUMS` holds the hash of each of these.
pub async fn files(db: &Db, slug: &str) -> Result<Option<Vec<(&'static str, Vec<u8>)>>> {
    let Some(round) = store::by_slug(db, &Viewer::visitor(), slug).await? else { return Ok(None) };
    let Some((outcome, summary)) = store::outcome(db, round.id).await? else { return Ok(None) };
    let places = store::places_by_rounds(db, &[round.id]).await?;
    let names = store::names(db, round.id).await?;
    let mut ballots: Vec<Ballot> = Vec::new();
    loop {
        let after = ballots.last().map_or("", |ballot| ballot.receipt.as_str()).to_owned();
        let page = store::page_of_ballots(db, round.id, &after, PAGE).await?;
        if page.is_empty() {
            break;
        }
        ballots.extend(page);
    }
    let titles: Vec<String> = names.iter().map(|(_, title)| title.clone()).collect();
    let unfit = |error: &dyn std::fmt::Display| Fault::new(format!("round {} cannot be written: {error}", round.id));
    let election = election(&round, &places, &titles, &ballots).map_err(|error| unfit(&error))?;
    let (name, written) = ballots_file(&election).map_err(|error| unfit(&error))?;
    let result = result(&round, &election, &places, &names, (outcome, summary));
    let mut files = vec![
        (name, written),
        ("ballots.jsonl", lines(&ballots, &election)?),
        ("result.json", [serde_json::to_vec_pretty(&result)?, b"\n".to_vec()].concat()),
    ];
    files.push(("README.txt", read_me(&round, name).into_bytes()));
    let sums = files.iter().map(|(name, bytes)| format!("{}  {name}\n", hex::encode(Sha256::digest(bytes))));
    let sums: String = sums.collect();
    files.push(("SHA256SUMS", sums.into_bytes()));
    Ok(Some(files))
}

/// The files as one archive; the same bytes each time.
pub fn archive(files: &[(&'static str, Vec<u8>)]) -> Result<Vec<u8>> {
    let unfit = |error: &dyn std::fmt::Display| Fault::new(format!("a bundle cannot be written: {error}"));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).map_err(|error| unfit(&error))?;
        zip.write_all(bytes).map_err(|error| unfit(&error))?;
    }
    Ok(zip.finish().map_err(|error| unfit(&error))?.into_inner())
}

fn ballots_file(election: &Election) -> io::Result<(&'static str, Vec<u8>)> {
    let mut written = Vec::new();
    if let Ballots::Ranked(rankings) = &election.ballots {
        preflib_writer::write(&mut written, &election.title, &election.options, rankings)?;
        return Ok(("ballots.toi", written));
    }
    pabulib_writer::write(&mut written, election)?;
    Ok(("ballots.pb", written))
}

/// A line of JSON for each ballot: its receipt, the ids of what it marks and of what it wants no technology for.
fn lines(ballots: &[Ballot], election: &Election) -> Result<Vec<u8>> {
    let id = |position: &i64| {
        let option = usize::try_from(*position - 1).ok().and_then(|at| election.options.get(at));
        option.map_or_else(|| position.to_string(), |option| option.id.clone())
    };
    let mut written = Vec::new();
    for ballot in ballots {
        use super::marks::Marks;
        let marks = match &ballot.marks {
            Marks::NoneOfThese => json!({ "none_of_these": true }),
            Marks::Approved(positions) => json!({ "approved": positions.iter().map(id).collect::<Vec<_>>() }),
            Marks::Points(points) => {
                let points = points.iter().map(|(position, points)| (id(position), json!(points)));
                json!({ "points": points.collect::<serde_json::Map<_, _>>() })
            }
            Marks::Ranked(levels) => {
                let level = |level: &std::collections::BTreeSet<i64>| level.iter().map(id).collect::<Vec<_>>();
                json!({ "ranked": levels.iter().map(level).collect::<Vec<_>>() })
            }
        };
        let no_technology: Vec<_> = ballot.no_technology.iter().map(id).collect();
        let line = json!({ "receipt": ballot.receipt.as_str(), "marks": marks, "no_technology": no_technology });
        serde_json::to_writer(&mut written, &line)?;
        written.push(b'\n');
    }
    Ok(written)
}

fn result(
    round: &VotingRound,
    election: &Election,
    places: &[BallotPlace],
    names: &[(String, String)],
    (outcome, summary): (Value, Value),
) -> Value {
    let needs = places.iter().zip(names).zip(&election.options).map(|((place, (slug, title)), option)| {
        json!({
            "id": option.id, "slug": slug, "title": title, "cost": place.cost, "approvals": place.approvals,
            "points": place.points, "no_technology": place.no_technology, "rank": place.rank, "state": place.state,
        })
    });
    json!({
        "round": {
            "slug": round.slug, "title": round.title, "question": round.question, "ballot_kind": round.ballot_kind,
            "method": round.method, "seats": round.seats, "budget": round.budget, "points": round.points,
            "minimum_turnout": round.minimum_turnout, "tie_break": round.tie_break, "seed": round.seed,
            "opens_at": round.opens_at, "closes_at": round.closes_at, "counted_at": round.counted_at,
            "eligible": round.eligible_count, "ballots": round.ballot_count,
        },
        "ballots_sha256": round.ballots_sha256.as_deref().map(hex::encode),
        "needs": needs.collect::<Vec<_>>(),
        "count": outcome,
        "summary": summary,
    })
}

fn read_me(round: &VotingRound, ballots: &str) -> String {
    let (title, command) = (&round.title, round.rule().command());
    format!(
        "{title}\n\n\
         Nederlands\n\
         De stembiljetten staan in {ballots} en, met de ontvangstcodes, in ballots.jsonl.\n\
         De uitslag staat in result.json. Tel zelf na met het programma van het platform:\n\n    \
         samenvraag count {ballots} {command} --json\n\n\
         Het antwoord is gelijk aan \"count\" in result.json. Controleer de bestanden met:\n\n    \
         sha256sum -c SHA256SUMS\n\n\
         Cijfers per groep zijn niet na te tellen: een stembiljet zegt niet van wie het is.\n\n\
         English\n\
         The ballots are in {ballots} and, with their receipts, in ballots.jsonl.\n\
         The result is in result.json. Count again with the first command above; its answer is\n\
         \"count\" in result.json. Check the files with the second.\n\
         Figures of groups cannot be counted again: a ballot does not say whose it is.\n"
    )
}
