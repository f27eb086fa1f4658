//! What a reader is told about organisations.

use crate::error::texts;

texts! {
    CBS_CODE_INVALID {
        nl: "Vul de CBS-code van de gemeente in, zoals GM0518.",
        en: "Fill in the municipality's CBS code, such as GM0518.",
    }
    CBS_CODE_OF_MUNICIPALITY {
        nl: "Alleen gemeenten hebben een CBS-code. Laat dit leeg.",
        en: "Only municipalities have a CBS code. Leave this empty.",
    }
    WEBSITE_INVALID {
        nl: "Vul een webadres in, zoals https://voorbeeld.nl.",
        en: "Fill in a web address, such as https://example.org.",
    }
    ORGANISATION_EXISTS {
        nl: "Er is al een organisatie met deze naam of CBS-code.",
        en: "There is an organisation with this name or CBS code already.",
    }
    PUBLIC_BODIES_BY_ADMINISTRATORS {
        nl: "Gemeenten en overheden worden door een beheerder van het platform aangemeld.",
        en: "Municipalities and governments are registered by an administrator of the platform.",
    }
    NOT_OF_THIS_ORGANISATION {
        nl: "Uw rol bij deze organisatie laat dit niet toe.",
        en: "Your role in this organisation does not allow this.",
    }
    NOT_VERIFIED {
        nl: "Deze organisatie is nog niet bevestigd door een beheerder van het platform.",
        en: "An administrator of the platform has not confirmed this organisation yet.",
    }
    ALREADY_VERIFIED {
        nl: "Deze organisatie is al bevestigd.",
        en: "This organisation has been confirmed already.",
    }
    WHO_REQUIRED {
        nl: "Vul een e-mailadres in of kies een persoon.",
        en: "Fill in an e-mail address or choose a person.",
    }
    ROLES_REQUIRED {
        nl: "Kies minstens één rol.",
        en: "Choose at least one role.",
    }
    INVITATIONS_TOO_MANY {
        nl: "Er wachten al {max} uitnodigingen op antwoord. Trek er eerst een in.",
        en: "There are {max} invitations waiting for an answer already. Withdraw one first.",
    }
    LAST_ADMIN {
        nl: "Dit is de laatste beheerder van de organisatie. Wijs eerst een ander aan.",
        en: "This is the organisation's last admin. Appoint another one first.",
    }
}
