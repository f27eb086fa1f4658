-- Sealed: answers, pitch and even the names of confidential fields stand only in `sealed`, padded ciphertext under a
-- data key that lives in the key store. Which solution and organisation answer is sealed as well until the opening.
CREATE TABLE submissions (
    id UUID NOT NULL PRIMARY KEY,
    challenge_id UUID NOT NULL REFERENCES challenges (id),
    solution_id UUID NOT NULL REFERENCES solutions (id),
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    state TEXT COLLATE "C" NOT NULL,
    sealed BYTEA NOT NULL,
    opened JSONB,
    wrapped_key BYTEA,
    created_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    submitted_at TIMESTAMPTZ,
    sha256 BYTEA,
    receipt_signature BYTEA,
    receipt_public_key BYTEA,
    unsealed_at TIMESTAMPTZ,
    reason TEXT COLLATE "C",
    UNIQUE (challenge_id, solution_id)
);
CREATE INDEX submissions_by_challenge ON submissions (challenge_id, created_at, id);
CREATE INDEX submissions_by_organisation ON submissions (organisation_id, created_at DESC, id DESC);

CREATE TABLE decisions (
    submission_id UUID NOT NULL PRIMARY KEY REFERENCES submissions (id),
    is_selected BOOLEAN NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    decided_at TIMESTAMPTZ NOT NULL,
    decided_by UUID REFERENCES people (id)
);
