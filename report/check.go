package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// RetainedHigh is the number of mines retained from which a reader would ask why. The Convention sets none; those who
// negotiated it spoke of hundreds or thousands, not of tens of thousands.
const RetainedHigh = 10_000

// Problems returns everything that is wrong with a report by itself: its head, answers that contradict their rows, items
// that must be answered and are not, rows that lack what the Convention asks for, and figures that do not add up: a total and
// its rows, a sum or an account that stands in one row. Accounts over several tables or years are for [Reconcile]. What many
// rows of a table lack is one problem that counts them and points to the first. A report without problems gives nil; that there
// is no report is one.
//
// Of an [Excerpt], of a voluntary report and of the figures of a [Monitor] nothing is asked but that they add up; what is wrong
// with a monitor's is no more than [state.SeverityAttention], since they are not the State's own. The period is held against
// the calendar year by today's practice.
func (r *Report) Problems() Problems {
	if r == nil {
		return Problems{noReport()}
	}
	c := checker{report: r, own: r.asked()}
	c.head()
	for i := range sections {
		c.answer(&sections[i])
	}
	if c.own {
		c.measures()
		c.mines()
		c.areas()
		c.technical()
	}
	totals(&c, "stockpile", &r.Stockpile, stockColumns)
	totals(&c, "stockpileFound", &r.StockpileFound, stockColumns)
	totals(&c, "minedAreas", &r.MinedAreas, areaColumns)
	c.split()
	totals(&c, "retained", &r.Retained, retainedColumns)
	if held := stated(r.Origin, &r.Retained, retainedColumns[retainedHeld], Retained{}); held.known && held.whole() >= RetainedHigh {
		c.add("A3-RETAINED-HIGH", convention.Provision{}, "/retained", "%v mines are retained", held)
	}
	c.kept("rows", r.Retained.Rows)
	c.kept("totals", r.Retained.Totals)
	totals(&c, "transferred", &r.Transferred, transferColumns)
	totals(&c, "forDestruction", &r.ForDestruction, transferColumns)
	totals(&c, "landRelease", &r.LandRelease, releaseColumns)
	c.release("rows", r.LandRelease.Rows)
	c.release("totals", r.LandRelease.Totals)
	totals(&c, "stockDestroyed", &r.StockDestroyed, destroyedColumns)
	totals(&c, "areasDestroyed", &r.AreasDestroyed, destroyedColumns)
	totals(&c, "foundDestroyed", &r.FoundDestroyed, destroyedColumns)
	people(&c, "warnings", r.Warnings.Rows, func(w *Warning) People { return w.People })
	people(&c, "casualties", r.Casualties.Rows, func(w *Casualties) People { return w.People })
	people(&c, "assistance", r.Assistance.Rows, func(w *Assistance) People { return w.People })
	// The checks go by what they look for; a reader goes by the tables.
	place := func(p *Problem) int {
		name, _, _ := strings.Cut(strings.TrimPrefix(p.Pointer, "/"), "/")
		return slices.IndexFunc(sections[:], func(t section) bool { return t.name == name }) // -1 for the head
	}
	slices.SortStableFunc(c.problems, func(p, q *Problem) int { return place(p) - place(q) })
	return c.problems
}

// noReport is the problem of a report that there is not.
func noReport() *Problem {
	return &Problem{Code: "REPORT-HEAD", Severity: ruleOf("REPORT-HEAD").Severity, Reason: "there is no report"}
}

// asked reports whether a report must hold what the Convention asks for: a State's own, and whole, and not from one that owes
// none.
func (r *Report) asked() bool { return r.Origin == OwnReport && r.Kind != state.VoluntaryReport }

// A checker gathers the problems of a report.
type checker struct {
	report   *Report
	own      bool // what the Convention asks for is asked of it
	problems Problems
}

