package state

import (
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// Assess returns what the record of a State shows on a day of the rules that [Rules] lists, in the order of
// [Finding.Compare]. Nothing is held against a State because the ledger does not know of it: the outcome is then
// [Unknown], and [Finding.Missing] says what is missing. It heeds; the others bear on
// definitions, reports and meetings.
func Assess(r Record, asOf convention.Date, rd convention.Readings) []Finding {
	return AppendFindings(nil, r, asOf, rd)
}

// AppendFindings appends the findings of [Assess] to dst, without allocation where dst has room.
func AppendFindings(dst []Finding, r Record, asOf convention.Date, rd convention.Readings) []Finding {
	p := r.Position(asOf, rd)
	if p.Status == NotEligible {
		return dst
	}
	a := assessment{r, p, dst}
	a.status()
	a.events()
	if !p.InForce.IsZero() {
		a.stockpile()
		a.minedAreas()
		a.initialReport()
		a.annualReports()
	}
	a.withdrawal()
	a.conflicts()
	for i := range a.findings[len(dst):] {
		f := &a.findings[len(dst)+i]
		f.Unverified = f.Unverified || unverified(f.evidence[0]) || unverified(f.evidence[1])
	}
	slices.SortFunc(a.findings[len(dst):], Finding.Compare)
	return a.findings
}

// Findings yields the findings of [Assess] for all States, by State; if codes are given, only those of these codes
// ([Rules] lists them: of a code that is not among them there is none).
func (l *Ledger) Findings(asOf convention.Date, rd convention.Readings, codes ...string) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		var findings []Finding
		for r := range l.Records() {
			findings = AppendFindings(findings[:0], r, asOf, rd)
			for _, f := range findings {
				if (len(codes) == 0 || slices.Contains(codes, f.Code)) && !yield(f) {
					return
				}
			}
		}
	}
}

// Differences returns the findings on a State that hold only under the one or only under the other of two sets of
// readings.
func Differences(r Record, asOf convention.Date, one, other convention.Readings) (onlyOne, onlyOther []Finding) {
	without := func(all, those []Finding) (rest []Finding) {
		for _, f := range all {
			if !slices.ContainsFunc(those, func(g Finding) bool { return f.facts() == g.facts() }) {
				rest = append(rest, f)
			}
		}
		return rest
	}
	a, b := Assess(r, asOf, one), Assess(r, asOf, other)
	return without(a, b), without(b, a)
}

// An assessment gathers the findings of one State on one day.
type assessment struct {
	record   Record
	p        Position
	findings []Finding
}

// add adds a finding and returns it to be completed.
func (a *assessment) add(n int, of Kind, outcome Outcome, first convention.Date, evidence ...*Act) *Finding {
	r := &rules[n]
	a.findings = append(a.findings, Finding{
		Code: r.code, State: a.p.State, Provision: r.provision(), Outcome: outcome, Severity: r.severity, Since: first,
		history: a.p.history, asOf: a.p.AsOf, readings: a.p.readings, of: of,
	})
	f := &a.findings[len(a.findings)-1]
	copy(f.evidence[:], evidence)
	return f
}

// due adds a finding that follows from a deadline as it stands.
func (a *assessment) due(n int, d *Deadline, first convention.Date) *Finding {
	f := a.add(n, d.Kind, d.Outcome, first, d.evidence[0], d.evidence[1])
	f.Due, f.Year, f.Unverified = d.Due, d.Year, d.Unverified
	return f
}

// begun returns the first day on which a deadline was running that was set on a day: before entry into force that of the
// instrument.
func (a *assessment) begun(set convention.Date) convention.Date {
	if set.After(a.p.AsOf) {
		return a.p.Deposited
	}
	return set
}

