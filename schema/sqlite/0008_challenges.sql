CREATE TABLE challenges (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    working_group_id BLOB REFERENCES working_groups (id),
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    version_to_sign_id BLOB,
    published_version_id BLOB,
    submissions_close_at TEXT,
    published_at TEXT,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    award_reason TEXT,
    reason TEXT,
    source_name TEXT,
    source_reference TEXT,
    source_url TEXT,
    UNIQUE (source_name, source_reference)
) STRICT;
CREATE INDEX challenges_by_state ON challenges (state, created_at DESC, id DESC);
CREATE INDEX challenges_by_creation ON challenges (created_at DESC, id DESC);
CREATE INDEX challenges_by_deadline ON challenges (submissions_close_at, id);
CREATE INDEX challenges_by_working_group ON challenges (working_group_id, created_at DESC, id DESC);

CREATE TABLE sections (
    id BLOB NOT NULL PRIMARY KEY,
    challenge_id BLOB NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    body TEXT NOT NULL,
    revision INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by BLOB REFERENCES people (id)
) STRICT;
CREATE INDEX sections_by_challenge ON sections (challenge_id, position, id);

CREATE TABLE criteria (
    id BLOB NOT NULL PRIMARY KEY,
    challenge_id BLOB NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT,
    weight INTEGER NOT NULL
) STRICT;
CREATE INDEX criteria_by_challenge ON criteria (challenge_id, position, id);

CREATE TABLE challenge_needs (
    challenge_id BLOB NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    need_id BLOB NOT NULL REFERENCES needs (id),
    state TEXT NOT NULL,
    reason TEXT,
    since TEXT NOT NULL,
    PRIMARY KEY (challenge_id, need_id)
) STRICT;
CREATE INDEX challenge_needs_by_need ON challenge_needs (need_id, challenge_id);

CREATE TABLE challenge_life_domains (
    challenge_id BLOB NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    life_domain TEXT NOT NULL,
    PRIMARY KEY (challenge_id, life_domain)
) STRICT;
CREATE TABLE challenge_target_groups (
    challenge_id BLOB NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    target_group TEXT NOT NULL,
    PRIMARY KEY (challenge_id, target_group)
) STRICT;

-- One exact, immutable whole; content is its canonical JSON.
CREATE TABLE challenge_versions (
    id BLOB NOT NULL PRIMARY KEY,
    challenge_id BLOB NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    content TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by BLOB REFERENCES people (id),
    UNIQUE (challenge_id, number)
) STRICT;

CREATE TABLE sign_offs (
    challenge_id BLOB NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    version_id BLOB NOT NULL REFERENCES challenge_versions (id),
    sha256 BLOB NOT NULL,
    signed_by BLOB NOT NULL REFERENCES people (id),
    signed_at TEXT NOT NULL,
    PRIMARY KEY (version_id, organisation_id)
) STRICT;
CREATE INDEX sign_offs_by_challenge ON sign_offs (challenge_id, signed_at);
