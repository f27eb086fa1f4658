CREATE TABLE panels (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C",
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX panels_by_creation ON panels (created_at DESC, id DESC);

CREATE TABLE panel_municipalities (
    panel_id UUID NOT NULL REFERENCES panels (id),
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    PRIMARY KEY (panel_id, organisation_id)
);
CREATE INDEX panel_municipalities_by_organisation ON panel_municipalities (organisation_id, panel_id);

CREATE TABLE panel_members (
    id UUID NOT NULL PRIMARY KEY,
    panel_id UUID NOT NULL REFERENCES panels (id),
    person_id UUID NOT NULL REFERENCES people (id),
    segment TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    municipality_id UUID REFERENCES organisations (id),
    since TIMESTAMPTZ NOT NULL,
    UNIQUE (panel_id, person_id)
);
CREATE INDEX panel_members_by_person ON panel_members (person_id, panel_id);
