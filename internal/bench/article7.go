package main

import "github.com/mineban/apmbc/state"

const (
	notBound outcome = iota
	initialOverdue
	annualOverdue
	awaited
	nothingOwed
)

// article7 is Article 7(1) and (2) for their times, two rules and what follows from them together: whether the State is
// bound, whether its initial report is overdue (180 days after entry into force), whether its annual report on 2025 is (30
// April 2026), whether one of them is still awaited.
var article7 = rule{
	name:     "two rules: the initial and the annual report, Article 7",
	outcomes: nothingOwed + 1,

	check: func(p *state.Position) outcome {
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
	},

	byHand: func(t times) outcome {
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
	},

	byNumbers: func(n dayNumbers) outcome {
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
	},

	expr: `Day < InForce || Day >= Left ? 0
	: Initial > Day && InForce + 180 < Left && Day > InForce + 180 ? 1
	: Annual > Day && Due > InForce + 180 && Due < Left && Day > Due ? 2
	: Initial > Day && InForce + 180 < Left || Annual > Day && Due > InForce + 180 && Due < Left ? 3 : 4`,

	exprMoments: `let initial = InForce + duration("4320h");
	Day < InForce || Day >= Left ? 0
	: Initial > Day && initial < Left && Day > initial ? 1
	: Annual > Day && Due > initial && Due < Left && Day > Due ? 2
	: Initial > Day && initial < Left || Annual > Day && Due > initial && Due < Left ? 3 : 4`,

	exprWhy: `Day < InForce || Day >= Left ? {"outcome": 0, "provision": "17", "due": InForce}
	: Initial > Day && InForce + 180 < Left && Day > InForce + 180 ? {"outcome": 1, "provision": "7(1)", "due": InForce + 180}
	: Annual > Day && Due > InForce + 180 && Due < Left && Day > Due ? {"outcome": 2, "provision": "7(2)", "due": Due}
	: Initial > Day && InForce + 180 < Left ? {"outcome": 3, "provision": "7(1)", "due": InForce + 180}
	: Annual > Day && Due > InForce + 180 && Due < Left ? {"outcome": 3, "provision": "7(2)", "due": Due}
	: {"outcome": 4, "provision": "7(2)", "due": Due}`,

	cel: `day < inForce || day >= left ? 0
	: initial > day && inForce + 180 < left && day > inForce + 180 ? 1
	: annual > day && due > inForce + 180 && due < left && day > due ? 2
	: initial > day && inForce + 180 < left || annual > day && due > inForce + 180 && due < left ? 3 : 4`,

	celMoments: `day < inForce || day >= left ? 0
	: initial > day && inForce + duration("4320h") < left && day > inForce + duration("4320h") ? 1
	: annual > day && due > inForce + duration("4320h") && due < left && day > due ? 2
	: initial > day && inForce + duration("4320h") < left
		|| annual > day && due > inForce + duration("4320h") && due < left ? 3 : 4`,

	celWhy: `day < inForce || day >= left ? {"outcome": dyn(0), "provision": dyn("17"), "due": dyn(inForce)}
	: initial > day && inForce + 180 < left && day > inForce + 180 ? {"outcome": dyn(1), "provision": dyn("7(1)"), "due": dyn(inForce + 180)}
	: annual > day && due > inForce + 180 && due < left && day > due ? {"outcome": dyn(2), "provision": dyn("7(2)"), "due": dyn(due)}
	: initial > day && inForce + 180 < left ? {"outcome": dyn(3), "provision": dyn("7(1)"), "due": dyn(inForce + 180)}
	: annual > day && due > inForce + 180 && due < left ? {"outcome": dyn(3), "provision": dyn("7(2)"), "due": dyn(due)}
	: {"outcome": dyn(4), "provision": dyn("7(2)"), "due": dyn(due)}`,

	rego: `
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

provision := ["17", "7(1)", "7(2)", "7", "7"]

why(s) := {"outcome": o, "provision": provision[o], "due": [s.inForce, s.inForce + 180, s.due, s.due, s.due][o]} if {
	o := outcome(s)
}
`,
}
