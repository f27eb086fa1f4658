//! Words for the page of one voting round, its result and its ballots.

crate::texts! {
    lead(panel) { nl: "Stemronde van het panel {panel}", en: "Voting round of the panel {panel}" }
    question { nl: "De vraag", en: "The question" }
    turnout { nl: "Opkomst", en: "Turnout" }
    of { nl: "van de", en: "of" }
    people_voted { nl: "mensen hebben gestemd", en: "people have voted" }
    turnout_live { nl: "Hoeveel mensen stemden, ziet iedereen. Wat zij stemden, ziet niemand.", en: "Everyone sees how many people voted. No one sees what they voted." }
    closes { nl: "U kunt stemmen tot", en: "You can vote until" }
    opens { nl: "De stemronde opent op", en: "The round opens on" }
    vote { nl: "Stem nu", en: "Vote now" }
    vote_again { nl: "Verander mijn stem", en: "Change my vote" }
    has_cast { nl: "U hebt gestemd.", en: "You have voted." }
    not_cast { nl: "U hebt nog niet gestemd.", en: "You have not voted yet." }
    not_on_roll { nl: "Alleen leden van het panel kunnen stemmen.", en: "Only members of the panel can vote." }
    sign_in_to_vote { nl: "Log in om te stemmen", en: "Sign in to vote" }
    on_ballot { nl: "Op het stembiljet", en: "On the ballot" }
    no_places { nl: "Er staan nog geen behoeften op het stembiljet.", en: "No needs are on the ballot yet." }
    counting { nl: "De stembus is gesloten", en: "The ballot box is closed" }
    counting_text { nl: "De stemmen zijn of worden geteld. De coördinator maakt de uitslag bekend.", en: "The votes have been or are being counted. The coordinator publishes the result." }
    cancelled { nl: "Deze stemronde is afgelast", en: "This voting round is cancelled" }
    result { nl: "De uitslag", en: "The result" }
    result_chart { nl: "Hoeveel mensen kozen elke behoefte", en: "How many people chose each need" }
    need { nl: "Behoefte", en: "Need" }
    votes { nl: "stemmen", en: "votes" }
    chosen { nl: "gekozen", en: "chosen" }
    ballots_counted(count, eligible) { nl: "{count} stembiljetten van {eligible} mensen op de lijst.", en: "{count} ballots from {eligible} people on the roll." }
    not_quorate { nl: "Er stemden te weinig mensen", en: "Too few people voted" }
    not_quorate_text(minimum) { nl: "Er waren minstens {minimum} stembiljetten nodig. Daarom kreeg geen behoefte voorrang.", en: "At least {minimum} ballots were needed. So no need was prioritised." }
    hidden { nl: "De uitslag blijft verborgen", en: "The result stays hidden" }
    hidden_text { nl: "Er waren minder dan vijf stembiljetten. Dan zou te zien zijn wie wat stemde.", en: "There were fewer than five ballots. Then one could see who voted what." }
    check { nl: "Controleer de uitslag zelf", en: "Check the result yourself" }
    check_one { nl: "Hieronder staan alle stembiljetten, in willekeurige volgorde en zonder naam.", en: "All ballots are below, in random order and without names." }
    check_two { nl: "Zoek uw ontvangstcode op. Staat uw stem er zoals u hem gaf?", en: "Look up your receipt. Is your vote there as you cast it?" }
    check_three { nl: "Tel de stemmen na. U komt uit op dezelfde uitslag.", en: "Count the votes. You arrive at the same result." }
    check_hash { nl: "Deze vingerafdruk (SHA-256) hoort bij de hele lijst. Verandert er één letter, dan klopt hij niet meer.", en: "This fingerprint (SHA-256) belongs to the whole list. Change one letter and it no longer fits." }
    exactly { nl: "Voor wie het precies wil narekenen", en: "For those who want to recompute it exactly" }
    exactly_lines {
        nl: "Haal alle stembiljetten op met de API: ontvangstcode en behoeften met hun id. Maak van elk stembiljet één regel. Daarop staan de ontvangstcode en daarna de id’s op volgorde, met spaties ertussen. Zet de regels op volgorde. De SHA-256 daarvan is de vingerafdruk.",
        en: "Ask the API for all ballots: receipt and needs with their ids. Make one line of each ballot: the receipt, then the ids in order, with spaces between. Put the lines in order. Their SHA-256 is the fingerprint.",
    }
    exactly_lot {
        nl: "Hebben twee behoeften evenveel stemmen, dan beslist het lot. Het lot volgt uit de vingerafdruk, dus niemand kan het sturen.",
        en: "When two needs have as many votes, the lot decides. The lot follows from the fingerprint, so no one can steer it.",
    }
    no_groups { nl: "Cijfers per groep kunt u niet narekenen: op een stembiljet staat geen groep.", en: "Figures per group cannot be recounted: a ballot names no group." }
    hash { nl: "Vingerafdruk van de lijst", en: "Fingerprint of the list" }
    ballots { nl: "Alle stembiljetten", en: "All ballots" }
    ballots_total[count] { nl: "{count} stembiljet" | "{count} stembiljetten", en: "{count} ballot" | "{count} ballots" }
    receipt { nl: "Ontvangstcode", en: "Receipt" }
    choice { nl: "Gekozen behoeften", en: "Needs chosen" }
    blank { nl: "blanco", en: "blank" }
    find { nl: "Zoek mijn ontvangstcode", en: "Find my receipt" }
    find_label { nl: "Uw ontvangstcode", en: "Your receipt" }
    find_hint { nl: "Wij bewaren niet wie welke code opzoekt.", en: "We do not keep who looks up which code." }
    find_button { nl: "Zoek", en: "Find" }
    find_missing { nl: "Vul uw ontvangstcode in.", en: "Fill in your receipt." }
    found { nl: "Uw stembiljet staat in de lijst", en: "Your ballot is in the list" }
    found_choice { nl: "Hierop staat:", en: "It says:" }
    not_found { nl: "Deze code staat niet in de lijst", en: "This code is not in the list" }
    not_found_text { nl: "Controleer de code. Stemde u opnieuw? Dan geldt alleen de laatste code. Klopt het niet, vertel het de coördinator.", en: "Check the code. Did you vote again? Then only the last code counts. If it is wrong, tell the coordinator." }
    not_searched { nl: "Wij zochten in de eerste duizend stembiljetten. Blader verder in de lijst.", en: "We looked at the first thousand ballots. Go on through the list." }
    back_to_round { nl: "Terug naar de stemronde", en: "Back to the voting round" }
    secrecy { nl: "Wat is geheim, en wat niet?", en: "What is secret, and what is not?" }
    secret_vote { nl: "Uw stem zit versleuteld in de stembus. Ook een beheerder kan hem niet lezen.", en: "Your vote is encrypted in the ballot box. Even an administrator cannot read it." }
    secret_key { nl: "Na het tellen worden de stembus en de sleutel vernietigd.", en: "After the count the ballot box and the key are destroyed." }
    secret_count { nl: "Zolang u kunt stemmen, is er geen tussenstand.", en: "While you can vote, there is no interim result." }
    public_list { nl: "Na afloop staan alle stembiljetten op deze pagina, zonder naam en zonder tijd.", en: "Afterwards all ballots are on this page, without name and time." }
    public_turnout { nl: "Hoeveel mensen stemden is wel openbaar.", en: "How many people voted is public." }
    no_promise { nl: "Wat wij niet kunnen beloven", en: "What we cannot promise" }
    no_promise_text {
        nl: "Wij beloven geen geheim als iemand de server heeft overgenomen terwijl u stemt. Ook niet tegen wie de sleutels en de database samen in handen heeft vóór de sluiting. Wij kunnen niet voorkomen dat iemand u dwingt. Deze stemming is geen wettelijke verkiezing.",
        en: "We promise no secrecy if someone has taken over the server while you vote. Nor from whoever holds the keys and the database together before the close. We cannot prevent that someone forces you. This is not a statutory election.",
    }
    about { nl: "Over deze stemronde", en: "About this round" }
    panel { nl: "Panel", en: "Panel" }
    method { nl: "Hoe u stemt", en: "How you vote" }
    method_text { nl: "U kiest alle behoeften die voor u gelden.", en: "You choose all needs that hold for you." }
    seats { nl: "Voorrang voor", en: "Priority for" }
    seats_text[count] { nl: "{count} behoefte" | "{count} behoeften", en: "{count} need" | "{count} needs" }
    minimum { nl: "Minstens nodig", en: "Needed at least" }
    from { nl: "Opent", en: "Opens" }
    until { nl: "Sluit", en: "Closes" }
    acts { nl: "Wat u kunt doen", en: "What you can do" }
    edit { nl: "Aanpassen", en: "Change" }
    schedule { nl: "Inplannen", en: "Schedule" }
    publish { nl: "Uitslag bekendmaken", en: "Publish the result" }
    cancel { nl: "Afgelasten", en: "Cancel" }
    cancel_lead(title) { nl: "“{title}” gaat niet door. Panelleden krijgen bericht met uw uitleg.", en: "“{title}” will not go on. Panel members are told, with your reason." }
    history { nl: "Wat er gebeurde", en: "What happened" }
    said_scheduled { nl: "De stemronde is ingepland en opent vanzelf.", en: "The round is scheduled and opens by itself." }
    said_published { nl: "De uitslag is bekendgemaakt.", en: "The result is published." }
    said_cancelled { nl: "De stemronde is afgelast.", en: "The round is cancelled." }
}
