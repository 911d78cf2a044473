package state

import (
	"cmp"
	"database/sql/driver"
	_ "embed" // names.csv
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/near"
	"github.com/mineban/apmbc/internal/table"
)

// ErrCode is the kind of error for a text that names no State.
var ErrCode = errors.New("not the code of a State")

// A Code names one of the 197 States that can take part in the Convention: the 193 Members of the United Nations, the
// Holy See, the State of Palestine, the Cook Islands and Niue. It is an alpha-3 code of ISO 3166-1, "POL".
//
// Codes compare with == and sort by [Code.Compare] in the order of their letters. The zero Code is no State.
type Code struct {
	n uint8 // 1 to 197, in the order of the letters
}

// iso holds alpha-3, alpha-2 and M49 code of each State, eight bytes together, in order of alpha-3.
const iso = "" +
	"AFGAF004AGOAO024ALBAL008ANDAD020AREAE784ARGAR032ARMAM051ATGAG028AUSAU036AUTAT040AZEAZ031BDIBI108" +
	"BELBE056BENBJ204BFABF854BGDBD050BGRBG100BHRBH048BHSBS044BIHBA070BLRBY112BLZBZ084BOLBO068BRABR076" +
	"BRBBB052BRNBN096BTNBT064BWABW072CAFCF140CANCA124CHECH756CHLCL152CHNCN156CIVCI384CMRCM120CODCD180" +
	"COGCG178COKCK184COLCO170COMKM174CPVCV132CRICR188CUBCU192CYPCY196CZECZ203DEUDE276DJIDJ262DMADM212" +
	"DNKDK208DOMDO214DZADZ012ECUEC218EGYEG818ERIER232ESPES724ESTEE233ETHET231FINFI246FJIFJ242FRAFR250" +
	"FSMFM583GABGA266GBRGB826GEOGE268GHAGH288GINGN324GMBGM270GNBGW624GNQGQ226GRCGR300GRDGD308GTMGT320" +
	"GUYGY328HNDHN340HRVHR191HTIHT332HUNHU348IDNID360INDIN356IRLIE372IRNIR364IRQIQ368ISLIS352ISRIL376" +
	"ITAIT380JAMJM388JORJO400JPNJP392KAZKZ398KENKE404KGZKG417KHMKH116KIRKI296KNAKN659KORKR410KWTKW414" +
	"LAOLA418LBNLB422LBRLR430LBYLY434LCALC662LIELI438LKALK144LSOLS426LTULT440LUXLU442LVALV428MARMA504" +
	"MCOMC492MDAMD498MDGMG450MDVMV462MEXMX484MHLMH584MKDMK807MLIML466MLTMT470MMRMM104MNEME499MNGMN496" +
	"MOZMZ508MRTMR478MUSMU480MWIMW454MYSMY458NAMNA516NERNE562NGANG566NICNI558NIUNU570NLDNL528NORNO578" +
	"NPLNP524NRUNR520NZLNZ554OMNOM512PAKPK586PANPA591PERPE604PHLPH608PLWPW585PNGPG598POLPL616PRKKP408" +
	"PRTPT620PRYPY600PSEPS275QATQA634ROURO642RUSRU643RWARW646SAUSA682SDNSD729SENSN686SGPSG702SLBSB090" +
	"SLESL694SLVSV222SMRSM674SOMSO706SRBRS688SSDSS728STPST678SURSR740SVKSK703SVNSI705SWESE752SWZSZ748" +
	"SYCSC690SYRSY760TCDTD148TGOTG768THATH764TJKTJ762TKMTM795TLSTL626TONTO776TTOTT780TUNTN788TURTR792" +
	"TUVTV798TZATZ834UGAUG800UKRUA804URYUY858USAUS840UZBUZ860VATVA336VCTVC670VENVE862VNMVN704VUTVU548" +
	"WSMWS882YEMYE887ZAFZA710ZMBZM894ZWEZW716"

const states = len(iso) / 8

// ParseCode reads an alpha-3 code, "POL", in either case. Anything else is an error of kind [ErrCode], with the code
// that was probably meant: an alpha-2 code and an English short name, of today or a former one, are recognised for that
// purpose alone.
func ParseCode(s string) (Code, error) {
	if len(s) == 3 { // so that no letter outside ASCII is taken for the capital it folds to
		if c := find(strings.ToUpper(s)); c.n != 0 {
			return c, nil
		}
	}
	if meant := probably(s); !meant.IsZero() {
		reason := fmt.Sprintf("did you mean %s (%s)?", meant, meant.Name(convention.English))
		return Code{}, &convention.ParseError{Kind: ErrCode, Input: s, Reason: reason}
	}
	const want = "want the alpha-3 code of ISO 3166-1 of one of the 197 States, such as POL"
	return Code{}, &convention.ParseError{Kind: ErrCode, Input: s, Reason: want}
}

