-- Sealed: answers, pitch and even the names of confidential fields stand only in `sealed`, padded ciphertext under a
-- data key that lives in the key store. Which solution and organisation answer is sealed as well until the opening.
CREATE TABLE submissions (
    id BLOB NOT NULL PRIMARY KEY,
    challenge_id BLOB NOT NULL REFERENCES challenges (id),
    solution_id BLOB NOT NULL REFERENCES solutions (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    state TEXT NOT NULL,
    sealed BLOB NOT NULL,
    opened TEXT,
    wrapped_key BLOB,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    submitted_at TEXT,
    sha256 BLOB,
    receipt_signature BLOB,
    receipt_public_key BLOB,
    unsealed_at TEXT,
    reason TEXT,
    UNIQUE (challenge_id, solution_id)
) STRICT;
CREATE INDEX submissions_by_challenge ON submissions (challenge_id, created_at, id);
CREATE INDEX submissions_by_organisation ON submissions (organisation_id, created_at DESC, id DESC);

CREATE TABLE decisions (
    submission_id BLOB NOT NULL PRIMARY KEY REFERENCES submissions (id),
    is_selected INTEGER NOT NULL,
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decided_by BLOB REFERENCES people (id)
) STRICT;
