import type { Day } from '@shared/domain/values/day'
import type { Channel } from '@shared/domain/invitations/invitation'
import type { EventKey } from './events'

/** One answer to the invitation. Whoever accepts names people for all the events listed. */
export type AnswerRow = {
  readonly from: string
  readonly on: Day
  readonly channel: Channel
  readonly names?: readonly string[]
  readonly events?: readonly EventKey[]
  /** Given: the institution declines, and says this. */
  readonly declines?: string
}

/** In the order in which they came; the deadline was 2 October. */
export const answers: readonly AnswerRow[] = [
  {
    from: 'ricany',
    on: '2020-09-25',
    channel: 'email',
    names: ['Křížalová Žofie', 'Bártl Kryštof'],
    events: ['opening', 'ws1', 'ws2', 'closing'],
  },
  { from: 'mp-ricany', on: '2020-09-25', channel: 'email', names: ['Kdýr Bořivoj'], events: ['opening', 'ws1', 'ws2'] },
  {
    from: 'kolin',
    on: '2020-09-25',
    channel: 'partner',
    names: ['Vránek Otakar', "O'Brien Patrick"],
    events: ['opening', 'ws2', 'ws3', 'closing'],
  },
  {
    from: 'tabor',
    on: '2020-09-29',
    channel: 'email',
    names: ['Hejduková Dobromila', 'Ďuriš Ctirad'],
    events: ['opening', 'ws1', 'ws2', 'ws4'],
  },
  {
    from: 'podebrady',
    on: '2020-09-29',
    channel: 'partner',
    names: ['z Poděbrad Vendelín', 'Zahrádník Lukáš'],
    events: ['opening', 'ws1', 'ws3'],
  },
  {
    from: 'krp-stc',
    on: '2020-09-29',
    channel: 'data-box',
    names: ['Hořeňovská Eliška', 'Kuneš Tadeáš'],
    events: ['opening', 'ws1', 'ws2', 'closing'],
  },
  {
    from: 'mp-kolin',
    on: '2020-09-29',
    channel: 'email',
    names: ['Houžvička Silvestr', 'Sázavský Denis'],
    events: ['ws1'],
  },
  {
    from: 'susice',
    on: '2020-09-29',
    channel: 'phone',
    declines: 'Město se nyní z kapacitních důvodů zúčastnit nemůže, prosí však o zaslání publikace.',
  },
  {
    from: 'cheb',
    on: '2020-09-30',
    channel: 'email',
    names: ['Szabó Gábor', 'Nguyen Thi Lan'],
    events: ['opening', 'ws3'],
  },
  {
    from: 'decin',
    on: '2020-09-30',
    channel: 'data-box',
    names: ['Úlehlová Zdislava', 'Fürst Vít'],
    events: ['ws1', 'ws4'],
  },
  { from: 'oo-ricany', on: '2020-09-30', channel: 'data-box', names: ['Stříbrný Jáchym'], events: ['opening', 'ws1'] },
  {
    from: 'prostejov',
    on: '2020-09-30',
    channel: 'partner',
    names: ['Hanáčková Xenie', 'Čechmánková Adéla'],
    events: ['opening', 'ws2', 'ws4'],
  },
  {
    from: 'kutna-hora',
    on: '2020-09-30',
    channel: 'email',
    names: ['Rožmitálová Běla'],
    events: ['opening', 'ws1', 'ws2'],
  },
  {
    from: 'krp-msk',
    on: '2020-09-30',
    channel: 'data-box',
    declines: 'Krajské ředitelství vyslalo své zástupce do aktivity PDP4.',
  },
  {
    from: 'mp-tabor',
    on: '2020-10-01',
    channel: 'email',
    names: ['Kazbunda Arnošt', 'Žižlavská Petra'],
    events: ['ws1'],
  },
  {
    from: 'trebic',
    on: '2020-10-01',
    channel: 'email',
    names: ['Čihák Tobiáš', 'Zášková Nikol'],
    events: ['ws3', 'ws4'],
  },
  {
    from: 'krp-jhc',
    on: '2020-10-01',
    channel: 'data-box',
    names: ['Rybníkář Matouš', 'Slepičková Jitka'],
    events: ['opening', 'ws2', 'ws4'],
  },
  { from: 'pisek', on: '2020-10-01', channel: 'partner', names: ['Brázda Štěpán'], events: ['opening', 'ws1', 'ws2'] },
  {
    from: 'zatec',
    on: '2020-10-01',
    channel: 'email',
    names: ['Janů Michal', 'Ohařková Iveta'],
    events: ['ws2', 'ws3'],
  },
  {
    from: 'mp-cheb',
    on: '2020-10-01',
    channel: 'phone',
    names: ['Egert Rostislav', 'Melnyk Oksana'],
    events: ['opening', 'ws3'],
  },
  {
    from: 'mp-pisek',
    on: '2020-10-01',
    channel: 'partner',
    declines: 'Za město Písek se účastní městský úřad, městská policie samostatného zástupce nevysílá.',
  },
  {
    from: 'jablonec',
    on: '2020-10-02',
    channel: 'email',
    names: ['Bém Ignác', 'Skleničková Klára'],
    events: ['ws2', 'ws4'],
  },
  {
    from: 'trutnov',
    on: '2020-10-02',
    channel: 'email',
    names: ['Žďárková Květoslava', 'Úpa Horymír'],
    events: ['ws2'],
  },
  {
    from: 'krp-ulk',
    on: '2020-10-02',
    channel: 'data-box',
    names: ['Hněvsa Viktor', 'Bezděková Soňa', 'Šimáně Norbert'],
    events: ['opening', 'ws3'],
  },
  {
    from: 'oo-kolin',
    on: '2020-10-02',
    channel: 'data-box',
    names: ['Polabský Vratislav', 'Týčová Nela'],
    events: ['ws1'],
  },
  {
    from: 'mp-podebrady',
    on: '2020-10-02',
    channel: 'email',
    names: ['Labský Zbyněk', 'Zádrapa Aleš'],
    events: ['ws1'],
  },
  {
    from: 'jindrichuv-hradec',
    on: '2020-10-02',
    channel: 'partner',
    names: ['Jíša Přemysl', 'Vajgarová Marika'],
    events: ['ws2'],
  },
  {
    from: 'chrudim',
    on: '2020-10-02',
    channel: 'email',
    names: ['Hniličková Markéta', 'Kočí Alžběta'],
    events: ['ws2', 'ws4'],
  },
  { from: 'mp-decin', on: '2020-10-02', channel: 'email', names: ['Skalák Hynek'], events: ['ws1'] },
  { from: 'krnov', on: '2020-10-02', channel: 'phone', names: ['Tkadlčík Evžen', 'Kłos Bronisława'], events: ['ws2'] },
  { from: 'mp-prostejov', on: '2020-10-02', channel: 'partner', names: ['Hloučela Radomír'], events: ['ws1', 'ws2'] },
  { from: 'nachod', on: '2020-10-02', channel: 'post', declines: 'Město nemá pro téma volného zaměstnance.' },
  {
    from: 'sokolov',
    on: '2020-10-02',
    channel: 'email',
    declines: 'Město se omlouvá, na podzim připravuje volby a rozpočet.',
  },
  {
    from: 'znojmo',
    on: '2020-10-06',
    channel: 'data-box',
    names: ['Vinařická Apolena', 'Sklepař Fabián'],
    events: ['ws2', 'ws4'],
  },
  {
    from: 'vsetin',
    on: '2020-10-06',
    channel: 'email',
    names: ['Ondrušek Štefan', 'Valašíková Zora'],
    events: ['ws2', 'ws3'],
  },
  {
    from: 'zdar',
    on: '2020-10-07',
    channel: 'email',
    declines: 'Město se přihlásí k navazujícím setkáním v kraji.',
  },
  {
    from: 'mp-krnov',
    on: '2020-10-12',
    channel: 'post',
    names: ['Cvilín Dalibor', 'Ježík Tomáš'],
    events: ['ws2'],
  },
  { from: 'mp-znojmo', on: '2020-10-13', channel: 'phone', declines: 'Bez udání důvodu.' },
  {
    from: 'uherske-hradiste',
    on: '2020-10-14',
    channel: 'email',
    names: ['Šohajová Ludmila', 'Děcký Josef'],
    events: ['ws2', 'ws4'],
  },
]

/** Presentations that came with an answer. */
export const offeredWithAnswer: Readonly<Record<string, { readonly title: string; readonly event: EventKey }>> = {
  cheb: { title: 'Terénní práce v ubytovnách zahraničních pracovníků', event: 'ws3' },
  prostejov: { title: 'Tým pro mládež: společné schůzky školy, kurátora a policie', event: 'ws4' },
}
