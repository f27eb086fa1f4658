-- People and how they sign in. Addresses and names live here and nowhere else.
CREATE TABLE people (
    id BLOB NOT NULL PRIMARY KEY,
    display_name TEXT NOT NULL,
    email TEXT,
    email_key TEXT UNIQUE,
    language TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE platform_roles (
    person_id BLOB NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (person_id, role)
) STRICT;

CREATE TABLE sessions (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id),
    token_hash BLOB NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_by_person ON sessions (person_id, id);

CREATE TABLE api_tokens (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    last_used_at TEXT
) STRICT;
CREATE INDEX api_tokens_by_person ON api_tokens (person_id, id);

CREATE TABLE sign_in_links (
    token_hash BLOB NOT NULL PRIMARY KEY,
    email_key TEXT NOT NULL,
    email TEXT NOT NULL,
    return_to TEXT,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_in_links_by_expiry ON sign_in_links (expires_at);

CREATE TABLE sign_in_codes (
    person_id BLOB NOT NULL PRIMARY KEY REFERENCES people (id),
    code_hash BLOB NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
