-- How a panel votes, how its ballots are counted, who votes along and what the count says.
ALTER TABLE voting_rounds ADD COLUMN ballot_kind TEXT NOT NULL DEFAULT 'approval';
ALTER TABLE voting_rounds ADD COLUMN budget INTEGER;
ALTER TABLE voting_rounds ADD COLUMN points INTEGER;
ALTER TABLE voting_rounds ADD COLUMN strength TEXT;
ALTER TABLE voting_rounds ADD COLUMN utility TEXT;
ALTER TABLE voting_rounds ADD COLUMN completion TEXT;
ALTER TABLE voting_rounds ADD COLUMN greedy_order TEXT;
ALTER TABLE voting_rounds ADD COLUMN tie_break TEXT NOT NULL DEFAULT 'lot';
ALTER TABLE voting_rounds ADD COLUMN seed TEXT;
ALTER TABLE voting_rounds ADD COLUMN leavers TEXT NOT NULL DEFAULT 'keep_vote';
ALTER TABLE voting_rounds ADD COLUMN reminded_at TEXT;
ALTER TABLE voting_rounds ADD COLUMN told_at TEXT;
-- Of what was published before, everyone has heard.
UPDATE voting_rounds SET told_at = published_at WHERE state = 'published';

ALTER TABLE ballot_places ADD COLUMN cost INTEGER;
ALTER TABLE ballot_places ADD COLUMN points INTEGER;
ALTER TABLE ballot_places ADD COLUMN no_technology INTEGER;

-- The panels that vote; the first is the round's own.
CREATE TABLE voting_round_panels (
    voting_round_id BLOB NOT NULL REFERENCES voting_rounds (id),
    panel_id BLOB NOT NULL REFERENCES panels (id),
    PRIMARY KEY (voting_round_id, panel_id)
) STRICT;
CREATE INDEX voting_round_panels_by_panel ON voting_round_panels (panel_id, voting_round_id);
INSERT INTO voting_round_panels (voting_round_id, panel_id) SELECT id, panel_id FROM voting_rounds;

-- Where each voter belongs, frozen with the roll, so that the count need not know who the voter is.
ALTER TABLE envelopes ADD COLUMN segment TEXT;
ALTER TABLE envelopes ADD COLUMN municipality_id BLOB REFERENCES organisations (id);

-- The count with its reasons and the figures of groups, made once at the close.
CREATE TABLE tallies (
    voting_round_id BLOB NOT NULL PRIMARY KEY REFERENCES voting_rounds (id),
    outcome TEXT NOT NULL,
    summary TEXT NOT NULL
) STRICT;

-- One-time codes on letters: the hash alone is kept.
CREATE TABLE voting_codes (
    code_sha256 BLOB NOT NULL PRIMARY KEY,
    voting_round_id BLOB NOT NULL REFERENCES voting_rounds (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    UNIQUE (voting_round_id, person_id)
) STRICT;

-- Ballots name places by their numbers now.
UPDATE ballots SET choices = (
    SELECT json_object('marks', json_object('approved', json_group_array(p.position)))
      FROM ballot_places p
     WHERE p.voting_round_id = ballots.voting_round_id AND EXISTS (
           SELECT 1 FROM json_each(ballots.choices) c WHERE replace(c.value, '-', '') = lower(hex(p.need_id))));
