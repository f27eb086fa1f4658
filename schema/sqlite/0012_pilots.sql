CREATE TABLE pilots (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    submission_id BLOB NOT NULL REFERENCES submissions (id),
    challenge_id BLOB NOT NULL REFERENCES challenges (id),
    solution_id BLOB NOT NULL REFERENCES solutions (id),
    working_group_id BLOB NOT NULL REFERENCES working_groups (id),
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    protocol TEXT NOT NULL,
    decision_card TEXT NOT NULL,
    decision_card_version INTEGER NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    outcome TEXT,
    reason TEXT,
    decided_at TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX pilots_by_creation ON pilots (created_at DESC, id DESC);
CREATE INDEX pilots_by_challenge ON pilots (challenge_id, id);
CREATE INDEX pilots_by_solution ON pilots (solution_id, id);

CREATE TABLE pilot_municipalities (
    pilot_id BLOB NOT NULL REFERENCES pilots (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    PRIMARY KEY (pilot_id, organisation_id)
) STRICT;
CREATE INDEX pilot_municipalities_by_organisation ON pilot_municipalities (organisation_id, pilot_id);

CREATE TABLE decision_cards (
    pilot_id BLOB NOT NULL REFERENCES pilots (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (pilot_id, version)
) STRICT;

CREATE TABLE consents (
    pilot_id BLOB NOT NULL REFERENCES pilots (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (pilot_id, person_id)
) STRICT;

CREATE TABLE indicators (
    id BLOB NOT NULL PRIMARY KEY,
    pilot_id BLOB NOT NULL REFERENCES pilots (id),
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    baseline REAL,
    target REAL NOT NULL
) STRICT;
CREATE INDEX indicators_by_pilot ON indicators (pilot_id, id);

CREATE TABLE measurements (
    id BLOB NOT NULL PRIMARY KEY,
    indicator_id BLOB NOT NULL REFERENCES indicators (id),
    measured_on TEXT NOT NULL,
    value REAL NOT NULL,
    note TEXT
) STRICT;
CREATE INDEX measurements_by_indicator ON measurements (indicator_id, measured_on, id);
