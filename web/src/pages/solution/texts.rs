//! Words of the page of one solution.

crate::texts! {
    draft_title { nl: "Dit is een concept", en: "This is a draft" }
    draft_text { nl: "Alleen uw organisatie ziet het. Zet het in de catalogus als het klaar is.", en: "Only your organisation sees it. Put it in the catalogue when it is ready." }
    withdrawn_title { nl: "Deze oplossing is ingetrokken", en: "This solution was withdrawn" }
    imported_title { nl: "Overgenomen van elders", en: "Taken over from elsewhere" }
    imported_text(name) { nl: "Dit komt uit {name}. Wij hebben het niet zelf nagekeken.", en: "This comes from {name}. We have not checked it ourselves." }
    to_source { nl: "Naar de bron", en: "To the source" }
    what { nl: "Wat kunt u ermee?", en: "What can you do with it?" }
    fits { nl: "Past het bij hoe u woont?", en: "Does it fit how you live?" }
    needed { nl: "Gemaakt voor", en: "Made for" }
    needed_none { nl: "Het stelt geen bijzondere eisen.", en: "It has no special requirements." }
    excluded { nl: "Werkt niet goed bij", en: "Does not work well with" }
    excluded_none { nl: "De aanbieder noemt niets.", en: "The provider names nothing." }
    ready { nl: "Hoe ver is het?", en: "How far is it?" }
    matched { nl: "Samen met bewoners gemaakt", en: "Made together with residents" }
    matched_text { nl: "Wie het gebruikt, dacht mee.", en: "Those who use it helped to make it." }
    visible { nl: "Te vinden", en: "Can be found" }
    visible_text { nl: "Wie het nodig heeft, kan het vinden.", en: "Those who need it can find it." }
    experienced { nl: "Te proberen", en: "Can be tried" }
    experienced_text { nl: "Bijvoorbeeld in een ervaarwoning.", en: "For example in an experience home." }
    borrowed { nl: "Te leen", en: "Can be borrowed" }
    borrowed_text { nl: "Eerst te leen voor thuis.", en: "Can be borrowed for your home first." }
    pilots { nl: "Uitgeprobeerd bij mensen thuis", en: "Tried in people’s homes" }
    no_pilots { nl: "Er is nog geen pilot mee geweest.", en: "There has been no pilot with it yet." }
    acts { nl: "Wat u kunt doen", en: "What you can do" }
    publish { nl: "Zet in de catalogus", en: "Put in the catalogue" }
    submit { nl: "Antwoord op een challenge", en: "Answer a challenge" }
    edit { nl: "Pas aan", en: "Edit" }
    withdraw { nl: "Trek in", en: "Withdraw" }
    withdraw_title { nl: "Oplossing intrekken", en: "Withdraw solution" }
    withdraw_lead(name) { nl: "“{name}” gaat uit de catalogus. De pagina blijft bestaan, met uw uitleg.", en: "“{name}” leaves the catalogue. Its page stays, with your reason." }
    said_published { nl: "Uw oplossing staat in de catalogus.", en: "Your solution is in the catalogue." }
    said_withdrawn { nl: "De oplossing is ingetrokken.", en: "The solution was withdrawn." }
    facts { nl: "Kort", en: "In short" }
    provider { nl: "Aanbieder", en: "Provider" }
    price { nl: "Wat kost het?", en: "What does it cost?" }
    data { nl: "Wat gebeurt er met uw gegevens?", en: "What happens to your data?" }
    data_unknown { nl: "De aanbieder heeft dit niet ingevuld. Vraag ernaar.", en: "The provider has not said. Do ask." }
    domains { nl: "Onderwerp", en: "Subject" }
    groups { nl: "Voor wie", en: "For whom" }
    website { nl: "Website", en: "Website" }
    published { nl: "In de catalogus sinds", en: "In the catalogue since" }
    next { nl: "Zoekt u iets anders?", en: "Looking for something else?" }
    next_text { nl: "Vertel wat u nodig hebt. Gemeenten maken daar samen een vraag van.", en: "Tell us what you need. Municipalities make a joint demand of it." }
    tell { nl: "Vertel uw behoefte", en: "Tell your need" }
}
