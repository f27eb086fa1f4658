//! What a reader is told about voting rounds.

use crate::error::texts;

texts! {
    ROUND_NOT_YOURS {
        nl: "Alleen een coördinator van het panel mag dit.",
        en: "Only a coordinator of the panel may do this.",
    }
    ROUND_IN_OTHER_STATE {
        nl: "Dit kan niet meer of nog niet: de stemronde heeft nu de status “{state}”. Laad de pagina opnieuw.",
        en: "This is not possible now: the voting round is “{state}”. Reload the page.",
    }
    ROUND_NOT_OPEN_YET {
        nl: "U kunt nog niet stemmen. De stemronde opent op {opens_at}.",
        en: "You cannot vote yet. The voting round opens at {opens_at}.",
    }
    ROUND_CLOSED {
        nl: "De stemronde is gesloten. Uw stem is niet meer te geven of te veranderen.",
        en: "The voting round is closed. You can no longer vote or change your vote.",
    }
    NOT_ON_THE_ROLL {
        nl: "U staat niet op de kiezerslijst van deze stemronde. De lijst is gemaakt toen de stemronde opende.",
        en: "You are not on the roll of this voting round. The roll was made when the round opened.",
    }
    NEED_NOT_ON_BALLOT {
        nl: "Kies alleen behoeften die op het stembiljet staan.",
        en: "Choose only needs that are on the ballot.",
    }
    NEED_NOT_ACCEPTED {
        nl: "Kies alleen behoeften die geaccepteerd zijn. Dit geldt niet voor nummer {position}.",
        en: "Choose only needs that have been accepted. Number {position} has not.",
    }
    NEED_TWICE {
        nl: "Zet elke behoefte één keer op het stembiljet.",
        en: "Put each need on the ballot once.",
    }
    NEEDS_TOO_FEW {
        nl: "Zet minstens {min} behoeften op het stembiljet.",
        en: "Put at least {min} needs on the ballot.",
    }
    SEATS_ODD {
        nl: "Vul in hoeveel behoeften voorrang krijgen: 1 of meer.",
        en: "Fill in how many needs are prioritised: 1 or more.",
    }
    SEATS_OVER_NEEDS {
        nl: "Er kunnen niet meer behoeften voorrang krijgen dan er op het stembiljet staan.",
        en: "No more needs can be prioritised than there are on the ballot.",
    }
    MINIMUM_TURNOUT_ODD {
        nl: "Vul een aantal stemmen in van 0 tot en met {max}.",
        en: "Fill in a number of ballots from 0 to {max}.",
    }
    CLOSES_BEFORE_OPENING {
        nl: "Kies een sluiting die na de opening ligt.",
        en: "Choose a closing after the opening.",
    }
    CLOSES_IN_THE_PAST {
        nl: "De sluiting is al voorbij. Kies een later moment.",
        en: "The closing has passed. Choose a later moment.",
    }
    PANEL_WITHOUT_MEMBERS {
        nl: "Het panel heeft nog geen leden die kunnen stemmen. Voeg eerst leden toe.",
        en: "The panel has no members who can vote yet. Add members first.",
    }
}
