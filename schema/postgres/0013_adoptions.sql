CREATE TABLE adoptions (
    id UUID NOT NULL PRIMARY KEY,
    pilot_id UUID NOT NULL REFERENCES pilots (id),
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    state TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C",
    reason TEXT COLLATE "C",
    created_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    UNIQUE (pilot_id, organisation_id)
);
CREATE INDEX adoptions_by_organisation ON adoptions (organisation_id, created_at DESC, id DESC);
