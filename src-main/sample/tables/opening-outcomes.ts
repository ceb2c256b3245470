import type { OutcomeRow } from './outcomes'

/** What the opening meeting brought. */
export const openingOutcomes: readonly OutcomeRow[] = [
  {
    kind: 'practice',
    title: 'Pravidelné pracovní schůzky policie a obcí',
    text: 'Vedoucí obvodních oddělení se jednou za čtvrt roku scházejí s tajemníky a veliteli městských policií svého území. Schůzka má stálý pořad: vývoj od minula, společné akce, otevřené úkoly. Zápis o jedné straně dostanou všichni do tří dnů.',
    theme: 2,
    from: 'krp-stc',
    source: 'mjr. Mgr. Eliška Hořeňovská, vystoupení 8. 10. 2020',
  },
  {
    kind: 'problem',
    title: 'Nejasný rozsah informací, které lze sdílet',
    text: 'Úředníci města ani policisté si nejsou jisti, které údaje si smějí předat a v jaké podobě. Z opatrnosti si proto nepředají ani to, co předat mohou. Chybí krátký a srozumitelný výklad s příklady.',
    theme: 2,
    from: 'tabor',
    source: 'Mgr. Dobromila Hejduková, diskuse 8. 10. 2020',
  },
  {
    kind: 'method',
    title: 'Koordinační dohody mezi policií a obcí',
    text: 'Většina zúčastněných měst má s policií uzavřenou koordinační dohodu. Dohody bývají obecné a po podpisu se k nim málokdo vrací. Kde mají přílohu s úkoly na daný rok a odpovědnými osobami, tam se podle ní skutečně postupuje.',
    theme: 1,
    from: 'smo',
    source: 'Ing. Lucie Rathouzská, shrnutí odpovědí na pozvánku',
  },
  {
    kind: 'practice',
    title: 'Terénní pracovnice jako prostřednice mezi úřadem a cizinci',
    text: 'Město zaměstnává terénní sociální pracovnici, která hovoří jazykem největší skupiny cizinců. Dochází do ubytoven i na úřad a vysvětluje pravidla obecních vyhlášek. Drobné sousedské spory se díky tomu řeší dříve, než je třeba volat strážníky.',
    theme: 3,
    from: 'cheb',
    source: 'Bc. Thi Lan Nguyen, diskuse 9. 10. 2020',
  },
  {
    kind: 'problem',
    title: 'Nedostupnost tlumočení při běžném kontaktu s cizinci',
    text: 'Strážníci při běžném jednání na ulici nemají k dispozici tlumočníka a spoléhají na náhodné svědky. Tištěné letáky zastarávají a v terénu nebývají po ruce. Telefonické tlumočení si jednotlivá města nemohou dovolit.',
    theme: 3,
    from: 'mp-cheb',
    source: 'Bc. Rostislav Egert, diskuse 8. 10. 2020',
  },
  {
    kind: 'practice',
    title: 'Společný tým pro mládež',
    text: 'Kurátor, zástupci škol, městské policie a obvodního oddělení se scházejí každý měsíc nad tím, kde se mládež ve městě zdržuje a co jí chybí. Neprobírají jednotlivé osoby, ale místa a časy. Z jednání vzešla úprava otevírací doby hřišť a nová služba streetworkera.',
    theme: 4,
    from: 'prostejov',
    source: 'Bc. Adéla Čechmánková, vystoupení 9. 10. 2020',
  },
  {
    kind: 'problem',
    title: 'Pozdní předání podnětu mezi školou, obcí a policií',
    text: 'Škola, obec a policie mají každá svůj postup a podnět putuje mezi nimi i několik týdnů. Nikdo z nich neví, zda druhý už jedná. Nejčastější příčinou je, že chybí jmenovitě určená kontaktní osoba.',
    theme: 4,
    from: 'krp-jhc',
    source: 'npor. Bc. Jitka Slepičková, diskuse 9. 10. 2020',
  },
  {
    kind: 'proposal',
    title: 'Místní koordinátor prevence se zástupcem policie',
    text: 'Norský partner popsal koordinátora, který v obci spojuje školu, sociální služby a policii a připravuje společný plán. Účastníci navrhli ověřit takovou funkci ve dvou až třech českých městech. Náklady by zpočátku mohl nést dotační program.',
    theme: 2,
    from: 'ks',
    source: 'Ingrid Ødegård, prezentace 8. 10. 2020',
  },
]
