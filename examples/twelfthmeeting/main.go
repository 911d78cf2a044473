// Twelfthmeeting prepares a Meeting of the States Parties or a Review Conference as its secretariat would: what it is
// convened under, who is invited as what, what it has before it, how many votes carry what, and who pays how much.
//
//	go run ./examples/twelfthmeeting -cost 300000 -attending POL,USA -rate SSD=0.003
//	go run ./examples/twelfthmeeting -meeting 22MSP -cost 300000 -format csv
//	go run ./examples/twelfthmeeting -known 2011-12-02 -format json      with what was known on a day
//	go run ./examples/twelfthmeeting -readings R-24=Participants
//
// The scale has no rate for South Sudan in 2012; whoever wants the shares of that year gives one.
package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "twelfthmeeting:", err)
		os.Exit(2)
	}
}

// An order is what the user asked for.
type order struct {
	meeting   string
	known     convention.Date
	readings  convention.Readings
	cost      *decimal.Decimal // nil where no shares are asked for
	attending []state.Code
	rates     []meeting.Rate
}

func run(args []string, out io.Writer) error {
	var o order
	flags := flag.NewFlagSet("twelfthmeeting", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.meeting, "meeting", "12MSP", "the `meeting`, as in 12MSP or 3RC")
	flags.TextVar(&o.known, "known", o.known, "use only what was known on this `day`, as in 2011-12-02")
	flags.TextVar(&o.readings, "readings", o.readings, "`readings` other than today's practice, as in R-24=Participants")
	flags.Func("cost", "share out this `amount`, as in 300000 or 300000.50", o.setCost)
	flags.Func("attending", "the `States` that take part, as in POL,USA", o.setAttending)
	flags.Func("rate", "`rates` in per cent for States that the scale leaves out, as in SSD=0.003", o.setRates)
	format := flags.String("format", "text", "print `text`, csv or json")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(out)
		flags.PrintDefaults()
		return nil
	case err != nil:
		return plain(err)
	case flags.NArg() > 0:
		return fmt.Errorf("unexpected %q (-h lists the flags)", flags.Arg(0))
	}
	write := map[string]func(paper, io.Writer) error{"text": writeText, "csv": writeCSV, "json": writeJSON}[*format]
	if write == nil {
		return fmt.Errorf("-format: %q is none of text, csv and json", *format)
	}
	p, err := o.paper()
	if err != nil {
		return err
	}
	return write(p, out)
}

// plain turns an error of package flag into one that names the flag first.
func plain(err error) error {
	if _, text, ok := strings.Cut(err.Error(), " for flag "); ok {
		return errors.New(text)
	}
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: "); ok {
		return fmt.Errorf("unknown flag %s (-h lists the flags)", name)
	}
	return err
}

func (o *order) setCost(text string) error {
	d, err := decimal.NewFromString(text)
	if err != nil {
		return fmt.Errorf("%q is not an amount: want digits, as in 300000 or 300000.50", text)
	}
	o.cost = &d
	return nil
}

func (o *order) setAttending(text string) error {
	for part := range strings.SplitSeq(text, ",") {
		c, err := state.ParseCode(strings.TrimSpace(part))
		if err != nil {
			return err
		}
		o.attending = append(o.attending, c)
	}
	return nil
}

func (o *order) setRates(text string) error {
	for part := range strings.SplitSeq(text, ",") {
		code, percent, ok := strings.Cut(strings.TrimSpace(part), "=")
		d, err := decimal.NewFromString(percent)
		if !ok || err != nil {
			return fmt.Errorf("%q is not a rate: want a State and a percentage, as in SSD=0.003", part)
		}
		c, err := state.ParseCode(code)
		if err != nil {
			return err
		}
		o.rates = append(o.rates, meeting.Rate{State: c, Percent: d, Source: "given"})
	}
	return nil
}

