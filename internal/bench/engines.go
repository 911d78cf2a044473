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

// An explained answer says with the outcome by which provision, the day that counts, and, of one rule alone, the day on which
// it was done, as a Deadline of the library does.
func exprExplained(rule string) func(dayNumbers) outcome {
	program, err := expr.Compile(rule, expr.Env(dayNumbers{}))
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

func celExplained(rule string) func(map[string]any) outcome {
	program := celProgram(rule, cel.IntType)
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

func regoFacts(r state.Record, day convention.Date) ast.Value {
	v, err := ast.InterfaceToValue(celNumbers(r, day))
	if err != nil {
		panic(err)
	}
	return v
}

const regoHead = `package rule

one := outcome(input)

explained := why(input)

all := [outcome(s) | some s in input]
`

func prepared(rule, query string) rego.PreparedEvalQuery {
	q, err := rego.New(rego.Query(query), rego.Module("rule.rego", regoHead+rule)).PrepareForEval(context.Background())
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

func regoOne(rule, query string, read func(any) outcome) func(ast.Value) outcome {
	q := prepared(rule, query)
	return func(input ast.Value) outcome { return read(eval(q, input)) }
}

func regoAll(rule string) func([]state.Record, convention.Date) func([]outcome) {
	q := prepared(rule, "data.rule.all")
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
