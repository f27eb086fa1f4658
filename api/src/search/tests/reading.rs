//! How texts become words: analysis, questions, synonyms, spellings.
//! What the words find is in `asking`.

use proptest::prelude::*;

use super::analysis::{is_filler, stem, tokens};
use super::spelling::{allowed, distance};
use super::words::{Words, read};
use super::*;

fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.text).collect()
}

#[test]
fn words_are_folded_and_genitives_are_no_words() {
    assert_eq!(
        words("’s Nachts: Anna's AI-verordening, één café (80+)"),
        ["s", "nachts", "anna", "ai", "verordening", "een", "cafe", "80"]
    );
    assert_eq!(words("risico’s sssst 's"), ["risico", "sssst", "s"]);
}

#[test]
fn exceptions_keep_apart_what_the_stemmer_joins() {
    assert_eq!(stem(Locale::Nl, "gemeenten"), stem(Locale::Nl, "gemeentelijk"));
    assert_ne!(stem(Locale::Nl, "gemeente"), stem(Locale::Nl, "gemeen"));
    assert_ne!(stem(Locale::Nl, "zorgelijk"), stem(Locale::Nl, "zorg"));
    assert_eq!(stem(Locale::Nl, "drempels"), stem(Locale::Nl, "drempel"));
    assert!(is_filler(Locale::Nl, "het") && !is_filler(Locale::Nl, "huis"));
}

#[test]
fn a_question_is_read_as_words_phrases_and_absences() {
    let found = read("Hulp bij \"veilig koken\" -gas -\"op straat\" in hui", Locale::Nl);
    let expected = Words {
        wanted: list(&["hulp", "veilig", "koken", "hui"]),
        spoken: list(&["hulp", "bij", "veilig", "koken", "in", "hui"]),
        is_typing: true,
        phrases: vec![list(&["veilig", "koken"])],
        absent: vec![list(&["gas"]), list(&["op", "straat"])],
    };
    assert_eq!(found, expected);
    assert!(!read("huis ", Locale::Nl).is_typing);
    assert_eq!(read("de het", Locale::Nl).wanted, ["de", "het"], "fillers count when there is nothing else");
    assert_eq!(read("\"nog open", Locale::Nl).phrases, Vec::<Vec<String>>::new());
    assert_eq!(read("e-mail", Locale::Nl).absent, Vec::<Vec<String>>::new());
}

#[test]
fn synonyms_work_for_words_in_any_form_and_for_phrases() {
    let found = |question: &str| -> Vec<Vec<String>> {
        synonyms::alternatives(&words(question))
            .into_iter()
            .map(|list| list.iter().map(|words| words.join(" ")).collect())
            .collect()
    };
    assert!(found("senioren")[0].contains(&"ouderen".to_owned()));
    assert_eq!(found("wmo")[0], ["wet maatschappelijke ondersteuning"]);
    assert_eq!(found("wet maatschappelijke ondersteuning"), vec![list(&["wmo"]); 3]);
    assert!(found("wet")[0].is_empty());
}

#[test]
fn spellings_are_compared_by_letters_and_swaps() {
    assert_eq!(distance("stoel", "stoel", 2), Some(0));
    assert_eq!(distance("stoel", "steol", 2), Some(1));
    assert_eq!(distance("stoel", "stol", 1), Some(1));
    assert_eq!(distance("stoel", "tafel", 2), None);
    assert_eq!([allowed("bus"), allowed("stoel"), allowed("rolstoel"), allowed("20251231")], [0, 1, 2, 0]);
}

proptest! {
    #[test]
    fn words_lie_in_the_text_in_order(text in any::<String>()) {
        let mut done = 0;
        for token in tokens(&text) {
            prop_assert!(token.from >= done && token.to > token.from && text.is_char_boundary(token.from) && text.is_char_boundary(token.to));
            prop_assert!(!token.text.is_empty());
            done = token.to;
        }
    }

    #[test]
    fn distances_agree_both_ways(one in "[a-d]{0,7}", other in "[a-d]{0,7}") {
        prop_assert_eq!(distance(&one, &other, 3), distance(&other, &one, 3));
    }
}