// overdue adds a finding of a deadline that has passed, with the days since: to the day it was done, the day the State
// left, or the day asked.
func (a *assessment) overdue(n int, d *Deadline) *Finding {
	f := a.due(n, d, convention.FirstLateDay(d.Due, a.p.readings))
	end := a.p.asked(d.Due)
	if a.p.Status == Former && d.Due.Before(a.p.Since) {
		f.Until = a.p.Since
	}
	f.Count = end.DaysSince(d.Due)
	if !d.Discharged.IsZero() {
		f.Until = d.Discharged
		f.Count = 0
		for _, e := range d.evidence {
			if e != nil && e.Confidence != Unverified {
				f.Count = max(f.Count, e.On.DaysSince(d.Due))
			}
		}
	}
	return f
}

// status states where the State stands (Articles 15 to 19).
func (a *assessment) status() {
	p, h := &a.p, a.p.history
	n := [...]int{NonSignatory: sNotSigned, Signatory: sSignatory, Contracting: sContracting, Party: sParty, Former: sFormer}[p.Status]
	a.add(n, 0, Noted, p.Since)
	if p.Provisional {
		a.add(sProvisional, 0, Noted, p.Deposited).Due = provisionalEnd(p.InForce, p.readings)
	}
	for _, e := range h.other {
		switch {
		case e.certain().After(p.AsOf):
		case e.Kind == Reservation:
			a.add(a19Reservation, 0, Noted, e.certain(), e)
		case e.Kind == ProvisionalApplication && p.spell != nil && e.On != p.spell.instrument.On && p.owns(e):
			a.add(a18LateDeclaration, 0, Noted, e.On, e)
		case e.Kind == VoluntaryReport:
			a.add(a7Voluntary, 0, Noted, e.certain(), e)
		}
	}
	if p.spell == nil {
		return
	}
	published := p.spell.inForce
	switch {
	case p.InForce.IsZero():
		a.add(dataSuccessionNoDate, 0, Unknown, p.Deposited, p.spell.instrument)
	case published != nil && published.On != p.InForce:
		a.add(dataEIFMismatch, 0, Disputed, p.Deposited, published).Due = p.InForce
	}
}

// events states what sources assert under Article 1(1), on days on which it bound the State or on which it was about to.
// What is from general knowledge is no assertion, and of a stretch of days each must be such a day.
func (a *assessment) events() {
	for _, e := range a.p.history.other {
		if e.Kind < UseAsserted || e.Kind > AssistanceAsserted || e.certain().After(a.p.AsOf) {
			continue
		}
		first, last := a.record.Position(e.On, a.p.readings), a.record.Position(e.certain(), a.p.readings)
		signed := func(p Position) bool { return p.Status >= Signatory && p.Status <= Party && !p.suspended(p.AsOf) }
		bound := func(p Position) bool { return (p.Status == Party || p.Provisional) && signed(p) }
		until := lasting(e, a.p.AsOf).Until
		switch in := a.p.InForce; {
		case e.Confidence == Unverified:
		case bound(first) && bound(last):
			a.add(a1Event, 0, Disputed, e.On, e).Until = until
		case e.certain().Before(in) && !in.After(a.p.AsOf) && in.Before(e.Until): // it went on after entry into force
			a.add(a1Event, 0, Disputed, in, e).Until = until
		case signed(first) && signed(last):
			a.add(a1EventSignatory, 0, Disputed, e.On, e).Until = until
		}
	}
}

