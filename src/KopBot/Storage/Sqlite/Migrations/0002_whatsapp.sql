-- stage: how far WhatsApp says a sent bubble has come: 1 sent, 2 delivered, 3 read, 4 failed.
ALTER TABLE outbox ADD COLUMN stage integer NOT NULL DEFAULT 0;
CREATE INDEX outbox_whatsapp ON outbox (dinas, sent_as) WHERE state = 1 AND channel = 'whatsapp';

CREATE TABLE wa_nomor (
  dinas text NOT NULL, pengguna text NOT NULL, nomor text NOT NULL,
  PRIMARY KEY (dinas, pengguna)) WITHOUT ROWID;

-- Who was written to first within the last day. The numbers have no gaps within a day, so that counting is a difference.
CREATE TABLE wa_dijangkau (
  dinas text NOT NULL, address text NOT NULL, n integer NOT NULL, at integer NOT NULL,
  PRIMARY KEY (dinas, address)) WITHOUT ROWID;
CREATE INDEX wa_dijangkau_at ON wa_dijangkau (dinas, at, n);
CREATE TABLE wa_hitung (dinas text NOT NULL PRIMARY KEY, n integer NOT NULL) WITHOUT ROWID;
INSERT INTO wa_hitung (dinas, n) VALUES ('', 0);

CREATE TABLE biaya (
  dinas text NOT NULL, hari integer NOT NULL, kategori text NOT NULL, jenis text NOT NULL, ditagih integer NOT NULL, jumlah integer NOT NULL,
  PRIMARY KEY (dinas, hari, kategori, jenis, ditagih)) WITHOUT ROWID;
