package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

// A voice prints in another language than English: what the library answers by package wording, the headings by a table of
// this program's own. Sources, notes and codes stay as they are.
type voice struct{ wording.Wording }

// phrases holds the headings in Arabic, Chinese, French, Russian and Spanish.
var phrases = map[string][convention.Spanish + 1]string{
	"on":        {1: "اتفاقية حظر الألغام المضادة للأفراد في {a}", "{a}的《禁止杀伤人员地雷公约》", "La Convention sur l'interdiction des mines antipersonnel au {a}", "Конвенция о запрещении противопехотных мин по состоянию на {a}", "La Convención sobre la prohibición de las minas antipersonal al {a}"},
	"state on":  {1: "{a} في {b}", "{b}的{a}", "{a} au {b}", "{a}\u00a0– {b}", "{a} al {b}"},
	"through":   {1: "وفقا لما كان معروفا في ذلك اليوم. وتمتد وقائع الوديع حتى {a}.", "以当日所知为准。保存人的资料截至{a}。", "D'après ce que l'on savait ce jour-là. Les faits du Dépositaire vont jusqu'au {a}.", "По сведениям на тот день. Данные Депозитария доведены до {a}.", "Según lo que se sabía ese día. Los datos del Depositario llegan hasta el {a}."},
	"how many":  {1: "الأعداد", "数目", "Combien", "Сколько", "Cuántos"},
	"signed":    {1: "التوقيعات", "签署", "signatures", "подписи", "firmas"},
	"deposited": {1: "الصكوك المودعة", "交存文书", "instruments déposés", "сданные документы", "instrumentos depositados"},
	"in force":  {1: "الدول الأطراف", "缔约国", "États parties", "государства-участники", "Estados partes"},
	"to report": {1: "الملزمة بتقديم تقرير عن عام {a}", "须就{a}年提交报告", "tenus de présenter un rapport sur {a}", "обязаны представить доклад за {a} год", "obligados a informar sobre {a}"},
	"addressed": {1: "من يخاطبهم القرار 66/29: الفقرة وعدد الدول", "第66/29号决议的对象：段次和国家数目", "À qui s'adresse la résolution 66/29\u00a0: paragraphe et nombre d'États", "К кому обращена резолюция 66/29: пункт и число государств", "A quién se dirige la resolución 66/29: párrafo y número de Estados"},
	"whether":   {1: "هل يخاطب القرار 66/29 الدولة، فقرة فقرة", "第66/29号决议是否以该国为对象（逐段）", "Si la résolution 66/29 s'adresse à l'État, paragraphe par paragraphe", "Обращена ли резолюция 66/29 к государству, по пунктам", "Si la resolución 66/29 se dirige al Estado, párrafo por párrafo"},
	"not yet":   {1: "لم يُعتمد القرار 66/29 إلا في {a}.", "第66/29号决议至{a}才通过。", "La résolution 66/29 n'a été adoptée que le {a}.", "Резолюция 66/29 была принята лишь {a}.", "La resolución 66/29 no se aprobó hasta el {a}."},
	"next year": {1: "ما يتغير في السنة التالية، بقدر ما كان معروفا", "随后一年的变化（以当时所知为准）", "Ce qui change dans l'année qui suit, pour autant qu'on le savait", "Что меняется в следующем году, насколько было известно", "Lo que cambia en el año siguiente, según se sabía"},
	"hindsight": {1: "ما تغير ولم يكن معروفا", "当时未知的变化", "Ce qui a changé et qu'on ne savait pas", "Что изменилось и не было известно", "Lo que cambió y no se sabía"},
	"how":       {1: "كيف حدث ذلك", "经过", "Comment on en est arrivé là", "Как это произошло", "Cómo se llegó a ello"},
	"by day":    {1: "يوما بيوم، وفقا لما هو معروف الآن", "逐日情况（以现时所知为准）", "Jour après jour, d'après ce que l'on sait aujourd'hui", "День за днем, по нынешним сведениям", "Día a día, según lo que se sabe hoy"},
	"due":       {1: "ما يحين موعده، وفقا لما هو معروف الآن", "到期事项（以现时所知为准）", "Ce qui vient à échéance, d'après ce que l'on sait aujourd'hui", "Сроки, по нынешним сведениям", "Lo que vence, según lo que se sabe hoy"},
	"findings":  {1: "ما يبينه السجل، وفقا لما هو معروف الآن", "记录所示（以现时所知为准）", "Ce que montre le dossier, d'après ce que l'on sait aujourd'hui", "Что показывают данные, по нынешним сведениям", "Lo que muestra el registro, según lo que se sabe hoy"},
	"between":   {1: "ما يحين موعده من {a} إلى {b}", "{a}至{b}的到期事项", "Ce qui vient à échéance du {a} au {b}", "Сроки с {a} по {b}", "Lo que vence del {a} al {b}"},
	"if":        {1: "إذا أودعت دولة صكها في {a}", "如一国于{a}交存文书", "Si un État dépose son instrument le {a}", "Если государство сдаст документ на хранение {a}", "Si un Estado deposita su instrumento el {a}"},
	"readings":  {1: "وفقا للقراءات {a}؛ وفيما عدا ذلك وفقا للممارسة المتبعة اليوم.", "按解读{a}；其余按现行做法。", "Selon les lectures {a}\u00a0; pour le reste, selon la pratique actuelle.", "По толкованиям {a}; в остальном по нынешней практике.", "Según las lecturas {a}; por lo demás, según la práctica actual."},
	"past":      {1: "* بعد {a}، وهو اليوم الذي تمتد إليه الوقائع: ما بعده مستمد منها وغير مرصود.", "* 晚于资料截止日{a}：系由资料推及，并非实际观察。", "* Au-delà du {a}, jour jusqu'auquel vont les faits\u00a0: prolongé à partir d'eux, non observé.", "* Позднее {a}, дня, до которого доведены данные: продолжено по ним, а не наблюдалось.", "* Después del {a}, día hasta el que llegan los datos: prolongado a partir de ellos, no observado."},
	"nothing":   {1: "لا شيء", "无", "rien", "ничего", "nada"},
	"comma":     {1: "، ", "、", ", ", ", ", ", "},
	"colon":     {1: "{a}: {b}", "{a}：{b}", "{a}\u00a0: {b}", "{a}: {b}", "{a}: {b}"},
	"aside":     {1: "{a} ({b})", "{a}（{b}）", "{a} ({b})", "{a} ({b})", "{a} ({b})"},
	"yes":       {1: "نعم", "是", "oui", "да", "sí"},
	"no":        {1: "لا", "否", "non", "нет", "no"},
}

