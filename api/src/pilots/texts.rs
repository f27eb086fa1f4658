//! What a reader is told about pilots.

use crate::error::texts;

texts! {
    PILOT_EDITORS_ONLY {
        nl: "Alleen schrijvers van de werkgroep die de pilot uitvoert, mogen dit.",
        en: "Only writers of the working group that runs the pilot may do this.",
    }
    PILOT_FOR_MUNICIPALITIES {
        nl: "Alleen medewerkers van een gemeente kunnen zeggen dat hun gemeente dit ook wil.",
        en: "Only staff of a municipality can say that their municipality wants this too.",
    }
    PILOT_IN_OTHER_STATE {
        nl: "Dit kan niet meer of nog niet: de pilot heeft nu de status “{state}”. Laad de pagina opnieuw.",
        en: "This is not possible now: the pilot is “{state}”. Reload the page.",
    }
    PILOT_NOT_SELECTED {
        nl: "Een pilot kan alleen met een inzending die gekozen is.",
        en: "A pilot is possible only with a submission that was selected.",
    }
    PILOT_PLACE_NOT_IN_GROUP {
        nl: "Kies gemeenten die meedoen in de werkgroep van deze challenge.",
        en: "Choose municipalities that take part in this challenge's working group.",
    }
    PILOT_ENDS_BEFORE_START {
        nl: "De pilot kan niet eindigen voordat hij begint. Kies een latere dag.",
        en: "The pilot cannot end before it starts. Choose a later day.",
    }
    PILOT_WITHOUT_CONSENT {
        nl: "Nog niemand gaf toestemming op deze versie van de keuzekaart. Zonder toestemming kan de pilot niet beginnen.",
        en: "Nobody has consented to this version of the decision card yet. The pilot cannot start without consent.",
    }
    PILOT_GOES_ON {
        nl: "Er loopt nog een pilot. De challenge is klaar zodra die pilot is besloten of gestaakt.",
        en: "A pilot is still going on. The challenge is completed once that pilot is decided on or halted.",
    }
    PILOT_CARD_CHANGED {
        nl: "De keuzekaart is veranderd sinds u haar las. Lees haar opnieuw en beslis dan.",
        en: "The decision card has changed since you read it. Read it again, then decide.",
    }
    PILOT_TOO_MANY_INDICATORS {
        nl: "Een pilot heeft hoogstens {max} indicatoren.",
        en: "A pilot has at most {max} indicators.",
    }
    PILOT_TOO_MANY_MEASUREMENTS {
        nl: "Een indicator heeft hoogstens {max} metingen.",
        en: "An indicator has at most {max} measurements.",
    }
}
