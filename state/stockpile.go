package state

import "github.com/mineban/apmbc/convention"

// Stockpile returns the deadline for the destruction of stockpiled mines (Article 4; ). No extension of it
// is possible. It is not applicable to a State that reported having none, or that leaves before the day. Mines found
// later do not bring it back.
func (p Position) Stockpile() (d Deadline) {
	d.begin(&p, StockpileDeadline, convention.StockpileDeadline(p.InForce, p.readings))
	if !p.bound(d.Due) {
		return d
	}
	var done, undone *Act
	for _, a := range p.history.stockpile {
		switch n, stated := a.Mines.Value(); {
		case done != nil || !p.owns(a):
		case a.Kind == NoStockpile && undone == nil:
			d.evidence[0] = a
			return d
		case a.Kind == StockpileCompleted:
			done = a
		case (a.Kind == StockpileHeld || a.Kind == StockpileDeclared) && (n > 0 || !stated):
			undone = a
		}
	}
	d.judge(done, undone, p.history.ledger.covered(StockpileCompleted, p.State, 0), d.Due.AddDays(-daysNear))
	return d
}