// add adds a problem of a code, by the provision of its rule if none is given.
func (c *checker) add(code string, p convention.Provision, pointer, format string, args ...any) {
	rule := ruleOf(code)
	if p.IsZero() {
		p = rule.Provision
	}
	if c.report.Origin == Monitor {
		rule.Severity = min(rule.Severity, state.SeverityAttention)
	}
	c.problems = append(c.problems, &Problem{
		Code: code, Provision: p, Severity: rule.Severity, Pointer: pointer, Reason: fmt.Sprintf(format, args...),
	})
}

func (c *checker) head() {
	r := c.report
	wrong := func(pointer, format string, args ...any) {
		c.add("REPORT-HEAD", convention.Provision{}, pointer, format, args...)
	}
	if r.State.IsZero() {
		wrong("/state", "the report names no State")
	}
	switch r.Kind {
	case state.InitialReport, state.AnnualReport, state.VoluntaryReport:
	default:
		wrong("/kind", "a report is an initial, an annual or a voluntary report, not %q", r.Kind)
	}
	opened, came := convention.OpenForSignature().From, cmp.Or(r.Submitted, r.Received)
	noYear := !hasReports(r.Year)
	switch {
	case noYear && (r.Kind == state.AnnualReport || r.Year != 0):
		wrong("/year", "the calendar year must be from %d to 9998, not %d", opened.Year(), r.Year)
	case !came.IsZero() && r.Year > came.Year():
		wrong("/year", "the report is of %v, before the calendar year %d", came, r.Year)
	}
	p := r.Period
	switch {
	case p.From.IsZero() != p.To.IsZero():
		wrong("/period", "the period lacks its first or its last day")
	case p.To.Before(p.From):
		wrong("/period", "the period ends on %v, before it begins on %v", p.To, p.From)
	case !came.IsZero() && p.From.After(came):
		wrong("/period", "the period begins on %v, and the report is of %v", p.From, came)
	case r.Kind == state.AnnualReport && !noYear && !p.From.IsZero() && p.span() != convention.CalendarYear(r.Year) && c.own:
		c.period()
	}
	for _, day := range []struct {
		pointer string
		on      convention.Date
	}{{"/submitted", r.Submitted}, {"/received", r.Received}} {
		if !day.on.IsZero() && day.on.Before(opened) {
			wrong(day.pointer, "there was no report on %v: the Convention was opened on %v", day.on, opened)
		}
	}
	if !r.Received.IsZero() && r.Received.Before(r.Submitted) {
		wrong("/received", "the report was received on %v, before the day it bears, %v", r.Received, r.Submitted)
	}
}

// hasReports reports whether there can be reports on a calendar year: from that in which the Convention was opened, to the
// last after which a day can be told.
func hasReports(year int) bool {
	return year >= convention.OpenForSignature().From.Year() && !convention.AnnualReportDue(year).IsZero()
}

// period holds the days covered against the calendar year. The codes are those of package state.
func (c *checker) period() {
	covered, year := c.report.Period, convention.CalendarYear(c.report.Year)
	if covered.From.Before(year.From) {
		covered.From = year.From
	}
	if last := year.Until.AddDays(-1); covered.To.After(last) {
		covered.To = last
	}
	left := year.Until.DaysSince(year.From) - max(0, covered.To.DaysSince(covered.From)+1)
	add := func(code, format string, args ...any) {
		c.problems = append(c.problems, &Problem{
			Code: code, Provision: convention.Article(7, 2), Severity: state.SeverityDefect, Pointer: "/period",
			Reason: fmt.Sprintf(format, args...),
		})
	}
	add("A7.2-PERIOD", "the report covers %v to %v, not the calendar year %d", c.report.Period.From, c.report.Period.To, c.report.Year)
	if left > 0 {
		add("A7.2-PARTIAL", "it does not cover %d days of %d", left, c.report.Year)
	}
}

