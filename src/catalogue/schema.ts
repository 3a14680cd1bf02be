/** Raise it with every change of the tables or of what is written into them: an older file is thrown away and made anew. */
export const SCHEMA_VERSION = 14

/**
 * `key` is the number of the event that first published the document, `row` that of its newest publication: both follow
 * from the journal alone, and `row` descending is newest first. `place` is its row in the search index, ascending in the order in
 * which equal matches are shown. Both are null while the document is withdrawn.
 *
 * `grants` answers who may see and who once could: for an audience and a topic ('' where the document has none) at most one
 * `open` row (since `from_seq`), one `closed` (what is past, from the first to the last), and one `notice` (a document that
 * this one is tied to appeared or went for that audience). `last_seq` is when the row last mattered to the change feed.
 *
 * `public_records` has every document that ever was public, for harvesting: `live` while it is, `stamp` (UTC, whole seconds)
 * since when it looks to the public as it does now. Stamps never go back from one event to the next, whatever the clocks of
 * those who wrote them. Its topics are those it has, or all that it ever had in public once it is gone.
 *
 * `recipients` has each unit of each sending, with what it was asked; `ended_why` is `released` or `held` while the sending gives it
 * nothing (any more, or for now). `settled_version`: up to this version a unit that has ended did what was asked, and the unit has it
 * as its heir without owing anything.
 * `begun`: the effective day that the edition in force names has come, or it names none. `repealed`: a document that is given out
 * repeals the whole of it. `relations` are what the edition in force of a document does to others (`target`: an id, which may be
 * of nothing that is given out).
 *
 * `assignment_reasons` has the sendings that nobody asked for: because units hold `former`.
 * `edition_codes` has the short code of every edition, `file_marks` which editions had a file, also of what was withdrawn since.
 *
 * `withdrawn_editions` keeps for whom a version was, after its content has gone; `in_force` is the version that was current then.
 *
 * `cells` says where each unit stands with each document that it was sent or has a copy of, folded from `receipts` whenever the
 * document or its receipts change: `open` is what is owed (`remove`, `confirm`, `receive`, or '' for nothing), `step` how far
 * the unit came with the version in force. Whether `due_on` has passed depends on the day that is asked for.
 *
 * `stretches` and `past_sendings` are for reports as of a day that has passed: how each document was given out in time (`state`
 * as in `documents`), and how units' parts in sendings stood until they were changed.
 *
 * A receipt that `corrects` another gives its figures in the place of that one, whose `replaced_by` is whichever counts now; what was
 * replaced stays and is summed no more.
 *
 * `texts` begin with what every search reads: to a later column SQLite goes through all that is before it.
 *
 * `unit_groupings` has the groups by rule and the programmes that rules name (`kind`), never who belongs: that depends on the day.
 */
export const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;

CREATE TABLE documents (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, row INTEGER UNIQUE, place INTEGER UNIQUE, version INTEGER NOT NULL, edition_id TEXT, live INTEGER NOT NULL,
  access TEXT NOT NULL, state TEXT NOT NULL, expired INTEGER NOT NULL,
  begun INTEGER NOT NULL DEFAULT 0, repealed INTEGER NOT NULL DEFAULT 0, superseded_seq INTEGER, superseded_at TEXT, supersedes TEXT,
  title TEXT, number TEXT, title_sort TEXT NOT NULL,
  number_key TEXT NOT NULL, type_id TEXT, issuer_id TEXT, issuer_name TEXT, issuer_folded TEXT NOT NULL, language TEXT NOT NULL,
  issued_on TEXT NOT NULL, published_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  priority TEXT, valid_from TEXT, valid_to TEXT, sample INTEGER NOT NULL,
  withdrawn_seq INTEGER, withdrawn_at TEXT, withdrawn_reason TEXT, replaced_by TEXT, urgent INTEGER NOT NULL, purged_at TEXT
);
CREATE INDEX documents_by_publication ON documents (live, published_at, key);
CREATE INDEX documents_by_issue ON documents (live, issued_on, key);
CREATE INDEX documents_by_title ON documents (live, title_sort, key);
CREATE INDEX documents_by_type ON documents (type_id);
CREATE INDEX documents_by_number ON documents (number_key);
CREATE INDEX documents_by_superseded ON documents (supersedes);
CREATE INDEX documents_by_validity ON documents (valid_to) WHERE valid_to IS NOT NULL;

CREATE TABLE relations (
  document INTEGER NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, parts TEXT, PRIMARY KEY (document, kind, target)
) WITHOUT ROWID;
CREATE INDEX relations_by_target ON relations (target);

