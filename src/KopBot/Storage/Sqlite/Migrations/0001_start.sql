-- Times are Unix milliseconds UTC, flags are 0 or 1, documents are JSON text. Every key begins with the tenant.

CREATE TABLE seen (
  dinas text NOT NULL, channel text NOT NULL, id text NOT NULL, at integer NOT NULL,
  PRIMARY KEY (dinas, channel, id)) WITHOUT ROWID;
CREATE INDEX seen_at ON seen (at);

CREATE TABLE inbox (
  seq integer PRIMARY KEY, dinas text NOT NULL, conversation text NOT NULL,
  incoming text NOT NULL, attempt integer NOT NULL, at integer NOT NULL);

CREATE TABLE dead (
  id integer PRIMARY KEY AUTOINCREMENT, dinas text NOT NULL, conversation text NOT NULL,
  incoming text NOT NULL, why text NOT NULL, at integer NOT NULL);

CREATE TABLE conversation (
  dinas text NOT NULL, key text NOT NULL, state text NOT NULL, updated integer NOT NULL,
  PRIMARY KEY (dinas, key)) WITHOUT ROWID;

CREATE TABLE address (
  dinas text NOT NULL, key text NOT NULL, channel text NOT NULL, name text NOT NULL, person text,
  open integer NOT NULL, why text NOT NULL, used integer NOT NULL, heard integer,
  PRIMARY KEY (dinas, key)) WITHOUT ROWID;
CREATE INDEX address_person ON address (dinas, person, open, used, channel);

