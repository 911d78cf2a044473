package state

import (
	"iter"

	"github.com/mineban/apmbc/convention"
)

// A FormerName is the short name that a State bore in documents of the United Nations until a day. FormerNames compare
// with ==. JSON has no name of it, since there are six: [FormerName.Name] gives the one wanted.
type FormerName struct {
	State      Code            `json:"state"`
	Until      convention.Date `json:"until"`  // the first day of the next name, on which this was no longer it
	Source     string          `json:"source"` // of the day
	Confidence Confidence      `json:"confidence"`
	Note       string          `json:"note,omitzero"`

	names [convention.Spanish + 1]string
}

// formerNames holds the names by State and day, with constants only, which cost nothing until somebody asks.
var formerNames = [...]struct {
	state, until           string
	ar, zh, en, fr, ru, es string
	source                 string
	confidence             Confidence
	note                   string
}{
	{
		"BOL", "2009-04-09",
		"بوليفيا", "玻利维亚", "Bolivia", "Bolivie", "Боливия", "Bolivia",
		"United Nations Treaty Collection, historical information, Bolivia (Plurinational State of), note 1",
		OneSource, "",
	},
	{
		"CPV", "2013-10-24",
		"الرأس الأخضر", "佛得角", "Cape Verde", "Cap-Vert", "Кабо-Верде", "Cabo Verde",
		"United Nations Treaty Collection, historical information, Cabo Verde, note 1",
		OneSource, "",
	},
	{
		"CZE", "2016-05-02",
		"الجمهورية التشيكية", "捷克共和国", "Czech Republic", "République tchèque", "Чешская Республика", "República Checa",
		"Ministry of Foreign Affairs of the Czech Republic, mzv.cz, press release on the Government's decision of 2 May 2016",
		OneSource, "The day of the decision to have the short name entered in the lists of the United Nations; it was entered some weeks later. The formal name did not change.",
	},
	{
		"MKD", "2019-02-14",
		"جمهورية مقدونيا اليوغوسلافية السابقة", "前南斯拉夫的马其顿共和国", "the former Yugoslav Republic of Macedonia", "ex-République yougoslave de Macédoine", "бывшая югославская Республика Македония", "ex República Yugoslava de Macedonia",
		"treaties.unoda.org, Biological Weapons Convention, North Macedonia (note verbale of 14 February 2019); sofiaglobe.com, 15 February 2019 (announcement by the Protocol and Liaison Service of the United Nations)",
		TwoSources, "The Prespa Agreement had entered into force on 12 February 2019.",
	},
	{
		"SRB", "2003-02-04",
		"يوغوسلافيا", "南斯拉夫", "Yugoslavia", "Yougoslavie", "Югославия", "Yugoslavia",
		"WIPO Lex, remark on Serbia, treaty 932; Federal Register of the United States, 69 FR 3188",
		TwoSources, "",
	},
	{
		"SRB", "2006-06-03",
		"صربيا والجبل الأسود", "塞尔维亚和黑山", "Serbia and Montenegro", "Serbie-et-Monténégro", "Сербия и Черногория", "Serbia y Montenegro",
		"WIPO Lex, remark on Serbia, treaty 932",
		OneSource, "",
	},
	{
		"SWZ", "2018-04-19",
		"سوازيلند", "斯威士兰", "Swaziland", "Swaziland", "Свазиленд", "Swazilandia",
		"africanews.com, 19 May 2018 (announcement of 19 April, Legal Notice No. 80 of 2018); strategicstudies.org, 20 April 2018",
		TwoSources, "The lists of the United Nations followed later.",
	},
	{
		"TUR", "2022-06-01",
		"تركيا", "土耳其", "Turkey", "Turquie", "Турция", "Turquía",
		"turkiye.un.org/en/184798 and the Spokesman of the Secretary-General, as reported on 2 June 2022 (the letter was received on 1 June)",
		TwoSources, "",
	},
}

// FormerNames yields the names that States bore since 1997, by State and day. They are those whose last day a source
// shows: that a State is not among them does not say that its name never changed.
func FormerNames() iter.Seq[FormerName] {
	return func(yield func(FormerName) bool) {
		for i := range formerNames {
			r := &formerNames[i]
			until, _ := convention.ParseDate(r.until)
			f := FormerName{State: find(r.state), Until: until, Source: r.source, Confidence: r.confidence, Note: r.note}
			f.names = [...]string{
				convention.Arabic: r.ar, convention.Chinese: r.zh, convention.English: r.en, convention.French: r.fr,
				convention.Russian: r.ru, convention.Spanish: r.es,
			}
			if !yield(f) {
				return
			}
		}
	}
}

// Name returns the name in one of the six languages; in some it may be that of today. A value that is no language is
// taken for English.
func (f FormerName) Name(l convention.Language) string {
	if l > convention.Spanish {
		l = convention.English
	}
	return f.names[l]
}

// NameOn returns the short name of the State on a day in one of the six languages, as far as [FormerNames] goes: Swaziland
// before 19 April 2018. On the zero Date it is the name of today.
func (c Code) NameOn(d convention.Date, l convention.Language) string {
	for f := range FormerNames() {
		if f.State == c && !d.IsZero() && d.Before(f.Until) {
			return f.Name(l)
		}
	}
	return c.Name(l)
}
