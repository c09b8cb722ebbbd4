-- stage: how far WhatsApp says a sent bubble has come: 1 sent, 2 delivered, 3 read, 4 failed.
ALTER TABLE outbox ADD COLUMN stage bigint NOT NULL DEFAULT 0;
CREATE INDEX outbox_whatsapp ON outbox (dinas, sent_as) WHERE state = 1 AND channel = 'whatsapp';

CREATE TABLE wa_nomor (
  dinas text COLLATE "C" NOT NULL, pengguna text COLLATE "C" NOT NULL, nomor text COLLATE "C" NOT NULL,
  PRIMARY KEY (dinas, pengguna));

-- Who was written to first within the last day. The numbers have no gaps within a day, so that counting is a difference.
CREATE TABLE wa_dijangkau (
  dinas text COLLATE "C" NOT NULL, address text COLLATE "C" NOT NULL, n bigint NOT NULL, at bigint NOT NULL,
  PRIMARY KEY (dinas, address));
CREATE INDEX wa_dijangkau_at ON wa_dijangkau (dinas, at, n);
CREATE TABLE wa_hitung (dinas text COLLATE "C" NOT NULL PRIMARY KEY, n bigint NOT NULL);
INSERT INTO wa_hitung (dinas, n) VALUES ('', 0);

CREATE TABLE biaya (
  dinas text COLLATE "C" NOT NULL, hari bigint NOT NULL, kategori text COLLATE "C" NOT NULL, jenis text COLLATE "C" NOT NULL,
  ditagih bigint NOT NULL, jumlah bigint NOT NULL,
  PRIMARY KEY (dinas, hari, kategori, jenis, ditagih));