// say returns a phrase with what it is about put in for {a} and {b}.
func (v voice) say(key string, facts ...string) string {
	names := []string{"{a}", "{b}"}
	var pairs []string
	for i, f := range facts {
		pairs = append(pairs, names[i], f)
	}
	return strings.NewReplacer(pairs...).Replace(phrases[key][v.Language()])
}

func (o overview) printIn(p *page, v voice) {
	p.title("%s%s", v.say("on", v.Date(o.On)), p.mark(o.On))
	p.line("%s", v.say("through", v.Date(o.FactsThrough)))
	p.title("%s", v.say("how many"))
	c := o.Count
	for _, row := range []struct {
		n    int
		what string
	}{
		{c.Signed, v.say("signed")}, {c.Deposited, v.say("deposited")}, {c.InForce, v.say("in force")},
		{o.ReportingDue, v.say("to report", strconv.Itoa(o.ReportsOn))}, {c.NonSignatory, v.Status(state.NonSignatory)},
	} {
		p.row("%5d  %s", row.n, row.what)
	}
	for s := state.NotEligible; s <= state.Former; s++ {
		var names []string
		for _, n := range o.Notable {
			if n.Status == s {
				names = append(names, n.State.Name(v.Language()))
			}
		}
		if len(names) > 0 && s != state.Party {
			p.wrap(7, fmt.Sprintf("%5d  %s", len(names), v.say("colon", v.Status(s), "")), names, v.say("comma"))
		}
	}
	if adopted := o.Figure.Adopted.AsOf; o.On.Before(adopted) {
		p.title("%s", v.say("not yet", v.Date(adopted)))
	} else {
		p.title("%s", v.say("addressed"))
		for _, a := range o.Paragraphs {
			if a.Addressee != meeting.NoState {
				p.row("%3d  %5d", a.Paragraph, len(a.States))
			}
		}
	}
	p.title("%s", v.say("next year"))
	v.changes(p, o.NextYear)
	if len(o.Hindsight) > 0 {
		p.title("%s", v.say("hindsight"))
		v.changes(p, o.Hindsight)
	}
	v.end(p)
}

