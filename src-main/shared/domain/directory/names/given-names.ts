import { fold } from '../../values/fold'

/** Given names of women and of men as they are common in Czechia, Slovakia, Norway and beyond; common knowledge, no register. */
const women = `
  Adéla Adriana Agáta Agnieszka Aleksandra Alena Alexandra Alice Alison Alžbeta Alžběta Amanda Amálie Amy Anastasia
  Anastázie Andreea Andreja Aneta Anežka Angela Angelika Anička Anita Ann Anna Anne Annika Antonie Apolena Astrid Aud
  Aurora Åse Åshild Barbara Barbora Bára Beata Beáta Bente Berit Berta Běla Bibiana Birgit Birgitte Blanka Blažena
  Bodil Bohdana Bohumila Bohumíra Bohuslava Božena Božidara Brenda Brit Britt Bronislava Camilla Carmen Carol Caroline
  Catherine Cathrine Cecilie Cecílie Charlotte Christine Claire Cyrila Dagmar Dana Daniela Daria Darina Daša Dáša
  Debora Deborah Denisa Diana Diane Dita Dobrava Dobromila Dobroslava Dominika Dora Dorota Dorothy Dorotka Doubravka
  Drahoľuba Drahomíra Drahoslava Drahuše Edita Eira Elena Eli Elin Elisabeth Eliška Elizabeth Ella Ellen Elsa Else
  Elvíra Ema Emily Emília Emílie Emma Erika Ester Eugénia Eva Evelína Ewa Filoména Fiona Frances Francesca Františka
  Frida Frøydis Gabriela Galina Georgia Gerd Gerta Gisela Gita Giulia Gizela Grace Greta Grete Gro Gudrun Gunn Guri
  Halina Hana Hang Hanka Hanna Hannah Hanne Harriet Hedda Hedvika Hege Heidi Helen Helena Helene Helga Henrieta
  Hermína Hien Hilde Hildegunn Hortenzia Hostislava Huong Huyen Ida Ilona Ingebjørg Ingeborg Ingeborga Ingrid Ingunn
  Ingvild Inka Irena Irina Iris Iryna Isabel Iselin Iva Ivana Iveta Ivica Ivona Iwona Izabela Jana Jane Janet Janka
  Jarka Jarmila Jaromíra Jaroslava Jasmin Jasmína Jára Jela Jennifer Jessica Jindra Jindřiška Jiřina Jiřinka Jitka
  Joan Joanna Johana Jolana Jorunn Josefa Judita Judith Julia Juliana Julie Julija Justína Justýna Jutta Júlia Kačka
  Kaja Kamila Karen Karin Karla Karoline Karolína Katarína Katarzyna Kate Kateryna Kateřina Katherine Kathleen Katja
  Katka Katrine Kirsten Kjersti Klaudie Klára Kornélia Kristin Kristina Kristine Kristína Kristýna Květa Květoslava
  Květuše Lada Ladislava Lan Larysa Laura Lea Lene Lenka Leona Leontýna Liana Liběna Libuše Lidie Liliana Linda Line
  Linnea Lisa Lise Liudmyla Liv Live Livie Lída Lívie Ljuba Ljubica Ljudmila Ljudmyla Lola Louise Lucia Lucie Lucía
  Lucy Ludmila Ludvika Luďka Luisa Lujza Lýdie Ľubica Ľubomíra Ľudmila Magda Magdalena Magdaléna Mahulena Maja Majka
  Malin Marcela Maren Margaret Margita Margrethe Mari Maria Mariana Marianna Marianne Marie Marika Marina Marit
  Markéta Marta Marte Martina Martinka Maruška Mary Matilda Matylda Maud Małgorzata Mária Megan Melánie Mette Michaela
  Michelle Milada Milana Milena Milica Miloslava Miluše Miriam Mirka Miroslava Mlada Mona Monika Monique Nadežda
  Naděžda Nadija Naďa Nancy Natalia Natalie Nataliia Natalija Nataliya Nataša Natália Natálie Nela Nga Ngoc Nicola
  Nicole Nikoleta Nina Noemi Nora Oda Oksana Oldřiška Oleksandra Olena Olga Olha Olivia Oľga Otylie Pamela Patricia
  Patricie Paulína Pavla Pavlína Petra Petronela Phuong Rachel Radana Radka Radmila Radoslava Ragnhild Randi Ráchel
  Rebecca Regína Reidun Renata Renáta Rose Rozalie Rozália Rozálie Ruth Ružena Růžena Rønnaug Sabina Sabine
  Salomena Sandra Sarah Sára Sharon Sidónia Sidsel Signe Sigrid Silje Silvia Silvie Simona Siri Sissel Siv Slavěna
  Slavomíra Slávka Sofia Sofie Solfrid Solveig Soňa Sophia Sophie Stanislava Stázi Stela Stephanie Sunniva Susan
  Svatava Světla Světlana Svitlana Sylva Sylvie Synnøve Šarlota Šárka Štěpánka Tamara Taťána Táňa Teresa Tereza
  Terezie Terézia Tetiana Tetjana Thea Theresa Thuy Timea Tone Tonje Torill Torunn Trang Trine Turid Tuva Týna Ulrike
  Unni Ursula Uršuľa Valentyna Valerie Valéria Valérie Vanda Vanesa Vendula Veronika Věnceslava Věra Vibeke Victoria
  Viera Vigdis Viktorie Viktória Viliama Vilma Viola Vladimíra Vlasta Vlastimila Vlastislava Wenche Wendy Xenie Xénia
  Yen Ylva Yulia Yveta Zbyňka Zdena Zdenka Zdeňka Zdirada Zdislava Zina Zita Zlata Zlatica Zlatuše Zoe Zofia Zora
  Zuzana Žaneta Živa Žofia Žofie
`
const men = `
  Adam Adolf Ahmed Aksel Alan Albert Albín Aleksandr Aleš Alexander Alexandr Alfons Alfred Ali Alois Alojz Ambrož
  Anatolij Anders Andreas Andrej Andrew Andrii Andrij Andrzej Anthony Anton Antonio Antonín Are Arild Arne Arnold
  Arnošt Arpád Arthur Artur Arvid Asbjørn Aslak Atle Attila Audun August Augustin Augustín Aurel Åge Åsmund
  Barry Bartoloměj Bedřich Benedikt Benjamin Bernt Birger Bivoj Bjarne Bjørn Bjørnar Blahoslav Blažej Bogdan Bohdal
  Bohdan Bohumil Bohumír Bohuslav Bohuš Bojan Boleslav Borek Boris Bořek Bořivoj Brage Bram Branislav Brian Bronislav
  Bruce Bruno Břetislav Carl Carlos Charles Christian Christoffer Christopher Colin Craig Ctibor Ctirad Cuong Cyril
  Čeněk Čestmír Dag Dalibor Dalimil Damián Dan Daniel Darek David Demeter Denis Dennis Derek Dezider Diego Dieter
  Dionýz Dirk Dmitrij Dmytro Dobromil Dobroslav Dominik Domoslav Donald Douglas Drahomír Drahoslav Drahoš Duc Duncan
  Dung Dušan Eduard Edward Egil Egon Eilif Einar Eirik Eivind Elias Eliáš Emanuel Emil Endre Eric Erich Erik Erlend
  Erling Ervin Ervín Eskil Eugen Even Evžen Fedor Felix Ferdinand Ferenc Félix Filip Francis Frank Franta František
  Fred Fredrik Friedrich Frode Gabriel Gareth Gary Gaute Gábor Geir Gejza Geoffrey George Gerald Giovanni Gisle
  Giuseppe Gjermund Gordon Graham Gregor Gregory Grzegorz Gunnar Gunnstein Gustav Günter Günther Haakon Hai Halvard
  Halvor Hans Hanuš Harald Harold Harry Havel Håkon Håvard Heinz Helge Helmut Henning Henrich Henrik Henry Heřman
  Honza Horymír Hostislav Howard Hubert Hugh Hugo Hung Hynek Ian Ignác Igor Ihor Ilja Illja Imrich Ingvar
  Isak Istvan István Ivan Ivar Ivo Jacek Jack Jacob Jacques Jakub James Jan Jano Jarda Jarek Jarmil Jaromil Jaromír
  Jaroslav Jason Jáchym Ján Jean Jeffrey Jens Jeremy Jeroným Jerzy Jevhen Jiljí Jindřich Jirka Jiří Joakim Joe Joel
  Johan Johannes John Jon Jonas Jonatan Jonathan Jonáš Jorge Josef Joseph Joshua Jostein Jozef Juan Julián
  Julius Jura Juraj Jurij Justin Július Jürgen Jørgen Jørn Kai Kamil Karel Karl Karol Karsten Kazimír Kåre Kees Keith
  Kenneth Ketil Kevin Kilián Kjartan Kjell Kjetil Klaus Klement Knut Koloman Konrád Kornel Kosma Krasoslav Kristian
  Kristián Kristoffer Kryštof Krzysztof Křesomysl Kuba Květoslav Kvido Ladislav Lambert Larry Lars Lasse Lawrence Láďa
  László Leif Leo Leonard Leopold Leoš Liam Libor Lojza Long Lubomil Lubomír Lubor Luboš Luděk Ludvík Luigi Luka Lukáš
  Lumír Ľubomír Ľubor Ľuboš Ľudovít Magne Magnus Maksym Manfred Marcel Marcin Marco Marek Marian Marián Mario Marius
  Mark Maroš Martin Matej Matěj Mathias Matouš Mats Matthew Matthias Matúš Matyas Matyáš Maxim Maximilián Mečislav
  Medard Metoděj Michael Michal Mike Mikkel Mikuláš Milan Milík Miloň Miloslav Miloš Mirda Mirek Miro Miroslav Míla
  Mnata Mohamed Mohammed Mojmír Morten Mychajlo Mykhailo Mykola Myslivoj Neil Neklan Nezamysl Nicholas Nigel Nikita
  Nils Noah Norbert Odd Oddvar Ola Olaf Olav Oldrich Oldřich Ole Oleg Oleh Oleksandr Oleksij Oliver Ondra Ondrej
  Ondřej Oscar Oskar Osvald Ota Otakar Otmar Oto Otto Owen Paal Pankrác Patrick Patrik Paul Pavel Pavlo Pavol Paweł
  Pål Pedro Pepa Per Peter Petr Petter Philip Pierre Pieter Piotr Pravoslav Prokop Přemysl Přibík Přibyslav Quang
  Radan Radek Radim Radko Radomír Radoslav Radovan Radslav Rafael Ragnar Ralph Rastislav Ratibor Raymond Reidar
  Richard Roald Roar Robert Roger Roland Rolf Roman Ronald Rostislav Roy Róbert Rudolf Rune Ruslan Russell Ryan Řehoř
  Samko Samo Samuel Sander Sava Scott Sean Sebastián Sergej Serhii Serhij Servác Sigbjørn Sigmund Sigurd Silvestr
  Simon Sindre Sjur Slavibor Slavoj Slavomír Soběslav Sondre Spytihněv Standa Stanislav Stano Ståle Stefan Stein
  Steinar Stephen Steven Stig Stuart Sturla Svatoboj Svatopluk Svatoslav Svein Sven Sverre Šimon Štefan Štěpán Tadeáš
  Tamás Taras Tarjei Teodor Terence Terje Thang Theo Theodore Thomas Thor Thorbjørn Thorvald Tibor Tichomír Tim
  Timothy Tobiáš Todd Tomas Tomasz Tomáš Tomislav Tonda Tor Torbjørn Tore Torgeir Torgrim Torkel Torstein Torvald
  Trond Trygve Trym Tuan Ulf Ulrich Urban Uwe Valdemar Valentin Valentýn Valerij Vasyl Vašek Vavrinec Vavřinec Václav
  Vebjørn Vegard Vendelín Věnceslav Věroslav Victor Vidar Viktor Vilém Viliam Vincenc Vincent Vitalij Vít Vítek
  Vítězslav Vladan Vladimír Vladislav Vlado Vlastimil Vlastislav Vnislav Vojen Vojta Vojtech Vojtěch Vok Volodymyr
  Vratislav Walter Warren Werner Willem William Wojciech Wolfgang Xaver Yevhen Yngve Yuri Záviš Zbigniew Zbyhněv
  Zbyněk Zbyšek Zdenda Zdenek Zdeněk Zdenko Zdislav Zikmund Zoltan Zoltán Žigmund Øivind Ørjan Øystein Øyvind
  Łukasz
`

