//! Markdown to safe HTML and to plain words.
//! What a text may hold is decided in `markdown`; how HTML looks is the page's.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, html};

use super::markdown::{is_too_deep, options};

/// The only elements that leave this room.
const TAGS: &[&str] = &[
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// The second wall: even if the first let something through, only these elements and addresses remain.
static WASH: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut wash = Builder::empty();
    wash.tags(TAGS.iter().copied().collect())
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "title"])),
            ("img", HashSet::from(["alt", "src"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("nofollow noopener"));
    wash
});

pub(super) fn html(text: &str, heading: u8) -> String {
    if is_too_deep(text) {
        // Only a text that came round the parse gets here; its words are shown, not its shape.
        return format!("<p>{}</p>\n", ammonia::clean_text(text));
    }
    let mut drawn = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut drawn, tame(text, heading));
    WASH.clean(&drawn).to_string()
}

/// Raw HTML becomes visible text, foreign images become their description, headings take their place.
fn tame(text: &str, heading: u8) -> impl Iterator<Item = Event<'_>> {
    let mut headings = Headings::new(heading);
    let (mut shown, mut linked) = (Vec::new(), Vec::new());
    Parser::new_ext(text, options()).filter_map(move |event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Heading { level, .. }) => {
            let level = headings.enter(level as usize);
            Some(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }))
        }
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Heading(headings.current))),
        Event::Start(Tag::Image { ref dest_url, .. }) => {
            let is_shown = is_own(dest_url);
            shown.push(is_shown);
            is_shown.then_some(event)
        }
        Event::End(TagEnd::Image) => shown.pop().unwrap_or(false).then_some(event),
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            let is_linked = is_honest(dest_url);
            linked.push(is_linked);
            is_linked.then_some(event)
        }
        Event::End(TagEnd::Link) => linked.pop().unwrap_or(false).then_some(event),
        event => Some(event),
    })
}

/// Where each heading of a text stands, so that the page skips no level.
struct Headings {
    first: usize,
    open: Vec<usize>,
    current: HeadingLevel,
}

impl Headings {
    fn new(first: u8) -> Self {
        Self { first: usize::from(first.clamp(2, 6)), open: Vec::new(), current: HeadingLevel::H2 }
    }

    fn enter(&mut self, written: usize) -> HeadingLevel {
        while self.open.last().is_some_and(|above| *above >= written) {
            self.open.pop();
        }
        let level = (self.first + self.open.len()).min(6);
        self.open.push(written);
        self.current = HeadingLevel::try_from(level).unwrap_or(HeadingLevel::H6);
        self.current
    }
}

/// A picture of our own: a plain path on this host, without any trick a browser could read otherwise.
fn is_own(address: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/_-.".contains(c);
    address.starts_with('/') && !address.starts_with("//") && !address.contains("..") && address.chars().all(plain)
}

/// An address that says where it goes: a known scheme, or a place on this host.
fn is_honest(address: &str) -> bool {
    let begins = |with: &str| address.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    ["https://", "http://", "mailto:", "tel:", "/", "#"].into_iter().any(begins)
}

/// The words alone, one line per block; `heads` tells headings by a `#` before them.
pub(super) fn plain(text: &str, heads: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                out.push_str(&words);
            }
            Event::Start(Tag::Heading { .. }) if heads => out.push_str("# "),
            Event::SoftBreak | Event::End(TagEnd::TableCell) => out.push(' '),
            Event::HardBreak | Event::Rule => out.push('\n'),
            Event::End(end) if is_block(end) && !out.ends_with('\n') => out.push('\n'),
            _ => {}
        }
    }
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn is_block(end: TagEnd) -> bool {
    !matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}
