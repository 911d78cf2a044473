package state

import "github.com/mineban/apmbc/convention"

// Stockpile returns the deadline for the destruction of stockpiled mines (Article 4; ). No extension of it
// is possible. It is not applicable to a State that reported having none, or that leaves before the day. Mines found
// later do not bring it back. It is unmet only where something shows that there were mines to destroy, and nothing that
// they were gone.
func (p Position) Stockpile() (d Deadline) {
	p.stockpile(&d)
	return d
}

func (p *Position) stockpile(d *Deadline) {
	d.begin(p, StockpileDeadline, convention.StockpileDeadline(p.InForce, p.readings))
	if !p.bound(d.Due) {
		return
	}
	var done, undone *Act
	through := p.history.ledger.covered(StockpileCompleted, p.State, 0)
	none := true // as far as is known nothing is left to destroy
	for _, a := range p.history.stockpile {
		switch n, stated := a.Mines.Value(); {
		case done != nil || !p.owns(a):
		case a.Kind == NoStockpile && undone == nil:
			d.evidence[0] = a
			d.mark(false)
			return
		case a.Kind == StockpileCompleted:
			done = a
		case a.Kind != NoStockpile && a.Kind != StockpileHeld && a.Kind != StockpileDeclared:
		case a.Kind == NoStockpile || stated && n == 0:
			none = none || !a.certain().After(p.AsOf)
		case a.Confidence != Unverified:
			undone, none = a, false
		}
	}
	if none {
		through = convention.Date{}
	}
	d.judge(p, done, undone, through)
}
