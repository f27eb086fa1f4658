//! Places in organisations and working groups: who gives them, and that nobody gets one unasked.
//! The whole table of working groups is told by the feature.

use harness::{Client, World, both_engines};
use serde_json::{Value, json};

both_engines![
    a_working_group_cannot_be_taken_over_by_staff_without_a_place,
    a_partner_lets_nobody_of_another_organisation_read_along,
    roles_that_somebody_was_offered_count_when_accepted,
    an_invited_address_is_answered_alike_whether_known_or_not,
    who_supported_a_need_is_told_to_nobody_else,
    the_last_admin_of_an_organisation_stays_so,
];

/// The first word with which somebody was stopped, if they were.
async fn word(client: &Client, verb: &str, input: Value, fields: &str) -> Option<String> {
    let answer = client.tries(verb, input, fields).await;
    answer.refusal().or_else(|| answer.problems().first().copied()).map(str::to_owned)
}

/// A colleague with a membership but without a place in any group.
async fn colleague(world: &World, organisation: &str) -> Client {
    let person = world.resident().await;
    let grant = json!({ "organisationId": organisation, "personId": person.id, "roles": ["MEMBER"] });
    world.administrator.act("membershipGrant", grant, "membership { id }").await;
    person
}

async fn a_working_group_cannot_be_taken_over_by_staff_without_a_place(world: World) {
    let lead = world.municipality("GM0518").await;
    let group = world.working_group(&lead).await;
    let partner = &group.municipalities[1];
    let member = colleague(&world, &partner.id).await;
    let add = |organisation: &str, person: &str, role: &str| json!({ "workingGroupId": group.id, "organisationId": organisation, "personId": person, "role": role });
    let give =
        async |who: &Client, input: Value| word(who, "workingGroupMemberAdd", input, "workingGroupMember { id }").await;
    assert_eq!(give(&member, add(&partner.id, &member.id, "LEAD_EDITOR")).await.as_deref(), Some("NOT_ALLOWED"));
    assert_eq!(give(&member, add(&partner.id, &member.id, "READER")).await.as_deref(), Some("NOT_ALLOWED"));
    let of_lead = Some("WORKING_GROUP_LEAD_EDITORS_OF_LEAD");
    assert_eq!(give(&partner.clerk, add(&partner.id, &member.id, "LEAD_EDITOR")).await.as_deref(), of_lead);
    assert_eq!(give(group.lead(), add(&partner.id, &member.id, "LEAD_EDITOR")).await.as_deref(), of_lead);
    let stranger = world.resident().await;
    let not_theirs = Some("WORKING_GROUP_NOT_OF_ORGANISATION");
    assert_eq!(give(&partner.clerk, add(&partner.id, &stranger.id, "EDITOR")).await.as_deref(), not_theirs);

    let members = group.lead().node(&group.id, "WorkingGroup", "members { id role }").await;
    let members = members["members"].as_array().expect("members").clone();
    let leads = members.iter().find(|member| member["role"] == "LEAD_EDITOR").expect("a lead editor");
    let remove = json!({ "workingGroupMemberId": leads["id"], "reason": "Weg ermee." });
    for who in [&member, &partner.clerk] {
        let stopped = word(who, "workingGroupMemberRemove", remove.clone(), "workingGroupMember { id }").await;
        assert!(stopped.is_some(), "a lead editor was removed by another organisation");
    }
    let stopped = word(group.lead(), "workingGroupMemberRemove", remove, "workingGroupMember { id }").await;
    assert_eq!(stopped.as_deref(), Some("CONFLICT"), "the last lead editor left");

    assert_eq!(give(&partner.clerk, add(&partner.id, &member.id, "EDITOR")).await, None);
}

async fn a_partner_lets_nobody_of_another_organisation_read_along(world: World) {
    let lead = world.municipality("GM0518").await;
    let group = world.working_group(&lead).await;
    let care = json!({ "name": "Zorgbrug", "kind": "CARE_ORGANISATION" });
    let care = world.administrator.makes("organisationRegister", care, "organisation").await;
    let admin = world.resident().await;
    world.seat(&care, &admin).await;
    let who = json!({ "workingGroupId": group.id, "organisationId": care });
    group.lead().act("workingGroupInvite", who.clone(), "workingGroup { id }").await;
    let member = colleague(&world, &care).await;
    member.act("workingGroupJoin", who, "workingGroup { id }").await;
    let nurse = colleague(&world, &care).await;
    let competitor = world.provider("Nachtlicht").await.person;
    let add = |person: &str, role: &str| json!({ "workingGroupId": group.id, "organisationId": care, "personId": person, "role": role });
    for (who, person, role, expected) in [
        (&member, &competitor, "READER", Some("NOT_ALLOWED")),
        (&member, &nurse, "READER", Some("NOT_ALLOWED")),
        (&admin, &competitor, "READER", Some("WORKING_GROUP_NOT_OF_ORGANISATION")),
        (&admin, &nurse, "BUYER", Some("WORKING_GROUP_PARTNERS_READ")),
        (&admin, &nurse, "READER", None),
    ] {
        let fields = "workingGroupMember { role }";
        let came = word(who, "workingGroupMemberAdd", add(&person.id, role), fields).await;
        assert_eq!(came.as_deref(), expected, "{role}");
    }
}

const MINE: &str = "{ viewer { memberships { organisation { id } } membershipInvitations { id roles } } }";

