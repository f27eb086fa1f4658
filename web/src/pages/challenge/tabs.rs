//! The way between the pages of one challenge: reading, writing, signing, publishing, versions.
//! Decides nothing; what the API says the viewer can do decides.

use askama::{Template, filters::HtmlSafe};

use super::texts::Texts;
use crate::{locale::Locale, vocabulary::ChallengeAction};

/// One of the pages of a challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The challenge as it is read.
    Read,
    /// Where it is written.
    Write,
    /// Where it is signed.
    Sign,
    /// Where it is published.
    Publish,
    /// Its versions.
    Versions,
}

/// The way between the pages of one challenge: `{{ tabs }}`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/challenge/tabs.html")]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each a tab of its own")]
pub struct Tabs {
    t: Texts,
    slug: String,
    current: Tab,
    can_write: bool,
    can_sign: bool,
    can_publish: bool,
    has_versions: bool,
}

impl HtmlSafe for Tabs {}

/// What opens the page where a challenge is written.
pub const WRITING: [ChallengeAction; 4] =
    [ChallengeAction::Edit, ChallengeAction::LinkNeed, ChallengeAction::Reopen, ChallengeAction::RequestSignOff];

impl Tabs {
    /// The way from `current`, for whoever can do this now.
    pub fn new(
        locale: Locale,
        slug: &str,
        current: Tab,
        can: &[ChallengeAction],
        has_text_to_sign: bool,
        has_versions: bool,
    ) -> Self {
        Self {
            t: Texts(locale),
            slug: slug.to_owned(),
            current,
            can_write: current == Tab::Write || WRITING.iter().any(|action| can.contains(action)),
            can_sign: current == Tab::Sign || has_text_to_sign,
            can_publish: current == Tab::Publish || can.contains(&ChallengeAction::Publish),
            has_versions: has_versions || current == Tab::Versions,
        }
    }

    fn href(&self, rest: &str) -> String {
        format!("/challenges/{}{rest}", self.slug)
    }
}