// answer holds the answer to an item against what is asked and against its rows.
func (c *checker) answer(t *section) {
	h := t.of(c.report).head()
	at := "/" + t.name
	wrong := func(format string, args ...any) {
		c.add("REPORT-ANSWER", convention.Provision{}, at+"/answer", format, args...)
	}
	switch {
	case h.answer == NotAnswered && c.own && t.must:
		c.add("A7-ITEM-MISSING", t.provision(), at, "item (%c), %s, is not answered", t.item, t.title)
	case h.answer == Reported && h.rows+h.totals == 0 && !h.noted:
		wrong("the answer is %q, and there are no rows", h.answer)
	case h.answer != Reported && h.rows+h.totals > 0:
		wrong("the answer is %q, and there are rows", h.answer)
	}
	switch year := c.report.Year; {
	case h.answer != Unchanged && h.since != 0:
		wrong("the answer is %q, and it names the year %d", h.answer, h.since)
	case h.answer == Unchanged && h.since == 0:
		c.add("REPORT-ANSWER", convention.Provision{}, at+"/since", "the answer is %q, and the year since which is not given", h.answer)
	case h.answer == Unchanged && (!hasReports(h.since) || year != 0 && h.since >= year):
		c.add("REPORT-ANSWER", convention.Provision{}, at+"/since", "unchanged since %d: that is no calendar year of an earlier report", h.since)
	case !h.balance.IsZero() && year != 0 && !convention.CalendarYear(year).Contains(h.balance):
		c.add("REPORT-BALANCE", t.provision(), at+"/balance", "the figures are of %v, outside the calendar year %d", h.balance, year)
	}
}

// wanting adds one problem for all rows that lack something.
func wanting[R Row](c *checker, code, table, field string, rows []R, what string, lacks func(*R) bool) {
	n, first := 0, 0
	for i := range rows {
		if lacks(&rows[i]) {
			if n++; n == 1 {
				first = i
			}
		}
	}
	if n > 0 {
		c.lack(code, table, fmt.Sprintf("/%d/%s", first, field), "%s in %d of %d rows", what, n, len(rows))
	}
}

// lack adds a problem of what the rows of a table lack, by the provision of the table if the code is of all items.
func (c *checker) lack(code, table, place, format string, args ...any) {
	p := convention.Provision{}
	if strings.HasPrefix(code, "A7-") {
		p = sectionOf(table).provision()
	}
	c.add(code, p, "/"+table+"/rows"+place, format, args...)
}

// measures checks Form A (Article 9).
func (c *checker) measures() {
	m := &c.report.Measures
	wanting(c, "A7-ITEM-INCOMPLETE", "measures", "title", m.Rows, "the measure is not named",
		func(r *Measure) bool { return r.Title == "" })
	if m.Answer == Reported && penal(m.Rows) != Yes {
		c.add("A9-NO-PENAL", convention.Provision{}, "/measures", "no measure is said to impose penal sanctions")
	}
}

// penal says whether measures impose penal sanctions: yes if one does, or the law in force before is deemed enough; no if
// all say that they do not.
func penal(rows []Measure) YesNo {
	all := No
	for _, m := range rows {
		switch {
		case m.Penal == Yes || m.Status == ExistingLaw && m.Penal == 0:
			return Yes
		case m.Penal == 0:
			all = 0
		}
	}
	return all
}

// unnamed adds a problem where totals state mines, there are no rows, and no total names what stands in a place of its label.
func unnamed[R Row, P labelled[R]](c *checker, code, table string, item *Item[R], columns []column[R], place int, what string) {
	if item.Answer != Reported || len(item.Rows) > 0 {
		return
	}
	some := false
	for i := range item.Totals {
		t := &item.Totals[i]
		if P(t).label()[place] != "" {
			return
		}
		some = some || slices.ContainsFunc(columns, func(col column[R]) bool { return col.of(t).positive() })
	}
	if some {
		c.lack(code, table, "", "mines are stated in total alone, and %s", what)
	}
}

