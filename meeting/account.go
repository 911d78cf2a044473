package meeting

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// An Invoice bills a State for a meeting (Article 14). The Convention sets no day: Due is what the invoice says.
type Invoice struct {
	State   state.Code      `json:"state"`            // not the zero Code
	Meeting string          `json:"meeting,omitzero"` // its id, or whatever else it is for
	Amount  decimal.Decimal `json:"amount"`           // not negative, to the cent
	Due     convention.Date `json:"due"`              // the last day to pay
}

// MarshalJSON returns the invoice as an object whose amount is a string of digits, whatever the settings of package
// decimal.
func (v Invoice) MarshalJSON() ([]byte, error) {
	type plain Invoice
	return marshal(struct {
		plain
		Amount string `json:"amount"`
	}{plain(v), text(v.Amount)})
}

// A Payment is money received from a State for a meeting.
type Payment struct {
	State   state.Code      `json:"state"`            // not the zero Code
	Meeting string          `json:"meeting,omitzero"` // as the invoice has it
	Amount  decimal.Decimal `json:"amount"`           // not negative, to the cent
	On      convention.Date `json:"on"`               // the day it was received
}

// MarshalJSON returns the payment as an object whose amount is a string of digits, whatever the settings of package
// decimal.
func (p Payment) MarshalJSON() ([]byte, error) {
	type plain Payment
	return marshal(struct {
		plain
		Amount string `json:"amount"`
	}{plain(p), text(p.Amount)})
}

// A Balance is how a State stands with a meeting on a day. Amounts are to the cent and none is negative.
type Balance struct {
	State   state.Code
	Meeting string          // as the invoices and payments have it
	AsOf    convention.Date // the day asked
	Billed  decimal.Decimal // in all
	Paid    decimal.Decimal // by the day
	Arrears decimal.Decimal // what invoices whose day has passed leave unpaid
	Credit  decimal.Decimal // what was paid beyond all that was billed
	Due     convention.Date // of the earliest invoice not paid in full whose day has passed; zero if there is none
	Since   convention.Date // the first day on which that was unpaid, or on which more was paid than is billed
}

// MarshalJSON returns the balance as an object whose amounts are strings of digits, whatever the settings of package
// decimal.
func (b Balance) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		State   state.Code      `json:"state"`
		Meeting string          `json:"meeting"`
		AsOf    convention.Date `json:"asOf"`
		Billed  string          `json:"billed"`
		Paid    string          `json:"paid"`
		Arrears string          `json:"arrears"`
		Credit  string          `json:"credit"`
		Due     convention.Date `json:"due,omitzero"`
		Since   convention.Date `json:"since,omitzero"`
	}{b.State, b.Meeting, b.AsOf, b.Billed.StringFixed(2), b.Paid.StringFixed(2), b.Arrears.StringFixed(2),
		b.Credit.StringFixed(2), b.Due, b.Since})
}

// String returns "ARG 9MSP: billed 500.00, paid 200.00, in arrears by 300.00 since 2009-01-01".
func (b Balance) String() string {
	text := fmt.Sprintf("%v %s: billed %s, paid %s", b.State, b.Meeting, b.Billed.StringFixed(2), b.Paid.StringFixed(2))
	if b.Arrears.IsPositive() {
		text += ", in arrears by " + b.Arrears.StringFixed(2) + " since " + b.Since.String()
	}
	if b.Credit.IsPositive() {
		text += ", in credit by " + b.Credit.StringFixed(2) + " since " + b.Since.String()
	}
	return text
}

// Finding returns the balance as a finding: A14-UNPAID for arrears, A14-OVERPAID for a credit; false for neither.
func (b Balance) Finding() (state.Finding, bool) {
	f := state.Finding{}
	switch {
	case b.Arrears.IsPositive():
		f = finding("A14-UNPAID", state.Unmet)
		f.Due, f.Since, f.Count, f.Stated = b.Due, b.Since, b.AsOf.DaysSince(b.Due), b.Paid.StringFixed(2)
		f.Expected = b.Paid.Add(b.Arrears).StringFixed(2)
		f = f.Resting([]state.Step{step(b.Due, f.Provision, 0)}, nil)
	case b.Credit.IsPositive():
		f = finding("A14-OVERPAID", state.Noted)
		f.Since, f.Expected, f.Stated = b.Since, b.Billed.StringFixed(2), b.Paid.StringFixed(2)
		f = f.Resting([]state.Step{step(b.Since, f.Provision, 0)}, nil)
	default:
		return f, false
	}
	f.State, f.Subject = b.State, b.Meeting
	return f, true
}

