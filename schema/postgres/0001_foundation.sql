-- What every feature leans on: the journal, the outbox, mail and the heartbeat.
CREATE TABLE journal_entries (
    id UUID NOT NULL PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    actor_kind TEXT COLLATE "C" NOT NULL,
    actor_id UUID,
    verb TEXT COLLATE "C" NOT NULL,
    subject_kind TEXT COLLATE "C" NOT NULL,
    subject_id UUID NOT NULL,
    from_state TEXT COLLATE "C",
    to_state TEXT COLLATE "C",
    reason TEXT COLLATE "C",
    detail JSONB,
    sequence BIGINT UNIQUE,
    previous_hash BYTEA,
    hash BYTEA
);
CREATE INDEX journal_entries_by_subject ON journal_entries (subject_kind, subject_id, id);
CREATE INDEX journal_entries_unsealed ON journal_entries (id) WHERE sequence IS NULL;

CREATE TABLE journal_heads (
    sequence BIGINT NOT NULL PRIMARY KEY,
    hash BYTEA NOT NULL,
    signed_at TIMESTAMPTZ NOT NULL,
    public_key BYTEA NOT NULL,
    signature BYTEA NOT NULL
);

CREATE TABLE outbox (
    id UUID NOT NULL PRIMARY KEY,
    topic TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    entity_id UUID NOT NULL,
    queued_at TIMESTAMPTZ NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    due_at TIMESTAMPTZ NOT NULL,
    leased_until TIMESTAMPTZ,
    last_error TEXT COLLATE "C"
);
CREATE INDEX outbox_due ON outbox (topic, due_at, id);

CREATE TABLE mails (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID,
    address TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    queued_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    attempts BIGINT NOT NULL DEFAULT 0,
    due_at TIMESTAMPTZ NOT NULL,
    leased_until TIMESTAMPTZ,
    last_error TEXT COLLATE "C"
);
CREATE INDEX mails_due ON mails (due_at, id) WHERE sent_at IS NULL;

CREATE TABLE heartbeats (
    name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL
);
