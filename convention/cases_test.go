package convention_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/cases"
)

// checkDate compares a date with the answer of a case.
func checkDate(t *testing.T, c cases.Case, name string, got convention.Date) {
	t.Helper()
	if want := c.Want.Date(name); got != want {
		t.Errorf("%s %s is %q, want %q, %s", c.Question, name, got, want, c.Source)
	}
}

// byReading calls check with each reading of a passage that an answer names.
func byReading(t *testing.T, c cases.Case, passage int, check func(t *testing.T, name string, r convention.Readings)) {
	t.Helper()
	n := 0
	for name := range c.Want.Names() {
		r, err := convention.ParseReading(fmt.Sprintf("R-%02d %s", passage, name))
		if err == nil {
			check(t, name, practice.With(r))
			n++
		}
	}
	if n == 0 {
		t.Errorf("no answer names a reading of R-%02d", passage)
	}
}

// items returns a list of a case, each item as text; null as "".
func items(list any) []string {
	var texts []string
	for _, v := range list.([]any) {
		if v == nil {
			v = ""
		}
		texts = append(texts, fmt.Sprint(v))
	}
	return texts
}

func TestCasesEntryIntoForce(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		if c.In.Has("effectiveDate") {
			t.Skip("a succession with a date of its own (R-03)")
		}
		checkDate(t, c, "entryIntoForce", convention.EntryIntoForce(c.In.Date("deposited"), c.In.Readings()))
	}, "entryIntoForce")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		checkDate(t, c, "entryIntoForce", convention.EntryIntoForce(c.Want.Date("fortiethDeposit"), practice))
	}, "generalEntryIntoForce")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		c.Want.Elsewhere("finding")
		if got := convention.OpenForSignature().Contains(c.In.Date("date")); got != c.Want.Bool("valid") {
			t.Errorf("open for signature: %t", got)
		}
	}, "signatureValid")
}

func TestCasesReports(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		checkDate(t, c, "due", convention.InitialReportDue(c.In.Date("entryIntoForce"), c.In.Readings()))
	}, "initialReportDue")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		due := convention.InitialReportDue(c.In.Date("entryIntoForce"), c.In.Readings())
		checkDate(t, c, "due", due)
		if got, want := c.In.Date("asOf").DaysSince(due), c.Want.Number("daysOverdue"); got != want {
			t.Errorf("%d days overdue, want %d", got, want)
		}
		var more, fewer int // months
		if _, err := fmt.Sscanf(c.Want.Text("publishedBand"), "more than %d and fewer than %d months", &more, &fewer); err != nil {
			t.Fatal(err)
		}
		if asOf := c.In.Date("asOf"); !asOf.After(due.AddMonths(more, practice)) || !asOf.Before(due.AddMonths(fewer, practice)) {
			t.Errorf("%v after %v is not %s", asOf, due, c.Want.Text("publishedBand"))
		}
	}, "overdue")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		c.Want.Elsewhere("finding")
		byReading(t, c, 4, func(t *testing.T, name string, r convention.Readings) {
			late := c.In.Date("received").DaysSince(convention.InitialReportDue(c.In.Date("entryIntoForce"), r))
			got := fmt.Sprintf("late %d days", late)
			switch {
			case late <= 0:
				got = "in time"
			case late == 1:
				got = "late 1 day"
			}
			if want := c.Want.Text(name); got != want {
				t.Errorf("%s: %s, want %s", name, got, want)
			}
		})
	}, "initialReportTimely")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		year := convention.FirstAnnualReport(c.In.Date("entryIntoForce"), c.In.Readings())
		if want := c.Want.Number("coversYear"); year != want {
			t.Errorf("covers %d, want %d", year, want)
		}
		checkDate(t, c, "due", convention.AnnualReportDue(year))
	}, "firstAnnualReport")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		first := convention.FirstAnnualReport(c.In.Date("entryIntoForce"), c.In.Readings())
		if got := first <= c.In.Number("calendarYear"); got != c.Want.Bool("due") {
			t.Errorf("due: %t", got)
		}
	}, "annualDue")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		year := convention.CalendarYear(c.In.Number("calendarYear"))
		checkDate(t, c, "due", convention.AnnualReportDue(c.In.Number("calendarYear")))
		checkDate(t, c, "from", year.From)
		checkDate(t, c, "to", year.Until.AddDays(-1))
	}, "annualReport")
}

func TestCasesDeadlines(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		checkDate(t, c, "deadline", convention.StockpileDeadline(c.In.Date("entryIntoForce"), c.In.Readings()))
	}, "art4Deadline")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		checkDate(t, c, "deadline", convention.ClearanceDeadline(c.In.Date("entryIntoForce"), c.In.Readings()))
	}, "art5OriginalDeadline")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		original := convention.ClearanceDeadline(c.In.Date("entryIntoForce"), practice)
		checkDate(t, c, "original", original)
		months, current := "monthsFromOriginal", "deadlineInForce"
		if c.Op == "art5Chain" {
			months, current = "totalMonths", "current"
		}
		checkDate(t, c, current, original.AddMonths(c.Want.Number(months), practice))
		c.Want.Elsewhere("withinCap", "eachWithinCap", "grants")
	}, "art5Deadline", "art5Chain")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		byReading(t, c, 7, func(t *testing.T, name string, r convention.Readings) {
			checkDate(t, c, name, c.In.Date("date").AddYears(c.In.Number("years"), r))
		})
	}, "addYears")
}

