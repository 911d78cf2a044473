package wording

import (
	"strings"

	"github.com/mineban/apmbc/convention"
)

// places holds how an article, a paragraph and an item, with or without a sub-item, are cited.
var places = [convention.Spanish + 1][3]string{
	convention.Arabic: {
		"المادة {article}", "الفقرة {paragraph} من المادة {article}",
		"الفقرة {paragraph} ({item})[ '{sub}'] من المادة {article}",
	},
	convention.Chinese: {
		"第{article}条", "第{article}条第{paragraph}款", "第{article}条第{paragraph}款({item})项[({sub})目]",
	},
	convention.English: {
		"Article {article}", "Article {article}, paragraph {paragraph}", "Article {article}, paragraph {paragraph} ({item})[ ({sub})]",
	},
	convention.French: {
		"article {article}", "article {article}, paragraphe {paragraph}",
		"article {article}, paragraphe {paragraph}, alinéa {item})[ {sub})]",
	},
	convention.Russian: {
		"статья {article}", "пункт {paragraph} статьи {article}",
		"подпункт {item})[ {sub})] пункта {paragraph} статьи {article}",
	},
	convention.Spanish: {
		"artículo {article}", "artículo {article}, párrafo {paragraph}",
		"artículo {article}, párrafo {paragraph}, apartado {item})[ {sub})]",
	},
}

// arabicItems and the sub-items of Arabic and Chinese are not cited by the letters and numerals of the others.
var (
	arabicItems    = map[string]string{"a": "أ", "b": "ب", "c": "ج", "d": "د", "e": "هـ", "f": "و", "g": "ز", "h": "ح", "i": "ط"}
	arabicSubItems = map[string]string{"i": "1", "ii": "2", "iii": "3"}
	chineseNumbers = map[string]string{"i": "一", "ii": "二", "iii": "三"}
)

// Provision returns a place in the Convention as documents cite it: "article 7, paragraphe 1, alinéa b)", "подпункт b)
// пункта 1 статьи 7"; "" for the zero Provision.
func (w Wording) Provision(p convention.Provision) string {
	if p.IsZero() {
		return ""
	}
	short, _ := p.MarshalText() // "5(4)(b)(ii)"
	parts := strings.Split(strings.ReplaceAll(string(short), ")", ""), "(")
	depth := min(len(parts), 3) - 1
	parts = append(parts, "", "", "")
	item, sub := parts[2], parts[3]
	switch w.language {
	case convention.Arabic:
		item, sub = arabicItems[item], arabicSubItems[sub]
	case convention.Chinese:
		sub = chineseNumbers[sub]
	}
	return fill(places[w.language][depth], func(name string) string {
		return map[string]string{"article": parts[0], "paragraph": parts[1], "item": item, "sub": sub}[name]
	})
}
