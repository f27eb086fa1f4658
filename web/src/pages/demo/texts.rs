//! Words of the demonstration.

crate::texts! {
    people_title { nl: "Probeer het als iemand anders", en: "Try it as someone else" }
    people_lead {
        nl: "Deze mensen zijn verzonnen. Zij staan in de volgorde van de keten: van wie iets nodig heeft tot wie beslist.",
        en: "These people are made up. They stand in the order of the chain: from those who need something to those who decide.",
    }
    sign_in { nl: "Inloggen", en: "Sign in" }
    sign_in_as(name) { nl: "Inloggen als {name}", en: "Sign in as {name}" }
    no_people { nl: "De demowereld is leeg", en: "The demo world is empty" }
    no_people_text { nl: "Start opnieuw met een lege map, dan wordt zij gevuld.", en: "Start again with an empty folder, then it is filled." }
    mail_title { nl: "Verstuurde berichten", en: "Mail sent" }
    mail_lead { nl: "In de demo gaat er niets echt de deur uit. Hier leest u wat er verstuurd zou zijn.", en: "The demo sends nothing. Here you read what would have been sent." }
    to { nl: "Aan", en: "To" }
    at { nl: "Op", en: "On" }
    no_mail { nl: "Nog niets verstuurd", en: "Nothing sent yet" }
    no_mail_text { nl: "Vraag een link om in te loggen, dan staat die hier.", en: "Ask for a sign-in link and it appears here." }
}
