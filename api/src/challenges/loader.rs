//! The batched questions about challenges. Those with a challenge's id are asked of challenges that the viewer sees.

use super::{
    Challenge,
    criteria::{self, Criterion},
    need_links::{self, NeedLink},
    publication::{self, Obstacle},
    sections::{self, Section},
    sign_offs::{self, SignOff},
    store,
    versions::{self, Version},
};
use crate::{
    graphql::questions::{gathered, keyed, questions},
    ids::{ChallengeId, ChallengeVersionId, CriterionId, NeedId, OrganisationId, SectionId},
    vocabulary::Tags,
};

questions! { |loads, ids|
    /// The challenge with this id, if the viewer may see it.
    ChallengeKey(ChallengeId) -> Challenge {
        keyed(store::by_ids(&loads.db, &loads.viewer, ids).await?, |challenge| challenge.id)
    }

    /// The section with this id, if the viewer may see its challenge.
    SectionKey(SectionId) -> Section {
        keyed(sections::store::by_ids(&loads.db, &loads.viewer, ids).await?, |section| section.id)
    }

    /// The criterion with this id, if the viewer may see its challenge.
    CriterionKey(CriterionId) -> Criterion {
        keyed(criteria::store::by_ids(&loads.db, &loads.viewer, ids).await?, |criterion| criterion.id)
    }

    /// The version with this id, if the viewer may see it.
    VersionKey(ChallengeVersionId) -> Version {
        keyed(versions::store::by_ids(&loads.db, &loads.viewer, ids).await?, |version| version.id)
    }

    /// The text of this challenge.
    SectionsOfChallenge(ChallengeId) -> Vec<Section> {
        gathered(keyed(sections::store::by_challenges(&loads.db, ids).await?, |section| section.challenge_id))
    }

    /// What submissions to this challenge are judged on.
    CriteriaOfChallenge(ChallengeId) -> Vec<Criterion> {
        gathered(keyed(criteria::store::by_challenges(&loads.db, ids).await?, |criterion| criterion.challenge_id))
    }

    /// The needs of this challenge.
    NeedsOfChallenge(ChallengeId) -> Vec<NeedLink> {
        gathered(keyed(need_links::store::by_challenges(&loads.db, ids).await?, |link| link.challenge_id))
    }

    /// This need's places in challenges that the viewer may see.
    ChallengesOfNeed(NeedId) -> Vec<NeedLink> {
        gathered(keyed(need_links::store::by_needs(&loads.db, &loads.viewer, ids).await?, |link| link.need_id))
    }

    /// The municipalities of this challenge, in order of name.
    MunicipalitiesOfChallenge(ChallengeId) -> Vec<OrganisationId> {
        gathered(store::municipalities_by_challenges(&loads.db, ids).await?)
    }

    /// The words that describe this challenge.
    TagsOfChallenge(ChallengeId) -> Tags {
        store::tags_by_challenges(&loads.db, ids).await?
    }

    /// The versions of this challenge that the viewer may see.
    VersionsOfChallenge(ChallengeId) -> Vec<Version> {
        let found = versions::store::by_challenges(&loads.db, &loads.viewer, ids).await?;
        gathered(keyed(found, |version| version.challenge_id))
    }

    /// The signatures on those.
    SignOffsOfChallenge(ChallengeId) -> Vec<SignOff> {
        let found = sign_offs::store::by_challenges(&loads.db, &loads.viewer, ids).await?;
        gathered(keyed(found, |sign_off| sign_off.challenge_id))
    }

    /// What stands in the way of this challenge's publication, for its working group.
    ObstaclesOfChallenge(ChallengeId) -> Vec<Obstacle> {
        publication::obstacles_of(&loads.db, &loads.viewer, ids).await?
    }
}
