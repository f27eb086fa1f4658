//! Accounts that administrators make, on both engines.

use super::{NewPerson, actions};
use crate::{
    db::{args, tests::Engines},
    error::{Error, RefusalKind},
    viewer::{PlatformRole, Viewer, ViewerKind},
    vocabulary::Language,
};

const VERBS: &str = "SELECT verb FROM journal_entries WHERE subject_id = $1 ORDER BY verb";

#[tokio::test]
async fn an_account_and_each_role_for_the_platform_stand_in_the_journal() {
    let engines = Engines::start().await;
    for db in engines.all() {
        db.migrate().await.unwrap();
        let person = || NewPerson::parse("Anja", Some("anja@example.org"), Language::Nl).unwrap();
        let roles = [PlatformRole::Moderator, PlatformRole::Administrator];
        let id = actions::create(&db, &Viewer::operator(), person(), &roles).await.unwrap();
        let verbs: Vec<(String,)> = db.all(VERBS, args![id]).await.unwrap();
        let verbs: Vec<_> = verbs.iter().map(|(verb,)| verb.as_str()).collect();
        assert_eq!(verbs, ["person.create", "person.grant_role", "person.grant_role"]);
        let made = Viewer::of_person(&db, id, None).await.unwrap();
        assert!(made.is_administrator());
        let again = actions::create(&db, &Viewer::operator(), person(), &[]).await;
        assert!(matches!(again, Err(Error::Problems(problems)) if problems[0].field == "email"));
        let moderator = Viewer { kind: ViewerKind::Person(id), platform: vec![PlatformRole::Moderator], ..made };
        for (viewer, kind) in [(Viewer::visitor(), RefusalKind::SignIn), (moderator, RefusalKind::NotAllowed)] {
            let refused = actions::create(&db, &viewer, person(), &[]).await;
            assert!(matches!(refused, Err(Error::Refused(refusal)) if refusal.kind == kind));
        }
    }
}

#[test]
fn a_name_is_one_line_without_what_nobody_sees() {
    let name = super::parse_name("Riet\nBeheerder\tvan\u{202E}  het\u{0} platform\u{7}").unwrap();
    assert_eq!(name.as_str(), "Riet Beheerder van het platform");
}
