package convention

// An Answer to a question of fact or of law. The zero Answer is unknown, and unknown is never no.
type Answer uint8

const (
	Unknown   Answer = iota // a fact is missing
	No                      // no
	Yes                     // yes
	Contested               // the text can be read both ways
)

var answerNames = []string{"unknown", "no", "yes", "contested"}

// A Ruling is the answer to a question of Article 2 with the step that decided it.
type Ruling struct {
	Answer    Answer    `json:"answer"`             // Contested where readings differ, Unknown where a fact is missing
	Provision Provision `json:"provision,omitzero"` // the sentence that decided
	Reading   Reading   `json:"reading,omitzero"`   // the reading applied, zero where none was needed
	Reason    string    `json:"reason,omitzero"`    // why, in our words; if the Answer is Unknown, which fact is missing
}

// A Device is what is known of a munition. The facts are the caller's, never inferred from a name, and a fact left
// out is unknown. Where it came from does not matter: an improvised device is judged like any other.
type Device struct {
	Emplaced    Answer `json:"emplaced,omitzero"`    // a munition made to be placed under, on or near the ground or another surface
	ByPerson    Answer `json:"byPerson,omitzero"`    // made to be fired by the presence, proximity or contact of a person; a tripwire kept with it counts
	ByVehicle   Answer `json:"byVehicle,omitzero"`   // made to be fired by the presence, proximity or contact of a vehicle
	ByCommand   Answer `json:"byCommand,omitzero"`   // can be fired by the deliberate act of an operator
	Injures     Answer `json:"injures,omitzero"`     // can incapacitate, injure or kill a person; an inert training body cannot
	Unawares    Answer `json:"unawares,omitzero"`    // a person can set it off without meaning to touch it: tilt rod, break wire, sensitive fuze
	Protected   Answer `json:"protected,omitzero"`   // a device to protect it is part of it, linked or attached to it or placed under it
	OnTampering Answer `json:"onTampering,omitzero"` // that device acts on tampering or other intentional disturbance of the mine
}

// Mine answers whether the device is a mine: emplaced, and fired by its victim (Article 2(2)).
func (d Device) Mine() Ruling {
	p := Article(2, 2)
	switch {
	case d.Emplaced == No:
		return Ruling{No, p, 0, "not made to be placed under, on or near a surface"}
	case d.ByPerson == No && d.ByVehicle == No:
		return Ruling{No, p, 0, "neither a person nor a vehicle fires it by presence, proximity or contact"}
	case d.Emplaced == Contested:
		return Ruling{Contested, p, 0, "disputed whether it is made to be placed under, on or near a surface"}
	case d.Emplaced != Yes:
		return Ruling{Unknown, p, 0, "missing: whether it is made to be placed under, on or near a surface"}
	case d.ByPerson == Yes || d.ByVehicle == Yes:
		return Ruling{Yes, p, 0, "emplaced, and fired by the presence, proximity or contact of a person or vehicle"}
	case d.ByPerson == Contested && d.ByVehicle != Unknown || d.ByVehicle == Contested && d.ByPerson != Unknown:
		return Ruling{Contested, p, 0, "disputed whether a person or a vehicle fires it"}
	}
	return Ruling{Unknown, p, 0, "missing: whether a person or a vehicle fires it"}
}

// CommandDetonated answers whether only an operator's deliberate act can fire the device, so that it is outside
// Article 2(1).
func (d Device) CommandDetonated() Ruling {
	p := Article(2, 1)
	switch {
	case d.ByCommand == No:
		return Ruling{No, p, 0, "no operator can fire it"}
	case d.ByPerson == Yes || d.ByVehicle == Yes || d.Unawares == Yes:
		return Ruling{No, p, 0, "its victim can fire it as well"}
	case d.ByCommand == Unknown:
		return Ruling{Unknown, p, 0, "missing: whether an operator can fire it"}
	case d.ByPerson == Unknown || d.ByVehicle == Unknown || d.Unawares == Unknown:
		return Ruling{Unknown, p, 0, "missing: whether a person or a vehicle can fire it too"}
	case d.ByCommand == Contested || d.ByPerson == Contested || d.ByVehicle == Contested || d.Unawares == Contested:
		return Ruling{Contested, p, 0, "disputed what fires it"}
	}
	return Ruling{Yes, p, 0, "only an operator's deliberate act fires it"}
}

// AntiHandling answers whether what protects the device is an anti-handling device: joined to the mine or placed
// under it, and acting on tampering or other intentional disturbance (Article 2(3)).
func (d Device) AntiHandling() Ruling {
	p := Article(2, 3)
	switch {
	case d.Protected == No:
		return Ruling{No, p, 0, "nothing protects it"}
	case d.Unawares == Yes:
		return Ruling{No, p, 0, "it acts on a person who means no disturbance"}
	case d.OnTampering == No:
		return Ruling{No, p, 0, "it does not act on tampering or other intentional disturbance"}
	case d.Protected == Unknown:
		return Ruling{Unknown, p, 0, "missing: whether a device protects it"}
	case d.OnTampering == Unknown:
		return Ruling{Unknown, p, 0, "missing: whether that device acts on intentional disturbance"}
	case d.Unawares == Unknown:
		return Ruling{Unknown, p, 0, "missing: whether a person can set it off unawares"}
	case d.Protected == Contested || d.OnTampering == Contested || d.Unawares == Contested:
		return Ruling{Contested, p, 0, "disputed what the device protects or what it acts on"}
	}
	return Ruling{Yes, p, 0, "protects the mine and acts on intentional disturbance only"}
}

const (
	injuryMissing  = "missing: whether it can incapacitate, injure or kill"
	injuryDisputed = "disputed whether it can incapacitate, injure or kill"
)

