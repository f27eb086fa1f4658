//! Words for pilots and adoptions.

use super::{codes, words};

words! {
    /// Where a pilot stands.
    PilotState {
        Planned = "PLANNED" Quiet "Gepland" / "Planned",
        AwaitingConsent = "AWAITING_CONSENT" Waiting "Wacht op toestemming" / "Awaiting consent",
        Running = "RUNNING" Active "Loopt" / "Running",
        Measuring = "MEASURING" Active "Wordt gemeten" / "Being measured",
        Decided = "DECIDED" Good "Besloten" / "Decided",
        Halted = "HALTED" Bad "Stilgelegd" / "Halted",
    }
    /// What was decided after a pilot.
    PilotOutcome {
        Scale = "SCALE" Good "Opschalen" / "Scale up",
        Adapt = "ADAPT" Waiting "Aanpassen" / "Adapt",
        Stop = "STOP" Bad "Stoppen" / "Stop",
    }
    /// How far another municipality is.
    AdoptionState {
        Interested = "INTERESTED" Waiting "Heeft interesse" / "Interested",
        Preparing = "PREPARING" Active "Bereidt voor" / "Preparing",
        Adopted = "ADOPTED" Good "Overgenomen" / "Adopted",
        Discontinued = "DISCONTINUED" Quiet "Gestopt" / "Discontinued",
    }
}

codes! {
    /// What a viewer can do with a pilot.
    PilotAction {
        Edit = "EDIT",
        AddIndicator = "ADD_INDICATOR",
        RequestConsent = "REQUEST_CONSENT",
        Consent = "CONSENT",
        WithdrawConsent = "WITHDRAW_CONSENT",
        Start = "START",
        Measure = "MEASURE",
        StartMeasuring = "START_MEASURING",
        Decide = "DECIDE",
        Halt = "HALT",
        ExpressInterest = "EXPRESS_INTEREST",
    }
    /// What a viewer can do with an adoption.
    AdoptionAction {
        Prepare = "PREPARE",
        Adopt = "ADOPT",
        Discontinue = "DISCONTINUE",
    }
}
