//! Words for what the journal says was done, by the name of the deed. Deeds without a word here are not shown.

use crate::locale::Locale;

/// What was done, as a reader would say it.
pub fn deed(verb: &str, locale: Locale) -> Option<&'static str> {
    let (nl, en) = match verb {
        "need.draft" => ("Opgeschreven", "Written down"),
        "need.edit" => ("Tekst aangepast", "Text changed"),
        "need.submit" => ("Ingediend bij de gemeente", "Submitted to the municipality"),
        "need.accept" => ("De gemeente neemt dit mee", "The municipality takes this on"),
        "need.decline" => ("De gemeente neemt dit niet mee", "The municipality does not take this on"),
        "need.merge" => ("Samengevoegd met een andere behoefte", "Merged with another need"),
        "need.answer" => ("Beantwoord", "Answered"),
        "need.reopen" => ("De gemeente neemt dit weer mee", "The municipality takes this on again"),
        "need.import" => ("Overgenomen van een andere plek", "Taken over from elsewhere"),
        "evidence.add" => ("Toegevoegd waar dit uit blijkt", "Evidence added"),
        "voting_round.draft" => ("Opgezet", "Drafted"),
        "voting_round.edit" => ("Aangepast", "Changed"),
        "voting_round.schedule" => ("Ingepland", "Scheduled"),
        "voting_round.extend" => ("Verlengd", "Extended"),
        "voting_round.issue_codes" => ("Brieven met een code gemaakt", "Letters with a code made"),
        "voting_round.open" => ("Geopend", "Opened"),
        "voting_round.close" => ("Gesloten", "Closed"),
        "voting_round.count" => ("Geteld", "Counted"),
        "voting_round.destroy_key" => ("Sleutel van de stembus vernietigd", "Key of the ballot box destroyed"),
        "voting_round.publish" => ("Uitslag bekendgemaakt", "Result published"),
        "voting_round.cancel" => ("Afgelast", "Cancelled"),
        _ => return None,
    };
    Some(match locale {
        Locale::Nl => nl,
        Locale::En => en,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn support_is_counted_and_not_told_one_by_one() {
        assert_eq!(deed("need.support", Locale::Nl), None);
        assert_eq!(deed("need.accept", Locale::En), Some("The municipality takes this on"));
    }
}
