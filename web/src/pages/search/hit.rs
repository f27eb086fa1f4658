//! One thing that was found, as its card shows it: what each kind tells about itself.

use super::{
    search_page::{SearchPageSearchNodes as Found, SearchPageSearchNodesNode as Node},
    texts::Texts,
};
use crate::{
    locale::Locale,
    scalars::DateTime,
    ui::Badge,
    vocabulary::{ChallengeState, Language, SearchKind, VotingRoundState, Word},
};

/// One thing that was found.
pub struct Hit {
    /// What it is.
    pub kind: SearchKind,
    /// Its page.
    pub href: String,
    /// Where it stands.
    pub state: Option<Badge>,
    /// Short facts beside the state.
    pub facts: Vec<String>,
    /// Until when one can take part, or since when no longer, with the word for it.
    pub when: Option<(&'static str, DateTime)>,
    /// The language its own words are in.
    pub language: Option<Language>,
    /// Its title.
    pub title: Vec<Part>,
    /// A piece of its text.
    pub snippet: Vec<Part>,
}

/// Text that was asked for, or not.
pub struct Part {
    /// The text.
    pub text: String,
    /// Whether it was asked for.
    pub is_marked: bool,
}

fn badge(word: impl Word, locale: Locale) -> Badge {
    Badge { word: word.word(locale), tone: word.tone() }
}

impl Hit {
    /// The card of something that was found.
    pub fn of(found: Found, t: Texts, locale: Locale) -> Self {
        let title = found.title.into_iter().map(|part| Part { text: part.text, is_marked: part.is_marked });
        let snippet = found.snippet.into_iter().map(|part| Part { text: part.text, is_marked: part.is_marked });
        let mut hit = Self {
            kind: found.kind,
            href: String::new(),
            state: None,
            facts: Vec::new(),
            when: None,
            language: None,
            title: title.collect(),
            snippet: snippet.collect(),
        };
        hit.tell(found.node, t, locale);
        hit
    }

    fn tell(&mut self, node: Node, t: Texts, locale: Locale) {
        match node {
            Node::Need(need) => {
                self.href = format!("/needs/{}", need.slug);
                self.state = Some(badge(need.need_state, locale));
                self.language = Some(need.language);
                self.facts.extend(need.municipality.map(|place| place.name));
                self.facts.push(t.supports(need.support_count));
            }
            Node::Challenge(challenge) => {
                self.href = format!("/challenges/{}", challenge.slug);
                self.state = Some(badge(challenge.challenge_state, locale));
                self.language = Some(challenge.language);
                let word = match challenge.challenge_state {
                    ChallengeState::Published => Some(t.until()),
                    state => state.was_closed().then(|| t.closed()),
                };
                self.when = word.zip(challenge.submissions_close_at);
                self.facts.extend(joined(challenge.municipalities.into_iter().map(|place| place.name)));
            }
            Node::Solution(solution) => {
                self.href = format!("/solutions/{}", solution.slug);
                self.language = Some(solution.language);
                self.facts.extend(solution.provider.map(|provider| provider.name));
                let unfit = joined(solution.context_excluded.iter().map(|one| one.word(locale).to_lowercase()));
                self.facts.extend(unfit.map(|conditions| t.unfit(conditions)));
            }
            Node::Pilot(pilot) => {
                self.href = format!("/pilots/{}", pilot.slug);
                self.state = Some(match pilot.outcome {
                    Some(outcome) => badge(outcome, locale),
                    None => badge(pilot.pilot_state, locale),
                });
                self.facts.extend(joined(pilot.municipalities.into_iter().map(|place| place.name)));
            }
            Node::Organisation(organisation) => {
                self.href = format!("/organisations/{}", organisation.slug);
                self.facts.push(organisation.organisation_kind.word(locale).to_owned());
            }
            Node::Panel(panel) => {
                self.href = format!("/panels/{}", panel.slug);
                self.facts.push(t.members(panel.member_count));
            }
            Node::VotingRound(round) => {
                self.href = format!("/voting-rounds/{}", round.slug);
                self.state = Some(badge(round.round_state, locale));
                let word = match round.round_state {
                    VotingRoundState::Open => Some(t.open_until()),
                    VotingRoundState::Closed | VotingRoundState::Counted | VotingRoundState::Published => {
                        Some(t.closed())
                    }
                    VotingRoundState::Draft | VotingRoundState::Scheduled | VotingRoundState::Cancelled => None,
                };
                self.when = word.map(|word| (word, round.closes_at));
            }
            Node::WorkingGroup(group) => {
                self.href = format!("/working-groups/{}", group.slug);
                if self.snippet.is_empty() {
                    self.snippet.push(Part { text: group.purpose, is_marked: false });
                }
            }
        }
    }
}

fn joined(names: impl Iterator<Item = String>) -> Option<String> {
    Some(names.collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty())
}
