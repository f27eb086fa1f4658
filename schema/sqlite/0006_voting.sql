CREATE TABLE voting_rounds (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    panel_id BLOB NOT NULL REFERENCES panels (id),
    title TEXT NOT NULL,
    question TEXT NOT NULL,
    state TEXT NOT NULL,
    method TEXT NOT NULL,
    seats INTEGER NOT NULL,
    minimum_turnout INTEGER NOT NULL,
    opens_at TEXT NOT NULL,
    closes_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    scheduled_at TEXT,
    public_key BLOB,
    eligible_count INTEGER,
    ballot_count INTEGER,
    ballots_sha256 BLOB,
    counted_at TEXT,
    published_at TEXT,
    key_destroyed_at TEXT,
    reason TEXT
) STRICT;
CREATE INDEX voting_rounds_by_state ON voting_rounds (state, opens_at DESC, id DESC);
CREATE INDEX voting_rounds_by_opening ON voting_rounds (opens_at DESC, id DESC);
CREATE INDEX voting_rounds_by_panel ON voting_rounds (panel_id, opens_at DESC, id DESC);

CREATE TABLE ballot_places (
    voting_round_id BLOB NOT NULL REFERENCES voting_rounds (id),
    need_id BLOB NOT NULL REFERENCES needs (id),
    position INTEGER NOT NULL,
    state TEXT NOT NULL,
    approvals INTEGER,
    rank INTEGER,
    PRIMARY KEY (voting_round_id, need_id)
) STRICT;
CREATE INDEX ballot_places_by_need ON ballot_places (need_id, voting_round_id);

-- The roll, frozen at the opening: one envelope per person, created empty for all, without id or time.
CREATE TABLE envelopes (
    voting_round_id BLOB NOT NULL REFERENCES voting_rounds (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    sealed BLOB,
    PRIMARY KEY (voting_round_id, person_id)
) STRICT;
CREATE INDEX envelopes_by_person ON envelopes (person_id, voting_round_id);

-- The opened ballots, shuffled, written in one write at the close; the receipt orders them.
CREATE TABLE ballots (
    voting_round_id BLOB NOT NULL REFERENCES voting_rounds (id),
    receipt TEXT NOT NULL,
    choices TEXT NOT NULL,
    PRIMARY KEY (voting_round_id, receipt)
) STRICT;
