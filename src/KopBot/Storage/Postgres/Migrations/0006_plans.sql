-- The two queues are empty at one moment and hold hundreds of thousands of rows at the next, so that the planner never knows. What
-- asks for one conversation or one address must not be able to take the index that is meant for the whole queue: these two hold
-- only rows of which something is said that is always true, and only who works the queue off says it.

DROP INDEX inbox_seq;
CREATE INDEX inbox_queue ON inbox (dinas, seq) WHERE at >= 0;

DROP INDEX outbox_waiting;
CREATE INDEX outbox_queue ON outbox (dinas, channel, priority, id) WHERE state = 0 AND at >= 0;