func TestCasesCompliance(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		checkDate(t, c, "due", convention.ReplyDue(c.In.Date("received"), c.In.Readings()))
	}, "replyDue")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		for _, submitted := range items(c.In.Get("submissions")) {
			open := day(submitted).After(convention.ReplyDue(c.In.Date("received"), c.In.Readings()))
			if open != (c.Want.Text(submitted) == "admissible") {
				t.Errorf("submission on %s is open: %t", submitted, open)
			}
		}
	}, "referral")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		parties := c.In.Number("parties")
		if got, want := convention.SpecialMeetingSupport(parties), c.Want.Number("support"); got != want {
			t.Errorf("support of %d, want %d", got, want)
		}
		if got, want := convention.Quorum(parties), c.Want.Number("quorum"); got != want {
			t.Errorf("quorum of %d, want %d", got, want)
		}
	}, "specialMeeting")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		rule := map[string]convention.Majority{
			"simpleMajority": convention.SimpleMajority,
			"twoThirds":      convention.TwoThirds,
		}[c.In.Text("rule")]
		if !c.In.Has("votes") {
			v := convention.Votes{Yes: c.In.Number("yes"), No: c.In.Number("no"), Abstentions: c.In.Number("abstain")}
			if got := rule.Carried(v, c.In.Readings()); got != c.Want.Bool("carried") {
				t.Errorf("%v carried: %t", v, got)
			}
			return
		}
		var got []string
		for _, votes := range c.In.Get("votes").([]any) {
			var v convention.Votes
			if _, err := fmt.Sscanf(fmt.Sprint(votes), "[%d %d %d]", &v.Yes, &v.No, &v.Abstentions); err != nil {
				t.Fatal(err)
			}
			got = append(got, fmt.Sprint(rule.Carried(v, c.In.Readings())))
		}
		if want := items(c.Want.Get("carried")); !slices.Equal(got, want) {
			t.Errorf("carried: %v, want %v", got, want)
		}
	}, "vote")
}

func TestCasesWithdrawal(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		received := c.In.Date("received")
		var conflicts []convention.Span
		if c.In.Has("conflicts") {
			for _, days := range c.In.Get("conflicts").([]any) {
				ends := items(days)
				conflicts = append(conflicts, span(ends[0], ends[1]))
			}
		}
		c.Want.Elsewhere("finding")
		if c.Want.Has("expiry") {
			checkDate(t, c, "expiry", convention.WithdrawalEffect(received, nil, practice).NotBefore)
		}
		effect := convention.WithdrawalEffect(received, conflicts, practice)
		switch {
		case c.Want.Has("effect") && effect.Settled:
			checkDate(t, c, "effect", effect.NotBefore)
		case c.Want.Has("notBefore") && !effect.Settled:
			checkDate(t, c, "effect", convention.Date{})
			checkDate(t, c, "notBefore", effect.NotBefore)
		default:
			byReading(t, c, 7, func(t *testing.T, name string, r convention.Readings) {
				checkDate(t, c, name, convention.WithdrawalEffect(received, conflicts, r).NotBefore)
			})
		}
	}, "withdrawalEffect")
}

func TestCasesDefinitions(t *testing.T) {
	is := func(yes bool) convention.Answer {
		if yes {
			return convention.Yes
		}
		return convention.No
	}
	cases.Run(t, func(t *testing.T, c cases.Case) {
		var by []string
		if c.In.Has("activation") {
			by = items(c.In.Get("activation"))
		}
		d := convention.Device{
			Emplaced:  is(c.In.Bool("mine")),
			ByPerson:  is(slices.Contains(by, "person") || slices.Contains(by, "tripwire-person")),
			ByVehicle: is(slices.Contains(by, "vehicle")),
			ByCommand: is(slices.Contains(by, "command")),
			Unawares:  is(slices.Contains(by, "unintentional-person")),
			Injures:   convention.Yes,
		}
		got := map[convention.Answer]string{
			convention.Yes:       "anti-personnel",
			convention.No:        "not-anti-personnel",
			convention.Contested: "contested",
		}[d.AntiPersonnel(c.In.Readings()).Answer]
		if d.Emplaced == convention.No && d.Mine().Answer == convention.No {
			got = "not-a-mine"
		}
		if want := c.Want.Text("class"); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}, "classify")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		m := convention.Movement{
			CrossesBorder: is(c.In.Bool("physical")),
			Title:         is(c.In.Bool("title")),
			Territory:     is(c.In.Bool("territory")),
		}
		if got := m.Transfer(); got.Answer != is(c.Want.Bool("transfer")) {
			t.Errorf("got %v", got)
		}
	}, "transfer")
}
