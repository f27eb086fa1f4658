-- Sealed: answers and pitch stand only in `sealed` (what the team writes) and `submitted` (what counts), padded
-- ciphertext under a key that lives in the key store, until the opening puts them into `opened`. That an organisation
-- answers at all stands here as an id; nobody but its team is told before the opening.
CREATE TABLE submissions (
    id UUID NOT NULL PRIMARY KEY,
    challenge_id UUID NOT NULL REFERENCES challenges (id),
    solution_id UUID NOT NULL REFERENCES solutions (id),
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    state TEXT COLLATE "C" NOT NULL,
    sealed BYTEA NOT NULL,
    submitted BYTEA,
    opened JSONB,
    created_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    submitted_at TIMESTAMPTZ,
    sha256 BYTEA,
    receipt_signature BYTEA,
    receipt_public_key BYTEA,
    unsealed_at TIMESTAMPTZ,
    key_destroyed_at TIMESTAMPTZ,
    reason TEXT COLLATE "C",
    UNIQUE (challenge_id, solution_id)
);
CREATE INDEX submissions_by_challenge ON submissions (challenge_id, created_at, id);
CREATE INDEX submissions_to_open ON submissions (challenge_id) WHERE state = 'submitted';
CREATE INDEX submissions_with_key ON submissions (id) WHERE unsealed_at IS NOT NULL AND key_destroyed_at IS NULL;
CREATE INDEX submissions_by_organisation ON submissions (organisation_id, created_at DESC, id DESC);

CREATE TABLE decisions (
    submission_id UUID NOT NULL PRIMARY KEY REFERENCES submissions (id),
    is_selected BOOLEAN NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    decided_at TIMESTAMPTZ NOT NULL,
    decided_by UUID REFERENCES people (id)
);
