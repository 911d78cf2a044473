package main

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding"
	"fmt"
	"iter"
	"net/url"
	"strings"

	_ "modernc.org/sqlite"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

//go:embed registry.sql
var schema string

// A registry is a database of facts that an office has beside those that the library ships, and of what follows from all.
type registry struct{ db *sql.DB }

// A submission is a report on a calendar year, and the day it was received.
type submission struct {
	State    state.Code
	Year     int
	Received convention.Date
}

// open opens the registry in a file, or makes one. Who finds it busy waits; settings are those of SQLite.
func open(ctx context.Context, file string, settings ...string) (registry, error) {
	query := url.Values{"_txlock": {"immediate"}, "_pragma": append(settings, "busy_timeout(10000)")}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: file}).EscapedPath()+"?"+query.Encode())
	if err != nil {
		return registry{}, err
	}
	if _, err := db.ExecContext(ctx, schema); err != nil {
		db.Close()
		return registry{}, fmt.Errorf("%s: %w", file, err)
	}
	return registry{db}, nil
}

func (r registry) close() error { return r.db.Close() }

// transact does all of a task or nothing.
func (r registry) transact(ctx context.Context, task func(*sql.Tx) error) error {
	tx, err := r.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // after a commit it does nothing
	if err := task(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// add keeps acts and submissions, if all facts together make a ledger; else nothing is kept, and the error says why.
func (r registry) add(ctx context.Context, acts iter.Seq[state.Act], submissions ...submission) error {
	return r.transact(ctx, func(tx *sql.Tx) error {
		for a := range acts {
			if _, err := tx.ExecContext(ctx, `INSERT INTO acts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				a.State, a.Kind.String(), a.On, a.Latest, a.Until, a.Known, a.Deadline, a.Session, a.Year, a.Period.From, a.Period.Until,
				a.Unchanged, a.Mines.String(), a.Rival, a.Source, a.Confidence.String(), a.Note); err != nil {
				return err
			}
		}
		for _, s := range submissions {
			if _, err := tx.ExecContext(ctx, `INSERT INTO submissions VALUES (?, ?, ?)`, s.State, s.Year, s.Received); err != nil {
				return err
			}
		}
		_, err := ledger(ctx, tx)
		return err
	})
}

// ledger returns the facts of the library with those of the registry.
func ledger(ctx context.Context, tx *sql.Tx) (*state.Ledger, error) {
	acts, err := query(ctx, tx, `SELECT * FROM acts`, func(rows *sql.Rows) (a state.Act, err error) {
		var mines string
		err = rows.Scan(&a.State, text{&a.Kind}, &a.On, &a.Latest, &a.Until, &a.Known, &a.Deadline, &a.Session, &a.Year, &a.Period.From, &a.Period.Until,
			&a.Unchanged, &mines, &a.Rival, &a.Source, text{&a.Confidence}, &a.Note)
		if err == nil {
			a.Mines, err = state.ParseNumber(mines)
		}
		return a, err
	})
	if err != nil {
		return nil, err
	}
	received, err := query(ctx, tx, `SELECT state, year, received FROM submissions`, func(rows *sql.Rows) (state.Act, error) {
		a := state.Act{Kind: state.AnnualReport, Source: "own register of submissions", Confidence: state.OneSource}
		err := rows.Scan(&a.State, &a.Year, &a.On)
		a.Known = a.On
		return a, err
	})
	if err != nil {
		return nil, err
	}
	return state.Embedded().With(append(acts, received...)...)
}

func query(ctx context.Context, tx *sql.Tx, text string, scan func(*sql.Rows) (state.Act, error)) ([]state.Act, error) {
	rows, err := tx.QueryContext(ctx, text)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var acts []state.Act
	for rows.Next() {
		a, err := scan(rows)
		if err != nil {
			return nil, err
		}
		acts = append(acts, a)
	}
	return acts, rows.Err()
}

// assess works out the findings on all States on a day and puts them in the place of those on that day before.
func (r registry) assess(ctx context.Context, on convention.Date, rd convention.Readings) error {
	return r.transact(ctx, func(tx *sql.Tx) error {
		l, err := ledger(ctx, tx)
		if err != nil {
			return err
		}
		return replace(ctx, tx, on, l.Findings(on, rd))
	})
}

// replace puts findings in the place of those on a day.
func replace(ctx context.Context, tx *sql.Tx, on convention.Date, findings iter.Seq[state.Finding]) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM findings WHERE on_day = ?`, on); err != nil {
		return err
	}
	insert, err := tx.PrepareContext(ctx, `INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for f := range findings {
		var steps strings.Builder
		for step := range f.Steps() {
			fmt.Fprintln(&steps, step)
		}
		if _, err := insert.ExecContext(ctx, on, f.State, f.Code, f.Provision.String(), f.Outcome.String(), f.Severity.String(),
			f.Due, f.Since, f.Until, steps.String()); err != nil {
			return err
		}
	}
	return nil
}

// text reads a value of a list, such as a Kind, from its name.
type text struct{ encoding.TextUnmarshaler }

func (t text) Scan(src any) error {
	name, ok := src.(string)
	if !ok {
		return fmt.Errorf("want a name, not %v", src)
	}
	return t.UnmarshalText([]byte(name))
}
