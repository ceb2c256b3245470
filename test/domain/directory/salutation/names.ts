/** Men by surname, so that every ending of Czech occurs. */
export const men: readonly (readonly [lastName: string, vocative: string])[] = [
  ['Novák', 'Nováku'], ['Svoboda', 'Svobodo'], ['Novotný', 'Novotný'], ['Dvořák', 'Dvořáku'], ['Černý', 'Černý'],
  ['Procházka', 'Procházko'], ['Kučera', 'Kučero'], ['Veselý', 'Veselý'], ['Horák', 'Horáku'], ['Němec', 'Němče'],
  ['Marek', 'Marku'], ['Pokorný', 'Pokorný'], ['Pospíšil', 'Pospíšile'], ['Hájek', 'Hájku'], ['Jelínek', 'Jelínku'],
  ['Král', 'Králi'], ['Růžička', 'Růžičko'], ['Beneš', 'Beneši'], ['Fiala', 'Fialo'], ['Sedláček', 'Sedláčku'],
  ['Doležal', 'Doležale'], ['Zeman', 'Zemane'], ['Kolář', 'Koláři'], ['Krejčí', 'Krejčí'], ['Navrátil', 'Navrátile'],
  ['Čermák', 'Čermáku'], ['Vaněk', 'Vaňku'], ['Urban', 'Urbane'], ['Blažek', 'Blažku'], ['Kříž', 'Kříži'],
  ['Kovář', 'Kováři'], ['Kratochvíl', 'Kratochvíle'], ['Bartoš', 'Bartoši'], ['Vlček', 'Vlčku'], ['Polák', 'Poláku'],
  ['Musil', 'Musile'], ['Kopecký', 'Kopecký'], ['Šimek', 'Šimku'], ['Konečný', 'Konečný'], ['Malý', 'Malý'],
  ['Holub', 'Holube'], ['Čech', 'Čechu'], ['Štěpánek', 'Štěpánku'], ['Staněk', 'Staňku'], ['Kadlec', 'Kadleci'],
  ['Dostál', 'Dostále'], ['Soukup', 'Soukupe'], ['Šťastný', 'Šťastný'], ['Mareš', 'Mareši'], ['Sýkora', 'Sýkoro'],
  ['Moravec', 'Moravče'], ['Tichý', 'Tichý'], ['Valenta', 'Valento'], ['Vávra', 'Vávro'], ['Matoušek', 'Matoušku'],
  ['Bláha', 'Bláho'], ['Říha', 'Řího'], ['Ševčík', 'Ševčíku'], ['Bureš', 'Bureši'], ['Hruška', 'Hruško'],
  ['Mašek', 'Mašku'], ['Pavlík', 'Pavlíku'], ['Dušek', 'Dušku'], ['Hrubý', 'Hrubý'], ['Havlíček', 'Havlíčku'],
  ['Janda', 'Jando'], ['Mach', 'Machu'], ['Müller', 'Müller'], ['Liška', 'Liško'], ['Švec', 'Ševče'],
  ['Chmel', 'Chmele'], ['Havel', 'Havle'], ['Petrů', 'Petrů'], ['Janů', 'Janů'], ['Tůma', 'Tůmo'],
  ['Žák', 'Žáku'], ['Ďuriš', 'Ďuriši'], ['Hrabě', 'Hrabě'], ['Šípek', 'Šípku'], ['Kubát', 'Kubáte'],
  ['Vorel', 'Vorle'], ['Zajíc', 'Zajíci'], ['Macháč', 'Macháči'], ['Ryba', 'Rybo'], ['Hora', 'Horo'],
  ['Kočí', 'Kočí'], ['Hampl', 'Hample'], ['Petr', 'Petře'], ['Brož', 'Broži'], ['Adam', 'Adame'],
  ['Havlín', 'Havlíne'], ['Šmíd', 'Šmíde'], ['Tesař', 'Tesaři'],
  ['Šindler', 'Šindlere'],
  ['Stránský', 'Stránský'],
  ['Kubíček', 'Kubíčku'],
  ['Kopřiva', 'Kopřivo'],
  ['Strnad', 'Strnade'],
  ['Zapletal', 'Zapletale'],
  ['Smetana', 'Smetano'],
  ['Vítek', 'Vítku'],
  ['Jirák', 'Jiráku'],
  ['Kohout', 'Kohoute'],
  ['Šebesta', 'Šebesto'],
  ['Medek', 'Medku'], ['Vrba', 'Vrbo'], ['Ježek', 'Ježku'],
] // prettier-ignore

/** Names from abroad, double, noble, and of a single word. */
export const unusualMen: readonly (readonly [lastName: string, vocative: string])[] = [
  ['Ødegård', 'Ødegård'], ['Hansen', 'Hansene'], ['Bjørnstad', 'Bjørnstad'], ['Łukaszewicz', 'Łukaszewicz'],
  ['Kovalenko', 'Kovalenko'], ['Ševčuk', 'Ševčuku'], ['Bondarenko', 'Bondarenko'], ['Melnyk', 'Melnyku'],
  ['Dostojevskij', 'Dostojevskij'], ['Nguyen', 'Nguyen'], ['Tran', 'Tran'], ['Pham', 'Pham'], ['Le', 'Le'],
  ['z Poděbrad', 'z Poděbrad'], ['van der Berg', 'van der Berg'], ["O'Brien", "O'Brien"],
  ['Novák-Dvořák', 'Nováku-Dvořáku'], ['Kučera Novotný', 'Kučero Novotný'], ['Schwarzenberg', 'Schwarzenberg'],
] // prettier-ignore

