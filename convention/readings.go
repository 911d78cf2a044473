package convention

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/mineban/apmbc/internal/near"
)

// A Reading is one way to read a passage that leaves room for more than one. number the passages; the
// first reading of each is the practice followed today. have only one reading and no names here.
// The zero Reading is none.
type Reading uint8

// The readings, today's practice first in each group.
const (
	R01CalendarMonth Reading = 1<<2 + iota // 17(2): the month of deposit is month 0; in force on the first day of month 6
	R01Elapsed                             // 17(2): in force when the sixth month counted from the day of deposit begins
)
const (
	R03ExplicitDate     Reading = 3<<2 + iota // succession: bound from the date published for it, never inferred
	R03DateOfSuccession                       // succession: bound from the day the State succeeded
	R03AsIfAcceded                            // succession: bound as if the instrument were an accession, 17(2)
)
const (
	R04Exclusive Reading = 4<<2 + iota // 7(1): the day of entry into force is day 0; due on day 180
	R04Inclusive                       // 7(1): the day of entry into force is day 1; due a day earlier
	R04MonthEnd                        // 7(1): due by the end of the month in which day 180 falls
)
const (
	R05LastDayInclusive Reading = 5<<2 + iota // an act on the day of a deadline is in time
	R05BreachOnDay                            // the day of a deadline is already too late
)
const (
	R06NoRoll         Reading = 6<<2 + iota // the end of a period stands whatever day of the week it is
	R06NextWorkingDay                       // a period that ends on a Saturday or Sunday ends on the Monday; public holidays are not known here
)
const (
	R07Clamp    Reading = 7<<2 + iota // a day the month does not have becomes its last day
	R07Overflow                       // a day the month does not have runs on into the next month
)
const (
	R08AfterInitialDue     Reading = 8<<2 + iota // 7(2): first annual report on the first 30 April after the initial report is due
	R08YearAfterInitialDue                       // 7(2): in the year after the one in which the initial report is due
	R08EveryAprilAfterEIF                        // 7(2): on the first 30 April after entry into force
)
const (
	R09CalendarYear Reading = 9<<2 + iota // 7(2): a report covers 1 January to 31 December
	R09AsStated                           // 7(2): a report covers the period it states
)
const (
	R10NotDue  Reading = 10<<2 + iota // 7(2), 20(3): a State that has left by 30 April owes no report that day
	R10Accrued                        // 7(2), 20(3): it owes a report on each year in which it was a Party
)
const (
	R11FromDeadlineInForce Reading = 11<<2 + iota // 5(3): the ten years run from the deadline being extended
	R11FromDecision                               // 5(3): they run from the decision
)
const (
	R12Both   Reading = 12<<2 + iota // 5(3), lapsed deadline: over the cap only if over it from the deadline and from the decision
	R12Either                        // 5(3), lapsed deadline: over the cap if over it from either
)
const (
	R13March31          Reading = 13<<2 + iota // 5(3): a request should be in by 31 March of the deciding meeting's year
	R13NineMonthsBefore                        // 5(3): nine months before the meeting opens
	R13None                                    // 5(3): the text sets no day
)
const (
	R14Prospective Reading = 14<<2 + iota // 5(3): a grant after the deadline cures from its day on; the gap stays
	R14Retroactive                        // 5(3): it closes the gap as well
)
const (
	R15TwelfthMeeting Reading = 15<<2 + iota // 5(1): an area found later follows the decision of the Twelfth Meeting
	R15StrictText                            // 5(1): an area found after the deadline is a missed deadline
)
const (
	R16ReceiptToHandover    Reading = 16<<2 + iota // 8(2): from receipt by the requested State to hand-over to the Secretary-General
	R16TransmittalToReceipt                        // 8(2): from transmittal by the Secretary-General to receipt by the requesting State
)
const (
	R17OnCommunication Reading = 17<<2 + iota // 8(5): the Parties are counted on the day of the communication
	R17OnDay14                                // 8(5): they are counted when the fourteen days end
)
const (
	R18FromCommunication Reading = 18<<2 + iota // 8(5): the meeting opens within 28 days of the communication
	R18FromSupport                              // 8(5): within 14 days of the day the third was reached
	R18ConvenedOnly                             // 8(5): it need only be called within that time
)
const (
	R19YesAndNo        Reading = 19<<2 + iota // "present and voting" counts yes and no
	R19WithAbstentions                        // it counts abstentions too
)
const (
	R20Exclusive Reading = 20<<2 + iota // 8(15): the day of arrival is day 0
	R20Inclusive                        // 8(15): it is day 1
	R20Hours                            // 8(15): full periods of 24 hours are counted
)
const (
	R21CalendarYear Reading = 21<<2 + iota // 11(2): "annually" is one meeting a calendar year
	R21TwelveMonths                        // 11(2): no more than twelve months between openings
)
const (
	R22CalendarYear     Reading = 22<<2 + iota // 12(1): five calendar years apart
	R22OpeningToOpening                        // 12(1): five years from opening to opening
	R22ClosingToOpening                        // 12(1): five years from closing to opening
)
const (
	R23Floating Reading = 23<<2 + iota // 13(5): the majority is of those who are Parties on the day of each deposit
	R23Fixed                           // 13(5): of those who were Parties when the amendment was adopted
)
const (
	R24AllPartiesPlusParticipants Reading = 24<<2 + iota // 14(1): every Party pays, and non-Parties that take part
	R24Participants                                      // 14(1): only those that take part pay
)
const (
	R25DepositaryAlone Reading = 25<<2 + iota // 20(2)-(3): the six months run from the Depositary's receipt
	R25LastAddressee                          // 20(2)-(3): they run from the receipt by the last of those to be notified
)
const (
	R26AnyConflict       Reading = 26<<2 + iota // 20(3): any armed conflict defers a withdrawal
	R26InternationalOnly                        // 20(3): an international one only
)
const (
	R27NoEffect       Reading = 27<<2 + iota // a claimed suspension changes nothing: the Convention provides for none
	R27ModelAsClaimed                        // what falls due meanwhile is not owed, as its author claims; for analysis only
)
const (
	R28FunctionAndDesign Reading = 28<<2 + iota // 2(1): a vehicle mine that a person can set off unawares is contested
	R28DeclaredPurpose                          // 2(1): it is exempt if made against vehicles
	R28EffectOnly                               // 2(1): it is anti-personnel because a person can set it off
)
const (
	R30OwnEntryIntoForce     Reading = 30<<2 + iota // 18: provisional application ends when the Convention enters into force for the State
	R30GeneralEntryIntoForce                        // 18: it ends when the Convention enters into force
)
const (
	R31OpeningDay    Reading = 31<<2 + iota // 11(4): who is a Party is asked on the opening day of a meeting
	R31InvitationDay                        // 11(4): on the day of the invitation
)

