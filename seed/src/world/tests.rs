//! Holds the world to its promises: every name resolves, every state occurs, every text is there.

use std::collections::{BTreeMap, BTreeSet};

use super::World;

fn world() -> World {
    World::read().unwrap()
}

/// The values of an enum of the contract, in the spelling of the world.
fn values_of(name: &str) -> BTreeSet<String> {
    let start = format!("enum {name} {{");
    let rest = &schema::SDL[schema::SDL.find(&start).unwrap() + start.len()..];
    rest[..rest.find('}').unwrap()]
        .split_whitespace()
        .filter(|word| word.chars().all(|c| c.is_ascii_uppercase() || c == '_'))
        .map(str::to_lowercase)
        .collect()
}

fn keys<'a, T>(things: &'a [T], key: impl Fn(&'a T) -> &'a str) -> BTreeSet<&'a str> {
    let keys: BTreeSet<_> = things.iter().map(key).collect();
    assert_eq!(keys.len(), things.len(), "a key is used twice");
    keys
}

fn counted<K: Ord>(keys: impl IntoIterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

#[test]
fn the_world_is_as_large_as_promised() {
    let world = world();
    let codes: BTreeSet<_> = world.organisations.iter().filter_map(|it| it.cbs_code.as_deref()).collect();
    assert!(codes.len() >= 8 && codes.contains("GM0518"));
    assert!(codes.iter().all(|code| code.len() == 6 && code.starts_with("GM")));
    assert_eq!(world.people.len() + world.residents.len(), 63);
    assert_eq!(world.working_groups.len(), 3);
    assert_eq!(world.panels.len(), 4);
    assert!(world.panels.iter().all(|panel| panel.segments.total() == 40));
    assert_eq!(world.needs.len(), 40);
    assert_eq!(world.rounds.len(), 5);
    assert_eq!(world.challenges.len(), 12);
    assert_eq!(world.solutions.len(), 15);
    assert_eq!(world.submissions.len(), 20);
    assert_eq!(world.pilots.len(), 5);
    assert_eq!(world.adoptions.len(), 6);
}

#[test]
fn every_state_occurs() {
    let world = world();
    assert_eq!(counted(world.needs.iter().map(|it| it.state)).len(), 6);
    assert_eq!(counted(world.rounds.iter().map(|it| it.state)).len(), 4);
    assert_eq!(counted(world.challenges.iter().map(|it| it.state)).len(), 11);
    assert_eq!(counted(world.submissions.iter().map(|it| it.state)).len(), 9);
    assert_eq!(counted(world.pilots.iter().map(|it| it.state)).len(), 4);
    assert_eq!(counted(world.adoptions.iter().map(|it| it.state)).len(), 4);
}

#[test]
fn every_name_resolves() {
    let world = world();
    let organisations = keys(&world.organisations, |it| &it.key);
    let mut people = keys(&world.people, |it| &it.key);
    people.extend(keys(&world.residents, |it| &it.key));
    let needs = keys(&world.needs, |it| &it.key);
    let panels = keys(&world.panels, |it| &it.key);
    let groups = keys(&world.working_groups, |it| &it.key);
    let challenges = keys(&world.challenges, |it| &it.key);
    let solutions = keys(&world.solutions, |it| &it.key);
    let submissions = keys(&world.submissions, |it| &it.key);
    let pilots = keys(&world.pilots, |it| &it.key);
    let mut named: Vec<(&BTreeSet<&str>, &str)> = Vec::new();
    for it in &world.people {
        named.extend(it.organisation.iter().map(|key| (&organisations, key.as_str())));
    }
    for it in &world.residents {
        named.push((&organisations, &it.municipality));
    }
    for it in &world.needs {
        named.extend([(&people, it.author.as_str()), (&organisations, &it.municipality)]);
        named.extend(it.merged_into.iter().map(|key| (&needs, key.as_str())));
    }
    for it in &world.panels {
        named.extend(it.municipalities.iter().map(|key| (&organisations, key.as_str())));
        named.extend([(&organisations, it.host.as_str()), (&people, &it.coordinator)]);
        named.push((&people, &it.voting_assistant));
    }
    for it in &world.rounds {
        named.push((&panels, &it.panel));
        named.extend(it.ballot.iter().map(|place| (&needs, place.need.as_str())));
    }
    for it in &world.working_groups {
        let all = it.municipalities.iter().chain(&it.partners).chain([&it.lead]);
        named.extend(all.map(|key| (&organisations, key.as_str())));
        named.extend(it.members.iter().map(|member| (&people, member.person.as_str())));
        assert!(it.lead_editor().is_some());
    }
    for it in &world.challenges {
        named.push((&groups, &it.group));
        named.extend(it.needs.iter().map(|link| (&needs, link.need.as_str())));
        named.extend(it.signed_by.iter().map(|key| (&organisations, key.as_str())));
        named.extend(it.assessors.iter().map(|key| (&people, key.as_str())));
    }
    for it in &world.solutions {
        named.push((&organisations, &it.provider));
    }
    for it in &world.submissions {
        named.extend([(&challenges, it.challenge.as_str()), (&solutions, &it.solution)]);
        named.push((&people, &it.by));
    }
    for it in &world.pilots {
        named.extend([(&submissions, it.submission.as_str()), (&people, &it.by)]);
        named.push((&organisations, &it.municipality));
    }
    for it in &world.adoptions {
        named.extend([(&pilots, it.pilot.as_str()), (&organisations, &it.organisation)]);
        named.push((&people, &it.by));
    }
    let lost: Vec<_> = named.iter().filter(|(all, key)| !all.contains(key)).map(|it| it.1).collect();
    assert!(lost.is_empty(), "nobody told of {lost:?}");
}

#[test]
fn every_word_of_the_contract_is_spelt_as_there() {
    let world = world();
    let mut used: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for it in &world.needs {
        used.entry("LifeDomain").or_default().extend(it.life_domains.iter().map(String::as_str));
        used.entry("TargetGroup").or_default().extend(it.target_groups.iter().map(String::as_str));
        used.entry("ContextCondition").or_default().extend(it.context_conditions.iter().map(String::as_str));
        used.entry("EvidenceKind").or_default().extend(it.evidence.iter().map(|it| it.kind.as_str()));
        used.entry("NeedAnswerKind").or_default().extend(it.answer.as_deref());
    }
    for it in &world.solutions {
        used.entry("LifeDomain").or_default().extend(it.life_domains.iter().map(String::as_str));
        used.entry("TargetGroup").or_default().extend(it.target_groups.iter().map(String::as_str));
        used.entry("ContextCondition").or_default().extend(it.context_excluded.iter().map(String::as_str));
        used.entry("PriceModel").or_default().insert(&it.price_model);
    }
    for it in &world.organisations {
        used.entry("OrganisationKind").or_default().insert(&it.kind);
    }
    for it in &world.people {
        used.entry("OrganisationRole").or_default().extend(it.roles.iter().map(String::as_str));
        used.entry("PlatformRole").or_default().extend(it.platform_roles.iter().map(String::as_str));
    }
    for it in world.working_groups.iter().flat_map(|it| &it.members) {
        used.entry("WorkingGroupRole").or_default().insert(&it.role);
    }
    for it in &world.rounds {
        used.entry("VotingMethod").or_default().extend(it.method.as_deref());
    }
    for it in &world.pilots {
        used.entry("PilotOutcome").or_default().extend(it.outcome.as_deref());
    }
    for (name, words) in used {
        let known = values_of(name);
        let strange: Vec<_> = words.iter().filter(|word| !known.contains(**word)).collect();
        assert!(strange.is_empty(), "{name} has no {strange:?}");
    }
}

#[test]
fn criteria_weigh_a_hundred_and_answers_name_them() {
    let world = world();
    for challenge in &world.challenges {
        let weight: i64 = challenge.criteria.iter().map(|it| it.weight).sum();
        assert_eq!(weight, 100, "{}", challenge.key);
        let criteria = keys(&challenge.criteria, |it| &it.key);
        for submission in world.submissions.iter().filter(|it| it.challenge == challenge.key) {
            let scores = submission.assessments.iter().flat_map(|it| &it.scores);
            let named = submission.answers.iter().map(|it| it.criterion.as_str());
            let judged = scores.map(|it| it.criterion.as_str());
            assert!(named.chain(judged).all(|key| criteria.contains(key)), "{}", submission.key);
        }
    }
}

#[test]
fn every_decision_has_a_reason() {
    let world = world();
    for need in &world.needs {
        use super::NeedState::{Accepted, Draft, Submitted};
        let is_ended = !matches!(need.state, Draft | Submitted | Accepted);
        assert_eq!(need.reason.is_some(), is_ended, "{}", need.key);
    }
    for submission in &world.submissions {
        use super::SubmissionState::{Ineligible, NotSelected, Selected, Withdrawn};
        let is_told = matches!(submission.state, Ineligible | NotSelected | Selected | Withdrawn);
        assert_eq!(submission.reason.is_some(), is_told, "{}", submission.key);
    }
}

#[test]
fn challenges_are_written_out() {
    for challenge in world().challenges {
        assert!(challenge.sections.len() >= 4, "{}", challenge.key);
        for section in &challenge.sections {
            let words = section.body.split_whitespace().count();
            assert!(words >= 20, "{}: {}", challenge.key, section.heading);
        }
    }
}

#[test]
fn what_residents_read_has_short_sentences() {
    let world = world();
    let needs = world.needs.iter().flat_map(|it| [Some(&it.text), it.reason.as_ref()]).flatten();
    let rounds = world.rounds.iter().map(|it| &it.question);
    let cards = world.pilots.iter().map(|it| &it.decision_card);
    for text in needs.chain(rounds).chain(cards) {
        for sentence in text.split(['.', '?', '!', '\n']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 20, "{words} words: {sentence}");
        }
    }
}
