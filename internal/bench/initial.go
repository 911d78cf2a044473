package main

import "github.com/mineban/apmbc/state"

// initialReport is Article 7(1) for its time: whether the initial report, due 180 days after entry into force, was made in
// time, late, is awaited or overdue. A State that leaves before the day does not owe it.
var initialReport = rule{
	name:     "one rule: the initial report, Article 7(1)",
	outcomes: 6,

	check: func(p *state.Position) outcome { return initialOutcomes[p.InitialReport().Outcome] },

	byHand: func(t times) outcome {
		due := t.InForce.AddDate(0, 0, 180)
		switch {
		case !due.Before(t.Left):
			return 0
		case !t.Initial.After(t.Day) && t.Initial.After(due):
			return 2
		case !t.Initial.After(t.Day):
			return 1
		case t.Day.After(due):
			return 5
		case !t.Day.Before(t.InForce):
			return 4
		}
		return 3
	},

	byNumbers: func(n dayNumbers) outcome {
		due := n.InForce + 180
		switch {
		case due >= n.Left:
			return 0
		case n.Initial <= n.Day && n.Initial > due:
			return 2
		case n.Initial <= n.Day:
			return 1
		case n.Day > due:
			return 5
		case n.Day >= n.InForce:
			return 4
		}
		return 3
	},

	expr: `let due = InForce + 180;
	due >= Left ? 0 : Initial <= Day ? (Initial > due ? 2 : 1) : Day > due ? 5 : Day >= InForce ? 4 : 3`,

	exprMoments: `let due = InForce + duration("4320h");
	due >= Left ? 0 : Initial <= Day ? (Initial > due ? 2 : 1) : Day > due ? 5 : Day >= InForce ? 4 : 3`,

	exprWhy: `let due = InForce + 180;
	{"outcome": due >= Left ? 0 : Initial <= Day ? (Initial > due ? 2 : 1) : Day > due ? 5 : Day >= InForce ? 4 : 3,
	"provision": "7(1)", "due": due, "discharged": Initial <= Day ? Initial : 0}`,

	cel: `inForce + 180 >= left ? 0 : initial <= day ? (initial > inForce + 180 ? 2 : 1)
	: day > inForce + 180 ? 5 : day >= inForce ? 4 : 3`,

	celMoments: `inForce + duration("4320h") >= left ? 0 : initial <= day ? (initial > inForce + duration("4320h") ? 2 : 1)
	: day > inForce + duration("4320h") ? 5 : day >= inForce ? 4 : 3`,

	celWhy: `{"outcome": dyn(inForce + 180 >= left ? 0 : initial <= day ? (initial > inForce + 180 ? 2 : 1)
	: day > inForce + 180 ? 5 : day >= inForce ? 4 : 3), "provision": dyn("7(1)"), "due": dyn(inForce + 180),
	"discharged": dyn(initial <= day ? initial : 0)}`,

	rego: `
outcome(s) := 0 if {
	s.inForce + 180 >= s.left
} else := 2 if {
	s.initial <= s.day
	s.initial > s.inForce + 180
} else := 1 if {
	s.initial <= s.day
} else := 5 if {
	s.day > s.inForce + 180
} else := 4 if {
	s.day >= s.inForce
} else := 3

why(s) := {"outcome": outcome(s), "provision": "7(1)", "due": s.inForce + 180, "discharged": discharged(s)}

discharged(s) := s.initial if {
	s.initial <= s.day
} else := 0
`,
}

var initialOutcomes = [...]outcome{
	state.NotApplicable: 0, state.Met: 1, state.MetLate: 2, state.Running: 3, state.Due: 4, state.Unmet: 5,
}