// passages holds, by number, the provision read and the names of its readings, today's practice first.
var passages = [32]struct {
	article, paragraph int
	names              []string
}{
	1:  {17, 2, []string{"CalendarMonth", "Elapsed"}},
	3:  {0, 0, []string{"ExplicitDate", "DateOfSuccession", "AsIfAcceded"}},
	4:  {7, 1, []string{"Exclusive", "Inclusive", "MonthEnd"}},
	5:  {0, 0, []string{"LastDayInclusive", "BreachOnDay"}},
	6:  {0, 0, []string{"NoRoll", "NextWorkingDay"}},
	7:  {0, 0, []string{"Clamp", "Overflow"}},
	8:  {7, 2, []string{"AfterInitialDue", "YearAfterInitialDue", "EveryAprilAfterEIF"}},
	9:  {7, 2, []string{"CalendarYear", "AsStated"}},
	10: {7, 2, []string{"NotDue", "Accrued"}},
	11: {5, 3, []string{"FromDeadlineInForce", "FromDecision"}},
	12: {5, 3, []string{"Both", "Either"}},
	13: {5, 3, []string{"March31", "NineMonthsBefore", "None"}},
	14: {5, 3, []string{"Prospective", "Retroactive"}},
	15: {5, 1, []string{"12MSP", "StrictText"}},
	16: {8, 2, []string{"ReceiptToHandover", "TransmittalToReceipt"}},
	17: {8, 5, []string{"OnCommunication", "OnDay14"}},
	18: {8, 5, []string{"FromCommunication", "FromSupport", "ConvenedOnly"}},
	19: {0, 0, []string{"YesAndNo", "WithAbstentions"}},
	20: {8, 15, []string{"Exclusive", "Inclusive", "Hours"}},
	21: {11, 2, []string{"CalendarYear", "TwelveMonths"}},
	22: {12, 1, []string{"CalendarYear", "OpeningToOpening", "ClosingToOpening"}},
	23: {13, 5, []string{"Floating", "Fixed"}},
	24: {14, 1, []string{"AllPartiesPlusParticipants", "Participants"}},
	25: {20, 2, []string{"DepositaryAlone", "LastAddressee"}},
	26: {20, 3, []string{"AnyConflict", "InternationalOnly"}},
	27: {0, 0, []string{"NoEffect", "ModelAsClaimed"}},
	28: {2, 1, []string{"FunctionAndDesign", "DeclaredPurpose", "EffectOnly"}},
	30: {18, 0, []string{"OwnEntryIntoForce", "GeneralEntryIntoForce"}},
	31: {11, 4, []string{"OpeningDay", "InvitationDay"}},
}

