//! Rules of the text room, most of them held for any text at all.
//! Whether a browser agrees is tested from outside.

use proptest::prelude::*;

use super::*;

const MAX: usize = 100_000;

fn html(text: &str) -> String {
    Markdown::parse("body", text, MAX).expect("a fitting text").html(2)
}

fn code<T: std::fmt::Debug>(outcome: Result<T, crate::error::Problem>) -> &'static str {
    match outcome {
        Ok(_) => "taken",
        Err(problem) => problem.text.code,
    }
}

/// The tags of a piece of HTML, without the text between them.
fn tags(html: &str) -> Vec<String> {
    html.split('<').skip(1).map(|part| part.split('>').next().unwrap_or(part).to_lowercase()).collect()
}

fn assert_safe(html: &str) {
    for tag in tags(html) {
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        let allowed =
            "a blockquote br code del em h2 h3 h4 h5 h6 hr img li ol p pre strong table tbody td th thead tr ul";
        assert!(allowed.split(' ').any(|known| known == name), "{tag} in {html}");
        for attribute in tag.split(' ').skip(1).filter_map(|part| part.split_once('=')).map(|(key, _)| key) {
            assert!(!attribute.starts_with("on"), "{tag}");
        }
        for scheme in ["javascript:", "vbscript:", "data:"] {
            assert!(!tag.contains(&format!("href=\"{scheme}")) && !tag.contains(&format!("src=\"{scheme}")), "{tag}");
        }
    }
}

#[test]
fn raw_html_is_shown_and_never_run() {
    let drawn = html("Hoi <script>alert(1)</script>\n\n<div onclick=x>\nja\n</div>");
    assert_safe(&drawn);
    assert!(drawn.contains("&lt;script&gt;"), "{drawn}");
}

#[test]
fn links_go_only_to_honest_schemes_and_give_no_credit() {
    assert_eq!(
        html("[a](https://example.org)"),
        "<p><a href=\"https://example.org\" rel=\"nofollow noopener\">a</a></p>\n"
    );
    for evil in
        ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "&#106;avascript:alert(1)", "java\tscript:x"]
    {
        let drawn = html(&format!("[a](<{evil}>)"));
        assert_safe(&drawn);
        assert!(!drawn.contains("href"), "{drawn}");
    }
}

#[test]
fn pictures_from_elsewhere_become_their_description() {
    for far in ["https://spy.example/x.png", "//spy.example/x.png", "/\\spy.example", "data:image/png;base64,AA"] {
        let drawn = html(&format!("![een traplift](<{far}>)"));
        assert!(!drawn.contains("<img") && drawn.contains("een traplift"), "{drawn}");
    }
    assert!(html("![lift](/files/lift.png)").contains("<img src=\"/files/lift.png\" alt=\"lift\">"));
}

#[test]
fn headings_keep_the_order_of_the_page() {
    let drawn = html("### a\n\n##### b\n\n### c\n\n# d\n\n## e");
    let levels: Vec<_> = tags(&drawn).into_iter().filter(|tag| tag.starts_with('h')).collect();
    assert_eq!(levels, ["h2", "h3", "h2", "h2", "h3"]);
}

#[test]
fn nesting_bombs_are_refused_by_count_before_they_are_drawn() {
    for bomb in [">".repeat(50_000), "> ".repeat(25_000), "> - ".repeat(5_000) + "x"] {
        let refused = Markdown::parse("body", &bomb, MAX);
        assert_eq!(code(refused), "TEXT_TOO_DEEP", "{}", &bomb[..4]);
    }
    let emphasis = "*_".repeat(5_000) + "x" + &"_*".repeat(5_000);
    for odd in [emphasis, "[".repeat(20_000), "1. ".repeat(5_000)] {
        if let Ok(text) = Markdown::parse("body", &odd, MAX) {
            assert_safe(&text.html(2));
        }
    }
    let shallow = ">".repeat(20) + " diep";
    assert_eq!(code(Markdown::parse("body", &">".repeat(65), MAX)), "TEXT_TOO_DEEP");
    assert_eq!(code(Markdown::parse("body", &shallow, MAX)), "taken");
}

#[test]
fn a_text_that_is_empty_or_too_long_is_a_problem() {
    assert_eq!(code(Title::parse("title", " \u{200B}\n ")), "REQUIRED");
    assert_eq!(code(Title::parse("title", &"é".repeat(140))), "taken");
    assert_eq!(code(Title::parse("title", &"é".repeat(141))), "TOO_LONG");
    assert_eq!(code(PlainText::parse("reason", "ab", 1)), "TOO_LONG");
    assert!(PlainText::parse_optional("reason", Some("  "), 9).expect("no problem").is_none());
}

