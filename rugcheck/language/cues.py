"""The small words of Dutch that carry meaning of their own: negation, strength, questions, clause borders, function words.

Each list is data with the place it comes from. Words are folded (rugcheck.language.words); a phrase is matched word by word.
"""

from rugcheck.language.phrases import Phrases

# Negation. ContextD (Afzal e.a., BMC Bioinformatics 2014;15:373) and van Es e.a. (BMC Bioinformatics 2023;24:10), with what
# people say in speech and forums. An odd number of cues in a clause denies it.
NEGATIONS = frozenset(
    """
    niet nie neit nit geen gen gene gin nooit noit niks nix niets nauwelijks amper zelden niemand noch evenmin nergens
    nimmer allerminst geenszins not no never none nobody nothing nowhere neither nor hardly rarely barely dont doesnt
    didnt isnt arent wasnt werent cant cannot couldnt wont wouldnt shouldnt havent hasnt aint weinig
    nada noppes nul zero nihil allesbehalve nooitniet ni nobodys hadnt mustnt neednt neither
    ontbreekt ontbreken ontbrak weigert weigeren weigerde lacks
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
    weerlegt weerleggen weerlegde
    misvatting dwaling rubbish wrong kletst kletsen kletspraatjes liegt liegen wijsmaakt wijsmaken wijsgemaakt
    dikdoenerij overdreven indianenverhaal indianenverhalen vergezocht bangmakerij doemdenkerij paniekzaaierij humbug gezwets
    geleuter gelul lulkoek geklets gebazel gebeuzel geraaskal kwats nepnieuws hoax wensdenken stadslegende volksgeloof
    broodjeaap broodjeaapverhaal spookverhaal spookverhalen bullshitverhaal bullshitverhalen lulverhaal lulverhalen
    onzinverhaal praatje praatjes verkooppraatje borrelpraat cafepraat toogpraat ongegrond ongefundeerd ongeloofwaardig
    uitgesloten onterecht foutief zogenaamd zogenaamde zogezegd tegendeel integendeel denkfout dwaalspoor dwaalleer
    bedenksel verzonnen gelogen onaannemelijk fabulatie fantasie fantasietje fictie nonsense hogwash baloney bogus malarkey
    fiction debunk hoaxes overrated smoes smoesje smoesjes
    verworpen verwerpt verwerpen illusie illusies onjuiste zeveraar zeveraars foutieve misplaatst waanidee waanideeen
    misvattingen dwalingen denkfouten vooroordelen twijfelachtig nonsensverhaal fake nep ontken loochen loochenen
    onzinnig belachelijk opgeblazen aangepraat nietes sprookjesverhaal
    """.split()
)
# Compounds that dismiss as their last part does: psychologenpraat, een bakerpraatje.
DISMISSING_ENDINGS = (
    "praat",
    "praatje",
    "praatjes",
    "fabel",
    "fabels",
    "fabeltje",
    "fabeltjes",
    "sprookje",
    "sprookjes",
    "onzin",
    "kletsverhaal",
)