async fn roles_that_somebody_was_offered_count_when_accepted(world: World) {
    let provider = world.provider("Nachtlicht").await;
    let person = world.resident().await;
    let grant = json!({ "organisationId": provider.id, "personId": person.id, "roles": ["MEMBER"] });
    let fields = "membership { id } invitation { id person { id } }";
    let answer = provider.person.act("membershipGrant", grant.clone(), fields).await;
    assert_eq!(answer["membership"], Value::Null);
    let invitation = json!({ "membershipId": answer["invitation"]["id"] });
    let mine = person.ask(MINE, json!({})).await;
    assert_eq!(mine.at("viewer.memberships"), &json!([]));
    assert_eq!(mine.at("viewer.membershipInvitations")[0]["roles"], json!(["MEMBER"]));
    let stranger = world.resident().await;
    let accepts =
        |who: Client, input: Value| async move { word(&who, "membershipAccept", input, "membership { roles }").await };
    assert_eq!(accepts(stranger, invitation.clone()).await.as_deref(), Some("NOT_FOUND"));
    assert_eq!(accepts(provider.person.clone(), invitation.clone()).await.as_deref(), Some("NOT_FOUND"));
    assert_eq!(accepts(person.clone(), invitation.clone()).await, None);
    let mine = person.ask(MINE, json!({})).await;
    assert_eq!(mine.at("viewer.memberships")[0]["organisation"]["id"], json!(provider.id));
    assert_eq!(mine.at("viewer.membershipInvitations"), &json!([]));

    let leave = json!({ "membershipId": invitation["membershipId"], "reason": "Ik werk daar niet." });
    assert_eq!(word(&person, "membershipEnd", leave.clone(), "membership { id }").await, None);
    let again = provider.person.act("membershipGrant", grant, fields).await;
    let decline = json!({ "membershipId": again["invitation"]["id"], "reason": "Nee." });
    assert_eq!(word(&person, "membershipEnd", decline, "membership { id }").await, None);
    let mine = person.ask(MINE, json!({})).await;
    assert_eq!(mine.at("viewer"), &json!({ "memberships": [], "membershipInvitations": [] }));
}

async fn an_invited_address_is_answered_alike_whether_known_or_not(world: World) {
    let provider = world.provider("Nachtlicht").await;
    let input = json!({ "displayName": "Riet de Vries", "email": "riet@example.org" });
    let riet = world.administrator.makes("personCreate", input, "person").await;
    let riet = world.visitor.signs_in(riet).await;
    let fields = "membership { id } invitation { person { id } email roles }";
    for email in ["riet@example.org", "nobody@example.org"] {
        let grant = json!({ "organisationId": provider.id, "email": email, "roles": ["MEMBER"] });
        let answer = provider.person.act("membershipGrant", grant, fields).await;
        let invitation = json!({ "person": null, "email": email, "roles": ["MEMBER"] });
        assert_eq!(answer, json!({ "membership": null, "invitation": invitation, "userErrors": [] }));
    }
    let mine = riet.ask(MINE, json!({})).await;
    let invitation = json!({ "membershipId": mine.at("viewer.membershipInvitations")[0]["id"] });
    assert_eq!(word(&riet, "membershipAccept", invitation, "membership { id }").await, None);
    let mut words = Vec::new();
    for number in 0..40 {
        let email = format!("guess{number}@example.org");
        let grant = json!({ "organisationId": provider.id, "email": email, "roles": ["MEMBER"] });
        words.extend(word(&provider.person, "membershipGrant", grant, "membership { id }").await);
    }
    assert!(words.len() >= 10 && words.iter().all(|word| word == "RATE_LIMITED"), "{words:?}");
}

async fn who_supported_a_need_is_told_to_nobody_else(world: World) {
    let need = world.accepted_need().await;
    let neighbour = world.resident().await;
    neighbour.act("needSupport", json!({ "needId": need.id }), "need { id }").await;
    let registered = world.resident().await;
    let input = json!({ "name": "Zomaar BV", "kind": "PROVIDER" });
    registered.makes("organisationRegister", input, "organisation").await;
    let told = async |client: &Client| {
        let found = client.node(&need.id, "Need", "history { verb actor { id } }").await;
        let lines = found["history"].as_array().expect("a history").clone();
        let of = |verb: &str| lines.iter().find(|line| line["verb"] == verb).expect("a line")["actor"]["id"].clone();
        (of("need.support"), of("need.accept"))
    };
    let clerk = json!(need.municipality.clerk.id);
    assert_eq!(told(&world.visitor).await, (Value::Null, Value::Null));
    assert_eq!(told(&registered).await, (Value::Null, Value::Null));
    assert_eq!(told(&need.municipality.clerk).await, (Value::Null, clerk.clone()));
    assert_eq!(told(&world.administrator).await, (Value::Null, clerk));
    assert_eq!(told(&neighbour).await, (json!(neighbour.id), Value::Null));
}

async fn the_last_admin_of_an_organisation_stays_so(world: World) {
    let provider = world.provider("Nachtlicht").await;
    let grant = json!({ "organisationId": provider.id, "personId": provider.person.id, "roles": ["MEMBER"] });
    let stopped = word(&provider.person, "membershipGrant", grant, "membership { id }").await;
    assert_eq!(stopped.as_deref(), Some("CONFLICT"));
}
