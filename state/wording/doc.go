// Package wording puts what the library answers into the six languages of the Convention: Arabic, Chinese, English,
// French, Russian and Spanish (Article 22).
//
//	l, ok := wording.Match("fr-CH") // French, true
//	w := wording.In(l)
//	w.Provision(convention.MustParseProvision("7(1)(b)"))    // article 7, paragraphe 1, alinéa b)
//	w.Date(convention.MustParseDate("2011-04-01"))           // 1er avril 2011
//	w.Session("5RC")                                         // cinquième Conférence d'examen
//	for _, f := range state.Assess(record, asOf, readings) {
//		fmt.Println(w.Finding(f))
//	}
//
// # What it says
//
// Places, days, numbers, areas and counts; Meetings of the States Parties and Review Conferences by their ordinals; the
// values of package state and of the catalogue of package convention; a sentence for each finding, whichever package made
// it; deadlines, the steps of a derivation and the facts that are missing; the formal names of States. Their short names
// are in package state. Where a language is asked for that is none of the six, the answer is in English.
//
// Names of readings ("R-04 Inclusive"), codes of findings and notes of facts are identifiers and texts of others: they
// stay as they are.
//
// # Sentences
//
// A sentence states rule, date and evidence and passes no verdict. It speaks of "the State" and does not name it, so that
// no name has to be declined. What is not known is left out of it: without a deadline, the part that tells of one falls
// away. All six languages tell of the same facts.
//
// # Numbers
//
// Digits are those of Europe in all six languages, as in today's documents of the United Nations. French, Russian and
// Arabic group them with a no-break space, Spanish with a point and from five digits on.
//
// # What it is not for
//
// The summaries are ours in every language, the six authentic texts prevail. None of it is a translation made or approved
// by the United Nations, and names of meetings are the general ones, not the headings of their documents. Nothing is
// escaped for HTML or Markdown, and no marks of direction are added to Arabic. A printed number or date is not for reading
// back.
//
// # Sources and limits
//
// Terms follow the authentic texts and the documents of the United Nations, and the texts are compiled by hand. Language
// tags and plural rules come from golang.org/x/text, whose data are those of CLDR 32; the plural of French and Spanish for
// exact millions, which came later, is our own. Ordinals go to the fiftieth; a session beyond that has its identifier.
package wording
