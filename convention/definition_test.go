package convention_test

import (
	"testing"

	"github.com/mineban/apmbc/convention"
)

const (
	unknown   = convention.Unknown
	no        = convention.No
	yes       = convention.Yes
	contested = convention.Contested
)

var (
	declared   = practice.With(convention.R28DeclaredPurpose)
	effectOnly = practice.With(convention.R28EffectOnly)
)

// checkRuling compares answer, provision and reason, and that no reading is named.
func checkRuling(t *testing.T, got convention.Ruling, answer convention.Answer, provision, reason string) {
	t.Helper()
	want := convention.Ruling{Answer: answer, Provision: convention.MustParseProvision(provision), Reason: reason}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestAntiPersonnelDevices(t *testing.T) {
	type rulings struct{ practice, declared, effectOnly convention.Answer }
	for _, c := range []struct {
		name   string
		device convention.Device
		mine   convention.Answer
		want   rulings
	}{
		{"PMN blast mine",
			convention.Device{Emplaced: yes, ByPerson: yes, Injures: yes},
			yes, rulings{yes, yes, yes}},
		{"M18A1 kept with command wire only",
			convention.Device{Emplaced: yes, ByPerson: no, ByVehicle: no, ByCommand: yes, Injures: yes, Unawares: no},
			no, rulings{no, no, no}},
		{"M18A1 with tripwire fuze",
			convention.Device{Emplaced: yes, ByPerson: yes, ByVehicle: no, ByCommand: yes, Injures: yes, Unawares: no},
			yes, rulings{yes, yes, yes}},
		{"TM-62 with tilt rod",
			convention.Device{Emplaced: yes, ByPerson: no, ByVehicle: yes, ByCommand: no, Injures: yes, Unawares: yes},
			yes, rulings{contested, no, yes}},
		{"TM-57 with anti-lift device",
			convention.Device{Emplaced: yes, ByPerson: no, ByVehicle: yes, ByCommand: no, Injures: yes, Unawares: no,
				Protected: yes, OnTampering: yes},
			yes, rulings{no, no, no}},
		{"vehicle mine without anything else",
			convention.Device{Emplaced: yes, ByPerson: no, ByVehicle: yes, ByCommand: no, Injures: yes, Unawares: no},
			yes, rulings{no, no, no}},
		{"improvised pressure plate sensitive to a footstep",
			convention.Device{Emplaced: yes, ByPerson: yes, ByVehicle: yes, Injures: yes},
			yes, rulings{yes, yes, yes}},
		{"unexploded cluster submunition",
			convention.Device{Emplaced: no, ByPerson: no, ByVehicle: no, Injures: yes, Unawares: yes},
			no, rulings{no, no, no}},
		{"hand grenade",
			convention.Device{Emplaced: no, Injures: yes},
			no, rulings{no, no, no}},
		{"inert training mine",
			convention.Device{Emplaced: yes, ByPerson: yes, Injures: no},
			yes, rulings{no, no, no}},
		{"nothing known",
			convention.Device{},
			unknown, rulings{unknown, unknown, unknown}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.device.Mine().Answer; got != c.mine {
				t.Errorf("a mine: %v, want %v", got, c.mine)
			}
			got := rulings{
				c.device.AntiPersonnel(practice).Answer,
				c.device.AntiPersonnel(declared).Answer,
				c.device.AntiPersonnel(effectOnly).Answer,
			}
			if got != c.want {
				t.Errorf("anti-personnel: %v, want %v", got, c.want)
			}
		})
	}
}

