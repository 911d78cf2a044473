// Package forms prints a transparency report under Article 7 of the Anti-Personnel Mine Ban Convention as Forms A to J, in
// the six languages of the Convention: what a ministry hands in, and what a reader of the figures looks at.
//
//	l, _ := wording.Match("ar")
//	err := forms.HTML(file, r, l) // for a browser, and from there for A4 paper
//	err = forms.Markdown(file, r, l)
//
// # What is printed
//
// A cover with State, year, period and days; an overview of how each item is answered; then each form with its provision
// and, item by item, the answer, the day of which the figures are, the rows, the totals and the note. That figures are an
// excerpt of a report, or those of a monitor, stands on the cover and at the head of each form.
//
// # The answers
//
// Reported, nil, not applicable, unchanged since a year and not answered are five words, five sentences and five kinds of
// frame; none is told by colour. A cell that is not stated holds two dots, which are no zero. Of the columns of the reporting
// formats those that no row states are named below the table; other columns are left out where they are empty. A table with
// more columns than a page has room for is printed as several, and its rows are numbered so that they are found again.
//
// # The page
//
// The page of [HTML] needs nothing beside it: no script, no font, no network. It repeats the heads of tables on each sheet
// and turns forms with wide tables across. In Arabic it runs from right to left. Headings, tables and language are marked
// up for screen readers.
//
// # Texts of the report
//
// What the report says in its own words stays in its own language and is never taken for markup, neither for HTML nor for
// Markdown; of e-mail addresses GitHub makes links all the same. It is kept apart from text that runs the other way.
// Characters that have no shape of their own, and could reorder a line or hide a part of it, are written out as "‹U+202E›";
// bytes that are no text as U+FFFD. Nothing is dropped.
//
// # What it is not for
//
// It does not check a report ([report.Report.Problems]) and prints one with problems as it is. What is printed is not for
// reading back: that is the JSON of [report.Encode]. The layout is not that of the official documents, which a State is
// free to use or not, and it does not send anything to anyone.
//
// # Sources and limits
//
// Titles and columns follow Article 7(1), the reporting formats of the Meetings of the States Parties and the Guide to
// Reporting, in the terms of the United Nations; they are compiled by hand, and no body of the United Nations has approved
// them. The reporting formats were not at hand in full when they were written. Names and numbers are those of package
// wording. The whole document is held in memory. Page numbers need a browser that prints them.
package forms
