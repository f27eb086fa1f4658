//! The names of our codes in each language: for facets, and so that a search for the name finds what carries the code.
//! Not here: the words on pages (`web`).

use crate::{error::Text, locale::Locale};

/// The name of a code in a reader's language. A code we have no name for, such as an organisation's, is its own name.
pub fn label(code: &str, locale: Locale) -> &str {
    match LABELS.binary_search_by(|text| text.code.cmp(code)) {
        Ok(at) => match locale {
            Locale::Nl => LABELS[at].nl,
            Locale::En => LABELS[at].en,
        },
        Err(_) => code,
    }
}

/// The names of these codes in every language, for the search index.
pub fn labels<'a>(codes: impl IntoIterator<Item = &'a String>) -> impl Iterator<Item = String> {
    codes.into_iter().flat_map(|code| Locale::ALL.map(|locale| label(code, locale).to_owned()))
}

const fn name(code: &'static str, nl: &'static str, en: &'static str) -> Text {
    Text { code, nl, en }
}

/// In the order of their codes.
static LABELS: &[Text] = &[
    name("accepted", "De gemeente neemt dit mee", "The municipality takes this on"),
    name("admin", "Beheerder", "Admin"),
    name("administrator", "Beheerder van het platform", "Platform administrator"),
    name("answered", "Beantwoord", "Answered"),
    name("assessing", "Wordt beoordeeld", "Being assessed"),
    name("assessor", "Beoordelaar", "Assessor"),
    name("awaiting_consent", "Wacht op toestemming", "Awaiting consent"),
    name("awarded", "Gegund", "Awarded"),
    name("buyer", "Inkoper", "Buyer"),
    name("can_be_borrowed", "Te leen", "Can be borrowed"),
    name("can_be_experienced", "Te proberen", "Can be tried"),
    name("cancelled", "Afgelast", "Cancelled"),
    name("care_organisation", "Zorgorganisatie", "Care organisation"),
    name("care_professionals", "Hulpverleners", "Care professionals"),
    name("challenge", "Challenge", "Challenge"),
    name("closed", "Gesloten", "Closed"),
    name("clutter", "Veel spullen in huis", "Clutter"),
    name("completed", "Afgerond", "Completed"),
    name("coordinator", "Panelcoördinator", "Panel coordinator"),
    name("counted", "Geteld", "Counted"),
    name("data_protection_officer", "Functionaris gegevensbescherming", "Data protection officer"),
    name("decided", "Besloten", "Decided"),
    name("editor", "Werkgroeplid", "Working group editor"),
    name("en", "Engels", "English"),
    name("end_user", "eindgebruiker", "end user"),
    name("everyone", "Iedereen", "Everyone"),
    name("family_and_youth", "Gezin en jeugd", "Family and youth"),
    name("government", "Overheid", "Government"),
    name("halted", "Stilgelegd", "Halted"),
    name("health", "Gezondheid", "Health"),
    name("housing_corporation", "Woningcorporatie", "Housing corporation"),
    name("in_pilot", "In pilot", "In pilot"),
    name("income_and_debt", "Inkomen en schulden", "Income and debt"),
    name("informal_carer", "mantelzorger", "informal carer"),
    name("informal_carers", "Mantelzorgers", "Informal carers"),
    name("is_matched", "Samen met bewoners gemaakt", "Made together with residents"),
    name("is_visible", "Te vinden", "Can be found"),
    name("knowledge_institution", "Kennisinstelling", "Knowledge institution"),
    name("lead_editor", "Penvoerder van een werkgroep", "Lead editor of a working group"),
    name("learning_and_work", "Leren en werken", "Learning and work"),
    name("limited_budget", "Weinig geld", "Limited budget"),
    name("limited_hand_function", "Beperkte handfunctie", "Limited hand function"),
    name("little_dutch", "Weinig Nederlands", "Little Dutch"),
    name("living", "Wonen", "Living"),
    name("living_alone", "Alleen wonen", "Living alone"),
    name("loneliness", "Eenzaamheid", "Loneliness"),
    name("low_literacy", "Moeite met lezen", "Low literacy"),
    name("measuring", "Wordt gemeten", "Measuring"),
    name("member", "Medewerker", "Staff member"),
    name("memory_problems", "Moeite met onthouden", "Memory problems"),
    name("merged", "Samengevoegd", "Merged"),
    name("mobility", "Vervoer en bewegen", "Mobility"),
    name("moderator", "Moderator", "Moderator"),
    name("municipality", "Gemeente", "Municipality"),
    name("need", "Behoefte", "Need"),
    name("neighbourhood", "Buurt", "Neighbourhood"),
    name("newcomers", "Nieuwkomers", "Newcomers"),
    name("nl", "Nederlands", "Dutch"),
    name("no_internet", "Geen internet", "No internet"),
    name("no_smartphone", "Geen smartphone", "No smartphone"),
    name("not_awarded", "Niet gegund", "Not awarded"),
    name("older_people", "Ouderen", "Older people"),
    name("open", "Open", "Open"),
    name("organisation", "Organisatie", "Organisation"),
    name("panel", "Bewonerspanel", "Panel"),
    name("panel_member", "Panellid", "Panel member"),
    name("participation", "Meedoen", "Participation"),
    name("people_in_debt", "Mensen met schulden", "People in debt"),
    name("people_living_alone", "Mensen die alleen wonen", "People living alone"),
    name(
        "people_with_a_mild_intellectual_disability",
        "Mensen met een licht verstandelijke beperking",
        "People with a mild intellectual disability",
    ),
    name(
        "people_with_a_physical_disability",
        "Mensen met een lichamelijke beperking",
        "People with a physical disability",
    ),
    name("people_with_dementia", "Mensen met dementie", "People with dementia"),
    name("people_with_mental_illness", "Mensen met een psychische aandoening", "People with mental illness"),
    name("pets", "Huisdieren", "Pets"),
    name("pilot", "Pilot", "Pilot"),
    name("planned", "Gepland", "Planned"),
    name("poor_eyesight", "Slecht zien", "Poor eyesight"),
    name("poor_hearing", "Slecht horen", "Poor hearing"),
    name("professional", "hulpverlener", "professional"),
    name("provider", "Aanbieder", "Provider"),
    name("published", "Gepubliceerd", "Published"),
    name("reader", "Meelezer", "Reader"),
    name("resident", "bewoner", "resident"),
    name("running", "Loopt", "Running"),
    name("safety", "Veiligheid", "Safety"),
    name("scheduled", "Ingepland", "Scheduled"),
    name("signatory", "Tekenbevoegde", "Signatory"),
    name("small_home", "Kleine woning", "Small home"),
    name("solution", "Oplossing", "Solution"),
    name("stairs", "Trappen", "Stairs"),
    name("thresholds", "Drempels", "Thresholds"),
    name("voting_assistant", "Stemhulp", "Voting assistant"),
    name("voting_round", "Stemronde", "Voting round"),
    name("withdrawn", "Ingetrokken", "Withdrawn"),
    name("working_group", "Werkgroep", "Working group"),
    name("young_people", "Jongeren", "Young people"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        needs::NeedState,
        search::Kind,
        viewer::OrganisationKind,
        vocabulary::{ContextCondition, Language, LifeDomain, TargetGroup},
    };

    #[test]
    fn every_code_that_readers_filter_by_has_a_name() {
        assert!(LABELS.is_sorted_by(|one, next| one.code < next.code));
        let private = [NeedState::Draft, NeedState::Submitted, NeedState::Declined];
        let states = NeedState::ALL.iter().filter(|state| !private.contains(state)).map(|state| state.as_str());
        let codes = (LifeDomain::ALL.iter().map(|code| code.as_str()))
            .chain(TargetGroup::ALL.iter().map(|code| code.as_str()))
            .chain(ContextCondition::ALL.iter().map(|code| code.as_str()))
            .chain(Language::ALL.iter().map(|code| code.as_str()))
            .chain(OrganisationKind::ALL.iter().map(|code| code.as_str()))
            .chain(Kind::ALL.iter().map(|code| code.as_str()))
            .chain(states);
        for code in codes {
            assert_ne!(label(code, Locale::Nl), code, "{code}");
        }
    }
}
