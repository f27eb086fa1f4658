CREATE TABLE panels (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX panels_by_creation ON panels (created_at DESC, id DESC);

CREATE TABLE panel_municipalities (
    panel_id BLOB NOT NULL REFERENCES panels (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    PRIMARY KEY (panel_id, organisation_id)
) STRICT;
CREATE INDEX panel_municipalities_by_organisation ON panel_municipalities (organisation_id, panel_id);

CREATE TABLE panel_members (
    id BLOB NOT NULL PRIMARY KEY,
    panel_id BLOB NOT NULL REFERENCES panels (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    segment TEXT NOT NULL,
    role TEXT NOT NULL,
    municipality_id BLOB REFERENCES organisations (id),
    since TEXT NOT NULL,
    UNIQUE (panel_id, person_id)
) STRICT;
CREATE INDEX panel_members_by_person ON panel_members (person_id, panel_id);
