CREATE TABLE organisations (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    cbs_code TEXT UNIQUE,
    description TEXT,
    website TEXT,
    is_verified INTEGER NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX organisations_by_name ON organisations (name_key, id);

CREATE TABLE memberships (
    id BLOB NOT NULL PRIMARY KEY,
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    since TEXT NOT NULL,
    UNIQUE (organisation_id, person_id)
) STRICT;
CREATE INDEX memberships_by_person ON memberships (person_id, organisation_id);

CREATE TABLE membership_roles (
    membership_id BLOB NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (membership_id, role)
) STRICT;
