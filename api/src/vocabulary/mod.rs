//! The shared words that describe a need, a challenge or a solution: life domains, target groups, how someone lives.
//! The names by which readers search and filter are in `labels.rs`.

mod labels;
mod tags;

pub use self::{
    labels::{label, labels},
    tags::{TagRow, Tags, codes, once, read},
};

use crate::{db, locale::Locale};

db::text_enum! {
    /// The language a text is written in.
    #[derive(async_graphql::Enum, Default)]
    pub enum Language {
        /// Dutch.
        #[default]
        Nl = "nl",
        /// English.
        En = "en",
    }
}

db::text_enum! {
    /// The part of life that it is about.
    #[derive(async_graphql::Enum)]
    pub enum LifeDomain {
        /// Living in one's own home.
        Living = "living",
        /// Body and mind.
        Health = "health",
        /// Money and debt.
        IncomeAndDebt = "income_and_debt",
        /// Being alone against one's will.
        Loneliness = "loneliness",
        /// Taking part.
        Participation = "participation",
        /// School, courses and work.
        LearningAndWork = "learning_and_work",
        /// The street and the neighbours.
        Neighbourhood = "neighbourhood",
        /// Feeling and being safe.
        Safety = "safety",
        /// Growing up and raising children.
        FamilyAndYouth = "family_and_youth",
        /// Getting around.
        Mobility = "mobility",
    }
}

db::text_enum! {
    /// Whom it concerns.
    #[derive(async_graphql::Enum)]
    pub enum TargetGroup {
        /// Older people.
        OlderPeople = "older_people",
        /// Family, friends and neighbours who care for someone.
        InformalCarers = "informal_carers",
        /// People with dementia.
        PeopleWithDementia = "people_with_dementia",
        /// People with a mild intellectual disability.
        PeopleWithAMildIntellectualDisability = "people_with_a_mild_intellectual_disability",
        /// People with a physical disability.
        PeopleWithAPhysicalDisability = "people_with_a_physical_disability",
        /// People with mental illness.
        PeopleWithMentalIllness = "people_with_mental_illness",
        /// People in debt.
        PeopleInDebt = "people_in_debt",
        /// Young people.
        YoungPeople = "young_people",
        /// People who came to the Netherlands recently.
        Newcomers = "newcomers",
        /// People who live alone.
        PeopleLivingAlone = "people_living_alone",
        /// People who give care as their work.
        CareProfessionals = "care_professionals",
        /// Everyone.
        Everyone = "everyone",
    }
}

db::text_enum! {
    /// How someone lives, as far as a solution must fit it.
    #[derive(async_graphql::Enum)]
    pub enum ContextCondition {
        /// Thresholds between rooms.
        Thresholds = "thresholds",
        /// Many things on the floor and the tables.
        Clutter = "clutter",
        /// Stairs inside or to the front door.
        Stairs = "stairs",
        /// Little space.
        SmallHome = "small_home",
        /// No internet at home.
        NoInternet = "no_internet",
        /// No smartphone.
        NoSmartphone = "no_smartphone",
        /// Nobody else at home.
        LivingAlone = "living_alone",
        /// Little Dutch.
        LittleDutch = "little_dutch",
        /// Reading and writing is hard.
        LowLiteracy = "low_literacy",
        /// Poor eyesight.
        PoorEyesight = "poor_eyesight",
        /// Poor hearing.
        PoorHearing = "poor_hearing",
        /// Trouble with remembering.
        MemoryProblems = "memory_problems",
        /// Hands that cannot do everything.
        LimitedHandFunction = "limited_hand_function",
        /// Little money.
        LimitedBudget = "limited_budget",
        /// Animals at home.
        Pets = "pets",
    }
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        match language {
            Language::Nl => Self::Nl,
            Language::En => Self::En,
        }
    }
}
