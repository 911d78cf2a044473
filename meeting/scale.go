package meeting

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A Rate is what a State bears of the regular budget of the United Nations, in per cent, before any adjustment.
type Rate struct {
	State      state.Code       `json:"state"`          // not the zero Code
	Percent    decimal.Decimal  `json:"percent"`        // more than 0, at most 100
	From       int              `json:"from,omitzero"`  // the first year, included; 0 for a rate that is given
	Until      int              `json:"until,omitzero"` // the last year, included; 0 for a rate that is given
	Source     string           `json:"source"`
	Confidence state.Confidence `json:"confidence"`
	Note       string           `json:"note,omitzero"`
}

// MarshalJSON returns the rate as an object whose percent is a string of digits, whatever the settings of package decimal.
func (r Rate) MarshalJSON() ([]byte, error) {
	type plain Rate
	return marshal(struct {
		plain
		Percent string `json:"percent"`
	}{plain(r), text(r.Percent)})
}

// A Scale is the United Nations scale of assessments for some years.
type Scale struct {
	From       int              `json:"from"`       // the first year, included
	Until      int              `json:"until"`      // the last year, included
	Resolution string           `json:"resolution"` // of the General Assembly that set it
	Sum        decimal.Decimal  `json:"sum"`        // of the rates of all Members; 101.087 in 2003, when two came on top
	Source     string           `json:"source"`
	Confidence state.Confidence `json:"confidence"`
	Note       string           `json:"note,omitzero"`
}

// MarshalJSON returns the scale as an object whose sum is a string of digits, whatever the settings of package decimal.
func (s Scale) MarshalJSON() ([]byte, error) {
	type plain Scale
	return marshal(struct {
		plain
		Sum string `json:"sum"`
	}{plain(s), text(s.Sum)})
}

type scales struct {
	periods []Scale
	rates   map[state.Code][]Rate
	reasons map[state.Code][]Rate // why a State has no rate; the percentage of these is zero
}

var allScales = sync.OnceValue(func() scales {
	all := scales{rates: map[state.Code][]Rate{}, reasons: map[state.Code][]Rate{}}
	columns := []string{"state"}
	for _, r := range mustRows(periodsCSV, "period,resolution,sum,source,confidence,note") {
		from, until, ok := strings.Cut(r.Cell("period"), "-")
		if !ok {
			until = from
		}
		s := Scale{
			From: must(strconv.Atoi(from)), Until: must(strconv.Atoi(until)), Resolution: r.Cell("resolution"),
			Sum: must(exact(r.Cell("sum"))), Source: r.Cell("source"), Note: r.Cell("note"),
		}
		mustText(&s.Confidence, r.Cell("confidence"))
		all.periods = append(all.periods, s)
		columns = append(columns, r.Cell("period"))
	}
	for _, r := range mustRows(scaleCSV, strings.Join(columns, ",")) {
		c := state.MustParseCode(r.Cell("state"))
		for i, s := range all.periods {
			if cell := r.Cell(columns[i+1]); cell != "" {
				all.rates[c] = append(all.rates[c], Rate{
					c, must(exact(cell)), s.From, s.Until, s.Source, s.Confidence, "",
				})
			}
		}
	}
	for _, r := range mustRows(othersCSV, "state,from,until,percent,source,confidence,note") {
		rate := Rate{
			State: state.MustParseCode(r.Cell("state")), From: must(strconv.Atoi(r.Cell("from"))),
			Until: must(strconv.Atoi(r.Cell("until"))), Source: r.Cell("source"), Note: r.Cell("note"),
			Percent: mustParse(r.Cell("percent"), exact),
		}
		mustText(&rate.Confidence, r.Cell("confidence"))
		if rate.Percent.IsZero() {
			all.reasons[rate.State] = append(all.reasons[rate.State], rate)
		} else {
			all.rates[rate.State] = append(all.rates[rate.State], rate)
		}
	}
	return all
})

// exact reads digits and a point; package decimal would by its settings.
func exact(s string) (decimal.Decimal, error) {
	before, after, _ := strings.Cut(s, ".")
	n, err := strconv.ParseInt(before+after, 10, 64)
	return decimal.New(n, int32(-len(after))), err
}

// Scales yields the scales held, from 2001 to 2027, in order of time.
func Scales() iter.Seq[Scale] { return slices.Values(allScales().periods) }

// RateOf returns the rate of a State on a day; false if no scale held has one: none before 2001 or after 2027, none for a
// Member admitted in the middle of a period, and of States that are not Members only those known. Rates of these that no
// stored source shows are [state.Unverified]: the Cook Islands and Niue are taken at the minimum of 0.001, the Holy See up
// to 2024 at the same; the scale would have none for any meeting otherwise.
func RateOf(c state.Code, on convention.Date) (Rate, bool) {
	return at(allScales().rates[c], on)
}

func at(rates []Rate, on convention.Date) (Rate, bool) {
	i := slices.IndexFunc(rates, func(r Rate) bool { return r.From <= on.Year() && on.Year() <= r.Until })
	if i < 0 || on.IsZero() {
		return Rate{}, false
	}
	return rates[i], true
}

// A NoRate says that States which are to pay have no rate. It unwraps to [ErrMoney].
type NoRate struct {
	On     convention.Date // the day asked, whose year has no rate for them
	States []state.Code    // by code
}

// Error names the States on one line, each with the reason, where one is known.
func (e *NoRate) Error() string {
	var names []string
	for _, c := range e.States {
		name := c.String()
		if r, ok := at(allScales().reasons[c], e.On); ok {
			name += " (" + r.Note + ")"
		}
		names = append(names, name)
	}
	return fmt.Sprintf("%v: no rate in %d for %s", ErrMoney, e.On.Year(), strings.Join(names, ", "))
}

// Unwrap returns [ErrMoney].
func (e *NoRate) Unwrap() error { return ErrMoney }

// Findings returns A14-NO-RATE for each of the States. No [state.Gap] says what is missing: a rate is no act of a ledger.
func (e *NoRate) Findings() []state.Finding {
	var fs []state.Finding
	for _, c := range e.States {
		f := finding("A14-NO-RATE", state.Unknown)
		f.State, f.Since, f.Severity = c, e.On, state.SeverityData
		if r, ok := at(allScales().reasons[c], e.On); ok {
			f.Stated = r.Note
		}
		fs = append(fs, f.Resting([]state.Step{step(e.On, f.Provision, 0)}, nil))
	}
	return fs
}

// Rates returns the rates of the payers on a day, by code, each once. A rate that is given takes the place of that of the
// scale. Payers without a rate are all reported at once, in a [NoRate]; the zero Code among them is an error of kind
// [ErrMoney].
func Rates(on convention.Date, payers []state.Code, given ...Rate) ([]Rate, error) {
	var rates []Rate
	if slices.ContainsFunc(payers, state.Code.IsZero) {
		return nil, fmt.Errorf("%w: a payer is no State", ErrMoney)
	}
	missing := &NoRate{On: on}
	for _, c := range slices.Compact(slices.SortedFunc(slices.Values(payers), state.Code.Compare)) {
		if i := slices.IndexFunc(given, func(r Rate) bool { return r.State == c }); i >= 0 {
			rates = append(rates, given[i])
		} else if r, ok := RateOf(c, on); ok {
			rates = append(rates, r)
		} else {
			missing.States = append(missing.States, c)
		}
	}
	if len(missing.States) > 0 {
		return nil, missing
	}
	return rates, nil
}
