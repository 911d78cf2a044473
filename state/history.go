package state

import "github.com/mineban/apmbc/convention"

// A history is what the acts of one State come to, ready to be asked for a day.
type history struct {
	ledger      *Ledger
	state       Code
	acts        []*Act
	eligible    convention.Date // the first day it could become a Party; zero if none is known
	eligibility *Act
	signature   *Act
	spells      []spell
	claims      []*Act
	conflicts   []*Act
	leaving     convention.Effect // of a notice, where it is assumed rather than worked out

	stockpile []*Act // Article 4
	clearance []*Act // Article 5
	initial   []*Act // Article 7(1): reports, and statements that there was none
	annual    []*Act // Article 7(2): the same
	other     []*Act // what a finding can rest on beside these
	rivals    []*Act
}

// A spell is one time of being bound, or about to be: an instrument and what became of it.
// A State that withdraws and accedes again has two.
type spell struct {
	instrument  *Act
	inForce     *Act // as published
	provisional *Act
	notices     []notice
}

type notice struct{ received, revoked, effect *Act }

// fold sorts the acts of a State, which are in order of time, into spells. Instruments come first, since the entry
// into force of a successor State can lie before the day it notified its succession.
func (h *history) fold() {
	for _, a := range h.acts {
		if a.Kind.instrument() && !a.Rival {
			h.spells = append(h.spells, spell{instrument: a})
		}
	}
	for _, a := range h.acts {
		if a.Rival {
			h.rivals = append(h.rivals, a)
			continue
		}
		s := h.spellOn(a.On)
		if a.Kind == WithdrawalEffect { // the State may come back the day it leaves
			s = h.spellOn(a.On.AddDays(-1))
		}
		switch a.Kind {
		case Eligibility:
			if h.eligible = a.On; !a.On.IsZero() {
				h.eligibility = a
			}
		case Signature:
			h.signature = a
		case SuspensionClaimed:
			h.claims = append(h.claims, a)
		case InternationalConflict, NonInternationalConflict:
			h.conflicts = append(h.conflicts, a)
		case EntryIntoForce:
			if s != nil {
				s.inForce = a
			}
		case ProvisionalApplication:
			if s != nil && a.On == s.instrument.On { // later is too late (Article 18)
				s.provisional = a
			}
		case WithdrawalNotice:
			if s != nil {
				s.notices = append(s.notices, notice{received: a})
			}
		case WithdrawalRevoked:
			if s != nil && len(s.notices) > 0 {
				s.notices[len(s.notices)-1].revoked = a
			}
		case WithdrawalEffect:
			if s != nil && len(s.notices) > 0 {
				s.notices[len(s.notices)-1].effect = a
			}
		case StockpileDeclared, NoStockpile, StockpileDestroyed, StockpileHeld, StockpileCompleted, StockpileFound:
			h.stockpile = append(h.stockpile, a)
		case MinedAreas, NoMinedAreas, ExtensionRequested, ExtensionGranted, ClearanceCompleted, CompletionDeclared,
			AreaDiscovered, DeadlinePassed:
			h.clearance = append(h.clearance, a)
		case InitialReport, InitialReportMissing:
			h.initial = append(h.initial, a)
		case AnnualReport, AnnualReportMissing:
			h.annual = append(h.annual, a)
		}
		switch a.Kind {
		case WithdrawalAnnounced, Reservation, WithdrawalUnexplained, WithdrawalNotToParties, WithdrawalNotToCouncil,
			ProvisionalApplication, UseAsserted, ProductionAsserted, TransferAsserted, AssistanceAsserted,
			RequestIncomplete, VoluntaryReport:
			h.other = append(h.other, a)
		}
	}
}

// spellOn returns the spell to which an act of day d belongs: the last that had begun, else the first, else nil.
func (h *history) spellOn(d convention.Date) *spell {
	for i := len(h.spells) - 1; i >= 0; i-- {
		if i == 0 || !h.spells[i].instrument.On.After(d) {
			return &h.spells[i]
		}
	}
	return nil
}

// inForce returns the day of entry into force for the State under a spell; the zero date where none is known.
func (h *history) inForce(s *spell, rd convention.Readings) convention.Date {
	if s.instrument.Kind == Succession {
		switch rd.Of(3) {
		case convention.R03ExplicitDate:
			if s.inForce == nil {
				return convention.Date{}
			}
			return s.inForce.On
		case convention.R03DateOfSuccession:
			if h.eligibility == nil {
				return convention.Date{}
			}
			if first := convention.OpenForSignature().Until; h.eligible.Before(first) {
				return first // nobody was bound earlier
			}
			return h.eligible
		}
	}
	return convention.EntryIntoForce(s.instrument.On, rd)
}

func (h *history) claim(asOf convention.Date) *Act {
	for _, a := range h.claims {
		if (convention.Span{From: a.On, Until: a.Until}).Contains(asOf) {
			return a
		}
	}
	return nil
}
