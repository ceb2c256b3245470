/**
 * Invented names as lists bring them, by column, with what they are: *titles before | given names | surname | titles behind*.
 * A question mark alone stands for what nobody can tell from the cell: it must be offered, whatever is made of it.
 */
export type WrittenNames = {
  readonly column: string
  readonly heading: 'person-name' | 'sorted-name'
  readonly names: string
}

export const columns: readonly WrittenNames[] = [
  {
    column: 'surnames in capitals, on either side',
    heading: 'person-name',
    names: `
      NOVÁK Jan → |Jan|Novák|
      Jan NOVÁK → |Jan|Novák|
      NOVÁKOVÁ Jana → |Jana|Nováková|
      Ing. DVOŘÁK Petr → Ing.|Petr|Dvořák|
      Mgr. Lucie ČERNÁ, Ph.D. → Mgr.|Lucie|Černá|Ph.D.
      ŠŤASTNÁ-MALÁ Eva → |Eva|Šťastná-Malá|
      VAN DER MEER Willem → |Willem|van der Meer|
      Willem VAN DER MEER → |Willem|van der Meer|
      KUČERA NOVOTNÝ Tomáš → |Tomáš|Kučera Novotný|
      MAREK Petr → |Petr|Marek|
      Petr MAREK → |Petr|Marek|
      PETR Pavel → |Pavel|Petr|
      z PODĚBRAD Jiří → |Jiří|z Poděbrad|
      Jan Pavel HORÁK → |Jan Pavel|Horák|
      HORÁK Jan Pavel → |Jan Pavel|Horák|
      O'BRIEN Patrick → |Patrick|O'Brien|
      ØDEGÅRD Håkon → |Håkon|Ødegård|
      plk. Mgr. KŘÍŽ Oldřich → plk. Mgr.|Oldřich|Kříž|
      Bc. VESELÝ Xaver, DiS. → Bc.|Xaver|Veselý|DiS.
      LE Thi Hoa → |Thi Hoa|Le|
      ŠVEC J. → |J.|Švec|
    `,
  },
  {
    column: 'all in capitals',
    heading: 'person-name',
    names: `
      JAN NOVÁK → |Jan|Novák|
      EVA SVOBODOVÁ → |Eva|Svobodová|
      ING. PAVEL KREJČÍ → Ing.|Pavel|Krejčí|
      MGR. JANA ŘÍHOVÁ, PH.D. → Mgr.|Jana|Říhová|Ph.D.
      MARIE RŮŽIČKOVÁ-BÍLÁ → |Marie|Růžičková-Bílá|
      HÅKON BJØRNSTAD → |Håkon|Bjørnstad|
      JIŘÍ Z PODĚBRAD → |Jiří|z Poděbrad|
      PIETER VAN DEN BERG → |Pieter|van den Berg|
      BC. KATEŘINA DUBSKÁ, DIS. → Bc.|Kateřina|Dubská|DiS.
      JUDR. OTAKAR BLAŽEK → JUDr.|Otakar|Blažek|
      PETR MAREK → |Petr|Marek|
      KPT. ROMAN VÁCHA → kpt.|Roman|Vácha|
    `,
  },
  {
    column: 'surname first, without capitals or commas',
    heading: 'person-name',
    names: `
      Novák Jan → |Jan|Novák|
      Svobodová Eva → |Eva|Svobodová|
      Krejčí Pavel → |Pavel|Krejčí|
      Malá Lenka → |Lenka|Malá|
      Beneš Marek → |Marek|Beneš|
      Marek Beneš → ?
      Urban Petr → |Petr|Urban|
      Petrů Dagmar → |Dagmar|Petrů|
      Ing. Hájek Zdeněk → Ing.|Zdeněk|Hájek|
      Vlčková Naděžda, Mgr. → Mgr.|Naděžda|Vlčková|
      Janů Xenie → |Xenie|Janů|
      Nováková Malá Jana → |Jana|Nováková Malá|
      Procházka Karel Jan → |Karel Jan|Procházka|
      Petr Pavel → ?
      Hrabě Aurelián → |Aurelián|Hrabě|
      Kočí Vratislav → |Vratislav|Kočí|
      Adam Václav → |Václav|Adam|
      von Stein Otto → |Otto|von Stein|
      Dr. Stein Otto → Dr.|Otto|Stein|
      Nguyen Thi Lan → |Thi Lan|Nguyen|
    `,
  },
  {
    column: 'given name first, as most lists have it',
    heading: 'person-name',
    names: `
      Jan Novák → |Jan|Novák|
      Eva Svobodová → |Eva|Svobodová|
      Pavel Krejčí → |Pavel|Krejčí|
      Lenka Malá → |Lenka|Malá|
      Dagmar Petrů → |Dagmar|Petrů|
      Marek Beneš → |Marek|Beneš|
      Jan Marek → |Jan|Marek|
      Petr Pavel → ?
      Zdeňka Šímová → |Zdeňka|Šímová|
      Jana Marie Horáková → |Jana Marie|Horáková|
      Anna-Marie Kosová → |Anna-Marie|Kosová|
      Jana Nováková Malá → |Jana|Nováková Malá|
      Jana Nováková-Malá → |Jana|Nováková-Malá|
      Otakar Vrba → |Otakar|Vrba|
      Ctirad Holý → |Ctirad|Holý|
      Bořivoj Zmeškal → |Bořivoj|Zmeškal|
      Aurelián Kroupa → |Aurelián|Kroupa|
      Mojmír Šípek → |Mojmír|Šípek|
      Ladislav Tůma → |Ladislav|Tůma|
      Květoslava Jírů → |Květoslava|Jírů|
      Ivana Kočí → |Ivana|Kočí|
      Renata Hrabě → |Renata|Hrabě|
      Nikola Šafránek → |Nikola|Šafránek|
      Saša Rašilov → |Saša|Rašilov|
      René Vaněk → |René|Vaněk|
      Jan Kučera Novotný → ?
      Karel IV. Vrána → ?
      Jana → ?
      Novák → ||Novák|
    `,
  },
  {
    column: 'with a comma',
    heading: 'person-name',
    names: `
      Novák, Jan → |Jan|Novák|
      Svobodová, Eva → |Eva|Svobodová|
      van den Berg, Pieter → |Pieter|van den Berg|
      z Poděbrad, Jiří → |Jiří|z Poděbrad|
      Novák, Ing. Jan → Ing.|Jan|Novák|
      Novák, Jan, Ing. → Ing.|Jan|Novák|
      Novák, Jan, Ing., Ph.D. → Ing.|Jan|Novák|Ph.D.
      Nováková Malá, Jana → |Jana|Nováková Malá|
      Marek, Petr → |Petr|Marek|
      Kroupa, Aurelián → |Aurelián|Kroupa|
      NOVÁK, Jan → |Jan|Novák|
      NOVÁK,JAN → |Jan|Novák|
      Ødegård, Kari → |Kari|Ødegård|
      Zeman, ml., Karel → |Karel|Zeman|ml.
      Mgr. Bláhová, Soňa → Mgr.|Soňa|Bláhová|
      Hora,Petr → |Petr|Hora|
    `,
  },
  {
    column: 'degrees wherever they stand',
    heading: 'person-name',
    names: `
      Ing. Jan Novák → Ing.|Jan|Novák|
      Ing.Jan Straka → Ing.|Jan|Straka|
      Bc.Eva Sýkorová → Bc.|Eva|Sýkorová|
      Mgr.Ing.Petr Lom → Mgr. Ing.|Petr|Lom|
      Ing. arch. Ludmila Ivančicová → Ing. arch.|Ludmila|Ivančicová|
      Ing.arch. Milan Strom → Ing.arch.|Milan|Strom|
      Mgr. et Mgr. Jana Kosová → Mgr. et Mgr.|Jana|Kosová|
      PhDr. et PhDr. Petr Sova, Ph.D. et Ph.D. → PhDr. et PhDr.|Petr|Sova|Ph.D. et Ph.D.
      Mgr. et Bc. Ivo Jedlička → Mgr. et Bc.|Ivo|Jedlička|
      doc. MUDr. Karel Buk, CSc. → doc. MUDr.|Karel|Buk|CSc.
      prof. Ing. Josef Javor, DrSc. → prof. Ing.|Josef|Javor|DrSc.
      prof. PhDr. RNDr. Hana Lípová, DrSc., dr. h. c. → prof. PhDr. RNDr.|Hana|Lípová|DrSc., dr. h. c.
      Jan Novák, Ph.D. → |Jan|Novák|Ph.D.
      Jan Novák Ph.D. → |Jan|Novák|Ph.D.
      Jan Novák, Ph. D. → |Jan|Novák|Ph. D.
      Jan Novák,Ph.D.,MBA → |Jan|Novák|Ph.D., MBA
      Jan Novák PhD → |Jan|Novák|PhD
      Mgr Jan Novák → Mgr|Jan|Novák|
      mgr. jana nováková → Mgr.|Jana|Nováková|
      Jana Nováková, Mgr. → Mgr.|Jana|Nováková|
      Jana Nováková Mgr. → Mgr.|Jana|Nováková|
      Jan Rys, DiS. → |Jan|Rys|DiS.
      Jan Rys DiS → |Jan|Rys|DiS
      Mgr. Iva Ryšavá, LL.M. → Mgr.|Iva|Ryšavá|LL.M.
      JUDr. Ivo Sokol, LL.M., MBA → JUDr.|Ivo|Sokol|LL.M., MBA
      JUDr. MgA. Ota Ledňáček → JUDr. MgA.|Ota|Ledňáček|
      MUDr. Petr Bažant, FEBO → MUDr.|Petr|Bažant|FEBO
      RNDr. Jan Tetřev, DSc. → RNDr.|Jan|Tetřev|DSc.
      ThLic. Vít Kříž, Th.D. → ThLic.|Vít|Kříž|Th.D.
      MVDr. Alena Koubková, Ph.D., MPH → MVDr.|Alena|Koubková|Ph.D., MPH
      Ing., Mgr. Petr Dub → Ing. Mgr.|Petr|Dub|
      Ing. et Ing. Petr Dub, MSc. → Ing. et Ing.|Petr|Dub|MSc.
      ak. mal. Jitka Šedá → ak. mal.|Jitka|Šedá|
      PaedDr. Květa Rosá → PaedDr.|Květa|Rosá|
      PaedDr.Jan Kavka,PhD. → PaedDr.|Jan|Kavka|PhD.
      Dr. Jan Holan → Dr.|Jan|Holan|
      Dipl. Ing. Hans Bergmann → Dipl. Ing.|Hans|Bergmann|
      Bc. BcA. Nela Ptáčková → Bc. BcA.|Nela|Ptáčková|
      Mgr.Bc. Nela Ptáčková → Mgr. Bc.|Nela|Ptáčková|
      Ing.Mgr. Novák Jan, Ph.D. → Ing. Mgr.|Jan|Novák|Ph.D.
      Jan Novák (Ing.) → Ing.|Jan|Novák|
      PharmDr. Lea Máčelová → PharmDr.|Lea|Máčelová|
      Prof. Anders Lie → Prof.|Anders|Lie|
      Jan Drozd ml. → |Jan|Drozd|ml.
      Jan Drozd, st. → |Jan|Drozd|st.
      Jan Drozd mladší → |Jan|Drozd|mladší
      Ing. Jan Drozd ml., CSc. → Ing.|Jan|Drozd|ml., CSc.
      John Smith Jr. → |John|Smith|Jr.
      Jan Novák, XYZ → ?
      Kmdr. Jan Novák → ?
      Jan Novák, ABCD. → ?
    `,
  },
  {
    column: 'ranks',
    heading: 'person-name',
    names: `
      nstržm. Petr Velký → nstržm.|Petr|Velký|
      stržm. Jana Dlouhá → stržm.|Jana|Dlouhá|
      nprap. Tomáš Hák → nprap.|Tomáš|Hák|
      pprap. Bc. Eva Lišková → pprap. Bc.|Eva|Lišková|
      prap. Ivan Mrkva → prap.|Ivan|Mrkva|
      por. Mgr. Bc. Jan Slavík → por. Mgr. Bc.|Jan|Slavík|
      ppor. Ing. Dan Kos → ppor. Ing.|Dan|Kos|
      npor. Mgr. Lada Stará → npor. Mgr.|Lada|Stará|
      kpt. Mgr. Dana Bílá → kpt. Mgr.|Dana|Bílá|
      mjr. Ing. Lubomír Šedý → mjr. Ing.|Lubomír|Šedý|
      pplk. v. v. Ota Kos → pplk. v. v.|Ota|Kos|
      pplk. v.v. Ota Kos → pplk. v.v.|Ota|Kos|
      plk. v. z. Ing. Emil Sup → plk. v. z. Ing.|Emil|Sup|
      plk. Mgr. Miloš Kůrka, LL.M. → plk. Mgr.|Miloš|Kůrka|LL.M.
      gen.mjr. Ing. Pavel Orel → gen.mjr. Ing.|Pavel|Orel|
      genmjr. Ing. Pavel Orel → genmjr. Ing.|Pavel|Orel|
      gen. mjr. Ing. Pavel Orel → gen. mjr. Ing.|Pavel|Orel|
      brig. gen. Ing. Radek Tis → brig. gen. Ing.|Radek|Tis|
      genpor. Mgr. Vít Habr → genpor. Mgr.|Vít|Habr|
      str. Karel Prut → str.|Karel|Prut|
      rtm. Josef Peň → rtm.|Josef|Peň|
      nrtm. Jiří Klas → nrtm.|Jiří|Klas|
      rtn. Aneta Travná → rtn.|Aneta|Travná|
      šrtm. Leoš Mech → šrtm.|Leoš|Mech|
      čet. Denis Hrách → čet.|Denis|Hrách|
      plk.Mgr.Jan Buk → plk. Mgr.|Jan|Buk|
      por.Bc. JEDLÁ Irena → por. Bc.|Irena|Jedlá|
      Plk. Ing. Jan Buk → Plk. Ing.|Jan|Buk|
      plk. Jan Buk v. v. → plk. v. v.|Jan|Buk|
      insp. Olga Travnická → insp.|Olga|Travnická|
      PLK. ING. JAN BUK → plk. Ing.|Jan|Buk|
      mjr. gšt. Ing. Aleš Vlk → mjr. gšt. Ing.|Aleš|Vlk|
    `,
  },
  {
    column: 'forms of address, earlier names, positions, notes',
    heading: 'person-name',
    names: `
      pan Ivo Jestřáb → |Ivo|Jestřáb|
      paní Jana Žlunová → |Jana|Žlunová|
      p. Novák → ||Novák|
      pí Nováková → ||Nováková|
      Mr. John Smith → |John|Smith|
      Mrs. Mary Jones → |Mary|Jones|
      Ms Karen Hill → |Karen|Hill|
      pan Ing. Ivo Jestřáb → Ing.|Ivo|Jestřáb|
      Mgr. Zuzana Datlová roz. Nová → Mgr.|Zuzana|Datlová|
      Zuzana Datlová (roz. Nová) → |Zuzana|Datlová|
      Zuzana Datlová, rozená Nová → |Zuzana|Datlová|
      Marie Volavková (místostarostka) → |Marie|Volavková|
      Adam Prvý – starosta → |Adam|Prvý|
      Adam Prvý - starosta → |Adam|Prvý|
      Adam Prvý, starosta → |Adam|Prvý|
      Adam Prvý, vedoucí odboru → |Adam|Prvý|
      starosta Adam Prvý → |Adam|Prvý|
      Starosta: Adam Prvý → |Adam|Prvý|
      starosta – Adam Prvý → |Adam|Prvý|
      Adam Prvý – 1. místostarosta → |Adam|Prvý|
      Adam Prvý (1. místostarosta) → |Adam|Prvý|
      Cyril Třetí (náhradník) → |Cyril|Třetí|
      Cyril Třetí – náhradník → |Cyril|Třetí|
      1. Ing. Adam Prvý → Ing.|Adam|Prvý|
      2) Beáta Druhá → |Beáta|Druhá|
      – Beáta Druhá → |Beáta|Druhá|
      Jan Novák 3 → ?
      Jan Novák (2x) → ?
      Jan Novák (dovolená) → ?
      Jan Novák asi přijede → ?
      Jan Novák + řidič → ?
      Jan Novák a Eva Malá → ?
      Jan Novák, Eva Malá → ?
      Jan Novák / Eva Malá → ?
      Jan Novák, Kolín → ?
      Jan Novák jan@novak.example → ?
      Jan Novák? → ?
      Městský úřad Kolín → ?
      Odbor dopravy → ?
      manželé Malí → ?
      vedoucí odboru → ?
      jan novák → |Jan|Novák|
      novák jan → |Jan|Novák|
      eva → ?
      J. Novák → |J.|Novák|
      J.Novák → |J.|Novák|
      J. K. Novák → |J. K.|Novák|
      Novák J. → |J.|Novák|
      Jan K. Novák → |Jan K.|Novák|
      JAN Novák → ?
    `,
  },
  {
    column: 'from Norway',
    heading: 'person-name',
    names: `
      Ola Ødegård → |Ola|Ødegård|
      Kari Ødegård → |Kari|Ødegård|
      Håkon Bjørnstad → |Håkon|Bjørnstad|
      Bjørn Hansen → |Bjørn|Hansen|
      Solveig Lie → |Solveig|Lie|
      Anne Marie Berg → |Anne Marie|Berg|
      Anne-Lise Strand → |Anne-Lise|Strand|
      Per Øyvind Dahl → |Per Øyvind|Dahl|
      Åse Kleveland-Moe → |Åse|Kleveland-Moe|
      Kjell Inge Røkkum → |Kjell Inge|Røkkum|
      Liv Bremnes Hansen → ?
      Tor Erik Haugen → |Tor Erik|Haugen|
      Randi Sæther → |Randi|Sæther|
      Trond Aas → |Trond|Aas|
      Ingebjørg Nygård → |Ingebjørg|Nygård|
      Ragnhild von der Lippe → |Ragnhild|von der Lippe|
      Marte Skjæveland → |Marte|Skjæveland|
      Stein Ove Fjeld → ?
      Gro Tveit → |Gro|Tveit|
      Torbjørn Næss → |Torbjørn|Næss|
      Cand.jur. Siri Vik → Cand.jur.|Siri|Vik|
    `,
  },
  {
    column: 'from elsewhere',
    heading: 'person-name',
    names: `
      Pieter van den Berg → |Pieter|van den Berg|
      Ursula von der Leyen → |Ursula|von der Leyen|
      Ludwig van Beethoven → |Ludwig|van Beethoven|
      Ludwig van der Berg-Nováková → |Ludwig|van der Berg-Nováková|
      Jiří z Poděbrad → |Jiří|z Poděbrad|
      Zdeněk Lev z Rožmitálu → ?
      Patrick O'Brien → |Patrick|O'Brien|
      Patrick O’Brien → |Patrick|O’Brien|
      Charles de Gaulle → |Charles|de Gaulle|
      Maria de la Cruz → |Maria|de la Cruz|
      Pieter Van Den Berg → |Pieter|Van Den Berg|
      John F. Kennedy → |John F.|Kennedy|
      William Shakespeare → |William|Shakespeare|
      Łukasz Kowalski → |Łukasz|Kowalski|
      Małgorzata Wiśniewska → |Małgorzata|Wiśniewska|
      István Nagy → |István|Nagy|
      Oleksandr Kovalenko → |Oleksandr|Kovalenko|
      Olena Ševčenko → |Olena|Ševčenko|
      Jürgen Schröder → |Jürgen|Schröder|
      Giovanni Rossi → |Giovanni|Rossi|
      Nguyen Van Minh → |Van Minh|Nguyen|
      Nguyen Thi Lan → |Thi Lan|Nguyen|
      Nguyễn Thị Lan → |Thị Lan|Nguyễn|
      Tran Quoc Dung → |Quoc Dung|Tran|
      Le Thi Hoa → |Thi Hoa|Le|
      Minh Nguyen → |Minh|Nguyen|
      Hai Yen Pham → |Hai Yen|Pham|
      Jana Nguyen → |Jana|Nguyen|
      Nguyen Hoang → ?
      Vu Duc Long → |Duc Long|Vu|
      Tereza Tranová → |Tereza|Tranová|
      Filip Le → |Filip|Le|
    `,
  },
  {
    column: 'from Slovakia',
    heading: 'person-name',
    names: `
      Ján Kováč → |Ján|Kováč|
      Jozef Mrkvička → |Jozef|Mrkvička|
      Ľubica Hudáková → |Ľubica|Hudáková|
      Ľudovít Štúrik → |Ľudovít|Štúrik|
      Mária Vargová → |Mária|Vargová|
      Zuzana Nagyová → |Zuzana|Nagyová|
      Mgr. Peter Baláž, PhD. → Mgr.|Peter|Baláž|PhD.
      Ing. Rastislav Ďurica → Ing.|Rastislav|Ďurica|
      PaedDr. Viera Kŕdlová → PaedDr.|Viera|Kŕdlová|
      doc. JUDr. Juraj Ďurďovič, CSc. → doc. JUDr.|Juraj|Ďurďovič|CSc.
      mjr. Ing. Matúš Koreň → mjr. Ing.|Matúš|Koreň|
      Kováč Ján → |Ján|Kováč|
      KOVÁČ Ján → |Ján|Kováč|
      pani Viera Malá → |Viera|Malá|
      Róbert Fazuľa → |Róbert|Fazuľa|
      Branislav Ľupták → |Branislav|Ľupták|
    `,
  },
  {
    column: 'headed as surname and given name',
    heading: 'sorted-name',
    names: `
      Nováková Jana → |Jana|Nováková|
      Ing. Novák Petr Pavel → Ing.|Petr Pavel|Novák|
      z Poděbrad Jiří → |Jiří|z Poděbrad|
      Marek Petr → |Petr|Marek|
      Petr Marek → ?
      Novák, Jan → |Jan|Novák|
      Kroupa Aurelián → |Aurelián|Kroupa|
      Bílá Xandra → |Xandra|Bílá|
      Ødegård Kari → |Kari|Ødegård|
      Sedláček Vendelín → |Vendelín|Sedláček|
      Říha Arnošt, Ph.D. → |Arnošt|Říha|Ph.D.
      DVOŘÁK Ota → |Ota|Dvořák|
      Ødegård → ||Ødegård|
      Hora Lubor → |Lubor|Hora|
    `,
  },
  {
    column: 'women whose surnames have no ending of a woman, and others',
    heading: 'person-name',
    names: `
      Jana Krejčí → |Jana|Krejčí|
      Ivana Tesařů → |Ivana|Tesařů|
      Alice Horn → |Alice|Horn|
      Ester Klein → |Ester|Klein|
      Magda Kim → |Magda|Kim|
      Tereza Jirků → |Tereza|Jirků|
      Helena Vondra → |Helena|Vondra|
      Sára Novak → |Sára|Novak|
      Klára Smith → |Klára|Smith|
      Ema Smetana → |Ema|Smetana|
      Lucie Hron → |Lucie|Hron|
      Běla Fried → |Běla|Fried|
      Vanda Stehlík → |Vanda|Stehlík|
      Olga Ivanova → |Olga|Ivanova|
      Kateryna Melnyk → |Kateryna|Melnyk|
      Barbora Lhotak → |Barbora|Lhotak|
      Markéta Zelený Schmidt → ?
      Jana Nováková Schmidt → ?
      Dana Sladkovská Jírů → |Dana|Sladkovská Jírů|
      Miroslav Donutil → |Miroslav|Donutil|
      Vítězslav Jandák → |Vítězslav|Jandák|
      Radovan Lukavec → |Radovan|Lukavec|
      Přemysl Otruba → |Přemysl|Otruba|
      Prokop Dlask → |Prokop|Dlask|
      Hynek Bulíř → |Hynek|Bulíř|
      Tadeáš Kulhavý → |Tadeáš|Kulhavý|
      Svatopluk Beran → |Svatopluk|Beran|
      Jáchym Topič → |Jáchym|Topič|
    `,
  },
] // prettier-ignore

