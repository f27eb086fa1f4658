//! What holds for needs from elsewhere, on each engine at hand.

use super::{ImportInput, Imported, TakenIn, take_in};
use crate::{
    db::{Db, tests::Engines},
    error::Error,
    journal::Cause,
    needs::{Tags, store},
    text::PlainText,
    viewer::Viewer,
    vocabulary::LifeDomain,
};

fn source() -> PlainText {
    PlainText::parse("sourceName", "Buurtbudget", 100).unwrap()
}

fn input(reference: &str, body: &str) -> ImportInput {
    ImportInput {
        reference: reference.to_owned(),
        title: "Bankjes in het park".to_owned(),
        body: body.to_owned(),
        place: Some("Noord, Amsterdam".to_owned()),
        tags: Tags { life_domains: vec![LifeDomain::Neighbourhood, LifeDomain::Neighbourhood], ..Tags::default() },
        ..ImportInput::default()
    }
}

async fn bring(db: &Db, input: ImportInput) -> TakenIn {
    let item = Imported::parse(source(), input).unwrap();
    db.write(async |tx| take_in(tx, Cause::Operator, &item).await).await.unwrap()
}

#[tokio::test]
async fn a_need_that_comes_again_is_never_made_twice() {
    let engines = Engines::start().await;
    for db in engines.all() {
        db.migrate().await.unwrap();
        let TakenIn::Created(id) = bring(&db, input("a-1", "Om uit te rusten.")).await else { panic!("new") };
        assert_eq!(bring(&db, input("a-1", "Om uit te rusten.")).await, TakenIn::Unchanged(id));
        assert_eq!(bring(&db, input("a-1", "Om even te zitten.")).await, TakenIn::Updated(id));
        assert_eq!(bring(&db, input("a-1", "Om even te zitten.")).await, TakenIn::Unchanged(id));
        // The same title under another key is another need.
        assert!(matches!(bring(&db, input("a-2", "Om uit te rusten.")).await, TakenIn::Created(other) if other != id));
    }
}

#[tokio::test]
async fn an_imported_need_is_public_at_once_and_nobodys() {
    let engines = Engines::start().await;
    for db in engines.all() {
        db.migrate().await.unwrap();
        let TakenIn::Created(id) = bring(&db, input("a-1", "Om uit te rusten.")).await else { panic!("new") };
        let seen = store::by_ids(&db, &Viewer::visitor(), &[id]).await.unwrap();
        assert_eq!(seen.len(), 1);
        assert_eq!((seen[0].author_id, seen[0].municipality_id), (None, None));
        assert_eq!(seen[0].source_place.as_deref(), Some("Noord, Amsterdam"));
    }
}

#[test]
fn all_that_is_wrong_with_an_item_is_told_at_once() {
    let wrong = ImportInput { url: Some("geen adres".to_owned()), ..ImportInput::default() };
    let Err(Error::Problems(problems)) = Imported::parse(source(), wrong) else { panic!("problems") };
    let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["reference", "title", "body", "url"]);
}