# A main clause that denies what its dat-clause says: its negation belongs to it, not to the clause.
MATRIX_DENIALS = Phrases(
    """
    niet waar dat
    niet omdat
    nie waar dat
    niet zo dat
    klopt niet dat
    klopt het niet dat
    geloof niet dat
    geloof nooit dat
    gelooft niet dat
    denk niet dat
    niet bewezen dat
    nooit bewezen dat
    niet aangetoond dat
    geen bewijs dat
    geen enkel bewijs dat
    not true that
    isnt true that
    dont believe that
    dont think that
    no evidence that
    ni waar dat
    niet zo zijn dat
    niet zo is dat
    klopt niks van dat
    geen waarheid dat
    geloof er niet in dat
    geloof niks van dat
    niet geloven dat
    gelooft nooit dat
    denk nie dat
    dacht niet dat
    denken niet dat
    vind niet dat
    vindt niet dat
    zeg niet dat
    zegt niemand dat
    niemand zegt dat
    niet gezegd dat
    staat niet vast dat
    niet vast dat
    nergens bewezen dat
    nooit aangetoond dat
    niet bewezen of
    niets bewijst dat
    niks bewijst dat
    niets wijst erop dat
    niks wijst erop dat
    geen aanwijzing dat
    geen aanwijzingen dat
    geen reden dat
    geen sprake van dat
    niet logisch dat
    niet correct dat
    niet juist dat
    not the case that
    doesnt mean that
    wil niet zeggen dat
    wil nog niet zeggen dat
    wil niet zeggen
    isnt the case that
    no proof that
    no truth
    no scientific proof that
    doubt that
    dont buy that
    niet waar is dat
    niet klopt dat
    """
)
DISMISSAL_PHRASES = Phrases(
    """
    nooit … bewezen
    nooit … aangetoond
    heb je ongelijk
    hebben ongelijk
    heeft ongelijk
    geen … onderzoek … zien
    geen … onderzoek dat
    geen … onderzoek … aantonen
    geen … studie … zien
    geen … studie die
    nooit geweest
    is er niet en komt
    die is er niet en
    nooit iemand kunnen bewijzen
    niemand … bewijzen
    niemand … bewezen
    niemand … aangetoond
    heeft niemand ooit
    ben ik niet tegengekomen
    maar niet heus
    was het maar waar
    was t maar waar
    hou toch op
    hou op met
    schei uit met
    kom nou
    ga toch weg
    wie gelooft
    wie gelooft dat nou
    zwaar opgeblazen
    uit proportie
    trap er niet in
    voor geen meter
    geen spaan
    laat je niks wijsmaken
    laat je niets wijsmaken
    ten onrechte
    het is maar de vraag
    is maar de vraag
    uit de lucht gegrepen
    uit de duim gezogen
    uit zijn duim gezogen
    uit hun duim gezogen
    uit je duim gezogen
    dikke duim
    slaat als een tang
    slaat nergens op
    slaan nergens op
    raakt kant noch wal
    kant noch wal
    rijk der fabelen
    fabeltjesland
    fabeltjeskrant
    gaat … niet in
    geloof ik niet
    geloof … niks van
    geloof … niets van
    geloof … geen bal
    geloof … geen snars
    geloof … geen woord
    geloof … geen barst
    gelooft … niks van
    gelooft … niets van
    geloof dat niet
    geloof het niet
    geloof t niet
    niks van waar
    niets van waar
    niet van waar
    weinig van waar
    bitter weinig van waar
    klopt … niks van
    klopt … niets van
    klopt … geen bal
    klopt … geen hout
    klopt … geen ene
    klopt van geen kanten
    klopt van geen kant
    klopt voor geen
    klopt dus niet
    klopt gewoon niet
    klopt niet
    klopt nie
    klopt ni
    kloppen niet
    klopt echt niet
    klopt helemaal niet
    klopt geenszins
    van geen kanten
    van geen kant
    berust op niets
    berust op niks
    berusten op niets
    berust nergens op
    nergens op gebaseerd
    op niets gebaseerd
    op niks gebaseerd
    houdt geen steek
    snijdt geen hout
    slaat geen hout
    gaat niet op
    vlieger … niet op
    waag ik te betwijfelen
    trek ik in twijfel
    spreek ik tegen
    spreek ik ten stelligste
    bestrijd ik
    maak … niet wijs
    maak … niks wijs
    maak … niets wijs
    niet wijs maken
    niks wijs maken
    niets wijs maken
    niks wijsmaken
    op de mouw gespeld
    op de mouw spelden
    droom lekker
    droom maar
    droom verder
    blijf dromen
    vergeet het maar
    vergeet t maar
    vergeet maar
    vergeet dat maar
    kun je vergeten
    kun je wel vergeten
    kan je vergeten
    kan je wel vergeten
    kunt ge vergeten
    mag je vergeten
    had je gedacht
    dacht het niet
    dacht t niet
    dacht van niet
    denk het niet
    denk van niet
    dacht ik niet
    ben de paus
    ben ik de paus
    en sinterklaas
    de kerstman
    de paashaas
    haal je de koekoek
    je tante
    mijn reet
    me reet
    mn reet
    mijn voeten
    mijn hoela
    me hoela
    laat me niet lachen
    laat me lachen
    laat mij niet lachen
    het omgekeerde is
    juist het omgekeerde
    lijkt me sterk
    lijkt mij sterk
    lijkt me stug
    lijkt mij stug
    lijkt me onwaarschijnlijk
    kan onmogelijk
    is onmogelijk
    onmogelijk juist
    zou onmogelijk
    is niet waar
    nie waar
    ni waar
    niet het geval
    is niet zo
    is nie zo
    is ni zo
    is niet juist
    is niet correct
    is niet bewezen
    is niet aangetoond
    is nooit bewezen
    is nooit aangetoond
    nooit gebleken
    niet gebleken
    bestaat alleen op papier
    bestaan alleen op papier
    vergis je
    vergist zich
    vergissen zich
    heb je het mis
    heeft het mis
    hebben het mis
    zit er naast
    zit ernaast
    zitten ernaast
    zit je ernaast
    de plank mis
    op niets gestoeld
    op los zand
    op drijfzand
    verkeerd idee
    verkeerd beeld
    fout idee
    oude koek
    oudewijvenpraat
    kul op pootjes
    bij de neus
    in de maling
    ver van de waarheid
    niets is minder waar
    niks is minder waar
    allang weerlegd
    no way
    not a chance
    in your dreams
    yeah right
    as if
    no truth
    theres no truth
    old wives
    wives tale
    wives tales
    far from the truth
    far from true
    couldnt be further
    load of
    pull the other one
    is a stretch
    ik weet beter
    weet ik beter
    weet wel beter
    weten wel beter
    wist wel beter
    niet mee eens
    nie mee eens
    niet met eens
    niet eens dat
    oneens
    niet mee akkoord
    niet akkoord
    dat valt … tegen
    dat viel … tegen
    een vergissing
    groot misverstand
    prullenbak in
    prullenmand in
    vuilbak in
    vuilnisbak in
    naar de prullenbak
    in de prullenbak
    bij het oud vuil
    wie verzint
    wie bedenkt
    wie heeft … verzonnen
    hoe komen ze erbij
    hoe komen ze er bij
    hoe kom je erbij
    hoe kom je er bij
    hoe kom je daarbij
    hoe komt men erbij
    hoe komt hij erbij
    waar halen ze … vandaan
    waar haal je … vandaan
    waar haalt … vandaan
    laat je niet wijsmaken
    laat u niet wijsmaken
    laat je niet aanpraten
    laat je niks aanpraten
    laat je niets aanpraten
    laat u niks wijsmaken
    laat u niets wijsmaken
    maak dat de kat wijs
    gehakt van
    korte metten met
    onvoldoende reden
    weinig reden
    geen reden om
    geen enkele reden
    geen aanleiding om
    weinig bewijs
    onvoldoende bewijs
    nauwelijks bewijs
    amper bewijs
    te weinig bewijs
    gebrek aan bewijs
    mist … onderbouwing
    missen … onderbouwing
    mist … grond
    vindt … geen steun
    vindt nauwelijks steun
    vinden nauwelijks steun
    ontkrachten
    ontkrachtte
    tegengesproken
    spreekt … tegen dat
    spreken … tegen dat
    spreekt … idee tegen
    in tegenspraak met
    hoeft niet te geloven
    hoef je niet te geloven
    moet je niet geloven
    moet je niet denken
    moet niet denken
    moeten niet denken
    toch niet waar
    meer ook niet
    met een korrel zout
    korreltje zout
    zet je vraagtekens
    vraagtekens bij
    twijfels bij
    bewering … stand
    houdt geen stand
    niet houdbaar
    onhoudbaar
    aarde is plat
    veegt … vloer aan
    vegen … vloer aan
    vloer aangeveegd
    lul je
    lult maar wat
    uit je nek
    uit zijn nek
    uit hun nek
    goedgelovig
    naief … om
    van niet
    waar is het niet
    is het niet waar
    sinds wanneer
    fabeltje … wereld uit
    de wereld uit
    onder een steen
    komt bedrogen uit
    komen bedrogen uit
    kom je bedrogen uit
    oogkleppen op
    weiger … te geloven
    betwist ik
    varkens kunnen vliegen
    varkens … vliegen
    mijn hoed op
    mijn schoen op
    spreekt frans
    mijn kat
    mag … vergeten
    mogen … vergeten
    is gewoon niet zo
    is echt niet zo
    is helemaal niet zo
    is toch niet zo
    is gewoon niet waar
    is echt niet waar
    is helemaal niet waar
    helemaal naast
    er … naast zit
    er … naast zitten
    in geen geval waar
    """
)
# What sets aside the claim that follows, and is no part of it: `mensen doen alsof ...`, `de kans is klein dat ...`.
SETTING_ASIDE = Phrases(
    """
    kans is klein dat
    kans is heel klein dat
    kans is erg klein dat
    kans klein dat
    kleine kans dat
    weinig kans dat
    doen alsof
    doet alsof
    doe alsof
    deed alsof
    deden alsof
    doe niet alsof
    doet niet alsof
    doen niet alsof
    niet alsof
    net alsof
    """
)
# What only reminds of something.
REMINDING = Phrases(
    """
    vergeet niet
    vergeet nooit
    niet vergeten
    niet te vergeten
    """
)
# What was once believed, and so is no more: said once more by `maar dat is achterhaald`.
BELIEVED = Phrases(
    """
    vroeger dacht
    vroeger dachten
    vroeger werd gedacht
    men dacht vroeger
    dacht men vroeger
    vroeger zeiden
    used to think
    used to believe
    vroeger … dacht
    vroeger … dachten
    vroeger … geloofde
    vroeger … geloofden
    vroeger … zeiden
    vroeger … gedacht
    vroeger … aangenomen
    dacht … vroeger
    dachten … vroeger
    geloofde … vroeger
    zeiden … vroeger
    lang … gedacht
    lang … dachten
    lange tijd … dacht
    lange tijd … aangenomen
    jarenlang … dacht
    jarenlang … dachten
    jarenlang … gedacht
    jaren … gedacht
    ooit … dachten
    men dacht
    ooit dacht
    ik dacht altijd
    we dachten altijd
    dachten we altijd
    dacht ik altijd
    ik dacht ook
    used to say
    once thought
    once believed
    was long thought
    doctors thought
    """
)

