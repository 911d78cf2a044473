package meeting_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

func money(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func TestScaleSums(t *testing.T) {
	want := map[int]string{2003: "101.087"}
	for year := 2001; year <= 2027; year++ {
		on := day(fmt.Sprint(year, "-06-30"))
		sum, n := decimal.Zero, 0
		for c := range state.Codes() {
			if r, ok := meeting.RateOf(c, on); ok && !slices.Contains([]string{"COK", "NIU", "PSE", "VAT"}, c.String()) {
				sum = sum.Add(r.Percent)
				n++
			}
		}
		expected := "100"
		if want[year] != "" {
			expected = want[year]
		}
		if !sum.Equal(money(expected)) || n < 189 {
			t.Errorf("%d: %v of %d", year, sum, n)
		}
		for s := range meeting.Scales() {
			if s.From <= year && year <= s.Until && !s.Sum.Equal(sum) {
				t.Errorf("%d: printed sum %v", year, s.Sum)
			}
		}
	}
	for _, on := range []string{"2000-12-31", "2028-01-01"} {
		if r, ok := meeting.RateOf(state.MustParseCode("FRA"), day(on)); ok {
			t.Errorf("%s: %v", on, r)
		}
	}
	if r, ok := meeting.RateOf(state.MustParseCode("FRA"), convention.Date{}); ok {
		t.Errorf("no day: %v", r)
	}
}

// Every day from 2001 to 2027 has one scale, and no other day has any.
func TestOneScaleADay(t *testing.T) {
	for on := day("2000-01-01"); on.Year() < 2030; on = on.AddDays(1) {
		n := 0
		for s := range meeting.Scales() {
			if s.From <= on.Year() && on.Year() <= s.Until {
				n++
			}
		}
		_, ok := meeting.RateOf(state.MustParseCode("FRA"), on)
		if want := on.Year() >= 2001 && on.Year() <= 2027; ok != want || want != (n == 1) || n > 1 {
			t.Fatalf("%v has %d scales; a rate for France: %t", on, n, ok)
		}
	}
}

func TestRateOf(t *testing.T) {
	for _, tt := range []struct {
		code, on, want string
		confidence     state.Confidence
	}{
		{"JPN", "2003-01-01", "19.51575", state.OneSource},
		{"JPN", "2025-12-01", "6.93", state.TwoSources},
		{"ARG", "2003-12-31", "0.969", state.OneSource},
		{"CHE", "2002-12-31", "", 0},
		{"CHE", "2003-01-01", "1.274", state.OneSource},
		{"SSD", "2012-12-31", "", 0},
		{"SSD", "2013-01-01", "0.004", state.OneSource},
		{"COK", "2001-12-31", "0.001", state.Unverified},
		{"COK", "2002-01-01", "0.001", state.OneSource},
		{"COK", "2004-01-01", "0.001", state.Unverified},
		{"VAT", "2003-12-31", "", 0},
		{"VAT", "2024-12-31", "0.001", state.Unverified},
		{"VAT", "2025-01-01", "0.001", state.OneSource},
		{"PSE", "2024-12-31", "", 0},
		{"PSE", "2025-01-01", "0.011", state.OneSource},
	} {
		r, ok := meeting.RateOf(state.MustParseCode(tt.code), day(tt.on))
		if ok != (tt.want != "") || ok && (!r.Percent.Equal(money(tt.want)) || r.Confidence != tt.confidence) {
			t.Errorf("%s on %s: %+v", tt.code, tt.on, r)
		}
	}
}

// payers returns who pays for a meeting, with rates given to those that the scale leaves out.
func payers(t *testing.T, m meeting.Meeting) ([]state.Code, []meeting.Rate) {
	t.Helper()
	pays := meeting.Payers(m, state.Embedded(), nil, practice)
	var missing *meeting.NoRate
	rates, err := meeting.Rates(m.Opening, pays)
	if errors.As(err, &missing) {
		var given []meeting.Rate
		for _, c := range missing.States {
			given = append(given, meeting.Rate{State: c, Percent: money("0.003")})
		}
		rates, err = meeting.Rates(m.Opening, pays, given...)
	}
	if err != nil {
		t.Fatal(err)
	}
	return pays, rates
}

// Whatever is shared out among the payers of whatever meeting has a scale comes back to the cent, each share is within a
// cent of its exact value, and a higher rate never pays less.
func TestSharesAddUp(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	meetings := 0
	for m := range meeting.Calendar(state.Embedded()) {
		if m.Opening.Year() < 2001 {
			continue
		}
		meetings++
		pays, rates := payers(t, m)
		for range 40 {
			total := decimal.New(random.Int64N(1<<random.Int64N(50)), -2)
			shares, err := meeting.Divide(total, rates)
			if err != nil || len(shares) != len(pays) {
				t.Fatalf("%s, %v: %d shares, %v", m.ID, total, len(shares), err)
			}
			sum, cent := decimal.Zero, money("0.01")
			for i, s := range shares {
				sum = sum.Add(s.Amount)
				exact := total.Mul(s.Rate) // x Sum
				if off := s.Amount.Mul(s.Sum).Sub(exact).Abs(); off.GreaterThanOrEqual(cent.Mul(s.Sum)) {
					t.Errorf("%s, %v: %v is off by a cent or more", m.ID, total, s)
				}
				for _, o := range shares[:i] {
					if o.Rate.GreaterThan(s.Rate) && o.Amount.LessThan(s.Amount) || o.Rate.LessThan(s.Rate) && o.Amount.GreaterThan(s.Amount) {
						t.Errorf("%s, %v: %v and %v", m.ID, total, o, s)
					}
				}
			}
			if !sum.Equal(total) {
				t.Errorf("%s: shares of %v add up to %v", m.ID, total, sum)
			}
		}
	}
	if meetings != 25 {
		t.Errorf("%d meetings with a scale", meetings)
	}
}

func TestTwentySecondMeeting(t *testing.T) {
	m := byID(t, "22MSP")
	shares, err := meeting.Apportion(money("300000"), m.Opening, meeting.Payers(m, state.Embedded(), nil, practice))
	if err != nil || len(shares) != 166 {
		t.Fatalf("%d shares, %v", len(shares), err)
	}
	if got := shares[0].Factor().String(); got != "2.0752" || !shares[0].Sum.Equal(money("48.189")) {
		t.Errorf("factor %s of %v", got, shares[0].Sum)
	}
	i := slices.IndexFunc(shares, func(s meeting.Share) bool { return s.State == state.MustParseCode("JPN") })
	if got := shares[i].String(); got != "JPN 43142.63 (14.3809 per cent)" {
		t.Errorf("Japan: %s", got)
	}
	if f := shares[i].Finding("22MSP"); f.Code != "A14-SHARE" || f.Stated != "43142.63" || f.Expected != "6.930 of 48.189" || f.Subject != "22MSP" {
		t.Errorf("%+v", f)
	}
}

func TestApportionMissing(t *testing.T) {
	for _, tt := range []struct{ id, want string }{
		{"12MSP", "[SSD]"}, {"11MSP", "[SSD]"}, {"3MSP", "[CHE VAT]"}, {"4MSP", "[CHE VAT]"}, {"5MSP", "[VAT]"}, {"13MSP", ""},
		{"17MSP", "[PSE]"}, {"22MSP", ""},
	} {
		m := byID(t, tt.id)
		shares, err := meeting.Apportion(money("1000"), m.Opening, meeting.Payers(m, state.Embedded(), nil, practice))
		var missing *meeting.NoRate
		switch errors.As(err, &missing); {
		case tt.want == "" && err != nil:
			t.Errorf("%s: %v", tt.id, err)
		case tt.want == "":
		case missing == nil || fmt.Sprint(missing.States) != tt.want || shares != nil || !errors.Is(err, meeting.ErrMoney):
			t.Errorf("%s: %v, %d shares", tt.id, err, len(shares))
		default:
			for i, f := range missing.Findings() {
				if f.Code != "A14-NO-RATE" || f.State != missing.States[i] || f.Severity != state.SeverityData {
					t.Errorf("%+v", f)
				}
			}
		}
	}
	for _, id := range []string{"1MSP", "2MSP"} {
		m := byID(t, id)
		pays := meeting.Payers(m, state.Embedded(), nil, practice)
		_, err := meeting.Apportion(money("1000"), m.Opening, pays)
		var missing *meeting.NoRate
		if !errors.As(err, &missing) || len(missing.States) != len(pays) {
			t.Errorf("%s: %v", id, err)
		}
	}
	_, err := meeting.Apportion(money("1"), day("2012-12-03"), codes("SSD"))
	if want := "cannot calculate: no rate in 2012 for SSD (a Member since 14 July 2011, assessed from 2013)"; err == nil || err.Error() != want {
		t.Errorf("error is %v", err)
	}
}

func TestDivide(t *testing.T) {
	rate := func(code, percent string) meeting.Rate {
		return meeting.Rate{State: state.MustParseCode(code), Percent: money(percent)}
	}
	for _, tt := range []struct {
		name, total string
		rates       []meeting.Rate
		want        string // or the error
	}{
		{"equal rates, a cent left: to the first code", "100.00", []meeting.Rate{rate("FRA", "1"), rate("AUT", "1"), rate("CHE", "1")}, "AUT 33.34 CHE 33.33 FRA 33.33"},
		{"two cents left", "0.05", []meeting.Rate{rate("FRA", "1"), rate("AUT", "1"), rate("CHE", "1")}, "AUT 0.02 CHE 0.02 FRA 0.01"},
		{"fewer cents than payers", "0.01", []meeting.Rate{rate("FRA", "1"), rate("AUT", "2")}, "AUT 0.01 FRA 0.00"},
		{"nothing", "0", []meeting.Rate{rate("FRA", "1")}, "FRA 0.00"},
		{"as much as can be", "999999999999999.99", []meeting.Rate{rate("FRA", "100"), rate("AUT", "0.000000001")}, "AUT 10000.00 FRA 999999999989999.99"},
		{"written with zeros", "1.000000", []meeting.Rate{rate("FRA", "1.00000000000")}, "FRA 1.00"},
		{"written with an exponent", "1e3", []meeting.Rate{rate("FRA", "1e1")}, "FRA 1000.00"},
		{"negative", "-0.01", []meeting.Rate{rate("FRA", "1")}, "cannot calculate: the total is negative"},
		{"half a cent", "0.005", []meeting.Rate{rate("FRA", "1")}, "cannot calculate: the total must be a whole number of cents below 10^15"},
		{"too much", "1000000000000000", []meeting.Rate{rate("FRA", "1")}, "cannot calculate: the total must be a whole number of cents below 10^15"},
		{"far too much", "1e9999", []meeting.Rate{rate("FRA", "1")}, "cannot calculate: the total must be a whole number of cents below 10^15"},
		{"far too little", "1e-9999", []meeting.Rate{rate("FRA", "1")}, "cannot calculate: the total must be a whole number of cents below 10^15"},
		{"nobody", "1", nil, "cannot calculate: nobody pays"},
		{"twice", "1", []meeting.Rate{rate("FRA", "1"), rate("FRA", "1")}, "cannot calculate: FRA has two rates"},
		{"no State", "1", []meeting.Rate{{Percent: money("1")}, rate("FRA", "1"), {Percent: money("2")}}, "cannot calculate: a rate has no State; a rate has no State"},
		{"all at once", "-1", []meeting.Rate{rate("FRA", "0"), rate("AUT", "100.1"), rate("CHE", "-1"), rate("NOR", "1e-10"), rate("DNK", "1e9999")},
			"cannot calculate: the total is negative; AUT has a rate that is not more than 0 and at most 100, with nine decimals at most; " +
				"CHE has a rate that is not more than 0 and at most 100, with nine decimals at most; DNK has a rate that is not more than 0 and at most 100, with nine decimals at most; " +
				"FRA has a rate that is not more than 0 and at most 100, with nine decimals at most; NOR has a rate that is not more than 0 and at most 100, with nine decimals at most"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			shares, err := meeting.Divide(money(tt.total), tt.rates)
			got := ""
			for _, s := range shares {
				got += " " + s.State.String() + " " + s.Amount.StringFixed(2)
			}
			if err != nil {
				got = " " + err.Error()
				if !errors.Is(err, meeting.ErrMoney) {
					t.Error("the error has another kind")
				}
			}
			if got != " "+tt.want {
				t.Errorf("got%s, want %s", got, tt.want)
			}
		})
	}
	if _, err := meeting.Divide(decimal.New(1, 1<<30), []meeting.Rate{rate("FRA", "1")}); err == nil {
		t.Error("a total beyond all bounds is shared out")
	}
	if _, err := meeting.Divide(decimal.New(1, -1<<30), []meeting.Rate{rate("FRA", "1")}); err == nil {
		t.Error("a total below all bounds is shared out")
	}
}

