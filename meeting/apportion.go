package meeting

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// ErrMoney is the kind of error for amounts, rates and entries that cannot be used.
var ErrMoney = errors.New("cannot calculate")

// A Share is what one State bears of a cost (Article 14): Amount = cost x Rate / Sum, rounded to the cent.
type Share struct {
	State      state.Code       `json:"state"`      // never the zero Code
	Rate       decimal.Decimal  `json:"rate"`       // its rate in per cent
	Sum        decimal.Decimal  `json:"sum"`        // of the rates of all who pay
	Amount     decimal.Decimal  `json:"amount"`     // to the cent
	Confidence state.Confidence `json:"confidence"` // of the rate
}

// MarshalJSON returns the share as an object whose numbers are strings of digits, whatever the settings of package
// decimal.
func (s Share) MarshalJSON() ([]byte, error) {
	return marshal(struct {
		State      state.Code       `json:"state"`
		Rate       string           `json:"rate"`
		Sum        string           `json:"sum"`
		Percent    string           `json:"percent"`
		Amount     string           `json:"amount"`
		Confidence state.Confidence `json:"confidence"`
	}{s.State, text(s.Rate), text(s.Sum), s.Percent().StringFixed(places), s.Amount.StringFixed(2), s.Confidence})
}

func marshal(v any) ([]byte, error) { return json.Marshal(v) }

// text writes a decimal by its own digits, whatever the settings of package decimal.
func text(d decimal.Decimal) string { return d.StringFixed(max(-d.Exponent(), 0)) }

// places is how many decimals an adjusted share and a factor are rounded to.
const places = 4

// Percent returns the adjusted share, the rate as a percentage of the rates of all who pay, rounded to four decimals.
func (s Share) Percent() decimal.Decimal { return ratio(decimal.New(100, 0).Mul(s.Rate), s.Sum) }

// Factor returns by how much every rate is multiplied so that all who pay bear the whole, rounded to four decimals:
// 2.0752 for the 166 States Parties of the Twenty-Second Meeting.
func (s Share) Factor() decimal.Decimal { return ratio(decimal.New(100, 0), s.Sum) }

// ratio rounds half up. It does not depend on the precision set in package decimal.
func ratio(a, b decimal.Decimal) decimal.Decimal {
	if !b.IsPositive() {
		return decimal.New(0, 0)
	}
	return a.DivRound(b, places)
}

// String returns "JPN 43141.67 (14.3809 per cent)".
func (s Share) String() string {
	return fmt.Sprintf("%v %s (%s per cent)", s.State, s.Amount.StringFixed(2), s.Percent().StringFixed(places))
}

// Finding returns the share as a finding (A14-SHARE) on what it is for, such as the id of a meeting.
func (s Share) Finding(subject string) state.Finding {
	f := finding("A14-SHARE", state.Noted)
	f.State, f.Subject, f.Stated = s.State, subject, s.Amount.StringFixed(2)
	f.Expected = text(s.Rate) + " of " + text(s.Sum)
	return f
}

// Payers returns who bears the cost of a meeting, by code (Article 14(1), R-24): every State Party on the opening day, and
// States not parties that take part; under [convention.R24Participants] only those that take part. What could not become a
// Party that day is no State not party and pays nothing, nor do organizations. A State of which the ledger knows nothing is
// among them only if it takes part. It returns none for a meeting without days.
func Payers(m Meeting, l *state.Ledger, attending []state.Code, rd convention.Readings) []state.Code {
	pays := []state.Code{}
	if m.Opening.IsZero() {
		return pays
	}
	for c := range state.Codes() {
		takesPart := slices.Contains(attending, c)
		rec, ok := l.Record(c)
		if !ok { // it pays as a Party or as one that takes part
			if takesPart {
				pays = append(pays, c)
			}
			continue
		}
		status := rec.Position(m.Opening, rd).Status
		if takesPart && status != state.NotEligible || status == state.Party && rd.Has(convention.R24AllPartiesPlusParticipants) {
			pays = append(pays, c)
		}
	}
	return pays
}

// MissionPayers returns who bears what the Secretary-General spends under Articles 7 and 8 and on fact-finding missions, by
// code: all States Parties on that day and nobody else (Article 14(2)).
func MissionPayers(l *state.Ledger, on convention.Date, rd convention.Readings) []state.Code {
	return Payers(Meeting{Opening: on}, l, nil, rd.With(convention.R24AllPartiesPlusParticipants))
}

