package main

import (
	"context"
	"time"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/traits"
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A variant is one way to check the rule. It is made ready for a day, and then asked for all States in their order.
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

// variants are all, the library first.
func variants() []variant {
	return []variant{
		each("apmbc, position at hand", func(r state.Record, d convention.Date) state.Position { return r.Position(d, practice) }, check),
		each("apmbc, from the record", func(r state.Record, d convention.Date) asked { return asked{r, d} },
			func(a asked) outcome { return check(a.record.Position(a.day, practice)) }),
		each("time.Time by hand", moments, byHand),
		each("day numbers by hand", numbers, byNumbers),
		each("expr, day numbers", numbers, exprCheck(exprNumbers, dayNumbers{})),
		each("expr, timestamps", moments, exprCheck(exprMoments, times{})),
		each("expr, explained", numbers, exprExplained()),
		each("CEL, day numbers", celNumbers, celCheck(celNumberRule, cel.IntType)),
		each("CEL, timestamps", celMoments, celCheck(celMomentRule, cel.TimestampType)),
		each("CEL, explained", celNumbers, celExplained()),
		each("OPA, State by State", regoFacts, regoOne("data.article7.one", integer)),
		each("OPA, explained", regoFacts, regoOne("data.article7.explained", func(v any) outcome {
			return integer(v.(map[string]any)["outcome"])
		})),
		{"OPA, all States at once", regoAll()},
	}
}

type asked struct {
	record state.Record
	day    convention.Date
}

// check is the rule as a program that uses the library has it. Each deadline can tell its steps.
func check(p state.Position) outcome {
	if p.Status != state.Party {
		return notBound
	}
	initial := p.InitialReport()
	if initial.Outcome == state.Unmet {
		return initialOverdue
	}
	annual := p.AnnualReport(reportYear)
	switch {
	case annual.Outcome == state.Unmet:
		return annualOverdue
	case initial.Outcome == state.Running, initial.Outcome == state.Due, annual.Outcome == state.Running, annual.Outcome == state.Due:
		return awaited
	}
	return nothingOwed
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

func byHand(t times) outcome {
	if t.Day.Before(t.InForce) || !t.Day.Before(t.Left) {
		return notBound
	}
	initialDue := t.InForce.AddDate(0, 0, 180)
	initialOwed := initialDue.Before(t.Left) && t.Initial.After(t.Day)
	annualOwed := t.Due.After(initialDue) && t.Due.Before(t.Left) && t.Annual.After(t.Day)
	switch {
	case initialOwed && t.Day.After(initialDue):
		return initialOverdue
	case annualOwed && t.Day.After(t.Due):
		return annualOverdue
	case initialOwed || annualOwed:
		return awaited
	}
	return nothingOwed
}

// dayNumbers are the same as numbers of days.
type dayNumbers struct{ Day, InForce, Left, Initial, Annual, Due int }

func number(d convention.Date) int { return d.DaysSince(convention.MustParseDate("0001-01-01")) }

func numbers(r state.Record, day convention.Date) dayNumbers {
	f := known(r)
	return dayNumbers{number(day), number(f.inForce), number(f.leaves(day)), number(f.initial), number(f.annual), number(annualDue)}
}

func byNumbers(n dayNumbers) outcome {
	initialDue := n.InForce + 180
	initialOwed := initialDue < n.Left && n.Initial > n.Day
	annualOwed := n.Due > initialDue && n.Due < n.Left && n.Annual > n.Day
	switch {
	case n.Day < n.InForce || n.Day >= n.Left:
		return notBound
	case initialOwed && n.Day > initialDue:
		return initialOverdue
	case annualOwed && n.Day > n.Due:
		return annualOverdue
	case initialOwed || annualOwed:
		return awaited
	}
	return nothingOwed
}

const exprNumbers = `Day < InForce || Day >= Left ? 0
	: Initial > Day && InForce + 180 < Left && Day > InForce + 180 ? 1
	: Annual > Day && Due > InForce + 180 && Due < Left && Day > Due ? 2
	: Initial > Day && InForce + 180 < Left || Annual > Day && Due > InForce + 180 && Due < Left ? 3 : 4`

// exprWhy says with the outcome by which provision, and the day that counts, as a Deadline of the library does.
const exprWhy = `Day < InForce || Day >= Left ? {"outcome": 0, "provision": "17", "due": InForce}
	: Initial > Day && InForce + 180 < Left && Day > InForce + 180 ? {"outcome": 1, "provision": "7(1)", "due": InForce + 180}
	: Annual > Day && Due > InForce + 180 && Due < Left && Day > Due ? {"outcome": 2, "provision": "7(2)", "due": Due}
	: Initial > Day && InForce + 180 < Left ? {"outcome": 3, "provision": "7(1)", "due": InForce + 180}
	: Annual > Day && Due > InForce + 180 && Due < Left ? {"outcome": 3, "provision": "7(2)", "due": Due}
	: {"outcome": 4, "provision": "7(2)", "due": Due}`

func exprExplained() func(dayNumbers) outcome {
	program, err := expr.Compile(exprWhy, expr.Env(dayNumbers{}))
	if err != nil {
		panic(err)
	}
	var machine vm.VM
	return func(n dayNumbers) outcome {
		why, err := machine.Run(program, n)
		if err != nil {
			panic(err)
		}
		return outcome(why.(map[string]any)["outcome"].(int))
	}
}

const exprMoments = `let initial = InForce + duration("4320h");
	Day < InForce || Day >= Left ? 0
	: Initial > Day && initial < Left && Day > initial ? 1
	: Annual > Day && Due > initial && Due < Left && Day > Due ? 2
	: Initial > Day && initial < Left || Annual > Day && Due > initial && Due < Left ? 3 : 4`

func exprCheck[T any](rule string, env T) func(T) outcome {
	program, err := expr.Compile(rule, expr.Env(env), expr.AsInt())
	if err != nil {
		panic(err)
	}
	var machine vm.VM
	return func(t T) outcome {
		n, err := machine.Run(program, t)
		if err != nil {
			panic(err)
		}
		return outcome(n.(int))
	}
}

const celNumberRule = `day < inForce || day >= left ? 0
	: initial > day && inForce + 180 < left && day > inForce + 180 ? 1
	: annual > day && due > inForce + 180 && due < left && day > due ? 2
	: initial > day && inForce + 180 < left || annual > day && due > inForce + 180 && due < left ? 3 : 4`

const celMomentRule = `day < inForce || day >= left ? 0
	: initial > day && inForce + duration("4320h") < left && day > inForce + duration("4320h") ? 1
	: annual > day && due > inForce + duration("4320h") && due < left && day > due ? 2
	: initial > day && inForce + duration("4320h") < left
		|| annual > day && due > inForce + duration("4320h") && due < left ? 3 : 4`

const celWhy = `day < inForce || day >= left ? {"outcome": dyn(0), "provision": dyn("17"), "due": dyn(inForce)}
	: initial > day && inForce + 180 < left && day > inForce + 180 ? {"outcome": dyn(1), "provision": dyn("7(1)"), "due": dyn(inForce + 180)}
	: annual > day && due > inForce + 180 && due < left && day > due ? {"outcome": dyn(2), "provision": dyn("7(2)"), "due": dyn(due)}
	: initial > day && inForce + 180 < left ? {"outcome": dyn(3), "provision": dyn("7(1)"), "due": dyn(inForce + 180)}
	: annual > day && due > inForce + 180 && due < left ? {"outcome": dyn(3), "provision": dyn("7(2)"), "due": dyn(due)}
	: {"outcome": dyn(4), "provision": dyn("7(2)"), "due": dyn(due)}`

func celExplained() func(map[string]any) outcome {
	program := celProgram(celWhy, cel.IntType)
	return func(values map[string]any) outcome {
		why, _, err := program.Eval(values)
		if err != nil {
			panic(err)
		}
		return outcome(why.(traits.Mapper).Get(types.String("outcome")).Value().(int64))
	}
}

var names = []string{"day", "inForce", "left", "initial", "annual", "due"}

func celNumbers(r state.Record, day convention.Date) map[string]any {
	n := numbers(r, day)
	values := map[string]any{}
	for i, v := range []int{n.Day, n.InForce, n.Left, n.Initial, n.Annual, n.Due} {
		values[names[i]] = int64(v)
	}
	return values
}

func celMoments(r state.Record, day convention.Date) map[string]any {
	t := moments(r, day)
	values := map[string]any{}
	for i, v := range []time.Time{t.Day, t.InForce, t.Left, t.Initial, t.Annual, t.Due} {
		values[names[i]] = v
	}
	return values
}

func celProgram(rule string, of *cel.Type) cel.Program {
	var options []cel.EnvOption
	for _, name := range names {
		options = append(options, cel.Variable(name, of))
	}
	env, err := cel.NewEnv(options...)
	if err != nil {
		panic(err)
	}
	compiled, issues := env.Compile(rule)
	if issues.Err() != nil {
		panic(issues.Err())
	}
	program, err := env.Program(compiled, cel.EvalOptions(cel.OptOptimize))
	if err != nil {
		panic(err)
	}
	return program
}

func celCheck(rule string, of *cel.Type) func(map[string]any) outcome {
	program := celProgram(rule, of)
	return func(values map[string]any) outcome {
		n, _, err := program.Eval(values)
		if err != nil {
			panic(err)
		}
		return outcome(n.Value().(int64))
	}
}

const regoRule = `package article7

outcome(s) := 0 if {
	s.day < s.inForce
} else := 0 if {
	s.day >= s.left
} else := 1 if {
	initial_owed(s)
	s.day > s.inForce + 180
} else := 2 if {
	annual_owed(s)
	s.day > s.due
} else := 3 if {
	initial_owed(s)
} else := 3 if {
	annual_owed(s)
} else := 4

initial_owed(s) if {
	s.initial > s.day
	s.inForce + 180 < s.left
}

annual_owed(s) if {
	s.annual > s.day
	s.due > s.inForce + 180
	s.due < s.left
}

one := outcome(input)

provision := ["17", "7(1)", "7(2)", "7", "7"]

explained := {"outcome": one, "provision": provision[one], "due": [input.inForce, input.inForce + 180, input.due, input.due, input.due][one]}

all := [outcome(s) | some s in input]
`

func regoFacts(r state.Record, day convention.Date) ast.Value {
	v, err := ast.InterfaceToValue(celNumbers(r, day))
	if err != nil {
		panic(err)
	}
	return v
}

func prepared(query string) rego.PreparedEvalQuery {
	q, err := rego.New(rego.Query(query), rego.Module("article7.rego", regoRule)).PrepareForEval(context.Background())
	if err != nil {
		panic(err)
	}
	return q
}

// eval is the value of a query.
func eval(q rego.PreparedEvalQuery, input ast.Value) any {
	results, err := q.Eval(context.Background(), rego.EvalParsedInput(input))
	if err != nil {
		panic(err)
	}
	return results[0].Expressions[0].Value
}

func integer(v any) outcome {
	n, err := v.(interface{ Int64() (int64, error) }).Int64()
	if err != nil {
		panic(err)
	}
	return outcome(n)
}

func regoOne(query string, read func(any) outcome) func(ast.Value) outcome {
	q := prepared(query)
	return func(input ast.Value) outcome { return read(eval(q, input)) }
}

func regoAll() func([]state.Record, convention.Date) func([]outcome) {
	q := prepared("data.article7.all")
	return func(states []state.Record, day convention.Date) func([]outcome) {
		var terms []*ast.Term
		for _, r := range states {
			terms = append(terms, ast.NewTerm(regoFacts(r, day)))
		}
		input := ast.NewArray(terms...)
		return func(out []outcome) {
			for i, v := range eval(q, input).([]any) {
				out[i] = integer(v)
			}
		}
	}
}
