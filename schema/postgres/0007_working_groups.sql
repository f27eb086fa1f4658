CREATE TABLE working_groups (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    lead_id UUID NOT NULL REFERENCES organisations (id),
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX working_groups_by_creation ON working_groups (created_at DESC, id DESC);

CREATE TABLE participations (
    working_group_id UUID NOT NULL REFERENCES working_groups (id),
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    state TEXT COLLATE "C" NOT NULL,
    is_signing BOOLEAN NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    reason TEXT COLLATE "C",
    PRIMARY KEY (working_group_id, organisation_id)
);
CREATE INDEX participations_by_organisation ON participations (organisation_id, working_group_id);

CREATE TABLE working_group_members (
    id UUID NOT NULL PRIMARY KEY,
    working_group_id UUID NOT NULL REFERENCES working_groups (id),
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    person_id UUID NOT NULL REFERENCES people (id),
    role TEXT COLLATE "C" NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    UNIQUE (working_group_id, person_id)
);
CREATE INDEX working_group_members_by_person ON working_group_members (person_id, working_group_id);
