import { fold } from '../../values/fold'

/** Given names of women and of men as they are common in Czechia, Slovakia, Norway and beyond; common knowledge, no register. */
const women = `
  Adéla Adriana Agáta Agnieszka Aleksandra Alena Alexandra Alice Alison Alžbeta Alžběta Amálie Amanda Amy Anastasia
  Anastázie Andreja Aneta Anežka Angela Angelika Anička Anita Ann Anna Anne Annika Antonie Apolena Åse Åshild Astrid
  Aud Barbara Barbora Beata Beáta Běla Bente Berit Berta Bibiana Birgit Birgitte Blanka Blažena Bodil Bohdana Bohumila
  Bohumíra Bohuslava Božena Božidara Brenda Brit Britt Bronislava Camilla Carmen Carol Caroline Catherine Cathrine
  Cecilie Cecílie Claire Cyrila Dagmar Dana Daniela Daria Darina Daša Dáša Debora Deborah Denisa Diana Diane Dita
  Dobromila Dominika Dora Dorota Dorothy Dorotka Doubravka Drahoľuba Drahomíra Drahoslava Drahuše Edita Elena Eli Elin
  Elisabeth Eliška Elizabeth Ella Ellen Else Elvíra Ema Emília Emílie Emily Emma Erika Ester Eugénia Eva Evelína Ewa
  Filoména Fiona Frances Francesca Františka Frøydis Gabriela Galina Georgia Gerd Gerta Gisela Gita Giulia Gizela
  Grace Greta Grete Gro Gudrun Gunn Guri Halina Hana Hang Hanka Hanna Hannah Hanne Harriet Hedda Hedvika Hege Heidi
  Helen Helena Helene Helga Henrieta Hermína Hien Hilde Hildegunn Hortenzia Huong Huyen Charlotte Christine Ida Ilona
  Ingebjørg Ingeborg Ingeborga Ingrid Ingunn Ingvild Inka Irena Irina Iris Iryna Isabel Iva Ivana Iveta Ivica Ivona
  Iwona Izabela Jana Jane Janet Janka Jarka Jarmila Jaromíra Jaroslava Jasmína Jela Jennifer Jessica Jindra Jindřiška
  Jiřina Jiřinka Jitka Joan Joanna Johana Jolana Jorunn Josefa Judith Julia Júlia Juliana Julie Julija Justína Justýna
  Jutta Kaja Kamila Karen Karin Karla Karolína Karoline Katarína Katarzyna Kate Kateryna Kateřina Katherine Kathleen
  Katja Katka Katrine Kirsten Kjersti Klára Klaudie Kornélia Kristin Kristina Kristína Kristine Kristýna Květa
  Květoslava Květuše Lada Ladislava Lan Larysa Laura Lea Lene Lenka Leona Leontýna Liana Libuše Lidie Liliana Linda
  Line Lisa Lise Liudmyla Liv Live Livie Ljuba Ljudmyla Lola Louise Ľubica Ľubomíra Lucia Lucía Lucie Lucy Luďka
  Ludmila Ľudmila Ludvika Luisa Lujza Lýdie Magda Magdalena Magdaléna Mahulena Maja Małgorzata Malin Marcela Maren
  Margaret Margita Margrethe Mari Maria Mária Mariana Marianna Marianne Marie Marika Marina Marit Markéta Marta Marte
  Martina Martinka Maruška Mary Matilda Matylda Megan Melánie Mette Michaela Michelle Milada Milana Milena Miloslava
  Miluše Miriam Mirka Miroslava Mona Monika Monique Naďa Nadežda Naděžda Nadija Nancy Natalia Natália Natalie Natálie
  Nataliia Natalija Nataša Nela Nga Ngoc Nicola Nicole Nikoleta Nina Nora Oda Oksana Oldřiška Oleksandra Olena Olga
  Oľga Olha Olivia Otylie Pamela Patricia Patricie Paulína Pavla Pavlína Petra Petronela Phuong Radana Radka Radmila
  Radoslava Ragnhild Rachel Randi Rebecca Regína Reidun Renata Renáta Rønnaug Rose Rozália Ruth Ružena Růžena Sabina
  Sabine Sandra Sára Sarah Sharon Sidónia Sidsel Sigrid Silje Silvia Silvie Simona Siri Sissel Siv Slávka Slavomíra
  Sofia Sofie Solfrid Solveig Soňa Sophia Sophie Stanislava Stela Stephanie Sunniva Susan Svatava Světla Světlana
  Svitlana Sylva Sylvie Synnøve Šárka Šarlota Štěpánka Tamara Táňa Taťána Teresa Tereza Terézia Terezie Tetiana
  Tetjana Thea Theresa Thuy Timea Tone Tonje Torill Torunn Trang Trine Turid Tuva Týna Ulrike Unni Ursula Uršuľa
  Valentyna Valéria Valerie Valérie Vanda Vanesa Vendula Věra Veronika Vibeke Victoria Viera Vigdis Viktória Viktorie
  Viliama Vilma Viola Vladimíra Vlasta Vlastimila Wendy Wenche Xénia Xenie Yen Yulia Yveta Zdena Zdenka Zdeňka Zina
  Zita Zlata Zlatica Zoe Zofia Zora Zuzana Žaneta Žofia Žofie
`
const men = `
  Adam Adolf Åge Ahmed Aksel Alan Albert Albín Aleksandr Aleš Alexander Alexandr Alfons Alfred Ali Alois Alojz Ambrož
  Anatolij Anders Andreas Andrej Andrew Andrii Andrij Andrzej Anthony Anton Antonín Antonio Are Arild Arne Arnold
  Arnošt Arpád Arthur Artur Arvid Asbjørn Åsmund Atle Attila Audun August Augustin Augustín Barry Bartoloměj Bedřich
  Benedikt Benjamin Bernt Birger Bjarne Bjørn Bjørnar Blahoslav Blažej Bogdan Bohdan Bohumil Bohumír Bohuslav Bohuš
  Boleslav Boris Bořek Bořivoj Branislav Brian Bronislav Bruce Bruno Břetislav Carl Carlos Colin Craig Ctibor Ctirad
  Cuong Cyril Čeněk Čestmír Dag Dalibor Dalimil Damián Dan Daniel Darek David Demeter Denis Dennis Derek Dezider Diego
  Dieter Dionýz Dirk Dmitrij Dmytro Dobroslav Dominik Donald Douglas Drahomír Drahoslav Duc Duncan Dung Dušan Eduard
  Edward Egil Egon Einar Eirik Eivind Eliáš Emanuel Emil Endre Eric Erich Erik Erlend Erling Ervin Ervín Eskil Eugen
  Even Evžen Fedor Felix Félix Ferdinand Ferenc Filip Francis Frank Franta František Fred Fredrik Friedrich Frode
  Gábor Gabriel Gareth Gary Geir Gejza Geoffrey George Gerald Giovanni Gisle Giuseppe Gjermund Gordon Graham Gregor
  Gregory Grzegorz Gunnar Gunnstein Günter Günther Gustav Haakon Hai Håkon Halvard Halvor Hans Hanuš Harald Harold
  Harry Håvard Havel Heinz Helge Helmut Henning Henrich Henrik Henry Heřman Honza Horymír Howard Hubert Hugh Hugo Hung
  Hynek Charles Christian Christoffer Christopher Ian Ignác Igor Ihor Ilja Illja Imrich Istvan István Ivan Ivar Ivo
  Jacek Jack Jacob Jacques Jáchym Jakub James Jan Ján Jano Jarda Jarmil Jaromír Jaroslav Jason Jean Jeffrey Jens
  Jeremy Jeroným Jerzy Jevhen Jindřich Jirka Jiří Joakim Joe Joel Johan Johannes John Jon Jonas Jonáš Jonatan Jonathan
  Jørgen Jørn Josef Joseph Joshua Jostein Jozef Juan Julián Julius Július Jura Juraj Jürgen Jurij Justin Kai Kamil
  Kåre Karel Karl Karol Karsten Kazimír Keith Kenneth Ketil Kevin Kilián Kjartan Kjell Kjetil Klaus Klement Knut
  Koloman Konrád Kornel Kristian Kristián Kristoffer Kryštof Krzysztof Kuba Květoslav Kvido Láďa Ladislav Larry Lars
  Lasse László Lawrence Leif Leo Leonard Leopold Leoš Liam Libor Lojza Long Lubomír Ľubomír Lubor Ľubor Luboš Ľuboš
  Luděk Ľudovít Ludvík Luigi Luka Łukasz Lukáš Lumír Magne Magnus Maksym Manfred Marcel Marcin Marco Marek Marian
  Marián Mario Marius Mark Maroš Martin Matej Matěj Mathias Matouš Mats Matthew Matthias Matúš Matyáš Maxim Maximilián
  Medard Metoděj Michael Michal Mike Mikkel Mikuláš Míla Milan Milík Miloň Miloslav Miloš Mirda Mirek Miro Miroslav
  Mohamed Mohammed Mojmír Morten Mychajlo Mykhailo Mykola Neil Nigel Nicholas Nikita Nils Noah Norbert Odd Oddvar
  Øivind Ola Olaf Olav Oldřich Ole Oleg Oleh Oleksandr Oleksij Oliver Ondra Ondrej Ondřej Ørjan Oscar Oskar Ota Otakar
  Otmar Oto Otto Owen Øystein Øyvind Paal Pål Pankrác Patrick Patrik Paul Pavel Pavlo Pavol Paweł Pedro Pepa Per Peter
  Petr Petter Philip Pierre Pieter Piotr Prokop Přemysl Quang Radan Radek Radim Radko Radomír Radoslav Radovan Rafael
  Ragnar Ralph Rastislav Raymond Reidar Richard Roald Roar Robert Róbert Roger Roland Rolf Roman Ronald Rostislav Roy
  Rudolf Rune Ruslan Russell Ryan Řehoř Samo Samuel Sander Sava Scott Sean Sebastián Sergej Serhii Serhij Servác
  Sigbjørn Sigmund Sigurd Silvestr Simon Sindre Slavoj Slavomír Sondre Standa Stanislav Stano Stefan Stein Steinar
  Stephen Steven Stig Stuart Sturla Svatoboj Svatopluk Svatoslav Svein Sven Sverre Šimon Štefan Štěpán Tadeáš Tamás
  Taras Teodor Terence Terje Thang Theodore Thomas Thor Thorbjørn Thorvald Tibor Tichomír Tim Timothy Tobiáš Todd
  Tomasz Tomáš Tomislav Tonda Tor Torbjørn Tore Torgeir Torstein Torvald Trond Trygve Trym Tuan Ulf Urban Uwe Václav
  Valdemar Valentin Valentýn Valerij Vasyl Vašek Vavrinec Vavřinec Vegard Vendelín Věroslav Victor Vidar Viktor Vilém
  Viliam Vincenc Vincent Vít Vitalij Vítek Vítězslav Vladan Vladimír Vladislav Vlado Vlastimil Vlastislav Vojta
  Vojtech Vojtěch Volodymyr Vratislav Walter Warren Werner William Wojciech Wolfgang Yevhen Yngve Yuri Zbigniew Zbyněk
  Zbyšek Zdenda Zdenek Zdeněk Zdenko Zikmund Zoltan Zoltán Žigmund
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