// Apportion shares a total out among payers by the United Nations scale of the year of a day, adjusted so that they bear
// all of it (Article 14). The shares, one a payer and by code, add up to the total to the cent: each is first rounded
// down, and the cents that are left go to the largest remainders, one each, and of equal remainders to the State whose
// code comes first. A payer named twice pays once.
//
// If payers have no rate, the error is a [NoRate] that names all of them, and nothing is shared out: get a rate for them,
// and use [Rates] and [Divide]. A total that is negative, has fractions of a cent or is not below 10^15, no payers at all,
// and the zero Code among them, are errors of kind [ErrMoney].
func Apportion(total decimal.Decimal, on convention.Date, payers []state.Code) ([]Share, error) {
	rates, err := Rates(on, payers)
	if err != nil {
		return nil, err
	}
	return Divide(total, rates)
}

// Bill returns who must pay what for a meeting: the total shared out as [Apportion] does among the [Payers], with the scale
// of the year in which the meeting opens, and the rates given in place of those that the scale lacks.
func Bill(m Meeting, l *state.Ledger, total decimal.Decimal, attending []state.Code, rd convention.Readings, given ...Rate) ([]Share, error) {
	rates, err := Rates(m.Opening, Payers(m, l, attending, rd), given...)
	if err != nil {
		return nil, err
	}
	return Divide(total, rates)
}

// digits is how many a total may have before the point.
const digits = 15

// whole returns d in units of 10^-places if it is a whole number of them, not negative and not beyond reach.
func whole(d decimal.Decimal, places int32) (*big.Int, bool) {
	n, exp := d.Coefficient(), int64(d.Exponent())+int64(places)
	if n.Sign() == 0 {
		return n, true
	}
	if n.Sign() < 0 || n.BitLen() > 400 || exp > digits+int64(places) || exp < -120 {
		return nil, false
	}
	power := new(big.Int).Exp(big.NewInt(10), big.NewInt(max(exp, -exp)), nil)
	if exp >= 0 {
		n.Mul(n, power)
	} else if _, rest := n.QuoRem(n, power, new(big.Int)); rest.Sign() != 0 {
		return nil, false
	}
	limit := new(big.Int).Exp(big.NewInt(10), big.NewInt(digits+int64(places)), nil)
	return n, n.Cmp(limit) < 0
}

// ratePlaces is how many decimals a rate may have: the scale has five at most.
const ratePlaces = 9

// Divide shares a total out by rates as [Apportion] does. A rate without a State, a State that has two rates, or a rate that
// is not more than 0 and at most 100 or has more than nine decimals, is an error of kind [ErrMoney]; all are reported.
func Divide(total decimal.Decimal, rates []Rate) ([]Share, error) {
	cents, ok := whole(total, 2)
	var faults []string
	switch {
	case ok:
	case total.IsNegative():
		faults = append(faults, "the total is negative")
	default:
		faults = append(faults, "the total must be a whole number of cents below 10^15")
	}
	rates = slices.SortedStableFunc(slices.Values(rates), func(a, b Rate) int { return a.State.Compare(b.State) })
	if len(rates) == 0 {
		faults = append(faults, "nobody pays")
	}
	units := make([]*big.Int, len(rates)) // the rates in units of 10^-9 per cent
	sum := new(big.Int)
	most := decimal.New(100, 0)
	for i, r := range rates {
		switch n, ok := whole(r.Percent, ratePlaces); {
		case r.State.IsZero():
			faults = append(faults, "a rate has no State")
		case i > 0 && rates[i-1].State == r.State:
			faults = append(faults, r.State.String()+" has two rates")
		case !ok || n.Sign() == 0 || r.Percent.GreaterThan(most):
			faults = append(faults, r.State.String()+" has a rate that is not more than 0 and at most 100, with nine decimals at most")
		default:
			units[i] = n
			sum.Add(sum, n)
		}
	}
	if len(faults) > 0 {
		return nil, fmt.Errorf("%w: %s", ErrMoney, strings.Join(faults, "; "))
	}
	type part struct {
		place       int
		cents, rest *big.Int
	}
	parts := make([]part, len(rates))
	left := new(big.Int).Set(cents)
	for i := range rates {
		p := part{i, new(big.Int), new(big.Int)}
		p.cents.QuoRem(new(big.Int).Mul(cents, units[i]), sum, p.rest)
		left.Sub(left, p.cents)
		parts[i] = p
	}
	slices.SortStableFunc(parts, func(a, b part) int { return b.rest.Cmp(a.rest) }) // equal ones stay by code
	for i := range int(left.Int64()) {                                              // fewer than there are payers
		parts[i].cents.Add(parts[i].cents, big.NewInt(1))
	}
	shares := make([]Share, len(rates))
	for _, p := range parts {
		r := rates[p.place]
		shares[p.place] = Share{r.State, r.Percent, decimal.NewFromBigInt(sum, -ratePlaces).Normalize(), decimal.NewFromBigInt(p.cents, -2), r.Confidence}
	}
	return shares, nil
}
