//! What a reader is told about needs.

use crate::error::texts;

texts! {
    NEED_NOT_YOURS {
        nl: "Dit is niet uw behoefte. Alleen wie hem schreef mag dit.",
        en: "This need is not yours. Only its author may do this.",
    }
    NEED_NOT_YOUR_MUNICIPALITY {
        nl: "Alleen medewerkers van de gemeente waar deze behoefte bij hoort, mogen dit.",
        en: "Only staff of the municipality this need belongs to may do this.",
    }
    NEED_IN_OTHER_STATE {
        nl: "Dit kan niet meer of nog niet: de behoefte heeft nu de status “{state}”. Laad de pagina opnieuw.",
        en: "This is not possible now: the need is “{state}”. Reload the page.",
    }
    NEED_MERGE_ITSELF {
        nl: "Een behoefte kan niet in zichzelf opgaan. Kies een andere behoefte.",
        en: "A need cannot be merged into itself. Choose another need.",
    }
    NEED_MERGE_TARGET {
        nl: "Kies een behoefte die geaccepteerd is.",
        en: "Choose a need that has been accepted.",
    }
    MUNICIPALITY_REQUIRED {
        nl: "Kies een gemeente.",
        en: "Choose a municipality.",
    }
    EVIDENCE_FULL {
        nl: "Bij een behoefte passen {max} stukken onderbouwing. Voeg toe aan wat er al staat, of vat samen.",
        en: "A need can hold {max} pieces of evidence. Summarise what there is.",
    }
    PEOPLE_COUNT_ODD {
        nl: "Vul een aantal mensen in van 1 of meer.",
        en: "Fill in a number of people of 1 or more.",
    }
}
