package forms

import (
	"bytes"
	_ "embed" // page.css
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state/wording"
)

//go:embed data/page.css
var style string

// HTML writes a report as Forms A to J on one HTML page that needs nothing beside it: no script, no font, no network. It
// prints on A4. A language that is none of the six is English. Nothing is written if there is no report; else every error
// is one of w.
func HTML(w io.Writer, r *report.Report, l convention.Language) error {
	if r == nil {
		return errNone
	}
	p := new(page)
	p.document(lay(r, words{wording.In(l)}))
	_, err := w.Write(p.Bytes())
	return err
}

// A page is HTML being written. Whatever is put into it is escaped, but for what is markup already.
type page struct{ bytes.Buffer }

// markup is HTML that is written as it is.
type markup string

// put writes HTML with arguments in it.
func (p *page) put(format string, args ...any) {
	for i, a := range args {
		switch a := a.(type) {
		case string:
			args[i] = html.EscapeString(a)
		case value:
			args[i] = a.html()
		}
	}
	fmt.Fprintf(p, format+"\n", args...)
}

const (
	wide  = 8  // from so many columns on a table is printed across the page
	short = 15 // up to so many rows it is not broken between pages
)

func (p *page) document(d *document) {
	tag, dir := d.Language().String(), "ltr"
	switch d.Language() {
	case convention.Arabic:
		dir = "rtl"
	case convention.Chinese:
		tag = "zh-Hans"
	}
	p.put(`<!DOCTYPE html>
<html lang="%s" dir="%s">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s (%s)</title>
<style>
%s</style>
</head>
<body>
<main>`, tag, dir, d.text("title"), d.about, markup(style))
	p.cover(d)
	for _, f := range d.forms {
		class := "form"
		for _, s := range f.sections {
			for _, g := range s.grids {
				if len(g.columns) >= wide {
					class = "form wide"
				}
			}
		}
		p.put(`<section class="%s" aria-labelledby="form-%s">`, class, f.letter)
		p.put(`<h2 id="form-%s">%s%s%s</h2>`, f.letter, f.name, d.between("colon"), f.title)
		p.put(`<p class="line">%s · %s</p>`, f.provision, d.line)
		for _, s := range f.sections {
			p.section(d, s)
		}
		p.put("</section>")
	}
	p.put("</main>\n</body>\n</html>")
}

// cover writes the head of a report, and how each item is answered.
func (p *page) cover(d *document) {
	p.put("<header>\n<h1>%s</h1>\n<p>%s</p>", d.text("title"), d.text("convention"))
	if d.notice != "" {
		p.put(`<p class="notice"><strong>%s</strong></p>`, d.notice)
	}
	p.put(`<table class="cover">`)
	for _, f := range d.head {
		if f.value.kind == unstated {
			p.put(`<tr><th scope="row">%s</th><td class="unstated">%s</td></tr>`, f.name, d.text("not stated"))
			continue
		}
		p.put(`<tr><th scope="row">%s</th><td>%s</td></tr>`, f.name, f.value)
	}
	p.put("</table>\n<h2>%s</h2>", d.text("overview"))
	if d.gaps {
		p.put(`<p class="line">%s</p>`, d.text("legend"))
	}
	p.put(`<table class="overview">`)
	p.put(`<thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th><th scope="col" class="figure">%s</th></tr></thead>`,
		d.text("head form"), d.text("head item"), d.text("head provision"), d.text("head answer"), d.text("head rows"))
	for _, f := range d.forms {
		p.put("<tbody>")
		for i, s := range f.sections {
			p.WriteString("<tr>")
			if i == 0 {
				p.put(`<th scope="rowgroup" rowspan="%d">%s</th>`, len(f.sections), f.short)
			}
			p.put(`<td><a href="#%s">%s</a></td>`, s.name, s.title)
			if i == 0 {
				p.put(`<td rowspan="%d">%s</td>`, len(f.sections), f.provision)
			}
			p.put(`<td><span class="answer %s">%s</span></td><td class="figure">%s</td></tr>`, class(s.answer), s.label, s.rows)
		}
		p.put("</tbody>")
	}
	p.put("</table>\n</header>")
}

func (p *page) section(d *document, s section) {
	p.put(`<section aria-labelledby="%s">`, s.name)
	p.put(`<h3 id="%s">%s</h3>`, s.name, s.title)
	p.put(`<p class="says"><span class="answer %s">%s</span> %s</p>`, class(s.answer), s.label, s.says)
	for _, line := range []string{s.deadline, s.balance} {
		if line != "" {
			p.put(`<p class="says">%s</p>`, line)
		}
	}
	for _, g := range s.grids {
		class := "scroll"
		if len(g.rows)+len(g.totals) <= short {
			class += " short"
		}
		p.put(`<div class="%s" role="region" aria-labelledby="%s" tabindex="0">`, class, s.name)
		p.put("<table>")
		if g.caption != "" {
			p.put("<caption>%s</caption>", g.caption)
		}
		p.WriteString("<thead><tr>")
		for _, c := range g.columns {
			p.put(`<th scope="col"%s>%s</th>`, figures(c.figures), c.title)
		}
		p.put("</tr></thead>\n<tbody>")
		for _, row := range g.rows {
			p.row(g.columns, row)
		}
		p.put("</tbody>")
		if len(g.totals) > 0 {
			p.put(`<tbody class="totals">`)
			for _, row := range g.totals {
				p.row(g.columns, row)
			}
			p.put("</tbody>")
		}
		p.put("</table>\n</div>")
	}
	if s.blank != "" {
		p.put(`<p class="blank">%s</p>`, s.blank)
	}
	if s.note.text != "" {
		p.put("<p>%s%s%s</p>", d.text("field note"), d.between("colon"), s.note)
	}
	p.put("</section>")
}

func (p *page) row(columns []column, row []value) {
	p.WriteString("<tr>")
	for i, v := range row {
		switch class := figures(columns[i].figures); {
		case i == 0:
			p.put(`<th scope="row"%s>%s</th>`, class, v)
		case v.kind == quoted:
			p.put(`<td class="quoted">%s</td>`, v)
		default:
			p.put("<td%s>%s</td>", class, v)
		}
	}
	p.put("</tr>")
}

func figures(are bool) markup {
	if are {
		return ` class="figure"`
	}
	return ""
}

// class returns the answer as the style sheet has it, "not-applicable".
func class(a report.Answer) string { return strings.ReplaceAll(a.String(), " ", "-") }

// html returns a value with what runs in a direction of its own kept apart.
func (v value) html() markup {
	switch v.kind {
	case unstated:
		return ".."
	case said:
		return markup(html.EscapeString(v.text))
	}
	return markup("<bdi>" + strings.ReplaceAll(html.EscapeString(visible(v.text)), "\n", "<br>") + "</bdi>")
}

// errNone is that there is nothing to print.
var errNone = fmt.Errorf("%w: there is no report", report.ErrFormat)
