CREATE TABLE assessors (
    challenge_id UUID NOT NULL REFERENCES challenges (id),
    person_id UUID NOT NULL REFERENCES people (id),
    is_chair BOOLEAN NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (challenge_id, person_id)
);
CREATE INDEX assessors_by_person ON assessors (person_id, challenge_id);

CREATE TABLE assessments (
    id UUID NOT NULL PRIMARY KEY,
    submission_id UUID NOT NULL REFERENCES submissions (id),
    person_id UUID NOT NULL REFERENCES people (id),
    state TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C",
    created_at TIMESTAMPTZ NOT NULL,
    completed_at TIMESTAMPTZ,
    UNIQUE (submission_id, person_id)
);
CREATE INDEX assessments_by_person ON assessments (person_id, created_at DESC, id DESC);

CREATE TABLE scores (
    assessment_id UUID NOT NULL REFERENCES assessments (id),
    criterion_id UUID NOT NULL REFERENCES criteria (id),
    points BIGINT NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (assessment_id, criterion_id)
);
