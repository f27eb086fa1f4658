//! What a submission says: understood, in canonical form, hashed, sealed and opened again.
//!
//! The canonical form is compact JSON in UTF-8, its names in alphabetical order, its answers in the order of the ids of
//! their criteria: `{"answers":[{"criterion":"…","is_confidential":false,"text":"…"}],"challenge":"…","nonce":"…",
//! "pitch":"…","solution":"…","submission":"…"}`. Ids are UUIDs with hyphens, `pitch` is `null` when there is none, and
//! `nonce` is random, so that the hash on the receipt lets nobody try guesses. The hash is SHA-256 over these bytes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{ANSWER_MAX, PITCH_MAX, Submission, texts};
use crate::{
    challenges::criteria::Criterion,
    db::Timestamp,
    error::{Fault, Problem, Result},
    ids::{ChallengeId, CriterionId, SolutionId, SubmissionId},
    keys::{DataKey, Secret, SigningKey},
    randomness::Randomness,
    text::PlainText,
};

/// The answer on one criterion.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What it says.
    pub text: String,
    /// Whether it stays within the team, the working group and the assessors.
    pub is_confidential: bool,
}

/// Everything a submission says. It prints nothing of itself: what is in it must not reach a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    nonce: String,
    /// In a few sentences, why this solution.
    pub pitch: Option<String>,
    /// The answer on each criterion.
    pub answers: BTreeMap<CriterionId, Answer>,
}

/// An answer, as typed.
#[derive(Clone)]
pub struct AnswerInput {
    /// On which criterion.
    pub criterion_id: CriterionId,
    /// What it says; an empty text removes it.
    pub text: String,
    /// Whether it is confidential; as it was when absent.
    pub is_confidential: Option<bool>,
}

/// What a team writes. Criteria that are not named keep their answers.
#[derive(Clone)]
pub struct SaveInput {
    /// Why this solution; as it was when absent, none when empty.
    pub pitch: Option<String>,
    /// Answers.
    pub answers: Vec<AnswerInput>,
}

#[derive(Serialize)]
struct Canonical<'a> {
    answers: Vec<CanonicalAnswer<'a>>,
    challenge: ChallengeId,
    nonce: &'a str,
    pitch: Option<&'a str>,
    solution: SolutionId,
    submission: SubmissionId,
}

#[derive(Serialize)]
struct CanonicalAnswer<'a> {
    criterion: CriterionId,
    is_confidential: bool,
    text: &'a str,
}

impl Content {
    /// An empty one.
    pub(super) fn blank(randomness: Randomness) -> Result<Self> {
        Ok(Self { nonce: hex::encode(randomness.bytes::<16>()?), pitch: None, answers: BTreeMap::new() })
    }

