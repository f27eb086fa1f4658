//! The asking side of the large world: municipalities, panels, needs, votes, groups, challenges.

use serde_json::{Value, json};
use time::Duration;

use super::{Scale, crew::Crew, words::Words};
use crate::{Error, answer::text_at, dice::Dice, documents as doc};

/// A municipality and the person who acts and signs for it.
pub(super) struct Municipality {
    pub id: String,
    pub admin: String,
}

/// A panel, who coordinates it and who votes in it.
pub(super) struct Panel {
    pub id: String,
    pub coordinator: String,
    pub members: Vec<String>,
}

/// A working group, who leads it and who signs.
pub(super) struct Group {
    pub id: String,
    pub lead: String,
    pub signing: Vec<(String, String)>,
}

/// A published challenge with its criteria.
pub(super) struct Challenge {
    pub id: String,
    pub criteria: Vec<String>,
}

/// How many needs stand on one ballot, and how many of them are prioritised.
const BALLOT: usize = 10;
const SEATS: usize = 3;
/// How long a round is open.
const VOTING: Duration = Duration::days(14);
/// After how long a part of the challenges closes, and the others.
const SHORT: Duration = Duration::days(60);
const LONG: Duration = Duration::days(300);
const SEGMENTS: [&str; 4] = ["RESIDENT", "END_USER", "INFORMAL_CARER", "PROFESSIONAL"];

pub(super) async fn municipalities(crew: &Crew<'_>, words: &Words, scale: Scale) -> Result<Vec<Municipality>, Error> {
    crew.each("municipalities", scale.municipalities, async |number| {
        let input = json!({
            "name": words.place(number),
            "kind": "MUNICIPALITY",
            "cbsCode": format!("GM{:04}", 5000 + number),
        });
        let document = doc::ORGANISATION_REGISTER;
        let id = crew.make("", document, "/organisation/id", input).await?;
        let roles = json!(["ADMIN", "MEMBER", "SIGNATORY"]);
        let admin = staff(crew, words, (&id, roles), number, "gemeente").await?;
        Ok(Municipality { id, admin })
    })
    .await
}

/// A person with roles in an organisation.
pub(super) async fn staff(
    crew: &Crew<'_>,
    words: &Words,
    (organisation, roles): (&str, Value),
    number: usize,
    part: &str,
) -> Result<String, Error> {
    let input = json!({
        "displayName": words.person(number),
        "email": format!("{part}.{number}@example.nl"),
    });
    let person = crew.make("", doc::PERSON_CREATE, "/person/id", input).await?;
    let input = json!({ "organisationId": organisation, "personId": person, "roles": roles });
    crew.tell("", doc::MEMBERSHIP_GRANT, input).await?;
    Ok(person)
}

pub(super) async fn panels(
    crew: &Crew<'_>,
    words: &Words,
    scale: Scale,
    municipalities: &[Municipality],
) -> Result<Vec<Panel>, Error> {
    let mut panels = crew
        .each("panels", scale.panels, async |number| {
            let host = &municipalities[number % municipalities.len()];
            let input = json!({
                "name": format!("Bewonerspanel {}", number + 1),
                "municipalityIds": [host.id],
            });
            let id = crew.make(&host.admin, doc::PANEL_CREATE, "/panel/id", input).await?;
            Ok(Panel { id, coordinator: host.admin.clone(), members: Vec::new() })
        })
        .await?;
    let count = scale.panels * scale.members_per_panel;
    let members = crew
        .each("panel members", count, async |number| {
            let panel = &panels[number / scale.members_per_panel];
            let has_email = number % 5 != 0;
            let input = json!({
                "panelId": panel.id,
                "displayName": words.person(number),
                "email": has_email.then(|| format!("panel.{number}@example.nl")),
                "segment": SEGMENTS[number % SEGMENTS.len()],
            });
            let document = doc::PANEL_MEMBER_ADD;
            crew.make(&panel.coordinator, document, "/panelMember/person/id", input).await
        })
        .await?;
    for (panel, members) in panels.iter_mut().zip(members.chunks(scale.members_per_panel)) {
        panel.members = members.to_vec();
    }
    Ok(panels)
}

