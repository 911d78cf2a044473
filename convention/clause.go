package convention

import "iter"

// ClauseKind says what a clause does.
type ClauseKind uint8

// The kinds of clause. The zero ClauseKind is none of them.
const (
	_           ClauseKind = iota
	Prohibition            // forbids a State Party to act
	Duty                   // obliges someone to act
	Right                  // allows someone to act
	Procedure              // says how a body or an officer proceeds
	Definition             // fixes the meaning of a term
	FinalClause            // governs the treaty itself: signature, entry into force, withdrawal, texts
)

var kindNames = []string{"", "prohibition", "duty", "right", "procedure", "definition", "final clause"}

// Bearer says who is bound, entitled or charged by a clause.
type Bearer uint8

// The bearers. The zero Bearer is nobody: a definition or a final clause that addresses no one.
const (
	_                Bearer = iota
	AnyState                // every State, Party or not
	Signatories             // States that have signed
	StateParty              // each State Party for itself
	StatesParties           // the States Parties together
	MeetingOfParties        // a Meeting of the States Parties, a Review Conference or an Amendment Conference
	SecretaryGeneral        // the Secretary-General of the United Nations, other than as Depositary
	Depositary              // the Secretary-General of the United Nations as Depositary (Article 21)
	Mission                 // a fact-finding mission under Article 8
)

var bearerNames = []string{
	"", "any State", "signatories", "State Party", "States Parties",
	"Meeting of the States Parties", "Secretary-General", "Depositary", "fact-finding mission",
}

// Support says whether this library computes what a clause lays down.
type Support uint8

const (
	NotComputable Support = iota // rests on judgement or on facts no record holds
	Computed                     // computed, in whole or in part, by the functions that [Clause] names
)

var supportNames = []string{"not computable", "computed"}

// A Clause is one unit of the Convention: a paragraph, an item of a paragraph, or an article that has neither.
type Clause struct {
	Provision Provision  `json:"provision"`
	Article   string     `json:"article"`         // the subject of its article, in our words
	Summary   string     `json:"summary"`         // what it says, in our words; the six authentic texts prevail (Article 22)
	Kind      ClauseKind `json:"kind"`            // what it does
	Bearer    Bearer     `json:"bearer,omitzero"` // whom it binds, entitles or charges; zero for nobody
	Clock     string     `json:"clock,omitzero"`  // the period or number it fixes, in words; empty where it fixes none
	Support   Support    `json:"support"`         // whether the library computes it
	By        string     `json:"by,omitzero"`     // the functions that do, as "package.Func" or "package.Type.Method", separated by ", "
}

// Provisions yields every clause of the 22 articles, in the order of the Convention.
// Articles that are divided into paragraphs appear by their paragraphs and items alone.
func Provisions() iter.Seq[Clause] {
	return func(yield func(Clause) bool) {
		for i := range clauses {
			if !yield(clauses[i].clause()) {
				return
			}
		}
	}
}

// A row is a Clause as the table of clauses.go holds it: constants only, so that nothing runs at program start.
type row struct {
	article, paragraph uint8
	item               byte  // 'a' and on; 0 for none
	sub                uint8 // 1 for (i), 2 for (ii), 3 for (iii); 0 for none
	kind               ClauseKind
	bearer             Bearer
	support            Support
	by, clock, summary string
}

func (r row) provision() Provision {
	return Provision{uint32(r.article)<<24 | uint32(r.paragraph)<<16 | uint32(r.item)<<8 | uint32(r.sub)}
}

func (r row) clause() Clause {
	return Clause{
		Provision: r.provision(),
		Article:   articles[r.article],
		Summary:   r.summary,
		Kind:      r.kind,
		Bearer:    r.bearer,
		Clock:     r.clock,
		Support:   r.support,
		By:        r.by,
	}
}