// AllReadings yields every reading: by number, and today's practice first within each.
func AllReadings() iter.Seq[Reading] {
	return func(yield func(Reading) bool) {
		for n := range passages {
			for i := range passages[n].names {
				if !yield(Reading(n<<2 + i)) {
					return
				}
			}
		}
	}
}

func (r Reading) exists() bool { return r>>2 < 32 && int(r&3) < len(passages[r>>2].names) }

// Number returns the number of the passage read: 4 for R-04; 0 for the zero Reading.
func (r Reading) Number() int { return int(r >> 2) }

// Practice reports whether r is the practice followed today.
func (r Reading) Practice() bool { return r&3 == 0 && r.exists() }

// Provision returns the provision that is read, or the zero Provision where the question is not one of a single
// provision, or of none.
func (r Reading) Provision() Provision {
	if !r.exists() {
		return Provision{}
	}
	return Article(passages[r>>2].article, passages[r>>2].paragraph)
}

// String returns the name of the reading, "R-04 Inclusive"; "" for the zero Reading.
func (r Reading) String() string {
	switch {
	case r == 0:
		return ""
	case !r.exists():
		return fmt.Sprintf("Reading(%d)", uint8(r))
	}
	return fmt.Sprintf("R-%02d %s", r>>2, passages[r>>2].names[r&3])
}

// MarshalText returns the form of [Reading.String].
func (r Reading) MarshalText() ([]byte, error) {
	if r != 0 && !r.exists() {
		return nil, &ParseError{ErrReading, r.String(), "no such reading"}
	}
	return []byte(r.String()), nil
}

// UnmarshalText reads what [ParseReading] reads; empty text is the zero Reading.
func (r *Reading) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*r = 0
		return nil
	}
	q, err := ParseReading(string(text))
	if err == nil {
		*r = q
	}
	return err
}

