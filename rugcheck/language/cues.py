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
# A main clause that denies what its dat-clause says: its negation belongs to it, not to the clause.
MATRIX_DENIALS = tuple(
    tuple(p.split())
    for p in (
        "niet waar dat",
        "niet omdat",
        "nie waar dat",
        "niet zo dat",
        "klopt niet dat",
        "klopt het niet dat",
        "geloof niet dat",
        "geloof nooit dat",
        "gelooft niet dat",
        "denk niet dat",
        "niet bewezen dat",
        "nooit bewezen dat",
        "niet aangetoond dat",
        "geen bewijs dat",
        "geen enkel bewijs dat",
        "not true that",
        "isnt true that",
        "dont believe that",
        "dont think that",
        "no evidence that",
    )
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
# These are strong only before what the statement is about: elke rug, alle mensen; not elke ochtend, all the pressure.
COUNTING = frozenset("alle all elke elk ieder iedere every any".split())
COUNTED = frozenset(
    """mensen mens rug ruggen rugpatient rugpatienten patient patienten rugpijn rugklacht rugklachten pijn geval gevallen keer
    people back backs patients patient cases case one person nederlander nederlanders volwassene volwassenen behandeling
    behandelingen therapie therapieen pijnstiller pijnstillers medicijn medicijnen pil pillen scan scans foto fotos hernia
    hernias sport sporten beweging bewegingen oefening oefeningen houding sporter sporters roker rokers arts artsen dokter
    dokters studie studies onderzoek""".split()
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

# One's own body: the general claim is the answer, and says so.
OWN_BODY = frozenset(["ik", "mij", "mijn", "mijne", "me", "mn", "myn", "m'n", "my", "i", "im", "ive"]) | frozenset(
    ["mn", "ikzelf", "mezelf", "mijzelf"]
)

# Questions.
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
# A negation that in a bare question expects yes.
EXPECTING_YES = frozenset("niet geen nie not isnt doesnt dont".split())
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
    a aan about ach acht achter af again ah al alle alleen alles already als also altijd am an and ander andere any are
    as at be because been beetje beide being believe ben benk bent best between beweert beweren bij bijna binnen bleef
    blijf blijft blijkt blijven broer btw buiten but buurman buurvrouw by can collega could da daar dacht dag dagen dan
    das dat dats day days de deden deed deel dees den denk denken denkt der des deze did die dien dienen ding dingen dit
    do doe doen does doet dokter door doordat down drie dus ebt echt echte een eene eenmaal eens eerder eerst efkes egt
    eigenlijk elk elke en ene enkele er erg even ever everyone ff for from fysio ga gaan gaat ge gedaan geen gegaan
    gehad gekregen gelezen geloof gelooft geloven genoeg genoemd get gets geval gevallen geweest gewn gewone gewoon
    geworden gezegd gij ging gingen gisteren go goe goes going gonna got graag gullie gwn haar haast had hadden hallo
    halve has have he heard heb hebben hebt heeft heel heen heet hele hem hen her here het hier hij his hoe hoewel hoi
    hoor hoorde hoort how hun i idd idee ieder iedere iedereen iemand iemands iets if iig ik im imo in indien into is
    isda ist it its ive ja jaar jaren je jes jezelf jij joh jou jouw juist jullie just k ka kan keer keren kga kheb kom
    komen komt kon konden kreeg krijg krijgen krijgt kun kunnen kunt kwam kwamen kwestie laat langs las laten later lees
    let lets liet liever lijkt like lol lot lots ma maak maakt maand maanden maar made mag make maken makes man manier
    many may me mee meer meest meestal men mens mensen met mezelf might mij mijn mijne minder misschien mn mocht moeder
    moest moesten moet moeten mogen moogt more morgen morgend most mss much must my myn n na naar ne nee neef negen nen
    ni nie niemand niet niets niks noch nog nogal nooit nou nu of off ofwel ofzo ofzoiets oh oke om oma omdat omg on
    onder one ongeveer only ons onze ooit ook op opa or other others our out over own paar people per precies really
    rond said samen say says schijnen schijnt shall she should sinds so some someone sommige soms soort spul steeds
    still straks stuk such t tante te tegen ten tenzij ter terug terwijl than that thats the their them then there
    theres these they thing things think thinks this those thought three tien tijd tijdens tja to toch toe toen tog told
    too tot tussen twee two u uit under up uren us uur uw uwe vaak vader van vanaf vandaag vast veel very via vier vijf
    vind vinden vindt volgens vond voor vooral vriend vriendin vrij vroeger vrouw waar waarom waarschijnlijk wanneer
    want waren was wat way we wederom week weeks weer weet weg weinig weken wel weleens welk welke went werd werden were
    wezen what whats when which while who whom why wie wij wijze wil wilde will willen wilt with word worden wordt wou
    wouden would ws wss year years yet you your youre zal ze zeer zeg zeggen zegt zei zeker zelf zelfs zes zeven zich
    zichzelf zij zijn zit zn zo zoals zodat zogenaamd zogenaamde zon zonder zou zouden zoveel zowat zulk zulke zullen
    zult zus zwager één
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
