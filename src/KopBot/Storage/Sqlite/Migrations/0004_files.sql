-- used: 1 when an answer or an announcement refers to it. at: when it was kept or sent last. Nobody knows that of those that are there already: they stay.
ALTER TABLE file ADD COLUMN used integer NOT NULL DEFAULT 1;
ALTER TABLE file ADD COLUMN at integer NOT NULL DEFAULT 0;
CREATE INDEX file_at ON file (at) WHERE used = 0;
