//! How well answers fit judged questions over real Dutch texts, held above a floor.
//! The texts are not part of the project; without them the test says that it was skipped.

use std::collections::HashMap;
use std::fs;

use super::*;

/// What is reached is printed; this is the least that must be.
const FLOOR: f64 = 0.78;

#[derive(serde::Deserialize)]
struct Line {
    id: String,
    text: String,
}

fn lines(path: &Path) -> Vec<Line> {
    let text = fs::read_to_string(path).expect("readable");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[tokio::test]
async fn known_items_are_found_by_their_titles() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/search");
    if !folder.join("nl_knownitem_docs.jsonl").exists() {
        println!("skipped: {} is not there", folder.display());
        return;
    }
    let found = gain(&folder, "nl_knownitem").await;
    println!("nDCG@10 of nl_knownitem: {found:.3}");
    assert!(found >= FLOOR, "nDCG@10 is {found:.3}");
}

async fn gain(folder: &Path, set: &str) -> f64 {
    let documents = lines(&folder.join(format!("{set}_docs.jsonl")));
    let places: HashMap<String, u128> = documents.iter().map(|line| line.id.clone()).zip(1..).collect();
    let world =
        World::of(documents.into_iter().zip(1..).map(|(line, number)| need(number, "", &line.text)).collect()).await;
    let judged = fs::read_to_string(folder.join(format!("{set}_qrels.tsv"))).expect("readable");
    let mut relevant: HashMap<&str, HashMap<u128, f64>> = HashMap::new();
    for line in judged.lines().skip(1) {
        let [question, document, grade] = line.split('\t').collect::<Vec<_>>()[..] else {
            continue;
        };
        relevant.entry(question).or_default().insert(places[document], grade.parse().expect("a grade"));
    }
    let questions = lines(&folder.join(format!("{set}_queries.jsonl")));
    let (mut sum, mut asked) = (0.0, 0.0);
    for question in &questions {
        let Some(grades) = relevant.get(question.id.as_str()) else {
            continue;
        };
        // A whole title was asked, nothing is still being typed.
        let hits = world.ask(Question { first: 10, ..Question::new(format!("{} ", question.text)) }).await.hits;
        let gained: f64 = hits
            .iter()
            .zip(2u32..)
            .map(|(hit, place)| grades.get(&hit.id.as_u128()).unwrap_or(&0.0) / f64::from(place).log2())
            .sum();
        let mut ideal: Vec<f64> = grades.values().copied().collect();
        ideal.sort_by(|one, other| other.total_cmp(one));
        let best: f64 = ideal.iter().take(10).zip(2u32..).map(|(grade, place)| grade / f64::from(place).log2()).sum();
        sum += gained / best;
        asked += 1.0;
    }
    sum / asked
}
