import type { PersonRow } from './people'

/** People whom nobody knew before: institutions named them in their answers or sent them instead of somebody else. */
export const namedPeople: readonly PersonRow[] = [
  ['podebrady', 'Bc.', 'Lukáš', 'Zahrádník', '', 'male', 'Zahrádníku', 'asistent prevence kriminality'],
  ['pisek', '', 'Štěpán', 'Brázda', '', 'male', 'Brázdo', 'referent přestupkového oddělení'],
  ['jindrichuv-hradec', 'Mgr.', 'Marika', 'Vajgarová', '', 'female', 'Vajgarová', 'vedoucí odboru sociálních věcí'],
  ['zatec', 'Bc.', 'Iveta', 'Ohařková', '', 'female', 'Ohařková', 'romská poradkyně'],
  ['jablonec', 'Mgr.', 'Klára', 'Skleničková', '', 'female', 'Skleničková', 'manažerka prevence kriminality'],
  ['trutnov', 'Bc.', 'Horymír', 'Úpa', '', 'male', 'Úpo', 'správce městského kamerového systému'],
  ['chrudim', 'Ing.', 'Alžběta', 'Kočí', '', 'female', 'Kočí', 'referentka informatiky'],
  ['znojmo', 'Bc.', 'Fabián', 'Sklepař', '', 'male', 'Sklepaři', 'koordinátor terénních programů'],
  ['prostejov', 'Bc.', 'Adéla', 'Čechmánková', '', 'female', 'Čechmánková', 'kurátorka pro děti a mládež'],
  ['vsetin', 'Mgr.', 'Zora', 'Valašíková', '', 'female', 'Valašíková', 'koordinátorka komunitního plánování'],
  ['uherske-hradiste', 'Bc.', 'Josef', 'Děcký', '', 'male', 'Děcký', 'kurátor pro děti a mládež'],
  ['krnov', 'Mgr.', 'Bronisława', 'Kłos', '', 'female', 'Kłos', 'pracovnice odboru školství'],
  ['mp-podebrady', '', 'Aleš', 'Zádrapa', '', 'male', 'Zádrapo', 'strážník preventista'],
  ['mp-kolin', '', 'Denis', 'Sázavský', '', 'male', 'Sázavský', 'strážník okrskové služby'],
  ['mp-decin', '', 'Radek', 'Prokeš', '', 'male', 'Prokeši', 'operátor kamerového systému'],
  ['mp-krnov', '', 'Tomáš', 'Ježík', '', 'male', 'Ježíku', 'strážník preventista'],
  ['oo-ricany', 'prap.', 'Simona', 'Uhříčková', '', 'female', 'praporčice', 'územně odpovědná policistka'],
  ['krp-ulk', 'por. Mgr.', 'Norbert', 'Šimáně', '', 'male', 'poručíku', 'komisař skupiny prevence'],
]
