CREATE TABLE solutions (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    organisation_id BLOB REFERENCES organisations (id),
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    website TEXT,
    is_matched INTEGER NOT NULL,
    is_visible INTEGER NOT NULL,
    can_be_experienced INTEGER NOT NULL,
    can_be_borrowed INTEGER NOT NULL,
    price_model TEXT NOT NULL,
    price_note TEXT,
    data_note TEXT,
    created_at TEXT NOT NULL,
    published_at TEXT,
    reason TEXT,
    source_name TEXT,
    source_reference TEXT,
    source_url TEXT,
    UNIQUE (source_name, source_reference)
) STRICT;
CREATE INDEX solutions_by_state ON solutions (state, created_at DESC, id DESC);
CREATE INDEX solutions_by_organisation ON solutions (organisation_id, created_at DESC, id DESC);

CREATE TABLE solution_life_domains (
    solution_id BLOB NOT NULL REFERENCES solutions (id) ON DELETE CASCADE,
    life_domain TEXT NOT NULL,
    PRIMARY KEY (solution_id, life_domain)
) STRICT;
CREATE INDEX solution_life_domains_by_domain ON solution_life_domains (life_domain, solution_id);
CREATE TABLE solution_target_groups (
    solution_id BLOB NOT NULL REFERENCES solutions (id) ON DELETE CASCADE,
    target_group TEXT NOT NULL,
    PRIMARY KEY (solution_id, target_group)
) STRICT;
CREATE INDEX solution_target_groups_by_group ON solution_target_groups (target_group, solution_id);
CREATE TABLE solution_context_conditions (
    solution_id BLOB NOT NULL REFERENCES solutions (id) ON DELETE CASCADE,
    context_condition TEXT NOT NULL,
    is_excluded INTEGER NOT NULL,
    PRIMARY KEY (solution_id, context_condition)
) STRICT;
