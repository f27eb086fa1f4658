CREATE TABLE needs (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    title TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    author_id UUID REFERENCES people (id),
    municipality_id UUID REFERENCES organisations (id),
    created_at TIMESTAMPTZ NOT NULL,
    submitted_at TIMESTAMPTZ,
    decided_at TIMESTAMPTZ,
    reason TEXT COLLATE "C",
    answer_kind TEXT COLLATE "C",
    merged_into_id UUID REFERENCES needs (id),
    support_count BIGINT NOT NULL DEFAULT 0,
    source_name TEXT COLLATE "C",
    source_reference TEXT COLLATE "C",
    source_place TEXT COLLATE "C",
    source_url TEXT COLLATE "C",
    UNIQUE (source_name, source_reference)
);
CREATE INDEX needs_by_state ON needs (state, created_at DESC, id DESC);
CREATE INDEX needs_by_creation ON needs (created_at DESC, id DESC);
CREATE INDEX needs_by_support ON needs (support_count DESC, id DESC);
CREATE INDEX needs_by_municipality ON needs (municipality_id, created_at DESC, id DESC);
CREATE INDEX needs_by_author ON needs (author_id, created_at DESC, id DESC);
CREATE INDEX needs_by_merge ON needs (merged_into_id);

CREATE TABLE need_life_domains (
    need_id UUID NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
    life_domain TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (need_id, life_domain)
);
CREATE INDEX need_life_domains_by_domain ON need_life_domains (life_domain, need_id);
CREATE TABLE need_target_groups (
    need_id UUID NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
    target_group TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (need_id, target_group)
);
CREATE INDEX need_target_groups_by_group ON need_target_groups (target_group, need_id);
CREATE TABLE need_context_conditions (
    need_id UUID NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
    context_condition TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (need_id, context_condition)
);
CREATE INDEX need_context_conditions_by_condition ON need_context_conditions (context_condition, need_id);

CREATE TABLE need_supports (
    need_id UUID NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id),
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (need_id, person_id)
);
CREATE INDEX need_supports_by_person ON need_supports (person_id, need_id);

CREATE TABLE evidence (
    id UUID NOT NULL PRIMARY KEY,
    need_id UUID NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
    kind TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    held_on DATE,
    people_count BIGINT,
    added_by UUID REFERENCES people (id),
    added_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX evidence_by_need ON evidence (need_id, id);