// mines checks what Forms B, D and G lack.
func (c *checker) mines() {
	r := c.report
	const (
		code, qualified   = "A7-ITEM-INCOMPLETE", "A7-ITEM-QUALIFIED"
		quantity, types   = "type or quantity is not given", "no type is given"
		institution, lots = "no institution is named", "lot numbers are not given"
	)
	stock := func(table string, item *Item[Stock]) {
		wanting(c, code, table, "type", item.Rows, quantity, func(r *Stock) bool { return r.Type == "" || r.Quantity.IsZero() })
		wanting(c, qualified, table, "lots", item.Rows, lots, func(r *Stock) bool { return r.Lots == "" })
		unnamed(c, code, table, item, stockColumns[:1], 0, types)
	}
	transfer := func(table string, item *Item[Transfer]) {
		wanting(c, code, table, "type", item.Rows, quantity, func(r *Transfer) bool { return r.Type == "" || r.Quantity.IsZero() })
		wanting(c, code, table, "institution", item.Rows, institution, func(r *Transfer) bool { return r.Institution == "" })
		wanting(c, qualified, table, "lots", item.Rows, lots, func(r *Transfer) bool { return r.Lots == "" })
		unnamed(c, code, table, item, transferColumns, 0, types)
	}
	destroyed := func(table string, item *Item[Destroyed]) {
		wanting(c, code, table, "type", item.Rows, quantity,
			func(r *Destroyed) bool { return r.Type == "" || r.Quantity.IsZero() && r.Cumulative.IsZero() })
		if table != "areasDestroyed" {
			wanting(c, qualified, table, "lots", item.Rows, lots, func(r *Destroyed) bool { return r.Lots == "" })
		}
		unnamed(c, code, table, item, destroyedColumns, 0, types)
	}
	stock("stockpile", &r.Stockpile)
	stock("stockpileFound", &r.StockpileFound)
	held, some := r.Retained.Rows, func(r *Retained) bool { n, stated := r.Quantity.Value(); return n > 0 || !stated }
	wanting(c, code, "retained", "type", held, quantity, func(r *Retained) bool { return r.Type == "" || r.Quantity.IsZero() })
	unnamed(c, code, "retained", &r.Retained, retainedColumns[:1], 0, types)
	wanting(c, "A3-NO-PURPOSE", "retained", "institution", held, institution,
		func(r *Retained) bool { return some(r) && r.Institution == "" })
	unnamed(c, "A3-NO-PURPOSE", "retained", &r.Retained, retainedColumns[:1], 1, institution)
	wanting(c, qualified, "retained", "purpose", held, "neither purpose nor use is given",
		func(r *Retained) bool { return some(r) && r.Purpose == "" && r.Use == "" })
	wanting(c, qualified, "retained", "lots", held, lots, func(r *Retained) bool { return r.Lots == "" })
	transfer("transferred", &r.Transferred)
	transfer("forDestruction", &r.ForDestruction)
	destroyed("stockDestroyed", &r.StockDestroyed)
	destroyed("areasDestroyed", &r.AreasDestroyed)
	destroyed("foundDestroyed", &r.FoundDestroyed)
}

