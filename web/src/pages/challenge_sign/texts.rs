//! Words of the page where a challenge is signed.

crate::texts! {
    title { nl: "Akkoord geven", en: "Sign the challenge" }
    lead { nl: "Lees de precieze tekst. Uw akkoord geldt voor deze tekst en voor geen andere.", en: "Read the exact text. Your signature counts for this text and for no other." }
    no_text { nl: "Er ligt nu geen tekst om te tekenen", en: "There is no text to sign now" }
    no_text_text { nl: "De werkgroep schrijft nog, of de challenge is al openbaar.", en: "The working group is still writing, or the challenge is public already." }
    to_challenge { nl: "Naar de challenge", en: "To the challenge" }
    version(number) { nl: "Versie {number}", en: "Version {number}" }
    recorded_at { nl: "Vastgelegd op", en: "Recorded on" }
    by(name) { nl: "door {name}", en: "by {name}" }
    hash { nl: "Controlecode (SHA-256)", en: "Check code (SHA-256)" }
    how_to_check { nl: "Zo controleert u de code", en: "How to check the code" }
    exact_text { nl: "De tekst waarvoor u tekent", en: "The text you sign" }
    criteria { nl: "Criteria", en: "Criteria" }
    criterion { nl: "Criterium", en: "Criterion" }
    weight { nl: "Gewicht", en: "Weight" }
    who { nl: "Wie gaf akkoord?", en: "Who has signed?" }
    progress(signed, all) { nl: "{signed} van de {all} gemeenten gaven akkoord.", en: "{signed} of {all} municipalities have signed." }
    has_signed { nl: "Akkoord", en: "Signed" }
    not_signed { nl: "Nog niet", en: "Not yet" }
    lapsed { nl: "Tekende een eerdere tekst", en: "Signed an earlier text" }
    your_signature { nl: "Uw akkoord", en: "Your signature" }
    for_whom { nl: "Namens welke gemeente?", en: "For which municipality?" }
    choose_one { nl: "Kies een gemeente.", en: "Choose a municipality." }
    for_one(name) { nl: "U tekent namens {name}.", en: "You sign for {name}." }
    confirm { nl: "Ik heb de hele tekst gelezen en ik mag namens deze gemeente akkoord geven.", en: "I have read the whole text and I may sign for this municipality." }
    confirm_needed { nl: "Bevestig dat u de tekst las en mag tekenen.", en: "Confirm that you read the text and may sign." }
    sign { nl: "Geef akkoord", en: "Sign" }
    what_next { nl: "Daarna ziet de hele werkgroep dat uw gemeente akkoord is. Tekent iedereen, dan kan de penvoerder publiceren.", en: "Then the whole working group sees that your municipality signed. When all have signed, the lead editor can publish." }
    signed { nl: "Uw akkoord is vastgelegd.", en: "Your signature is recorded." }
    all_yours { nl: "U gaf al akkoord namens uw gemeente.", en: "You already signed for your municipality." }
    no_signatory { nl: "Alleen een tekenbevoegde van een deelnemende gemeente kan akkoord geven.", en: "Only a signatory of a participating municipality can sign." }
}
