//! What a reader is told about challenges.

use crate::error::texts;

texts! {
    CHALLENGE_EDITORS_ONLY {
        nl: "Alleen wie in de werkgroep meeschrijft, mag dit.",
        en: "Only those who write in the working group may do this.",
    }
    CHALLENGE_LEAD_EDITORS_ONLY {
        nl: "Alleen een penvoerder van de werkgroep mag dit.",
        en: "Only a lead editor of the working group may do this.",
    }
    CHALLENGE_SIGNATORIES_ONLY {
        nl: "Alleen een tekenbevoegde van een gemeente in de werkgroep kan akkoord geven.",
        en: "Only a signatory of a municipality in the working group can sign off.",
    }
    CHALLENGE_PROVIDERS_ONLY {
        nl: "Alleen een aanbieder kan inzenden.",
        en: "Only a provider can submit.",
    }
    CHALLENGE_IMPORTED {
        nl: "Deze challenge komt van een andere plek. Hier kunt u er niets aan veranderen.",
        en: "This challenge comes from elsewhere. You cannot change anything about it here.",
    }
    CHALLENGE_IN_OTHER_STATE {
        nl: "Dit kan niet meer of nog niet: de challenge heeft nu de status “{state}”. Laad de pagina opnieuw.",
        en: "This is not possible now: the challenge is “{state}”. Reload the page.",
    }
    CHALLENGE_SECTION_CHANGED {
        nl: "Iemand anders veranderde dit onderdeel net. Uw tekst is niet opgeslagen, maar staat nog op uw scherm. Bewaar hem, laad het onderdeel opnieuw en voeg de teksten samen.",
        en: "Somebody else just changed this section. Your text was not saved, but is still on your screen. Keep it, reload the section and bring the texts together.",
    }
    CHALLENGE_TOO_MANY_PARTS {
        nl: "Er kunnen er hoogstens {max} in een challenge. Haal er eerst een weg.",
        en: "A challenge can hold at most {max}. Remove one first.",
    }
    CHALLENGE_WEIGHT_ODD {
        nl: "Vul een heel percentage in van 1 tot en met 100.",
        en: "Fill in a whole percentage from 1 to 100.",
    }
    CHALLENGE_NEED_NOT_ACCEPTED {
        nl: "Kies een behoefte die geaccepteerd is.",
        en: "Choose a need that has been accepted.",
    }
    CHALLENGE_NEED_NOT_PRIORITISED {
        nl: "Bewoners kozen deze behoefte niet in een stemronde. Schrijf op waarom hij toch meegaat.",
        en: "Residents did not choose this need in a voting round. Write down why it goes along all the same.",
    }
    CHALLENGE_NEED_ALREADY_LINKED {
        nl: "Deze behoefte hoort al bij de challenge.",
        en: "This need belongs to the challenge already.",
    }
    CHALLENGE_NEED_NOT_LINKED {
        nl: "Deze behoefte hoort niet bij de challenge.",
        en: "This need does not belong to the challenge.",
    }
    CHALLENGE_OTHER_TEXT {
        nl: "U tekent voor een andere tekst dan er nu ligt. Laad de pagina opnieuw, lees de tekst en geef dan akkoord.",
        en: "You are signing another text than the present one. Reload the page, read the text, then sign off.",
    }
    CHALLENGE_ORGANISATION_DOES_NOT_SIGN {
        nl: "Deze organisatie tekent niet mee. Alleen gemeenten die meedoen aan de werkgroep tekenen.",
        en: "This organisation does not sign. Only municipalities that take part in the working group do.",
    }
    CHALLENGE_DEADLINE_PASSED {
        nl: "Kies een moment in de toekomst.",
        en: "Choose a moment in the future.",
    }
    CHALLENGE_DEADLINE_TOO_FAR {
        nl: "Kies een moment binnen drie jaar.",
        en: "Choose a moment within three years.",
    }
    CHALLENGE_MOVE_NOT_ALLOWED {
        nl: "Van “{from}” kan een challenge niet naar “{to}”.",
        en: "A challenge cannot go from “{from}” to “{to}”.",
    }
    CHALLENGE_VERSION_OF_ANOTHER {
        nl: "Kies een versie van dezelfde challenge.",
        en: "Choose a version of the same challenge.",
    }
    CHALLENGE_VERSIONS_TOO_LONG {
        nl: "Deze versies zijn te lang om te vergelijken.",
        en: "These versions are too long to compare.",
    }
    OBSTACLE_NOT_OFFERED {
        nl: "De tekst is nog niet voorgelegd voor akkoord.",
        en: "The text has not been offered for sign-off yet.",
    }
    OBSTACLE_TOO_FEW_MUNICIPALITIES {
        nl: "Een gezamenlijke vraag heeft minstens {min} gemeenten nodig die meedoen. Nu is dat er {count}.",
        en: "A joint demand needs at least {min} municipalities that take part. Now there are {count}.",
    }
    OBSTACLE_SIGN_OFF_MISSING {
        nl: "Nog geen akkoord van: {names}.",
        en: "Not signed off yet by: {names}.",
    }
    OBSTACLE_NO_SECTION {
        nl: "De challenge heeft nog geen onderdeel met tekst.",
        en: "The challenge has no section with text yet.",
    }
    OBSTACLE_WEIGHTS {
        nl: "De criteria tellen samen op tot {sum} procent. Dat moet 100 procent zijn.",
        en: "The criteria add up to {sum} percent. That must be 100 percent.",
    }
    OBSTACLE_NO_NEED {
        nl: "Er hoort nog geen behoefte van bewoners bij.",
        en: "No need of residents belongs to it yet.",
    }
    OBSTACLE_NO_EVIDENCE {
        nl: "Geen van de behoeften heeft een onderbouwing.",
        en: "None of the needs has evidence.",
    }
    OBSTACLE_NO_ROUND {
        nl: "Geen van de behoeften stond in een stemronde met een gepubliceerde uitslag.",
        en: "None of the needs stood in a voting round with a published result.",
    }
    SIGN_OFF_SUBJECT {
        nl: "Lees en geef akkoord: “{challenge}”",
        en: "Read and sign: “{challenge}”",
    }
    SIGN_OFF_ASKED {
        nl: "Goedendag,\n\nDe tekst van “{challenge}” is klaar. Uw gemeente wordt gevraagd om akkoord te geven.\n\nU leest de tekst en geeft akkoord op deze pagina:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nThe text of “{challenge}” is ready. Your municipality is asked to sign it.\n\nYou read and sign the text on this page:\n\n{link}\n\nSamenvraag",
    }
}
