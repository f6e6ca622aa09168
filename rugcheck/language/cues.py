"""The small words of Dutch that carry meaning of their own: negation, strength, questions, clause borders, function words.

Each list is data with the place it comes from. Words are folded (rugcheck.language.words); a phrase is matched word by word.
"""

# Negation. ContextD (Afzal e.a., BMC Bioinformatics 2014;15:373) and van Es e.a. (BMC Bioinformatics 2023;24:10), with what
# people say in speech and forums. An odd number of cues in a clause denies it.
NEGATIONS = frozenset(
    """
    niet nie neit nit geen gen gene gin nooit noit niks nix niets nauwelijks amper zelden niemand noch evenmin nergens
    nimmer allerminst geenszins not no never none nobody nothing nowhere neither nor hardly rarely barely dont doesnt
    didnt isnt arent wasnt werent cant cannot couldnt wont wouldnt shouldnt havent hasnt aint weinig
    """.split()
)

# What a mistyped negation may have been.
TYPED_WRONG = ("niet", "geen", "nooit", "niks", "niets", "nauwelijks", "never", "doesnt", "not")

# A verdict of the speaker on what is said in the same breath: an odd number of them turns it too.
DISMISSALS = frozenset(
    """
    fabel fabels fabeltje fabeltjes mythe mythes onzin onwaar misverstand misverstanden lariekoek kletskoek flauwekul
    quatsch bullshit nonsens nonsense myth lie onjuist kolder kul kletspraat bijgeloof sprookje sprookjes bakerpraatje
    bakerpraatjes volksverlakkerij apekool larie zever zeveren gezever verzinsel broodje leugen leugens debunked untrue
    false wrongly ontkracht weerlegd achterhaald ontkennen ontkent vooroordeel betwijfel betwijfelen betwijfelt twijfel
    misvatting dwaling rubbish wrong kletst kletsen kletspraatjes liegt liegen wijsmaakt wijsmaken wijsgemaakt
    dikdoenerij overdreven indianenverhaal indianenverhalen vergezocht
    """.split()
)
DISMISSAL_PHRASES = tuple(
    tuple(p.split())
    for p in (
        "trap er niet in",
        "voor geen meter",
        "geen spaan",
        "laat je niks wijsmaken",
        "laat je niets wijsmaken",
        "vroeger dacht",
        "vroeger dachten",
        "vroeger werd gedacht",
        "men dacht vroeger",
        "dacht men vroeger",
        "vroeger zeiden",
        "ten onrechte",
        "het is maar de vraag",
        "is maar de vraag",
        "used to think",
        "used to believe",
    )
)

# These words look like negation and are not (dutch.md rule 3): each phrase is struck out before cues are counted.
PSEUDO_NEGATIONS = tuple(
    tuple(p.split())
    for p in (
        "niet alleen",
        "niet aleen",
        "niet enkel",
        "niet slechts",
        "niet zozeer",
        "not only",
        "not just",
        "waarom niet",
        "geen wonder",
        "no wonder",
        "niks helpt zo goed als",
        "niets helpt zo goed als",
        "niets werkt zo goed als",
        "niks werkt zo goed als",
        "niets is zo",
        "niks is zo",
        "niets zo goed als",
        "nothing beats",
        "nothing works better than",
        "nothing works like",
        "nothing helps like",
        "no doubt",
        "geen twijfel",
        "zonder twijfel",
        "ongetwijfeld",
        "al te",
        "of niet",
        "niet voor niets",
        "niet voor niks",
        "wist je niet",
        "weet je niet",
        "je wilt niet weten",
        "niet normaal",
        "niet meer normaal",
        "niet verwonderen",
        "niet verwonderd",
        "niet raar dat",
        "niet verrassend",
        "not surprising",
        "kan niet anders",
        "niets liever dan",
        "niet te geloven",
        "niet te filmen",
        "gek niet",
        "niet gek dat",
        "niet vreemd dat",
        "niet verwonderlijk",
        "geen gek idee",
        "geen toeval",
        "niet gelogen",
        "niet meer dan logisch",
        "niets dan",
        "niks dan",
        "alles behalve",
    )
)  # fmt: skip
# "bijna nooit" and its like are one cue, and "nooit geen" is one in speech: the first of two is dropped.
DOUBLED_NEGATIONS = frozenset(
    tuple(pair.split())
    for pair in (
        "nooit geen",
        "nooit niks",
        "nooit niets",
        "nergens geen",
        "niet nooit",
        "niet noch",
        "geen noch",
        "niemand nooit",
    )
)

