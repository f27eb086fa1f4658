//! What a reader is told about submissions.

use crate::error::texts;

texts! {
    SUBMISSION_TEAM_ONLY {
        nl: "Alleen medewerkers van de organisatie die inzendt, mogen dit.",
        en: "Only staff of the organisation that submits may do this.",
    }
    SUBMISSION_LEAD_EDITORS_ONLY {
        nl: "Alleen de penvoerder van de werkgroep mag dit.",
        en: "Only the lead editor of the working group may do this.",
    }
    SUBMISSION_EDITORS_ONLY {
        nl: "Alleen wie in de werkgroep meeschrijft, mag dit.",
        en: "Only those who write in the working group may do this.",
    }
    SUBMISSION_IN_OTHER_STATE {
        nl: "Dit kan nu niet: de inzending heeft de status “{state}”. Laad de pagina opnieuw.",
        en: "This is not possible now: the submission is “{state}”. Reload the page.",
    }
    SUBMISSION_CHALLENGE_IN_OTHER_STATE {
        nl: "Dit kan nu niet: de challenge heeft de status “{state}”.",
        en: "This is not possible now: the challenge is “{state}”.",
    }
    TOO_LATE {
        nl: "De inzendtermijn is gesloten. Er is niets meer veranderd.",
        en: "The deadline has passed. Nothing was changed.",
    }
    SUBMISSION_EXISTS {
        nl: "Met deze oplossing bent u al een inzending begonnen. U vindt hem bij uw inzendingen.",
        en: "You already began a submission with this solution. You find it among your submissions.",
    }
    CRITERION_UNKNOWN {
        nl: "Dit criterium hoort niet bij deze challenge.",
        en: "This criterion does not belong to this challenge.",
    }
    ANSWER_MISSING {
        nl: "Beantwoord ook “{criterion}”. Pas dan kunt u inzenden.",
        en: "Answer “{criterion}” as well. Only then you can submit.",
    }
    DECISION_SUBJECT {
        nl: "Besluit over uw inzending bij “{challenge}”",
        en: "Decision on your submission to “{challenge}”",
    }
    DECISION_SELECTED {
        nl: "Goedendag,\n\nUw inzending met “{solution}” bij “{challenge}” is gekozen.\n\nDe motivering:\n\n{reason}\n\nU leest het besluit en uw scores hier:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nYour submission with “{solution}” to “{challenge}” was chosen.\n\nThe reasons:\n\n{reason}\n\nYou can read the decision and your scores here:\n\n{link}\n\nSamenvraag",
    }
    DECISION_NOT_SELECTED {
        nl: "Goedendag,\n\nUw inzending met “{solution}” bij “{challenge}” is niet gekozen.\n\nDe motivering:\n\n{reason}\n\nU leest het besluit en uw scores hier:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nYour submission with “{solution}” to “{challenge}” was not chosen.\n\nThe reasons:\n\n{reason}\n\nYou can read the decision and your scores here:\n\n{link}\n\nSamenvraag",
    }
    DECISION_INELIGIBLE {
        nl: "Goedendag,\n\nUw inzending met “{solution}” bij “{challenge}” kan niet worden beoordeeld.\n\nDe motivering:\n\n{reason}\n\nU leest dit ook hier:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nYour submission with “{solution}” to “{challenge}” cannot be judged.\n\nThe reasons:\n\n{reason}\n\nYou can read this here as well:\n\n{link}\n\nSamenvraag",
    }
}
