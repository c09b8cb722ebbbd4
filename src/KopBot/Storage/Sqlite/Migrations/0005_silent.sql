-- A file has one process and no replicas. The number belongs to PostgreSQL.
SELECT 1;
