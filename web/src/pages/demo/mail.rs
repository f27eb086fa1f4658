//! The mail the demonstration would have sent.

use askama::Template;

use super::{DemoMails, demo_mails, only_in_a_demo, texts};
use crate::{
    page::Page,
    view::View,
    visit::{Answer, Visit},
};

/// The mail the demonstration would have sent.
#[derive(Template)]
#[template(path = "pages/demo/mail.html")]
pub struct Mail {
    page: Page,
    t: texts::Texts,
    mails: Vec<demo_mails::DemoMailsDemoMails>,
}

/// `GET /demo/mail`
pub async fn show(visit: Visit) -> Answer {
    only_in_a_demo(&visit)?;
    let mails = visit.ask::<DemoMails>(demo_mails::Variables).await?.demo_mails;
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.mail_title()).await?;
    visit.show(&Mail { page, t, mails })
}

/// A line of a mail, cut where a link begins and ends.
struct Line<'a> {
    before: &'a str,
    link: Option<&'a str>,
    after: &'a str,
}

impl Mail {
    fn lines(body: &str) -> Vec<Line<'_>> {
        body.lines().map(Line::of).collect()
    }
}

impl<'a> Line<'a> {
    fn of(text: &'a str) -> Self {
        let start = text.find("http://").or_else(|| text.find("https://"));
        let Some(start) = start else {
            return Self { before: text, link: None, after: "" };
        };
        let end = text[start..].find(char::is_whitespace).map_or(text.len(), |length| start + length);
        Self { before: &text[..start], link: Some(&text[start..end]), after: &text[end..] }
    }
}

impl View for Mail {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let t = texts::Texts(page.locale);
        let page = Page { is_demo: true, ..page.titled(t.mail_title()) };
        let mails: demo_mails::ResponseData = sample(json!({ "demoMails": [{
            "address": "fatima@voorbeeld.nl", "subject": "Uw link om in te loggen", "queuedAt": "2026-11-22T13:05:00Z",
            "body": "Beste Fatima,\n\nOpen deze link:\nhttp://localhost:8080/sign-in/abcdefghijklmnopqrstuvwxyz0123456789\n\nGroet",
        }] }));
        vec![
            ("filled", Self { page: page.clone(), t, mails: mails.demo_mails }),
            ("empty", Self { page, t, mails: Vec::new() }),
        ]
    }
}
