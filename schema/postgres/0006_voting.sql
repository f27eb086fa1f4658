CREATE TABLE voting_rounds (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    panel_id UUID NOT NULL REFERENCES panels (id),
    title TEXT COLLATE "C" NOT NULL,
    question TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    method TEXT COLLATE "C" NOT NULL,
    seats BIGINT NOT NULL,
    minimum_turnout BIGINT NOT NULL,
    opens_at TIMESTAMPTZ NOT NULL,
    closes_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    scheduled_at TIMESTAMPTZ,
    public_key BYTEA,
    eligible_count BIGINT,
    ballot_count BIGINT,
    ballots_sha256 BYTEA,
    counted_at TIMESTAMPTZ,
    published_at TIMESTAMPTZ,
    key_destroyed_at TIMESTAMPTZ,
    reason TEXT COLLATE "C"
);
CREATE INDEX voting_rounds_by_state ON voting_rounds (state, opens_at DESC, id DESC);
CREATE INDEX voting_rounds_by_opening ON voting_rounds (opens_at DESC, id DESC);
CREATE INDEX voting_rounds_by_panel ON voting_rounds (panel_id, opens_at DESC, id DESC);

CREATE TABLE ballot_places (
    voting_round_id UUID NOT NULL REFERENCES voting_rounds (id),
    need_id UUID NOT NULL REFERENCES needs (id),
    position BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    approvals BIGINT,
    rank BIGINT,
    PRIMARY KEY (voting_round_id, need_id)
);
CREATE INDEX ballot_places_by_need ON ballot_places (need_id, voting_round_id);

-- The roll, frozen at the opening: one envelope per person, created empty for all, without id or time.
CREATE TABLE envelopes (
    voting_round_id UUID NOT NULL REFERENCES voting_rounds (id),
    person_id UUID NOT NULL REFERENCES people (id),
    sealed BYTEA,
    PRIMARY KEY (voting_round_id, person_id)
);
CREATE INDEX envelopes_by_person ON envelopes (person_id, voting_round_id);

-- The opened ballots, shuffled, written in one write at the close; the receipt orders them.
CREATE TABLE ballots (
    voting_round_id UUID NOT NULL REFERENCES voting_rounds (id),
    receipt TEXT COLLATE "C" NOT NULL,
    choices JSONB NOT NULL,
    PRIMARY KEY (voting_round_id, receipt)
);