CREATE TABLE editions (
  document INTEGER NOT NULL, version INTEGER NOT NULL, access TEXT NOT NULL, published_at TEXT NOT NULL, detail TEXT NOT NULL,
  PRIMARY KEY (document, version)
);
CREATE TABLE texts (
  document INTEGER NOT NULL, version INTEGER NOT NULL, body_text TEXT NOT NULL, script TEXT, body_html TEXT, file_text TEXT NOT NULL,
  PRIMARY KEY (document, version)
);
CREATE TABLE files (
  document INTEGER NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL, sha256 TEXT NOT NULL, thumbnail_sha256 TEXT,
  name TEXT NOT NULL, media_type TEXT NOT NULL, size_bytes INTEGER NOT NULL, PRIMARY KEY (document, version, position)
);
CREATE INDEX files_by_sha256 ON files (sha256);
CREATE INDEX files_by_thumbnail ON files (thumbnail_sha256) WHERE thumbnail_sha256 IS NOT NULL;
CREATE TABLE document_topics (document INTEGER NOT NULL, topic TEXT NOT NULL, PRIMARY KEY (document, topic)) WITHOUT ROWID;
CREATE INDEX document_topics_by_topic ON document_topics (topic, document);

CREATE TABLE grants (
  document INTEGER NOT NULL, audience TEXT NOT NULL, topic TEXT NOT NULL, kind TEXT NOT NULL,
  from_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL, last_at TEXT NOT NULL, reason TEXT,
  PRIMARY KEY (document, audience, topic, kind)
) WITHOUT ROWID;
CREATE INDEX grants_by_audience ON grants (audience, last_seq, document);
CREATE INDEX grants_by_topic ON grants (audience, topic, last_seq, document);
CREATE INDEX grants_by_event ON grants (last_seq, document, audience, topic);

