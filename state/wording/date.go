package wording

import (
	"strconv"

	"github.com/mineban/apmbc/convention"
)

// months holds the names of the months as they stand in a date: in the genitive in Russian, and in Arabic the name of the
// Levant before that of the Nile, as the United Nations write them.
var months = [convention.Spanish + 1][12]string{
	convention.Arabic: {
		"كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
		"تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
	},
	convention.Chinese: {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
	convention.English: {
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December",
	},
	convention.French: {
		"janvier", "février", "mars", "avril", "mai", "juin",
		"juillet", "août", "septembre", "octobre", "novembre", "décembre",
	},
	convention.Russian: {
		"января", "февраля", "марта", "апреля", "мая", "июня",
		"июля", "августа", "сентября", "октября", "ноября", "декабря",
	},
	convention.Spanish: {
		"enero", "febrero", "marzo", "abril", "mayo", "junio",
		"julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
	},
}

// Date returns a day in full, without an article: "1er avril 2011", "2 декабря 2011 года"; "" for the zero Date.
func (w Wording) Date(d convention.Date) string {
	if d.IsZero() {
		return ""
	}
	year, day := strconv.Itoa(d.Year()), strconv.Itoa(d.Day())
	month := months[w.language][d.Month()-1]
	switch w.language {
	case convention.Chinese:
		return year + "年" + month + day + "日"
	case convention.French:
		if day == "1" {
			day = "1er"
		}
	case convention.Russian:
		year += " года"
	case convention.Spanish:
		return day + " de " + month + " de " + year
	}
	return day + " " + month + " " + year
}
