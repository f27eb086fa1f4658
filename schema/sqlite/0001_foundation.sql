-- What every feature leans on: the journal, the outbox, mail and the heartbeat.
CREATE TABLE journal_entries (
    id BLOB NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id BLOB,
    verb TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    from_state TEXT,
    to_state TEXT,
    reason TEXT,
    detail TEXT,
    sequence INTEGER UNIQUE,
    previous_hash BLOB,
    hash BLOB
) STRICT;
CREATE INDEX journal_entries_by_subject ON journal_entries (subject_kind, subject_id, id);
CREATE INDEX journal_entries_unsealed ON journal_entries (id) WHERE sequence IS NULL;

CREATE TABLE journal_heads (
    sequence INTEGER NOT NULL PRIMARY KEY,
    hash BLOB NOT NULL,
    signed_at TEXT NOT NULL,
    public_key BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE outbox (
    id BLOB NOT NULL PRIMARY KEY,
    topic TEXT NOT NULL,
    kind TEXT NOT NULL,
    entity_id BLOB NOT NULL,
    queued_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at TEXT NOT NULL,
    leased_until TEXT,
    last_error TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (topic, due_at, id);

CREATE TABLE mails (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    sent_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at TEXT NOT NULL,
    leased_until TEXT,
    last_error TEXT
) STRICT;
CREATE INDEX mails_due ON mails (due_at, id) WHERE sent_at IS NULL;

CREATE TABLE heartbeats (
    name TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;
