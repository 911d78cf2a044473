package forms_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/report/forms"
	"github.com/mineban/apmbc/state"
)

// thailand is a part of a report, in figures that were published.
func thailand() *report.Report {
	return &report.Report{
		State: state.MustParseCode("THA"), Kind: state.AnnualReport, Year: 2019, Origin: report.Excerpt,
		Stockpile: report.Item[report.Stock]{Answer: report.Nil},
		Retained: report.Item[report.Retained]{
			Answer:  report.Reported,
			Balance: convention.MustParseDate("2018-12-30"),
			Rows: []report.Retained{
				{Institution: "RTA Ordnance Department", Type: "M26", Quantity: state.NumberOf(1601)},
				{Institution: "Thai Border Patrol Police HQ", Type: "M14", Quantity: state.NumberOf(12)},
			},
			Totals: []report.Retained{{Quantity: state.NumberOf(3133)}},
		},
	}
}

func ExampleMarkdown() {
	var b strings.Builder
	if err := forms.Markdown(&b, thailand(), convention.Spanish); err != nil {
		fmt.Println(err)
	}
	_, form, _ := strings.Cut(b.String(), "### Minas retenidas")
	form, _, _ = strings.Cut(form, "###")
	fmt.Println("### Minas retenidas" + form)
	// Output:
	// ### Minas retenidas para el desarrollo de técnicas y el adiestramiento
	//
	// **Comunicado**
	//
	// Situación al 30 de diciembre de 2018
	//
	// | Núm. | Institución autorizada | Tipo de mina | Cantidad (minas) |
	// | ---: | --- | --- | ---: |
	// | 1 | RTA Ordnance Department | M26 | 1601 |
	// | 2 | Thai Border Patrol Police HQ | M14 | 12 |
	// | **Total** |  |  | **3133** |
	//
	// No se indica en ninguna fila: Número de lote; Información complementaria; Finalidad; Uso y resultados.
}

func ExampleHTML() {
	var b strings.Builder
	if err := forms.HTML(&b, thailand(), convention.Arabic); err != nil {
		fmt.Println(err)
	}
	page := strings.Split(b.String(), "\n")
	fmt.Println(page[1])
	for _, line := range page {
		if strings.Contains(line, `class="notice"`) || strings.Contains(line, "M26") {
			fmt.Println(line)
		}
	}
	// Output:
	// <html lang="ar" dir="rtl">
	// <p class="notice"><strong>هذا مقتطف من تقرير الدولة وليس التقرير كاملا. وما لم يُجَب عنه هنا قد تكون الإجابة عنه واردة في التقرير.</strong></p>
	// <td class="quoted"><bdi>M26</bdi></td>
}

// A voluntary report of a State that is no Party, with an item that the State does not have to answer.
func Example() {
	r := &report.Report{
		State: state.MustParseCode("MAR"), Kind: state.VoluntaryReport, Year: 2025,
		Stockpile: report.Item[report.Stock]{Answer: report.NotApplicable},
	}
	var b strings.Builder
	if err := forms.Markdown(&b, r, convention.French); err != nil {
		fmt.Println(err)
	}
	for line := range strings.Lines(b.String()) {
		if strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "| B ") {
			os.Stdout.WriteString(line)
		}
	}
	// Output:
	// - **État** : le Royaume du Maroc
	// - **Type de rapport** : rapport volontaire
	// - **Année civile** : 2025
	// - **Période considérée** : *non indiqué*
	// - **Date de présentation** : *non indiqué*
	// - **Point de contact (aux fins d'éclaircissements uniquement)** : *non indiqué*
	// - **Origine des chiffres** : rapport de l'État lui-même
	// | B | Mines stockées | article 7, paragraphe 1, alinéa b) | **Sans objet** |  |
	// | B | Stocks inconnus auparavant, découverts pendant la période | article 7, paragraphe 1, alinéa b) | \[Sans réponse\] |  |
}