// stockpile assesses Article 4.
func (a *assessment) stockpile() {
	p := &a.p
	switch d := p.Stockpile(); d.Outcome {
	case NotApplicable:
		if e := d.evidence[0]; e != nil && !e.certain().After(p.AsOf) {
			a.due(a4NoneHeld, &d, e.certain())
		}
	case Running:
		a.due(a4Running, &d, a.begun(p.InForce))
	case Due:
		a.due(a4Due, &d, d.Due.AddDays(-daysNear))
	case Unmet:
		a.overdue(a4Missed, &d)
	case MetLate:
		a.overdue(a4CompletedLate, &d)
	case Met:
		a.due(a4Met, &d, d.Discharged)
	case Unknown:
		a.due(a4Unknown, &d, convention.FirstLateDay(d.Due, p.readings))
	}
	stock := p.history.stockpile
	declared := slices.ContainsFunc(stock, func(e *Act) bool {
		return (e.Kind == StockpileCompleted || e.Kind == NoStockpile) && !e.certain().After(p.AsOf)
	})
	thought := false // that nothing was left
	for i, e := range stock {
		mines, stated := e.Mines.Value()
		thought = thought || e.Kind == StockpileCompleted || e.Kind == NoStockpile || stated && mines == 0
		switch {
		case e.certain().After(p.AsOf) || !p.owns(e):
		case e.Kind == StockpileHeld && stated && mines == 0 && !declared:
			a.add(a4Undeclared, StockpileDeadline, Noted, e.certain(), e)
		case e.Kind == StockpileFound && thought:
			a.foundStock(e, mines, stock[i+1:])
		}
	}
}

// foundStock assesses mines found after the stockpile was thought destroyed; later holds the acts that follow.
func (a *assessment) foundStock(found *Act, mines int, later []*Act) {
	year := found.certain().AddYears(1, a.p.readings)
	var gone, after *Act // their destruction, and the first sign that they were still there after a year
	for _, e := range later {
		n, _ := e.Mines.Value()
		destroyed := e.Kind == StockpileDestroyed || e.Kind == StockpileCompleted
		if after == nil && e.On.After(year) && (destroyed || e.Kind == StockpileHeld && n > 0) {
			after = e
		}
		if destroyed {
			if !e.certain().After(a.p.AsOf) {
				gone = e
			}
			break
		}
	}
	f := a.add(a4Discovered, StockpileDeadline, Unknown, found.certain(), found, gone)
	if f.Count = mines; gone != nil {
		f.Outcome, f.Until = Noted, latest(f.Since, gone.certain())
	}
	if after == nil || !a.p.AsOf.After(year) {
		return
	}
	f = a.add(a4DiscoveredHeld, StockpileDeadline, Noted, year.AddDays(1), found, after)
	if f.Count = a.p.AsOf.DaysSince(year); gone != nil {
		f.Until, f.Count = gone.certain(), gone.On.DaysSince(year)
	}
}

// minedAreas assesses Article 5.
func (a *assessment) minedAreas() {
	p := &a.p
	var d Deadline
	c := p.clearance(&d)
	switch d.Outcome {
	case NotApplicable:
		if e := d.evidence[0]; e != nil && !e.certain().After(p.AsOf) {
			a.due(a5None, &d, e.certain())
		}
	case Unknown:
		first := convention.FirstLateDay(d.Due, p.readings)
		if !c.known {
			first = a.begun(p.InForce)
		}
		a.due(a5Unknown, &d, first)
	case Running:
		if !d.Due.IsZero() {
			a.due(a5Running, &d, a.begun(c.decided)).Count = c.grants
		}
	case Due:
		a.due(a5Due, &d, latest(c.decided, d.Due.AddMonths(-monthsNear, p.readings))).Count = c.grants
	case Unmet:
		f := a.overdue(a5Lapsed, &d)
		f.Since = c.lapse(p.readings)
	case Met:
		a.due(a5Completed, &d, d.Discharged)
	case MetLate:
		a.overdue(a5CompletedLate, &d)
	}
	switch d := p.ExtensionRequest(); {
	case d.Outcome == Due && d.Kind == RequestDue:
		a.due(a5RequestWindow, &d, latest(c.decided, d.Due.AddDays(-daysNear)))
	case d.Outcome == Unmet:
		s, _ := p.history.ledger.Session(d.Session)
		switch {
		case !s.Closing.Before(p.AsOf): // it can still decide
		case d.Kind == NewAreaRequestDue:
			f := a.overdue(a5NewAreaNoRequest, &d)
			f.Since, f.of = s.Closing.AddDays(1), RequestDue
		case !convention.Late(p.AsOf, c.due, p.readings):
			a.due(a5RequestTooLate, &d, s.Closing.AddDays(1)).Due = c.due
		}
	}
	n := 0
	var third convention.Date
	for i, e := range p.history.clearance {
		if e.certain().After(p.AsOf) || !p.owns(e) {
			continue
		}
		switch e.Kind {
		case ExtensionGranted:
			if n++; n == 3 {
				third = e.On
			}
			a.extension(n, e)
		case ExtensionRequested:
			a.request(e)
		case ClearanceCompleted, CompletionDeclared:
			a.lapsed(e)
		case AreaDiscovered:
			a.discovery(e, p.history.clearance[i+1:])
		case MinedAreas:
			if then := a.record.Position(e.On.AddDays(-1), p.readings).Clearance(); !then.Discharged.IsZero() {
				a.add(a5CompletedArea, ClearanceDeadline, Disputed, e.certain(), e)
			}
		}
	}
	if n >= 3 {
		f := a.due(a5Repeat, &d, third)
		f.Outcome, f.Count = Noted, n
	}
	for _, e := range p.history.other {
		if e.Kind == RequestIncomplete && !e.certain().After(p.AsOf) {
			a.add(a5RequestContent, ClearanceDeadline, Noted, e.certain(), e)
		}
	}
}

