//! The conditions of publication, one by one.

use std::collections::HashSet;

use uuid::Uuid;

use crate::{
    challenges::publication::{Facts, deadline, obstacles},
    db::Timestamp,
    error::Text,
    ids::OrganisationId,
    locale::Locale,
};

fn municipality(number: u128) -> OrganisationId {
    Uuid::from_u128(number).into()
}

/// A challenge that nothing stands in the way of.
fn ready() -> Facts {
    Facts {
        signing: vec![(municipality(1), "Den Haag".to_owned()), (municipality(2), "Delft".to_owned())],
        signed: Some(HashSet::from([municipality(1), municipality(2)])),
        sections: 1,
        weights: 100,
        has_need: true,
        has_evidence: true,
        has_round: true,
    }
}

fn codes(facts: &Facts) -> Vec<&'static str> {
    obstacles(facts).iter().map(crate::challenges::publication::Obstacle::code).collect()
}

#[test]
fn nothing_stands_in_the_way_when_every_condition_is_met() {
    assert_eq!(codes(&ready()), [] as [&str; 0]);
}

#[test]
fn each_condition_alone_stands_in_the_way() {
    let signed = Some(HashSet::from([municipality(1)]));
    let one = vec![(municipality(1), "Den Haag".to_owned())];
    let table: Vec<(Facts, &[&str])> = vec![
        (Facts { sections: 0, ..ready() }, &["OBSTACLE_NO_SECTION"]),
        (Facts { weights: 99, ..ready() }, &["OBSTACLE_WEIGHTS"]),
        (Facts { weights: 101, ..ready() }, &["OBSTACLE_WEIGHTS"]),
        (Facts { has_need: false, has_evidence: false, has_round: false, ..ready() }, &["OBSTACLE_NO_NEED"]),
        (Facts { has_evidence: false, ..ready() }, &["OBSTACLE_NO_EVIDENCE"]),
        (Facts { has_round: false, ..ready() }, &["OBSTACLE_NO_ROUND"]),
        (Facts { signing: one, ..ready() }, &["OBSTACLE_TOO_FEW_MUNICIPALITIES"]),
        (Facts { signed: None, ..ready() }, &["OBSTACLE_NOT_OFFERED"]),
        (Facts { signed, ..ready() }, &["OBSTACLE_SIGN_OFF_MISSING"]),
    ];
    for (facts, expected) in table {
        assert_eq!(codes(&facts), expected, "{facts:?}");
    }
}

#[test]
fn whoever_has_not_signed_is_named_in_both_languages() {
    let facts = Facts { signed: Some(HashSet::from([municipality(1)])), ..ready() };
    let told = |locale| obstacles(&facts)[0].message(locale);
    assert_eq!(told(Locale::Nl), "Nog geen akkoord van: Delft.");
    assert_eq!(told(Locale::En), "Not signed off yet by: Delft.");
}

#[test]
fn a_deadline_lies_in_the_future_and_within_three_years() {
    let now = Timestamp::from_micros(0).unwrap();
    let refused = |days| deadline(now.plus(time::Duration::days(days)), now).err().map(|problem| problem.text.code);
    assert_eq!(refused(0), Some("CHALLENGE_DEADLINE_PASSED"));
    assert_eq!(refused(-1), Some("CHALLENGE_DEADLINE_PASSED"));
    assert_eq!(refused(1), None);
    assert_eq!(refused(3 * 366 + 1), Some("CHALLENGE_DEADLINE_TOO_FAR"));
}

#[test]
fn every_text_asks_for_the_same_arguments_in_each_language() {
    let all: [&[&Text]; 2] = [crate::challenges::texts::ALL, crate::working_groups::texts::ALL];
    for text in all.into_iter().flatten() {
        assert_eq!(text.names(Locale::Nl), text.names(Locale::En), "{}", text.code);
    }
}