func TestMine(t *testing.T) {
	for _, c := range []struct {
		emplaced, byPerson, byVehicle convention.Answer
		want                          convention.Answer
		reason                        string
	}{
		{no, yes, yes, no, "not made to be placed under, on or near a surface"},
		{unknown, yes, yes, unknown, "missing: whether it is made to be placed under, on or near a surface"},
		{contested, yes, yes, contested, "disputed whether it is made to be placed under, on or near a surface"},
		{yes, yes, unknown, yes, "emplaced, and fired by the presence, proximity or contact of a person or vehicle"},
		{yes, contested, yes, yes, "emplaced, and fired by the presence, proximity or contact of a person or vehicle"},
		{yes, no, no, no, "neither a person nor a vehicle fires it by presence, proximity or contact"},
		{yes, no, unknown, unknown, "missing: whether a person or a vehicle fires it"},
		{yes, unknown, contested, unknown, "missing: whether a person or a vehicle fires it"},
		{yes, contested, no, contested, "disputed whether a person or a vehicle fires it"},
	} {
		d := convention.Device{Emplaced: c.emplaced, ByPerson: c.byPerson, ByVehicle: c.byVehicle}
		checkRuling(t, d.Mine(), c.want, "2(2)", c.reason)
	}
}

func TestCommandDetonated(t *testing.T) {
	for _, c := range []struct {
		byCommand, byPerson, byVehicle, unawares convention.Answer
		want                                     convention.Answer
		reason                                   string
	}{
		{no, unknown, unknown, unknown, no, "no operator can fire it"},
		{unknown, yes, unknown, unknown, no, "its victim can fire it as well"},
		{yes, no, yes, no, no, "its victim can fire it as well"},
		{yes, no, no, yes, no, "its victim can fire it as well"},
		{unknown, no, no, no, unknown, "missing: whether an operator can fire it"},
		{yes, unknown, no, no, unknown, "missing: whether a person or a vehicle can fire it too"},
		{yes, no, unknown, no, unknown, "missing: whether a person or a vehicle can fire it too"},
		{yes, no, no, unknown, unknown, "missing: whether a person or a vehicle can fire it too"},
		{contested, no, no, no, contested, "disputed what fires it"},
		{yes, contested, no, no, contested, "disputed what fires it"},
		{yes, no, contested, no, contested, "disputed what fires it"},
		{yes, no, no, contested, contested, "disputed what fires it"},
		{yes, no, no, no, yes, "only an operator's deliberate act fires it"},
	} {
		d := convention.Device{ByCommand: c.byCommand, ByPerson: c.byPerson, ByVehicle: c.byVehicle, Unawares: c.unawares}
		checkRuling(t, d.CommandDetonated(), c.want, "2(1)", c.reason)
	}
}

func TestAntiHandling(t *testing.T) {
	for _, c := range []struct {
		protected, onTampering, unawares convention.Answer
		want                             convention.Answer
		reason                           string
	}{
		{no, unknown, unknown, no, "nothing protects it"},
		{yes, yes, yes, no, "it acts on a person who means no disturbance"},
		{yes, no, no, no, "it does not act on tampering or other intentional disturbance"},
		{unknown, yes, no, unknown, "missing: whether a device protects it"},
		{yes, unknown, no, unknown, "missing: whether that device acts on intentional disturbance"},
		{yes, yes, unknown, unknown, "missing: whether a person can set it off unawares"},
		{contested, yes, no, contested, "disputed what the device protects or what it acts on"},
		{yes, contested, no, contested, "disputed what the device protects or what it acts on"},
		{yes, yes, contested, contested, "disputed what the device protects or what it acts on"},
		{yes, yes, no, yes, "protects the mine and acts on intentional disturbance only"},
	} {
		d := convention.Device{Protected: c.protected, OnTampering: c.onTampering, Unawares: c.unawares}
		checkRuling(t, d.AntiHandling(), c.want, "2(3)", c.reason)
	}
}