// extension assesses a decision (Article 5(3) and (5)).
func (a *assessment) extension(number int, act *Act) {
	e := a.record.extension(number, act, a.p.readings)
	one := func(n int, outcome Outcome) {
		f := a.add(n, ClearanceDeadline, outcome, e.Decided, act)
		f.Due, f.Count, f.asOf = e.Until, e.Months, e.Decided
	}
	one(a5ExtGranted, Noted)
	if e.Session == "" {
		one(a5ExtNoDecision, Noted)
	}
	if e.OverCap && act.Confidence != Unverified {
		one(a5ExtOverCap, Noted)
	}
	if e.Lapsed > 0 {
		a.lapsed(act)
	}
}

// lapsed adds the days without a valid deadline that an extension or a completion ended.
func (a *assessment) lapsed(end *Act) {
	then := a.record.Position(end.On.AddDays(-1), a.p.readings)
	var d Deadline
	if c := then.clearance(&d); d.Outcome == Unmet {
		f := a.add(a5LapseHistoric, ClearanceDeadline, MetLate, c.lapse(a.p.readings), end)
		f.Due, f.Until, f.asOf = c.due, end.certain(), then.AsOf
		f.Count = f.Until.DaysSince(f.Since)
	}
}

// request holds a request against the day agreed for the meeting it went to.
func (a *assessment) request(e *Act) {
	s, _ := a.p.history.ledger.Session(e.Session)
	due := convention.ExtensionRequestDue(s.Opening, a.p.readings)
	if due.IsZero() || !convention.Late(e.On, due, a.p.readings) || e.Confidence == Unverified {
		return
	}
	f := a.add(a5RequestLate, ClearanceDeadline, MetLate, convention.FirstLateDay(due, a.p.readings), e)
	f.Due, f.Until, f.Count, f.asOf = due, e.certain(), e.On.DaysSince(due), e.certain()
}

// discovery states an area found when none was thought to be left, until a deadline was set for it or it was cleared;
// later holds the acts that follow.
func (a *assessment) discovery(e *Act, later []*Act) {
	then := a.record.Position(e.certain(), a.p.readings)
	if c := then.chain(); c.discovered != e && !c.open {
		return
	}
	f := a.add(a5NewArea, ClearanceDeadline, Noted, e.certain(), e)
	f.asOf = e.certain()
	for _, l := range later {
		ends := l.Kind == ExtensionGranted || l.Kind == ClearanceCompleted || l.Kind == CompletionDeclared
		if ends && !l.certain().After(a.p.AsOf) && a.p.owns(l) {
			f.Until, f.evidence[1] = latest(f.Since, l.certain()), l
			return
		}
	}
}

