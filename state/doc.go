// Package state says who is bound by the Anti-Personnel Mine Ban Convention on any day, since when, and how that
// came about; what falls due for each State; and what the record shows of it.
//
// # Facts and answers
//
// An [Act] is one dated fact about one State: a signature, an instrument deposited, a notice of withdrawal. A [Ledger]
// is a set of acts; [Embedded] returns the one that is shipped with the library. A [Record] is what a ledger holds on
// one State, and [Record.Position] works out from it where the State stands on a day:
//
//	poland, _ := state.Embedded().Record(state.MustParseCode("POL"))
//	p := poland.Position(convention.MustParseDate("2011-12-02"), convention.Readings{})
//	fmt.Println(p.Status, p.Since) // signatory 1997-12-04
//
// A State has exactly one [Status] on every day. [Position.Steps] gives the derivation, each step with its date, its
// provision, the reading that made it and the act behind it. [Record.Timeline] yields the days on which something
// changes.
//
// # Deadlines
//
// From a position follow the deadlines of the Convention: [Position.InitialReport] and [Position.AnnualReport] (Article
// 7), [Position.Stockpile] (Article 4), [Position.Clearance] with the extensions granted by that day, and
// [Position.ExtensionRequest] (Article 5). [Record.Deadlines] lists all of them, [Ledger.Agenda] what falls due between two
// days. A [Deadline] says how things stand with it on the day asked, and how it came about:
//
//	chad, _ := state.Embedded().Record(state.MustParseCode("TCD"))
//	d := chad.Position(convention.MustParseDate("2012-12-05"), convention.Readings{}).Clearance()
//	fmt.Println(d.Due, d.Session, d.Outcome) // 2014-01-01 10MSP due
//
// The day granted is always the one decided, never a number of years counted anew. [Record.Extensions] gives the chain,
// [Record.Lapses] the days without a valid deadline. [IfDeposited] and [IfNotified] answer for a State that joins or
// gives notice on a day; they need no ledger.
//
// # Findings
//
// [Assess] states what the record of a State shows of each rule on a day: a [Finding] has a code that does not change, an
// [Outcome], a [Severity], its steps, and the facts that are missing where the outcome is unknown. [Rules] lists the
// codes. [Differences] compares two sets of readings.
//
// # Unknown is not unmet
//
// A duty is unmet only where something shows it: an act of a later day, such as a report that came late; a source that
// says on a day that it had not been done; or [Coverage], which says that all acts of a kind were gathered up to a day.
// Reports of single States are not covered at all; of extensions, the decisions of those meetings are of which a source
// has the number or each of them ([Ledger.Coverage]). Otherwise a deadline that passed is unknown, unless a source says
// that it lapsed, and [Deadline.Missing] names the decisions that would settle it.
// What no stored source shows ([Unverified]) never makes anything late or unmet.
//
// # Two clocks
//
// A fact is true from a day and known from another. South Sudan notified its succession on 11 November 2011 with
// effect from 9 July 2011: anyone counting the States Parties on 1 August 2011 found 156, and anyone counting for
// that day now finds 157. Every answer rests on all the facts of the ledger; [Ledger.KnownOn] gives the ledger as it
// stood on a day, with what became known later left out.
//
// # Three counts
//
// "The number of States Parties" is printed for three different figures. [Count] keeps them apart: States that signed,
// instruments deposited, States for which the Convention is in force.
//
// # Own facts
//
// [Ledger.With] adds acts, [ReadLedger] reads a ledger of one's own from CSV tables, [Ledger.Tables] writes it. The first
// two are strict: a ledger that could not be true is refused with a [Problems] that lists everything wrong with it.
//
// # What it is not for
//
// It does not judge. A [Finding] says what the record shows, by which reading and on whose word; whether a State fulfils
// what it is bound to is for others to say. It does not look into reports. It holds no boundaries, governments or
// territories. The names of States are those of today, or as far as [FormerNames] goes those of a day ([Code.NameOn]).
//
// # Sources and limits
//
// The facts come from the depositary's status page of 3 February 2026 and the publications named in each act;
// [Ledger.Through] gives the day for each kind of act. A position after that day is carried forward ([Position] has it in
// Through). What each fact rests on is in [Act.Source] and [Act.Confidence]; where publications disagree, one date is
// chosen and [Act.Note] has the other. The short names of States follow the usage of the United Nations in its six languages,
// and [Code.CompareName] puts them in the order of each. Formal names and all other texts in these languages are in package
// [github.com/mineban/apmbc/state/wording].
package state