func TestAntiPersonnel(t *testing.T) {
	vehicle := convention.Device{Emplaced: yes, ByPerson: no, ByVehicle: yes, Injures: yes, Unawares: no}
	with := func(d convention.Device, change func(*convention.Device)) convention.Device {
		change(&d)
		return d
	}
	for _, c := range []struct {
		device            convention.Device
		want              convention.Answer
		provision, reason string
	}{
		{convention.Device{Emplaced: no}, no,
			"2(2)", "not made to be placed under, on or near a surface"},
		{convention.Device{Emplaced: contested}, contested,
			"2(2)", "disputed whether it is made to be placed under, on or near a surface"},
		{convention.Device{Emplaced: yes, ByCommand: yes, ByPerson: no, ByVehicle: no, Unawares: no}, no,
			"2(1)", "only an operator's deliberate act fires it"},
		{convention.Device{Emplaced: yes, Injures: no}, no,
			"2(1)", "it cannot incapacitate, injure or kill"},
		{convention.Device{Emplaced: yes, ByPerson: yes, Injures: yes}, yes,
			"2(1)", "a person fires it by presence, proximity or contact"},
		{convention.Device{Emplaced: yes, ByPerson: yes}, unknown,
			"2(1)", "missing: whether it can incapacitate, injure or kill"},
		{convention.Device{Emplaced: yes, ByPerson: yes, Injures: contested}, contested,
			"2(1)", "disputed whether it can incapacitate, injure or kill"},
		{convention.Device{Emplaced: yes, Injures: yes}, unknown,
			"2(1)", "missing: whether a person fires it"},
		{convention.Device{Emplaced: yes, ByPerson: contested, Injures: yes}, contested,
			"2(1)", "disputed whether a person fires it"},
		{convention.Device{Emplaced: yes, ByPerson: no, ByVehicle: no, ByCommand: no, Injures: yes}, no,
			"2(2)", "neither a person nor a vehicle fires it by presence, proximity or contact"},
		{convention.Device{Emplaced: yes, ByPerson: no, Injures: yes}, unknown,
			"2(2)", "missing: whether a person or a vehicle fires it"},
		{vehicle, no,
			"2(1)", "made against vehicles, and no person can set it off unawares"},
		{with(vehicle, func(d *convention.Device) { d.Protected, d.OnTampering = yes, yes }), no,
			"2(1)", "made against vehicles; an anti-handling device alone does not make it anti-personnel"},
		{with(vehicle, func(d *convention.Device) { d.Unawares = unknown }), unknown,
			"2(1)", "missing: whether a person can set it off unawares"},
		{with(vehicle, func(d *convention.Device) { d.Unawares = contested }), contested,
			"2(1)", "disputed whether a person can set it off unawares"},
	} {
		checkRuling(t, c.device.AntiPersonnel(practice), c.want, c.provision, c.reason)
	}
}

