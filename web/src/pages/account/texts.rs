//! Words for one's own account.

crate::texts! {
    title { nl: "Mijn account", en: "My account" }
    lead(name) { nl: "Welkom, {name}. Hier staat wat van u is en wat op u wacht.", en: "Welcome, {name}. Here is what is yours and what waits for you." }
    todo { nl: "Wat u nu kunt doen", en: "What you can do now" }
    nothing_title { nl: "Er wacht niets op u", en: "Nothing is waiting for you" }
    nothing_text { nl: "Kijk bij de behoeften of er iets voor u geldt, of vertel zelf wat u nodig hebt.", en: "See whether a need is true for you, or tell us what you need." }
    tell { nl: "Vertel uw behoefte", en: "Tell your need" }
    to_needs { nl: "Naar de behoeften", en: "To the needs" }
    vote_in(round) { nl: "Stem in de stemronde: {round}", en: "Vote in the round: {round}" }
    until { nl: "Dit kan tot", en: "Possible until" }
    finish(need) { nl: "Maak uw concept af: {need}", en: "Finish your draft: {need}" }
    answer(need) { nl: "Lees en beantwoord: {need}", en: "Read and answer: {need}" }
    sign(challenge) { nl: "Lees en geef akkoord: {challenge}", en: "Read and sign: {challenge}" }
    start_assessing(challenge) { nl: "Wijs beoordelaars aan voor: {challenge}", en: "Assign assessors for: {challenge}" }
    decide(challenge) { nl: "Neem besluiten over: {challenge}", en: "Decide on: {challenge}" }
    assess(challenge) { nl: "Beoordeel een inzending voor: {challenge}", en: "Assess a submission for: {challenge}" }
    publish(challenge) { nl: "Publiceer: {challenge}", en: "Publish: {challenge}" }
    request_consent(pilot) { nl: "Vraag toestemming voor de pilot: {pilot}", en: "Ask consent for the pilot: {pilot}" }
    start_pilot(pilot) { nl: "Start de pilot: {pilot}", en: "Start the pilot: {pilot}" }
    decide_pilot(pilot) { nl: "Besluit over de pilot: {pilot}", en: "Decide on the pilot: {pilot}" }
    schedule_round(round) { nl: "Plan de stemronde: {round}", en: "Schedule the voting round: {round}" }
    publish_round(round) { nl: "Maak de uitslag bekend: {round}", en: "Publish the result: {round}" }
    join(group) { nl: "U bent uitgenodigd voor de werkgroep: {group}", en: "You are invited to the working group: {group}" }
    verify(organisation) { nl: "Controleer de organisatie: {organisation}", en: "Check the organisation: {organisation}" }
    needs { nl: "Uw behoeften", en: "Your needs" }
    none_needs { nl: "U hebt nog geen behoefte verteld.", en: "You have not told a need yet." }
    supported { nl: "Wat u steunt", en: "What you support" }
    mine { nl: "Waar u bij hoort", en: "Where you belong" }
    invitations { nl: "Uitnodigingen voor u", en: "Invitations for you" }
    invitations_text { nl: "Een organisatie wil u een rol geven. U beslist zelf. Wie voor een organisatie werkt, beoordeelt haar inzendingen niet.", en: "An organisation wants to give you a role. You decide. Whoever works for an organisation does not judge its submissions." }
    accept { nl: "Neem aan", en: "Accept" }
    decline { nl: "Sla af", en: "Decline" }
    invitation_of(organisation) { nl: "de uitnodiging van {organisation}", en: "the invitation of {organisation}" }
    declined { nl: "De uitnodiging is afgeslagen.", en: "The invitation was declined." }
    said_accepted(organisation) { nl: "U werkt nu voor {organisation}.", en: "You now work for {organisation}." }
    said_declined { nl: "U hebt de uitnodiging afgeslagen.", en: "You have declined the invitation." }
    organisations { nl: "Organisaties", en: "Organisations" }
    groups { nl: "Werkgroepen", en: "Working groups" }
    panels { nl: "Bewonerspanels", en: "Residents’ panels" }
    platform { nl: "Op het platform", en: "On the platform" }
    make_account { nl: "Maak een account voor iemand", en: "Make an account for somebody" }
    none_mine { nl: "U hoort nog nergens bij. Steunen en een behoefte vertellen kan wel.", en: "You belong nowhere yet. You can still support needs and tell your own." }
    work { nl: "Uw concepten en inzendingen", en: "Your drafts and submissions" }
    none_work { nl: "U hebt nog geen concepten of inzendingen.", en: "You have no drafts or submissions yet." }
    need { nl: "Behoefte", en: "Need" }
    challenge { nl: "Challenge", en: "Challenge" }
    solution { nl: "Oplossing", en: "Solution" }
    submission { nl: "Inzending", en: "Submission" }
    assessment { nl: "Beoordeling", en: "Assessment" }
    details { nl: "Uw gegevens", en: "Your details" }
    name { nl: "Naam", en: "Name" }
    name_hint { nl: "Zo zien anderen u op het platform.", en: "This is how others see you on the platform." }
    language { nl: "Taal van berichten", en: "Language of messages" }
    email { nl: "E-mailadres", en: "E-mail address" }
    no_email { nl: "U hebt geen e-mailadres opgegeven. U logt in met een code.", en: "You gave no e-mail address. You sign in with a code." }
    save { nl: "Opslaan", en: "Save" }
    sessions { nl: "Waar u bent ingelogd", en: "Where you are signed in" }
    sessions_hint { nl: "Kent u er een niet? Beëindig die dan.", en: "Is one unknown to you? Then end it." }
    this_one { nl: "Dit apparaat", en: "This device" }
    other_one { nl: "Een ander apparaat", en: "Another device" }
    began { nl: "Ingelogd op", en: "Signed in on" }
    last_seen { nl: "Laatst gezien op", en: "Last seen on" }
    end { nl: "Beëindig", en: "End" }
    data { nl: "Uw gegevens meenemen of laten wissen", en: "Take your data along or have it erased" }
    data_text { nl: "Vraag erom. Wij sturen u wat wij van u bewaren, of wissen het.", en: "Ask for it. We send you what we keep of you, or erase it." }
    data_contact { nl: "Neem contact met ons op", en: "Contact us" }
    programmers { nl: "Voor programmeurs", en: "For programmers" }
    tokens { nl: "API-tokens", en: "API tokens" }
    tokens_hint { nl: "Voor programma’s die namens u de API gebruiken. Behandel een token als een wachtwoord.", en: "For programs that use the API for you. Treat a token like a password." }
    token_name { nl: "Naam van het token", en: "Name of the token" }
    token_name_hint { nl: "Bijvoorbeeld: rapportage op mijn computer.", en: "For example: reporting on my computer." }
    token_until { nl: "Geldig tot", en: "Valid until" }
    token_until_hint { nl: "Hoogstens een jaar.", en: "A year at most." }
    token_until_unread { nl: "Vul een dag en een tijd in, of laat dit leeg.", en: "Fill in a day and a time, or leave this empty." }
    token_make { nl: "Maak een token", en: "Make a token" }
    expires { nl: "Geldig tot", en: "Valid until" }
    last_used { nl: "Laatst gebruikt op", en: "Last used on" }
    never_used { nl: "Nog niet gebruikt", en: "Not used yet" }
    revoke { nl: "Trek in", en: "Revoke" }
    of_token(name) { nl: "token {name}", en: "token {name}" }
    made_title { nl: "Uw nieuwe token", en: "Your new token" }
    made_lead { nl: "Kopieer het token nu. U ziet het maar één keer.", en: "Copy the token now. You see it only once." }
    made_use { nl: "Stuur het mee in de kop van elk verzoek:", en: "Send it in the header of each request:" }
    back { nl: "Terug naar mijn account", en: "Back to my account" }
    said_saved { nl: "Uw gegevens zijn opgeslagen.", en: "Your details are saved." }
    said_ended { nl: "De sessie is beëindigd.", en: "The session has ended." }
    said_revoked { nl: "Het token werkt niet meer.", en: "The token no longer works." }
}
