//! The SQL of sign-offs.

use super::SignOff;
use crate::{
    challenges::{Challenge, versions::store::visible},
    db::{FromRow, Read, Tx, args},
    error::Result,
    ids::{ChallengeId, ChallengeVersionId, OrganisationId, PersonId, WorkingGroupId},
    outbox::Addressee,
    policy::Permitted,
    viewer::Viewer,
};

const BY_CHALLENGES: &str = concat!(
    "SELECT s.*, COALESCE(s.version_id = COALESCE(c.published_version_id, c.version_to_sign_id), $3) AS stands
       FROM sign_offs s
       JOIN challenges c ON c.id = s.challenge_id
       JOIN challenge_versions v ON v.id = s.version_id
      WHERE ",
    visible!(),
    " AND s.challenge_id IN ($2) ORDER BY s.signed_at DESC, s.organisation_id"
);
const INSERT: &str = "
INSERT INTO sign_offs (challenge_id, organisation_id, version_id, sha256, signed_by, signed_at)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (version_id, organisation_id) DO NOTHING";
const BY_VERSIONS: &str = "
SELECT s.version_id, s.organisation_id
  FROM sign_offs s JOIN challenge_versions v ON v.id = s.version_id AND v.sha256 = s.sha256
 WHERE s.version_id IN ($1)";
const SIGNING: &str = "
SELECT p.working_group_id, p.organisation_id, o.name
  FROM participations p JOIN organisations o ON o.id = p.organisation_id
 WHERE p.working_group_id IN ($1) AND p.state = 'joined' AND p.is_signing
 ORDER BY o.name_key, p.organisation_id";
const SIGNATORIES: &str = "
SELECT DISTINCT p.id, p.email, p.language
  FROM participations a
  JOIN memberships m ON m.organisation_id = a.organisation_id
  JOIN membership_roles r ON r.membership_id = m.id AND r.role = 'signatory'
  JOIN working_group_members g ON g.working_group_id = a.working_group_id AND g.person_id = m.person_id
  JOIN people p ON p.id = m.person_id
 WHERE a.working_group_id = $1 AND a.state = 'joined' AND a.is_signing AND p.email IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM sign_offs s WHERE s.version_id = $2 AND s.organisation_id = a.organisation_id)
 ORDER BY p.id";

/// A municipality whose signature is asked.
#[derive(Clone, Debug, FromRow)]
pub struct Signing {
    /// In which group.
    pub working_group_id: WorkingGroupId,
    /// Which.
    pub organisation_id: OrganisationId,
    /// What it is called.
    pub name: String,
}

/// The signatures on versions of these challenges that the viewer may see, newest first.
pub async fn by_challenges(read: impl Read, viewer: &Viewer, ids: &[ChallengeId]) -> Result<Vec<SignOff>> {
    read.all(BY_CHALLENGES, args![viewer.person(), ids, false]).await
}

/// The municipalities whose signature the challenges of these groups need, in order of name.
pub async fn signing(read: impl Read, groups: &[WorkingGroupId]) -> Result<Vec<Signing>> {
    read.all(SIGNING, args![groups]).await
}

/// Who signed these exact versions.
pub async fn by_versions(
    read: impl Read,
    versions: &[ChallengeVersionId],
) -> Result<Vec<(ChallengeVersionId, OrganisationId)>> {
    read.all(BY_VERSIONS, args![versions]).await
}

/// Keeps a signature; false when this municipality had signed this version.
pub async fn insert(
    tx: &mut Tx,
    challenge: &Permitted<Challenge>,
    version: (ChallengeVersionId, &[u8]),
    organisation: OrganisationId,
    by: PersonId,
) -> Result<bool> {
    let now = tx.now();
    Ok(tx.run(INSERT, args![challenge.id, organisation, version.0, version.1, by, now]).await? > 0)
}

/// Those who can sign this version for a municipality that has not, as far as mail reaches them.
pub(super) async fn signatories(
    read: impl Read,
    group: Option<WorkingGroupId>,
    version: ChallengeVersionId,
) -> Result<Vec<Addressee>> {
    read.all(SIGNATORIES, args![group, version]).await
}
