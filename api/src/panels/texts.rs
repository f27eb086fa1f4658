//! What a reader is told about panels.

use crate::error::texts;

texts! {
    PANEL_NOT_YOURS {
        nl: "Alleen een coördinator van het panel mag dit.",
        en: "Only a coordinator of the panel may do this.",
    }
    PANEL_NOT_YOUR_MUNICIPALITY {
        nl: "Alleen medewerkers van een van deze gemeenten mogen hiervoor een panel beginnen.",
        en: "Only staff of one of these municipalities may start a panel for them.",
    }
    PANEL_WITHOUT_MUNICIPALITY {
        nl: "Kies minstens één gemeente.",
        en: "Choose at least one municipality.",
    }
    NOT_A_MUNICIPALITY {
        nl: "Kies alleen gemeenten.",
        en: "Choose only municipalities.",
    }
    MUNICIPALITY_NOT_OF_PANEL {
        nl: "Kies een gemeente van dit panel.",
        en: "Choose a municipality of this panel.",
    }
    PERSON_UNKNOWN {
        nl: "Deze persoon kennen wij niet.",
        en: "We do not know this person.",
    }
    MEMBER_ALREADY {
        nl: "Deze persoon zit al in het panel.",
        en: "This person is on the panel already.",
    }
    LAST_COORDINATOR {
        nl: "Dit is de laatste coördinator van het panel. Maak eerst iemand anders coördinator.",
        en: "This is the last coordinator of the panel. Make someone else coordinator first.",
    }
    CODE_FOR_EMAIL {
        nl: "Dit panellid heeft een e-mailadres en logt daarmee in. Een code is niet nodig.",
        en: "This member has an e-mail address and signs in with that. A code is not needed.",
    }
    CODE_NOT_YOURS {
        nl: "Dit panellid heeft ook een plek buiten dit panel. Alleen een beheerder mag een nieuwe code maken.",
        en: "This member has a place outside this panel too. Only an administrator may make a new code.",
    }
}
