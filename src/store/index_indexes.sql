-- What makes looking things up quick. Made when the rows are there: of an index that is built anew,
-- at its end.
CREATE INDEX task_open_due ON task(due) WHERE is_done = 0;
CREATE INDEX task_owner_name ON task_owner(name, task_is_done);
-- All that a run needs to see that nothing changed, in the order in which it asks: no other page of
-- the table is read then.
CREATE INDEX note_state ON note(path, size, mtime_ns, ctime_ns, inode, hash, racy, is_page);