    /// The same with what was typed, or all that is wrong at once.
    pub(super) fn with(mut self, input: &SaveInput, criteria: &[Criterion]) -> Result<Self> {
        let mut problems = Vec::new();
        if let Some(pitch) = &input.pitch {
            match PlainText::parse_optional("pitch", Some(pitch), PITCH_MAX) {
                Ok(pitch) => self.pitch = pitch.map(|pitch| pitch.as_str().to_owned()),
                Err(problem) => problems.push(problem),
            }
        }
        for (place, answer) in input.answers.iter().enumerate() {
            let field = |name: &str| format!("answers.{place}.{name}");
            let id = answer.criterion_id;
            if !criteria.iter().any(|criterion| criterion.id == id) {
                problems.push(Problem::new(field("criterionId"), &texts::CRITERION_UNKNOWN));
                continue;
            }
            match PlainText::parse_optional(&field("text"), Some(&answer.text), ANSWER_MAX) {
                Ok(None) => drop(self.answers.remove(&id)),
                Ok(Some(text)) => {
                    let was = self.answers.get(&id).is_some_and(|answer| answer.is_confidential);
                    let is_confidential = answer.is_confidential.unwrap_or(was);
                    self.answers.insert(id, Answer { text: text.as_str().to_owned(), is_confidential });
                }
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() { Ok(self) } else { Err(problems.into()) }
    }

    /// Whether it answers each criterion, or which it does not; the answers counted as the criteria stand.
    pub(super) fn complete(&self, criteria: &[Criterion]) -> Result<(), Vec<Problem>> {
        let missing: Vec<_> = criteria
            .iter()
            .enumerate()
            .filter(|(_, criterion)| !self.answers.contains_key(&criterion.id))
            .map(|(place, criterion)| {
                let field = format!("answers.{place}.text");
                Problem::new(field, &texts::ANSWER_MISSING).with("criterion", &criterion.title)
            })
            .collect();
        if missing.is_empty() { Ok(()) } else { Err(missing) }
    }

    /// The canonical form of this content of a submission.
    pub fn canonical(&self, submission: &Submission) -> Result<String> {
        let canonical = Canonical {
            answers: self
                .answers
                .iter()
                .map(|(criterion, answer)| CanonicalAnswer {
                    criterion: *criterion,
                    is_confidential: answer.is_confidential,
                    text: &answer.text,
                })
                .collect(),
            challenge: submission.challenge_id,
            nonce: &self.nonce,
            pitch: self.pitch.as_deref(),
            solution: submission.solution_id,
            submission: submission.id,
        };
        Ok(serde_json::to_string(&canonical)?)
    }

    /// Encrypts it for its submission alone, padded so that its length says little.
    pub(super) fn seal(&self, key: &DataKey, id: SubmissionId, randomness: Randomness) -> Result<Vec<u8>> {
        let plain = Secret::from(serde_json::to_vec(self)?);
        key.encrypt(&bound_to(id), plain.as_bytes(), &randomness)
    }

    /// Decrypts what was sealed for this submission.
    pub(super) fn open(key: &DataKey, id: SubmissionId, sealed: &[u8]) -> Result<Self> {
        let plain = key
            .decrypt(&bound_to(id), sealed)
            .ok_or_else(|| Fault::new(format!("what is sealed of submission {id} does not open with its key")))?;
        // The cause would quote what it read, so it is not told.
        let content = serde_json::from_slice(plain.as_bytes());
        Ok(content.map_err(|_| Fault::new(format!("what is sealed of submission {id} cannot be read")))?)
    }
}

fn bound_to(id: SubmissionId) -> Vec<u8> {
    format!("samenvraag submission {id}").into_bytes()
}

/// Under this name the key store keeps a submission's key.
pub(super) fn key_name(id: SubmissionId) -> String {
    format!("submission-{id}")
}

/// Proof that the platform held these exact bytes at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Which submission.
    pub submission_id: SubmissionId,
    /// When it was handed in.
    pub submitted_at: Timestamp,
    /// The hash of its canonical form.
    pub sha256: Vec<u8>,
    /// The signature over [`Receipt::message`] (Ed25519).
    pub signature: Vec<u8>,
    /// The key that made it.
    pub public_key: Vec<u8>,
}

impl Receipt {
    /// Signs for a canonical form, received at this moment.
    pub(super) fn sign(id: SubmissionId, canonical: &str, at: Timestamp, key: &SigningKey) -> Self {
        let sha256 = Sha256::digest(canonical.as_bytes()).to_vec();
        let signature = key.sign(Self::message(id, &sha256, at).as_bytes());
        Self { submission_id: id, submitted_at: at, sha256, signature, public_key: key.public_key() }
    }

    /// What is signed: three lines of text that anyone can write out.
    pub fn message(id: SubmissionId, sha256: &[u8], at: Timestamp) -> String {
        format!("samenvraag submission {id}\nsha256 {}\nat {at}\n", hex::encode(sha256))
    }

    /// Whether it proves that this canonical form was held then.
    pub fn proves(&self, canonical: &str) -> bool {
        let message = Self::message(self.submission_id, &self.sha256, self.submitted_at);
        Sha256::digest(canonical.as_bytes()).as_slice() == self.sha256
            && SigningKey::verifies(&self.public_key, message.as_bytes(), &self.signature)
    }
}
