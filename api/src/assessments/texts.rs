//! What a reader is told about judging.

use crate::error::texts;

texts! {
    ASSESSMENT_NOT_YOURS {
        nl: "Deze beoordeling is niet van u.",
        en: "This assessment is not yours.",
    }
    ASSESSMENT_INTEREST {
        nl: "U werkt bij de organisatie die dit inzond. Daarom kunt u dit niet beoordelen.",
        en: "You work for the organisation that submitted this, so you cannot judge it.",
    }
    ASSESSMENT_IN_OTHER_STATE {
        nl: "Dit kan nu niet: de beoordeling heeft de status “{state}”. Laad de pagina opnieuw.",
        en: "This is not possible now: the assessment is “{state}”. Reload the page.",
    }
    ASSESSMENT_OVER {
        nl: "Deze inzending wordt nu niet beoordeeld.",
        en: "This submission is not being judged now.",
    }
    POINTS_ODD {
        nl: "Geef een heel getal van 0 tot en met {max}.",
        en: "Give a whole number from 0 to {max}.",
    }
    SCORE_MISSING {
        nl: "Geef ook een score voor “{criterion}”.",
        en: "Give a score for “{criterion}” as well.",
    }
    ASSESSOR_UNKNOWN {
        nl: "Wij kennen dit adres niet. Laat deze persoon eerst een keer inloggen.",
        en: "We do not know this address. Have this person sign in once first.",
    }
    ASSESSOR_NONE {
        nl: "Deze persoon is geen beoordelaar van deze challenge.",
        en: "This person is no assessor of this challenge.",
    }
    ASSESSOR_SUBJECT {
        nl: "U bent beoordelaar: “{challenge}”",
        en: "You are an assessor: “{challenge}”",
    }
    ASSESSOR_ASKED {
        nl: "Goedendag,\n\nU bent gevraagd om de inzendingen bij “{challenge}” te beoordelen. Tot de sluiting kan niemand ze lezen.\n\nU vindt de inzendingen daarna op deze pagina:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nYou are asked to assess the submissions to “{challenge}”. Nobody can read them until the deadline.\n\nAfter that you find them on this page:\n\n{link}\n\nSamenvraag",
    }
    ASSESSOR_INTEREST {
        nl: "Deze persoon werkt bij een organisatie die heeft ingezonden en kan daarom niet beoordelen. Kies iemand anders.",
        en: "This person works for an organisation that submitted and so cannot judge. Choose someone else.",
    }
    ASSESSORS_TOO_MANY {
        nl: "Er zijn al {max} beoordelaars. Meer kunnen er niet bij.",
        en: "There are {max} assessors already. There is no room for more.",
    }
    ASSESSORS_REQUIRED {
        nl: "Wijs eerst een beoordelaar aan die niet bij een inzender werkt.",
        en: "First assign an assessor who does not work for a submitter.",
    }
    RECUSED_BY_INTEREST {
        nl: "Werkt bij een organisatie die heeft ingezonden.",
        en: "Works for an organisation that submitted.",
    }
    NOT_OPENED_YET {
        nl: "De inzendingen zijn nog niet geopend. Probeer het over een ogenblik opnieuw.",
        en: "The submissions have not been opened yet. Try again in a moment.",
    }
    ASSESSMENTS_OPEN {
        nl: "Nog niet elke beoordeling van deze inzending is klaar. Het wachten is op {count}.",
        en: "Not every assessment of this submission is completed yet: {count} to go.",
    }
    SUBMISSIONS_UNDECIDED {
        nl: "Nog niet over elke inzending is besloten: {count} te gaan. Doe dat eerst, met een motivering.",
        en: "Not every submission has a decision yet: {count} to go. Decide on those first, with reasons.",
    }
    NONE_SELECTED {
        nl: "Er is geen inzending gekozen. Kies er eerst een, of maak bekend dat er niet wordt gegund.",
        en: "No submission was chosen. Choose one first, or announce that none is awarded.",
    }
    SOME_SELECTED {
        nl: "Er is een inzending gekozen. Maak bekend dat er wordt gegund.",
        en: "A submission was chosen. Announce the award instead.",
    }
}
