// Package report holds the transparency report under Article 7 of the Anti-Personnel Mine Ban Convention: a typed value that
// can be filled in, read and written, checked before it is sent, and held against the reports of other years.
//
// # The report
//
// A [Report] has one field for each table of Forms A to J, in their order, each an [Item] of rows of its own type. Every item
// is answered in one of five ways ([Answer]): it is reported, nil, not applicable, unchanged since the report on another
// year, or not answered. No two are the same, and each survives a round trip through JSON. What a row does not state is not
// stated, which is not zero: numbers are [state.Number], areas [Area], and an area keeps the digits and the unit in which it
// was published. [Origin] says whether a report is the State's own and whole, a part of it, or figures that a monitor carries:
// where the last two are silent, nothing follows.
//
//	r, err := report.Decode(file)
//	if err != nil {
//		return err // all that is wrong with the form of the file, each with line and column
//	}
//	for _, p := range r.Problems() {
//		fmt.Println(p.Severity, p.Code, p)
//	}
//
// # Checks
//
// [Report.Problems] says everything that is wrong with one report: items that must be answered and are not, rows without what
// the Convention asks for, figures that do not add up. Each [Problem] has a code that does not change, the provision it rests
// on, a severity and a JSON Pointer. [Rules] lists the codes, with what to do about each.
//
// # Across years
//
// [Reconcile] holds the reports of a State against each other and against its record: whether each year follows from the one
// before, what "unchanged" leads back to, what never moves, whether the deadline of Article 5 that a report states is the one
// in force. It returns findings of package state, whose [state.Finding.Steps] name the reports. An account that lacks a term is
// unknown, and [state.Finding.Missing] names the term; it is never taken to balance. [Report.Submission] turns a report into
// acts of a ledger, so that [state.Assess] knows of it.
//
// # Files
//
// [Decode] and [Encode] read and write JSON, strictly and within limits; [Schema] is its JSON Schema. [ReadTable] and
// [WriteTable] read and write single tables as CSV, for spreadsheets and the exports of information systems. The same report
// gives the same bytes, whatever a program does to the variables of the decimal package that is used for sums.
//
// # What it is not for
//
// It does not judge whether a State fulfils what it is bound to: that a report has no problems says nothing about what is
// true on the ground, and that it has some is no verdict. It does not know the boundaries of areas, keeps no personal data,
// and does not send reports to anyone. Whether the number of mines retained is the least that is needed is for no program to
// say.
//
// # Sources and limits
//
// The items follow Article 7(1) and the reporting formats of the Meetings of the States Parties: Forms A to I of 1999, J of
// 2000, D as revised in 2005, B and G as revised in 2007, and the tables of the Guide to Reporting of 2015 where the forms have
// none, as for land release and for people by sex and age. Land-release words are those of the International Mine Action
// Standards. Column names are this package's own. The reporting formats themselves were not at hand in full when it was
// written: who needs their exact labels should look there.
package report