# These words look like negation and are not (dutch.md rule 3): each phrase is struck out before cues are counted.
PSEUDO_NEGATIONS = Phrases(
    """
    niets beters
    niks beters
    niets fijners
    niets liever
    geen stress
    niet panikeren
    maak u niet druk
    maak je niet ongerust
    maak je niet druk
    wees niet bang
    niet bang zijn
    niet getreurd
    sluit niet uit
    groot verschil … niet
    geen groot verschil
    geen heel groot verschil
    geen wereld van verschil
    niet de wereld
    ontkent niemand
    ontkende niemand
    ontkent … niemand
    niemand … ontkent
    niemand ontkende
    niet te ontkennen
    valt niet te ontkennen
    betwist niemand
    betwistte niemand
    twijfelt niemand
    twijfelde niemand
    twijfelt … niemand
    verrast niemand
    verrast … niemand
    verbaast niemand
    verbaast … niemand
    zal niemand verbazen
    zal niemand verrassen
    niemand … van op
    ik niet wist
    ik niet besefte
    wist ik niet
    ze niet wisten
    beter dan … geen
    beter … geen enkele
    niks ingewikkelds
    niets ingewikkelds
    niks speciaals
    niets speciaals
    niks bijzonders
    niets bijzonders
    niks geks
    niets geks
    niks raars
    niks te vinden
    niets te vinden
    vinden niks aan
    vinden niets aan
    laat je niet
    laat u niet
    pas op dat je niet
    let op dat je niet
    zorg dat je niet
    kijk uit dat je niet
    als je niet oplet
    als je niet uitkijkt
    geen zorgen
    geen paniek
    anders … niet
    anders … geen
    anders … nooit
    or else … not
    niet alleen
    niet aleen
    niet enkel
    niet slechts
    niet zozeer
    not only
    not just
    waarom niet
    geen wonder
    no wonder
    niks helpt zo goed als
    niets helpt zo goed als
    niets werkt zo goed als
    niks werkt zo goed als
    niets is zo
    niks is zo
    niets zo goed als
    nothing beats
    nothing works better than
    nothing works like
    nothing helps like
    no doubt
    geen twijfel
    zonder twijfel
    ongetwijfeld
    al te
    of niet
    niet voor niets
    niet voor niks
    wist je niet
    weet je niet
    je wilt niet weten
    niet normaal
    niet meer normaal
    niet verwonderen
    niet verwonderd
    niet raar dat
    niet verrassend
    not surprising
    kan niet anders
    niets liever dan
    niet te geloven
    niet te filmen
    gek niet
    niet gek dat
    niet vreemd dat
    niet verwonderlijk
    geen gek idee
    geen toeval
    niet gelogen
    niet meer dan logisch
    niets dan
    niks dan
    alles behalve
    en niks anders
    en niets anders
    niks anders dan
    niets anders dan
    zo gek nog niet
    nog niet zo gek
    nog zo gek niet
    nog zo dom niet
    niet zo gek
    nie zo gek
    niet te doen
    no joke
    not joking
    not kidding
    no kidding
    not gonna lie
    not going to lie
    no cap
    geen grap
    geen grapje
    geen geintje
    zonder dollen
    zonder gekheid
    zonder flauwekul
    zonder overdrijven
    schrik niet
    niet schrikken
    niet voor de poes
    niet mis
    niet niks
    niet niets
    niet zeuren
    niet verbaast
    niet verbaasd
    niet verbazen
    verbaast me niet
    verbaast het me niet
    verbaast me niks
    verbaast mij niet
    verbaast niemand
    verbaast me niets
    niet te verbazen
    niemand verbazen
    niet uitgesloten
    niet uit te sluiten
    sluit … niet uit
    sluiten … niet uit
    niet ontkennen
    niet te ontkennen
    niet te onderschatten
    niet onderschatten
    onderschat … niet
    niet te vergeten
    niet vergeten
    vergeet niet
    niet twijfelen
    twijfel niet
    twijfelt niemand
    geen discussie
    lijdt geen twijfel
    niet vreemd opkijken
    niet raar opkijken
    niet van opkijken
    niet gek opkijken
    niet omheen
    niet vergis
    niet mis heb
    niet mis hebt
    heb ik het niet mis
    als ik het niet mis
    geen geheim
    niets nieuws
    niks nieuws
    niet nieuw
    geen nieuws
    niet verkeerd begrijpen
    geen verrassing
    niet zelden
    niet weinig
    niet gering
    niet onaardig
    niet de minste
    nooit genoeg
    nooit te oud
    nooit te laat
    niet genoeg benadrukken
    niet genoeg herhalen
    kan niet genoeg
    kun je niet genoeg
    zoek niet verder
    kijk niet verder
    niet verder zoeken
    look no further
    hoef niet te raden
    hoeft niet te raden
    hoef je niet te raden
    wil of niet
    wilt of niet
    willen of niet
    leuk of niet
    al dan niet
    wel of niet
    of niet soms
    niet om aan te zien
    niet voor te stellen
    niet meer dan normaal
    niet meer dan terecht
    niet overslaan
    niet te missen
    mag je niet missen
    mis het niet
    niet langer dan
    niet in de laatste plaats
    niet op de laatste plaats
    niet het minst
    niet in het minst omdat
    liegt niet
    liegen niet
    lieg niet
    lieg nie
    bedriegt niet
    dont lie
    doesnt lie
    niet meer kwijt
    niet kapot te krijgen
    nooit spijt
    geen spijt
    niks te verliezen
    niets te verliezen
    nothing to lose
    nergens anders
    niemand anders
    niet zonder
    nooit zonder
    niet zonder reden
    cant go wrong
    not without
    not to mention
    not surprised
    doesnt surprise
    wouldnt surprise
    cant deny
    no denying
    theres no denying
    no question
    without question
    without doubt
    cant beat
    cannot beat
    cant recommend enough
    nothing like
    feit of fabel
    fabel of feit
    feit of mythe
    mythe of feit
    mythe of waarheid
    waarheid of mythe
    waarheid of fabel
    fabel of waarheid
    waar of onzin
    onzin of waar
    onzin of niet
    fabel of niet
    waar of niet
    waar of niet waar
    zin of onzin
    niemand betwist
    niemand twijfelt
    geen mens … ontkent
    geen mens … twijfelt
    niet aan twijfelen
    twijfel er niet aan
    nooit gedacht
    niet gedacht dat
    nooit verwacht
    niet verwacht
    nooit vermoed
    nooit geweten
    niet geweten
    nooit kunnen denken
    niet voor mogelijk
    wist niet dat
    wisten niet dat
    wist nooit dat
    niet te betwisten
    geen … ontkennen
    niemand … ontkennen
    niet … loochenen
    niemand … loochenen
    raar … ontkennen
    dom … ontkennen
    onzin … ontkennen
    stop met ontkennen
    stoppen met ontkennen
    moeite … ontkennen
    geen … betwijfelen
    niet … betwijfelen
    niemand … betwijfelt
    geen … betwijfelt
    geen … twijfelt
    geen … twijfelen
    niemand … omheen
    niet meer omheen
    geen … omheen
    spreek niet tegen
    spreek … niet tegen
    niet tegenspreken
    niet tegen te spreken
    niemand … tegenspreken
    niemand … tegenspreekt
    wist … niet dat
    weet … niet dat
    weet … nou niet
    waarom vertelt niemand
    waarom zegt niemand
    wilde er niet aan
    wil er niet aan
    wou er niet aan
    geen blad voor de mond
    niet meer over
    niks aan gelogen
    niets aan gelogen
    niet liegen
    vergis je niet
    vergis u niet
    vergist u niet
    laat je niets wijsmaken door
    laat je niks wijsmaken door
    niet horen
    niet leuk
    niet graag
    niet bang voor
    geen raketwetenschap
    geen mening
    niet nieuws
    niet wakker
    geen woord van gelogen
    hoef je mij niet
    hoeft u mij niet
    niets van gelogen
    niks van gelogen
    niks aan doen
    niets aan doen
    zeg niet dat ik
    geen professor
    geen dokter te zijn
    geen expert
    niet gestudeerd
    vlak niet uit
    vlak … niet uit
    niemand … verteld
    niemand … gezegd
    verbaast mij niks
    verbaast mij niets
    verbaast ons niet
    niet te vertellen
    niet uit te leggen
    niet iedereen toegeven
    niet iedereen wil
    niemand … toegeven
    laatste … ontkennen
    snap niet dat
    snap niet waarom
    begrijp niet dat
    begrijp niet waarom
    geen andere conclusie
    geen andere uitleg
    geen andere verklaring
    geen ander
    niet anders dan
    kritiek … ongegrond
    twijfel … ongegrond
    wie had … gedacht
    wie … ooit gedacht
    welke gek
    geen speld tussen
    geen spelt tussen
    """
)
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