# A negation that opens a clause and compares is a superlative: `niets helpt zo goed als`, `geen kwaal ... meer dan`.
NOTHING = frozenset(["geen", "niets", "niks", "nergens", "niemand", "nothing", "no", "nowhere", "nobody"])
EXCEPTING = frozenset("behalve except but besides tenzij".split())
COMPARING = frozenset(
    """
    zo meer beter vaker erger groter zoveel evenveel so as more better worse
    """.split()
)

# Strength (design.md). Stronger than a general claim, and weaker.
STRONG = frozenset(
    """
    altijd altyd iedereen ieder iedere elke elk alle alles nooit niemand nergens always never everyone everybody nobody
    every all steevast gegarandeerd absoluut volledig geheel sowieso standaard eeuwig none any
    """.split()
)
STRONG_PHRASES = tuple(
    tuple(p.split())
    for p in (
        "geen enkel",
        "geen enkele",
        "geen een",
        "zonder uitzondering",
        "in alle gevallen",
        "in elk geval",
        "100 procent",
        "honderd procent",
        "no one",
        "bij niemand",
        "per definitie",
        "onder geen beding",
        "geen mens",
        "no single",
    )
)
WEAK = frozenset(
    """
    kan kun kunt kunnen kon soms misschien mogelijk mogelijks wellicht sommige sommigen eventueel incidenteel weleens
    can may might could sometimes perhaps maybe possibly some occasionally af-en-toe zou
    """.split()
)
WEAK_PHRASES = tuple(
    tuple(p.split())
    for p in (
        "niet altijd",
        "nie altijd",
        "lang niet altijd",
        "niet iedereen",
        "niet bij iedereen",
        "niet voor iedereen",
        "lang niet iedereen",
        "niet elke",
        "niet elk",
        "niet iedere",
        "niet ieder",
        "niet alle",
        "niet alles",
        "niet allemaal",
        "not always",
        "not everyone",
        "not everybody",
        "not all",
        "not every",
        "af en toe",
        "in sommige gevallen",
        "bij sommige",
        "bij sommigen",
        "voor sommigen",
        "voor sommige",
        "een enkele keer",
        "wel eens",
        "niet per se",
        "niet per definitie",
        "hoeft niet",
        "hoeven niet",
        "hoeft geen",
        "niet noodzakelijk",
        "not necessarily",
        "niet bij elke",
        "niet bij alle",
        "niet bij ieder",
        "niet helemaal",
        "nu en dan",
        "in zeldzame gevallen",
        "heel soms",
        "niet overal",
        "niet direct",
        "niet meteen",
    )
)
# A negation that stands before one of these denies the whole, not the claim: "niet altijd" is weaker, not the opposite.
UNIVERSALS = frozenset(
    """
    altijd iedereen elke elk iedere ieder alle alles allemaal always everyone everybody all every
    """.split()
)

# One's own body: the general claim is the answer, and says so.
OWN_BODY = frozenset(["ik", "mij", "mijn", "mijne", "me", "mn", "myn", "m'n", "my", "i", "im", "ive"]) | frozenset(
    ["mn", "ikzelf", "mezelf", "mijzelf"]
)

# Questions.
TAGS = tuple(
    tuple(p.split())
    for p in (
        "of niet",
        "toch",
        "he",
        "hoor",
        "niet waar",
        "nietwaar",
        "zeker",
        "right",
        "isnt it",
        "doesnt it",
        "wa",
        "ja toch",
        "toch he",
        "of wel",
        "of toch niet",
        "is het niet",
        "denk je niet",
        "vind je niet",
    )
)
FINITE_VERBS = frozenset(
    """
    is zijn was waren ben bent heeft heb hebt hebben had kan kun kunt kunnen moet moeten mag mogen zal zou zullen wordt
    worden word helpt helpen helpt werkt werken doet doen gaat gaan geeft geven komt komen krijg krijgt krijgen maakt
    maken bestaat bestaan veroorzaakt veroorzaken voorkomt voorkomen klopt hoort horen hoef hoeft blijft blijven neemt
    nemen kost kosten does do did is are was were can could should will would has have
    """.split()
)
OPEN_QUESTIONS = frozenset(
    """
    waarom hoe wat wie welke welk wanneer waar waardoor hoeveel hoelang hoezo why how what who which when where
    """.split()
)
# A question that asks whether something is so: what follows is read as it stands.
WHETHER = tuple(
    tuple(p.split())
    for p in (
        "is het waar",
        "is het zo",
        "klopt het",
        "klopt dat",
        "is t waar",
        "ist waar",
        "is it true",
        "kan het zijn",
        "kan het",
        "is het mogelijk",
        "dus",
        "waarom",
        "hoe komt het",
    )
)