/**
 * Names that no rule or table was made with: what comes out of them is the error rate to be expected. Whoever mends a rule because of
 * one of them moves it up to the others and puts a new one here.
 */
export const unseenMen: readonly (readonly [lastName: string, vocative: string])[] = [
  ['Bureček', 'Burečku'], ['Vondráček', 'Vondráčku'], ['Hlaváč', 'Hlaváči'], ['Coufal', 'Coufale'], ['Zedník', 'Zedníku'],
  ['Kolařík', 'Kolaříku'], ['Nedvěd', 'Nedvěde'], ['Sova', 'Sovo'], ['Skála', 'Skálo'], ['Straka', 'Strako'],
  ['Vaculík', 'Vaculíku'], ['Michálek', 'Michálku'], ['Ptáček', 'Ptáčku'], ['Hudec', 'Hudče'], ['Kubec', 'Kubče'],
  ['Kavalec', 'Kavalče'], ['Kubelka', 'Kubelko'], ['Zelenka', 'Zelenko'], ['Štefan', 'Štefane'], ['Fousek', 'Fousku'],
  ['Pech', 'Pechu'], ['Smolík', 'Smolíku'], ['Vojta', 'Vojto'], ['Jaroš', 'Jaroši'], ['Lukáš', 'Lukáši'],
  ['Tomeš', 'Tomeši'], ['Kolman', 'Kolmane'], ['Winkler', 'Winklere'], ['Richter', 'Richtere'], ['Šubrt', 'Šubrte'],
  ['Kohn', 'Kohne'], ['Kafka', 'Kafko'], ['Čapek', 'Čapku'], ['Seifert', 'Seiferte'], ['Masaryk', 'Masaryku'],
  ['Babiš', 'Babiši'], ['Kopal', 'Kopale'], ['Okamura', 'Okamuro'], ['Rychetský', 'Rychetský'], ['Brázdil', 'Brázdile'],
  ['Kysela', 'Kyselo'], ['Mlynář', 'Mlynáři'], ['Pekař', 'Pekaři'], ['Zvěřina', 'Zvěřino'], ['Vrána', 'Vráno'],
  ['Drábek', 'Drábku'], ['Gregor', 'Gregore'], ['Hynek', 'Hynku'], ['Kos', 'Kosi'], ['Rys', 'Rysi'],
  ['Klaus', 'Klausi'], ['Bárta', 'Bárto'], ['Mucha', 'Mucho'], ['Dolejš', 'Dolejši'], ['Vacek', 'Vacku'],
  ['Štich', 'Štichu'], ['Kment', 'Kmente'], ['Bílek', 'Bílku'], ['Ondráček', 'Ondráčku'], ['Vlach', 'Vlachu'],
] // prettier-ignore

export const women: readonly string[] = [
  'Nováková', 'Svobodová', 'Novotná', 'Dvořáková', 'Černá', 'Procházková', 'Kučerová', 'Veselá', 'Horáková',
  'Němcová', 'Pokorná', 'Marková', 'Krejčí', 'Jelínková', 'Králová', 'Růžičková', 'Benešová', 'Fialová',
  'Kopecká', 'Malá', 'Tichá', 'Petrů', 'Janů', 'Ševčíková', 'van der Berg-Nováková', 'Nováková-Dvořáková',
  'Ødegård', 'Nguyen', 'Kovalenko', 'Ivanova', 'Hansen', 'Zelenská', 'Kateryna', 'z Rožmberka', 'Müllerová',
] // prettier-ignore

/** Gender from first name and surname alone; `?` where nothing may be guessed. */
export const genders: readonly (readonly [firstName: string, lastName: string, gender: 'm' | 'f' | '?'])[] = [
  ['Jana', 'Nováková', 'f'], ['Petr', 'Svoboda', 'm'], ['Jiří', 'Krejčí', 'm'], ['Jan', 'Petrů', 'm'],
  ['Marie', 'Krejčí', 'f'], ['Dagmar', 'Petrů', 'f'], ['Nikola', 'Petrů', '?'], ['Honza', 'Kočí', 'm'],
  ['Tomáš', 'Fiala', 'm'], ['Lucie', 'Malá', 'f'], ['Kim', 'Hansen', '?'], ['', 'Nguyen', '?'], ['', 'Nováková', 'f'],
  ['Kari', 'Ødegård', '?'], ['Bjørn', 'Hansen', 'm'], ['Solveig', 'Lie', 'f'], ['Minh', 'Nguyen', '?'],
  ['Oleksandr', 'Kovalenko', 'm'], ['Mykola', 'Melnyk', 'm'], ['Karel', 'Havel', 'm'], ['Ivana', 'Janů', 'f'],
  ['Ondřej', 'Hora', 'm'], ['Zdeněk', 'Ryba', 'm'], ['Alice', 'Krejčí', 'f'], ['Ester', 'Kočí', 'f'],
] // prettier-ignore
