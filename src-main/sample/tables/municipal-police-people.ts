import type { PersonRow } from './people'

/** Contacts in the municipal police, known before the invitation. */
export const municipalPolicePeople: readonly PersonRow[] = [
  ['mp-ricany', 'Bc.', 'Bořivoj', 'Kdýr', '', 'male', 'veliteli', 'velitel městské policie'],
  ['mp-ricany', '', 'Ivona', 'Pešavová', '', 'female', 'Pešavová', 'preventistka'],
  ['mp-podebrady', '', 'Zbyněk', 'Labský', '', 'male', 'veliteli', 'velitel městské policie'],
  ['mp-kolin', 'Mgr.', 'Silvestr', 'Houžvička', '', 'male', 'řediteli', 'ředitel městské policie'],
  ['mp-kolin', 'Bc.', 'Denisa', 'Košťálková', '', 'female', 'Košťálková', 'vedoucí skupiny prevence'],
  ['mp-tabor', '', 'Arnošt', 'Kazbunda', '', 'male', 'veliteli', 'velitel městské policie'],
  ['mp-tabor', '', 'Petra', 'Žižlavská', '', 'female', 'Žižlavská', 'mentorka asistentů prevence kriminality'],
  ['mp-pisek', 'Bc.', 'Jonáš', 'Zlatník', '', 'male', 'Zlatníku', 'zástupce velitele'],
  ['mp-cheb', 'Bc.', 'Rostislav', 'Egert', '', 'male', 'Egerte', 'vedoucí směny'],
  ['mp-cheb', '', 'Oksana', 'Melnyk', '', 'female', 'Melnyk', 'asistentka prevence kriminality'],
  ['mp-zatec', '', 'Luboš', 'Chmelík', '', 'male', 'veliteli', 'velitel městské policie'],
  ['mp-decin', 'Mgr.', 'Hynek', 'Skalák', '', 'male', 'řediteli', 'ředitel městské policie'],
  ['mp-decin', '', 'Věra', 'Ďásková', '', 'female', 'Ďásková', 'strážnice okrskové služby'],
  ['mp-jablonec', 'Bc.', 'Přibyslav', 'Jizerka', '', 'male', 'Jizerko', 'zástupce ředitele'],
  ['mp-chrudim', '', 'Mojmír', 'Loutka', '', 'male', 'Loutko', 'vedoucí okrskové služby'],
  ['mp-trebic', 'Bc.', 'Kamil', 'Zámiš', '', 'male', 'Zámiši', 'velitel směny'],
  ['mp-znojmo', '', 'Leoš', 'Okrouhlík', '', 'male', 'Okrouhlíku', 'vedoucí dozorčí služby'],
  ['mp-prostejov', 'Mgr.', 'Radomír', 'Hloučela', '', 'male', 'veliteli', 'velitel městské policie'],
  ['mp-prostejov', '', 'Blanka', 'Plumlovská', '', 'female', 'Plumlovská', 'preventistka'],
  ['mp-krnov', 'Bc.', 'Dalibor', 'Cvilín', '', 'male', 'veliteli', 'velitel městské policie'],
]
