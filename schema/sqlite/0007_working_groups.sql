CREATE TABLE working_groups (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    lead_id BLOB NOT NULL REFERENCES organisations (id),
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX working_groups_by_creation ON working_groups (created_at DESC, id DESC);

CREATE TABLE participations (
    working_group_id BLOB NOT NULL REFERENCES working_groups (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    state TEXT NOT NULL,
    is_signing INTEGER NOT NULL,
    since TEXT NOT NULL,
    reason TEXT,
    PRIMARY KEY (working_group_id, organisation_id)
) STRICT;
CREATE INDEX participations_by_organisation ON participations (organisation_id, working_group_id);

CREATE TABLE working_group_members (
    id BLOB NOT NULL PRIMARY KEY,
    working_group_id BLOB NOT NULL REFERENCES working_groups (id),
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    since TEXT NOT NULL,
    UNIQUE (working_group_id, person_id)
) STRICT;
CREATE INDEX working_group_members_by_person ON working_group_members (person_id, working_group_id);