// TestAntiPersonnelReading checks the one ruling that R-28 decides.
func TestAntiPersonnelReading(t *testing.T) {
	tiltRod := convention.Device{Emplaced: yes, ByPerson: no, ByVehicle: yes, Injures: yes, Unawares: yes}
	for _, c := range []struct {
		reading convention.Reading
		want    convention.Answer
	}{
		{convention.R28FunctionAndDesign, contested},
		{convention.R28DeclaredPurpose, no},
		{convention.R28EffectOnly, yes},
	} {
		want := convention.Ruling{
			Answer:    c.want,
			Provision: convention.Article(2, 1),
			Reading:   c.reading,
			Reason:    "made against vehicles, yet a person can set it off unawares",
		}
		if got := tiltRod.AntiPersonnel(practice.With(c.reading)); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
}

// TestRulingsOnlyGrow goes through all combinations of facts: once a ruling is yes or no, a fact that was unknown and
// becomes known does not turn it.
func TestRulingsOnlyGrow(t *testing.T) {
	type facts [8]convention.Answer
	device := func(f facts) convention.Device {
		return convention.Device{Emplaced: f[0], ByPerson: f[1], ByVehicle: f[2], ByCommand: f[3],
			Injures: f[4], Unawares: f[5], Protected: f[6], OnTampering: f[7]}
	}
	antiPersonnel := func(r convention.Readings) func(facts) convention.Ruling {
		return func(f facts) convention.Ruling { return device(f).AntiPersonnel(r) }
	}
	for _, c := range []struct {
		name  string
		facts int
		rule  func(facts) convention.Ruling
	}{
		{"Mine", 8, func(f facts) convention.Ruling { return device(f).Mine() }},
		{"CommandDetonated", 8, func(f facts) convention.Ruling { return device(f).CommandDetonated() }},
		{"AntiHandling", 8, func(f facts) convention.Ruling { return device(f).AntiHandling() }},
		{"AntiPersonnel", 8, antiPersonnel(practice)},
		{"AntiPersonnel by declared purpose", 8, antiPersonnel(declared)},
		{"AntiPersonnel by effect", 8, antiPersonnel(effectOnly)},
		{"Transfer", 4, func(f facts) convention.Ruling {
			return convention.Movement{CrossesBorder: f[0], Title: f[1], Control: f[2], Territory: f[3]}.Transfer()
		}},
		{"Mined", 2, func(f facts) convention.Ruling {
			return convention.Area{Present: f[0], Suspected: f[1]}.Mined()
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for n := range 1 << (2 * c.facts) {
				var f facts
				for i := range c.facts {
					f[i] = convention.Answer(n >> (2 * i) & 3)
				}
				before := c.rule(f)
				if before.Provision.IsZero() || before.Reason == "" {
					t.Fatalf("%v: %+v does not say why", f, before)
				}
				if before.Answer != yes && before.Answer != no {
					continue
				}
				for i := range c.facts {
					if f[i] != unknown {
						continue
					}
					for _, known := range []convention.Answer{no, yes, contested} {
						more := f
						more[i] = known
						if after := c.rule(more); after.Answer != before.Answer {
							t.Fatalf("%v: %v, and with %v: %v", f, before.Answer, more, after.Answer)
						}
					}
				}
			}
		})
	}
}

func TestTransfer(t *testing.T) {
	for _, c := range []struct {
		name   string
		move   convention.Movement
		want   convention.Answer
		reason string
	}{
		{"sale", convention.Movement{CrossesBorder: yes, Title: yes, Control: yes, Territory: no}, yes,
			"the mines cross a border, and title and control pass"},
		{"mined territory handed over", convention.Movement{CrossesBorder: no, Title: no, Territory: yes}, no,
			"territory passes, with the mines in it"},
		{"sale within a State", convention.Movement{CrossesBorder: no, Title: yes, Control: yes}, no,
			"the mines cross no border"},
		{"own forces abroad", convention.Movement{CrossesBorder: yes, Title: no, Control: no, Territory: no}, contested,
			"the mines cross a border, and it is disputed whether that is enough without title and control"},
		{"lent", convention.Movement{CrossesBorder: yes, Title: no, Control: yes, Territory: no}, contested,
			"the mines cross a border, and it is disputed whether that is enough without title and control"},
		{"territory in doubt", convention.Movement{CrossesBorder: yes, Title: yes, Control: yes}, unknown,
			"missing: whether what passes is territory with emplaced mines"},
		{"border in doubt", convention.Movement{Title: yes, Control: yes, Territory: no}, unknown,
			"missing: whether the mines cross a border"},
		{"title in doubt", convention.Movement{CrossesBorder: yes, Control: yes, Territory: no}, unknown,
			"missing: whether title to them passes"},
		{"control in doubt", convention.Movement{CrossesBorder: yes, Title: yes, Territory: no}, unknown,
			"missing: whether control over them passes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			checkRuling(t, c.move.Transfer(), c.want, "2(4)", c.reason)
		})
	}
}

func TestMined(t *testing.T) {
	for _, c := range []struct {
		present, suspected convention.Answer
		want               convention.Answer
		reason             string
	}{
		{yes, unknown, yes, "mines are in it"},
		{unknown, yes, yes, "mines are suspected in it, which is enough"},
		{no, yes, yes, "mines are suspected in it, which is enough"},
		{unknown, no, unknown, "missing: whether mines are in it"},
		{no, unknown, unknown, "missing: whether mines are suspected in it"},
		{contested, no, contested, "disputed whether mines are in it or suspected"},
		{no, contested, contested, "disputed whether mines are in it or suspected"},
		{no, no, no, "no mines are in it, known or suspected"},
	} {
		checkRuling(t, convention.Area{Present: c.present, Suspected: c.suspected}.Mined(), c.want, "2(5)", c.reason)
	}
}