CREATE TABLE person (
  dinas text NOT NULL, id text NOT NULL, name text NOT NULL, phone text NOT NULL, subscribed integer,
  PRIMARY KEY (dinas, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX person_phone ON person (dinas, phone) WHERE phone <> '';
CREATE INDEX person_subscribed ON person (dinas, id) WHERE subscribed = 1;

CREATE TABLE role (
  dinas text NOT NULL, person text NOT NULL, kind text NOT NULL, koperasi text NOT NULL, wilayah text NOT NULL,
  title text NOT NULL, since integer NOT NULL, until integer,
  PRIMARY KEY (dinas, person, kind, koperasi, wilayah)) WITHOUT ROWID;
CREATE INDEX role_koperasi ON role (dinas, koperasi, person);
CREATE INDEX role_wilayah ON role (dinas, wilayah, person);

CREATE TABLE draft_line (
  dinas text NOT NULL, koperasi text NOT NULL, key text NOT NULL, n integer NOT NULL, entry text NOT NULL,
  PRIMARY KEY (dinas, koperasi, key, n)) WITHOUT ROWID;

CREATE TABLE koperasi (
  dinas text NOT NULL, id text NOT NULL, nomor integer NOT NULL, nama text NOT NULL, wilayah text NOT NULL,
  status text NOT NULL, profil text NOT NULL,
  PRIMARY KEY (dinas, id)) WITHOUT ROWID;
CREATE INDEX koperasi_wilayah ON koperasi (dinas, wilayah, id, status, nama);
CREATE TABLE koperasi_kata (
  dinas text NOT NULL, koperasi text NOT NULL, kata text NOT NULL,
  PRIMARY KEY (dinas, kata, koperasi)) WITHOUT ROWID;
CREATE INDEX koperasi_kata_koperasi ON koperasi_kata (dinas, koperasi);
CREATE TABLE kata_mirip (
  dinas text NOT NULL, kunci text NOT NULL, kata text NOT NULL,
  PRIMARY KEY (dinas, kunci, kata)) WITHOUT ROWID;

CREATE TABLE region (
  dinas text NOT NULL, code text NOT NULL, name text NOT NULL, level integer NOT NULL, cari text NOT NULL,
  PRIMARY KEY (dinas, code)) WITHOUT ROWID;
CREATE INDEX region_cari ON region (dinas, cari);

CREATE TABLE laporan (
  dinas text NOT NULL, koperasi text NOT NULL, dialog text NOT NULL, periode text NOT NULL, versi integer NOT NULL,
  tanda_terima text NOT NULL, wilayah text NOT NULL, nihil integer NOT NULL, oleh text NOT NULL, oleh_nama text NOT NULL,
  channel text NOT NULL, pada integer NOT NULL, jawaban text NOT NULL,
  PRIMARY KEY (dinas, koperasi, dialog, periode, versi)) WITHOUT ROWID;
CREATE INDEX laporan_tanda_terima ON laporan (dinas, tanda_terima);
CREATE INDEX laporan_oleh ON laporan (dinas, oleh);
CREATE TABLE laporan_kini (
  dinas text NOT NULL, dialog text NOT NULL, periode text NOT NULL, koperasi text NOT NULL,
  versi integer NOT NULL, nihil integer NOT NULL, bercatatan integer NOT NULL, angka text NOT NULL,
  PRIMARY KEY (dinas, dialog, periode, koperasi)) WITHOUT ROWID;

CREATE TABLE harga (
  dinas text NOT NULL, koperasi text NOT NULL, barang text NOT NULL,
  harga integer, harga_pada integer, stok integer, stok_pada integer,
  PRIMARY KEY (dinas, koperasi, barang)) WITHOUT ROWID;
CREATE INDEX harga_baru ON harga (dinas, barang, harga_pada);
CREATE TABLE harga_log (
  id integer PRIMARY KEY, dinas text NOT NULL, koperasi text NOT NULL, barang text NOT NULL,
  harga integer, stok integer, oleh text NOT NULL, pada integer NOT NULL);

CREATE TABLE tiket (
  dinas text NOT NULL, nomor text NOT NULL, jenis text NOT NULL, status text NOT NULL, oleh text NOT NULL,
  catatan text NOT NULL, pada integer NOT NULL, tiket text NOT NULL,
  PRIMARY KEY (dinas, nomor)) WITHOUT ROWID;
CREATE INDEX tiket_oleh ON tiket (dinas, oleh, pada);
CREATE TABLE tiket_log (
  id integer PRIMARY KEY, dinas text NOT NULL, nomor text NOT NULL, status text NOT NULL, catatan text NOT NULL,
  oleh text NOT NULL, pada integer NOT NULL);
CREATE INDEX tiket_log_nomor ON tiket_log (dinas, nomor);

CREATE TABLE undangan (
  dinas text NOT NULL, kode text NOT NULL, kind text NOT NULL, koperasi text NOT NULL, wilayah text NOT NULL,
  title text NOT NULL, sampai integer NOT NULL, berulang integer NOT NULL, oleh text NOT NULL, pada integer NOT NULL,
  dipakai text NOT NULL,
  PRIMARY KEY (dinas, kode)) WITHOUT ROWID;
CREATE TABLE salah_kode (
  id integer PRIMARY KEY, dinas text NOT NULL, address text NOT NULL, pada integer NOT NULL);
CREATE INDEX salah_kode_address ON salah_kode (dinas, address, pada);

CREATE TABLE belum_dipahami (
  dinas text NOT NULL, teks text NOT NULL, peran text NOT NULL, kali integer NOT NULL, terakhir integer NOT NULL,
  PRIMARY KEY (dinas, teks, peran)) WITHOUT ROWID;
CREATE INDEX belum_dipahami_kali ON belum_dipahami (dinas, kali);
CREATE TABLE ajaran (
  dinas text NOT NULL, teks text NOT NULL, dialog text NOT NULL, oleh text NOT NULL, pada integer NOT NULL,
  PRIMARY KEY (dinas, teks)) WITHOUT ROWID;

CREATE TABLE pengumuman (
  dinas text NOT NULL, id text NOT NULL, oleh text NOT NULL, chat text NOT NULL, pada integer NOT NULL, dibuat integer NOT NULL,
  status text NOT NULL, cursor text NOT NULL, jumlah integer NOT NULL, terkirim integer NOT NULL, gagal integer NOT NULL,
  kabar integer NOT NULL, priority integer NOT NULL, body text NOT NULL, bubble text NOT NULL, sisa integer NOT NULL DEFAULT 0,
  PRIMARY KEY (dinas, id)) WITHOUT ROWID;
CREATE INDEX pengumuman_jalan ON pengumuman (dinas, status, pada) WHERE status IN ('direncanakan', 'dikirim');
CREATE INDEX pengumuman_oleh ON pengumuman (dinas, oleh, dibuat);
CREATE INDEX pengumuman_dibuat ON pengumuman (dinas, dibuat);

-- state: 0 waits, 1 sent, 2 given up ("tidak terkirim"). An announcement's row has no bubble of its own.
CREATE TABLE outbox (
  id integer PRIMARY KEY AUTOINCREMENT, dinas text NOT NULL, channel text NOT NULL, address text NOT NULL,
  priority integer NOT NULL, bubble text, pengumuman text, answers text, state integer NOT NULL DEFAULT 0,
  due integer NOT NULL, until_heard integer NOT NULL DEFAULT 0, attempts integer NOT NULL DEFAULT 0, why text NOT NULL DEFAULT '', sent_as text, at integer NOT NULL,
  taken_until integer NOT NULL DEFAULT 0);
CREATE INDEX outbox_waiting ON outbox (dinas, channel, id) WHERE state = 0 AND pengumuman IS NULL;
CREATE INDEX outbox_announced ON outbox (dinas, channel, priority, id) WHERE state = 0 AND pengumuman IS NOT NULL;
CREATE INDEX outbox_address ON outbox (dinas, address, id) WHERE state = 0 AND pengumuman IS NOT NULL;
CREATE INDEX outbox_pengumuman ON outbox (dinas, pengumuman, id) WHERE state = 0 AND pengumuman IS NOT NULL;
CREATE INDEX outbox_until_heard ON outbox (dinas, address) WHERE state = 0 AND until_heard = 1;

CREATE TABLE slot (
  dinas text NOT NULL, address text NOT NULL, slot text NOT NULL, bubble text NOT NULL,
  PRIMARY KEY (dinas, address, slot)) WITHOUT ROWID;
CREATE TABLE hold (
  dinas text NOT NULL, channel text NOT NULL, until integer NOT NULL,
  PRIMARY KEY (dinas, channel)) WITHOUT ROWID;

CREATE TABLE file (
  dinas text NOT NULL, hash text NOT NULL, name text NOT NULL, type text NOT NULL, content blob NOT NULL,
  PRIMARY KEY (dinas, hash));

CREATE TABLE audit (
  id integer PRIMARY KEY, dinas text NOT NULL, at integer NOT NULL, person text NOT NULL, what text NOT NULL, detail text NOT NULL);
CREATE INDEX audit_person ON audit (dinas, person);

CREATE TABLE weblog (
  dinas text NOT NULL, conversation text NOT NULL, sequence integer NOT NULL, key text NOT NULL, activity text NOT NULL,
  at integer NOT NULL,
  PRIMARY KEY (dinas, conversation, sequence));
CREATE INDEX weblog_at ON weblog (at);
CREATE UNIQUE INDEX weblog_key ON weblog (dinas, conversation, key);
