-- What makes looking things up quick. Made when the rows are there: of an index that is built anew,
-- at its end.
CREATE INDEX task_open_due ON task(due) WHERE is_done = 0;
CREATE INDEX task_owner_name ON task_owner(name, task_is_done);
CREATE INDEX note_path ON note(path, is_page);
