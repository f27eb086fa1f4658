//! Who may import: administrators of the platform and whoever runs the program.

use super::texts;
use crate::{error::Refusal, viewer::Viewer};

/// Bringing things from elsewhere, which are public at once.
pub fn import(viewer: &Viewer) -> Result<(), Refusal> {
    if viewer.is_administrator() {
        return Ok(());
    }
    viewer.signed_in()?;
    Err(Refusal::not_allowed(&texts::IMPORT_ADMINISTRATORS_ONLY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        db::Timestamp,
        error::RefusalKind,
        ids::PersonId,
        viewer::{PlatformRole, ViewerKind},
    };

    #[test]
    fn only_administrators_and_the_operator_import() {
        let person = Viewer { kind: ViewerKind::Person(PersonId::new(Timestamp::MIN)), ..Viewer::visitor() };
        let of = |role| Viewer { platform: vec![role], ..person.clone() };
        assert_eq!(import(&Viewer::visitor()).unwrap_err().kind, RefusalKind::SignIn);
        assert_eq!(import(&person).unwrap_err().kind, RefusalKind::NotAllowed);
        assert_eq!(import(&of(PlatformRole::Moderator)).unwrap_err().kind, RefusalKind::NotAllowed);
        assert!(import(&of(PlatformRole::Administrator)).is_ok());
        assert!(import(&Viewer::operator()).is_ok());
    }
}