pub(super) async fn needs(
    crew: &Crew<'_>,
    words: &Words,
    scale: Scale,
    municipalities: &[Municipality],
    panels: &[Panel],
) -> Result<Vec<String>, Error> {
    crew.each("needs", scale.needs, async |number| {
        let mut dice = Dice::of("need", number as u64);
        let municipality = &municipalities[number % municipalities.len()];
        let panel = &panels[number % panels.len()];
        let author = &panel.members[(number / panels.len()) % panel.members.len()];
        let (domains, groups, conditions) = Words::tags(&mut dice);
        let input = json!({
            "title": words.wish(number),
            "body": words.story(&mut dice),
            "municipalityId": municipality.id,
            "lifeDomains": domains,
            "targetGroups": groups,
            "contextConditions": conditions,
        });
        let id = crew.make(author, doc::NEED_DRAFT, "/need/id", input).await?;
        let input = json!({
            "needId": id,
            "kind": "CONVERSATION",
            "summary": "Opgeschreven bij een gesprek aan de keukentafel.",
            "peopleCount": 1 + dice.below(30),
        });
        crew.tell(author, doc::EVIDENCE_ADD, input).await?;
        crew.tell(author, doc::NEED_SUBMIT, json!({ "needId": id })).await?;
        crew.tell(&municipality.admin, doc::NEED_ACCEPT, json!({ "needId": id })).await?;
        Ok(id)
    })
    .await
}

/// Every panel holds its rounds at the same time, and every member votes in each.
pub(super) async fn vote(crew: &mut Crew<'_>, scale: Scale, panels: &[Panel], needs: &[String]) -> Result<(), Error> {
    let ballot = |round: usize| (0..BALLOT).map(move |nth| &needs[(round * BALLOT + nth) % needs.len()]);
    let count = scale.panels * scale.rounds_per_panel;
    let opens_at = crew.spelt(Duration::HOUR)?;
    let closes_at = crew.spelt(VOTING)?;
    let here = &*crew;
    let rounds = here
        .each("voting rounds", count, async |number| {
            let panel = &panels[number / scale.rounds_per_panel];
            let input = json!({
                "panelId": panel.id,
                "title": format!("Stemronde {}", number + 1),
                "question": "Kies alles wat u belangrijk vindt.",
                "needIds": ballot(number).collect::<Vec<_>>(),
                "seats": SEATS,
                "opensAt": opens_at,
                "closesAt": closes_at,
            });
            let document = doc::VOTING_ROUND_DRAFT;
            let id = here.make(&panel.coordinator, document, "/votingRound/id", input).await?;
            let input = json!({ "votingRoundId": id });
            here.tell(&panel.coordinator, doc::VOTING_ROUND_SCHEDULE, input).await?;
            Ok(id)
        })
        .await?;
    crew.wait(Duration::DAY).await?;
    let here = &*crew;
    here.each("ballots", scale.ballots(), async |number| {
        let mut dice = Dice::of("ballot", number as u64);
        let round = number / scale.members_per_panel;
        let panel = &panels[round / scale.rounds_per_panel];
        let member = &panel.members[number % scale.members_per_panel];
        let chosen: Vec<_> = ballot(round).filter(|_| dice.chance(40)).collect();
        let input = json!({ "votingRoundId": rounds[round], "needIds": chosen });
        here.tell(member, doc::BALLOT_CAST, input).await?;
        Ok(())
    })
    .await?;
    crew.wait(VOTING).await?;
    let here = &*crew;
    here.each("results", count, async |number| {
        let panel = &panels[number / scale.rounds_per_panel];
        let input = json!({ "votingRoundId": rounds[number] });
        here.tell(&panel.coordinator, doc::VOTING_ROUND_PUBLISH, input).await?;
        Ok(())
    })
    .await?;
    Ok(())
}

