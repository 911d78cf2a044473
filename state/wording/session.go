package wording

import (
	_ "embed" // ordinals.csv
	"strings"
	"sync"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/table"
)

// meetings and conferences hold how the sessions are called, by their ordinal.
var (
	meetings = text{
		convention.Arabic:  "الاجتماع {ordinal} للدول الأطراف",
		convention.Chinese: "缔约国第{ordinal}届会议",
		convention.English: "{ordinal} Meeting of the States Parties",
		convention.French:  "{ordinal} Assemblée des États parties",
		convention.Russian: "{ordinal} Совещание государств-участников",
		convention.Spanish: "{ordinal} Reunión de los Estados Partes",
	}
	conferences = text{
		convention.Arabic:  "المؤتمر الاستعراضي {ordinal}",
		convention.Chinese: "第{ordinal}次审议会议",
		convention.English: "{ordinal} Review Conference",
		convention.French:  "{ordinal} Conférence d'examen",
		convention.Russian: "{ordinal} Конференция по рассмотрению действия Конвенции",
		convention.Spanish: "{ordinal} Conferencia de Examen",
	}
)

//go:embed data/ordinals.csv
var ordinalsCSV string

// ordinals reads the ordinals of meetings, and those of conferences, once; TestTables proves that they read. Only Russian
// tells them apart: a meeting is neuter, a conference feminine.
var ordinals = sync.OnceValue(func() (o struct{ meeting, conference map[string]text }) {
	rows, _ := table.Read(strings.NewReader(ordinalsCSV), []string{"n", "ar", "zh", "en", "fr", "ru", "ru-f", "es"}, nil)
	o.meeting, o.conference = map[string]text{}, map[string]text{}
	for _, row := range rows {
		t := textOf(row)
		o.meeting[row.Cell("n")] = t
		t[convention.Russian] = row.Cell("ru-f")
		o.conference[row.Cell("n")] = t
	}
	return o
})

// Session returns the name of a session by its identifier, the ordinal in words: "Twenty-Second Meeting of the States
// Parties" for "22MSP", "cinquième Conférence d'examen" for "5RC". An identifier of any other form, or with a number
// beyond the fiftieth, is returned as it is.
func (w Wording) Session(id string) string {
	number, meeting := strings.CutSuffix(id, "MSP")
	name, ordinal := meetings, ordinals().meeting
	if !meeting {
		number, _ = strings.CutSuffix(id, "RC")
		name, ordinal = conferences, ordinals().conference
	}
	if words, ok := ordinal[number]; ok && number != id {
		return strings.Replace(name[w.language], "{ordinal}", words[w.language], 1)
	}
	return id
}
