CREATE TABLE needs (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    author_id BLOB REFERENCES people (id),
    municipality_id BLOB REFERENCES organisations (id),
    created_at TEXT NOT NULL,
    submitted_at TEXT,
    decided_at TEXT,
    reason TEXT,
    answer_kind TEXT,
    merged_into_id BLOB REFERENCES needs (id),
    support_count INTEGER NOT NULL DEFAULT 0,
    source_name TEXT,
    source_reference TEXT,
    source_place TEXT,
    source_url TEXT,
    UNIQUE (source_name, source_reference)
) STRICT;
CREATE INDEX needs_by_state ON needs (state, created_at DESC, id DESC);
CREATE INDEX needs_by_creation ON needs (created_at DESC, id DESC);
CREATE INDEX needs_by_support ON needs (support_count DESC, id DESC);
CREATE INDEX needs_by_municipality ON needs (municipality_id, created_at DESC, id DESC);
CREATE INDEX needs_by_author ON needs (author_id, created_at DESC, id DESC);
CREATE INDEX needs_by_merge ON needs (merged_into_id);

CREATE TABLE need_life_domains (
    need_id BLOB NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
    life_domain TEXT NOT NULL,
    PRIMARY KEY (need_id, life_domain)
) STRICT;
CREATE INDEX need_life_domains_by_domain ON need_life_domains (life_domain, need_id);
CREATE TABLE need_target_groups (
    need_id BLOB NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
    target_group TEXT NOT NULL,
    PRIMARY KEY (need_id, target_group)
) STRICT;
CREATE INDEX need_target_groups_by_group ON need_target_groups (target_group, need_id);
CREATE TABLE need_context_conditions (
    need_id BLOB NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
    context_condition TEXT NOT NULL,
    PRIMARY KEY (need_id, context_condition)
) STRICT;
CREATE INDEX need_context_conditions_by_condition ON need_context_conditions (context_condition, need_id);

CREATE TABLE need_supports (
    need_id BLOB NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES people (id),
    since TEXT NOT NULL,
    PRIMARY KEY (need_id, person_id)
) STRICT;
CREATE INDEX need_supports_by_person ON need_supports (person_id, need_id);

CREATE TABLE evidence (
    id BLOB NOT NULL PRIMARY KEY,
    need_id BLOB NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    summary TEXT NOT NULL,
    held_on TEXT,
    people_count INTEGER,
    added_by BLOB REFERENCES people (id),
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_need ON evidence (need_id, id);