// areas checks Forms C, F and I.
func (c *checker) areas() {
	r := c.report
	qualified := func(field, what string, lacks func(*MinedArea) bool) {
		wanting(c, "A7-ITEM-QUALIFIED", "minedAreas", field, r.MinedAreas.Rows, what, lacks)
	}
	qualified("location", "the place is not given", func(r *MinedArea) bool { return r.Location == "" && r.Region == "" })
	qualified("types", "types of mines are not given", func(r *MinedArea) bool { return r.Types == "" })
	qualified("quantity", "the number of mines is not given", func(r *MinedArea) bool { return r.Quantity.IsZero() })
	qualified("emplaced", "it is not said when the mines were laid", func(r *MinedArea) bool { return r.Emplaced == "" })
	wanting(c, "A5-MARKING", "minedAreas", "marked", r.MinedAreas.Rows, "marking or fencing is not reported",
		func(r *MinedArea) bool { return r.Marked == 0 || r.Fenced == 0 })
	if r.MinedAreas.Answer == NotAnswered {
		c.add("A7-ITEM-QUALIFIED", sectionOf("minedAreas").provision(), "/minedAreas", "item (c), mined areas, is not answered")
	}
	if r.unwarned() {
		c.add("A7-WARNINGS-MISSING", convention.Provision{}, "/warnings", "mined areas are listed, and no warning to the population is")
	}
	for _, f := range []struct {
		table string
		rows  []Programme
	}{{"stockProgrammes", r.StockProgrammes.Rows}, {"areaProgrammes", r.AreaProgrammes.Rows}} {
		for _, of := range []struct {
			field, what string
			text        func(*Programme) string
		}{
			{"site", "the site is not given", func(p *Programme) string { return p.Site }},
			{"method", "the method is not given", func(p *Programme) string { return p.Method }},
			{"safety", "safety standards are not given", func(p *Programme) string { return p.Safety }},
			{"environment", "environmental standards are not given", func(p *Programme) string { return p.Environment }},
		} {
			wanting(c, "A7-ITEM-INCOMPLETE", f.table, of.field, f.rows, of.what, func(p *Programme) bool { return of.text(p) == "" })
		}
	}
}

// unwarned reports whether mined areas are listed, and no warning to the population is.
func (r *Report) unwarned() bool {
	return r.MinedAreas.Answer == Reported && (r.Warnings.Answer == NotAnswered || r.Warnings.Answer.none())
}

// technical looks for the types held that Form H does not describe. What is said to be unchanged is for [Reconcile].
func (c *checker) technical() {
	r := c.report
	held := r.typesHeld()
	switch {
	case r.Technical.Answer == Unchanged:
	case len(held) == 0:
		if r.Technical.Answer == NotAnswered {
			c.add("A7-ITEM-QUALIFIED", sectionOf("technical").provision(), "/technical",
				"item (h), technical characteristics, is not answered")
		}
	default:
		known := map[string]bool{}
		for _, t := range r.Technical.Rows {
			known[typeKey(t.Type)] = true
		}
		for _, h := range held {
			if !known[typeKey(h.name)] {
				c.add("A7-TYPE-NO-TECH", convention.Provision{}, h.pointer, "no technical characteristics of %s are given", short(h.name))
			}
		}
	}
	wanting(c, "A7-ITEM-QUALIFIED", "technical", "photograph", r.Technical.Rows, "no photograph is attached",
		func(r *Technical) bool { return r.Photograph != Yes })
}

// A heldType is a type of mine that a report shows in the hands of the State.
type heldType struct{ name, pointer string }

// typesHeld returns the types held, each once, with where they stand.
func (r *Report) typesHeld() (held []heldType) {
	seen := map[string]bool{"": true}
	add := func(table string, i int, name string, n state.Number) {
		if mines, stated := n.Value(); !seen[typeKey(name)] && (mines > 0 || !stated) {
			seen[typeKey(name)] = true
			held = append(held, heldType{name, fmt.Sprintf("/%s/rows/%d/type", table, i)})
		}
	}
	for i, s := range r.Stockpile.Rows {
		add("stockpile", i, s.Type, s.Quantity)
	}
	for i, s := range r.StockpileFound.Rows {
		add("stockpileFound", i, s.Type, s.Quantity)
	}
	for i, s := range r.Retained.Rows {
		add("retained", i, s.Type, s.Quantity)
	}
	return held
}

// totals holds each total of a table against the rows it is of.
func totals[R Row, P labelled[R]](c *checker, table string, item *Item[R], columns []column[R]) {
	if len(item.Rows) == 0 {
		return
	}
	regional := slices.ContainsFunc(c.report.MinedAreas.Rows, func(r MinedArea) bool { return r.Region+r.Location != "" })
	for i, s := range sums[R, P](item, columns, item.Totals) {
		for n, col := range columns {
			code := "A7-TOTAL-MISMATCH"
			switch {
			case table == "landRelease" || table == "minedAreas" && col.name != "quantity" && regional:
				code = "ARITH-AREA-REGION"
			case table == "minedAreas" && col.name != "quantity":
				code = "ARITH-AREA-SPLIT"
			}
			at := fmt.Sprintf("/%s/totals/%d/%s", table, i, col.name)
			c.compare(code, sectionOf(table).provision(), at, s.rows[n], col.of(&item.Totals[i]))
		}
	}
}

