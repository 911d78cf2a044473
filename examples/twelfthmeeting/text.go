package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

// width is where lines are broken.
const width = 100

// A text is being written.
type text struct{ strings.Builder }

func (t *text) title(s string) { fmt.Fprintf(t, "\n%s\n%s\n", s, strings.Repeat("-", len([]rune(s)))) }

func (t *text) line(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) }

// list writes names behind a head, broken between names.
func (t *text) list(head string, names []string) {
	line := head
	for i, n := range names {
		if i < len(names)-1 {
			n += ", "
		}
		if i > 0 && utf8.RuneCountInString(line+strings.TrimRight(n, " ")) > width {
			t.line("%s", strings.TrimRight(line, " "))
			line = "    "
		}
		line += n
	}
	t.line("%s", line)
}

// long writes a date in full.
func long(d convention.Date) string { return d.Time(nil).Format("2 January 2006") }

func name(c state.Code) string { return c.Name(convention.English) }

func writeText(p paper, out io.Writer) error {
	var t text
	t.meeting(p)
	t.invitations(p.Invitations)
	t.agenda(p)
	t.votes(p)
	t.shares(p)
	if p.Readings != (convention.Readings{}) {
		t.line("\nBy the readings %v; otherwise by today's practice.", p.Readings)
	}
	_, err := io.WriteString(out, t.String())
	return err
}

func (t *text) meeting(p paper) {
	m := p.Meeting
	t.line("%s\n%s", p.Name, strings.Repeat("-", len(p.Name)))
	days := "days not known"
	if !m.Opening.IsZero() {
		days = long(m.Opening) + " to " + long(m.Closing)
	}
	if m.City != "" {
		days = m.City + ", " + days
	}
	t.line("%s", days)
	t.line("Convened under %v.", m.Basis)
	if p.Asked != "" {
		t.line("Prepared as resolution %s asks%s.", p.Asked, p.cites())
	}
	if !m.Presidency.IsZero() {
		t.line("Presidency: %s.", name(m.Presidency))
	}
	if !p.Requests.IsZero() {
		t.line("Requests under Article 5(3) should be in by %s.", long(p.Requests))
	}
	for _, e := range m.Elsewhere {
		t.line("Printed elsewhere: %v to %v (%s).", e.Opening, e.Closing, e.Source)
	}
	if !p.Known.IsZero() {
		t.line("With what was known on %s.", long(p.Known))
	}
}

func (t *text) invitations(inv meeting.Invitations) {
	t.title("Invitations")
	if inv.On.IsZero() {
		t.line("Nobody can be listed: neither the opening nor the day of invitation is known.")
		return
	}
	t.line("By the status of each State on %s (%v).", long(inv.On), inv.Reading)
	var names []string
	for _, s := range inv.Parties {
		names = append(names, name(s.State))
	}
	slices.Sort(names)
	t.list(fmt.Sprintf("  %d participants, States Parties: ", len(names)), names)
	t.line("  %d observers, States not parties (%v):", len(inv.Observers), inv.Provision)
	for class := meeting.ContractingState; class <= meeting.OtherState; class++ {
		names = nil
		for _, s := range inv.Observers {
			if s.Class == class {
				names = append(names, name(s.State))
			}
		}
		slices.Sort(names)
		if names != nil {
			t.list(fmt.Sprintf("    %d %v: ", len(names), class), names)
		}
	}
	for _, s := range inv.Entities {
		t.line("  apart: %s, %v", name(s.State), s.Position)
	}
	names = nil
	for _, o := range inv.Organizations {
		names = append(names, o.String())
	}
	t.list("  observers, others: ", names)
}

func (t *text) agenda(p paper) {
	if len(p.Agenda) == 0 {
		return
	}
	t.title("Agenda")
	for _, item := range p.Agenda {
		t.line("%v %s", item.Provision, item.Title)
		if c := item.Count; c != nil {
			t.line("    %d States Parties; %d instruments deposited", c.InForce, c.Deposited)
		}
		for _, s := range item.Changes {
			t.line("    %v %s: %v", s.AsOf, name(s.State), s)
		}
		t.reports(item.Findings)
		for _, a := range item.Acts {
			t.line("    %v", a)
		}
		var unknown []string
		for _, d := range item.Deadlines {
			if d.Kind == state.ClearanceDeadline && d.Outcome == state.Unknown {
				unknown = append(unknown, fmt.Sprintf("%s (%v)", name(d.State), d.Due))
			} else {
				t.line("    %s: %v", name(d.State), d)
			}
		}
		if unknown != nil {
			t.list("    not known to have mined areas, or what became of them: ", unknown)
		}
		for _, r := range item.Requests {
			received, asked, decided := r.Received.String(), "", "no decision recorded"
			if !r.Latest.IsZero() {
				received += ".." + r.Latest.String()
			}
			if !r.Until.IsZero() {
				asked = " to extend to " + r.Until.String()
			}
			if !r.Decided.IsZero() {
				decided = "granted to " + r.Granted.String()
			}
			t.line("    %s: request of %s%s, %s", name(r.State), received, asked, decided)
		}
	}
}

// reports writes whose reports are missing, and of how many States it is not known.
func (t *text) reports(fs []state.Finding) {
	missing := map[string][]string{}
	unknown := map[state.Code]bool{}
	for _, f := range fs {
		if f.Outcome == state.Unknown {
			unknown[f.State] = true
			continue
		}
		what := "initial report"
		if f.Year != 0 {
			what = fmt.Sprint("report on ", f.Year)
		}
		missing[what] = append(missing[what], name(f.State))
	}
	for _, what := range slices.Sorted(maps.Keys(missing)) {
		t.list(fmt.Sprintf("    not received, %s: ", what), missing[what])
	}
	if len(unknown) > 0 {
		t.line("    not known whether all reports of %d States have come", len(unknown))
	}
}

func (t *text) votes(p paper) {
	t.title("Votes")
	for th := range meeting.Thresholds() {
		needed := ""
		if th.OfAll() {
			needed = fmt.Sprintf(": %d of %d", th.Count(0, p.Numbers.Parties).Needed, p.Numbers.Parties)
		}
		consensus := ""
		if th.ConsensusFirst() {
			consensus = ", failing consensus"
		}
		t.line("  %-13v %-23v %s%s%s", th.Provision(), th, th.Share(), consensus, needed)
	}
}

func (t *text) shares(p paper) {
	if p.Shares == nil {
		return
	}
	t.title("Shares")
	sum := p.Shares[0].Amount.Sub(p.Shares[0].Amount)
	unverified := []string{}
	for _, s := range p.Shares {
		sum = sum.Add(s.Amount)
	}
	t.line("%s among %d payers (Article 14, %v); each pays %s times its rate.", sum.StringFixed(2), len(p.Shares),
		p.Readings.Of(24), p.Shares[0].Factor().StringFixed(4))
	for _, s := range p.Shares {
		mark := ""
		for _, g := range p.given {
			if g.State == s.State {
				mark = "  rate as given"
			}
		}
		if mark == "" && s.Confidence == state.Unverified {
			unverified = append(unverified, name(s.State))
		}
		t.line("  %v %9s %12s%s", s.State, s.Rate.StringFixed(5), s.Amount.StringFixed(2), mark)
	}
	if len(unverified) > 0 {
		t.list("Rates that no stored source shows: ", unverified)
	}
}