// A paper is all that is known of the meeting before it opens.
type paper struct {
	Meeting     meeting.Meeting     `json:"meeting"`
	Name        string              `json:"name"`
	Asked       string              `json:"askedForBy,omitzero"` // the resolution that asks for it to be prepared
	Readings    convention.Readings `json:"readings,omitzero"`
	Known       convention.Date     `json:"known,omitzero"`
	Invitations meeting.Invitations `json:"invitations"`
	Agenda      []meeting.Item      `json:"agenda"`
	Numbers     meeting.Numbers     `json:"numbers"`
	Requests    convention.Date     `json:"requestsBy,omitzero"`
	Shares      []meeting.Share     `json:"shares,omitzero"`
	given       []meeting.Rate
}

// cites returns under what the resolution asks for the meeting, where its paragraphs are known.
func (p paper) cites() string {
	r, _ := meeting.ResolutionBySymbol(p.Asked)
	for _, q := range r.Paragraphs {
		if q.Session == p.Meeting.ID {
			return fmt.Sprintf(" in paragraph %d, which rests on %v", q.Number, q.RestsOn)
		}
	}
	return ""
}

func (o order) paper() (paper, error) {
	l := state.Embedded()
	if !o.known.IsZero() {
		l = l.KnownOn(o.known)
	}
	m, ok := meeting.ByID(l, o.meeting)
	switch {
	case !ok && !o.known.IsZero():
		return paper{}, fmt.Errorf("-meeting: no meeting %q was known on %v", o.meeting, o.known)
	case !ok:
		return paper{}, fmt.Errorf("-meeting: there is no meeting %q; want one as in 12MSP or 3RC", o.meeting)
	case !m.Decides():
		return paper{}, fmt.Errorf("-meeting: %s is a %v; want a Meeting of the States Parties or a Review Conference", m.ID, m.Kind)
	case m.Opening.IsZero() && o.cost != nil:
		return paper{}, fmt.Errorf("-cost: the days of %s are not known, and so not who pays", m.ID)
	}
	p := paper{
		Meeting: m, Name: m.String(), Readings: o.readings, Known: o.known, Requests: m.RequestDue(o.readings),
		Invitations: meeting.Invite(m, l, o.readings), Agenda: meeting.Agenda(m, l, o.readings), given: o.rates,
	}
	p.Numbers = meeting.NumbersOn(l, p.Invitations.On, o.readings)
	for r := range meeting.Resolutions() {
		if r.Prepares == m.ID {
			p.Asked = r.Symbol
		}
	}
	if o.cost == nil {
		return p, nil
	}
	var err error
	p.Shares, err = meeting.Bill(m, l, *o.cost, o.attending, o.readings, o.rates...)
	if missing := (*meeting.NoRate)(nil); errors.As(err, &missing) {
		return paper{}, fmt.Errorf("%w; give them with -rate, as in -rate %v=0.003", err, missing.States[0])
	} else if err != nil {
		return paper{}, fmt.Errorf("-cost: %w", err)
	}
	return p, nil
}

func writeJSON(p paper, out io.Writer) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(p)
}

// writeCSV writes one line a State: its seat, and its share if there are any.
func writeCSV(p paper, out io.Writer) error {
	w := csv.NewWriter(out)
	w.Write([]string{"code", "name", "role", "class", "reason", "rate", "percent", "amount"}) // Error has what goes wrong
	shares := map[state.Code]meeting.Share{}
	for _, s := range p.Shares {
		shares[s.State] = s
	}
	for _, seats := range [][]meeting.Seat{p.Invitations.Parties, p.Invitations.Observers, p.Invitations.Entities} {
		for _, s := range seats {
			row := []string{s.State.String(), s.State.Name(convention.English), s.Role.String(), s.Class.String(), s.Reason(), "", "", ""}
			if share, ok := shares[s.State]; ok {
				row[5], row[6], row[7] = share.Rate.String(), share.Percent().StringFixed(4), share.Amount.StringFixed(2)
			}
			w.Write(row)
		}
	}
	w.Flush()
	return w.Error()
}
