CREATE TABLE assessors (
    challenge_id BLOB NOT NULL REFERENCES challenges (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    is_chair INTEGER NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (challenge_id, person_id)
) STRICT;
CREATE INDEX assessors_by_person ON assessors (person_id, challenge_id);

CREATE TABLE assessments (
    id BLOB NOT NULL PRIMARY KEY,
    submission_id BLOB NOT NULL REFERENCES submissions (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    state TEXT NOT NULL,
    reason TEXT,
    created_at TEXT NOT NULL,
    completed_at TEXT,
    UNIQUE (submission_id, person_id)
) STRICT;
CREATE INDEX assessments_by_person ON assessments (person_id, created_at DESC, id DESC);

CREATE TABLE scores (
    assessment_id BLOB NOT NULL REFERENCES assessments (id),
    criterion_id BLOB NOT NULL REFERENCES criteria (id),
    points INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (assessment_id, criterion_id)
) STRICT;
