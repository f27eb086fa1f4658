//! The states of a pilot, what can be done with it, and from where to where that leads.
//! Not here: who may do it (`policy.rs`).

use crate::db;

db::text_enum! {
    /// Where a pilot stands. It is public from the first.
    #[derive(async_graphql::Enum)]
    pub enum PilotState {
        /// Its protocol and its card are written.
        Planned = "planned",
        /// Residents read the card and decide.
        AwaitingConsent = "awaiting_consent",
        /// The solution is in use.
        Running = "running",
        /// What it brought is measured.
        Measuring = "measuring",
        /// Scaled, adapted or stopped, with a reason.
        Decided = "decided",
        /// Ended early, with a reason.
        Halted = "halted",
    }
}

db::text_enum! {
    /// What was decided after a pilot.
    #[derive(async_graphql::Enum)]
    pub enum PilotOutcome {
        /// It works: more places.
        Scale = "scale",
        /// It works in part: change it and try again.
        Adapt = "adapt",
        /// It does not work well enough.
        Stop = "stop",
    }
}

db::text_enum! {
    /// What can be done with a pilot.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "PilotAction")]
    pub enum PilotAct {
        /// Change its words.
        Edit = "edit",
        /// Say what will be measured.
        AddIndicator = "add_indicator",
        /// Put the card before residents.
        RequestConsent = "request_consent",
        /// Agree to take part, for oneself.
        Consent = "consent",
        /// Take that back.
        WithdrawConsent = "withdraw_consent",
        /// Put the solution to use.
        Start = "start",
        /// Write down a measured value.
        Measure = "measure",
        /// End the use and measure.
        StartMeasuring = "start_measuring",
        /// Scale, adapt or stop.
        Decide = "decide",
        /// End it early.
        Halt = "halt",
        /// Say for another municipality that it wants this too.
        ExpressInterest = "express_interest",
    }
}

impl PilotAct {
    /// The states from which this act is possible.
    pub const fn from(self) -> &'static [PilotState] {
        use PilotState::{AwaitingConsent, Decided, Halted, Measuring, Planned, Running};
        match self {
            Self::Edit | Self::AddIndicator => &[Planned, AwaitingConsent, Running],
            Self::RequestConsent => &[Planned],
            Self::Consent => &[AwaitingConsent, Running],
            Self::WithdrawConsent => &[AwaitingConsent, Running, Measuring, Decided, Halted],
            Self::Start => &[AwaitingConsent],
            Self::Measure => &[Running, Measuring],
            Self::StartMeasuring => &[Running],
            Self::Decide => &[Measuring],
            Self::Halt => &[Planned, AwaitingConsent, Running, Measuring],
            Self::ExpressInterest => &[Planned, AwaitingConsent, Running, Measuring, Decided],
        }
    }

    /// The state to which this act leads, if it leads to another one.
    pub const fn to(self) -> Option<PilotState> {
        match self {
            Self::RequestConsent => Some(PilotState::AwaitingConsent),
            Self::Start => Some(PilotState::Running),
            Self::StartMeasuring => Some(PilotState::Measuring),
            Self::Decide => Some(PilotState::Decided),
            Self::Halt => Some(PilotState::Halted),
            Self::Edit
            | Self::AddIndicator
            | Self::Consent
            | Self::WithdrawConsent
            | Self::Measure
            | Self::ExpressInterest => None,
        }
    }

    /// The verb under which it stands in the journal.
    pub const fn verb(self) -> &'static str {
        match self {
            Self::Edit => "pilot.edit",
            Self::AddIndicator => "indicator.add",
            Self::RequestConsent => "pilot.request_consent",
            Self::Consent => "pilot.consent",
            Self::WithdrawConsent => "pilot.withdraw_consent",
            Self::Start => "pilot.start",
            Self::Measure => "measurement.add",
            Self::StartMeasuring => "pilot.start_measuring",
            Self::Decide => "pilot.decide",
            Self::Halt => "pilot.halt",
            Self::ExpressInterest => "adoption.express",
        }
    }
}
