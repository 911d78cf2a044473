package wording_test

import (
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

func TestIn(t *testing.T) {
	if (wording.Wording{}) != en || wording.In(convention.Language(99)) != en || ar.Language() != convention.Arabic {
		t.Error("a wording is not in the language it should be in")
	}
}

func TestMatch(t *testing.T) {
	const none = convention.English
	for _, c := range []struct {
		tags  []string
		want  convention.Language
		exact bool
	}{
		{[]string{"fr"}, convention.French, true},
		{[]string{"fr-CH"}, convention.French, true},
		{[]string{"FR_ca"}, convention.French, true},
		{[]string{"ar-EG"}, convention.Arabic, true},
		{[]string{"arb"}, convention.Arabic, true},
		{[]string{"zh-Hant-HK"}, convention.Chinese, true},
		{[]string{"cmn"}, convention.Chinese, true},
		{[]string{"es-419"}, convention.Spanish, true},
		{[]string{"ru-UA"}, convention.Russian, true},
		{[]string{"en-GB-oed"}, convention.English, true},
		{[]string{"en-u-rg-frzzzz"}, convention.English, true},
		{[]string{"de", "es-MX", "fr"}, convention.Spanish, true},
		{[]string{"nonsense tag", "ru"}, convention.Russian, true},
		{[]string{"de"}, none, false},
		{[]string{"uk"}, none, false},
		{[]string{"kk"}, none, false},
		{[]string{"fa"}, none, false},
		{[]string{"yue"}, none, false},
		{[]string{"pt-BR"}, none, false},
		{[]string{"und"}, none, false},
		{[]string{"und-FR"}, none, false},
		{[]string{"mul"}, none, false},
		{[]string{"*"}, none, false},
		{[]string{""}, none, false},
		{nil, none, false},
	} {
		if got, exact := wording.Match(c.tags...); got != c.want || exact != c.exact {
			t.Errorf("%q matches %v, %v, want %v, %v", c.tags, got, exact, c.want, c.exact)
		}
	}
}

func TestDate(t *testing.T) {
	for _, c := range []struct {
		day  string
		want inAll
	}{
		{"2011-12-02", inAll{
			"2 كانون الأول/ديسمبر 2011", "2011年12月2日", "2 December 2011", "2 décembre 2011", "2 декабря 2011 года",
			"2 de diciembre de 2011",
		}},
		{"2011-04-01", inAll{
			"1 نيسان/أبريل 2011", "2011年4月1日", "1 April 2011", "1er avril 2011", "1 апреля 2011 года", "1 de abril de 2011",
		}},
		{"1999-05-31", inAll{
			"31 أيار/مايو 1999", "1999年5月31日", "31 May 1999", "31 mai 1999", "31 мая 1999 года", "31 de mayo de 1999",
		}},
		{"2026-01-11", inAll{
			"11 كانون الثاني/يناير 2026", "2026年1月11日", "11 January 2026", "11 janvier 2026", "11 января 2026 года",
			"11 de enero de 2026",
		}},
	} {
		c.want.check(t, c.day, func(w wording.Wording) string { return w.Date(convention.MustParseDate(c.day)) })
	}
	inAll{}.check(t, "no date", func(w wording.Wording) string { return w.Date(convention.Date{}) })
	for _, w := range []wording.Wording{ar, zh, en, fr, ru, es} {
		seen := map[string]bool{}
		for day := convention.MustParseDate("2028-01-01"); day.Year() == 2028; day = day.AddDays(1) {
			seen[w.Date(day)] = true
		}
		if len(seen) != 366 {
			t.Errorf("a year has %d days in %v", len(seen), w.Language())
		}
	}
}

func TestProvision(t *testing.T) {
	for _, c := range []struct {
		place string
		want  inAll
	}{
		{"18", inAll{"المادة 18", "第18条", "Article 18", "article 18", "статья 18", "artículo 18"}},
		{"7(2)", inAll{
			"الفقرة 2 من المادة 7", "第7条第2款", "Article 7, paragraph 2", "article 7, paragraphe 2", "пункт 2 статьи 7",
			"artículo 7, párrafo 2",
		}},
		{"7(1)(b)", inAll{
			"الفقرة 1 (ب) من المادة 7", "第7条第1款(b)项", "Article 7, paragraph 1 (b)", "article 7, paragraphe 1, alinéa b)",
			"подпункт b) пункта 1 статьи 7", "artículo 7, párrafo 1, apartado b)",
		}},
		{"5(4)(b)(iii)", inAll{
			"الفقرة 4 (ب) '3' من المادة 5", "第5条第4款(b)项(三)目", "Article 5, paragraph 4 (b) (iii)",
			"article 5, paragraphe 4, alinéa b) iii)", "подпункт b) iii) пункта 4 статьи 5",
			"artículo 5, párrafo 4, apartado b) iii)",
		}},
	} {
		c.want.check(t, c.place, func(w wording.Wording) string { return w.Provision(convention.MustParseProvision(c.place)) })
	}
	inAll{}.check(t, "no place", func(w wording.Wording) string { return w.Provision(convention.Provision{}) })
	for _, w := range []wording.Wording{ar, zh, en, fr, ru, es} {
		seen := map[string]convention.Provision{}
		for c := range convention.Provisions() {
			text := w.Provision(c.Provision)
			if other, twice := seen[text]; twice || text == "" {
				t.Errorf("%v and %v are both %q", c.Provision, other, text)
			}
			seen[text] = c.Provision
		}
	}
}

func TestSession(t *testing.T) {
	for _, c := range []struct {
		id   string
		want inAll
	}{
		{"1MSP", inAll{
			"الاجتماع الأول للدول الأطراف", "缔约国第一届会议", "First Meeting of the States Parties",
			"première Assemblée des États parties", "первое Совещание государств-участников",
			"Primera Reunión de los Estados Partes",
		}},
		{"12MSP", inAll{
			"الاجتماع الثاني عشر للدول الأطراف", "缔约国第十二届会议", "Twelfth Meeting of the States Parties",
			"douzième Assemblée des États parties", "двенадцатое Совещание государств-участников",
			"Duodécima Reunión de los Estados Partes",
		}},
		{"21MSP", inAll{
			"الاجتماع الحادي والعشرون للدول الأطراف", "缔约国第二十一届会议", "Twenty-First Meeting of the States Parties",
			"vingt et unième Assemblée des États parties", "двадцать первое Совещание государств-участников",
			"Vigésima Primera Reunión de los Estados Partes",
		}},
		{"40MSP", inAll{
			"الاجتماع الأربعون للدول الأطراف", "缔约国第四十届会议", "Fortieth Meeting of the States Parties",
			"quarantième Assemblée des États parties", "сороковое Совещание государств-участников",
			"Cuadragésima Reunión de los Estados Partes",
		}},
		{"3RC", inAll{
			"المؤتمر الاستعراضي الثالث", "第三次审议会议", "Third Review Conference", "troisième Conférence d'examen",
			"третья Конференция по рассмотрению действия Конвенции", "Tercera Conferencia de Examen",
		}},
		{"10RC", inAll{
			"المؤتمر الاستعراضي العاشر", "第十次审议会议", "Tenth Review Conference", "dixième Conférence d'examen",
			"десятая Конференция по рассмотрению действия Конвенции", "Décima Conferencia de Examen",
		}},
		{"51MSP", inAll{"51MSP", "51MSP", "51MSP", "51MSP", "51MSP", "51MSP"}},
		{"0RC", inAll{"0RC", "0RC", "0RC", "0RC", "0RC", "0RC"}},
		{"5", inAll{"5", "5", "5", "5", "5", "5"}},
		{"", inAll{}},
	} {
		c.want.check(t, c.id, func(w wording.Wording) string { return w.Session(c.id) })
	}
	for s := range state.Embedded().Sessions() {
		if en.Session(s.ID) == s.ID {
			t.Errorf("%s has no name", s.ID)
		}
	}
}

func TestFormalName(t *testing.T) {
	for c := range state.Codes() {
		for _, w := range []wording.Wording{ar, zh, en, fr, ru, es} {
			if w.FormalName(c) == "" {
				t.Errorf("%v has no formal name in %v", c, w.Language())
			}
		}
	}
	inAll{}.check(t, "no State", func(w wording.Wording) string { return w.FormalName(state.Code{}) })
}
