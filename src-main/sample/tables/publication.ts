export const title = 'Soubor doporučení pro spolupráci Policie České republiky s orgány místní samosprávy'
export const subtitle = 'Výstup bilaterální iniciativy s norským partnerem'
export const versionLabel = '0.1'

export const foreword: readonly string[] = [
  'Bezpečí v obci je společným dílem. Policie České republiky, obecní policie, městské a obecní úřady, školy i sociální služby se při něm potkávají každý den, a přece o sobě často vědí méně, než by bylo třeba. Odbor bezpečnostní politiky Ministerstva vnitra proto spolu s partnery připravil řadu setkání, na nichž si lidé z praxe mohli vyměnit zkušenosti.',
  'Tato publikace shrnuje, k čemu účastníci dospěli. Nejde o metodický pokyn ani o hodnocení jednotlivých měst. Každé doporučení vychází z toho, co na setkáních zaznělo, a uvádí, o které poznatky se opírá. Čtenář tak může posoudit, nakolik se podobá jeho vlastní situaci.',
  'Děkujeme všem, kdo přijeli, vystoupili nebo své zkušenosti poslali písemně, a zvláště kolegyním a kolegům z Norska. Připomínky k této pracovní verzi jsou vítány a budou vypořádány před vydáním konečného znění.',
]

/** Introductions of the chapters, in the order of the themes. */
export const chapterIntros: readonly string[] = [
  'Veřejný pořádek je oblastí, ve které se působnost obce a policie nejvíce prolíná. Kapitola shrnuje, jak si obě strany mohou rozdělit práci, aby se doplňovaly, a jak spolupráci udržet i při změně osob.',
  'Spolupráce stojí na tom, že správná informace dojde včas k tomu, kdo s ní může něco udělat. Kapitola se věnuje pravidlům sdílení i stálým místům setkávání. Bude doplněna po druhém workshopu.',
  'Příchod cizinců klade nové nároky na obce i na policii. Kapitola zatím vychází ze zahajovacího jednání a bude rozšířena po třetím workshopu.',
  'Děti, mladiství a zvlášť zranitelné osoby potřebují, aby úřady jednaly rychle a společně. Kapitola zatím vychází ze zahajovacího jednání a bude rozšířena po čtvrtém workshopu.',
]