# What makes a complaint the circumstance or the cause of something, not its effect: `sporten met rugpijn`.
CIRCUMSTANCES = frozenset("met bij ondanks tijdens door wegens vanwege with during despite".split())
CAUSING = frozenset("door wegens vanwege".split())
BECOMING = frozenset("word wordt werd worden geworden krijg krijgt kreeg".split())
GOING = frozenset("ga gaat ging gaan gingen gegaan heen".split())
BEFORE_NOUNS = frozenset(
    """
    de het een die deze zon mijn me mn je jouw uw zijn haar hun ons onze diene uwe a the my your his her this that such
    lage acute chronische langdurige hevige zware erge vage nieuwe aspecifieke gewone flinke zeurende veel low chronic acute
    """.split()
)
# What joins two things that the same is said of: `massage en warmte`, `niet massage maar warmte`.
JOINING = frozenset("en of noch maar ofwel alsook plus and or nor but".split())
BETWEEN = JOINING | frozenset("ook wel niet geen een de het zelfs also a the een zo'n je mijn jouw zowel als".split())
CONTRASTING = frozenset(["maar", "but", "terwijl", "while"])
WITHOUT = frozenset(["zonder", "without"])
# Several words that negate as one.
NEGATION_PHRASES = Phrases(
    """
    maar bij een enkeling
    slechts bij een enkeling
    bij hoge uitzondering
    maar een enkeling
    maar een klein groepje
    maar een handjevol
    kans is klein
    kans is heel klein
    kans … is klein
    alles behalve
    verre van
    anything but
    far from
    staat los van
    staan los van
    stond los van
    stonden los van
    los te staan van
    losstaat van
    losstaan van
    """
)
# What such words open concedes something: `ook als je niets doet`, `zelfs zonder pillen`. Negation in it denies nothing.
CONCESSIONS = Phrases(
    """
    ook als
    ook al
    ook wanneer
    ook zonder
    zelfs als
    zelfs al
    zelfs wanneer
    zelfs zonder
    al doe
    al doet
    even if
    even without
    even when
    of je nu
    of ge nu
    """
)
# What is asked and answered in one breath: `Massage? Welnee.`
ANSWERS_NO = frozenset("nee neen nein welnee neeh neuh nah nope no mispoes onzin nooit never neenee ammehoela".split())
# What shows that `alsof` opens what is not so, and no likeness (`alsof er een mes in steekt`).
SUPPOSED = frozenset("zou zouden".split())
# What labels all that follows as not so: `Fout: ...`.
LABELS = frozenset("fout foute onjuist onwaar mis false".split())
ANSWERS_NO_PHRASES = Phrases(
    """
    niet dus
    nie dus
    echt niet
    echt nie
    ho maar
    vergeet het
    om de dooie dood niet
    tuurlijk niet
    natuurlijk niet
    helemaal niet
    absoluut niet
    geen sprake van
    niks van
    niets van
    dat dacht ik niet
    ik dacht het niet
    not really
    of course not
    ach kom
    ach welnee
    ach nee
    kom op
    kom op zeg
    kom zeg
    ga weg
    ga toch fietsen
    schei uit
    schei toch uit
    hou op
    hou op zeg
    niks hoor
    niets hoor
    niet echt
    niet bepaald
    mijn neus
    mooi niet
    helaas niet
    jammer genoeg niet
    zeker niet
    vast niet
    toch niet
    nee toch
    ben je gek
    ben je mal
    ben je betoeterd
    ammehoela
    aan me hoela
    nooit niet
    never nooit
    geen schijn van kans
    geen denken aan
    had je gedroomd
    weinig kans
    bijlange niet
    bijlange na niet
    idd niet
    inderdaad niet
    lang niet
    bij lange na niet
    not
    """
)
# What makes a negation in a question its own: `is zitten echt niet slecht?`.
REALLY = frozenset("toch juist echt heus dus werkelijk daadwerkelijk".split())
# Tags at the end of a question, which ask for assent.
TAGS = Phrases(
    """
    niet waar
    nie waar
    niet dan
    nie dan
    niet soms
    of niet
    of nie
    of wat
    isnt it
    doesnt it
    dont they
    arent they
    isnt he
    cant it
    wont it
    nietwaar
    """
)
# An unreal condition denies what it supposes: `Als massage hielp, was ik er allang vanaf`.
UNREAL_OPENINGS = frozenset("als indien zou zouden was if".split())
UNREAL_CONDITIONS = frozenset(
    """
    was waren had hadden gaf gaven kwam kwamen hielp hielpen werkte werkten zou zouden deed deden maakte maakten
    veroorzaakte veroorzaakten kreeg kregen lag zat ging gingen kon konden moest were caused helped worked did made
    """.split()
)
UNREAL_CONSEQUENCES = frozenset(
    "was waren had hadden zou zouden lag lagen liep liepen zat zaten kon konden would wouldnt".split()
)

