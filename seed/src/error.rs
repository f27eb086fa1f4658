//! What can go wrong while a world is made.

/// Why a world could not be made. Each names the step, so that the reader knows where to look.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file of the world cannot be read.
    #[error("the world file `{name}` is not as expected: {cause}")]
    World { name: &'static str, cause: toml::de::Error },
    /// Something is named that nobody told of.
    #[error("the world speaks of {kind} `{key}`, which is not there yet")]
    Unknown { kind: &'static str, key: String },
    /// The platform refused, or asked for something to be mended.
    #[error("`{document}` for `{subject}` was not accepted: {answer}")]
    NotAccepted { document: &'static str, subject: String, answer: String },
    /// The answer lacks what the contract promises.
    #[error("the answer to `{document}` lacks `{path}`")]
    Unexpected { document: &'static str, path: String },
    /// The platform itself failed.
    #[error("the platform failed: {0}")]
    Platform(String),
    /// A moment that the calendar does not have.
    #[error("the timetable leaves the calendar")]
    Calendar,
}