// Nobody is no State that can be asked to pay.
func TestApportionToNobody(t *testing.T) {
	for _, given := range [][]meeting.Rate{nil, {{Percent: money("1")}}} {
		rates, err := meeting.Rates(day("2012-12-03"), []state.Code{{}, state.MustParseCode("SSD")}, given...)
		if !errors.Is(err, meeting.ErrMoney) || err.Error() != "cannot calculate: a payer is no State" || rates != nil {
			t.Errorf("%v, %v", rates, err)
		}
	}
	if shares, err := meeting.Apportion(money("1"), day("2012-12-03"), make([]state.Code, 1)); !errors.Is(err, meeting.ErrMoney) || shares != nil {
		t.Errorf("%v, %v", shares, err)
	}
}

func TestPayers(t *testing.T) {
	l := state.Embedded()
	m := byID(t, "12MSP")
	all := meeting.Payers(m, l, codes("POL", "USA", "POL"), practice)
	if len(all) != 162 || !slices.IsSortedFunc(all, state.Code.Compare) || !slices.Contains(all, state.MustParseCode("USA")) {
		t.Errorf("%d payers", len(all))
	}
	some := meeting.Payers(m, l, codes("USA", "FRA"), practice.With(convention.R24Participants))
	if !slices.Equal(some, codes("FRA", "USA")) {
		t.Errorf("by attendance: %v", some)
	}
	if got := meeting.Payers(m, l.KnownOn(day("2011-12-02")), codes("PSE"), practice); slices.Contains(got, state.MustParseCode("PSE")) {
		t.Error("an observer entity pays")
	}
	if got := meeting.Payers(byID(t, "23MSP"), l, nil, practice); len(got) != 0 {
		t.Errorf("a meeting without days is paid for by %v", got)
	}
	if got := meeting.MissionPayers(l, day("2012-12-03"), practice.With(convention.R24Participants)); len(got) != 160 {
		t.Errorf("%d pay for a mission", len(got))
	}
	partial, err := (&state.Ledger{}).With(state.Act{
		State: state.MustParseCode("FRA"), Kind: state.Signature, On: day("1997-12-03"), Known: day("1997-12-03"), Source: "test",
	}, state.Act{State: state.MustParseCode("FRA"), Kind: state.Ratification, On: day("1998-07-23"), Known: day("1998-07-23"), Source: "test"})
	if err != nil {
		t.Fatal(err)
	}
	if got := meeting.Payers(m, partial, codes("USA"), practice); !slices.Equal(got, codes("FRA", "USA")) {
		t.Errorf("a ledger that knows of France alone: %v", got)
	}
}

