-- Days are texts, "2011-12-02", and States alpha-3 codes, as Date and Code give them to a database; NULL is no day.

CREATE TABLE IF NOT EXISTS acts (
	state        TEXT    NOT NULL,
	kind         TEXT    NOT NULL,
	on_day       TEXT,
	latest       TEXT,
	until        TEXT,
	known        TEXT,
	deadline     TEXT,
	session      TEXT    NOT NULL,
	year         INTEGER NOT NULL,
	period_from  TEXT,
	period_until TEXT,
	unchanged    INTEGER NOT NULL,
	mines        TEXT    NOT NULL, -- digits, '' where not stated
	rival        INTEGER NOT NULL,
	source       TEXT    NOT NULL,
	confidence   TEXT    NOT NULL,
	note         TEXT    NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS submissions (
	state    TEXT    NOT NULL,
	year     INTEGER NOT NULL, -- the calendar year reported on
	received TEXT    NOT NULL,
	PRIMARY KEY (state, year, received)
) STRICT;

CREATE TABLE IF NOT EXISTS findings (
	on_day    TEXT NOT NULL,
	state     TEXT NOT NULL,
	code      TEXT NOT NULL,
	provision TEXT NOT NULL,
	outcome   TEXT NOT NULL,
	severity  TEXT NOT NULL,
	due       TEXT,
	since     TEXT,
	until     TEXT,
	steps     TEXT NOT NULL -- one a line
) STRICT;
CREATE INDEX IF NOT EXISTS findings_by_day ON findings (on_day, state);
