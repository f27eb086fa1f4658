-- Roles in an organisation that somebody was offered and has not accepted: they give no right and no interest.
-- Offered to a person or to an address, whether or not that address has an account.
CREATE TABLE membership_invitations (
    id UUID NOT NULL PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id),
    person_id UUID REFERENCES people (id),
    email TEXT COLLATE "C",
    email_key TEXT COLLATE "C",
    roles JSONB NOT NULL,
    invited_at TIMESTAMPTZ NOT NULL,
    UNIQUE (organisation_id, person_id),
    UNIQUE (organisation_id, email_key)
);
CREATE INDEX membership_invitations_by_person ON membership_invitations (person_id);
CREATE INDEX membership_invitations_by_email ON membership_invitations (email_key);