// probably returns the State that somebody meant: by alpha-2 code, by a code with one letter wrong, by a name, a former
// name or the part of a name that no other State has, by a name with a letter or two wrong; the zero Code if it is none
// of these.
func probably(s string) (meant Code) {
	for f := range FormerNames() {
		if strings.EqualFold(s, f.Name(convention.English)) {
			return f.State
		}
	}
	found := 0
	for c := range Codes() {
		name := strings.ToLower(c.Name(convention.English))
		if strings.EqualFold(s, c.Alpha2()) || strings.EqualFold(s, name) {
			return c
		}
		if len(s) > 3 && strings.Contains(name, strings.ToLower(s)) {
			meant = c
			found++
		}
	}
	if found == 1 {
		return meant
	}
	if len(s) < 3 {
		return Code{}
	}
	text := func(c Code) string {
		if len(s) == 3 {
			return c.String()
		}
		return c.Name(convention.English)
	}
	likely, ok := near.Match(s, func(yield func(string) bool) {
		for c := range Codes() {
			if s[0]|0x20 == text(c)[0]|0x20 && !yield(text(c)) {
				return
			}
		}
	})
	for c := range Codes() {
		if ok && likely == text(c) {
			return c
		}
	}
	return Code{}
}

// find returns the State with this alpha-3 code in capitals, or the zero Code.
func find(alpha3 string) Code {
	if len(alpha3) != 3 {
		return Code{}
	}
	lo, hi := 0, states
	for lo < hi {
		if mid := (lo + hi) / 2; iso[mid*8:mid*8+3] < alpha3 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < states && iso[lo*8:lo*8+3] == alpha3 {
		return Code{uint8(lo + 1)}
	}
	return Code{}
}

// MustParseCode is like [ParseCode] but panics on a bad code. It is meant for codes written in the program.
func MustParseCode(s string) Code {
	c, err := ParseCode(s)
	if err != nil {
		panic(err)
	}
	return c
}

// Codes yields all 197 codes in order.
func Codes() iter.Seq[Code] {
	return func(yield func(Code) bool) {
		for n := range states {
			if !yield(Code{uint8(n + 1)}) {
				return
			}
		}
	}
}

func (c Code) field(from, to int) string {
	if c.n == 0 {
		return ""
	}
	row := iso[(int(c.n)-1)*8:]
	return row[from:to]
}

// String returns the alpha-3 code, "POL"; "" for the zero Code.
func (c Code) String() string { return c.field(0, 3) }

// Alpha2 returns the alpha-2 code of ISO 3166-1, "PL"; "" for the zero Code.
func (c Code) Alpha2() string { return c.field(3, 5) }

// M49 returns the three digits of the United Nations' M49 standard, "616"; "" for the zero Code.
func (c Code) M49() string { return c.field(5, 8) }

// IsZero reports whether c is no State.
func (c Code) IsZero() bool { return c.n == 0 }

// Equal reports whether c and d are the same State; == does as well.
func (c Code) Equal(d Code) bool { return c == d }

// Compare returns -1, 0 or +1 as c comes before, is or comes after d in the order of the letters.
func (c Code) Compare(d Code) int { return cmp.Compare(c.n, d.n) }

// Name returns the short name of the State today in one of the six languages, "" for the zero Code. A value that is
// no language is taken for English.
func (c Code) Name(l convention.Language) string {
	if l > convention.Spanish {
		l = convention.English
	}
	return names()[c.n][l]
}

//go:embed data/names.csv
var namesCSV string

// names reads the table of names once; TestNames proves that it reads.
var names = sync.OnceValue(func() *[states + 1][convention.Spanish + 1]string {
	var all [states + 1][convention.Spanish + 1]string
	rows, _ := table.Read(strings.NewReader(namesCSV), []string{"state", "ar", "zh", "en", "fr", "ru", "es"}, nil)
	for _, row := range rows {
		c := find(row.Cell("state"))
		for l := range convention.Languages() {
			all[c.n][l] = row.Cell(l.String())
		}
	}
	return &all
})

// MarshalText returns the form of [Code.String]. The error is always nil.
func (c Code) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what [ParseCode] reads; empty text is the zero Code.
func (c *Code) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Code{}
		return nil
	}
	d, err := ParseCode(string(text))
	if err == nil {
		*c = d
	}
	return err
}

// Value gives a database the form of [Code.String], or NULL for the zero Code.
func (c Code) Value() (driver.Value, error) {
	if c.n == 0 {
		return nil, nil
	}
	return c.String(), nil
}

// Scan reads a code from a database: text as for [ParseCode], NULL as the zero Code.
func (c *Code) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*c = Code{}
		return nil
	case string:
		return c.UnmarshalText([]byte(v))
	case []byte:
		return c.UnmarshalText(v)
	}
	return &convention.ParseError{Kind: ErrCode, Input: fmt.Sprint(src), Reason: fmt.Sprintf("a %T holds none", src)}
}
