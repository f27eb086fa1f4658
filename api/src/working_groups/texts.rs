//! What a reader is told about working groups.

use crate::error::texts;

texts! {
    WORKING_GROUP_LEAD_MUST_BE_MUNICIPALITY {
        nl: "Alleen een gemeente kan een werkgroep leiden. Kies een gemeente waarvoor u werkt.",
        en: "Only a municipality can lead a working group. Choose a municipality you work for.",
    }
    WORKING_GROUP_NOT_YOUR_ORGANISATION {
        nl: "Dit kan alleen iemand die voor deze organisatie werkt.",
        en: "Only somebody who works for this organisation may do this.",
    }
    WORKING_GROUP_LEAD_EDITORS_ONLY {
        nl: "Alleen een penvoerder van de werkgroep mag dit.",
        en: "Only a lead editor of the working group may do this.",
    }
    WORKING_GROUP_EDITORS_ONLY {
        nl: "Alleen wie in deze werkgroep meeschrijft, mag dit.",
        en: "Only those who write in this working group may do this.",
    }
    WORKING_GROUP_ORGANISATION_UNKNOWN {
        nl: "Kies een organisatie die op dit platform staat.",
        en: "Choose an organisation that is on this platform.",
    }
    WORKING_GROUP_ORGANISATION_NOT_VERIFIED {
        nl: "Deze gemeente is nog niet bevestigd door een beheerder. Daarna kan zij meedoen.",
        en: "An administrator has not confirmed this municipality yet. It can take part after that.",
    }
    WORKING_GROUP_ORGANISATION_ALREADY_IN {
        nl: "Deze organisatie doet al mee of is al uitgenodigd.",
        en: "This organisation takes part or was invited already.",
    }
    WORKING_GROUP_FULL {
        nl: "Deze werkgroep is vol. Er is plaats voor hoogstens {max}.",
        en: "This working group is full. There is room for at most {max}.",
    }
    WORKING_GROUP_NOT_INVITED {
        nl: "Deze organisatie is niet uitgenodigd, of doet al mee. Laad de pagina opnieuw.",
        en: "This organisation was not invited, or takes part already. Reload the page.",
    }
    WORKING_GROUP_NOT_JOINED {
        nl: "Deze organisatie doet niet mee aan de werkgroep.",
        en: "This organisation does not take part in the working group.",
    }
    WORKING_GROUP_LEAD_STAYS {
        nl: "De gemeente die de werkgroep leidt, kan hem niet verlaten.",
        en: "The municipality that leads the working group cannot leave it.",
    }
    WORKING_GROUP_PARTNERS_READ {
        nl: "Alleen mensen van een gemeente schrijven mee of kopen in. Kies meelezer.",
        en: "Only people of a municipality write or buy. Choose reader.",
    }
    WORKING_GROUP_PERSON_OR_ADDRESS {
        nl: "Kies een persoon of vul een e-mailadres in, een van de twee.",
        en: "Choose a person or fill in an e-mail address, one of the two.",
    }
    WORKING_GROUP_LEAD_EDITORS_OF_LEAD {
        nl: "Alleen mensen van de gemeente die de werkgroep leidt, kunnen penvoerder zijn. Kies een andere rol.",
        en: "Only people of the municipality that leads the working group can be lead editor. Choose another role.",
    }
    WORKING_GROUP_NOT_OF_ORGANISATION {
        nl: "Deze persoon werkt hier niet voor die organisatie. Een beheerder van die organisatie kan de persoon uitnodigen.",
        en: "This person does not work for that organisation here. An admin of that organisation can invite the person.",
    }
    WORKING_GROUP_MEMBER_ALREADY {
        nl: "Deze persoon zit al in de werkgroep.",
        en: "This person is in the working group already.",
    }
    WORKING_GROUP_LAST_LEAD_EDITOR {
        nl: "Dit is de laatste penvoerder. Geef eerst iemand anders die rol.",
        en: "This is the last lead editor. Give somebody else that role first.",
    }
    WORKING_GROUP_INVITED_SUBJECT {
        nl: "Uitnodiging voor de werkgroep “{group}”",
        en: "Invitation to the working group “{group}”",
    }
    WORKING_GROUP_INVITED {
        nl: "Goedendag,\n\nUw organisatie {organisation} is uitgenodigd voor de werkgroep “{group}”. Daarin maken gemeenten en partners samen een vraag voor leveranciers.\n\nU leest meer en kiest of u meedoet op deze pagina:\n\n{link}\n\nSamenvraag",
        en: "Hello,\n\nYour organisation {organisation} is invited to the working group “{group}”. There municipalities and partners write one demand for providers together.\n\nYou read more and choose whether to join on this page:\n\n{link}\n\nSamenvraag",
    }
}
