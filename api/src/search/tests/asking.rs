//! What a question finds and in which order.
//! Filters and counts are in `narrowing`.

use proptest::prelude::*;

use super::*;

#[tokio::test]
async fn a_word_is_found_in_its_other_forms_and_without_its_accents() {
    let world = World::of(small_world()).await;
    assert_eq!(world.find("drempels").await, [3]);
    assert_eq!(world.find("CAFE ").await, [6]);
    assert_eq!(world.find("gemeentelijke").await, [5]);
    assert_eq!(world.find("walked ").await, [7]);
}

#[tokio::test]
async fn a_title_weighs_more_than_a_text() {
    let world =
        World::of(vec![need(1, "Iets anders", "De traplift is stuk."), need(2, "De traplift is stuk", "Iets anders.")])
            .await;
    assert_eq!(world.find("traplift").await, [2, 1]);
}

#[tokio::test]
async fn the_last_word_may_still_be_typed() {
    let world = World::of(small_world()).await;
    assert_eq!(world.find("stofz").await, [3]);
    assert_eq!(world.find("veilig naar het toi").await, [1]);
    assert!(world.find("stof ").await.is_empty());
}

#[tokio::test]
async fn mistakes_are_forgiven_by_length_and_rank_below_the_word_itself() {
    let world =
        World::of(vec![need(1, "Rolstoel", ""), need(2, "Rolstel", ""), need(3, "Bus", ""), need(4, "Traplift", "")])
            .await;
    assert_eq!(world.find("rolstoel ").await, [1, 2]);
    assert_eq!(world.find("taplift ").await, [4]);
    assert_eq!(world.find("tarplitf ").await, [4]);
    assert!(world.find("bos ").await.is_empty());
}

#[tokio::test]
async fn synonyms_and_compounds_find_each_other() {
    let world = World::of(small_world()).await;
    assert_eq!(world.find("eenzaam ").await, [4]);
    assert_eq!(world.find("schuldhulpverlening ").await, [5]);
    assert_eq!(world.find("drempelstofzuiger ").await, [3]);
    assert!(world.find("bejaarden ").await.is_empty());
}

#[tokio::test]
async fn a_phrase_stands_together_and_a_minus_word_is_absent() {
    let world = World::of(vec![
        need(1, "Samen koken in de buurt", ""),
        need(2, "Koken en samen eten", ""),
        need(3, "Samen koken thuis", ""),
    ])
    .await;
    assert_eq!(world.find("\"samen koken\"").await, [3, 1]);
    assert_eq!(world.find("koken -buurt -thuis").await, [2]);
    assert_eq!(world.find("koken -\"samen koken\"").await, [2]);
    assert_eq!(world.find("-buurt").await, [3, 2]);
}

#[tokio::test]
async fn the_words_asked_for_are_marked() {
    let world = World::of(small_world()).await;
    let hit = world.ask(Question::new("drempel")).await.hits.remove(0);
    let marked = |fragments: &[Fragment]| -> Vec<String> {
        fragments.iter().filter(|fragment| fragment.marked).map(|fragment| fragment.text.clone()).collect()
    };
    assert_eq!(marked(&hit.title_marked), ["drempels"]);
    assert_eq!(marked(&hit.snippet_marked), ["drempel"]);
    let whole: String = hit.title_marked.into_iter().map(|fragment| fragment.text).collect();
    assert_eq!(whole, "Een stofzuiger die over drempels kan");
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repetition() {
    let world = World::of((1..=25).map(|number| need(number, "Dezelfde titel", "")).collect()).await;
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let answer = world.ask(Question { first: 7, after, ..Question::new("titel") }).await;
        assert_eq!(answer.total, 25);
        seen.extend(answer.hits.iter().map(|hit| hit.id.as_u128()));
        after = answer.next.map(|next| Cursor::parse(&next.to_string()).expect("its own cursor"));
        if after.is_none() {
            break;
        }
    }
    // Equal scores: the newest first.
    assert_eq!(seen, (1..=25).rev().collect::<Vec<_>>());
    assert_eq!(Cursor::parse("no cursor"), None);
}

#[tokio::test]
async fn an_order_can_be_chosen() {
    let with = |number, deadline| Document { deadline, ..need(number, "Challenge", "") };
    let world = World::of(vec![with(1, moment(30)), with(2, None), with(3, moment(10)), with(4, None)]).await;
    let by = async |sort| {
        let answer = world.ask(Question { sort, ..Question::new("") }).await;
        answer.hits.iter().map(|hit| hit.id.as_u128()).collect::<Vec<_>>()
    };
    assert_eq!(by(Sort::Newest).await, [4, 3, 2, 1]);
    assert_eq!(by(Sort::Deadline).await, [3, 1, 4, 2]);
    assert_eq!(by(Sort::Relevance).await, [4, 3, 2, 1]);
}

#[tokio::test]
async fn titles_are_suggested_while_typing() {
    let world = World::of(small_world()).await;
    let suggest = async |text| world.search.suggest(text, Locale::Nl, 5).await.expect("suggestions");
    assert_eq!(suggest("stof").await, ["Een stofzuiger die over drempels kan"]);
    assert_eq!(suggest("veilig toil").await, ["Veilig naar het toilet in de nacht"]);
    assert!(suggest("robot").await.is_empty(), "it is in no title");
    assert!(suggest("").await.is_empty());
}

#[tokio::test]
async fn things_like_a_thing_are_found_and_itself_is_not() {
    let mut documents = small_world();
    documents.push(need(8, "Nachtlicht", "Een licht dat 's nachts de weg naar het toilet wijst tegen vallen."));
    let world = World::of(documents).await;
    let like = world.search.more_like(Kind::Need, Uuid::from_u128(8), Vec::new(), 3).await.expect("hits");
    assert_eq!(like[0].id.as_u128(), 1);
    assert!(like.iter().all(|hit| hit.id.as_u128() != 8));
    assert!(world.search.more_like(Kind::Pilot, Uuid::from_u128(8), Vec::new(), 3).await.expect("none").is_empty());
}

#[test]
fn no_text_is_an_error() {
    let runtime = tokio::runtime::Builder::new_multi_thread().build().expect("a runtime");
    let world = runtime.block_on(World::of(small_world()));
    let pieces = prop::sample::select(vec![
        "\"",
        "-",
        "-\"",
        "koken",
        "drempel",
        " ",
        "  ",
        "*",
        "(",
        "AND",
        "OR",
        ":",
        "title:",
        "~2",
        "^",
        "\\",
        "[a TO b]",
        "'s",
        "’",
        "\u{0}",
        "é",
        "„",
        "stofzuigerdrempel",
        "/",
        "🛗",
        "ﬁ",
        "½",
        "İ",
        "\u{301}",
    ]);
    let text = prop::collection::vec(prop_oneof![2 => pieces.prop_map(str::to_owned), 1 => "\\PC{0,8}"], 0..20)
        .prop_map(|all| all.concat());
    proptest!(ProptestConfig::with_cases(200), |(text in text)| {
        let answer = runtime.block_on(world.search.ask(Question { facets: FacetField::ALL.to_vec(), ..Question::new(text.clone()) }));
        prop_assert!(answer.is_ok());
        let hits = answer.expect("checked").hits;
        prop_assert!(hits.iter().all(|hit| hit.score.is_finite()));
        prop_assert!(runtime.block_on(world.search.suggest(text, Locale::En, 5)).is_ok());
    });
}
