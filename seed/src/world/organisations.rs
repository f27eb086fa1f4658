//! The organisations of the world. Who works there stands in `people`.

use serde::Deserialize;

use crate::Error;

/// An organisation with an invented name, or a municipality with its real CBS code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    pub key: String,
    pub kind: String,
    pub name: String,
    pub cbs_code: Option<String>,
    pub website: String,
    pub about: String,
}

#[derive(Deserialize)]
struct File {
    organisations: Vec<Organisation>,
}

pub(super) fn read() -> Result<Vec<Organisation>, Error> {
    let file: File = super::parse("organisations", include_str!("../../world/organisations.toml"))?;
    Ok(file.organisations)
}
