//! What a reader is told about signing in.

use crate::error::texts;

texts! {
    LINK_SPENT {
        nl: "Deze link werkt niet meer. Vraag een nieuwe aan; een link werkt één keer en 15 minuten lang.",
        en: "This link no longer works. Ask for a new one; a link works once, for 15 minutes.",
    }
    CODE_UNKNOWN {
        nl: "Deze code kennen wij niet, of hij is verlopen. Kijk of u hem goed overnam, of vraag een nieuwe.",
        en: "We do not know this code, or it has expired. Check that you copied it well, or ask for a new one.",
    }
    TOKEN_NAME_REQUIRED {
        nl: "Geef het token een naam, zodat u het later herkent.",
        en: "Give the token a name, so that you know it again later.",
    }
    ONLY_IN_A_SESSION {
        nl: "Dit kan alleen wie zelf is ingelogd, niet een API-token. Log in, of trek het token in bij uw account.",
        en: "Only who signed in may do this, not an API token. Sign in, or revoke the token on your account.",
    }
    TOKEN_TOO_LONG {
        nl: "Kies een einddatum in de toekomst, binnen een jaar.",
        en: "Choose an end date in the future, within a year.",
    }
    LINK_SUBJECT {
        nl: "Uw link om in te loggen bij Samenvraag",
        en: "Your link to sign in to Samenvraag",
    }
    LINK_BODY {
        nl: "Goedendag,\n\nMet deze link logt u in bij Samenvraag:\n\n{link}\n\nDe link werkt één keer, 15 minuten lang.\nHebt u hier niet om gevraagd? Dan hoeft u niets te doen.\n\nSamenvraag",
        en: "Hello,\n\nThis link signs you in to Samenvraag:\n\n{link}\n\nThe link works once, for 15 minutes.\nDid you not ask for this? Then you need not do anything.\n\nSamenvraag",
    }
}