// initialReport assesses Article 7(1).
func (a *assessment) initialReport() {
	p := &a.p
	d := p.InitialReport()
	switch d.Outcome {
	case Due:
		a.due(a7InitialDue, &d, d.Due.AddDays(-daysNear))
	case Unmet:
		a.overdue(a7InitialOverdue, &d)
	case MetLate:
		a.overdue(a7InitialLate, &d)
	case Met:
		if d.Discharged.Before(p.InForce) {
			a.due(a7InitialEarly, &d, d.Discharged)
		}
	case Unknown:
		a.due(a7InitialUnknown, &d, convention.FirstLateDay(d.Due, p.readings))
	}
	if d.Discharged.IsZero() || !d.evidence[0].Latest.IsZero() {
		return
	}
	inTime := 0
	for _, r := range [...]convention.Reading{convention.R04Exclusive, convention.R04Inclusive, convention.R04MonthEnd} {
		if due := convention.InitialReportDue(p.InForce, p.readings.With(r)); !convention.Late(d.Discharged, due, p.readings) {
			inTime++
		}
	}
	if inTime == 1 || inTime == 2 {
		a.due(a7ReadingSplit, &d, d.Discharged).Outcome = Disputed
	}
}

// annualReports assesses Article 7(2).
func (a *assessment) annualReports() {
	p := &a.p
	reported, missing, unknown := 0, 0, 0 // the last year reported on; years missing and unknown in a row
	var first Deadline                    // of the unknown
	end := func() {
		if unknown > 0 {
			a.due(a7AnnualUnknown, &first, convention.FirstLateDay(first.Due, p.readings)).Count = unknown
		}
		unknown = 0
	}
	for year := convention.FirstAnnualReport(p.InForce, p.readings); year != 0; year++ {
		d := p.AnnualReport(year)
		if d.Outcome != Unmet {
			if missing > 1 {
				before := p.AnnualReport(year - missing)
				a.due(a7Habitual, &before, convention.FirstLateDay(p.AnnualReport(year-missing+1).Due, p.readings)).Count = missing
			}
			if missing = 0; !d.Discharged.IsZero() {
				for y := reported + 1; reported > 0 && y < year; y++ {
					if between := p.AnnualReport(y); between.Outcome == Unmet {
						a.overdue(a7Gap, &between)
					}
				}
				reported = year
			}
		}
		if d.Outcome != Unknown {
			end()
		}
		switch d.Outcome {
		case Due:
			a.due(a7AnnualDue, &d, d.Due.AddDays(-daysNear))
		case MetLate:
			a.overdue(a7AnnualLate, &d)
		case Unmet:
			missing++
			a.overdue(a7AnnualOverdue, &d)
			if a.affected(d.Due) {
				a.overdue(a7Affected, &d)
			}
		case Unknown:
			if unknown == 0 {
				first = d
			}
			unknown++
		}
		if d.Outcome == NotApplicable && !p.suspended(d.Due) || d.Due.After(p.AsOf) {
			end()
			break
		}
	}
	a.periods()
}

// affected reports whether the State is known, by a source, to have had mined areas to clear on a day.
func (a *assessment) affected(day convention.Date) bool {
	then := a.record.Position(day, a.p.readings)
	var d Deadline
	c := then.clearance(&d)
	return c.sourced && d.Outcome != NotApplicable && d.Discharged.IsZero()
}