# Clause borders: what stands before and after is judged apart (dutch.md rule 4).
BORDERS = frozenset(
    """
    maar terwijl hoewel echter doch ofschoon alhoewel but although though whereas while want because omdat
    """.split()
)
CLAUSE_STARTS_AFTER_COMMA = frozenset(
    """
    en dus dan daar dat da das ik je jij ge hij zij ze we wij het t er dit toch zo nu mijn me and so it i you they my
    that of want alleen
    """.split()
)
# Words that start a clause of their own without a comma, and words that end one, in chat and speech.
ALWAYS_START = frozenset(["das", "dats"])
ALWAYS_END = frozenset(["joh", "hoor", "he", "bro", "gast", "maat"])

FUNCTION_WORDS = frozenset(
    """
    de het een t n den ne nen ene der des 'n eene ik jij je jou jouw jullie u uw uwe hij zij ze hem haar hun hen zich
    wij we ons onze mij me mijn mijne mn m'n myn mezelf jezelf zichzelf ge gij gullie dit dat deze die daar hier er wat
    wie waar welke welk hoe wanneer waarom is zijn was waren ben bent geweest wezen word wordt worden werd werden
    geworden heb hebt heeft hebben had hadden gehad kan kun kunt kunnen kon konden moet moeten moest moesten mag mogen
    mocht moogt zal zult zullen zou zouden wil wilt willen wilde wou wouden ga gaat gaan ging gingen gegaan doe doet
    doen deed deden gedaan laat laten liet kom komt komen kwam kwamen maak maakt maken zit blijf blijft blijven bleef
    krijg krijgt krijgen kreeg gekregen in op aan van voor met naar bij uit over onder om tot te door tegen na per via
    tijdens sinds zonder binnen buiten achter tussen langs rond vanaf ter ten als en of maar want dus dan toen omdat
    doordat zodat terwijl hoewel tenzij indien noch ofwel toch ook nog al wel eens even maar zo heel erg zeer echt
    gewoon eigenlijk best nogal vrij beetje alleen juist precies eerst weer steeds altijd soms vaak nu straks later
    vroeger gisteren vandaag morgen hoor he joh zeg ja nee nou oke tja ach ah oh hallo hoi niet geen nooit niks niets
    iets iemand niemand veel weinig meer minder meest alle alles elke elk iedere ieder iedereen andere ander zelf zelfs
    samen weg af mee heen terug toe dat's da's das da ist isda dees dien dienen gaat goe ma nie nen efkes zeker
    misschien waarschijnlijk vast zoals zo'n zulke zulk sommige enkele zoveel genoeg hele heel halve beide één eenmaal
    ooit weleens wederom vooral meestal bijna haast ongeveer zowat eerder liever graag volgens mens mensen man vrouw
    iemands je's zegt zei zeggen gezegd beweert beweren denk denkt denken dacht vind vindt vinden vond geloof gelooft
    geloven weet hoorde hoort las lees gelezen blijkt lijkt schijnt schijnen heet genoemd men dokter fysio buurman
    buurvrouw moeder vader oma opa tante zus broer vriend vriendin collega zwager nicht neef dag dagen week weken maand
    maanden jaar jaren uur uren tijd keer keren paar twee drie vier vijf zes zeven acht negen tien ding dingen spul
    soort manier geval gevallen kwestie wijze stuk deel idee echte gewone zogenaamd zogenaamde weet a an the this that
    these those it its he she they them his her their we us our you your i my me is are was were be been being am do
    does did has have had can could will would shall should may might must of to in on at for with from by about as if
    and or but so than then when while because how what why which who whom there here just really very too also only
    even ever again still already yet up down out off into over under between my own get gets got im ive its thats
    theres youre whats says said told think thinks thought believe heard people someone everyone thing things lot lots
    way one two three day days week weeks year years go goes going went gonna make makes made let lets any some much
    many more most other others such like say bij me gwn gewn idd iig egt ff ws wss mss tog ofzo ofzoiets btw imo lol
    omg zn z'n mss morgend ni ka kga kheb k heb ebt ben'k
    """.split()
)

# Telling Dutch from English by function words (dutch.md, Unicode).
ENGLISH = frozenset(
    """
    the is are was were be been do does did has have had can could will would should may might must of to for with from
    by about as if and or but so than then when while because how what why which who there just really very also only
    even this that these those it its he she they them you your my our their not no never dont doesnt isnt wont cant i
    im ive on at your back pain get gets
    """.split()
)
DUTCH = frozenset(
    """
    de het een ik jij je u hij zij ze wij we mijn uw uwe dat dit deze die er zijn was waren ben heb heeft hebben kan kun
    moet moeten mag wordt worden van voor met naar bij uit om te door tegen als en of maar want niet geen nooit niks
    niets ook nog wel al hoe wat waarom helpt werkt rug rugpijn ge gij nen den rugklachten
    """.split()
)
