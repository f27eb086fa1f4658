//! Makes the contract's items out of rows, by plain column names and by those of well-known collections.
//! Nothing is lost for want of a text: what has no body gets one out of its title and its theme.

use api::{
    challenges::{SUMMARY_MAX, sections::BODY_MAX as CHALLENGE_BODY_MAX},
    solutions::{BODY_MAX as SOLUTION_BODY_MAX, SUMMARY_MAX as SOLUTION_SUMMARY_MAX},
    text::{Title, excerpt},
    vocabulary::{ContextCondition, LifeDomain, TargetGroup},
};
use serde_json::{Value, json};

use super::{
    What,
    fields::{language, moment, text, words},
    rows::Row,
};

const ID: &[&str] = &["reference", "id", "key", "referentie", "nummer"];
const TITLE: &[&str] = &["title", "name", "titel", "naam"];
const BODY: &[&str] = &["body", "description", "text", "beschrijving", "omschrijving", "tekst"];
const SUMMARY: &[&str] = &["summary", "tagline", "samenvatting"];
const URL: &[&str] = &["url", "link", "page"];
const THEME: &[&str] = &["category", "categorie", "theme", "thema"];

/// The most that is told of who asks and what there is to win, in characters.
const FACTS_MAX: usize = 2_000;

/// One item, and the collection that its row names.
pub struct Item {
    /// The collection, when the row names one.
    pub source: Option<String>,
    /// The item as the contract takes it.
    pub value: Value,
}

/// The item of a row, or why there is none.
pub fn item(what: What, row: &Row) -> Result<Item, String> {
    let value = match what {
        What::Needs => need(row)?,
        What::Challenges => challenge(row)?,
        What::Solutions => solution(row)?,
    };
    Ok(Item { source: text(row, &["source", "source_name", "bron"]), value })
}

fn need(row: &Row) -> Result<Value, String> {
    let (title, body) = titled(row)?;
    let language = language(row)?;
    let body = body.unwrap_or_else(|| match text(row, THEME) {
        Some(theme) if language == "NL" => format!("{title}\n\nOnderwerp: {theme}"),
        Some(theme) => format!("{title}\n\nTopic: {theme}"),
        None => title.clone(),
    });
    Ok(json!({
        "reference": reference(row)?,
        "title": title,
        "body": body,
        "place": place(row),
        "url": text(row, URL),
        "language": language,
        "lifeDomains": words::<LifeDomain>(row, &["life_domains", "lifedomains", "levensdomeinen"])?,
        "targetGroups": words::<TargetGroup>(row, &["target_groups", "targetgroups", "doelgroepen"])?,
        "contextConditions": words::<ContextCondition>(row, &["context_conditions", "contextconditions"])?,
    }))
}

fn challenge(row: &Row) -> Result<Value, String> {
    let (title, body) = titled(row)?;
    let tagline = text(row, SUMMARY);
    let body = body.or_else(|| tagline.clone()).unwrap_or_else(|| title.clone());
    let summary = excerpt(&tagline.unwrap_or_else(|| body.clone()), SUMMARY_MAX);
    let facts = [
        ("Organisation", &["agency", "organisation", "organisatie"][..]),
        ("Partners", &["partners"]),
        ("Prize", &["prize"]),
    ];
    let facts = facts.iter().filter_map(|(name, names)| Some(format!("- {name}: {}", text(row, names)?)));
    let facts = head(&facts.collect::<Vec<_>>().join("\n"), FACTS_MAX);
    let body =
        if facts.is_empty() { body } else { format!("{}\n\n{facts}", head(&body, CHALLENGE_BODY_MAX - FACTS_MAX - 2)) };
    let status = text(row, &["status", "state"]).map(|status| status.to_ascii_lowercase());
    let is_open = match text(row, &["is_open", "isopen"]).as_deref().or(status.as_deref()) {
        None | Some("open" | "published" | "true" | "1") => true,
        Some("closed" | "false" | "0" | "completed" | "archived") => false,
        Some(other) => return Err(format!("status: {other:?} is neither open nor closed")),
    };
    Ok(json!({
        "reference": reference(row)?,
        "title": title,
        "summary": summary,
        "body": head(&body, CHALLENGE_BODY_MAX),
        "url": text(row, URL),
        "language": language(row)?,
        "isOpen": is_open,
        "closesAt": moment(row, &["closes_at", "closesat", "submission_end", "deadline"])?,
        "lifeDomains": words::<LifeDomain>(row, &["life_domains", "lifedomains", "levensdomeinen"])?,
        "targetGroups": words::<TargetGroup>(row, &["target_groups", "targetgroups", "doelgroepen"])?,
    }))
}