// No setting of package decimal changes a share, a rate or a byte of them. The test must not run beside others.
func TestDecimalSettings(t *testing.T) {
	outcome := func() string {
		m := byID(t, "13MSP")
		shares, err := meeting.Apportion(decimal.New(3000001, -1), m.Opening, meeting.Payers(m, state.Embedded(), nil, practice))
		if err != nil {
			t.Fatal(err)
		}
		invoices := []meeting.Invoice{{State: shares[0].State, Amount: shares[0].Amount, Due: m.Opening}}
		payments := []meeting.Payment{{State: shares[0].State, Amount: decimal.New(1, 3), On: m.Opening}}
		balances, err := meeting.Accounts(invoices, payments, m.Closing, practice)
		if err != nil {
			t.Fatal(err)
		}
		rate, _ := meeting.RateOf(shares[0].State, m.Opening)
		scale := slices.Collect(meeting.Scales())
		finding, _ := balances[0].Finding()
		b, err := json.Marshal([]any{shares, invoices, payments, balances, rate, scale, shares[3].Finding("13MSP"), finding})
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprintln(string(b), shares, balances, shares[0].Factor().StringFixed(4))
	}
	want := outcome()
	if !strings.Contains(want, `"percent":"0.0`) || !strings.Contains(want, `"on":"2013-12-02","amount":"1000"`) {
		t.Errorf("%.300s", want)
	}
	precision, negative, quotes, zeros, science, iterations, exponent := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent,
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation, decimal.ExpMaxIterations, decimal.MaxDecodeExponent
	defer func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MarshalJSONWithoutQuotes = precision, negative, quotes
		decimal.TrimTrailingZeros, decimal.UseScientificNotation, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = zeros, science, iterations, exponent
	}()
	decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MarshalJSONWithoutQuotes = 1, 1, true
	decimal.TrimTrailingZeros, decimal.UseScientificNotation, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = false, true, 1, 0
	if got := outcome(); got != want {
		t.Errorf("with other settings:\n%s", cmp.Diff(want, got))
	}
}