// compare adds a problem if a sum is not what is stated. A sum that is not known in full is too much already, or nothing can
// be said.
func (c *checker) compare(code string, p convention.Provision, pointer string, total, stated figure) {
	rounded, apart := total.differs(stated)
	total.unit = stated.unit
	switch {
	case apart:
		c.add(code, p, pointer, "the parts add up to %v, and %v is stated", total, stated)
	case rounded:
		c.add("ARITH-ROUNDING", p, pointer, "the parts add up to %v, and %v is stated, which rounding explains", total, stated)
	case !total.known && total.exceeds(stated):
		total.known = true
		c.add(code, p, pointer, "the parts that are stated add up to %v already, and %v is stated", total, stated)
	}
}

// split holds the totals of suspected and of confirmed areas against the total of both.
func (c *checker) split() {
	type parts struct {
		n     int
		areas [2]figure
	}
	classes := map[label]parts{} // by what else a total names
	but := func(t *MinedArea) label { t.Class = 0; return t.label().in(everywhere) }
	all := c.report.MinedAreas.Totals
	for _, t := range all {
		if t.Class != 0 {
			l := but(&t)
			p := classes[l]
			if p.n++; p.n == 1 {
				p.areas = [2]figure{{known: true}, {known: true}}
			}
			for i, col := range areaColumns[:2] {
				p.areas[i] = p.areas[i].add(col.of(&t))
			}
			classes[l] = p
		}
	}
	for i, t := range all {
		if p := classes[but(&t)]; all[i].Class == 0 && p.n == 2 {
			for n, col := range areaColumns[:2] {
				c.compare("ARITH-AREA-SPLIT", convention.Provision{}, fmt.Sprintf("/minedAreas/totals/%d/%s", i, col.name), p.areas[n], col.of(&t))
			}
		}
	}
}

// kept holds the mines retained against the account in the same row, if it is whole and of the end of the year.
func (c *checker) kept(where string, rows []Retained) {
	r := c.report
	if day := r.Retained.Balance; !day.IsZero() && day != r.Period.To && day.AddDays(1) != convention.CalendarYear(r.Year).Until {
		return
	}
	for i := range rows {
		row := &rows[i]
		account := count(row.Opening).add(count(row.Added)).add(count(row.FromStock)).
			sub(count(row.Consumed)).sub(count(row.Destroyed)).sub(count(row.Transferred))
		if _, apart := account.differs(count(row.Quantity)); apart {
			c.add("ARITH-RETAINED", convention.Provision{}, fmt.Sprintf("/retained/%s/%d/quantity", where, i),
				"the account leads to %v, and %v is stated", account, row.Quantity)
		}
	}
}

// release holds the land released against its three parts.
func (c *checker) release(where string, rows []LandRelease) {
	for i := range rows {
		r := &rows[i]
		parts := extent(r.Cleared).add(extent(r.Reduced)).add(extent(r.Cancelled))
		at := fmt.Sprintf("/landRelease/%s/%d/released", where, i)
		c.compare("ARITH-RELEASE", convention.Provision{}, at, parts, extent(r.Released))
	}
}

// people holds the people counted by sex and age against those stated together.
func people[R Row](c *checker, table string, rows []R, of func(*R) People) {
	for i := range rows {
		p := of(&rows[i])
		all := figure{known: true}
		for _, n := range []state.Number{p.Women, p.Men, p.Girls, p.Boys, p.Unspecified} {
			all = all.add(count(n))
		}
		c.compare("ARITH-PEOPLE", sectionOf(table).provision(), fmt.Sprintf("/%s/rows/%d/all", table, i), all, count(p.All))
	}
}
