import type { PlainCopies } from '../../domain/database/plain-copies'
import type { PasswordCost, PasswordStrength } from '../../domain/privacy/password'
import { number } from '../plural'
import { counted, objects } from './counted'

const plainPlaces: Record<PlainCopies['place'], string> = {
  folder: 'Ve složce databáze',
  quarantine: 'Ve složce quarantine',
  backups: 'Mezi zálohami',
  'second-place': 'Na druhém místě pro zálohy',
}

/** The password of a database: its page in the settings, the lock screen, the sheet with the recovery code. */
export const password = {
  title: 'Heslo',
  summary: 'Zašifrování databáze, záchranný kód, automatické zamykání.',
  isOn: 'Databáze je zašifrována',
  isOnText:
    'Všechny soubory ve složce databáze, i její historie, jsou čitelné jen s heslem nebo se záchranným kódem. Dokumenty, které z aplikace uložíte jinam, zašifrovány nejsou.',
  isOff: 'Databáze nemá heslo',
  isOffText:
    'Kdo se dostane ke složce s databází, může ji přečíst. Heslo ji zašifruje včetně historie; hodí se, když data leží na přenosném disku nebo u počítače pracuje více lidí.',
  set: 'Nastavit heslo',
  setTitle: 'Nastavit heslo databáze',
  change: 'Změnit heslo',
  renewCode: 'Nový záchranný kód',
  renewCodeConfirm: 'Nahradit záchranný kód',
  renewCodeText: 'Dosavadní kód přestane platit. Heslo zůstane stejné.',
  remove: 'Odstranit heslo',
  removeText:
    'Soubory databáze se přepíší do čitelné podoby. Kdo se dostane ke složce, bude je moci přečíst. Dosavadní zálohy zůstanou pod nynějším heslem; uschovejte je k nim. Heslo lze kdykoli nastavit znovu.',
  removeConfirm: 'Odstranit heslo databáze',
  current: 'Současné heslo',
  next: 'Nové heslo',
  password: 'Heslo',
  again: 'Heslo ještě jednou',
  hint: 'Nejméně osm znaků. Dobře se pamatuje i píše věta z několika slov.',
  differs: 'Obě zadání hesla se liší.',
  strength: {
    'too-short': 'Zatím je krátké.',
    weak: 'Slabé: lze je uhodnout.',
    fair: 'Dobré.',
    strong: 'Silné.',
  } satisfies Record<PasswordStrength, string>,
  show: 'Ukázat heslo',
  capsLock: 'Je zapnutý přepínač velkých písmen (Caps Lock).',
  goOn: 'Pokračovat',
  previous: 'Zpět',
  codeTitle: 'Záchranný kód',
  codeText:
    'Otevře databázi, když heslo zapomenete. Ukazuje se jen teď. Uložte a vytiskněte list s kódem a uschovejte jej odděleně od počítače; bez hesla i bez kódu data nikdo neobnoví.',
  code: 'Záchranný kód',
  saveSheet: 'Uložit list s kódem (PDF)',
  savingSheet: 'List se ukládá…',
  sheetSaved: (fileName: string) => `List je uložen: ${fileName}. Po vytištění soubor smažte.`,
  proof: 'Opište konec kódu z listu',
  proofHint: 'Poslední dvě skupiny znaků. Tím ověříte, že kód máte poznamenaný.',
  working: 'Databáze se přepisuje a ověřuje…',
  done: {
    set: 'Heslo je nastaveno a databáze zašifrována.',
    change: 'Heslo bylo změněno.',
    renewCode: 'Platí nový záchranný kód. Starý list můžete skartovat.',
    remove: 'Heslo bylo odstraněno.',
    remember: 'Tento počítač si klíč pamatuje.',
    forget: 'Tento počítač klíč zapomněl.',
  },
  plain: {
    title: 'Vedle zašifrované databáze leží čitelné soubory',
    line: ({ place, files, isAway }: PlainCopies) =>
      isAway
        ? `Druhé místo pro zálohy není připojeno. Mohou na něm ležet čitelné zálohy; zašifrují se, jakmile je připojíte: ${files.join(', ')}.`
        : `${plainPlaces[place]}: ${files.join(', ')}. Zašifrovat se nepodařilo; pokud v nich nic nehledáte, smažte je.`,
  },
  autoLock: 'Zamknout, když se s aplikací nepracuje',
  autoLockHint: 'Platí pro tento počítač. Databáze se zamkne také při uspání a při zamčení obrazovky.',
  autoLockChoices: (minutes: number) =>
    minutes === 0 ? 'nikdy' : `po ${counted('minutě', 'minutách', 'minutách')(minutes)}`,
  cost: {
    title: 'Jak rychle se dá heslo hádat',
    text: ({ tookMs, N, r, p }: PasswordCost) =>
      `Vyzkoušet jedno heslo trvá na tomto počítači ${number('cs', tookMs)} ms (scrypt, N = ${number('cs', N)}, r = ${r}, p = ${p}).`,
    low: (leastMs: number) =>
      `Je to méně než ${leastMs} ms: kdo by soubory získal, hádal by rychleji, než je dobré. Při změně hesla se to samo zpomalí.`,
    raise: 'Změnit heslo a zpomalit hádání',
  },
  computer: 'Tento počítač',
  remembered: 'Pamatovat na tomto počítači',
  rememberedText:
    'Při spuštění se databáze otevře bez hesla. Klíč chrání váš účet v systému; po zamčení se heslo zadává vždy.',
  remember: 'Zapamatovat',
  forget: 'Zapomenout',
  cannotRemember: 'Systém na tomto počítači neumí klíč bezpečně uschovat.',
  lockNow: 'Zamknout nyní',
  lock: {
    title: 'Databáze je zamčena',
    kept: 'Rozepsaný formulář zůstal, jak byl.',
    unlock: 'Odemknout',
    unlocking: 'Odemyká se…',
    remember: 'Pamatovat na tomto počítači',
    useCode: 'Použít záchranný kód',
    usePassword: 'Zadat heslo',
    recoverText: 'Opište kód z vytištěného listu a zvolte nové heslo. Na velikosti písmen a pomlčkách nezáleží.',
    recover: 'Odemknout a nastavit heslo',
    other: 'Otevřít jinou databázi',
    folder: (folder: string) => `Složka: ${folder}`,
    soon: (left: number) => `Databáze se zamkne za ${objects.seconds(left)}.`,
    stay: 'Pokračujte v práci stiskem libovolné klávesy nebo pohybem myši.',
  },
}
