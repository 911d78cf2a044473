// Package apmbc is the root of a library for the Anti-Personnel Mine Ban Convention: the Convention on the Prohibition
// of the Use, Stockpiling, Production and Transfer of Anti-Personnel Mines and on Their Destruction, concluded at Oslo
// on 18 September 1997 and in force since 1 March 1999.
//
// The root holds no code. Import what you need:
//
//   - [github.com/mineban/apmbc/convention] is the law alone: dates, provisions, deadlines, majorities, definitions,
//     and the readings where the text leaves room for more than one.
//   - [github.com/mineban/apmbc/state] says who is bound, since when and on what evidence, from a ledger of dated acts.
//   - [github.com/mineban/apmbc/state/wording] puts all of this into Arabic, Chinese, English, French, Russian and Spanish.
//   - [github.com/mineban/apmbc/report] is the transparency report of Article 7: typed, checked, reconciled across years.
//   - [github.com/mineban/apmbc/report/forms] prints a report as Forms A to J in these languages.
//   - [github.com/mineban/apmbc/meeting] deals with meetings, seats, votes, money, the procedures of Articles 8 and 13, and
//     the resolutions of the General Assembly.
//
// Imports go one way: report and meeting stand on state, state on convention.
//
// # Principles
//
// The day is an argument: nothing here asks what day it is, opens a connection, opens a file other than the tables of an
// fs.FS it is handed, or keeps anything between calls but the embedded tables once read. The same question gets the same
// answer, byte for byte, on any host.
//
// A State's position carries the steps that led to it, each with its provision, its date, its source and the reading that
// was applied. Where the text can be read in two ways, the zero [github.com/mineban/apmbc/convention.Readings] is the
// practice followed today and every other reading can be chosen.
//
// What is not known is said to be unknown. An answer that rests on the absence of a fact says up to which day such facts
// were gathered.
//
// # What it is not for
//
// It gives no legal advice and speaks for nobody: neither the United Nations, nor the depositary, nor the Convention's
// support unit. The six authentic texts of the Convention prevail over every summary in it.
//
// # Stability
//
// This is version 0: names can still change, and the CHANGELOG says when they do. Finding and problem codes do not
// change their meaning.
package apmbc
