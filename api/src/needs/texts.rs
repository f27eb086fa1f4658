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
    NEED_NEWS_SUBJECT {
        nl: "Nieuws over uw behoefte “{need}”",
        en: "News about your need “{need}”",
    }
    NEED_NEWS_ACCEPTED {
        nl: "Goedendag,\n\nDe gemeente heeft uw behoefte “{need}” opgenomen. Iedereen kan haar nu lezen en steunen. Een bewonerspanel kan erover stemmen.\n\nU leest haar hier:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nThe municipality accepted your need “{need}”. Everyone can now read and support it. A residents’ panel can vote on it.\n\nYou can read it here:\n\n{link}\n\nSamenvraag",
    }
    NEED_NEWS_DECLINED {
        nl: "Goedendag,\n\nDe gemeente heeft uw behoefte “{need}” niet opgenomen.\n\nDe uitleg:\n\n{reason}\n\nU leest dit ook hier:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nThe municipality did not accept your need “{need}”.\n\nThe reason:\n\n{reason}\n\nYou can read this here as well:\n\n{link}\n\nSamenvraag",
    }
    NEED_NEWS_MERGED {
        nl: "Goedendag,\n\nUw behoefte “{need}” gaat verder in “{other}”. De steun die u kreeg, telt daar mee.\n\nDe uitleg:\n\n{reason}\n\nU leest dit ook hier:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nYour need “{need}” goes on in “{other}”. The support you got counts there.\n\nThe reason:\n\n{reason}\n\nYou can read this here as well:\n\n{link}\n\nSamenvraag",
    }
    NEED_NEWS_ANSWERED {
        nl: "Goedendag,\n\nEr is een antwoord op uw behoefte “{need}”.\n\nHet antwoord:\n\n{reason}\n\nU leest dit ook hier:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nThere is an answer to your need “{need}”.\n\nThe answer:\n\n{reason}\n\nYou can read this here as well:\n\n{link}\n\nSamenvraag",
    }
    NEED_NEWS_REOPENED {
        nl: "Goedendag,\n\nDe gemeente heeft uw behoefte “{need}” opnieuw opgenomen.\n\nDe uitleg:\n\n{reason}\n\nU leest dit ook hier:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nThe municipality accepted your need “{need}” again.\n\nThe reason:\n\n{reason}\n\nYou can read this here as well:\n\n{link}\n\nSamenvraag",
    }
    SUPPORTED_NEWS_SUBJECT {
        nl: "Nieuws over een behoefte die u steunt: “{need}”",
        en: "News about a need that you support: “{need}”",
    }
    SUPPORTED_NEWS_ANSWERED {
        nl: "Goedendag,\n\nEr is een antwoord op “{need}”. U steunt deze behoefte.\n\nHet antwoord:\n\n{reason}\n\nU leest dit ook hier:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nThere is an answer to “{need}”. You support this need.\n\nThe answer:\n\n{reason}\n\nYou can read this here as well:\n\n{link}\n\nSamenvraag",
    }
}
