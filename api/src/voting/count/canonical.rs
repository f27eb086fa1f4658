//! The one spelling of a set of ballots, its SHA-256, and the lots that are drawn from it.
//! Not here: what the ballots add up to (`approval.rs`).

use sha2::{Digest, Sha256};

use crate::{graphql::ids::GlobalId, ids::NeedId, voting::ballot::Ballot};

/// The SHA-256 over ballots in canonical form: a line for each, in order of the receipts; on it the receipt and
/// then, each after a space, the `id` of every need it names, in order of these ids; every line ends with a line
/// feed. Order is that of the bytes.
///
/// With the published ballots in a file, `jq -r '([.receipt] + ([.needs[].id] | sort)) | join(" ")' | LC_ALL=C sort
/// | sha256sum` gives the same.
pub fn ballots_sha256(ballots: &[Ballot]) -> [u8; 32] {
    let mut lines: Vec<String> = ballots.iter().map(line).collect();
    lines.sort_unstable();
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line);
        hash.update("\n");
    }
    hash.finalize().into()
}

fn line(ballot: &Ballot) -> String {
    let mut needs: Vec<String> = ballot.choices.iter().map(|need| GlobalId(*need).encode()).collect();
    needs.sort_unstable();
    needs.insert(0, ballot.receipt.as_str().to_owned());
    needs.join(" ")
}

/// The lot of a need: the SHA-256 over the ballots' SHA-256 in hexadecimal, a space and the need's `id`. Of two
/// needs with as many approvals, the one with the lower lot comes first. Nobody can foresee it: every receipt in
/// the ballots is random.
pub fn lot(ballots_sha256: &[u8], need: NeedId) -> [u8; 32] {
    Sha256::digest(format!("{} {}", hex::encode(ballots_sha256), GlobalId(need).encode())).into()
}
