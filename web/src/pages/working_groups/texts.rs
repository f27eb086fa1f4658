//! Words of the list of working groups and of starting one.

crate::texts! {
    title { nl: "Werkgroepen", en: "Working groups" }
    lead { nl: "In een werkgroep schrijven gemeenten samen een challenge. Partners lezen mee.", en: "In a working group municipalities write a challenge together. Partners read along." }
    found[count] { nl: "{count} werkgroep" | "{count} werkgroepen", en: "{count} working group" | "{count} working groups" }
    start { nl: "Begin een werkgroep", en: "Start a working group" }
    led_by(name) { nl: "Geleid door {name}", en: "Led by {name}" }
    takes_part { nl: "Doen mee:", en: "Taking part:" }
    challenges[count] { nl: "{count} challenge" | "{count} challenges", en: "{count} challenge" | "{count} challenges" }
    none_title { nl: "Er zijn nog geen werkgroepen", en: "There are no working groups yet" }
    none_text { nl: "Werkt u voor een gemeente? Dan kunt u de eerste beginnen.", en: "Do you work for a municipality? Then you can start the first." }
    to_challenges { nl: "Bekijk de challenges", en: "See the challenges" }
    new_lead { nl: "Daarna nodigt u andere gemeenten en partners uit.", en: "After that you invite other municipalities and partners." }
    name { nl: "Naam", en: "Name" }
    name_hint { nl: "Waar gaat de werkgroep over?", en: "What is the working group about?" }
    purpose { nl: "Doel", en: "Purpose" }
    purpose_hint { nl: "Wat wilt u samen bereiken voor bewoners?", en: "What do you want to achieve together for residents?" }
    lead_label { nl: "Welke gemeente leidt de werkgroep?", en: "Which municipality leads the working group?" }
    choose_lead { nl: "Kies een gemeente.", en: "Choose a municipality." }
    created { nl: "De werkgroep is begonnen. Nodig nu anderen uit.", en: "The working group has started. Now invite others." }
    municipalities_only { nl: "Alleen wie voor een gemeente werkt, kan een werkgroep beginnen.", en: "Only people who work for a municipality can start a working group." }
    back { nl: "Toch niet", en: "Not after all" }
}
