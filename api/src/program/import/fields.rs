//! Reads single fields of a row by any of their names: texts, words of our vocabulary, moments.
//! Not here: which fields make up an item (`items.rs`).

use std::str::FromStr;

use serde_json::Value;
use time::{OffsetDateTime, PrimitiveDateTime, format_description::well_known::Rfc3339, macros::format_description};

use super::rows::Row;

/// The first of these fields that holds something, as text.
pub fn text(row: &Row, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| {
        let text = match row.get(*name)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Array(values) => {
                values.iter().filter_map(Value::as_str).map(str::trim).collect::<Vec<_>>().join(", ")
            }
            _ => return None,
        };
        Some(text).filter(|text| !text.is_empty())
    })
}

/// The words of a field, as the contract spells them; a list, or a text with commas, semicolons or bars.
pub fn words<T: FromStr>(row: &Row, names: &[&str]) -> Result<Vec<String>, String> {
    let Some(text) = text(row, names) else { return Ok(Vec::new()) };
    text.split([',', ';', '|'])
        .map(|word| word.trim().to_ascii_lowercase().replace([' ', '-'], "_"))
        .filter(|word| !word.is_empty())
        .map(|word| match word.parse::<T>() {
            Ok(_) => Ok(word.to_ascii_uppercase()),
            Err(_) => Err(format!("{}: {word:?} is none of the words we know", names[0])),
        })
        .collect()
}

/// The language of a row; Dutch when it tells none.
pub fn language(row: &Row) -> Result<&'static str, String> {
    match text(row, &["language", "lang", "taal"]).map(|tag| tag.to_ascii_lowercase()).as_deref() {
        None | Some("nl") => Ok("NL"),
        Some("en") => Ok("EN"),
        Some(other) => Err(format!("language: {other:?} is neither nl nor en")),
    }
}

/// A moment as RFC 3339, from that or from `04/22/2019 12:00 AM` and `2019-04-22`, both taken as UTC.
pub fn moment(row: &Row, names: &[&str]) -> Result<Option<String>, String> {
    let Some(text) = text(row, names) else { return Ok(None) };
    let american = format_description!(
        "[month padding:none]/[day padding:none]/[year] [hour repr:12 padding:none]:[minute] [period]"
    );
    let moment = OffsetDateTime::parse(&text, &Rfc3339).ok().or_else(|| {
        let moment = PrimitiveDateTime::parse(&text, &american).ok();
        let moment = moment.or_else(|| {
            time::Date::parse(&text, format_description!("[year]-[month]-[day]")).ok().map(time::Date::midnight)
        });
        moment.map(PrimitiveDateTime::assume_utc)
    });
    let moment = moment.ok_or_else(|| format!("{}: {text:?} is no moment such as 2026-01-31T12:00:00Z", names[0]))?;
    moment.format(&Rfc3339).map(Some).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use api::vocabulary::LifeDomain;
    use serde_json::json;

    use super::*;

    fn row(value: Value) -> Row {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn a_word_we_do_not_know_is_named() {
        let good = row(json!({ "life_domains": "living; income and debt" }));
        assert_eq!(words::<LifeDomain>(&good, &["life_domains"]).unwrap(), ["LIVING", "INCOME_AND_DEBT"]);
        let bad = row(json!({ "life_domains": ["living", "cooking"] }));
        assert!(words::<LifeDomain>(&bad, &["life_domains"]).unwrap_err().contains("cooking"));
    }

    #[test]
    fn three_ways_to_write_a_moment() {
        for (written, read) in [
            ("04/22/2019 12:30 AM", "2019-04-22T00:30:00Z"),
            ("2019-04-22", "2019-04-22T00:00:00Z"),
            ("2019-04-22T02:00:00+02:00", "2019-04-22T02:00:00+02:00"),
        ] {
            assert_eq!(moment(&row(json!({ "end": written })), &["end"]).unwrap().as_deref(), Some(read));
        }
        assert!(moment(&row(json!({ "end": "soon" })), &["end"]).is_err());
    }
}
