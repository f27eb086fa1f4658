CREATE TABLE organisations (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL UNIQUE,
    kind TEXT COLLATE "C" NOT NULL,
    cbs_code TEXT COLLATE "C" UNIQUE,
    description TEXT COLLATE "C",
    website TEXT COLLATE "C",
    is_verified BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX organisations_by_name ON organisations (name_key, id);

CREATE TABLE memberships (
    id UUID NOT NULL PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    person_id UUID NOT NULL REFERENCES people (id),
    since TIMESTAMPTZ NOT NULL,
    UNIQUE (organisation_id, person_id)
);
CREATE INDEX memberships_by_person ON memberships (person_id, organisation_id);

CREATE TABLE membership_roles (
    membership_id UUID NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    role TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (membership_id, role)
);
