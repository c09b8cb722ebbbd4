CREATE TABLE budget (
  dinas text COLLATE "C" NOT NULL, channel text COLLATE "C" NOT NULL, whole double precision NOT NULL, paced double precision NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (dinas, channel)) WITH (fillfactor = 50);
