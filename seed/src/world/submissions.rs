//! Answers to challenges, how they were judged and what their makers were told.

use serde::Deserialize;

use super::Day;
use crate::Error;

/// A solution's answer to one challenge.
#[derive(Debug)]
pub struct Submission {
    pub challenge: String,
    pub told: Told,
}

/// What stands in the file of its challenge.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    pub key: String,
    pub solution: String,
    pub by: String,
    pub state: SubmissionState,
    pub submitted: Option<Day>,
    pub withdrawn: Option<Day>,
    pub pitch: String,
    /// The decision, or why it was ineligible or withdrawn.
    pub reason: Option<String>,
    pub answers: Vec<Answer>,
    #[serde(default)]
    pub assessments: Vec<Assessment>,
}

/// The answer on one criterion.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub criterion: String,
    pub text: String,
    #[serde(default)]
    pub confidential: bool,
}

/// One assessor's judgement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    pub assessor: String,
    pub scores: Vec<Score>,
}

/// Points on one criterion, with the reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    pub criterion: String,
    pub points: i64,
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubmissionState {
    Draft,
    Submitted,
    Withdrawn,
    Unsealed,
    Ineligible,
    InAssessment,
    Shortlisted,
    Selected,
    NotSelected,
}

impl std::ops::Deref for Submission {
    type Target = Told;

    fn deref(&self) -> &Told {
        &self.told
    }
}

#[derive(Deserialize)]
struct File {
    challenge: String,
    submissions: Vec<Told>,
}

const FILES: [(&str, &str); 8] = [
    ("submissions/toilet", include_str!("../../world/submissions/veilig-naar-het-toilet.toml")),
    ("submissions/koken", include_str!("../../world/submissions/zelf-blijven-koken.toml")),
    ("submissions/schoon", include_str!("../../world/submissions/schoon-huis-met-drempels.toml")),
    ("submissions/meekijken", include_str!("../../world/submissions/zelf-bepalen-wie-meekijkt.toml")),
    ("submissions/zondag", include_str!("../../world/submissions/gezelschap-op-zondag.toml")),
    ("submissions/week", include_str!("../../world/submissions/grip-op-de-week.toml")),
    ("submissions/post", include_str!("../../world/submissions/post-begrijpen.toml")),
    ("submissions/dag", include_str!("../../world/submissions/rust-in-de-dag.toml")),
];

pub(super) fn read() -> Result<Vec<Submission>, Error> {
    let mut submissions = Vec::new();
    for (name, text) in FILES {
        let file: File = super::parse(name, text)?;
        submissions
            .extend(file.submissions.into_iter().map(|told| Submission { challenge: file.challenge.clone(), told }));
    }
    Ok(submissions)
}
