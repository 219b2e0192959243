-- A data file of schema version 1, as its engine left it when it was killed at 12:00 on 2026-03-01. RecordedFileTests has the functions.
--   timer and event      waits for a word and a timer
--   event not taken in   the same; its word was raised while no engine ran
--   suspended            the same; its word waits until it is resumed
--   parent, child        the same, by a child of the other
--   later                starts at 13:00
--   handed over          in its second execution, waiting for the second word
--   pending activity     its activity had begun and not ended
--   done, failed         have ended, the one with tags, the other with a failure within a failure
--   @counter@rooms       is at 2, and 10 more wait for it
--   Sweep                a timer function's schedule
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE instances (
    instance_id TEXT PRIMARY KEY,
    execution_id TEXT NOT NULL,
    name TEXT NOT NULL,
    status INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    completed_at INTEGER,
    input TEXT,
    output TEXT,
    custom_status TEXT,
    failure TEXT,
    tags TEXT,
    parent_id TEXT,
    parent_execution_id TEXT,
    parent_task_id INTEGER
);
INSERT INTO instances VALUES('done','65708e3d7acb6709e2e6ea79391e2cbd','counting',1,1772366400000,1772366400000,1772366400000,'"Z\u00FCrich"','"Z\u00FCrich, counted 2"','"counted"',NULL,'{"colour":"blue"}',NULL,NULL,NULL);
INSERT INTO instances VALUES('failed','1cb838a4c568af59ead196763e0bcfc0','failing',3,1772366400000,1772366400000,1772366400000,NULL,NULL,NULL,'{"errorType":"Microsoft.DurableTask.TaskFailedException","errorMessage":"Task \u0027fail\u0027 (#0) failed with an unhandled exception: no luck","stackTrace":"   at Sample.Run()","innerFailure":{"errorType":"System.InvalidOperationException","errorMessage":"no luck","stackTrace":"   at Sample.Run()"}}',NULL,NULL,NULL,NULL);
INSERT INTO instances VALUES('timer and event','bc249c913e1cf4b7fed233359bf3e186','waiting',0,1772366400000,1772366400000,NULL,NULL,NULL,'"waiting"',NULL,NULL,NULL,NULL,NULL);
INSERT INTO instances VALUES('event not taken in','790aa12e8861028b8e09ddf527215ece','waiting',0,1772366400000,1772366400000,NULL,NULL,NULL,'"waiting"',NULL,NULL,NULL,NULL,NULL);
INSERT INTO instances VALUES('parent','a84e1c9d678a57a427e16f3ad3f755c2','parent',0,1772366400000,1772366400000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO instances VALUES('child','5e72b05b80d8dfe28af4d6cdfa9cf607','waiting',0,1772366400000,1772366400000,NULL,NULL,NULL,'"waiting"',NULL,NULL,'parent','a84e1c9d678a57a427e16f3ad3f755c2',0);
INSERT INTO instances VALUES('suspended','e5353414cf2ed6f12f7cc1cf33baec49','waiting',7,1772366400000,1772366400000,NULL,NULL,NULL,'"waiting"',NULL,NULL,NULL,NULL,NULL);
INSERT INTO instances VALUES('handed over','93c9cbe034d7eee5b3874dfd40392a3f','handing over',0,1772366400000,1772366400000,NULL,'["carried"]',NULL,'"1"',NULL,NULL,NULL,NULL,NULL);
INSERT INTO instances VALUES('pending activity','d57027ddaa1d61db02c35f444c02e178','asking',0,1772366400000,1772366400000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO instances VALUES('later','94d8177ab100ed5f082a313037732927','waiting',6,1772366400000,1772366400000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE history (
    instance_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (instance_id, sequence)
) WITHOUT ROWID;
INSERT INTO history VALUES('child',0,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('child',1,'{"event":"ExecutionStarted","name":"waiting","executionId":"5e72b05b80d8dfe28af4d6cdfa9cf607","parent":{"name":"parent","instanceId":"parent","executionId":"a84e1c9d678a57a427e16f3ad3f755c2","taskId":0},"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('child',2,'{"event":"TaskScheduled","name":"echo","input":"\"Ada\"","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('child',3,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('child',4,'{"event":"TaskCompleted","result":"\"Ada\"","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('child',5,'{"event":"TimerCreated","fireAt":"2026-03-01T13:00:00+00:00","id":1,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('done',0,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('done',1,'{"event":"ExecutionStarted","name":"counting","executionId":"65708e3d7acb6709e2e6ea79391e2cbd","input":"\"Z\\u00FCrich\"","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('done',2,'{"event":"EntityCalled","entityId":"@counter@rooms","operation":"add","input":"0","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('done',3,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('done',4,'{"event":"EntityResponded","result":"2","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('done',5,'{"event":"ExecutionCompleted","status":1,"output":"\"Z\\u00FCrich, counted 2\"","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('event not taken in',0,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('event not taken in',1,'{"event":"ExecutionStarted","name":"waiting","executionId":"790aa12e8861028b8e09ddf527215ece","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('event not taken in',2,'{"event":"TaskScheduled","name":"echo","input":"\"Ada\"","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('event not taken in',3,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('event not taken in',4,'{"event":"TaskCompleted","result":"\"Ada\"","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('event not taken in',5,'{"event":"TimerCreated","fireAt":"2026-03-01T13:00:00+00:00","id":1,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('failed',0,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('failed',1,'{"event":"ExecutionStarted","name":"failing","executionId":"1cb838a4c568af59ead196763e0bcfc0","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('failed',2,'{"event":"TaskScheduled","name":"fail","input":"\"Ada\"","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('failed',3,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('failed',4,'{"event":"TaskFailed","failure":{"errorType":"System.InvalidOperationException","errorMessage":"no luck","stackTrace":"   at Sample.Run()"},"id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('failed',5,'{"event":"ExecutionCompleted","status":3,"failure":{"errorType":"Microsoft.DurableTask.TaskFailedException","errorMessage":"Task ''fail'' (#0) failed with an unhandled exception: no luck","stackTrace":"   at Sample.Run()","innerFailure":{"errorType":"System.InvalidOperationException","errorMessage":"no luck","stackTrace":"   at Sample.Run()"}},"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('handed over',0,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('handed over',1,'{"event":"ExecutionStarted","name":"handing over","executionId":"93c9cbe034d7eee5b3874dfd40392a3f","input":"[\"carried\"]","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('parent',0,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('parent',1,'{"event":"ExecutionStarted","name":"parent","executionId":"a84e1c9d678a57a427e16f3ad3f755c2","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('parent',2,'{"event":"SubOrchestrationCreated","name":"waiting","instanceId":"child","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('pending activity',0,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('pending activity',1,'{"event":"ExecutionStarted","name":"asking","executionId":"d57027ddaa1d61db02c35f444c02e178","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('pending activity',2,'{"event":"TaskScheduled","name":"slow","input":"\"Ada\"","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('suspended',0,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('suspended',1,'{"event":"ExecutionStarted","name":"waiting","executionId":"e5353414cf2ed6f12f7cc1cf33baec49","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('suspended',2,'{"event":"TaskScheduled","name":"echo","input":"\"Ada\"","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('suspended',3,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('suspended',4,'{"event":"TaskCompleted","result":"\"Ada\"","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('suspended',5,'{"event":"TimerCreated","fireAt":"2026-03-01T13:00:00+00:00","id":1,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('suspended',6,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('suspended',7,'{"event":"ExecutionSuspended","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('timer and event',0,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('timer and event',1,'{"event":"ExecutionStarted","name":"waiting","executionId":"bc249c913e1cf4b7fed233359bf3e186","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('timer and event',2,'{"event":"TaskScheduled","name":"echo","input":"\"Ada\"","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('timer and event',3,'{"event":"OrchestratorStarted","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('timer and event',4,'{"event":"TaskCompleted","result":"\"Ada\"","id":0,"timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO history VALUES('timer and event',5,'{"event":"TimerCreated","fireAt":"2026-03-01T13:00:00+00:00","id":1,"timestamp":"2026-03-01T12:00:00+00:00"}');
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    instance_id TEXT NOT NULL,
    execution_id TEXT,
    timer_id INTEGER,
    due_at INTEGER,
    body TEXT NOT NULL
);
INSERT INTO messages VALUES(9,'timer and event','bc249c913e1cf4b7fed233359bf3e186',1,1772370000000,'{"event":"TimerFired","fireAt":"2026-03-01T13:00:00+00:00","id":1,"timestamp":"2026-03-01T13:00:00+00:00"}');
INSERT INTO messages VALUES(12,'event not taken in','790aa12e8861028b8e09ddf527215ece',1,1772370000000,'{"event":"TimerFired","fireAt":"2026-03-01T13:00:00+00:00","id":1,"timestamp":"2026-03-01T13:00:00+00:00"}');
INSERT INTO messages VALUES(16,'child','5e72b05b80d8dfe28af4d6cdfa9cf607',1,1772370000000,'{"event":"TimerFired","fireAt":"2026-03-01T13:00:00+00:00","id":1,"timestamp":"2026-03-01T13:00:00+00:00"}');
INSERT INTO messages VALUES(19,'suspended','e5353414cf2ed6f12f7cc1cf33baec49',1,1772370000000,'{"event":"TimerFired","fireAt":"2026-03-01T13:00:00+00:00","id":1,"timestamp":"2026-03-01T13:00:00+00:00"}');
INSERT INTO messages VALUES(21,'suspended',NULL,NULL,NULL,'{"event":"EventRaised","name":"word","input":"\"held\"","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO messages VALUES(26,'later','94d8177ab100ed5f082a313037732927',NULL,1772370000000,'{"event":"ExecutionStarted","name":"waiting","executionId":"94d8177ab100ed5f082a313037732927","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO messages VALUES(27,'event not taken in',NULL,NULL,NULL,'{"event":"EventRaised","name":"word","input":"\"early\"","timestamp":"2026-03-01T12:00:00+00:00"}');
INSERT INTO messages VALUES(28,'@counter@rooms',NULL,NULL,NULL,'{"operation":"add","input":"10"}');
CREATE TABLE activities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    instance_id TEXT NOT NULL,
    execution_id TEXT NOT NULL,
    task_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    input TEXT
);
INSERT INTO activities VALUES(6,'pending activity','d57027ddaa1d61db02c35f444c02e178',0,'slow','"Ada"');
CREATE TABLE entities (
    entity_id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO entities VALUES('@counter@rooms','2',1772366400000);
CREATE TABLE schedules (
    function_name TEXT PRIMARY KEY,
    last INTEGER NOT NULL,
    next INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO schedules VALUES('Sweep',1772366400000,1772367000000,1772366400000);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('messages',28);
INSERT INTO sqlite_sequence VALUES('activities',6);
CREATE INDEX instances_by_parent ON instances (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX instances_by_completion ON instances (completed_at) WHERE completed_at IS NOT NULL;
CREATE INDEX messages_by_instance ON messages (instance_id, id);
CREATE INDEX messages_by_due ON messages (due_at) WHERE due_at IS NOT NULL;
COMMIT;
PRAGMA user_version=1;
