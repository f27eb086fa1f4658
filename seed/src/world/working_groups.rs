//! Municipalities that write together. What they write stands in `challenges`.

use serde::Deserialize;

use crate::Error;

/// A working group, with the municipalities that sign and the partners that read along.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingGroup {
    pub key: String,
    pub name: String,
    pub purpose: String,
    pub lead: String,
    pub municipalities: Vec<String>,
    pub partners: Vec<String>,
    pub members: Vec<GroupMember>,
}

/// A person in a working group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupMember {
    pub person: String,
    pub role: String,
}

impl WorkingGroup {
    /// The person who leads the writing.
    pub fn lead_editor(&self) -> Option<&str> {
        let member = self.members.iter().find(|member| member.role == "lead_editor")?;
        Some(&member.person)
    }
}

#[derive(Deserialize)]
struct File {
    working_groups: Vec<WorkingGroup>,
}

pub(super) fn read() -> Result<Vec<WorkingGroup>, Error> {
    let file: File = super::parse("working_groups", include_str!("../../world/working_groups.toml"))?;
    Ok(file.working_groups)
}
