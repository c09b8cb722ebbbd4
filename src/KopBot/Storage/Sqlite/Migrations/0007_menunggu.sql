-- Who waits for an answer, and since when: the reminders look for them every few minutes.
CREATE INDEX tiket_menunggu ON tiket (dinas, jenis, status, pada);