# Words that may turn what is said around them without negating it: nothing is sure of the stance then.
TURNING = frozenset(
    """
    eerder minder hooguit onder beneden bespaard behalve tenzij vergeten vergeet zonder anders amper weinig juist slechts
    few less fewer unless without rather instead except lager kleiner klein ooit dacht dachten vroeger zogenaamd
    """.split()
)

# Strength (design.md). Stronger than a general claim, and weaker.
STRONG = frozenset(
    """
    altijd altyd iedereen ieder iedere elke elk alle alles nooit niemand nergens always never everyone everybody nobody
    every all steevast gegarandeerd absoluut volledig geheel sowieso standaard eeuwig none any
    """.split()
)
# Not strong after these: bijna iedereen.
ALMOST = frozenset(["bijna", "vrijwel", "haast", "zowat", "nagenoeg", "praktisch", "almost", "nearly", "practically"])
# These are strong only before what the statement is about: elke rug, alle mensen; not elke ochtend, all the pressure.
COUNTING = frozenset("alle all elke elk ieder iedere every any".split())
COUNTED = frozenset(
    """mensen mens rug ruggen rugpatient rugpatienten patient patienten rugpijn rugklacht rugklachten pijn geval gevallen keer
    people back backs patients patient cases case one person nederlander nederlanders volwassene volwassenen behandeling
    behandelingen therapie therapieen pijnstiller pijnstillers medicijn medicijnen pil pillen scan scans foto fotos hernia
    hernias sport sporten beweging bewegingen oefening oefeningen houding sporter sporters roker rokers arts artsen dokter
    dokters studie studies onderzoek""".split()
)
STRONG_PHRASES = Phrases(
    """
    geen enkel
    geen enkele
    geen een
    zonder uitzondering
    in alle gevallen
    in elk geval
    100 procent
    honderd procent
    no one
    bij niemand
    per definitie
    onder geen beding
    geen mens
    no single
    """
)
CAN = frozenset("kan kun kunt kunnen kon can could".split())
NEVER = frozenset("nooit nimmer onmogelijk never".split())
WEAK = frozenset(
    """
    kan kun kunt kunnen kon soms misschien mogelijk mogelijks wellicht sommige sommigen eventueel incidenteel weleens
    can may might could sometimes perhaps maybe possibly some occasionally af-en-toe zou
    """.split()
)
WEAK_PHRASES = Phrases(
    """
    niet altijd
    nie altijd
    lang niet altijd
    niet iedereen
    niet bij iedereen
    niet voor iedereen
    lang niet iedereen
    niet elke
    niet elk
    niet iedere
    niet ieder
    niet alle
    niet alles
    niet allemaal
    not always
    not everyone
    not everybody
    not all
    not every
    af en toe
    in sommige gevallen
    bij sommige
    bij sommigen
    voor sommigen
    voor sommige
    een enkele keer
    wel eens
    niet per se
    niet per definitie
    hoeft niet
    hoeven niet
    hoeft geen
    niet noodzakelijk
    not necessarily
    niet bij elke
    niet bij alle
    niet bij ieder
    niet helemaal
    nu en dan
    in zeldzame gevallen
    heel soms
    niet overal
    niet direct
    niet meteen
    """
)