/** Given names that women and men have; nothing is guessed from them about either. */
const shared = `
  Alex Andrea Anh Dominique Gabriele Helge Hoa Chris Inge Jean Jindra Jo Kája Kari Kim Linh Minh Míša Nikola René
  Robin Sacha Sam Saša Simone Thanh Thu Toni Vanja Xuan
`

/** Men's given names that many families are called by too. */
const surnamesToo = `
  Adam Augustin Blažej Felix Gregor Havel Hynek Jonas Klement Klaus Kryštof Marek Martin Matouš Matyáš Mikuláš Otto Prokop
  Šimon Urban Vavřinec Vít Vítek Vojta Hans Thomas Henry Scott George James Paul Werner Friedrich Günther Ludvík Hung Mark
  Grace Rose Mai Albert Arnold
`

const keysOf = (names: string): ReadonlySet<string> => new Set(fold(names).split(/\s+/u).filter(Boolean))

const womenKeys = keysOf(women)
const menKeys = keysOf(men)
const sharedKeys = keysOf(shared)
const surnameKeys = keysOf(surnamesToo)

const partsOf = (word: string): readonly string[] => fold(word).split('-').filter(Boolean)

const isListed = (key: string): boolean => womenKeys.has(key) || menKeys.has(key) || sharedKeys.has(key)

/** Whether a word is a known given name: *Jana*, *Anna-Marie*, *HÅKON*. */
export const isGivenName = (word: string): boolean => {
  const parts = partsOf(word)
  return parts.length > 0 && parts.every(isListed)
}

/** Whether a known given name is a usual surname as well: *Marek*, *Beneš*. */
export const isSurnameToo = (word: string): boolean => surnameKeys.has(fold(word))

/** Whose a given name is; null for one that is not known, or that both have. */
export const genderOfGivenName = (word: string): 'female' | 'male' | null => {
  const [key = ''] = partsOf(word)
  if (sharedKeys.has(key) || (womenKeys.has(key) && menKeys.has(key))) return null
  return womenKeys.has(key) ? 'female' : menKeys.has(key) ? 'male' : null
}

/** Whether a given name is one that women and men have. */
export const isSharedGivenName = (word: string): boolean => {
  const [key = ''] = partsOf(word)
  return sharedKeys.has(key) || (womenKeys.has(key) && menKeys.has(key))
}
