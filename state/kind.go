package state

import "github.com/mineban/apmbc/convention"

// Kind is the kind of an [Act], or of a [Step] or [Deadline] that follows from acts. The zero Kind is none.
type Kind uint8

// Kinds of acts. Those whose name says so rest on somebody's word that something did not happen, by the day of the act;
// nothing is ever inferred from an act that the ledger does not hold.
const (
	_ Kind = iota

	// Who is bound.
	Eligibility              // first day it could become a Party, where not 3 December 1997; no day: not from the start
	Signature                // the State signed (Article 15)
	Ratification             // instrument deposited by a signatory (Article 16(1))
	Acceptance               // the same, by acceptance
	Approval                 // the same, by approval
	Accession                // instrument deposited by a State that had not signed (Article 16(2))
	Succession               // notification by a successor State, of which the Convention does not speak
	EntryIntoForce           // the day of entry into force for the State, as published
	ProvisionalApplication   // declaration that Article 1(1) is applied provisionally (Article 18)
	WithdrawalAnnounced      // a government said it would withdraw, which has no effect without an instrument; Until it took that back
	WithdrawalNotice         // the Depositary received an instrument of withdrawal (Article 20(2))
	WithdrawalRevoked        // the notice was taken back before it took effect
	WithdrawalEffect         // the day on which the withdrawal takes effect, as published
	SuspensionClaimed        // the State claims to have suspended the Convention, which provides for none
	InternationalConflict    // a source says the State is engaged in an international armed conflict, On to Until
	NonInternationalConflict // the same of an armed conflict that is not international
	Reservation              // a reservation, or a declaration that would be one (Article 19)
	WithdrawalUnexplained    // a source says the instrument of withdrawal gives no reasons (Article 20(2))
	WithdrawalNotToParties   // a source says the other States Parties were not notified of it (Article 20(2)); Until they were
	WithdrawalNotToCouncil   // a source says the Security Council was not notified of it (Article 20(2)); Until it was

	// Article 1(1), each on the word of the source; and who did it elsewhere than by a State (Article 9).
	UseAsserted         // the State used anti-personnel mines
	ProductionAsserted  // it developed, produced or acquired them; of what it held Article 4 tells
	TransferAsserted    // it transferred them
	AssistanceAsserted  // it helped or encouraged others to do so
	UseByOthersAsserted // somebody else used them on its territory

	// Stockpiles, Articles 3 and 4. Mines is how many.
	StockpileDeclared  // the State reported a stockpile
	NoStockpile        // it reported that it had none
	StockpileDestroyed // a part was destroyed
	StockpileHeld      // what was left on that day, as a source has it
	StockpileCompleted // the last of it was destroyed
	StockpileFound     // mines were found that nobody had known of
	MinesRetained      // retained for training, as counted in Year or at its end (Article 3(1))

	// Mined areas, Article 5. Deadline is the day asked for or granted, Session the meeting.
	MinedAreas           // the State reported areas known or suspected to hold mines
	NoMinedAreas         // it reported that there were none
	ExtensionRequested   // a request to extend the deadline was received (Article 5(3))
	RequestIncomplete    // a source says a request lacked something that Article 5(4) asks for
	ExtensionGranted     // a meeting extended the deadline (Article 5(5))
	ClearanceCompleted   // the day on which the last mined area was clear
	CompletionDeclared   // the day on which completion was declared to a meeting or in writing
	AreaDiscovered       // a mined area came to light after that, or after the deadline (12MSP)
	JurisdictionDisputed // who has jurisdiction or control of an area is disputed
	DeadlinePassed       // a source says the deadline, On, passed without completion or extension; Until that came

	// Cooperation and national measures, Articles 6 and 9, and action plans.
	AssistanceSought // the State asked for assistance
	AssistanceGiven  // it gave some
	NationalMeasure  // a law or measure under Article 9
	Commitment       // something it undertook under an action plan

	// Reports, Article 7. Year is the calendar year, Period the days the report says it covers.
	InitialReport        // the Secretary-General received the initial report (Article 7(1))
	AnnualReport         // the report on Year was received (Article 7(2))
	VoluntaryReport      // a report was received from a State that is no Party
	InitialReportMissing // a source says that by this day no initial report had been received
	AnnualReportMissing  // a source says that by this day no report on Year had been received

	computed // the kinds from here on follow from acts
)

// Kinds of steps and deadlines that are worked out; no act has one.
const (
	InitialReportDue  Kind = computed + iota // Article 7(1)
	AnnualReportDue                          // Article 7(2)
	StockpileDeadline                        // Article 4
	ClearanceDeadline                        // Article 5(1)
	RequestDue                               // the day by which a request for an extension should be in
	NewAreaRequestDue                        // the same for an area discovered later
	ProvisionalEnd                           // the last day of provisional application has passed (Article 18)
)

const kinds = int(computed)

// carries says what an act of a kind holds beside the day it took effect.
type carries uint8

const (
	inexact     carries = 1 << iota // the day may be a stretch of days
	lasts                           // it may have an end
	newDeadline                     // a deadline
	ofSession                       // a session
	ofYear                          // a calendar year, which it must have
	aPeriod                         // the days a report covers, and whether it is a cover page
	someMines                       // a number of mines
	liesAhead                       // its day may lie ahead of the day it became known
)