CREATE TABLE public_records (document INTEGER PRIMARY KEY, stamp TEXT NOT NULL, live INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX public_records_by_stamp ON public_records (stamp, document);
CREATE TABLE public_record_topics (
  document INTEGER NOT NULL, topic TEXT NOT NULL, stamp TEXT NOT NULL, PRIMARY KEY (document, topic)
) WITHOUT ROWID;
CREATE INDEX public_record_topics_by_topic ON public_record_topics (topic, stamp, document);

CREATE TABLE withdrawn_editions (
  document INTEGER NOT NULL, version INTEGER NOT NULL, audience TEXT NOT NULL, topic TEXT NOT NULL, in_force INTEGER NOT NULL,
  seq INTEGER NOT NULL, at TEXT NOT NULL, reason TEXT, replaced_by TEXT, urgent INTEGER NOT NULL, PRIMARY KEY (document, version, audience, topic)
) WITHOUT ROWID;

CREATE TABLE edition_codes (
  code TEXT PRIMARY KEY, document_id TEXT NOT NULL, version INTEGER NOT NULL, UNIQUE (document_id, version)
) WITHOUT ROWID;
CREATE TABLE file_marks (
  sha256 TEXT NOT NULL, document INTEGER NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (sha256, document, version)
) WITHOUT ROWID;
CREATE INDEX file_marks_by_document ON file_marks (document);

CREATE TABLE assignments (
  id TEXT NOT NULL, document_id TEXT NOT NULL, due_on TEXT, confirm INTEGER NOT NULL, note TEXT, sent_by_unit TEXT,
  sent_at TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (document_id, id)
) WITHOUT ROWID;
CREATE TABLE assignment_reasons (assignment_id TEXT PRIMARY KEY, kind TEXT NOT NULL, former TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE recipients (
  unit_id TEXT NOT NULL, document_id TEXT NOT NULL, assignment_id TEXT NOT NULL, due_on TEXT, confirm INTEGER NOT NULL,
  sent_at TEXT NOT NULL, seq INTEGER NOT NULL, ended_at TEXT, ended_why TEXT, settled_version INTEGER,
  PRIMARY KEY (unit_id, document_id, assignment_id)
) WITHOUT ROWID;
CREATE INDEX recipients_by_document ON recipients (document_id, unit_id);
CREATE INDEX recipients_by_event ON recipients (seq);
CREATE TABLE receipts (
  id TEXT NOT NULL, document_id TEXT NOT NULL, version INTEGER NOT NULL, unit_id TEXT NOT NULL, event TEXT NOT NULL,
  at TEXT NOT NULL, received_at TEXT NOT NULL, by_name TEXT, via TEXT, sha256 TEXT, count INTEGER, sessions INTEGER, method TEXT,
  entered_by TEXT, reason TEXT, corrects TEXT, replaced_by TEXT, seq INTEGER NOT NULL
);
CREATE TABLE claimed_times (receipt TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX receipts_by_document ON receipts (document_id, unit_id);
CREATE INDEX receipts_by_unit ON receipts (unit_id, document_id);

CREATE INDEX receipts_corrected ON receipts (unit_id) WHERE corrects IS NOT NULL OR replaced_by IS NOT NULL;

CREATE TABLE stretches (
  document_id TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL, access TEXT NOT NULL, type_id TEXT, topics TEXT NOT NULL,
  review_on TEXT, from_seq INTEGER NOT NULL, from_at TEXT NOT NULL, to_seq INTEGER, to_at TEXT, why TEXT, PRIMARY KEY (document_id, from_seq)
) WITHOUT ROWID;
CREATE TABLE past_sendings (
  unit_id TEXT NOT NULL, document_id TEXT NOT NULL, assignment_id TEXT NOT NULL, until_seq INTEGER NOT NULL, until_at TEXT NOT NULL,
  due_on TEXT, confirm INTEGER NOT NULL, sent_at TEXT NOT NULL, ended_at TEXT,
  PRIMARY KEY (unit_id, document_id, assignment_id, until_seq)
) WITHOUT ROWID;
CREATE INDEX past_sendings_by_document ON past_sendings (document_id, until_at);
CREATE INDEX past_sendings_by_event ON past_sendings (until_seq);

CREATE TABLE cells (
  document_id TEXT NOT NULL, unit_id TEXT NOT NULL, open TEXT NOT NULL, due_on TEXT, step TEXT NOT NULL, sent_at TEXT,
  confirm INTEGER NOT NULL, acknowledged INTEGER NOT NULL,
  PRIMARY KEY (document_id, unit_id)
) WITHOUT ROWID;
CREATE INDEX cells_by_unit ON cells (unit_id, document_id, open, due_on, step, sent_at);
CREATE INDEX cells_open ON cells (open, document_id, unit_id, due_on) WHERE open <> '';

CREATE TABLE units (id TEXT PRIMARY KEY, slug TEXT NOT NULL, name TEXT NOT NULL, parent_id TEXT, detail TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE terms (
  kind TEXT NOT NULL, id TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, parent_id TEXT, position INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE unit_groupings (kind TEXT NOT NULL, id TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE synonyms (id TEXT PRIMARY KEY, forms TEXT NOT NULL) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5(
  terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_=.#'"
);
CREATE VIRTUAL TABLE search_postings USING fts5vocab('search', 'instance');
CREATE VIRTUAL TABLE search_words USING fts5vocab('search', 'row');

-- What is shown of documents in force, ready to be given out: see laidPieces.ts. No part of what the catalogue knows.
CREATE TABLE laid_pieces (document INTEGER PRIMARY KEY, program TEXT NOT NULL, about TEXT NOT NULL, bytes BLOB NOT NULL);

-- What the bitmaps in memory have to read anew; emptied in the transaction that filled it. (A conflict clause in a trigger gives way to
-- that of the statement which fired it, so each looks first.)
CREATE TABLE changed_documents (key INTEGER PRIMARY KEY);
CREATE TRIGGER document_made AFTER INSERT ON documents BEGIN
  INSERT INTO changed_documents SELECT new.key WHERE NOT EXISTS (SELECT 1 FROM changed_documents WHERE key = new.key);
END;
CREATE TRIGGER document_changed AFTER UPDATE ON documents BEGIN
  INSERT INTO changed_documents SELECT new.key WHERE NOT EXISTS (SELECT 1 FROM changed_documents WHERE key = new.key);
END;
CREATE TRIGGER topic_given AFTER INSERT ON document_topics BEGIN
  INSERT INTO changed_documents SELECT new.document WHERE NOT EXISTS (SELECT 1 FROM changed_documents WHERE key = new.document);
END;
CREATE TRIGGER topic_taken AFTER DELETE ON document_topics BEGIN
  INSERT INTO changed_documents SELECT old.document WHERE NOT EXISTS (SELECT 1 FROM changed_documents WHERE key = old.document);
END;
CREATE TRIGGER recipient_removed AFTER DELETE ON recipients BEGIN
  INSERT INTO changed_documents SELECT key FROM documents
    WHERE id = old.document_id AND key NOT IN (SELECT key FROM changed_documents);
END;
CREATE TRIGGER recipient_added AFTER INSERT ON recipients BEGIN
  INSERT INTO changed_documents SELECT key FROM documents
    WHERE id = new.document_id AND key NOT IN (SELECT key FROM changed_documents);
END;
CREATE TRIGGER recipient_changed AFTER UPDATE OF ended_at ON recipients BEGIN
  INSERT INTO changed_documents SELECT key FROM documents
    WHERE id = new.document_id AND key NOT IN (SELECT key FROM changed_documents);
END;
`
