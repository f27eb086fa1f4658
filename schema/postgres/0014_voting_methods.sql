-- How a panel votes, how its ballots are counted, who votes along and what the count says.
ALTER TABLE voting_rounds ADD COLUMN ballot_kind TEXT COLLATE "C" NOT NULL DEFAULT 'approval';
ALTER TABLE voting_rounds ADD COLUMN budget BIGINT;
ALTER TABLE voting_rounds ADD COLUMN points BIGINT;
ALTER TABLE voting_rounds ADD COLUMN strength TEXT COLLATE "C";
ALTER TABLE voting_rounds ADD COLUMN utility TEXT COLLATE "C";
ALTER TABLE voting_rounds ADD COLUMN completion TEXT COLLATE "C";
ALTER TABLE voting_rounds ADD COLUMN greedy_order TEXT COLLATE "C";
ALTER TABLE voting_rounds ADD COLUMN tie_break TEXT COLLATE "C" NOT NULL DEFAULT 'lot';
ALTER TABLE voting_rounds ADD COLUMN seed TEXT COLLATE "C";
ALTER TABLE voting_rounds ADD COLUMN leavers TEXT COLLATE "C" NOT NULL DEFAULT 'keep_vote';
ALTER TABLE voting_rounds ADD COLUMN reminded_at TIMESTAMPTZ;
ALTER TABLE voting_rounds ADD COLUMN told_at TIMESTAMPTZ;
-- Of what was published before, everyone has heard.
UPDATE voting_rounds SET told_at = published_at WHERE state = 'published';

ALTER TABLE ballot_places ADD COLUMN cost BIGINT;
ALTER TABLE ballot_places ADD COLUMN points BIGINT;
ALTER TABLE ballot_places ADD COLUMN no_technology BIGINT;

-- The panels that vote; the first is the round's own.
CREATE TABLE voting_round_panels (
    voting_round_id UUID NOT NULL REFERENCES voting_rounds (id),
    panel_id UUID NOT NULL REFERENCES panels (id),
    PRIMARY KEY (voting_round_id, panel_id)
);
CREATE INDEX voting_round_panels_by_panel ON voting_round_panels (panel_id, voting_round_id);
INSERT INTO voting_round_panels (voting_round_id, panel_id) SELECT id, panel_id FROM voting_rounds;

-- Where each voter belongs, frozen with the roll, so that the count need not know who the voter is.
ALTER TABLE envelopes ADD COLUMN segment TEXT COLLATE "C";
ALTER TABLE envelopes ADD COLUMN municipality_id UUID REFERENCES organisations (id);

-- The count with its reasons and the figures of groups, made once at the close.
CREATE TABLE tallies (
    voting_round_id UUID NOT NULL PRIMARY KEY REFERENCES voting_rounds (id),
    outcome JSONB NOT NULL,
    summary JSONB NOT NULL
);

-- One-time codes on letters: the hash alone is kept.
CREATE TABLE voting_codes (
    code_sha256 BYTEA NOT NULL PRIMARY KEY,
    voting_round_id UUID NOT NULL REFERENCES voting_rounds (id),
    person_id UUID NOT NULL REFERENCES people (id),
    UNIQUE (voting_round_id, person_id)
);

-- Ballots name places by their numbers now.
UPDATE ballots SET choices = (
    SELECT jsonb_build_object('marks', jsonb_build_object('approved', coalesce(jsonb_agg(p.position), '[]'::jsonb)))
      FROM ballot_places p
     WHERE p.voting_round_id = ballots.voting_round_id AND ballots.choices @> to_jsonb(CAST(p.need_id AS TEXT)));
