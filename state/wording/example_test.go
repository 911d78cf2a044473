package wording_test

import (
	"fmt"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

// A day on the record of a State, for a reader of French.
func Example() {
	w := wording.In(convention.French)
	poland, _ := state.Embedded().Record(state.MustParseCode("POL"))
	p := poland.Position(convention.MustParseDate("2026-01-01"), convention.Readings{})
	fmt.Println(w.FormalName(p.State)+",", w.Status(p.Status))
	for s := range p.Steps() {
		fmt.Println(w.Step(s))
	}
	// Output:
	// la République de Pologne, État partie
	// 4 décembre 1997 : signature (article 15)
	// 27 décembre 2012 : dépôt de l'instrument de ratification (article 16, paragraphe 1)
	// 1er juin 2013 : entrée en vigueur (article 17, paragraphe 2) (R-01 CalendarMonth)
	// 20 août 2025 : instrument de retrait reçu par le Dépositaire (article 20, paragraphe 2)
	// 20 février 2026 : prise d'effet du retrait (article 20, paragraphe 3)
}

func ExampleIn() {
	day := convention.MustParseDate("2011-12-02")
	for l := range convention.Languages() {
		fmt.Println(wording.In(l).Date(day))
	}
	// Output:
	// 2 كانون الأول/ديسمبر 2011
	// 2011年12月2日
	// 2 December 2011
	// 2 décembre 2011
	// 2 декабря 2011 года
	// 2 de diciembre de 2011
}

func ExampleMatch() {
	fmt.Println(wording.Match("fr-CH"))
	fmt.Println(wording.Match("de-AT", "es-419")) // German is none of the six
	fmt.Println(wording.Match("de-AT"))
	// Output:
	// fr true
	// es true
	// en false
}

func ExampleWording_Provision() {
	p := convention.MustParseProvision("7(1)(b)")
	for _, l := range []convention.Language{convention.English, convention.French, convention.Russian} {
		fmt.Println(wording.In(l).Provision(p))
	}
	// Output:
	// Article 7, paragraph 1 (b)
	// article 7, paragraphe 1, alinéa b)
	// подпункт b) пункта 1 статьи 7
}

func ExampleWording_Date() {
	fmt.Println(wording.In(convention.French).Date(convention.MustParseDate("2011-04-01")))
	fmt.Println(wording.In(convention.Russian).Date(convention.MustParseDate("2011-05-31")))
	// Output:
	// 1er avril 2011
	// 31 мая 2011 года
}

func ExampleWording_Number() {
	fmt.Println(wording.In(convention.English).Number(1234567))
	fmt.Println(wording.In(convention.Spanish).Number(1234567))
	// Output:
	// 1,234,567
	// 1.234.567
}

func ExampleWording_Area() {
	w := wording.In(convention.Spanish)
	fmt.Println(w.Area("2.60 km2"))
	fmt.Println(w.Area("61793990 m2"))
	// Output:
	// 2,60 kilómetros cuadrados
	// 61.793.990 metros cuadrados
}

func ExampleWording_Count() {
	for _, n := range []int{1, 2, 5, 21} {
		fmt.Println(wording.In(convention.Russian).Count(n, wording.Days), "=", wording.In(convention.Arabic).Count(n, wording.Days))
	}
	fmt.Println(wording.In(convention.Spanish).Count(1000000, wording.Mines))
	// Output:
	// 1 день = يوم واحد
	// 2 дня = يومان
	// 5 дней = 5 أيام
	// 21 день = 21 يوما
	// 1.000.000 de minas
}

func ExampleWording_Session() {
	fmt.Println(wording.In(convention.English).Session("22MSP"))
	fmt.Println(wording.In(convention.French).Session("5RC"))
	fmt.Println(wording.In(convention.Chinese).Session("11MSP"))
	// Output:
	// Twenty-Second Meeting of the States Parties
	// cinquième Conférence d'examen
	// 缔约国第十一届会议
}

func ExampleWording_Clause() {
	w := wording.In(convention.Spanish)
	for c := range convention.Provisions() {
		if c.Provision == convention.Article(4, 0) {
			c = w.Clause(c)
			fmt.Println(w.Provision(c.Provision), "-", c.Article)
			fmt.Println(w.ClauseKind(c.Kind), "-", w.Bearer(c.Bearer), "-", c.Clock)
		}
	}
	// Output:
	// artículo 4 - Destrucción de existencias
	// obligación - Estado parte - 4 años desde la entrada en vigor para el Estado
}

func ExampleWording_Finding() {
	chad, _ := state.Embedded().Record(state.MustParseCode("TCD"))
	for _, l := range []convention.Language{convention.English, convention.French, convention.Russian} {
		w := wording.In(l)
		for _, f := range state.Assess(chad, convention.MustParseDate("2011-12-02"), convention.Readings{}) {
			if f.Code == "A7.2-ANNUAL-OVERDUE" {
				fmt.Println(w.Finding(f))
			}
		}
	}
	// Output:
	// An annual report on 2010 has not been received, and its day has passed: 30 April 2011; at least 216 days ago.
	// Un rapport annuel sur 2010 n'a pas été reçu et sa date est passée : le 30 avril 2011 ; temps écoulé depuis : au moins 216 jours.
	// Ежегодный доклад за 2010 год не получен, а срок прошел: 30 апреля 2011 года; с тех пор прошло: 216 дней или более.
}

// A finding that has nothing but a code gives what the code is about.
func ExampleWording_Finding_rule() {
	w := wording.In(convention.English)
	fmt.Println(w.Finding(state.Finding{Code: "A5-LAPSED"}))
	// Output:
	// The clearance deadline passed without completion or extension.
}

func ExampleWording_Deadline() {
	chad, _ := state.Embedded().Record(state.MustParseCode("TCD"))
	d := chad.Position(convention.MustParseDate("2012-12-05"), convention.Readings{}).Clearance()
	fmt.Println(wording.In(convention.English).Deadline(d))
	fmt.Println(wording.In(convention.Chinese).Deadline(d))
	// Output:
	// deadline for the clearance of mined areas (Tenth Meeting of the States Parties): 1 January 2014; due
	// 清除雷区的期限（缔约国第十届会议）：2014年1月1日；即将到期
}

func ExampleWording_Step() {
	chad, _ := state.Embedded().Record(state.MustParseCode("TCD"))
	d := chad.Position(convention.MustParseDate("2012-12-05"), convention.Readings{}).Clearance()
	w := wording.In(convention.English)
	for s := range d.Steps() {
		if s.Kind == state.ExtensionGranted {
			fmt.Println(w.Step(s))
		}
	}
	// Output:
	// 28 November 2008: extension granted (Ninth Meeting of the States Parties), until 1 January 2011 (Article 5, paragraph 5)
	// 3 December 2010: extension granted (Tenth Meeting of the States Parties), until 1 January 2014 (Article 5, paragraph 5)
}

func ExampleWording_Gap() {
	g := state.Gap{Kind: state.ExtensionGranted, Session: "22MSP"}
	fmt.Println(wording.In(convention.English).Gap(g))
	fmt.Println(wording.In(convention.Spanish).Gap(g))
	// Output:
	// not known: extension granted (Twenty-Second Meeting of the States Parties)
	// no se sabe: prórroga concedida (Vigésima Segunda Reunión de los Estados Partes)
}

func ExampleWording_FormalName() {
	switzerland := state.MustParseCode("CHE")
	fmt.Println(wording.In(convention.French).FormalName(switzerland))
	fmt.Println(wording.In(convention.Russian).FormalName(switzerland))
	// Output:
	// la Confédération suisse
	// Швейцарская Конфедерация
}

func ExampleWording_Status() {
	for l := range convention.Languages() {
		fmt.Println(wording.In(l).Status(state.Party))
	}
	// Output:
	// دولة طرف
	// 缔约国
	// State Party
	// État partie
	// государство-участник
	// Estado parte
}

func ExampleWording_Kind() {
	w := wording.In(convention.Russian)
	fmt.Println(w.Kind(state.EntryIntoForce), "-", w.Kind(state.StockpileDeadline))
	// Output:
	// вступление в силу - срок уничтожения запасов
}

func ExampleWording_Bearer() {
	fmt.Println(wording.In(convention.French).Bearer(convention.Depositary))
	// Output:
	// Dépositaire
}

func ExampleWording_Language() {
	l, _ := wording.Match("ru-KZ")
	fmt.Println(wording.In(l).Language())
	// Output:
	// ru
}

func ExampleWording_Outcome() {
	w := wording.In(convention.Chinese)
	fmt.Println(w.Outcome(state.Unknown), w.Outcome(state.MetLate))
	// Output:
	// 不明 逾期完成
}

func ExampleWording_Severity() {
	fmt.Println(wording.In(convention.Spanish).Severity(state.SeverityInconsistency))
	// Output:
	// incoherencia
}

func ExampleWording_Confidence() {
	fmt.Println(wording.In(convention.French).Confidence(state.Unverified))
	// Output:
	// non vérifié
}

func ExampleWording_ClauseKind() {
	fmt.Println(wording.In(convention.Russian).ClauseKind(convention.Prohibition))
	// Output:
	// запрет
}

func ExampleWording_Support() {
	fmt.Println(wording.In(convention.French).Support(convention.NotComputable))
	// Output:
	// non calculable
}
