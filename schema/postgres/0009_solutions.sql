CREATE TABLE solutions (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    organisation_id UUID REFERENCES organisations (id),
    name TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    website TEXT COLLATE "C",
    is_matched BOOLEAN NOT NULL,
    is_visible BOOLEAN NOT NULL,
    can_be_experienced BOOLEAN NOT NULL,
    can_be_borrowed BOOLEAN NOT NULL,
    price_model TEXT COLLATE "C" NOT NULL,
    price_note TEXT COLLATE "C",
    data_note TEXT COLLATE "C",
    created_at TIMESTAMPTZ NOT NULL,
    published_at TIMESTAMPTZ,
    reason TEXT COLLATE "C",
    source_name TEXT COLLATE "C",
    source_reference TEXT COLLATE "C",
    source_url TEXT COLLATE "C",
    UNIQUE (source_name, source_reference)
);
CREATE INDEX solutions_by_state ON solutions (state, created_at DESC, id DESC);
CREATE INDEX solutions_by_organisation ON solutions (organisation_id, created_at DESC, id DESC);

CREATE TABLE solution_life_domains (
    solution_id UUID NOT NULL REFERENCES solutions (id) ON DELETE CASCADE,
    life_domain TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (solution_id, life_domain)
);
CREATE INDEX solution_life_domains_by_domain ON solution_life_domains (life_domain, solution_id);
CREATE TABLE solution_target_groups (
    solution_id UUID NOT NULL REFERENCES solutions (id) ON DELETE CASCADE,
    target_group TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (solution_id, target_group)
);
CREATE INDEX solution_target_groups_by_group ON solution_target_groups (target_group, solution_id);
CREATE TABLE solution_context_conditions (
    solution_id UUID NOT NULL REFERENCES solutions (id) ON DELETE CASCADE,
    context_condition TEXT COLLATE "C" NOT NULL,
    is_excluded BOOLEAN NOT NULL,
    PRIMARY KEY (solution_id, context_condition)
);
