//! Words for writing down a need.

crate::texts! {
    new_title { nl: "Vertel uw behoefte", en: "Tell your need" }
    new_lead {
        nl: "Wat wilt u thuis of in de buurt kunnen? Schrijf het op zoals u het zou vertellen.",
        en: "What do you want to be able to do, at home or nearby? Write it as you would say it.",
    }
    edit_title { nl: "Behoefte aanpassen", en: "Change the need" }
    edit_lead { nl: "Pas de tekst aan. Iedereen kan later zien dat de tekst is aangepast.", en: "Change the text. Everyone can see later that it was changed." }
    need_title { nl: "In één zin", en: "In one sentence" }
    need_title_hint { nl: "Bijvoorbeeld: ’s nachts veilig naar het toilet kunnen.", en: "For example: getting to the toilet safely at night." }
    body { nl: "Uw verhaal", en: "Your story" }
    body_hint {
        nl: "Wat gebeurt er nu? Wat zou u willen? Schrijf geen namen, adressen of medische gegevens op.",
        en: "What happens now? What would you like? Leave out names, addresses and medical details.",
    }
    municipality { nl: "Voor welke gemeente is dit?", en: "Which municipality is this for?" }
    municipality_missing { nl: "Kies een gemeente.", en: "Choose a municipality." }
    municipality_hint { nl: "Deze gemeente leest uw behoefte en geeft antwoord.", en: "This municipality reads your need and answers." }
    your_name { nl: "Hoe heet u?", en: "What is your name?" }
    your_name_hint { nl: "Een voornaam is genoeg. Iedereen kan deze naam lezen.", en: "A first name is enough. Everyone can read this name." }
    your_name_stands { nl: "Uw naam staat erbij:", en: "Your name stands beside it:" }
    everyone_reads { nl: "Iedereen kan dat lezen.", en: "Everyone can read that." }
    change_name { nl: "Verander uw naam", en: "Change your name" }
    domains { nl: "Waar gaat het over?", en: "What is it about?" }
    groups { nl: "Voor wie geldt het?", en: "Whom does it concern?" }
    conditions { nl: "Hoe woont of leeft u?", en: "How do you live?" }
    conditions_hint {
        nl: "Dit helpt om iets te vinden dat bij u thuis echt werkt. Sla over wat u niet wilt zeggen.",
        en: "This helps to find what really works in your home. Skip what you do not want to say.",
    }
    more { nl: "Meer vertellen, als u wilt", en: "Tell more, if you like" }
    hand_in { nl: "Indienen bij de gemeente", en: "Submit to the municipality" }
    keep { nl: "Bewaren als concept", en: "Keep as a draft" }
    save { nl: "Opslaan", en: "Save" }
    cancel { nl: "Terug zonder opslaan", en: "Back without saving" }
    next_title { nl: "Wat gebeurt er daarna?", en: "What happens next?" }
    next_one { nl: "De gemeente leest uw behoefte.", en: "The municipality reads your need." }
    next_two { nl: "U hoort of de behoefte wordt opgenomen, en waarom.", en: "You hear whether it is accepted, and why." }
    next_three { nl: "Anderen kunnen uw behoefte steunen. Bewonerspanels stemmen erover.", en: "Others can support your need. Residents’ panels vote on it." }
    next_draft { nl: "Een concept ziet alleen u. U vindt het terug bij Mijn account.", en: "Only you can see a draft. You find it under My account." }
    sign_in_title { nl: "Log eerst in", en: "Sign in first" }
    sign_in_text { nl: "Dan weet u zeker dat u antwoord krijgt. Inloggen kan zonder wachtwoord.", en: "Then you are sure to get an answer. You can sign in without a password." }
    handed_in { nl: "Dank u wel. Uw behoefte is ingediend bij de gemeente.", en: "Thank you. Your need has been submitted to the municipality." }
    kept { nl: "Uw concept is bewaard. Alleen u ziet het.", en: "Your draft is kept. Only you can see it." }
    saved { nl: "De tekst is aangepast.", en: "The text has been changed." }
}
