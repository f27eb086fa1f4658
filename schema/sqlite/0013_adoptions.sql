CREATE TABLE adoptions (
    id BLOB NOT NULL PRIMARY KEY,
    pilot_id BLOB NOT NULL REFERENCES pilots (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    state TEXT NOT NULL,
    note TEXT,
    reason TEXT,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (pilot_id, organisation_id)
) STRICT;
CREATE INDEX adoptions_by_organisation ON adoptions (organisation_id, created_at DESC, id DESC);