# One's own body: the general claim is the answer, and says so.
# Claimed or not: what is asked, hoped or supposed is no statement of the speaker's.
WONDERING = Phrases(
    """
    weet niet of
    weet nog niet of
    weten niet of
    niemand weet of
    niet bekend of
    nog onbekend of
    niet duidelijk of
    onduidelijk of
    geen idee of
    twijfel of
    twijfelt of
    twijfelen of
    benieuwd of
    onderzocht … of
    onderzochten … of
    onderzoekt … of
    onderzoeken … of
    bespreken … of
    bespreken we
    discussie … of
    de vraag of
    vraag je … of
    vraag uw … of
    vraag … arts of
    lees je of
    leest u of
    lees hier
    alles over
    ik hoop dat
    wij hopen dat
    we hopen dat
    hopelijk
    zou willen dat
    ik wou dat
    wou dat
    stel dat
    stel je voor dat
    zin in een
    zeg nooit
    vroeg of
    wonder if
    wonder whether
    hope that
    i hope
    """
)
ASKING_WHEN = Phrases(
    """
    wat dan
    wat nu
    hoe lang
    hoelang
    hoe vaak
    wie mag
    wie kan
    wat zijn
    wat is een
    wat is het verschil
    wat betekent
    """
)
CONDITIONAL = frozenset("als indien mocht wanneer zodra if".split())
FOLLOWING = frozenset(
    """
    moet moeten bel ga gaat neem vraag kun kunt kan mag zou probeer wacht stop dan ik we wij call go
    """.split()
)
# What relates a thing to the complaint, so that more is said than that somebody has both.
RELATING = frozenset(
    """
    door daardoor daarom dus want omdat doordat vandaar komt kwam komen krijg krijgt kreeg krijgen geeft gaf geven gaven
    veroorzaakt veroorzaken veroorzaakte oorzaak schuld helpt hielp helpen hielpen geholpen werkt werkte werken baat sinds
    sindsdien dankzij goed slecht slechter mag mogen beter erger weg over vanzelf nodig zin nut onzin fabel
    veilig gevaarlijk kapot stuk effect maakt maakte zorgt ligt lag gelegen as because since helps
    helped causes caused makes makes from zonder tegen voorkomt voorkomen verlicht verlichting verlost niet geen nooit niks
    niets bang denk denkt vind vindt geloof gelooft zegt zeggen volgens klopt waar beweert mythe leugen bewezen kan kunnen
    hoort normaal wijst toont zag gezien zie ziet betekent vandaan waardoor schoot ineens opeens
    """.split()
)
PREPOSITIONS = frozenset("tegen bij van voor door met in op aan".split())
NO_AFTERTHOUGHT = frozenset("waar heus hoor echt zeker helemaal absoluut jammer genoeg helaas dus toch altijd vaak meer".split())
NUMBERS = frozenset(
    """
    twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig zestig zeventig tachtig
    negentig honderd duizend two three four five six seven eight nine ten twenty thirty forty fifty hundred
    """.split()
)
BRINGING = frozenset(
    "veroorzaakt veroorzaken maakt maken geeft geven bezorgt bezorgen leidt leiden zorgt zorgen houdt houden".split()
)
HAVING = frozenset("heb heeft hebt had hebben have has got doet deed".split())
OWN_BODY = frozenset(["ik", "mij", "mijn", "mijne", "me", "mn", "myn", "m'n", "my", "i", "im", "ive"]) | frozenset(
    ["mn", "ikzelf", "mezelf", "mijzelf"]
)

