-- silent: since when nobody holds the replica's lock (Unix milliseconds); 0 while it lives.
ALTER TABLE replica ADD COLUMN silent bigint NOT NULL DEFAULT 0;
