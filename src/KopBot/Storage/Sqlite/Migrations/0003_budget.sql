-- A file has one process: the budget of its channels is kept in memory. The number belongs to PostgreSQL, where replicas share it.
SELECT 1;