// periods holds the days that annual reports say they cover against the calendar year.
func (a *assessment) periods() {
	for i, e := range a.p.history.annual {
		if e.Kind != AnnualReport || e.certain().After(a.p.AsOf) || !a.p.owns(e) {
			continue
		}
		for _, f := range a.p.history.annual[:i] {
			if f.Kind == AnnualReport && f.Year == e.Year {
				a.add(a7Duplicate, AnnualReportDue, Noted, e.certain(), f, e).Year = e.Year
				break
			}
		}
		year := convention.CalendarYear(e.Year)
		if e.Period == (convention.Span{}) || e.Period == year || a.p.readings.Has(convention.R09AsStated) {
			continue
		}
		a.add(a7Period, AnnualReportDue, Noted, e.certain(), e).Year = e.Year
		covered := convention.Span{From: e.Period.From, Until: e.Period.Until}
		if covered.From.Before(year.From) {
			covered.From = year.From
		}
		if covered.Until.After(year.Until) {
			covered.Until = year.Until
		}
		left := year.Until.DaysSince(year.From) - max(covered.Until.DaysSince(covered.From), 0)
		if left > 0 {
			f := a.add(a7Partial, AnnualReportDue, Noted, e.certain(), e)
			f.Year, f.Count = e.Year, left
		}
	}
}

// withdrawal assesses Article 20, and a claimed suspension.
func (a *assessment) withdrawal() {
	p, h := &a.p, a.p.history
	if p.notice != nil {
		d := p.WithdrawalEffect()
		a.due(a20Notice, &d, p.Notified).Outcome = Noted
		expiry := h.expiry(p.notice, p.AsOf, p.readings)
		for _, e := range h.conflicts {
			international := e.Kind == InternationalConflict || p.readings.Has(convention.R26AnyConflict)
			if s := lasting(e, p.AsOf); international && !e.On.After(p.AsOf) && s.Contains(expiry) {
				f := a.add(a20Conflict, WithdrawalEffect, Noted, latest(p.Notified, e.On), e)
				f.Due, f.Until = p.Leaving.NotBefore, s.Until
			}
		}
		if p.Withdrawing {
			a.due(a20DutiesRemain, &d, p.Notified).Outcome = Noted
		}
	}
	if p.spell != nil {
		for i := range p.spell.notices {
			if n := &p.spell.notices[i]; n.revoked != nil && h.revoked(n, p.AsOf, p.readings) {
				a.add(a20Revoked, 0, Noted, n.revoked.On, n.received, n.revoked)
			}
		}
	}
	for _, e := range h.other {
		if e.certain().After(p.AsOf) {
			continue
		}
		switch e.Kind {
		case WithdrawalAnnounced:
			if p.Status == Party && !p.Withdrawing {
				f := a.add(a20AnnouncedOnly, 0, Noted, e.certain(), e)
				if until := lasting(e, p.AsOf).Until; !until.IsZero() {
					f.Until = latest(f.Since, until)
				}
			}
		case WithdrawalUnexplained:
			a.defect(a20NoReasons, e)
		case WithdrawalNotToCouncil:
			a.defect(a20NoCouncil, e)
		case WithdrawalNotToParties:
			a.defect(a20NoParties, e)
		}
	}
	if p.ClaimedSuspension {
		claim := h.claim(p.AsOf)
		a.add(a20Suspension, 0, Noted, claim.On, claim)
	}
}

// defect states what the notice lacks that counts, if one does: not what an earlier one lacked that was taken back.
func (a *assessment) defect(n int, e *Act) {
	if a.p.notice != nil && !e.certain().Before(a.p.Notified) {
		a.add(n, WithdrawalEffect, Noted, a.p.Notified, e).Due = a.p.Leaving.NotBefore
	}
}

// conflicts states where the ledger follows one source and keeps another beside it.
func (a *assessment) conflicts() {
	for _, rival := range a.p.history.rivals {
		if rival.On.After(a.p.AsOf) {
			continue
		}
		var followed *Act // the nearest
		for _, e := range a.p.history.acts {
			if e.Rival || !e.rivals(rival) {
				continue
			}
			if followed == nil || distance(e, rival) < distance(followed, rival) {
				followed = e
			}
		}
		f := a.add(dataConflict, nothing, Disputed, rival.On, followed, rival)
		f.Provision = rival.Kind.Provision()
	}
}

// latest returns the later of two days.
func latest(a, b convention.Date) convention.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// distance returns the number of days between two acts.
func distance(a, b *Act) int {
	n := a.On.DaysSince(b.On)
	return max(n, -n)
}