/** Names that no rule or list was made with: what comes out of them is the error rate to be expected. Whoever mends a rule because of one of them moves it up and puts a new one here. */
export const unseen: readonly WrittenNames[] = [
  {
    column: 'a list of a region, as it came',
    heading: 'person-name',
    names: `
      Ing. Vladislav Šamánek → Ing.|Vladislav|Šamánek|
      Bc. Ivona Hlaváčková Tichá, DiS. → Bc.|Ivona|Hlaváčková Tichá|DiS.
      JUDr.Tomáš Zrcek, Ph.D. → JUDr.|Tomáš|Zrcek|Ph.D.
      Mgr. ŽELEZNÁ Blanka → Mgr.|Blanka|Železná|
      pplk. Ing. Bohumír Krupička → pplk. Ing.|Bohumír|Krupička|
      nprap. Kamila Šípková → nprap.|Kamila|Šípková|
      Vojtěch Tlustý ml. → |Vojtěch|Tlustý|ml.
      Kryštof Ptáčník → |Kryštof|Ptáčník|
      Bořek Stavitel → |Bořek|Stavitel|
      Radim Pařízek (tajemník MěÚ) → |Radim|Pařízek|
      Ing. Dušan Vlk, MBA, LL.M. → Ing.|Dušan|Vlk|MBA, LL.M.
      Leona Fialka → |Leona|Fialka|
      Hostivít Pumpr → |Hostivít|Pumpr|
      Rút Weissová → |Rút|Weissová|
      Ing. Egon Sudek, starosta → Ing.|Egon|Sudek|
      Eliška Krásnohorská Bártů → |Eliška|Krásnohorská Bártů|
      Věra H. Nosková → |Věra H.|Nosková|
      doc. Ing. arch. Marcel Holý, CSc. → doc. Ing. arch.|Marcel|Holý|CSc.
      Mgr. et Mgr. Dita Žáková – vedoucí OSV → Mgr. et Mgr.|Dita|Žáková|
      Petr Kolín → |Petr|Kolín|
    `,
  },
  {
    column: 'a list sorted by surname, as it came',
    heading: 'person-name',
    names: `
      Bartůňková Hedvika → |Hedvika|Bartůňková|
      Cibulka Evžen → |Evžen|Cibulka|
      Čáp Ervín, Mgr. → Mgr.|Ervín|Čáp|
      Daněk Bruno → |Bruno|Daněk|
      Filip Radek → |Radek|Filip|
      Gregor Ivo → |Ivo|Gregor|
      Holý Lumír → |Lumír|Holý|
      Chalupa Rostislav → |Rostislav|Chalupa|
      Jírová Jindra → |Jindra|Jírová|
      Kim Hana → |Hana|Kim|
      Lang Hubert → |Hubert|Lang|
      Mráz Svatoslav → |Svatoslav|Mráz|
      Nejedlá Apolena → |Apolena|Nejedlá|
      Paulus Zeno → |Zeno|Paulus|
      Šimon Kilián → |Kilián|Šimon|
      Urbanová Beata → |Beata|Urbanová|
      van der Veen Joris → |Joris|van der Veen|
      Zíka Aleš, Ing. et Ing. → Ing. et Ing.|Aleš|Zíka|
    `,
  },
  {
    column: 'guests, as they came',
    heading: 'person-name',
    names: `
      Ingvild Sørbø → |Ingvild|Sørbø|
      Tor-Arne Fossum → |Tor-Arne|Fossum|
      Gunn Elisabeth Vatne → |Gunn Elisabeth|Vatne|
      Øystein Moen → |Øystein|Moen|
      Dr. Hilde Bakken → Dr.|Hilde|Bakken|
      Marianne Høiby Lund → ?
      Jorunn Aasen → |Jorunn|Aasen|
      STRØM Eivind → |Eivind|Strøm|
      Ján Slota ml. → |Ján|Slota|ml.
      PhDr. Ľubica Čiernikova, PhD. → PhDr.|Ľubica|Čiernikova|PhD.
      Kevin O’Neill → |Kevin|O’Neill|
      Anneke de Vries → |Anneke|de Vries|
      Phan Van Tuan → |Van Tuan|Phan|
      Dang Thi Mai → |Thi Mai|Dang|
      Ondřej Nguyen → |Ondřej|Nguyen|
      Zsófia Kelemen → |Zsófia|Kelemen|
      Emma Watson → |Emma|Watson|
    `,
  },
] // prettier-ignore
