//! The first administrator, made by whoever runs the program: nobody is there yet who could.
//! Everybody after that is made through the platform.

use api::{
    config::Basis,
    journal::Cause,
    people::{self, NewPerson},
    randomness::Randomness,
    sessions::codes,
    viewer::{PlatformRole, Viewer},
    vocabulary::Language,
};

use super::open::{self, Trouble};

/// Makes an administrator of this name and returns the code that signs in.
pub async fn appoint(basis: Basis, name: &str) -> Result<String, Trouble> {
    let db = open::database(&open::configuration(basis)?).await?;
    let person = NewPerson::parse(name, None, Language::Nl)?;
    let roles = [PlatformRole::Administrator];
    let id = people::actions::create(&db, &Viewer::operator(), person, &roles).await?;
    Ok(db.write(async |tx| codes::issue(tx, Cause::Operator, Randomness::from_system(), id).await).await?)
}