fn solution(row: &Row) -> Result<Value, String> {
    let (name, body) = titled(row)?;
    let body = body.or_else(|| text(row, SUMMARY)).unwrap_or_else(|| name.clone());
    let summary = excerpt(&text(row, SUMMARY).unwrap_or_else(|| body.clone()), SOLUTION_SUMMARY_MAX);
    let facts = [
        ("Organisations", &["organizations", "organisations", "organisaties"][..]),
        ("Sectors", &["sectors", "sectoren"]),
        ("Licences", &["license", "licence", "licentie"]),
    ];
    let facts = facts.iter().filter_map(|(name, names)| Some(format!("- {name}: {}", text(row, names)?)));
    let goals = row.get("sdgs").and_then(Value::as_array).into_iter().flatten();
    let goals = goals.filter_map(|goal| goal.get("relevance")?.as_str()).map(|goal| format!("- {}", goal.trim()));
    let more = facts.chain(goals).collect::<Vec<_>>().join("\n");
    let body = if more.is_empty() { body } else { format!("{body}\n\n{more}") };
    Ok(json!({
        "reference": reference(row)?,
        "name": name,
        "summary": summary,
        "body": head(&body, SOLUTION_BODY_MAX),
        "url": text(row, URL),
        "website": text(row, &["website", "homepage"]),
        "language": language(row)?,
        "lifeDomains": words::<LifeDomain>(row, &["life_domains", "lifedomains", "levensdomeinen"])?,
        "targetGroups": words::<TargetGroup>(row, &["target_groups", "targetgroups", "doelgroepen"])?,
        "contextNeeded": words::<ContextCondition>(row, &["context_needed", "contextneeded"])?,
        "contextExcluded": words::<ContextCondition>(row, &["context_excluded", "contextexcluded"])?,
    }))
}

/// The beginning of a text that is too long, with its lines, and a sign that it goes on.
fn head(text: &str, max: usize) -> String {
    match text.char_indices().nth(max) {
        None => text.to_owned(),
        Some(_) => text.chars().take(max - 1).chain(['…']).collect(),
    }
}

fn reference(row: &Row) -> Result<String, String> {
    text(row, ID).ok_or_else(|| "reference: there is no id, so this line could not be known again".to_owned())
}

/// The title, cut where it is too long, and the body; a title that was cut stands whole before the body.
fn titled(row: &Row) -> Result<(String, Option<String>), String> {
    let whole = text(row, TITLE).ok_or_else(|| "title: there is none".to_owned())?;
    let (title, body) = (excerpt(&whole, Title::MAX), text(row, BODY));
    if title == whole.split_whitespace().collect::<Vec<_>>().join(" ") {
        return Ok((title, body));
    }
    let body = body.map_or_else(|| whole.clone(), |body| format!("{whole}\n\n{body}"));
    Ok((title, Some(body)))
}

/// The place in the row's own words, or its district and town.
fn place(row: &Row) -> Option<String> {
    text(row, &["place", "plaats", "location"]).or_else(|| {
        let parts: Vec<_> = [text(row, &["district", "wijk"]), text(row, &["unit", "municipality", "gemeente"])]
            .into_iter()
            .flatten()
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(what: What, value: Value) -> Value {
        item(what, value.as_object().unwrap()).unwrap().value
    }

    #[test]
    fn a_need_without_a_text_is_not_lost() {
        let made = of(
            What::Needs,
            json!({ "id": "x-1", "title": "Schonere wereld", "description": "", "category": "Afval",
                    "unit": "Amsterdam", "district": "Noord", "lang": "nl" }),
        );
        assert_eq!(made["body"], "Schonere wereld\n\nOnderwerp: Afval");
        assert_eq!(made["place"], "Noord, Amsterdam");
        assert_eq!(made["reference"], "x-1");
    }

    #[test]
    fn a_title_that_is_too_long_is_cut_and_kept_whole_in_the_body() {
        let long = "woord ".repeat(40);
        let made = of(What::Needs, json!({ "id": "1", "title": long, "body": "Meer." }));
        assert!(made["title"].as_str().unwrap().chars().count() <= Title::MAX);
        assert!(made["body"].as_str().unwrap().starts_with(long.trim()));
        assert!(made["body"].as_str().unwrap().ends_with("Meer."));
    }

    #[test]
    fn a_challenge_keeps_its_moment_its_state_and_who_asks() {
        let made = of(
            What::Challenges,
            json!({ "id": "cg-1", "title": "Haptics", "tagline": "Help them.", "description": "", "agency": "NIST",
                    "status": "closed", "submission_end": "04/22/2019 12:00 AM", "lang": "en" }),
        );
        assert_eq!(made["body"], "Help them.\n\n- Organisation: NIST");
        assert_eq!((&made["isOpen"], &made["closesAt"]), (&json!(false), &json!("2019-04-22T00:00:00Z")));
    }

    #[test]
    fn a_line_without_a_key_is_refused() {
        let row = json!({ "title": "Zonder sleutel" });
        assert!(item(What::Needs, row.as_object().unwrap()).is_err_and(|reason| reason.starts_with("reference")));
    }
}
