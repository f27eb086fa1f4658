//! The batched questions about adoptions.

use super::{Adoption, store};
use crate::{
    graphql::questions::{gathered, keyed, questions},
    ids::{AdoptionId, PilotId},
};

questions! { |loads, ids|
    /// The adoption with this id.
    AdoptionKey(AdoptionId) -> Adoption {
        keyed(store::by_ids(&loads.db, ids).await?, |adoption| adoption.id)
    }

    /// The adoptions of this pilot, oldest first.
    AdoptionsOfPilot(PilotId) -> Vec<Adoption> {
        gathered(keyed(store::by_pilots(&loads.db, ids).await?, |adoption| adoption.pilot_id))
    }
}