func TestAccounts(t *testing.T) {
	arg := state.MustParseCode("ARG")
	bill := func(amount, due string) meeting.Invoice {
		return meeting.Invoice{State: arg, Meeting: "9MSP", Amount: money(amount), Due: day(due)}
	}
	paid := func(amount, on string) meeting.Payment {
		return meeting.Payment{State: arg, Meeting: "9MSP", Amount: money(amount), On: day(on)}
	}
	strict := practice.With(convention.R05BreachOnDay)
	for _, tt := range []struct {
		name     string
		invoices []meeting.Invoice
		payments []meeting.Payment
		asOf     string
		rd       convention.Readings
		want     string
		code     string
	}{
		{"the day before", []meeting.Invoice{bill("500", "2008-12-31")}, nil, "2008-12-30", practice, "ARG 9MSP: billed 500.00, paid 0.00", ""},
		{"the day", []meeting.Invoice{bill("500", "2008-12-31")}, nil, "2008-12-31", practice, "ARG 9MSP: billed 500.00, paid 0.00", ""},
		{"the day, read strictly", []meeting.Invoice{bill("500", "2008-12-31")}, nil, "2008-12-31", strict,
			"ARG 9MSP: billed 500.00, paid 0.00, in arrears by 500.00 since 2008-12-31", "A14-UNPAID"},
		{"the day after", []meeting.Invoice{bill("500", "2008-12-31")}, nil, "2009-01-01", practice,
			"ARG 9MSP: billed 500.00, paid 0.00, in arrears by 500.00 since 2009-01-01", "A14-UNPAID"},
		{"in part", []meeting.Invoice{bill("500", "2008-12-31")}, []meeting.Payment{paid("200.01", "2008-12-01")}, "2009-01-01", practice,
			"ARG 9MSP: billed 500.00, paid 200.01, in arrears by 299.99 since 2009-01-01", "A14-UNPAID"},
		{"in full, and late", []meeting.Invoice{bill("500", "2008-12-31")}, []meeting.Payment{paid("500", "2009-03-01")}, "2009-03-01", practice,
			"ARG 9MSP: billed 500.00, paid 500.00", ""},
		{"a payment of a later day", []meeting.Invoice{bill("500", "2008-12-31")}, []meeting.Payment{paid("500", "2009-03-01")}, "2009-02-28", practice,
			"ARG 9MSP: billed 500.00, paid 0.00, in arrears by 500.00 since 2009-01-01", "A14-UNPAID"},
		{"too much", []meeting.Invoice{bill("500", "2008-12-31")}, []meeting.Payment{paid("500.01", "2009-03-01")}, "2009-03-01", practice,
			"ARG 9MSP: billed 500.00, paid 500.01, in credit by 0.01 since 2009-03-01", "A14-OVERPAID"},
		{"a second bill, the first paid", []meeting.Invoice{bill("100", "2009-06-30"), bill("500", "2008-12-31")}, []meeting.Payment{paid("500", "2008-12-01")}, "2009-07-01", practice,
			"ARG 9MSP: billed 600.00, paid 500.00, in arrears by 100.00 since 2009-07-01", "A14-UNPAID"},
		{"paid ahead is no credit while a bill is open", []meeting.Invoice{bill("100", "2009-06-30"), bill("500", "2008-12-31")}, []meeting.Payment{paid("550", "2008-12-01")}, "2009-01-01", practice,
			"ARG 9MSP: billed 600.00, paid 550.00", ""},
		{"the payment that was too much, not the one before or after", []meeting.Invoice{bill("500", "2008-12-31"), bill("100", "2010-12-31")},
			[]meeting.Payment{paid("10", "2009-05-01"), paid("1", "2009-04-01"), paid("600", "2009-03-01")}, "2009-06-01", practice,
			"ARG 9MSP: billed 600.00, paid 611.00, in credit by 11.00 since 2009-04-01", "A14-OVERPAID"},
		{"paid and never billed", nil, []meeting.Payment{paid("1", "2008-12-01")}, "2009-01-01", practice,
			"ARG 9MSP: billed 0.00, paid 1.00, in credit by 1.00 since 2008-12-01", "A14-OVERPAID"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all, err := meeting.Accounts(tt.invoices, tt.payments, day(tt.asOf), tt.rd)
			if err != nil || len(all) != 1 || all[0].String() != tt.want {
				t.Fatalf("%v, %v, want %s", all, err, tt.want)
			}
			f, ok := all[0].Finding()
			if ok {
				sound(t, f)
			}
			if f.Code != tt.code || ok != (tt.code != "") || ok && (f.State != arg || f.Subject != "9MSP" || f.Since != all[0].Since) {
				t.Errorf("%+v", f)
			}
			arrears, _ := meeting.Arrears(tt.invoices, tt.payments, day(tt.asOf), tt.rd)
			if (len(arrears) == 1) != (tt.code == "A14-UNPAID") {
				t.Errorf("in arrears: %v", arrears)
			}
		})
	}
	_, err := meeting.Accounts([]meeting.Invoice{bill("-1", "2008-12-31"), {State: arg, Amount: money("1")}},
		[]meeting.Payment{paid("0.001", "2008-12-31"), {Amount: money("1"), On: day("2008-12-31")}}, day("2009-01-01"), practice)
	if !errors.Is(err, meeting.ErrMoney) || strings.Count(err.Error(), ";") != 3 || !strings.HasPrefix(err.Error(), "cannot calculate: invoice 1: want") {
		t.Errorf("error is %v", err)
	}
}