// kindTable holds, for each kind, its name, the provision under which it is done or falls due, and what an act of it
// carries.
var kindTable = [...]struct {
	name               string
	article, paragraph uint8
	carries            carries
}{
	{},
	Eligibility:              {"eligibility", 0, 0, 0},
	Signature:                {"signature", 15, 0, 0},
	Ratification:             {"ratification", 16, 1, 0},
	Acceptance:               {"acceptance", 16, 1, 0},
	Approval:                 {"approval", 16, 1, 0},
	Accession:                {"accession", 16, 2, 0},
	Succession:               {"succession", 0, 0, 0},
	EntryIntoForce:           {"entry into force", 17, 0, liesAhead},
	ProvisionalApplication:   {"provisional application", 18, 0, 0},
	WithdrawalAnnounced:      {"withdrawal announced", 0, 0, inexact | lasts},
	WithdrawalNotice:         {"withdrawal notice", 20, 2, 0},
	WithdrawalRevoked:        {"withdrawal revoked", 0, 0, 0},
	WithdrawalEffect:         {"withdrawal effect", 20, 3, liesAhead},
	SuspensionClaimed:        {"suspension claimed", 0, 0, lasts},
	InternationalConflict:    {"international conflict", 20, 3, lasts},
	NonInternationalConflict: {"non-international conflict", 20, 3, lasts},
	Reservation:              {"reservation", 19, 0, inexact},
	WithdrawalUnexplained:    {"withdrawal without reasons", 20, 2, inexact},
	WithdrawalNotToParties:   {"withdrawal not notified to Parties", 20, 2, inexact | lasts},
	WithdrawalNotToCouncil:   {"withdrawal not notified to Security Council", 20, 2, inexact | lasts},

	UseAsserted:         {"use asserted", 1, 1, inexact | lasts},
	ProductionAsserted:  {"production asserted", 1, 1, inexact | lasts},
	TransferAsserted:    {"transfer asserted", 1, 1, inexact | lasts},
	AssistanceAsserted:  {"assistance asserted", 1, 1, inexact | lasts},
	UseByOthersAsserted: {"use by others asserted", 9, 0, inexact | lasts},

	StockpileDeclared:  {"stockpile declared", 7, 1, inexact | someMines},
	NoStockpile:        {"no stockpile", 7, 1, inexact},
	StockpileDestroyed: {"stockpile destroyed in part", 4, 0, inexact | someMines},
	StockpileHeld:      {"stockpile held", 4, 0, inexact | someMines},
	StockpileCompleted: {"stockpile destruction completed", 4, 0, inexact | someMines},
	StockpileFound:     {"stockpile found", 4, 0, inexact | someMines},
	MinesRetained:      {"mines retained", 3, 1, inexact | someMines | ofYear},

	MinedAreas:           {"mined areas", 5, 2, inexact},
	NoMinedAreas:         {"no mined areas", 5, 2, inexact},
	ExtensionRequested:   {"extension requested", 5, 3, inexact | newDeadline | ofSession},
	RequestIncomplete:    {"extension request incomplete", 5, 4, inexact | ofSession},
	ExtensionGranted:     {"extension granted", 5, 5, newDeadline | ofSession},
	ClearanceCompleted:   {"clearance completed", 5, 1, inexact},
	CompletionDeclared:   {"completion declared", 5, 1, inexact | ofSession},
	AreaDiscovered:       {"mined area discovered", 5, 1, inexact},
	JurisdictionDisputed: {"jurisdiction disputed", 5, 1, inexact | lasts},
	DeadlinePassed:       {"deadline passed", 5, 1, lasts},

	AssistanceSought: {"assistance sought", 6, 1, inexact | lasts},
	AssistanceGiven:  {"assistance given", 6, 0, inexact | lasts},
	NationalMeasure:  {"national measure", 9, 0, inexact | lasts},
	Commitment:       {"commitment", 0, 0, inexact | lasts | ofSession},

	InitialReport:        {"initial report", 7, 1, inexact | aPeriod},
	AnnualReport:         {"annual report", 7, 2, inexact | aPeriod | ofYear},
	VoluntaryReport:      {"voluntary report", 0, 0, inexact | aPeriod},
	InitialReportMissing: {"initial report not received", 7, 1, 0},
	AnnualReportMissing:  {"annual report not received", 7, 2, ofYear},

	InitialReportDue: {"initial report due", 7, 1, 0},

	AnnualReportDue:   {"annual report due", 7, 2, 0},
	StockpileDeadline: {"stockpile deadline", 4, 0, 0},
	ClearanceDeadline: {"clearance deadline", 5, 1, 0},
	RequestDue:        {"extension request due", 5, 3, 0},
	NewAreaRequestDue: {"request on discovered area due", 5, 3, 0},
	ProvisionalEnd:    {"provisional application ends", 18, 0, 0},
}

var kindNames = func() (names [len(kindTable)]string) {
	for k := range kindTable {
		names[k] = kindTable[k].name
	}
	return names
}()

var kindProvisions = func() (provisions [len(kindTable)]convention.Provision) {
	for k, row := range kindTable {
		if row.article != 0 {
			provisions[k] = convention.Article(int(row.article), int(row.paragraph))
		}
	}
	return provisions
}()

// An Instrument is a kind by which a State consents to be bound.
func (k Kind) instrument() bool { return Ratification <= k && k <= Succession }

// Provision returns the provision under which acts of this kind are done, or by which what it names falls due. It is the
// zero Provision where the Convention does not provide for them, as for a revoked withdrawal or a claimed suspension.
func (k Kind) Provision() convention.Provision {
	if int(k) >= len(kindProvisions) {
		return convention.Provision{}
	}
	return kindProvisions[k]
}