func (b stateBriefing) printIn(p *page, v voice) {
	pos := b.Position
	p.title("%s%s", v.say("state on", pos.State.Name(v.Language()), v.Date(pos.AsOf)), p.mark(pos.AsOf))
	p.line("%s", v.Status(pos.Status))
	p.title("%s", v.say("how"))
	v.steps(p, 2, b.Steps)
	if pos.AsOf.Before(b.adopted) {
		p.title("%s", v.say("not yet", v.Date(b.adopted)))
	} else {
		p.title("%s", v.say("whether"))
		for _, c := range b.Calls {
			p.row("%3d  %s", c.Paragraph, v.say(map[bool]string{true: "yes", false: "no"}[c.Addressed]))
		}
	}
	p.title("%s", v.say("by day"))
	v.changes(p, b.Timeline)
	p.title("%s%s", v.say("due"), p.mark(pos.AsOf))
	for _, d := range b.Duties {
		v.duty(p, d)
	}
	v.orNothing(p, len(b.Duties))
	p.title("%s%s", v.say("findings"), p.mark(pos.AsOf))
	for _, f := range b.Findings {
		place := f.Code
		if !f.Provision.IsZero() {
			place = v.say("aside", place, v.Provision(f.Provision))
		}
		p.line("  %s", v.say("colon", place, v.Outcome(f.Outcome)))
		p.line("      %s", v.Finding(f.Finding))
		v.evidence(p, f.Steps, f.Missing)
	}
	v.orNothing(p, len(b.Findings))
	v.end(p)
}

func (c calendar) printIn(p *page, v voice) {
	p.title("%s", v.say("between", v.Date(c.From), v.Date(c.To)))
	counted := map[state.Deadline]int{} // annual reports by year, deadlines of which nothing is known by day
	for _, d := range c.Due {
		counted[v.group(d.Deadline)]++
	}
	for _, d := range c.Due {
		g := v.group(d.Deadline)
		switch n := counted[g]; {
		case n > 1:
			p.line("  %s", v.say("colon", v.Deadline(g)+p.mark(d.Due), strconv.Itoa(n)))
			counted[g] = 0
		case n == 1:
			p.line("  %s%s", v.say("colon", d.State.Name(v.Language()), v.Deadline(d.Deadline)), p.mark(d.Due))
		}
	}
	v.orNothing(p, len(c.Due))
	v.end(p)
}

func (b prospect) printIn(p *page, v voice) {
	p.title("%s", v.say("if", v.Date(b.Deposited)))
	for _, d := range b.Due {
		v.duty(p, d)
	}
	v.orNothing(p, len(b.Due))
	v.end(p)
}

// group returns what is told of a deadline where many States have the same one: of annual reports, and of clearance where
// nothing says whether there are mined areas. Any other deadline stands for itself.
func (v voice) group(d state.Deadline) state.Deadline {
	g := state.Deadline{Kind: d.Kind, Year: d.Year, Session: d.Session, Due: d.Due, Open: d.Open, Outcome: d.Outcome, Unverified: d.Unverified}
	if d.Kind != state.AnnualReportDue && (d.Kind != state.ClearanceDeadline || d.Outcome != state.Unknown) {
		g.State = d.State
	}
	return g
}

func (v voice) duty(p *page, d duty) {
	text := v.Deadline(d.Deadline) + p.mark(d.Due)
	if !d.Provision.IsZero() {
		text = v.say("aside", text, v.Provision(d.Provision))
	}
	p.line("  %s", text)
	v.evidence(p, d.Steps, d.Missing)
}

// evidence prints the steps that the page does not show yet, and what is not known.
func (v voice) evidence(p *page, steps []step, missing []state.Gap) {
	v.steps(p, 8, slices.DeleteFunc(slices.Clone(steps), func(s step) bool { return p.shown[s.line] }))
	for _, g := range missing {
		p.line("        %s", v.Gap(g))
	}
}

func (v voice) steps(p *page, indent int, steps []step) {
	space := strings.Repeat(" ", indent)
	for _, s := range steps {
		p.line("%s%s%s", space, v.Step(s.of), p.mark(s.Date))
		p.show(s)
		if f := s.Fact; f != nil {
			p.line("%s    %s", space, v.say("aside", f.Source, v.Confidence(f.Confidence)))
		}
	}
}

func (v voice) changes(p *page, positions []state.Position) {
	for _, s := range positions {
		what := v.Status(s.Status)
		if s.Status == state.NonSignatory {
			what = v.Kind(state.Eligibility)
		}
		if s.Withdrawing {
			what += v.say("comma") + v.say("colon", v.Kind(state.WithdrawalEffect), v.Date(s.Leaving.NotBefore))
		}
		p.line("  %s", v.say("colon", v.Date(s.AsOf)+p.mark(s.AsOf), v.say("aside", s.State.Name(v.Language()), what)))
	}
	v.orNothing(p, len(positions))
}

func (v voice) orNothing(p *page, n int) {
	if n == 0 {
		p.line("  %s", v.say("nothing"))
	}
}

// end prints what the page rests on.
func (v voice) end(p *page) {
	if p.readings != (convention.Readings{}) {
		p.line("")
		p.line("%s", v.say("readings", p.readings.String()))
	}
	if p.marked {
		p.line("")
		p.line("%s", v.say("past", v.Date(p.through)))
	}
}
