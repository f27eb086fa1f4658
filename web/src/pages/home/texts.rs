//! Words of the first page.

crate::texts! {
    eyebrow { nl: "Gemeenten, bewoners en aanbieders samen", en: "Municipalities, residents and providers together" }
    heading { nl: "Wat hebt u nodig om prettig te leven?", en: "What do you need to live well?" }
    lead {
        nl: "Bewoners zeggen wat zij nodig hebben. Gemeenten maken daar samen één vraag van. Aanbieders antwoorden met oplossingen die u eerst kunt proberen.",
        en: "Residents say what they need. Municipalities turn that into one demand together. Providers answer with solutions that you can try first.",
    }
    challenge_is { nl: "Een challenge is een vraag van gemeenten samen.", en: "A challenge is a question that municipalities ask together." }
    tell_need { nl: "Vertel wat u nodig hebt", en: "Tell us what you need" }
    see_needs { nl: "Bekijk alle behoeften", en: "See all needs" }
    figures { nl: "Samenvraag in cijfers", en: "Samenvraag in figures" }
    figure_municipalities[count] { nl: "gemeente doet mee" | "gemeenten doen mee", en: "municipality takes part" | "municipalities take part" }
    figure_needs[count] { nl: "behoefte van bewoners" | "behoeften van bewoners", en: "need of residents" | "needs of residents" }
    figure_supports[count] { nl: "keer “dit geldt ook voor mij”" | "keer “dit geldt ook voor mij”", en: "time “this holds for me too”" | "times “this holds for me too”" }
    figure_open_challenges[count] { nl: "challenge open voor inzendingen" | "challenges open voor inzendingen", en: "challenge open for submissions" | "challenges open for submissions" }
    figure_pilots[count] { nl: "pilot bij mensen thuis" | "pilots bij mensen thuis", en: "pilot in people’s homes" | "pilots in people’s homes" }
    figure_adoptions[count] { nl: "keer overgenomen door een andere gemeente" | "keer overgenomen door een andere gemeente", en: "time adopted by another municipality" | "times adopted by another municipality" }
    how { nl: "Zo gaat het", en: "How it works" }
    step_need { nl: "U vertelt het", en: "You tell us" }
    step_need_text { nl: "In uw eigen woorden: wat wilt u kunnen doen? Anderen steunen het.", en: "In your own words: what do you want to be able to do? Others support it." }
    step_vote { nl: "Het panel kiest", en: "The panel chooses" }
    step_vote_text { nl: "Een bewonerspanel kiest in het geheim wat eerst moet.", en: "A panel of residents chooses in secret what comes first." }
    step_challenge { nl: "Gemeenten vragen samen", en: "Municipalities ask together" }
    step_challenge_text { nl: "Zij schrijven één vraag en zetten er allemaal hun akkoord onder.", en: "They write one demand and each of them signs it." }
    step_solution { nl: "Aanbieders antwoorden", en: "Providers answer" }
    step_solution_text { nl: "Iedereen krijgt een eerlijke beoordeling, met uitleg.", en: "Everyone gets a fair assessment, with reasons." }
    step_pilot { nl: "U probeert het uit", en: "You try it" }
    step_pilot_text { nl: "Werkt het thuis? Alleen met uw toestemming. Dan volgen andere gemeenten.", en: "Does it work at home? Only with your consent. Then other municipalities follow." }
    supported_needs { nl: "Hier herkennen veel mensen zich in", en: "What many people recognise" }
    supports[count] { nl: "{count} persoon steunt dit" | "{count} mensen steunen dit", en: "{count} person supports this" | "{count} people support this" }
    no_needs { nl: "Er zijn nog geen behoeften", en: "There are no needs yet" }
    no_needs_text { nl: "Wees de eerste: vertel wat u nodig hebt.", en: "Be the first: tell us what you need." }
    open_round { nl: "Nu te kiezen", en: "Open for voting" }
    turnout(cast, eligible) { nl: "{cast} van de {eligible} panelleden hebben gestemd", en: "{cast} of {eligible} panel members have voted" }
    open_until { nl: "Open tot", en: "Open until" }
    have_letter { nl: "Hebt u een brief met een code?", en: "Do you have a letter with a code?" }
    to_round { nl: "Naar de stemronde", en: "To the voting round" }
    open_challenges { nl: "Gevraagd: uw oplossing", en: "Wanted: your solution" }
    asked_by { nl: "Gevraagd door", en: "Asked by" }
    answers_until { nl: "Inzenden tot", en: "Submit until" }
    no_challenges { nl: "Op dit moment staat er geen challenge open", en: "No challenge is open at the moment" }
    no_challenges_text { nl: "Bekijk welke behoeften eraan komen, of zet uw oplossing in de catalogus.", en: "See which needs are coming, or put your solution in the catalogue." }
    all_challenges { nl: "Alle challenges", en: "All challenges" }
    offer_solution { nl: "Naar de catalogus", en: "To the catalogue" }
}
