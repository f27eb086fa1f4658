//! Words of the page of one assessment.

crate::texts! {
    title { nl: "Beoordeling", en: "Assessment" }
    title_of(name) { nl: "Beoordeling van {name}", en: "Assessment of {name}" }
    lead(title) { nl: "Een inzending bij “{title}”.", en: "A submission to “{title}”." }
    recused { nl: "Deze beoordelaar doet niet mee aan deze inzending", en: "This assessor takes no part in this submission" }
    pitch { nl: "In het kort", en: "In short" }
    weighs(weight) { nl: "Telt voor {weight} procent.", en: "Counts for {weight} percent." }
    no_criteria { nl: "Er zijn geen criteria", en: "There are no criteria" }
    no_criteria_text { nl: "Zonder criteria is er niets te beoordelen.", en: "Without criteria there is nothing to assess." }
    answer { nl: "Wat de aanbieder schrijft", en: "What the provider writes" }
    no_answer { nl: "Niet ingevuld, of niet voor u.", en: "Not filled in, or not for you." }
    points_of(title) { nl: "Punten voor “{title}”", en: "Points for “{title}”" }
    points_hint { nl: "0 is heel slecht, 10 is heel goed.", en: "0 is very bad, 10 is very good." }
    points_missing { nl: "Kies het aantal punten.", en: "Choose the number of points." }
    reason_of(title) { nl: "Waarom deze punten voor “{title}”?", en: "Why these points for “{title}”?" }
    complete { nl: "Bewaar en rond af", en: "Save and complete" }
    completed { nl: "Uw beoordeling is klaar. Dank u wel.", en: "Your assessment is complete. Thank you." }
    keep { nl: "Bewaar", en: "Save" }
    kept { nl: "Bewaard. Rond af als alles klopt.", en: "Saved. Complete it when everything is right." }
    of_ten { nl: "van 10 punten", en: "out of 10 points" }
    not_given { nl: "Nog geen punten gegeven.", en: "No points given yet." }
    how { nl: "Zo beoordeelt u", en: "How to assess" }
    how_one { nl: "Lees het antwoord. Geef punten en schrijf waarom.", en: "Read the answer. Give points and write why." }
    how_two { nl: "De aanbieder leest later uw uitleg. Noem geen personen.", en: "The provider later reads your reasons. Do not name people." }
    how_three { nl: "Rond af. De score telt mee als iedereen klaar is.", en: "Complete it. The score counts when everyone is done." }
    to_submission { nl: "Naar de hele inzending", en: "To the whole submission" }
    recuse_title { nl: "Hebt u belang bij deze inzending?", en: "Do you have an interest in this submission?" }
    recuse_text { nl: "Werkt u voor de aanbieder, of kent u hem goed? Beoordeel dan niet.", en: "Do you work for the provider, or know them well? Then do not assess." }
    recuse { nl: "Verschoon u", en: "Recuse yourself" }
    recuse_page { nl: "U verschonen", en: "Recuse yourself" }
    recuse_lead { nl: "U beoordeelt deze inzending dan niet. Uw punten tellen niet mee.", en: "You then do not assess this submission. Your points do not count." }
    said_recused { nl: "U beoordeelt deze inzending niet.", en: "You do not assess this submission." }
}
