// Package state says who is bound by the Anti-Personnel Mine Ban Convention on any day, since when, and how that
// came about.
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
// [Ledger.With] adds acts, [ReadLedger] reads a ledger of one's own from CSV tables. Both are strict: a ledger that
// could not be true is refused with a [Problems] that lists everything wrong with it.
//
// # What it is not for
//
// It does not judge. A [Position] says what the record shows; whether a State fulfils what it is bound to is for
// others to say. It holds no boundaries, governments or territories, and its names are those of today.
//
// # Sources and limits
//
// The facts come from the depositary's status page of 3 February 2026 and the publications named in each act;
// [Ledger.Through] gives the day for each kind of act. A position after that day is carried forward ([Position] has it in
// Through). What each fact rests on is in [Act.Source] and [Act.Confidence]; where publications disagree, one date is
// chosen and [Act.Note] has the other. The short names of States follow the usage of the United Nations in its six languages.
package state
