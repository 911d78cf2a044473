package report

import (
	"slices"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// Answer says how an item of a report is answered. The zero Answer is that it is not. The other four are answers, and no
// two mean the same: nothing to report, not concerned, the same as before, and what the rows say.
type Answer uint8

const (
	NotAnswered   Answer = iota // the item is left blank, or was not published
	Reported                    // the rows say what there is
	Nil                         // there is nothing: it counts as zero wherever figures are added up
	NotApplicable               // the State is not concerned: it counts as zero as well
	Unchanged                   // nothing has changed since the report on another year
)

var answerNames = []string{"not answered", "reported", "nil", "not applicable", "unchanged"}

// YesNo is what a report says to a question that is answered by yes or no. The zero YesNo is that it does not say.
type YesNo uint8

const (
	_   YesNo = iota
	Yes       // it says yes
	No        // it says no
)

var yesNoNames = []string{"", "yes", "no"}

// A Row is a line of one of the tables of a report.
type Row interface {
	Measure | Stock | MinedArea | Retained | Transfer | Facility | Programme | LandRelease | Destroyed |
		Technical | Warning | Casualties | Assistance | Remark
}

// An Item is one table of a report and how it is answered. The zero Item is not answered.
type Item[R Row] struct {
	Answer Answer `json:"answer"`         // how it is answered
	Since  int    `json:"since,omitzero"` // of Unchanged: the calendar year of the report that it refers to
	// Balance is the day of which the figures are, as the table states it; zero where it does not, and they are then
	// taken to be of the end of the calendar year.
	Balance convention.Date `json:"balance,omitzero"`
	Rows    []R             `json:"rows,omitempty"` // what is reported, row by row
	// Totals are the rows that state a sum. A total is of all rows that agree with it in what it names: one that names
	// nothing is of the whole table, one that names a type is of the rows of that type.
	Totals []R    `json:"totals,omitempty"`
	Note   string `json:"note,omitzero"` // what the table says in words
}

// IsZero reports whether an item is not answered and says nothing else either.
func (i Item[R]) IsZero() bool { return i.head() == head{} }

// head is what can be said of an item whatever its rows are.
func (i *Item[R]) head() head {
	return head{i.Answer, i.Since, i.Balance, len(i.Rows), len(i.Totals), i.Note != ""}
}

// carry takes over the answer of an item of the same kind that nothing has changed since: of the end of the year, and with
// nothing that happened in it.
func (i *Item[R]) carry(from answered, flows bool) {
	*i = *from.(*Item[R])
	i.Balance = convention.Date{}
	i.Rows, i.Totals = slices.Clone(i.Rows), slices.Clone(i.Totals)
	for _, rows := range [][]R{i.Rows, i.Totals} {
		for j := range rows {
			switch r := any(&rows[j]).(type) {
			case *Destroyed:
				r.Quantity, flows = state.NumberOf(0), false // the sum since entry into force stands
			case *Stock:
				r.Opening = state.Number{}
			case *Retained:
				zero := state.NumberOf(0)
				r.Opening, r.Added, r.FromStock, r.Consumed, r.Destroyed, r.Transferred = state.Number{}, zero, zero, zero, zero, zero
			}
		}
	}
	if flows {
		*i = Item[R]{Answer: Nil}
	}
}

// same reports whether another item of the same kind says the same.
func (i *Item[R]) same(other answered) bool {
	o := other.(*Item[R])
	return i.Answer == o.Answer && slices.Equal(i.Rows, o.Rows) && slices.Equal(i.Totals, o.Totals)
}

type head struct {
	answer       Answer
	since        int
	balance      convention.Date
	rows, totals int
	noted        bool
}

// none reports whether the answer says that there is nothing.
func (a Answer) none() bool { return a == Nil || a == NotApplicable }