# Alarm signs: a complaint is the speaker's own or of someone near.
OWN_COMPLAINT = frozenset(
    """
    ik k ikke mij me mijn mijne mn myn mezelf mijzelf ikzelf ons ben heb i im ive my myself
    vrouw mannetje vrouwtje partner vriend vriendin vriendje echtgenoot echtgenote verloofde lief moeder vader mama papa
    ma pa mam pap moe moeke vake opa oma bompa bomma pepe meme grootvader grootmoeder schoonvader schoonmoeder zoon
    dochter broer zus broertje zusje zwager schoonzus schoonbroer tante oom nonkel neef nicht buurman buurvrouw buur
    collega kennis maat dad mom mum husband wife father mother son daughter brother sister schoonma schoonpa
    """.split()
)
OWN_VERBS = frozenset(["ben", "heb"])
PRONOUNS = frozenset("hij zij ze haar hem zijn he she his her".split())
# A sentence with one of these tells people what to do, or lists what doctors ask about.
ADVISING = frozenset(
    """
    bel bellen belt raadpleeg raadplegen raadpleegt contact waarschuw waarschuwen moet moeten dient 112
    vraag verwijs verwijzen verwijst spoedeisend call noteer controleer overleg
    """.split()
)
COMMANDS = frozenset(
    "bel raadpleeg neem waarschuw ga laat vraag let verwijs call noteer controleer overleg meld denk wacht".split()
)
INFORMING = Phrases(
    """
    alarmsignaal
    alarmsignalen
    alarmsymptoom
    alarmsymptomen
    alarmtekens
    waarschuwingssignaal
    waarschuwingssignalen
    rode vlag
    rode vlaggen
    red flag
    red flags
    noodgevallen
    noodgeval
    welke klachten
    welke symptomen
    welke signalen
    klachten zoals
    klachten als
    symptomen zoals
    symptomen zijn
    klachten zijn
    signalen zijn
    signalen zoals
    tekenen zijn
    lees ik
    las ik
    las dat
    blijkt uit
    volgens onderzoek
    volgens de folder
    in de folder
    in het boekje
    op de site
    checklist
    bij deze klachten
    triagist
    ooit zou
    zou beginnen
    zou krijgen
    vraagt de
    vraagt of
    vroeg of
    vroeg de
    vroeg me of
    vroeg mij of
    wilde weten of
    wil weten of
    gecheckt of
    gevraagd of
    """
)
GENERAL = frozenset(
    """
    je jij jou jouw u uw uwe men mensen iemand patient patienten iedereen iemands zelden meestal soms vaak mannen vrouwen
    ouderen kinderen you your people patients
    """.split()
)
GENERAL_VERBS = frozenset(
    """
    is zijn kan kunnen wijst wijzen leidt leiden betekent betekenen hoort horen veroorzaakt veroorzaken ontstaat ontstaan
    komt komen heet noemt noemen geldt gelden helpt helpen are can may
    """.split()
)
# What happened at a time happened to someone.
AT_A_TIME = frozenset(
    """
    sinds sedert gisteren eergisteren vanochtend vanmorgen vanmiddag vanavond vannacht vandaag ineens opeens plots
    plotseling dagen weken nu since yesterday suddenly
    """.split()
)
# What only someone asks or says who has it, though no speaker is named.
CONCERNED = Phrases(
    """
    kan … kwaad
    is dat erg
    is het erg
    is dat normaal
    iets om
    iemand ervaring
    iemand tips
    tips
    gehad als kind
    herkent iemand
    wie kent
    wie herkent
    wat nu
    wat te doen
    wat zouden jullie doen
    er is sprake van
    is er sprake van
    """
)
DENYING_LAST = frozenset("niet nie ni nee neen nooit niets niks nergens not".split())
REFUSING = frozenset("nee neen nope".split())
# What stands first after a question that is the speaker's own: a denial, or advice to others.
ANSWERING = REFUSING | COMMANDS | {"no", "dan"}
DENYING = NEGATIONS - frozenset("weigert weigeren weigerde ontbreekt ontbreken ontbrak".split())
# Spellings of chat and dialect that signs hang on, as their forms have them.
CHAT_SPELLINGS = {
    "kheb": "ik heb",
    "kben": "ik ben",
    "kkan": "ik kan",
    "kga": "ik ga",
    "kwil": "ik wil",
    "kvoel": "ik voel",
    "kzie": "ik zie",
    "nie": "niet",
    "ni": "niet",
    "nix": "niks",
    "nikske": "niks",
    "nimeer": "niet meer",
    "niemeer": "niet meer",
    "nimmer": "niet meer",
    "kannie": "kan niet",
    "tgaat": "het gaat",
    "gin": "geen",
    "gene": "geen",
    "genen": "geen",
    "mn": "mijn",
    "m'n": "mijn",
    "m’n": "mijn",
    "myn": "mijn",
    "zn": "zijn",
    "z'n": "zijn",
    "heuren": "haar",
    "heur": "haar",
    "gister": "gisteren",
    "ff": "even",
    "effe": "even",
    "houwe": "houden",
    "sins": "sinds",
}
FEARING = Phrases(
    """
    wat als
    bang geweest
    spookt
    doodsbang
    bang dat
    bang voor
    bang om
    bang van
    angst dat
    angst voor
    schrik dat
    schrik voor
    vrees dat
    vrees voor
    stel dat
    stel je voor dat
    zou kunnen
    afraid that
    afraid of
    scared that
    scared of
    worried that
    bezorgd dat
    """
)
SUPPOSING = frozenset("stel mocht".split())
# What is over, or has nothing to do with the back after all; only a sign that is about the past still counts then.
OVER = Phrases(
    """
    nergens … last
    geen last meer
    geen last … gehad
    is over
    was … over
    was het weg
    was het voorbij
    weer voorbij
    al … jaar over
    al lang over
    al lang weg
    al lang vergeten
    toen weg
    weer goed
    weer helemaal goed
    helemaal goed
    gewoon goed
    goed gekomen
    goedgekomen
    weer beter
    weer gewoon
    weer normaal
    weer droog
    helemaal genezen
    helemaal hersteld
    te herstellen
    teruggekomen
    helemaal terug
    verleden tijd
    daarna nooit meer
    nooit meer last
    erbovenop
    er … bovenop
    en klaar
    lang geleden
    vorig jaar … gehad
    jaar geleden had
    jaren geleden had
    als kind
    als meisje
    als jongen
    vroeger had
    vroeger wilde
    had vroeger
    ik vroeger
    wilde vroeger
    ooit had
    speelt … niet meer
    ik … dans weer
    sta weer
    loop weer
    sport weer
    voetbal weer
    fluitend
    mankeert niets
    doet geen pijn
    alles is goed
    alles goed
    is alles weer
    rug is prima
    rug is beter
    rug is gewoon goed
    rug is sindsdien goed
    rug is sindsdien gewoon goed
    rug … niet geraakt
    er beter van
    geen sprake
    rugpijn weg
    precies hetzelfde
    rug … ijzersterk
    rugpijn is weg
    rugpijn verdwenen
    is … rugpijn verdwenen
    was … rugpijn verdwenen
    """
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
# What shows that an afterthought is a sentence of its own: `daar trap ik niet in`.
SPEAKING = FINITE_VERBS | frozenset("ik je we ze hij zij het dat dit daar er wie men".split())
OPEN_QUESTIONS = frozenset(
    """
    waarom hoe wat wie welke welk wanneer waar waardoor hoeveel hoelang hoezo why how what who which when where
    """.split()
)
# A negation that in a bare question expects yes.
EXPECTING_YES = frozenset("niet nie not isnt doesnt dont".split())
# A question that asks whether something is so: what follows is read as it stands.
WHETHER = Phrases(
    """
    is het waar
    is het zo
    klopt het
    klopt dat
    is t waar
    ist waar
    is it true
    kan het zijn
    kan het
    is het mogelijk
    dus
    waarom
    hoe komt het
    """
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
# Before these words maar means only, and opens no clause: `maar zelden`, `maar een beetje`.
AFTER_ONLY = frozenset("zelden een weinig heel half amper nauwelijks matig beperkt enkele paar klein kleine net even zo".split())
# Words that start a clause of their own without a comma, and words that end one, in chat and speech.
ALWAYS_START = frozenset(["das", "dats"])
ALWAYS_END = frozenset(["joh", "hoor", "he", "bro", "gast", "maat"])

FUNCTION_WORDS = frozenset(
    """
    nietwaar
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
    zult zus zwager één vd tis vr dr et ie effe effies allang voorheen tegenwoordig bietje
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
