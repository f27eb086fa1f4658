//! Organisations, people and working groups: what must be there before anything is told.

use serde_json::json;

use super::stage::Stage;
use crate::{
    Actor, Error,
    answer::{code, codes},
    documents as doc,
    world::WorkingGroup,
};

impl Stage<'_> {
    pub(super) async fn register_organisations(&mut self) -> Result<(), Error> {
        for it in &self.world.organisations {
            let input = json!({
                "name": it.name,
                "kind": code(&it.kind),
                "cbsCode": it.cbs_code,
                "description": it.about,
                "website": it.website,
            });
            let made = ("organisation", it.key.as_str());
            self.make(Actor::Operator, doc::ORGANISATION_REGISTER, made, "/organisation/id", input).await?;
        }
        Ok(())
    }

    pub(super) async fn create_people(&mut self) -> Result<(), Error> {
        let world = self.world;
        for it in &world.people {
            let input = json!({
                "displayName": it.name,
                "email": it.email,
                "language": "NL",
                "platformRoles": codes(&it.platform_roles),
            });
            let made = ("person", it.key.as_str());
            let id = self.make(Actor::Operator, doc::PERSON_CREATE, made, "/person/id", input).await?;
            if let Some(organisation) = &it.organisation {
                let input = json!({
                    "organisationId": self.id("organisation", organisation)?,
                    "personId": id,
                    "roles": codes(&it.roles),
                });
                self.tell(Actor::Operator, doc::MEMBERSHIP_GRANT, &it.key, input).await?;
            }
        }
        for it in &world.residents {
            let input = json!({ "displayName": it.name, "email": it.email, "language": "NL" });
            let made = ("person", it.key.as_str());
            self.make(Actor::Operator, doc::PERSON_CREATE, made, "/person/id", input).await?;
        }
        Ok(())
    }

    /// The lead municipality's administrator starts the group; each organisation that is invited
    /// joins through its own; the others get their place from the lead.
    pub(super) async fn start_group(&mut self, group: &WorkingGroup) -> Result<(), Error> {
        let lead = self.admin(&group.lead)?;
        let mut seated = vec![self.admin_key(&group.lead)?];
        let input = json!({
            "name": group.name,
            "purpose": group.purpose,
            "leadOrganisationId": self.id("organisation", &group.lead)?,
        });
        let made = ("working group", group.key.as_str());
        let id = self.make(lead.clone(), doc::WORKING_GROUP_CREATE, made, "/workingGroup/id", input).await?;
        let others = group.municipalities.iter().chain(&group.partners);
        for organisation in others.filter(|key| **key != group.lead) {
            let input = json!({
                "workingGroupId": id,
                "organisationId": self.id("organisation", organisation)?,
            });
            let admin = self.admin(organisation)?;
            self.tell(lead.clone(), doc::WORKING_GROUP_INVITE, organisation, input.clone()).await?;
            self.tell(admin, doc::WORKING_GROUP_JOIN, organisation, input).await?;
            seated.push(self.admin_key(organisation)?);
        }
        for member in group.members.iter().filter(|it| !seated.contains(&it.person.as_str())) {
            let person = self.world.people.iter().find(|it| it.key == member.person);
            let Some(organisation) = person.and_then(|it| it.organisation.as_deref()) else {
                return Err(Error::Unknown { kind: "member of", key: member.person.clone() });
            };
            let input = json!({
                "workingGroupId": id,
                "organisationId": self.id("organisation", organisation)?,
                "personId": self.id("person", &member.person)?,
                "role": code(&member.role),
            });
            self.tell(lead.clone(), doc::WORKING_GROUP_MEMBER_ADD, &member.person, input).await?;
        }
        Ok(())
    }
}
