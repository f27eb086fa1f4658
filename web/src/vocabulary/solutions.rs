//! Words for solutions, submissions and assessments.

use super::{codes, words};

words! {
    /// Where a solution stands.
    SolutionState {
        Draft = "DRAFT" Quiet "Concept" / "Draft",
        Published = "PUBLISHED" Good "In de catalogus" / "In the catalogue",
        Withdrawn = "WITHDRAWN" Bad "Ingetrokken" / "Withdrawn",
    }
    /// How a solution is paid for.
    PriceModel {
        Free = "FREE" Quiet "Gratis" / "Free",
        Purchase = "PURCHASE" Quiet "Koop" / "Purchase",
        Rent = "RENT" Quiet "Huur" / "Rent",
        Subscription = "SUBSCRIPTION" Quiet "Abonnement" / "Subscription",
        PerUse = "PER_USE" Quiet "Per gebruik" / "Per use",
        OnRequest = "ON_REQUEST" Quiet "Op aanvraag" / "On request",
    }
    /// Where a submission stands.
    SubmissionState {
        Draft = "DRAFT" Quiet "Concept" / "Draft",
        Submitted = "SUBMITTED" Active "Ingediend en verzegeld" / "Submitted and sealed",
        Unsealed = "UNSEALED" Active "Geopend" / "Unsealed",
        Ineligible = "INELIGIBLE" Bad "Voldoet niet" / "Ineligible",
        InAssessment = "IN_ASSESSMENT" Waiting "Wordt beoordeeld" / "Being assessed",
        Shortlisted = "SHORTLISTED" Active "Op de shortlist" / "Shortlisted",
        Selected = "SELECTED" Good "Gekozen" / "Selected",
        NotSelected = "NOT_SELECTED" Quiet "Niet gekozen" / "Not selected",
        Withdrawn = "WITHDRAWN" Bad "Ingetrokken" / "Withdrawn",
    }
    /// Where an assessment stands.
    AssessmentState {
        Assigned = "ASSIGNED" Waiting "Toegewezen" / "Assigned",
        InProgress = "IN_PROGRESS" Active "Mee bezig" / "In progress",
        Completed = "COMPLETED" Good "Klaar" / "Completed",
        Recused = "RECUSED" Quiet "Verschoond" / "Recused",
    }
}

codes! {
    /// What a viewer can do with a solution.
    SolutionAction {
        Edit = "EDIT",
        Publish = "PUBLISH",
        Withdraw = "WITHDRAW",
        Submit = "SUBMIT",
    }
    /// What a viewer can do with a submission.
    SubmissionAction {
        Edit = "EDIT",
        Submit = "SUBMIT",
        Withdraw = "WITHDRAW",
        MarkIneligible = "MARK_INELIGIBLE",
        Shortlist = "SHORTLIST",
        Decide = "DECIDE",
        PlanPilot = "PLAN_PILOT",
    }
    /// What a viewer can do with an assessment.
    AssessmentAction {
        Score = "SCORE",
        Complete = "COMPLETE",
        Recuse = "RECUSE",
    }
}
