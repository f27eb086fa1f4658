//! What was kept stays, in any order, through restarts and rebuilds, for one process.
//! What it answers is in `asking`.

use super::*;

const QUESTIONS: &[&str] =
    &["", "toilet", "wil", "koken gas", "drempel stof", "veilig -walking", "\"in de\"", "eenzaam"];

async fn answers(search: &Search) -> Vec<Answer> {
    let mut answers = Vec::new();
    for text in QUESTIONS {
        let question = Question { facets: FacetField::ALL.to_vec(), first: MOST, ..Question::new(*text) };
        answers.push(search.ask(question).await.expect("an answer"));
    }
    answers
}

#[tokio::test]
async fn a_document_replaces_the_one_before_and_can_go() {
    let world = World::of(small_world()).await;
    world.search.upsert(vec![need(2, "Samen fietsen", "")]).await.expect("kept");
    assert_eq!(world.find("fietsen").await, [2]);
    assert!(world.find("koken").await.is_empty());
    world.search.remove(vec![(Kind::Need, Uuid::from_u128(2)), (Kind::Pilot, Uuid::from_u128(1))]).await.expect("gone");
    assert!(world.find("fietsen").await.is_empty());
    assert_eq!(world.find("").await.len(), 6);
}

#[tokio::test]
async fn an_indexs_past_does_not_show_in_its_answers() {
    let world = World::of(small_world()).await;
    let before = answers(&world.search).await;
    let keys = small_world().iter().map(|document| (document.kind, document.id)).collect();
    world.search.remove(keys).await.expect("gone");
    assert!(world.find("").await.is_empty());
    for document in small_world().into_iter().rev() {
        world.search.upsert(vec![need(99, "Tijdelijk koken", "toilet"), document]).await.expect("kept");
        world.search.remove(vec![(Kind::Need, Uuid::from_u128(99))]).await.expect("gone");
    }
    assert_eq!(answers(&world.search).await, before);
}

#[tokio::test]
async fn what_was_kept_is_there_after_a_restart() {
    let World { search, folder } = World::of(small_world()).await;
    let before = answers(&search).await;
    drop(search);
    assert_eq!(answers(&open(folder.path()).await).await, before);
}

#[tokio::test]
async fn a_commit_is_whole_on_disk_when_it_is_acknowledged() {
    let world = World::of(small_world()).await;
    let before = answers(&world.search).await;
    // What a killed process would leave behind: the files as they are now, nothing closed.
    let copy = tempfile::tempdir().expect("a folder");
    copy_folder(&world.folder.path().join("search"), &copy.path().join("search"));
    assert_eq!(answers(&open(copy.path()).await).await, before);
}

#[tokio::test]
async fn a_second_process_is_refused_with_a_clear_word() {
    let world = World::of(small_world()).await;
    let second = Search::open(&SearchUrl::default(), world.folder.path()).await;
    let error = second.err().expect("refused").for_operator();
    assert!(error.contains("in use by another process"), "{error}");
}

#[tokio::test]
async fn a_rebuild_shows_all_at_once_and_gives_equal_answers() {
    let world = World::of(small_world()).await;
    let before = answers(&world.search).await;
    assert!(world.search.needs_rebuild().expect("known"), "nobody said yet that everything is in it");
    let mut rebuild = world.search.rebuild().await.expect("begins");
    for document in small_world().into_iter().rev() {
        rebuild.add(vec![document]).await.expect("added");
        assert_eq!(world.find("").await.len(), 7, "readers see the old answers");
    }
    rebuild.finish().await.expect("finishes");
    assert_eq!(answers(&world.search).await, before);
    assert!(!world.search.needs_rebuild().expect("known"));
    world.search.upsert(vec![need(50, "Later", "")]).await.expect("kept");
    assert!(!world.search.needs_rebuild().expect("known"), "later changes keep it whole");
}

#[tokio::test]
async fn a_rebuild_that_is_given_up_changes_nothing_and_loses_no_change() {
    let world = World::of(small_world()).await;
    let mut rebuild = world.search.rebuild().await.expect("begins");
    rebuild.add(vec![need(70, "Half", "")]).await.expect("added");
    let search = world.search.clone();
    let waiting = tokio::spawn(async move { search.upsert(vec![need(71, "Intussen", "")]).await });
    drop(rebuild);
    waiting.await.expect("runs").expect("kept");
    assert!(world.find("half ").await.is_empty());
    assert_eq!(world.find("intussen").await, [71]);
    assert_eq!(world.find("").await.len(), 8);
}

#[tokio::test]
async fn a_second_rebuild_is_refused_and_the_first_goes_on() {
    let world = World::of(small_world()).await;
    let mut first = world.search.rebuild().await.expect("begins");
    assert!(world.search.rebuild().await.is_err());
    first.add(vec![need(80, "Alleen dit", "")]).await.expect("added");
    first.finish().await.expect("finishes");
    assert_eq!(world.find("").await, [80]);
}

#[tokio::test]
async fn changes_during_a_rebuild_follow_it() {
    let world = World::of(small_world()).await;
    let mut rebuild = world.search.rebuild().await.expect("begins");
    let search = world.search.clone();
    let waiting = tokio::spawn(async move { search.upsert(vec![need(2, "Nieuwer", "")]).await });
    rebuild.add(small_world()).await.expect("added");
    rebuild.finish().await.expect("finishes");
    waiting.await.expect("runs").expect("kept");
    assert_eq!(world.find("nieuwer").await, [2]);
}

#[tokio::test]
async fn an_index_that_cannot_be_read_is_made_anew() {
    let World { search, folder } = World::of(small_world()).await;
    drop(search);
    for entry in std::fs::read_dir(folder.path().join("search")).expect("a folder").flatten() {
        if entry.path().is_dir() {
            std::fs::write(entry.path().join("meta.json"), "{").expect("written");
        }
    }
    let search = open(folder.path()).await;
    assert!(search.needs_rebuild().expect("known"));
    assert_eq!(search.ask(Question::new("")).await.expect("an answer").total, 0);
}

#[test]
fn the_address_of_an_engine_that_is_not_built_in_is_refused_clearly() {
    assert_eq!(SearchUrl::parse("tantivy:"), Ok(SearchUrl::Tantivy(None)));
    assert_eq!(SearchUrl::parse(" tantivy:/srv/index "), Ok(SearchUrl::Tantivy(Some("/srv/index".into()))));
    assert!(SearchUrl::parse("http://localhost:7700").expect_err("refused").contains("not built into"));
    assert!(SearchUrl::parse("elastic").expect_err("refused").contains("for example `tantivy:`"));
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else if !entry.file_name().to_string_lossy().ends_with("lock") {
            std::fs::copy(entry.path(), target).expect("copied");
        }
    }
}