// ParseReading reads the name of a reading: "R-04 Inclusive" or "R-04=Inclusive", in any case.
// Anything else is an error of kind [ErrReading] that says which names there are.
func ParseReading(s string) (Reading, error) {
	s = strings.TrimSpace(s)
	number, name, _ := strings.Cut(strings.Replace(s, "=", " ", 1), " ")
	name = strings.TrimSpace(name)
	for n, p := range passages {
		if len(p.names) == 0 || !strings.EqualFold(number, fmt.Sprintf("R-%02d", n)) {
			continue
		}
		for i, known := range p.names {
			if strings.EqualFold(name, known) {
				return Reading(n<<2 + i), nil
			}
		}
		reason := fmt.Sprintf("R-%02d is one of %s", n, strings.Join(p.names, ", "))
		if meant, ok := near.Match(name, slices.Values(p.names)); ok {
			reason = fmt.Sprintf("did you mean R-%02d %s?", n, meant)
		}
		return 0, &ParseError{ErrReading, s, reason}
	}
	switch strings.ToUpper(number) {
	case "R-02", "R-29":
		return 0, &ParseError{ErrReading, s, "there is only one reading of it"}
	}
	return 0, &ParseError{ErrReading, s, `want a number from R-01 to R-31 and a name, as in "R-04 Inclusive"`}
}

// Readings is a choice of one reading for each of. The zero Readings is today's practice throughout.
// Readings compare with ==.
type Readings struct {
	choices uint64 // two bits a passage
}

// With returns the readings with each of chosen in the place of the one chosen before for the same passage.
// A value that is no reading changes nothing.
func (r Readings) With(chosen ...Reading) Readings {
	for _, c := range chosen {
		if c.exists() {
			shift := c >> 2 * 2
			r.choices = r.choices&^(3<<shift) | uint64(c&3)<<shift
		}
	}
	return r
}

// Has reports whether c is the reading chosen for its passage.
func (r Readings) Has(c Reading) bool { return Reading(r.choices>>(c>>2*2))&3 == c&3 && c.exists() }

// Of returns the reading chosen for a passage: Of(4) that of R-04. It is the zero Reading for a number that has no
// readings.
func (r Readings) Of(number int) Reading {
	if number < 0 || number > 31 || len(passages[number].names) == 0 {
		return 0
	}
	return Reading(number<<2) | Reading(r.choices>>(2*number)&3)
}

// Equal reports whether r and s choose alike; == does as well.
func (r Readings) Equal(s Readings) bool { return r == s }

// Departures yields the readings that are not today's practice, by number.
func (r Readings) Departures() iter.Seq[Reading] {
	return func(yield func(Reading) bool) {
		for n := range passages {
			if c := r.Of(n); c&3 != 0 && !yield(c) {
				return
			}
		}
	}
}

// String returns the readings that are not today's practice, "R-04 Inclusive, R-07 Overflow"; "" if there are none.
func (r Readings) String() string {
	var names []string
	for c := range r.Departures() {
		names = append(names, c.String())
	}
	return strings.Join(names, ", ")
}

// MarshalText returns the form of [Readings.String]. The error is always nil.
func (r Readings) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what [ParseReadings] reads.
func (r *Readings) UnmarshalText(text []byte) error {
	q, err := ParseReadings(string(text))
	if err == nil {
		*r = q
	}
	return err
}

// ParseReadings reads names of readings separated by commas, "R-04=Inclusive, R-07=Overflow"; empty text is today's
// practice. Every unknown name, and two readings of one passage, is an error of kind [ErrReading]; all are reported.
func ParseReadings(s string) (Readings, error) {
	var r Readings
	if strings.TrimSpace(s) == "" {
		return r, nil
	}
	var errs []error
	seen := map[int]Reading{}
	for part := range strings.SplitSeq(s, ",") {
		c, err := ParseReading(part)
		if before, ok := seen[c.Number()]; err == nil && ok && before != c {
			err = &ParseError{ErrReading, strings.TrimSpace(part), fmt.Sprintf("it cannot hold beside %v", before)}
		}
		errs = append(errs, err)
		seen[c.Number()] = c
		r = r.With(c)
	}
	if err := errors.Join(errs...); err != nil {
		return Readings{}, err
	}
	return r, nil
}
