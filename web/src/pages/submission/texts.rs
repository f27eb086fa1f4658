//! Words of the page of one submission.

crate::texts! {
    title { nl: "Inzending", en: "Submission" }
    title_of(name) { nl: "Inzending met {name}", en: "Submission with {name}" }
    lead(title) { nl: "Een antwoord op de challenge “{title}”.", en: "An answer to the challenge “{title}”." }
    draft_title { nl: "Nog niet ingediend", en: "Not handed in yet" }
    sealed_text { nl: "Wat u bewaart, is versleuteld. Alleen mensen van uw organisatie kunnen het lezen.", en: "What you save is encrypted. Only people of your organisation can read it." }
    changed_title { nl: "U hebt daarna nog iets veranderd", en: "You have changed something since" }
    changed_text { nl: "Wat eerder is ingediend, telt. Dien opnieuw in als uw wijziging mee moet tellen.", en: "What was handed in before counts. Hand in again if your change should count." }
    receipt { nl: "Bewijs van indienen", en: "Receipt" }
    receipt_text { nl: "Wij hebben uw inzending ontvangen. Bewaar of print dit bewijs.", en: "We have received your submission. Keep or print this receipt." }
    receipt_text_judge { nl: "Toen is deze inzending ontvangen. De aanbieder heeft hetzelfde bewijs.", en: "This is when the submission was received. The provider has the same receipt." }
    received { nl: "Ontvangen op", en: "Received at" }
    hash { nl: "Controlecode (SHA-256)", en: "Check code (SHA-256)" }
    how_to_check { nl: "Zo controleert u dit bewijs", en: "How to check this receipt" }
    check_text {
        nl: "De controlecode hoort bij precies deze antwoorden. Met de handtekening staan wij in voor tijd en code. Iedereen kan haar met de openbare sleutel nagaan.",
        en: "The check code belongs to exactly these answers. With the signature we vouch for time and code. Anyone can check it with the public key.",
    }
    signature { nl: "Handtekening (Ed25519)", en: "Signature (Ed25519)" }
    public_key { nl: "Openbare sleutel", en: "Public key" }
    pitch { nl: "Het antwoord in het kort", en: "The answer in short" }
    pitch_hint { nl: "In een paar zinnen, voor wie alles leest.", en: "In a few sentences, for those who read everything." }
    weighs(weight) { nl: "Telt voor {weight} procent.", en: "Counts for {weight} percent." }
    confidential { nl: "Dit antwoord is vertrouwelijk", en: "This answer is confidential" }
    confidential_hint { nl: "Alleen de werkgroep en de beoordelaars lezen het, na de sluiting.", en: "Only the working group and the assessors read it, after closing." }
    no_criteria { nl: "Deze challenge heeft geen criteria", en: "This challenge has no criteria" }
    no_criteria_text { nl: "Vertel hierboven kort wat u biedt.", en: "Tell above in short what you offer." }
    to_submit { nl: "Bewaar en ga naar indienen", en: "Save and go to handing in" }
    keep { nl: "Bewaar", en: "Save" }
    kept { nl: "Bewaard. Wat u nu bewaarde, is nog niet ingediend.", en: "Saved. What you saved now is not handed in yet." }
    confirm { nl: "Klopt alles?", en: "Is everything right?" }
    confirm_text { nl: "U dient in wat hieronder staat. Tot de sluiting kunt u nog wijzigen en opnieuw indienen, of intrekken.", en: "You hand in what stands below. Until closing you can change and hand in again, or withdraw." }
    hand_in { nl: "Dien nu in", en: "Hand in now" }
    write_on { nl: "Schrijf verder", en: "Write on" }
    handed_in { nl: "Uw inzending is ontvangen. Hieronder staat uw bewijs.", en: "Your submission was received. Your receipt is below." }
    answers { nl: "Antwoorden", en: "Answers" }
    is_confidential { nl: "Vertrouwelijk", en: "Confidential" }
    no_answer { nl: "Niet ingevuld.", en: "Not filled in." }
    hidden_answer { nl: "Dit antwoord is vertrouwelijk. U kunt het niet lezen.", en: "This answer is confidential. You cannot read it." }
    no_answers { nl: "Er staat nog geen antwoord", en: "There is no answer yet" }
    no_answers_text { nl: "Zodra er antwoorden zijn, staan ze hier.", en: "Answers appear here as soon as there are any." }
    judged { nl: "Beoordeling", en: "Assessment" }
    score { nl: "Gewogen score:", en: "Weighted score:" }
    of_ten { nl: "van 10", en: "out of 10" }
    no_score { nl: "De score volgt als alle beoordelaars klaar zijn.", en: "The score follows when all assessors are done." }
    assess { nl: "Geef uw oordeel", en: "Give your assessment" }
    selected { nl: "Deze inzending is gekozen", en: "This submission was selected" }
    not_selected { nl: "Deze inzending is niet gekozen", en: "This submission was not selected" }
    decided_on { nl: "Besloten op", en: "Decided on" }
    acts { nl: "Wat u kunt doen", en: "What you can do" }
    shortlist { nl: "Zet op de shortlist", en: "Put on the shortlist" }
    shortlisted { nl: "De inzending staat op de shortlist.", en: "The submission is on the shortlist." }
    decide { nl: "Neem een besluit", en: "Decide" }
    decide_waits[count] {
        nl: "Besluiten kan als nog {count} beoordeling klaar is." | "Besluiten kan als nog {count} beoordelingen klaar zijn.",
        en: "You can decide when {count} more assessment is done." | "You can decide when {count} more assessments are done.",
    }
    decide_lead { nl: "De aanbieder leest uw besluit en uw uitleg.", en: "The provider reads your decision and your reason." }
    decide_which { nl: "Wat is het besluit?", en: "What is the decision?" }
    decide_yes { nl: "Gekozen", en: "Selected" }
    decide_no { nl: "Niet gekozen", en: "Not selected" }
    decide_missing { nl: "Kies wat het besluit is.", en: "Choose what the decision is." }
    decide_reason { nl: "Waarom?", en: "Why?" }
    decide_reason_hint { nl: "Noem de criteria. De aanbieder moet ervan kunnen leren.", en: "Name the criteria. The provider should be able to learn from it." }
    decided { nl: "Het besluit staat vast. De aanbieder krijgt bericht.", en: "The decision stands. The provider is told." }
    back { nl: "Toch niet", en: "Not after all" }
    ineligible { nl: "Voldoet niet", en: "Ineligible" }
    ineligible_title { nl: "Inzending voldoet niet", en: "Submission is ineligible" }
    ineligible_lead { nl: "De inzending wordt dan niet beoordeeld. De aanbieder leest uw uitleg.", en: "The submission is then not assessed. The provider reads your reason." }
    ruled_out { nl: "De inzending wordt niet beoordeeld. De aanbieder krijgt bericht.", en: "The submission is not assessed. The provider is told." }
    plan_pilot { nl: "Plan een pilot", en: "Plan a pilot" }
    withdraw { nl: "Trek in", en: "Withdraw" }
    withdraw_title { nl: "Inzending intrekken", en: "Withdraw submission" }
    withdraw_lead { nl: "De inzending telt dan niet meer mee.", en: "The submission then no longer counts." }
    withdrawn { nl: "De inzending is ingetrokken.", en: "The submission was withdrawn." }
    to_all { nl: "Naar alle inzendingen", en: "To all submissions" }
    facts { nl: "Kort", en: "In short" }
    challenge { nl: "Challenge", en: "Challenge" }
    solution { nl: "Oplossing", en: "Solution" }
    provider { nl: "Aanbieder", en: "Provider" }
    deadline { nl: "Sluit op", en: "Closes on" }
    changed_at { nl: "Laatst gewijzigd", en: "Last changed" }
    history { nl: "Wat er gebeurde", en: "What happened" }
    next { nl: "Wat gebeurt hierna?", en: "What happens next?" }
    next_draft { nl: "Dien in voor de sluiting. Tot dan leest niemand buiten uw organisatie mee.", en: "Hand in before closing. Until then nobody outside your organisation reads along." }
    next_submitted { nl: "Na de sluiting gaan alle inzendingen tegelijk open.", en: "After closing, all submissions open at once." }
    next_assessed { nl: "De beoordelaars geven punten met uitleg. Dan volgt een besluit.", en: "The assessors give points with reasons. Then a decision follows." }
    next_selected { nl: "Gemeenten plannen een pilot bij mensen thuis.", en: "Municipalities plan a pilot in people’s homes." }
    next_over { nl: "Hiermee is deze inzending klaar. De oplossing blijft in de catalogus.", en: "This submission is finished. The solution stays in the catalogue." }
}
