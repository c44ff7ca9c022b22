-- A library as it was made at the schema 0005_search: do not change.
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL
);
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES files(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    folded_title TEXT NOT NULL,
    authors TEXT NOT NULL,
    date TEXT,
    url TEXT NOT NULL,
    line_start INTEGER NOT NULL,
    line_end INTEGER NOT NULL,
    UNIQUE (file, position)
);
CREATE TABLE reference_lists (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    heading_line INTEGER,
    kind TEXT NOT NULL,
    UNIQUE (article, position)
);
CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES files(id),
    list INTEGER REFERENCES reference_lists(id) ON DELETE SET NULL,
    number INTEGER NOT NULL,
    raw TEXT NOT NULL,
    marker TEXT NOT NULL,
    marks TEXT NOT NULL,
    line_start INTEGER NOT NULL,
    line_end INTEGER NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    reference INTEGER REFERENCES "references"(id) DEFERRABLE INITIALLY DEFERRED,
    csl TEXT,
    fields TEXT,
    confidence REAL,
    findings TEXT,
    score REAL
, place TEXT, work INTEGER REFERENCES works(id) DEFERRABLE INITIALLY DEFERRED, kept INTEGER NOT NULL DEFAULT 0);
CREATE INDEX entries_by_file ON entries (file, number);
CREATE INDEX entries_by_list ON entries (list);
CREATE INDEX entries_by_reference ON entries (reference, score DESC);
CREATE TABLE creators (
    reference INTEGER NOT NULL REFERENCES "references"(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    family TEXT NOT NULL,
    given TEXT NOT NULL,
    literal TEXT NOT NULL,
    words TEXT NOT NULL,
    leads INTEGER NOT NULL,
    PRIMARY KEY (reference, role, position)
) WITHOUT ROWID;
CREATE TABLE links (
    reference INTEGER NOT NULL REFERENCES "references"(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    url TEXT NOT NULL, host TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (reference, kind, url)
) WITHOUT ROWID;
CREATE INDEX links_by_url ON links (url);
CREATE VIRTUAL TABLE reference_words USING fts5 (
    title, container, creators, publisher, raw, author_family, author_given,
    tokenize = "unicode61 remove_diacritics 2", columnsize = 0
);
CREATE TABLE check_runs (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    ended_at TEXT
);
CREATE TABLE checks (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES check_runs(id),
    url TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    status INTEGER,
    final_url TEXT NOT NULL,
    redirects TEXT NOT NULL,
    title TEXT NOT NULL,
    confirmed INTEGER,
    seconds REAL NOT NULL,
    evidence TEXT NOT NULL,
    new_url TEXT NOT NULL
);
CREATE INDEX checks_by_url ON checks (url, id);
CREATE INDEX checks_by_run ON checks (run);
CREATE TABLE works (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE COLLATE NOCASE,
    root INTEGER NOT NULL
);
CREATE INDEX works_by_root ON works (root);
CREATE TABLE work_identities (
    identity TEXT PRIMARY KEY,
    work INTEGER NOT NULL REFERENCES works(id)
) WITHOUT ROWID;
CREATE INDEX work_identities_by_work ON work_identities (work);
CREATE TABLE old_keys (
    key TEXT NOT NULL COLLATE NOCASE,
    work INTEGER NOT NULL REFERENCES works(id),
    PRIMARY KEY (key, work)
) WITHOUT ROWID;
CREATE INDEX old_keys_by_work ON old_keys (work);
CREATE TABLE work_decisions (
    work INTEGER NOT NULL REFERENCES works(id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    event TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (work, kind, name, at, event)
) WITHOUT ROWID;
CREATE INDEX work_decisions_by_event ON work_decisions (event);
CREATE TABLE distinct_works (
    work INTEGER NOT NULL REFERENCES works(id),
    other INTEGER NOT NULL REFERENCES works(id),
    PRIMARY KEY (work, other)
) WITHOUT ROWID;
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE decisions (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    part_of TEXT NOT NULL,
    line TEXT NOT NULL
);
CREATE INDEX decisions_in_order ON decisions (at, id);
CREATE INDEX decisions_by_part ON decisions (part_of);
CREATE TABLE decisions_file (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    chain BLOB NOT NULL,
    last_at TEXT NOT NULL,
    last_id TEXT NOT NULL
);
CREATE TABLE tags (
    reference INTEGER NOT NULL REFERENCES "references"(id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (reference, tag)
) WITHOUT ROWID;
CREATE INDEX tags_by_name ON tags (tag);
CREATE INDEX entries_by_work ON entries (work);
CREATE INDEX entries_by_place ON entries (place);
CREATE INDEX files_by_digest ON files (digest);
CREATE TABLE "references" (
    id INTEGER PRIMARY KEY REFERENCES works(id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL UNIQUE COLLATE NOCASE REFERENCES works(key) DEFERRABLE INITIALLY DEFERRED,
    reading INTEGER REFERENCES entries(id) DEFERRABLE INITIALLY DEFERRED,
    csl TEXT NOT NULL,
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    year INTEGER,
    container TEXT NOT NULL,
    sort_author TEXT NOT NULL,
    sort_title TEXT NOT NULL,
    confidence REAL NOT NULL,
    needs_look INTEGER NOT NULL,
    findings TEXT NOT NULL,
    uncited INTEGER NOT NULL DEFAULT 0,
    imported INTEGER NOT NULL DEFAULT 0,
    sources TEXT NOT NULL DEFAULT '{}',
    tags TEXT NOT NULL DEFAULT '[]',
    old_keys TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX references_in_order
    ON "references" (sort_author, year, sort_title, key, type, uncited);
CREATE INDEX references_by_year
    ON "references" (year, sort_author, sort_title, key, type, uncited);
CREATE INDEX references_by_reading ON "references" (reading);
CREATE TABLE mementos (
    url TEXT PRIMARY KEY,
    memento TEXT NOT NULL,
    archived_at TEXT NOT NULL,
    found_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX links_by_host ON links (host, reference);
CREATE INDEX references_by_id
    ON "references" (id, sort_author, year, sort_title, key, type, uncited);
CREATE INDEX references_to_look_at
    ON "references" (sort_author, year, sort_title, key, type, uncited) WHERE needs_look;
INSERT INTO "_sqlite_migrations" (id, migration_set, name, applied_at) VALUES (1, 'citekit', '0001_articles_entries_references', '2026-11-29 11:56:28.113348+00:00');
INSERT INTO "_sqlite_migrations" (id, migration_set, name, applied_at) VALUES (2, 'citekit', '0002_link_checks', '2026-11-29 11:56:28.116218+00:00');
INSERT INTO "_sqlite_migrations" (id, migration_set, name, applied_at) VALUES (3, 'citekit', '0003_decisions', '2026-11-29 13:32:44.843139+00:00');
INSERT INTO "_sqlite_migrations" (id, migration_set, name, applied_at) VALUES (4, 'citekit', '0004_mementos', '2026-11-29 13:37:09.188853+00:00');
INSERT INTO "_sqlite_migrations" (id, migration_set, name, applied_at) VALUES (5, 'citekit', '0005_search', '2026-11-29 14:42:04.966340+00:00');
INSERT INTO "files" (id, name, digest) VALUES (1, 'posts/bridges.md', '1');
INSERT INTO "files" (id, name, digest) VALUES (2, 'posts/credit.md', '2');
INSERT INTO "files" (id, name, digest) VALUES (3, 'posts/gone.md', '4');
INSERT INTO "files" (id, name, digest) VALUES (4, 'https://press.example/web.html', '5');
INSERT INTO "articles" (id, file, position, title, folded_title, authors, date, url, line_start, line_end) VALUES (1, 1, 0, 'A Town and Its Bridges', ' a town and its bridges ', '[{"family":"Writer","given":"Una"}]', '{"date-parts":[[2021,3,1]]}', 'https://press.example/bridges', 1, 80);
INSERT INTO "articles" (id, file, position, title, folded_title, authors, date, url, line_start, line_end) VALUES (2, 2, 0, 'Credit', ' credit ', '[{"family":"Writer","given":"Una"}]', '{"date-parts":[[2021,3,1]]}', 'https://press.example/bridges', 1, 80);
INSERT INTO "articles" (id, file, position, title, folded_title, authors, date, url, line_start, line_end) VALUES (3, 4, 0, 'On the web', ' on the web ', '[{"family":"Writer","given":"Una"}]', '{"date-parts":[[2021,3,1]]}', 'https://press.example/bridges', 1, 80);
INSERT INTO "reference_lists" (id, article, position, heading, heading_line, kind) VALUES (1, 1, 0, 'References', 10, 'list');
INSERT INTO "reference_lists" (id, article, position, heading, heading_line, kind) VALUES (2, 2, 0, 'References', 10, 'list');
INSERT INTO "reference_lists" (id, article, position, heading, heading_line, kind) VALUES (3, 3, 0, 'References', 10, 'list');
INSERT INTO "entries" (id, file, list, number, raw, marker, marks, line_start, line_end, source_start, source_end, reference, csl, fields, confidence, findings, score, place, work, kept) VALUES (1, 1, 1, 1, 'Okoye, Ada. 2017. “Counting Bridges.” River Daily. https://river.example/bridges', '-', '[]', 11, 11, 100, 180, 1, '{"type":"webpage","author":[{"family":"Okoye","given":"Ada"}],"issued":{"date-parts":[[2017]]},"title":"Counting Bridges","container-title":"River Daily","URL":"https://river.example/bridges"}', '{"type":[0,80,0.95],"author":[0,80,0.95],"issued":[0,80,0.95],"title":[0,80,0.95],"container-title":[0,80,0.95],"URL":[0,80,0.95]}', 0.95, '[]', 5.4, 'entry:12ea2768a1e142ab0c82094283fb71e9', 1, 0);
INSERT INTO "entries" (id, file, list, number, raw, marker, marks, line_start, line_end, source_start, source_end, reference, csl, fields, confidence, findings, score, place, work, kept) VALUES (2, 1, 1, 2, 'Møller, Ada. 2019. Ferries of the North.', '-', '[]', 12, 12, 100, 140, 2, '{"type":"book","author":[{"family":"Møller","given":"Ada"}],"issued":{"date-parts":[[2019]]},"title":"Ferries of the North","publisher":"Havn"}', '{"type":[0,40,0.95],"author":[0,40,0.95],"issued":[0,40,0.95],"title":[0,40,0.95],"publisher":[0,40,0.95]}', 0.95, '[]', 4.5, 'entry:ed5de4f3e3f3d763df493bc99a0eabd9', 2, 0);
INSERT INTO "entries" (id, file, list, number, raw, marker, marks, line_start, line_end, source_start, source_end, reference, csl, fields, confidence, findings, score, place, work, kept) VALUES (3, 1, 1, 3, 'Ibid., 23.', '-', '[]', 13, 13, 100, 110, 3, '{"type":"document"}', '{"type":[0,10,0.4]}', 0.4, '[]', -0.2, 'entry:708053286f4ea5c747ce550f5290a83e', 3, 0);
INSERT INTO "entries" (id, file, list, number, raw, marker, marks, line_start, line_end, source_start, source_end, reference, csl, fields, confidence, findings, score, place, work, kept) VALUES (4, 1, 1, 4, 'Ibid., 23.', '-', '[]', 14, 14, 100, 110, 4, '{"type":"document"}', '{"type":[0,10,0.4]}', 0.4, '[]', -0.2, 'entry:fa56e51f3a5574313cfd16a330b2b68e', 4, 0);
INSERT INTO "entries" (id, file, list, number, raw, marker, marks, line_start, line_end, source_start, source_end, reference, csl, fields, confidence, findings, score, place, work, kept) VALUES (5, 1, 1, 5, 'A remark.', '-', '[]', 15, 15, 100, 109, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO "entries" (id, file, list, number, raw, marker, marks, line_start, line_end, source_start, source_end, reference, csl, fields, confidence, findings, score, place, work, kept) VALUES (6, 2, 2, 3, '人民日报. 2018. 城市信用的“桥梁”.', '-', '[]', 13, 13, 100, 122, 5, '{"type":"article-newspaper","author":[{"literal":"人民日报"}],"issued":{"date-parts":[[2018]]},"title":"城市信用的“桥梁”","URL":"http://opinion.people.example/n1/2018/c1.html"}', '{"type":[0,22,0.95],"author":[0,22,0.95],"issued":[0,22,0.95],"title":[0,22,0.95],"URL":[0,22,0.95]}', 0.95, '[]', 4.5, 'entry:bf3805bf405778a3ce84b69aabbd77f0', 5, 0);
INSERT INTO "entries" (id, file, list, number, raw, marker, marks, line_start, line_end, source_start, source_end, reference, csl, fields, confidence, findings, score, place, work, kept) VALUES (7, 2, 2, 2, 'Okoye, A. (2017) Counting bridges', '-', '[]', 12, 12, 100, 133, 1, '{"type":"webpage","author":[{"family":"Okoye","given":"Ada"}],"issued":{"date-parts":[[2017]]},"title":"Counting Bridges","container-title":"River Daily","URL":"https://river.example/bridges"}', '{"type":[0,33,0.95],"author":[0,33,0.95],"issued":[0,33,0.95],"title":[0,33,0.95],"container-title":[0,33,0.95],"URL":[0,33,0.95]}', 0.95, '[]', 5.4, 'entry:93430b2df4d88a19b79d0d3727156418', 1, 0);
INSERT INTO "entries" (id, file, list, number, raw, marker, marks, line_start, line_end, source_start, source_end, reference, csl, fields, confidence, findings, score, place, work, kept) VALUES (8, 3, NULL, 1, 'Ito, Ada. 2001. Fords.', '-', '[]', 11, 11, 100, 122, 6, '{"type":"book","author":[{"family":"Ito","given":"Ada"}],"issued":{"date-parts":[[2001]]},"title":"Fords"}', '{"type":[0,22,0.95],"author":[0,22,0.95],"issued":[0,22,0.95],"title":[0,22,0.95]}', 0.95, '[]', 3.6, 'entry:1e29a9ad4fc58c9404aeebc3535552a3', 6, 1);
INSERT INTO "entries" (id, file, list, number, raw, marker, marks, line_start, line_end, source_start, source_end, reference, csl, fields, confidence, findings, score, place, work, kept) VALUES (9, 4, 3, 1, 'Vega, Ada. 2011. Locks.', '-', '[]', 11, 11, 100, 123, 7, '{"type":"book","author":[{"family":"Vega","given":"Ada"}],"issued":{"date-parts":[[2011]]},"title":"Locks"}', '{"type":[0,23,0.95],"author":[0,23,0.95],"issued":[0,23,0.95],"title":[0,23,0.95]}', 0.95, '[]', 3.6, 'entry:167cd1434a1bf49a0ad8fa32645513f2', 7, 0);
INSERT INTO "creators" (reference, role, position, family, given, literal, words, leads) VALUES (1, 'author', 0, 'Okoye', 'Ada', '', ' okoye ada ', 1);
INSERT INTO "creators" (reference, role, position, family, given, literal, words, leads) VALUES (2, 'author', 0, 'Møller', 'Ada', '', ' moller ada ', 1);
INSERT INTO "creators" (reference, role, position, family, given, literal, words, leads) VALUES (5, 'author', 0, '', '', '人民日报', ' 人民日报 ', 1);
INSERT INTO "creators" (reference, role, position, family, given, literal, words, leads) VALUES (6, 'author', 0, 'Ito', 'Ada', '', ' ito ada ', 1);
INSERT INTO "creators" (reference, role, position, family, given, literal, words, leads) VALUES (7, 'author', 0, 'Vega', 'Ada', '', ' vega ada ', 1);
INSERT INTO "links" (reference, kind, url, host) VALUES (5, 'url', 'http://opinion.people.example/n1/2018/c1.html', 'example.people.opinion.');
INSERT INTO "links" (reference, kind, url, host) VALUES (1, 'url', 'https://river.example/bridges', 'example.river.');
INSERT INTO "reference_words" (rowid, title, container, creators, publisher, raw, author_family, author_given) VALUES (1, 'counting bridges', 'river daily', 'ada okoye', '', 'okoye a 2017 counting bridges', 'okoye', 'ada');
INSERT INTO "reference_words" (rowid, title, container, creators, publisher, raw, author_family, author_given) VALUES (2, 'ferries of the north', '', 'ada moller', 'havn', 'moller ada 2019 ferries of the north', 'moller', 'ada');
INSERT INTO "reference_words" (rowid, title, container, creators, publisher, raw, author_family, author_given) VALUES (3, '', '', '', '', 'ibid 23', '', '');
INSERT INTO "reference_words" (rowid, title, container, creators, publisher, raw, author_family, author_given) VALUES (4, '', '', '', '', 'ibid 23', '', '');
INSERT INTO "reference_words" (rowid, title, container, creators, publisher, raw, author_family, author_given) VALUES (5, '城 市 信 用 的 桥 梁', '', '人 民 日 报', '', '人 民 日 报 2018 城 市 信 用 的 桥 梁', '人民日报', '');
INSERT INTO "reference_words" (rowid, title, container, creators, publisher, raw, author_family, author_given) VALUES (6, 'fords', '', 'ada ito', '', 'ito ada 2001 fords', 'ito', 'ada');
INSERT INTO "reference_words" (rowid, title, container, creators, publisher, raw, author_family, author_given) VALUES (7, 'locks', '', 'ada vega', '', 'vega ada 2011 locks', 'vega', 'ada');
INSERT INTO "check_runs" (id, started_at, ended_at) VALUES (1, '2026-01-01T00:00:00Z', '2026-01-01T00:01:00Z');
INSERT INTO "works" (id, key, root) VALUES (1, 'okoye2017counting', 1);
INSERT INTO "works" (id, key, root) VALUES (2, 'moller2019ferries', 2);
INSERT INTO "works" (id, key, root) VALUES (3, 'refnd', 3);
INSERT INTO "works" (id, key, root) VALUES (4, 'refnda', 4);
INSERT INTO "works" (id, key, root) VALUES (5, 'people2018', 5);
INSERT INTO "works" (id, key, root) VALUES (6, 'ito2001fords', 6);
INSERT INTO "works" (id, key, root) VALUES (7, 'vega2011locks', 7);
INSERT INTO "work_identities" (identity, work) VALUES ('entry:12ea2768a1e142ab0c82094283fb71e9', 1);
INSERT INTO "work_identities" (identity, work) VALUES ('entry:93430b2df4d88a19b79d0d3727156418', 1);
INSERT INTO "work_identities" (identity, work) VALUES ('url:3aa30c9979ec8302e2e1b2eefa6a7b4e', 1);
INSERT INTO "work_identities" (identity, work) VALUES ('entry:ed5de4f3e3f3d763df493bc99a0eabd9', 2);
INSERT INTO "work_identities" (identity, work) VALUES ('work:d78668ecdf566f7cbf6f5cf85f463273', 2);
INSERT INTO "work_identities" (identity, work) VALUES ('entry:708053286f4ea5c747ce550f5290a83e', 3);
INSERT INTO "work_identities" (identity, work) VALUES ('entry:fa56e51f3a5574313cfd16a330b2b68e', 4);
INSERT INTO "work_identities" (identity, work) VALUES ('entry:bf3805bf405778a3ce84b69aabbd77f0', 5);
INSERT INTO "work_identities" (identity, work) VALUES ('url:046f4005584fae511222057c28b80854', 5);
INSERT INTO "work_identities" (identity, work) VALUES ('entry:1e29a9ad4fc58c9404aeebc3535552a3', 6);
INSERT INTO "work_identities" (identity, work) VALUES ('work:6cfdfaf955a50187b8ae520557648473', 6);
INSERT INTO "work_identities" (identity, work) VALUES ('entry:167cd1434a1bf49a0ad8fa32645513f2', 7);
INSERT INTO "work_identities" (identity, work) VALUES ('work:2efffe189926bb8f7f8ec1966918fa8f', 7);
INSERT INTO "old_keys" (key, work) VALUES ('okoye17', 1);
INSERT INTO "work_decisions" (work, kind, name, at, event, value) VALUES (5, 'tag', 'china', '2026-11-02T12:00:05.000000Z', '4c66d9852c09fbf6', 'true');
INSERT INTO "decisions" (id, at, kind, part_of, line) VALUES ('94b24aae57fc0a57', '2026-11-01T12:00:01.000000Z', 'keys', '94b24aae57fc0a57', '{"at":"2026-11-01T12:00:01.000000Z","id":"94b24aae57fc0a57","kind":"keys","file":"","given":{"okoye2017counting":["url:3aa30c9979ec8302e2e1b2eefa6a7b4e","entry:12ea2768a1e142ab0c82094283fb71e9","entry:93430b2df4d88a19b79d0d3727156418"],"moller2019ferries":["work:d78668ecdf566f7cbf6f5cf85f463273","entry:ed5de4f3e3f3d763df493bc99a0eabd9"],"refnd":["entry:708053286f4ea5c747ce550f5290a83e"],"refnda":["entry:fa56e51f3a5574313cfd16a330b2b68e"],"people2018":["url:046f4005584fae511222057c28b80854","entry:bf3805bf405778a3ce84b69aabbd77f0"],"ito2001fords":["work:6cfdfaf955a50187b8ae520557648473","entry:1e29a9ad4fc58c9404aeebc3535552a3"],"vega2011locks":["work:2efffe189926bb8f7f8ec1966918fa8f","entry:167cd1434a1bf49a0ad8fa32645513f2"]}}');
INSERT INTO "decisions" (id, at, kind, part_of, line) VALUES ('3c0626e95c046cd2', '2026-11-01T12:00:02.000000Z', 'keys', '3c0626e95c046cd2', '{"at":"2026-11-01T12:00:02.000000Z","id":"3c0626e95c046cd2","kind":"keys","file":"","given":{"okoye17":["url:3aa30c9979ec8302e2e1b2eefa6a7b4e"]}}');
INSERT INTO "decisions" (id, at, kind, part_of, line) VALUES ('d9c2912998386a18', '2026-11-02T12:00:03.000000Z', 'page', 'd9c2912998386a18', '{"at":"2026-11-02T12:00:03.000000Z","id":"d9c2912998386a18","kind":"page","file":"https://press.example/web.html","digest":"5","articles":[{"title":"On the web","authors":[{"family":"Writer","given":"Una"}],"date":{"date-parts":[[2021,3,1]]},"url":"https://press.example/bridges","line_start":1,"line_end":80,"lists":[{"heading":"References","line":10,"kind":"list","entries":[{"number":1,"raw":"Vega, Ada. 2011. Locks.","marker":"-","marks":[],"line_start":11,"line_end":11,"source_start":100,"source_end":123,"csl":{"type":"book","author":[{"family":"Vega","given":"Ada"}],"issued":{"date-parts":[[2011]]},"title":"Locks"},"fields":{"type":[0,23,0.95],"author":[0,23,0.95],"issued":[0,23,0.95],"title":[0,23,0.95]},"confidence":0.95,"findings":[]}]}]}]}');
INSERT INTO "decisions" (id, at, kind, part_of, line) VALUES ('4d54504a6b705eec', '2026-11-02T12:00:04.000000Z', 'gone', '4d54504a6b705eec', '{"at":"2026-11-02T12:00:04.000000Z","id":"4d54504a6b705eec","kind":"gone","key":"ito2001fords","work":"work:6cfdfaf955a50187b8ae520557648473","file":"posts/gone.md","place":"entry:1e29a9ad4fc58c9404aeebc3535552a3","entry":{"number":1,"raw":"Ito, Ada. 2001. Fords.","marker":"-","marks":[],"line_start":11,"line_end":11,"source_start":100,"source_end":122,"csl":{"type":"book","author":[{"family":"Ito","given":"Ada"}],"issued":{"date-parts":[[2001]]},"title":"Fords"},"fields":{"type":[0,22,0.95],"author":[0,22,0.95],"issued":[0,22,0.95],"title":[0,22,0.95]},"confidence":0.95,"findings":[]}}');
INSERT INTO "decisions" (id, at, kind, part_of, line) VALUES ('4c66d9852c09fbf6', '2026-11-02T12:00:05.000000Z', 'tag', '4c66d9852c09fbf6', '{"at":"2026-11-02T12:00:05.000000Z","id":"4c66d9852c09fbf6","kind":"tag","key":"people2018","work":"url:046f4005584fae511222057c28b80854","add":["china"],"remove":[]}');
INSERT INTO "decisions_file" (only, size, modified, lines, chain, last_at, last_id) VALUES (1, 2399, 1795963325032580454, 5, X'5993CA946480370F6DAC5CFCEFA82B7E', '2026-11-02T12:00:05.000000Z', '4c66d9852c09fbf6');
INSERT INTO "tags" (reference, tag) VALUES (5, 'china');
INSERT INTO "references" (id, key, reading, csl, type, title, year, container, sort_author, sort_title, confidence, needs_look, findings, uncited, imported, sources, tags, old_keys) VALUES (1, 'okoye2017counting', 7, '{"type":"webpage","author":[{"family":"Okoye","given":"Ada"}],"issued":{"date-parts":[[2017]]},"title":"Counting Bridges","container-title":"River Daily","URL":"https://river.example/bridges"}', 'webpage', 'Counting Bridges', 2017, 'River Daily', 'okoye ada', 'counting bridges', 0.95, 0, '[]', 0, 0, '{}', '[]', '["okoye17"]');
INSERT INTO "references" (id, key, reading, csl, type, title, year, container, sort_author, sort_title, confidence, needs_look, findings, uncited, imported, sources, tags, old_keys) VALUES (2, 'moller2019ferries', 2, '{"type":"book","author":[{"family":"Møller","given":"Ada"}],"issued":{"date-parts":[[2019]]},"title":"Ferries of the North","publisher":"Havn"}', 'book', 'Ferries of the North', 2019, '', 'moller ada', 'ferries of the north', 0.95, 0, '[]', 0, 0, '{}', '[]', '[]');
INSERT INTO "references" (id, key, reading, csl, type, title, year, container, sort_author, sort_title, confidence, needs_look, findings, uncited, imported, sources, tags, old_keys) VALUES (3, 'refnd', 3, '{"type":"document"}', 'document', '', NULL, '', '', '', 0.4, 1, '[]', 0, 0, '{}', '[]', '[]');
INSERT INTO "references" (id, key, reading, csl, type, title, year, container, sort_author, sort_title, confidence, needs_look, findings, uncited, imported, sources, tags, old_keys) VALUES (4, 'refnda', 4, '{"type":"document"}', 'document', '', NULL, '', '', '', 0.4, 1, '[]', 0, 0, '{}', '[]', '[]');
INSERT INTO "references" (id, key, reading, csl, type, title, year, container, sort_author, sort_title, confidence, needs_look, findings, uncited, imported, sources, tags, old_keys) VALUES (5, 'people2018', 6, '{"type":"article-newspaper","author":[{"literal":"人民日报"}],"issued":{"date-parts":[[2018]]},"title":"城市信用的“桥梁”","URL":"http://opinion.people.example/n1/2018/c1.html"}', 'article-newspaper', '城市信用的“桥梁”', 2018, '', '人民日报', '城市信用的 桥梁', 0.95, 0, '[]', 0, 0, '{}', '["china"]', '[]');
INSERT INTO "references" (id, key, reading, csl, type, title, year, container, sort_author, sort_title, confidence, needs_look, findings, uncited, imported, sources, tags, old_keys) VALUES (6, 'ito2001fords', 8, '{"type":"book","author":[{"family":"Ito","given":"Ada"}],"issued":{"date-parts":[[2001]]},"title":"Fords"}', 'book', 'Fords', 2001, '', 'ito ada', 'fords', 0.95, 0, '[]', 1, 0, '{}', '[]', '[]');
INSERT INTO "references" (id, key, reading, csl, type, title, year, container, sort_author, sort_title, confidence, needs_look, findings, uncited, imported, sources, tags, old_keys) VALUES (7, 'vega2011locks', 9, '{"type":"book","author":[{"family":"Vega","given":"Ada"}],"issued":{"date-parts":[[2011]]},"title":"Locks"}', 'book', 'Locks', 2011, '', 'vega ada', 'locks', 0.95, 0, '[]', 0, 0, '{}', '[]', '[]');
