//! Words for needs and for how people live.

use super::{codes, words};

words! {
    /// Where a need stands.
    NeedState {
        Draft = "DRAFT" Quiet "Concept" / "Draft",
        Submitted = "SUBMITTED" Waiting "Ingediend" / "Submitted",
        Accepted = "ACCEPTED" Active "De gemeente neemt dit mee" / "The municipality takes this on",
        Declined = "DECLINED" Bad "De gemeente neemt dit niet mee" / "The municipality does not take this on",
        Merged = "MERGED" Quiet "Samengevoegd" / "Merged",
        Answered = "ANSWERED" Good "Beantwoord" / "Answered",
    }
    /// How a need was answered.
    NeedAnswerKind {
        PilotDecided = "PILOT_DECIDED" Good "Er is een pilot geweest" / "A pilot was decided",
        AlreadyAvailable = "ALREADY_AVAILABLE" Good "Bestaat al" / "Already available",
        NotWanted = "NOT_WANTED" Quiet "Bij nader inzien niet gewenst" / "Not wanted after all",
    }
    /// Where a need comes from.
    EvidenceKind {
        Conversation = "CONVERSATION" Quiet "Gesprek" / "Conversation",
        ExperienceHome = "EXPERIENCE_HOME" Quiet "Bezoek aan een ervaarwoning" / "Visit to an experience home",
        Survey = "SURVEY" Quiet "Vragenlijst" / "Survey",
        Panel = "PANEL" Quiet "Bewonerspanel" / "Panel",
        Data = "DATA" Quiet "Cijfers" / "Data",
    }
    /// A part of life.
    LifeDomain {
        Living = "LIVING" Quiet "Wonen" / "Living",
        Health = "HEALTH" Quiet "Gezondheid" / "Health",
        IncomeAndDebt = "INCOME_AND_DEBT" Quiet "Inkomen en schulden" / "Income and debt",
        Loneliness = "LONELINESS" Quiet "Eenzaamheid" / "Loneliness",
        Participation = "PARTICIPATION" Quiet "Meedoen" / "Participation",
        LearningAndWork = "LEARNING_AND_WORK" Quiet "Leren en werken" / "Learning and work",
        Neighbourhood = "NEIGHBOURHOOD" Quiet "Buurt" / "Neighbourhood",
        Safety = "SAFETY" Quiet "Veiligheid" / "Safety",
        FamilyAndYouth = "FAMILY_AND_YOUTH" Quiet "Gezin en jeugd" / "Family and youth",
        Mobility = "MOBILITY" Quiet "Onderweg zijn" / "Mobility",
    }
    /// Whom a thing concerns.
    TargetGroup {
        OlderPeople = "OLDER_PEOPLE" Quiet "Ouderen" / "Older people",
        InformalCarers = "INFORMAL_CARERS" Quiet "Mantelzorgers" / "Informal carers",
        PeopleWithDementia = "PEOPLE_WITH_DEMENTIA" Quiet "Mensen met dementie" / "People with dementia",
        PeopleWithAMildIntellectualDisability = "PEOPLE_WITH_A_MILD_INTELLECTUAL_DISABILITY" Quiet "Mensen met een licht verstandelijke beperking" / "People with a mild intellectual disability",
        PeopleWithAPhysicalDisability = "PEOPLE_WITH_A_PHYSICAL_DISABILITY" Quiet "Mensen met een lichamelijke beperking" / "People with a physical disability",
        PeopleWithMentalIllness = "PEOPLE_WITH_MENTAL_ILLNESS" Quiet "Mensen met een psychische kwetsbaarheid" / "People with mental illness",
        PeopleInDebt = "PEOPLE_IN_DEBT" Quiet "Mensen met schulden" / "People in debt",
        YoungPeople = "YOUNG_PEOPLE" Quiet "Jongeren" / "Young people",
        Newcomers = "NEWCOMERS" Quiet "Nieuwkomers" / "Newcomers",
        PeopleLivingAlone = "PEOPLE_LIVING_ALONE" Quiet "Alleenwonenden" / "People living alone",
        CareProfessionals = "CARE_PROFESSIONALS" Quiet "Hulpverleners" / "Care professionals",
        Everyone = "EVERYONE" Quiet "Iedereen" / "Everyone",
    }
    /// How someone lives.
    ContextCondition {
        Thresholds = "THRESHOLDS" Quiet "Drempels in huis" / "Thresholds at home",
        Clutter = "CLUTTER" Quiet "Veel spullen in huis" / "Clutter",
        Stairs = "STAIRS" Quiet "Trappen" / "Stairs",
        SmallHome = "SMALL_HOME" Quiet "Klein wonen" / "Small home",
        NoInternet = "NO_INTERNET" Quiet "Geen internet" / "No internet",
        NoSmartphone = "NO_SMARTPHONE" Quiet "Geen smartphone" / "No smartphone",
        LivingAlone = "LIVING_ALONE" Quiet "Woont alleen" / "Living alone",
        LittleDutch = "LITTLE_DUTCH" Quiet "Spreekt weinig Nederlands" / "Little Dutch",
        LowLiteracy = "LOW_LITERACY" Quiet "Leest moeilijk" / "Low literacy",
        PoorEyesight = "POOR_EYESIGHT" Quiet "Ziet slecht" / "Poor eyesight",
        PoorHearing = "POOR_HEARING" Quiet "Hoort slecht" / "Poor hearing",
        MemoryProblems = "MEMORY_PROBLEMS" Quiet "Vergeetachtig" / "Memory problems",
        LimitedHandFunction = "LIMITED_HAND_FUNCTION" Quiet "Kan de handen minder goed gebruiken" / "Limited hand function",
        LimitedBudget = "LIMITED_BUDGET" Quiet "Weinig geld" / "Limited budget",
        Pets = "PETS" Quiet "Huisdieren" / "Pets",
    }
}

codes! {
    /// What a viewer can do with a need.
    NeedAction {
        Edit = "EDIT",
        Submit = "SUBMIT",
        Accept = "ACCEPT",
        Decline = "DECLINE",
        Merge = "MERGE",
        Answer = "ANSWER",
        Reopen = "REOPEN",
        Support = "SUPPORT",
        WithdrawSupport = "WITHDRAW_SUPPORT",
        AddEvidence = "ADD_EVIDENCE",
    }
    /// In which order needs are listed.
    NeedOrder {
        Newest = "NEWEST",
        MostSupported = "MOST_SUPPORTED",
    }
}
