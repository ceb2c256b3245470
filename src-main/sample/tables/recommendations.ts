import type { Recommendation } from '@shared/domain/outcomes/recommendation'

/** A recommendation with the titles of the outcomes that it is built on; the chapter is the number of a theme. */
export type RecommendationRow = Pick<Recommendation, 'title' | 'addressee' | 'status'> & {
  readonly chapter: number
  readonly paragraphs: readonly string[]
  readonly builtOn: readonly string[]
}

export const recommendations: readonly RecommendationRow[] = [
  {
    chapter: 1,
    title: 'Doplnit koordinační dohodu o roční plán spolupráce',
    addressee: 'Obce a územní odbory Policie ČR',
    status: 'approved',
    paragraphs: [
      'Doporučujeme, aby každá koordinační dohoda měla přílohu, která se sjednává vždy na jeden rok. Příloha obsahuje pět až sedm společných úkolů, u každého odpovědnou osobu na obou stranách, termín a způsob vyhodnocení.',
      'Zkušenost zúčastněných měst ukazuje, že samotná dohoda spolupráci nezaručí. Tam, kde na ni navazuje konkrétní plán, se k ní obě strany vracejí a dokáží doložit, co se podařilo.',
      'Plán má být krátký, aby jej mohla použít i obec, která městskou policii nezřídila. Vyhodnocení postačí jednou za rok a je vhodné s ním seznámit zastupitelstvo.',
    ],
    builtOn: ['Koordinační dohody mezi policií a obcí', 'Vzor ročního plánu spolupráce'],
  },
  {
    chapter: 1,
    title: 'Plánovat výkon služby v okrscích společně',
    addressee: 'Obecní policie a obvodní oddělení Policie ČR',
    status: 'for-comment',
    paragraphs: [
      'Doporučujeme sestavovat přehled hlídek a obchůzek obou složek společně, nejméně s týdenním předstihem. Přehled umožní pokrýt i okrajové části obce a předejde tomu, aby se hlídky v jednom místě zdvojovaly.',
      'Kde to stavy dovolí, osvědčují se pravidelné společné obchůzky strážníka a policisty. Obyvatelé si na dvojici zvyknou a obracejí se na ni s podněty, které by jinak neoznámili.',
    ],
    builtOn: ['Společné obchůzky strážníků a policistů', 'Překryv hlídek v letní sezóně', 'Pocitová mapa bezpečí'],
  },
  {
    chapter: 1,
    title: 'Sjednotit postup při rušení nočního klidu a při větších akcích',
    addressee: 'Obce, pořadatelé, Policie ČR',
    status: 'draft',
    paragraphs: [
      'Doporučujeme, aby se obec, obecní policie a obvodní oddělení dohodly na jednom postupu při oznámení rušení nočního klidu: kdo vyjíždí, co zaznamená a komu záznam předá. Postup je vhodné zveřejnit, aby jej znali i provozovatelé.',
      'Pro akce s větším počtem návštěvníků se osvědčuje jednostránkový plán s rozdělením úkolů a krátké vyhodnocení po akci. Uložené plány pak slouží jako vzor dalším pořadatelům.',
    ],
    builtOn: ['Rušení nočního klidu a nejednotný postup', 'Společný plán pro akce s větším počtem návštěvníků'],
  },
  {
    chapter: 1,
    title: 'Jmenovitě určit kontaktní osoby a řádně je předávat',
    addressee: 'Územní odbory Policie ČR',
    status: 'for-comment',
    paragraphs: [
      'Doporučujeme, aby každá obec znala jméno, telefon a e-mail svého policisty a aby policista znal svůj protějšek v obci. Při změně osoby má proběhnout osobní předání za účasti starosty nebo tajemníka.',
      'V místech s vyšší mírou sousedských sporů doporučujeme doplnit stálý kontakt o asistenty prevence kriminality, kteří místní prostředí znají a jsou v něm vidět.',
    ],
    builtOn: ['Územně odpovědný policista jako stálá kontaktní osoba', 'Asistenti prevence kriminality na sídlištích'],
  },
  {
    chapter: 2,
    title: 'Vydat srozumitelný výklad ke sdílení informací',
    addressee: 'Ministerstvo vnitra',
    status: 'approved',
    paragraphs: [
      'Doporučujeme vydat krátký výklad, které informace si obec a policie smějí předávat, v jaké podobě a na základě čeho. Výklad má být postaven na příkladech z běžné praxe a má vyjít v rozsahu několika stran.',
      'Nejistota dnes vede k tomu, že se nepředává ani to, co předat lze. Výklad proto doporučujeme doplnit školením, kterého se zúčastní úředníci a policisté společně.',
    ],
    builtOn: ['Nejasný rozsah informací, které lze sdílet', 'Jednotné hlášení závad veřejného prostoru'],
  },
  {
    chapter: 2,
    title: 'Ověřit místní radu starosty a vedoucího policie',
    addressee: 'Obce s rozšířenou působností',
    status: 'draft',
    paragraphs: [
      'Doporučujeme ověřit ve dvou až třech městech pravidelné setkávání starosty s vedoucím místně příslušného útvaru policie podle norského vzoru. Setkání se koná nejméně čtyřikrát ročně a vychází ze společného hodnocení situace.',
      'Na radu má navazovat práce koordinátora, který ve městě spojuje školy, sociální služby a policii. Zkušenosti doporučujeme po roce vyhodnotit a předat dalším městům.',
      'Pravidelné čtvrtletní schůzky, které již v některých krajích probíhají, jsou k takové radě vhodným základem.',
    ],
    builtOn: [
      'Pravidelná rada starosty a vedoucího policie',
      'Místní koordinátor prevence se zástupcem policie',
      'Pravidelné pracovní schůzky policie a obcí',
    ],
  },
  {
    chapter: 3,
    title: 'Podpořit terénní práci a společné tlumočení',
    addressee: 'Kraje a obce s vyšším počtem cizinců',
    status: 'draft',
    paragraphs: [
      'Doporučujeme, aby obce s vyšším počtem cizinců zřídily místo terénního pracovníka, který ovládá jejich jazyk a zprostředkuje kontakt s úřadem i s policií. Spory se tak daří řešit dříve, než přerostou v přestupky.',
      'Telefonické tlumočení doporučujeme zajistit společně pro více obcí jednoho kraje. Jednotlivá města si takovou službu zpravidla nemohou dovolit.',
    ],
    builtOn: [
      'Terénní pracovnice jako prostřednice mezi úřadem a cizinci',
      'Nedostupnost tlumočení při běžném kontaktu s cizinci',
    ],
  },
  {
    chapter: 4,
    title: 'Zřídit společné týmy pro mládež',
    addressee: 'Obce s rozšířenou působností, školy, Policie ČR',
    status: 'for-comment',
    paragraphs: [
      'Doporučujeme, aby se ve městech pravidelně scházel tým složený z kurátora pro děti a mládež, zástupců škol, obecní policie a obvodního oddělení. Tým se zabývá místy a časy, nikoli jednotlivými osobami.',
      'Každá ze zúčastněných institucí má určit kontaktní osobu a lhůtu, ve které na podnět odpoví. Tím se předejde tomu, že podnět zůstane ležet mezi několika úřady.',
    ],
    builtOn: ['Společný tým pro mládež', 'Pozdní předání podnětu mezi školou, obcí a policií'],
  },
]
