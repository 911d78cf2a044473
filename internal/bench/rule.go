package main

import (
	"time"

	"cel.dev/cel-go/cel"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// An outcome is how things stand with a rule on a day, as a number that all variants of the rule agree on.
type outcome int

// A rule in the words of each that checks it.
type rule struct {
	name     string
	outcomes outcome // how many there are

	check     func(*state.Position) outcome // as a program that uses the library has it
	byHand    func(times) outcome
	byNumbers func(dayNumbers) outcome

	expr, exprMoments, exprWhy string
	cel, celMoments, celWhy    string
	rego                       string // defines outcome(s) and why(s)
}

var rules = []rule{initialReport, article7}

// A variant is one way to check a rule. It is made ready for a day, and then asked for all States in their order.
type variant struct {
	name  string
	ready func(states []state.Record, day convention.Date) func(out []outcome)
}

// each is a variant that is asked for one State after the other.
func each[T any](name string, input func(state.Record, convention.Date) T, check func(T) outcome) variant {
	return variant{name, func(states []state.Record, day convention.Date) func([]outcome) {
		inputs := make([]T, len(states))
		for i, r := range states {
			inputs[i] = input(r, day)
		}
		return func(out []outcome) {
			for i := range inputs {
				out[i] = check(inputs[i])
			}
		}
	}}
}

// quick is how many variants come before the engines.
const quick = 4

// variants are all, the library first.
func (r rule) variants() []variant {
	var p state.Position
	return []variant{
		each("apmbc, position at hand", func(s state.Record, d convention.Date) *state.Position { p := s.Position(d, practice); return &p }, r.check),
		each("apmbc, from the record", func(s state.Record, d convention.Date) asked { return asked{s, d} }, func(a asked) outcome {
			p = a.record.Position(a.day, practice)
			return r.check(&p)
		}),
		each("time.Time by hand", moments, r.byHand),
		each("day numbers by hand", numbers, r.byNumbers),
		each("expr, day numbers", numbers, exprCheck(r.expr, dayNumbers{})),
		each("expr, timestamps", moments, exprCheck(r.exprMoments, times{})),
		each("expr, explained", numbers, exprExplained(r.exprWhy)),
		each("CEL, day numbers", celNumbers, celCheck(r.cel, cel.IntType)),
		each("CEL, timestamps", celMoments, celCheck(r.celMoments, cel.TimestampType)),
		each("CEL, explained", celNumbers, celExplained(r.celWhy)),
		each("OPA, State by State", regoFacts, regoOne(r.rego, "data.rule.one", integer)),
		each("OPA, explained", regoFacts, regoOne(r.rego, "data.rule.explained", func(v any) outcome {
			return integer(v.(map[string]any)["outcome"])
		})),
		{"OPA, all States at once", regoAll(r.rego)},
	}
}

type asked struct {
	record state.Record
	day    convention.Date
}

// times are the facts and the day as moments.
type times struct {
	Day, InForce, Left, Initial, Annual, Due time.Time
}

func moments(r state.Record, day convention.Date) times {
	f := known(r)
	at := func(d convention.Date) time.Time { return d.Time(time.UTC) }
	return times{at(day), at(f.inForce), at(f.leaves(day)), at(f.initial), at(f.annual), at(annualDue)}
}

// dayNumbers are the same as numbers of days.
type dayNumbers struct{ Day, InForce, Left, Initial, Annual, Due int }

func number(d convention.Date) int { return d.DaysSince(convention.MustParseDate("0001-01-01")) }

func numbers(r state.Record, day convention.Date) dayNumbers {
	f := known(r)
	return dayNumbers{number(day), number(f.inForce), number(f.leaves(day)), number(f.initial), number(f.annual), number(annualDue)}
}