pub(super) async fn working_groups(
    crew: &Crew<'_>,
    scale: Scale,
    municipalities: &[Municipality],
) -> Result<Vec<Group>, Error> {
    crew.each("working groups", scale.working_groups, async |number| {
        let member = |nth: usize| &municipalities[(number * 3 + nth) % municipalities.len()];
        let lead = member(0);
        let input = json!({
            "name": format!("Werkgroep {}", number + 1),
            "purpose": "Samen opschrijven wat bewoners nodig hebben.",
            "leadOrganisationId": lead.id,
        });
        let document = doc::WORKING_GROUP_CREATE;
        let id = crew.make(&lead.admin, document, "/workingGroup/id", input).await?;
        for other in [member(1), member(2)] {
            let input = json!({ "workingGroupId": id, "organisationId": other.id });
            crew.tell(&lead.admin, doc::WORKING_GROUP_INVITE, input.clone()).await?;
            crew.tell(&other.admin, doc::WORKING_GROUP_JOIN, input).await?;
        }
        let signing = (0..3).map(|nth| (member(nth).id.clone(), member(nth).admin.clone()));
        Ok(Group { id, lead: lead.admin.clone(), signing: signing.collect() })
    })
    .await
}

pub(super) async fn challenges(
    crew: &Crew<'_>,
    words: &Words,
    scale: Scale,
    groups: &[Group],
    needs: &[String],
) -> Result<Vec<Challenge>, Error> {
    let voted = needs.len().min(scale.panels * scale.rounds_per_panel * BALLOT);
    let (short, long) = (crew.spelt(SHORT)?, crew.spelt(LONG)?);
    crew.each("challenges", scale.challenges, async |number| {
        let mut dice = Dice::of("challenge", number as u64);
        let group = &groups[number % groups.len()];
        let deadline = if number % 5 < 2 { &short } else { &long };
        let input = json!({
            "workingGroupId": group.id,
            "title": words.wish(number).replacen("Ik wil", "Mensen willen", 1),
            "summary": words.story(&mut dice).replace("\n\n", " "),
        });
        let id = crew.make(&group.lead, doc::CHALLENGE_DRAFT, "/challenge/id", input).await?;
        for heading in ["Wat er straks anders is", "Om wie het gaat", "Wat wij niet willen"] {
            let body = words.story(&mut dice);
            let input = json!({ "challengeId": id, "heading": heading, "body": body });
            crew.tell(&group.lead, doc::SECTION_ADD, input).await?;
        }
        let mut criteria = Vec::new();
        for (title, weight) in [("Het helpt echt", 60), ("Het past in huis", 40)] {
            let input = json!({ "challengeId": id, "title": title, "weight": weight });
            let document = doc::CRITERION_ADD;
            criteria.push(crew.make(&group.lead, document, "/criterion/id", input).await?);
        }
        let need = &needs[number % voted];
        let reason = "De werkgroep hoorde dit in alle drie de gemeenten.";
        let input = json!({ "challengeId": id, "needId": need, "reason": reason });
        crew.tell(&group.lead, doc::CHALLENGE_LINK_NEED, input).await?;
        let input = json!({ "challengeId": id });
        crew.tell(&group.lead, doc::CHALLENGE_CONSULT, input.clone()).await?;
        let document = doc::CHALLENGE_REQUEST_SIGN_OFF;
        let payload = crew.tell(&group.lead, document, input).await?;
        let sha256 = text_at(document, &payload, "/challenge/versionToSign/sha256")?;
        for (organisation, admin) in &group.signing {
            let input = json!({ "challengeId": id, "organisationId": organisation, "sha256": sha256 });
            crew.tell(admin, doc::CHALLENGE_SIGN_OFF, input).await?;
        }
        let input = json!({ "challengeId": id, "submissionsCloseAt": deadline });
        crew.tell(&group.lead, doc::CHALLENGE_PUBLISH, input).await?;
        Ok(Challenge { id, criteria })
    })
    .await
}
