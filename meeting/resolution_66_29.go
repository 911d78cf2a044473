package meeting

import (
	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// resolution66_29 returns resolution 66/29 of 2 December 2011. It was adopted on the closing day of the meeting to
// which its paragraph 8 invites; the First Committee had voted on the text on 28 October.
func resolution66_29() Resolution {
	at := func(citations ...string) (ps []convention.Provision) {
		for _, c := range citations {
			ps = append(ps, convention.MustParseProvision(c))
		}
		return ps
	}
	return Resolution{
		Symbol:      "A/RES/66/29",
		AgendaItem:  "98",
		Report:      "A/66/412",
		Plenary:     71,
		Drafted:     convention.MustParseDate("2011-10-28"),
		Adopted:     convention.MustParseDate("2011-12-02"),
		Distributed: convention.MustParseDate("2012-01-12"),
		Vote:        convention.Votes{Yes: 162, No: 0, Abstentions: 18},
		Session:     66,
		Title:       "Implementation of the Convention",
		Accepted:    157,
		Prepares:    "12MSP",
		Confidence:  state.TwoSources,
		Source:      "A/RES/66/29; vote and days: United Nations Disarmament Yearbook 2011, roll-calls in the dgrtwo/unvotes data set",
		Recalls: []string{
			"A/RES/54/54 B", "A/RES/55/33 V", "A/RES/56/24 M", "A/RES/57/74", "A/RES/58/53", "A/RES/59/84",
			"A/RES/60/80", "A/RES/61/84", "A/RES/62/41", "A/RES/63/42", "A/RES/64/56", "A/RES/65/48",
		},
		Meetings: []Citation{
			{"1MSP", "APLC/MSP.1/1999/1", 0},
			{"2MSP", "APLC/MSP.2/2000/1", 0},
			{"3MSP", "APLC/MSP.3/2001/1", 0},
			{"4MSP", "APLC/MSP.4/2002/1", 0},
			{"5MSP", "APLC/MSP.5/2003/5", 0},
			{"6MSP", "APLC/MSP.6/2005/5", 0},
			{"7MSP", "APLC/MSP.7/2006/5", 0},
			{"8MSP", "APLC/MSP.8/2007/6", 0},
			{"9MSP", "APLC/MSP.9/2008/4", 2},
			{"10MSP", "APLC/MSP.10/2010/7", 0},
			{"1RC", "APLC/CONF/2004/5", 1},
			{"2RC", "APLC/CONF/2009/9", 0},
		},
		Paragraphs: []Paragraph{
			{
				Number: 1, Verb: "invites", Addressee: NotSigned,
				To:      "States that have not signed",
				Asks:    "accede without delay",
				RestsOn: at("15", "16(2)"),
			},
			{
				Number: 2, Verb: "urges", Addressee: NotRatified,
				To:      "States that have signed and not ratified",
				Asks:    "ratify without delay",
				RestsOn: at("16(1)"),
			},
			{
				Number: 3, Verb: "stresses", Addressee: Parties,
				To:      "no one by name; in substance, the States Parties",
				Asks:    "implement and comply with the Convention in full, by carrying on the Cartagena Action Plan 2010-2014",
				RestsOn: at("1", "8(1)", "9", "12(2)"),
			},
			{
				Number: 4, Verb: "urges", Addressee: Parties,
				To:      "all States Parties",
				Asks:    "give the Secretary-General complete and timely reports under Article 7",
				RestsOn: at("7"),
			},
			{
				Number: 5, Verb: "invites", Addressee: NotAccepted,
				To:   "States that have neither ratified nor acceded, signatories included",
				Asks: "give the information of Article 7 voluntarily",
			},
			{
				Number: 6, Verb: "renews its call upon", Addressee: AllStates,
				To:      "all States and others concerned",
				Asks:    "work together on care for victims, mine risk education, and the removal and destruction of mines",
				RestsOn: at("6(3)", "6(4)", "6(5)", "4", "5"),
			},
			{
				Number: 7, Verb: "urges", Addressee: AllStates,
				To:   "all States",
				Asks: "keep the matter at the highest political level and, where they can, promote adherence",
			},
			{
				Number: 8, Verb: "reiterates its invitation and encouragement to", Addressee: AllStates, Session: "11MSP",
				To:      "interested States, the United Nations, other international and regional organizations, the ICRC and NGOs",
				Asks:    "attend the Eleventh Meeting of the States Parties and take part in the meetings that follow",
				RestsOn: at("11(4)"),
			},
			{
				Number: 9, Verb: "requests", Addressee: ObserversToCome, Session: "12MSP",
				To:      "the Secretary-General",
				Asks:    "prepare the Twelfth Meeting of the States Parties and invite States not parties, with organizations, to observe it and the meetings after it",
				RestsOn: at("11(2)", "11(4)"),
			},
			{
				Number: 10, Verb: "decides", Addressee: NoState,
				To:   "the General Assembly itself",
				Asks: "remain seized of the matter",
			},
		},
	}
}
