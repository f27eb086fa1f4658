CREATE TABLE challenges (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    working_group_id UUID REFERENCES working_groups (id),
    title TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    version_to_sign_id UUID,
    published_version_id UUID,
    submissions_close_at TIMESTAMPTZ,
    published_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    award_reason TEXT COLLATE "C",
    reason TEXT COLLATE "C",
    source_name TEXT COLLATE "C",
    source_reference TEXT COLLATE "C",
    source_url TEXT COLLATE "C",
    UNIQUE (source_name, source_reference)
);
CREATE INDEX challenges_by_state ON challenges (state, created_at DESC, id DESC);
CREATE INDEX challenges_by_creation ON challenges (created_at DESC, id DESC);
CREATE INDEX challenges_by_deadline ON challenges (submissions_close_at, id);
CREATE INDEX challenges_by_working_group ON challenges (working_group_id, created_at DESC, id DESC);

CREATE TABLE sections (
    id UUID NOT NULL PRIMARY KEY,
    challenge_id UUID NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    heading TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    changed_by UUID REFERENCES people (id)
);
CREATE INDEX sections_by_challenge ON sections (challenge_id, position, id);

CREATE TABLE criteria (
    id UUID NOT NULL PRIMARY KEY,
    challenge_id UUID NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C",
    weight BIGINT NOT NULL
);
CREATE INDEX criteria_by_challenge ON criteria (challenge_id, position, id);

CREATE TABLE challenge_needs (
    challenge_id UUID NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    need_id UUID NOT NULL REFERENCES needs (id),
    state TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C",
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (challenge_id, need_id)
);
CREATE INDEX challenge_needs_by_need ON challenge_needs (need_id, challenge_id);

CREATE TABLE challenge_life_domains (
    challenge_id UUID NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    life_domain TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (challenge_id, life_domain)
);
CREATE TABLE challenge_target_groups (
    challenge_id UUID NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    target_group TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (challenge_id, target_group)
);

-- One exact, immutable whole; content is its canonical JSON.
CREATE TABLE challenge_versions (
    id UUID NOT NULL PRIMARY KEY,
    challenge_id UUID NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    content TEXT COLLATE "C" NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    created_by UUID REFERENCES people (id),
    UNIQUE (challenge_id, number)
);

CREATE TABLE sign_offs (
    challenge_id UUID NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    version_id UUID NOT NULL REFERENCES challenge_versions (id),
    sha256 BYTEA NOT NULL,
    signed_by UUID NOT NULL REFERENCES people (id),
    signed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (version_id, organisation_id)
);
CREATE INDEX sign_offs_by_challenge ON sign_offs (challenge_id, signed_at);
