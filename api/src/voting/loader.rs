//! The batched questions about rounds.

use super::{
    BallotPlace, VotingRound, store,
    store::{EnvelopeCount, Tallied},
};
use crate::{
    graphql::questions::{gathered, keyed, questions},
    ids::{NeedId, PanelId, VotingRoundId},
};

questions! { |loads, ids|
    /// The round with this id, if the viewer may see it.
    VotingRoundKey(VotingRoundId) -> VotingRound {
        keyed(store::by_ids(&loads.db, &loads.viewer, ids).await?, |round| round.id)
    }

    /// The places on the ballot of this round.
    PlacesOfRound(VotingRoundId) -> Vec<BallotPlace> {
        gathered(keyed(store::places_by_rounds(&loads.db, ids).await?, |place| place.voting_round_id))
    }

    /// The places of this need on the ballots that the viewer may see.
    PlacesOfNeed(NeedId) -> Vec<BallotPlace> {
        gathered(keyed(store::places_by_needs(&loads.db, &loads.viewer, ids).await?, |place| place.need_id))
    }

    /// How many envelopes of this round are filled.
    EnvelopesOfRound(VotingRoundId) -> EnvelopeCount {
        keyed(store::envelope_counts(&loads.db, ids).await?, |count| count.voting_round_id)
    }

    /// The reasons and figures of this round, once it is published.
    TallyOfRound(VotingRoundId) -> Tallied {
        keyed(store::tallies(&loads.db, ids).await?, |tallied| tallied.voting_round_id)
    }

    /// The panels that vote in this round.
    PanelsOfRound(VotingRoundId) -> Vec<PanelId> {
        gathered(store::panels(&loads.db, ids).await?)
    }

    /// Whether the viewer, who is on the roll of this round, has voted; nothing when not on the roll.
    ViewerHasCast(VotingRoundId) -> bool {
        match loads.viewer.person() {
            Some(person) => store::envelopes_of(&loads.db, person, ids).await?,
            None => Vec::new(),
        }
    }
}
