//! The tally and the published ballots as clients ask for them. Nothing here exists before a round is published.

use async_graphql::{Context, Object};

use crate::{
    db::Timestamp,
    error::{Fault, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
    },
    ids::{NeedId, VotingRoundId},
    needs::{Need, graphql::known_need},
    rules,
    voting::{VotingRound, ballot::Ballot, count, store},
};

rules! {
    /// Who may read what of a result.
    RULES:
    Tally {
        ballotCount: Public, eligibleCount: Public, isQuorate: Public, items[50]: Public, ballotsSha256: Public,
        isHidden: Public, countedAt: Public,
    }
    TallyItem { need: Public, rank: Public, approvals: Public, isPrioritised: Public, isTied: Public, lot: Public }
    Ballot { receipt: Public, needs[50]: Public }
}

/// The result of a published round.
#[derive(Clone, Debug)]
pub struct Tally {
    round: VotingRound,
    counted_at: Timestamp,
}

/// The result for one need.
#[derive(Clone, Debug)]
pub struct TallyItem {
    need_id: NeedId,
    rank: i64,
    approvals: i64,
    is_prioritised: bool,
    is_tied: bool,
    lot: [u8; 32],
}

impl Tally {
    /// The tally of a round; nothing until it is published.
    pub fn of(round: &VotingRound) -> Option<Self> {
        let counted_at = round.counted_at.filter(|_| round.is_published())?;
        Some(Self { round: round.clone(), counted_at })
    }

    fn sha256(&self) -> Vec<u8> {
        self.round.ballots_sha256.clone().unwrap_or_else(|| count::ballots_sha256(&[]).to_vec())
    }
}

/// The count, with what it takes to repeat it.
#[Object]
impl Tally {
    /// How many ballots were cast, blank ones included.
    async fn ballot_count(&self) -> i64 {
        self.round.ballot_count.unwrap_or(0)
    }

    /// How many people were on the roll.
    async fn eligible_count(&self) -> i64 {
        self.round.eligible_count.unwrap_or(0)
    }

    /// Whether enough people voted for the round to prioritise anything.
    async fn is_quorate(&self) -> bool {
        self.round.is_quorate()
    }

    /// The needs, best first. Ranks follow the approvals; between needs with as many approvals the lots decide.
    /// Empty when hidden.
    async fn items(&self, ctx: &Context<'_>) -> Result<Vec<TallyItem>> {
        let hash = self.sha256();
        let places = super::places(ctx, self.round.id).await?;
        let mut items: Vec<_> = places
            .iter()
            .filter_map(|place| {
                let (approvals, rank) = (place.approvals?, place.rank?);
                let level = places.iter().filter(|other| other.approvals == Some(approvals)).count();
                Some(TallyItem {
                    need_id: place.need_id,
                    rank,
                    approvals,
                    is_prioritised: place.state == crate::voting::BallotPlaceState::Prioritised,
                    is_tied: level > 1,
                    lot: count::lot(&hash, place.need_id),
                })
            })
            .collect();
        items.sort_by_key(|item| item.rank);
        Ok(items)
    }

    /// The SHA-256, in hexadecimal, over the published ballots in canonical form: a line for each, in order of the
    /// receipts; on it the receipt and then, each after a space, the `id` of every need it names, in order of these
    /// ids; every line ends with a line feed. Order is that of the bytes. With the ballots in a file, one JSON
    /// object each, `jq -r '([.receipt] + ([.needs[].id] | sort)) | join(" ")' | LC_ALL=C sort | sha256sum` gives
    /// the same. When hidden, it is that of no ballots.
    async fn ballots_sha256(&self) -> String {
        hex::encode(self.sha256())
    }

    /// Whether fewer than 5 people voted: then nothing but their number is shown or kept, and nothing is prioritised.
    async fn is_hidden(&self) -> bool {
        self.round.is_hidden()
    }

    /// When the ballots were opened and counted.
    async fn counted_at(&self) -> Timestamp {
        self.counted_at
    }
}

/// The result for one need.
#[Object]
impl TallyItem {
    /// The need.
    async fn need(&self, ctx: &Context<'_>) -> Result<Need> {
        known_need(ctx, self.need_id).await
    }

    /// Its rank, from 1; each rank is given once.
    async fn rank(&self) -> i64 {
        self.rank
    }

    /// How many ballots name it.
    async fn approvals(&self) -> i64 {
        self.approvals
    }

    /// Whether the round prioritises it: within the seats, named at least once, and the round quorate.
    async fn is_prioritised(&self) -> bool {
        self.is_prioritised
    }

    /// Whether another need has as many approvals, so that the lots decided between them.
    async fn is_tied(&self) -> bool {
        self.is_tied
    }

    /// Its lot, in hexadecimal: the SHA-256 over `ballotsSha256`, a space and the need's `id`. The lower lot comes
    /// first. Nobody can foresee it, for the receipts in the ballots are random.
    async fn lot(&self) -> String {
        hex::encode(self.lot)
    }
}

/// One published ballot, without its voter.
#[Object]
impl Ballot {
    /// The code that was shown to its voter once.
    async fn receipt(&self) -> &str {
        self.receipt.as_str()
    }

    /// The needs it names; none when blank.
    async fn needs(&self, ctx: &Context<'_>) -> Result<Vec<Need>> {
        let keys = self.choices.iter().map(|need| crate::needs::loader::NeedKey(*need));
        let mut found = ctx.loads().load_many(keys).await?;
        let need = |id: &NeedId| found.remove(&crate::needs::loader::NeedKey(*id));
        let needs = self.choices.iter().map(need).collect::<Option<Vec<_>>>();
        Ok(needs.ok_or_else(|| Fault::new("a need on a published ballot cannot be seen"))?)
    }
}

/// The published ballots of a round, in order of their receipts.
pub(super) async fn ballots(
    ctx: &Context<'_>,
    id: VotingRoundId,
    first: Option<i32>,
    after: Option<String>,
) -> Result<List<Ballot>> {
    let paging = Paging::<String>::parse(first, after.as_deref())?;
    let (db, (start, _)) = (ctx.together(), paging.place((String::new(), uuid::Uuid::nil())));
    let rows = store::page_of_ballots(&db, id, &start, paging.fetch()).await?;
    let total = Total::counted(db, move |db| async move { store::count_of_ballots(&db, id).await });
    // A receipt is its own place in the list; a ballot has no id.
    Ok(paging.page(rows, |ballot| (ballot.receipt.as_str().to_owned(), uuid::Uuid::nil())).connection_with_total(total))
}
