CREATE TABLE pilots (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    submission_id UUID NOT NULL REFERENCES submissions (id),
    challenge_id UUID NOT NULL REFERENCES challenges (id),
    solution_id UUID NOT NULL REFERENCES solutions (id),
    working_group_id UUID NOT NULL REFERENCES working_groups (id),
    title TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    protocol TEXT COLLATE "C" NOT NULL,
    decision_card TEXT COLLATE "C" NOT NULL,
    decision_card_version BIGINT NOT NULL,
    starts_on DATE,
    ends_on DATE,
    outcome TEXT COLLATE "C",
    reason TEXT COLLATE "C",
    decided_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX pilots_by_creation ON pilots (created_at DESC, id DESC);
CREATE INDEX pilots_by_challenge ON pilots (challenge_id, id);
CREATE INDEX pilots_by_solution ON pilots (solution_id, id);

CREATE TABLE pilot_municipalities (
    pilot_id UUID NOT NULL REFERENCES pilots (id),
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    PRIMARY KEY (pilot_id, organisation_id)
);
CREATE INDEX pilot_municipalities_by_organisation ON pilot_municipalities (organisation_id, pilot_id);

CREATE TABLE decision_cards (
    pilot_id UUID NOT NULL REFERENCES pilots (id),
    version BIGINT NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (pilot_id, version)
);

CREATE TABLE consents (
    pilot_id UUID NOT NULL REFERENCES pilots (id),
    person_id UUID NOT NULL REFERENCES people (id),
    version BIGINT NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (pilot_id, person_id)
);

CREATE TABLE indicators (
    id UUID NOT NULL PRIMARY KEY,
    pilot_id UUID NOT NULL REFERENCES pilots (id),
    name TEXT COLLATE "C" NOT NULL,
    unit TEXT COLLATE "C" NOT NULL,
    baseline DOUBLE PRECISION,
    target DOUBLE PRECISION NOT NULL
);
CREATE INDEX indicators_by_pilot ON indicators (pilot_id, id);

CREATE TABLE measurements (
    id UUID NOT NULL PRIMARY KEY,
    indicator_id UUID NOT NULL REFERENCES indicators (id),
    measured_on DATE NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    note TEXT COLLATE "C"
);
CREATE INDEX measurements_by_indicator ON measurements (indicator_id, measured_on, id);
