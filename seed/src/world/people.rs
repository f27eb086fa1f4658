//! The named people of the world. Panel members have no names of their own here; see `panels`.

use serde::Deserialize;

use crate::Error;

/// Someone who works for an organisation or for the platform.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub key: String,
    pub name: String,
    pub email: String,
    pub about: String,
    pub organisation: Option<String>,
    #[serde(default)]
    pub roles: Vec<String>,
    #[serde(default)]
    pub platform_roles: Vec<String>,
}

/// Someone who tells what they need.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resident {
    pub key: String,
    pub name: String,
    pub email: String,
    pub about: String,
    pub municipality: String,
}

#[derive(Deserialize)]
struct File<T> {
    people: Vec<T>,
}

pub(super) fn read() -> Result<Vec<Person>, Error> {
    let file: File<Person> = super::parse("people", include_str!("../../world/people.toml"))?;
    Ok(file.people)
}

pub(super) fn read_residents() -> Result<Vec<Resident>, Error> {
    let file: File<Resident> = super::parse("residents", include_str!("../../world/residents.toml"))?;
    Ok(file.people)
}
