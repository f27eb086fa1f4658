-- Sealed: answers and pitch stand only in `sealed` (what the team writes) and `submitted` (what counts), padded
-- ciphertext under a key that lives in the key store, until the opening puts them into `opened`. That an organisation
-- answers at all stands here as an id; nobody but its team is told before the opening.
CREATE TABLE submissions (
    id BLOB NOT NULL PRIMARY KEY,
    challenge_id BLOB NOT NULL REFERENCES challenges (id),
    solution_id BLOB NOT NULL REFERENCES solutions (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    state TEXT NOT NULL,
    sealed BLOB NOT NULL,
    submitted BLOB,
    opened TEXT,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    submitted_at TEXT,
    sha256 BLOB,
    receipt_signature BLOB,
    receipt_public_key BLOB,
    unsealed_at TEXT,
    key_destroyed_at TEXT,
    reason TEXT,
    UNIQUE (challenge_id, solution_id)
) STRICT;
CREATE INDEX submissions_by_challenge ON submissions (challenge_id, created_at, id);
CREATE INDEX submissions_to_open ON submissions (challenge_id) WHERE state = 'submitted';
CREATE INDEX submissions_with_key ON submissions (id) WHERE unsealed_at IS NOT NULL AND key_destroyed_at IS NULL;
CREATE INDEX submissions_by_organisation ON submissions (organisation_id, created_at DESC, id DESC);

CREATE TABLE decisions (
    submission_id BLOB NOT NULL PRIMARY KEY REFERENCES submissions (id),
    is_selected INTEGER NOT NULL,
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decided_by BLOB REFERENCES people (id)
) STRICT;