// Accounts returns how each State stands with each meeting on a day, by code and then by meeting, for all that is billed or
// paid. Payments of later days do not count, and pay the invoices of a meeting in the order in which they are due; what is
// paid for one meeting pays for no other. An invoice is late on the day after it is due ([convention.R05BreachOnDay] moves
// that). Amounts that are negative or have fractions of a cent, entries without a State and invoices without a day are
// errors of kind [ErrMoney]; all are reported, and nothing is returned beside them.
func Accounts(invoices []Invoice, payments []Payment, asOf convention.Date, rd convention.Readings) ([]Balance, error) {
	type key struct {
		state   state.Code
		meeting string
	}
	accounts := map[key]*account{}
	of := func(c state.Code, meeting string) *account {
		k := key{c, meeting}
		if accounts[k] == nil {
			accounts[k] = &account{}
		}
		return accounts[k]
	}
	var faults []string
	read := func(what string, n int, c state.Code, amount decimal.Decimal, on convention.Date) entry {
		cents, ok := whole(amount, 2)
		if !ok || c.IsZero() || on.IsZero() {
			faults = append(faults, fmt.Sprintf("%s %d: want a State, a day and a whole number of cents, not negative", what, n+1))
		}
		return entry{on, cents}
	}
	for i, v := range invoices {
		a := of(v.State, v.Meeting)
		a.bills = append(a.bills, read("invoice", i, v.State, v.Amount, v.Due))
	}
	for i, p := range payments {
		a := of(p.State, p.Meeting)
		a.receipts = append(a.receipts, read("payment", i, p.State, p.Amount, p.On))
	}
	if len(faults) > 0 {
		return nil, fmt.Errorf("%w: %s", ErrMoney, strings.Join(faults, "; "))
	}
	balances := []Balance{}
	for k, a := range accounts {
		b := a.settle(asOf, rd)
		b.State, b.Meeting = k.state, k.meeting
		balances = append(balances, b)
	}
	slices.SortFunc(balances, func(a, b Balance) int {
		return cmp.Or(a.State.Compare(b.State), cmp.Compare(a.Meeting, b.Meeting))
	})
	return balances, nil
}

// An account is what one State was billed and paid for one meeting.
type account struct{ bills, receipts []entry }

type entry struct {
	on    convention.Date // the last day to pay, or the day it was received
	cents *big.Int
}

// settle returns the balance on a day.
func (a *account) settle(asOf convention.Date, rd convention.Readings) Balance {
	b := Balance{AsOf: asOf}
	byDay := func(e, f entry) int { return e.on.Compare(f.on) }
	slices.SortStableFunc(a.bills, byDay)
	slices.SortStableFunc(a.receipts, byDay)
	billed, owed, paid := new(big.Int), new(big.Int), new(big.Int) // owed: by invoices whose day has passed
	for _, e := range a.bills {
		billed.Add(billed, e.cents)
	}
	for _, e := range a.receipts {
		if e.on.After(asOf) {
			break
		}
		if paid.Add(paid, e.cents); b.Since.IsZero() && paid.Cmp(billed) > 0 {
			b.Since = e.on
		}
	}
	for _, e := range a.bills {
		first := convention.FirstLateDay(e.on, rd)
		if first.IsZero() || first.After(asOf) {
			break
		}
		if owed.Add(owed, e.cents); b.Due.IsZero() && owed.Cmp(paid) > 0 {
			b.Due, b.Since = e.on, first
		}
	}
	money := func(cents *big.Int) decimal.Decimal { return decimal.NewFromBigInt(cents, -2) }
	beyond := func(a, b *big.Int) decimal.Decimal {
		if a.Cmp(b) <= 0 {
			return money(new(big.Int))
		}
		return money(new(big.Int).Sub(a, b))
	}
	b.Billed, b.Paid, b.Arrears, b.Credit = money(billed), money(paid), beyond(owed, paid), beyond(paid, billed)
	return b
}

// Arrears returns the balances of [Accounts] that are in arrears.
func Arrears(invoices []Invoice, payments []Payment, asOf convention.Date, rd convention.Readings) ([]Balance, error) {
	all, err := Accounts(invoices, payments, asOf, rd)
	return slices.DeleteFunc(all, func(b Balance) bool { return !b.Arrears.IsPositive() }), err
}