#[test]
fn line_ends_controls_and_accents_have_one_form() {
    let text = Markdown::parse("body", "\r\n\r\n    code\r\ne\u{301}\u{0}\u{202E}n\rtwee  \r\n", MAX).expect("fits");
    assert_eq!(text.as_str(), "    code\nén\ntwee");
    assert_eq!(Title::parse("title", " Veilig\n naar\thuis ").expect("fits").as_str(), "Veilig naar huis");
}

#[test]
fn an_excerpt_is_words_alone_and_ends_between_words() {
    let text =
        Markdown::parse("body", "# Kop\n\nEen **vet** woord en [een link](https://x.nl).\n\n- punt\n- nog een", MAX)
            .expect("fits");
    assert_eq!(text.plain(), "Kop\nEen vet woord en een link.\npunt\nnog een");
    assert!(text.searchable().starts_with("# Kop\nEen vet"));
    assert_eq!(text.excerpt(22), "Kop Een vet woord en…");
}

#[test]
fn an_email_address_is_known_whatever_its_case() {
    let one = EmailAddress::parse("email", " Jan.De-Vries+test@Voorbeeld.NL ").expect("an address");
    assert_eq!(one.key(), "jan.de-vries+test@voorbeeld.nl");
    assert_eq!(one.as_str(), "Jan.De-Vries+test@Voorbeeld.NL");
    assert_eq!(format!("{one:?}"), "EmailAddress(…)");
    for wrong in [
        "jan",
        "@x.nl",
        "jan@",
        "jan@nl",
        "a b@x.nl",
        "a@x..nl",
        "a\nBcc: b@x.nl",
        "a@b@c.nl",
        "<a@x.nl>",
        "a@1.2.3.4",
        ".a@x.nl",
    ] {
        assert_eq!(code(EmailAddress::parse("email", wrong)), "EMAIL_INVALID", "{wrong}");
    }
}

#[test]
fn a_slug_can_be_numbered_and_stays_short() {
    let long = Slug::of(&"woord ".repeat(40)).expect("a slug");
    assert!(long.as_str().len() <= Slug::MAX);
    assert_eq!(Slug::of("Stroomuitval!").expect("a slug").numbered(2).as_str(), "stroomuitval-2");
    assert!(long.numbered(12).as_str().len() <= Slug::MAX);
    assert!(Slug::of("…").is_none());
    assert_eq!(code(Slug::parse("slug", "Den Haag")), "SLUG_INVALID");
}

/// Pieces that make trouble when put together.
fn trouble() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<script>",
        "</script>",
        "<img src=x onerror=alert(1)>",
        "javascript:",
        "[a](",
        ")",
        "![",
        "](",
        "<",
        ">",
        "\"",
        "'",
        "&#106;",
        "&lt;",
        "`",
        "```\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "|",
        "|-|-|\n",
        "**",
        "_",
        "~~",
        "\\",
        "<svg/onload=x>",
        "<!--",
        "-->",
        "<a href=\"",
        "data:text/html,",
        "[x]: ",
        "\t",
        "\u{0}",
        "é",
        "<https://a.nl>",
        "<style>",
        "<math>",
        "]]>",
    ]);
    prop::collection::vec(prop_oneof![3 => pieces.prop_map(str::to_owned), 1 => "\\PC{0,6}"], 0..40)
        .prop_map(|all| all.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_ever_becomes_code(text in trouble()) {
        assert_safe(&render::html(&text, 2));
    }

    #[test]
    fn parsing_what_was_parsed_changes_nothing(text in prop_oneof![trouble(), any::<String>()]) {
        if let Ok(once) = Markdown::parse("body", &text, MAX) {
            let twice = Markdown::parse("body", once.as_str(), MAX).expect("already fitted");
            prop_assert_eq!(once.html(3), twice.html(3));
            prop_assert_eq!(once, twice);
        }
        if let Ok(once) = Title::parse("title", &text) {
            let twice = Title::parse("title", once.as_str()).expect("already fitted");
            prop_assert_eq!(once, twice);
        }
    }

    #[test]
    fn folding_and_slugs_are_at_rest(text in any::<String>()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        let made = slug(&text);
        prop_assert_eq!(slug(&made), made.clone());
        prop_assert!(made.len() <= Slug::MAX);
        prop_assert!(made.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
    }

    #[test]
    fn an_excerpt_is_never_longer_than_asked(text in any::<String>(), max in 1usize..60) {
        prop_assert!(excerpt(&text, max).chars().count() <= max);
    }
}