// AntiPersonnel answers whether the device is an anti-personnel mine (Article 2(1); R-28). The questions are asked
// in this order, and the first that settles the matter gives the ruling: is it emplaced, does only an operator fire
// it, can it injure, does a person fire it by design, does a vehicle, and may a person set it off unawares.
func (d Device) AntiPersonnel(r Readings) Ruling {
	p := Article(2, 1)
	if d.Emplaced != Yes {
		return d.Mine()
	}
	command := d.CommandDetonated()
	if command.Answer == Yes {
		return Ruling{No, p, 0, command.Reason}
	}
	if d.Injures == No {
		return Ruling{No, p, 0, "it cannot incapacitate, injure or kill"}
	}
	if d.ByPerson == Yes {
		switch d.Injures {
		case Yes:
			return Ruling{Yes, p, 0, "a person fires it by presence, proximity or contact"}
		case Contested:
			return Ruling{Contested, p, 0, injuryDisputed}
		}
		return Ruling{Unknown, p, 0, injuryMissing}
	}
	switch {
	case d.ByPerson == Contested:
		return Ruling{Contested, p, 0, "disputed whether a person fires it"}
	case d.ByPerson != No:
		return Ruling{Unknown, p, 0, "missing: whether a person fires it"}
	case d.ByVehicle != Yes && d.Unawares == No:
		return Ruling{No, p, 0, "no person sets it off, by design or unawares"}
	case d.ByVehicle != Yes:
		return d.Mine()
	case d.Unawares == No && d.AntiHandling().Answer == Yes:
		return Ruling{No, p, 0, "made against vehicles; an anti-handling device alone does not make it anti-personnel"}
	case d.Unawares == No:
		return Ruling{No, p, 0, "made against vehicles, and no person can set it off unawares"}
	case d.Unawares == Contested:
		return Ruling{Contested, p, 0, "disputed whether a person can set it off unawares"}
	case d.Unawares != Yes:
		return Ruling{Unknown, p, 0, "missing: whether a person can set it off unawares"}
	}
	const reason = "made against vehicles, yet a person can set it off unawares"
	switch {
	case r.Has(R28DeclaredPurpose):
		return Ruling{No, p, R28DeclaredPurpose, reason}
	case d.Injures == Contested:
		return Ruling{Contested, p, 0, injuryDisputed}
	case d.Injures != Yes:
		return Ruling{Unknown, p, 0, injuryMissing}
	case r.Has(R28EffectOnly):
		return Ruling{Yes, p, R28EffectOnly, reason}
	}
	return Ruling{Contested, p, R28FunctionAndDesign, reason}
}

// A Movement of anti-personnel mines. The facts are the caller's, and a fact left out is unknown.
type Movement struct {
	CrossesBorder Answer `json:"crossesBorder,omitzero"` // the mines move physically into or from national territory
	Title         Answer `json:"title,omitzero"`         // the title to them passes
	Control       Answer `json:"control,omitzero"`       // the control over them passes
	Territory     Answer `json:"territory,omitzero"`     // what passes is territory that has emplaced mines in it
}

// Transfer answers whether a movement is a transfer (Article 2(4)): the mines cross a border, and title and control
// pass. Whether a State that moves its own mines with its own forces transfers them is contested.
func (m Movement) Transfer() Ruling {
	p := Article(2, 4)
	switch {
	case m.Territory == Yes:
		return Ruling{No, p, 0, "territory passes, with the mines in it"}
	case m.CrossesBorder == No:
		return Ruling{No, p, 0, "the mines cross no border"}
	}
	for _, fact := range [...]struct {
		is      Answer
		missing string
	}{
		{m.Territory, "missing: whether what passes is territory with emplaced mines"},
		{m.CrossesBorder, "missing: whether the mines cross a border"},
		{m.Title, "missing: whether title to them passes"},
		{m.Control, "missing: whether control over them passes"},
	} {
		if fact.is != No && fact.is != Yes && fact.is != Contested {
			return Ruling{Unknown, p, 0, fact.missing}
		}
	}
	switch {
	case m.Territory == Contested:
		return Ruling{Contested, p, 0, "disputed whether what passes is territory with emplaced mines"}
	case m.CrossesBorder == Contested:
		return Ruling{Contested, p, 0, "disputed whether the mines cross a border"}
	case m.Title == Yes && m.Control == Yes:
		return Ruling{Yes, p, 0, "the mines cross a border, and title and control pass"}
	}
	return Ruling{Contested, p, 0, "the mines cross a border, and it is disputed whether that is enough without title and control"}
}

// An Area is what is known of a piece of land. A fact left out is unknown.
type Area struct {
	Present   Answer `json:"present,omitzero"`   // mines are in it
	Suspected Answer `json:"suspected,omitzero"` // mines are suspected in it
}

// Mined answers whether an area is a mined area: dangerous because mines are in it, or are suspected to be
// (Article 2(5)). The duty of Article 5 then reaches the anti-personnel mines in it.
func (a Area) Mined() Ruling {
	p := Article(2, 5)
	switch {
	case a.Present == Yes:
		return Ruling{Yes, p, 0, "mines are in it"}
	case a.Suspected == Yes:
		return Ruling{Yes, p, 0, "mines are suspected in it, which is enough"}
	case a.Present == Unknown:
		return Ruling{Unknown, p, 0, "missing: whether mines are in it"}
	case a.Suspected == Unknown:
		return Ruling{Unknown, p, 0, "missing: whether mines are suspected in it"}
	case a.Present == Contested || a.Suspected == Contested:
		return Ruling{Contested, p, 0, "disputed whether mines are in it or suspected"}
	}
	return Ruling{No, p, 0, "no mines are in it, known or suspected"}
}
