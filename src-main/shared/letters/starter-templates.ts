import type { LetterTemplate } from '../domain/letters/letter-template'

type Starter = Omit<LetterTemplate, 'id' | 'counterpartId'> & { readonly counterpart?: number }

/** What the letter is about, each fact on a line of its own, so that no name has to be declined. */
const aboutEvent = `{#je-na-akci}
Akce: {akce}
{#termin}
Termín: {termin}
{/}
{#misto}
Místo: {misto}
{/}
{/}`

const aboutEnglishEvent = `{#is-to-event}
Event: {event}
{#dates}
Date: {dates}
{/}
{#venue}
Venue: {venue}
{/}
{/}`

const czech: readonly Pick<Starter, 'name' | 'purpose' | 'addressee' | 'subject' | 'body'>[] = [
  {
    name: 'Pozvánka instituci',
    purpose: 'invitation',
    addressee: 'institution',
    subject: 'Pozvánka: {#je-na-akci}{akce}{/}{^je-na-akci}{iniciativa}{/}',
    body: `{osloveni},

{#je-na-akci}
dovolujeme si Vás pozvat na akci pořádanou v rámci iniciativy „{iniciativa}“.
{/}
{^je-na-akci}
dovolujeme si Vás pozvat k účasti v iniciativě „{iniciativa}“.{#prehled-akci} V jejím rámci se uskuteční:

{prehled-akci}{/}
{/}

${aboutEvent}

Žádáme Vás o sdělení, zda se Vaše instituce zúčastní, a o jméno, funkci a kontakt jejího zástupce{#odpovedet-do}, a to do {odpovedet-do}{/}.

{#kontakt}
Bližší informace: {kontakt}
{/}

Děkujeme za spolupráci.

S pozdravem`,
  },
  {
    name: 'Pozvánka osobě',
    purpose: 'invitation',
    addressee: 'person',
    subject: 'Pozvánka: {#je-na-akci}{akce}{/}{^je-na-akci}{iniciativa}{/}',
    body: `{osloveni},

{#je-na-akci}
dovoluji si Vás osobně pozvat na akci pořádanou v rámci iniciativy „{iniciativa}“.
{/}
{^je-na-akci}
dovoluji si Vás osobně pozvat k účasti v iniciativě „{iniciativa}“.
{/}

${aboutEvent}

Prosím o potvrzení Vaší účasti{#odpovedet-do} do {odpovedet-do}{/}.

S pozdravem`,
  },
  {
    name: 'Upomínka',
    purpose: 'reminder',
    addressee: 'anybody',
    subject: 'Připomenutí pozvánky: {#je-na-akci}{akce}{/}{^je-na-akci}{iniciativa}{/}',
    body: `{osloveni},

{#odeslano-dne}dne {odeslano-dne} jsme Vám zaslali pozvánku{/}{^odeslano-dne}zaslali jsme Vám pozvánku{/}{#cislo-pozvanky} č. j. {cislo-pozvanky}{/} v rámci iniciativy „{iniciativa}“. Vaši odpověď zatím nemáme.

${aboutEvent}

Prosíme o sdělení, zda se zúčastníte{#odpovedet-do}; lhůta pro odpověď je {odpovedet-do}{/}. Pokud jste mezitím odpověděli, považujte prosím tento dopis za bezpředmětný.

S pozdravem`,
  },
]

const english: typeof czech = [
  {
    name: 'Invitation of an institution',
    purpose: 'invitation',
    addressee: 'institution',
    subject: 'Invitation: {#is-to-event}{event}{/}{^is-to-event}{initiative}{/}',
    body: `{salutation},

{#is-to-event}
We would like to invite you to an event of the initiative “{initiative}”.
{/}
{^is-to-event}
We would like to invite you to take part in the initiative “{initiative}”.{#events} Its events are:

{events}{/}
{/}

${aboutEnglishEvent}

Please let us know whether your institution will take part, with the name, position and contact of its representative{#answer-by}, by {answer-by}{/}.

{#contact}
For details, please contact: {contact}
{/}

Yours faithfully`,
  },
  {
    name: 'Invitation of a person',
    purpose: 'invitation',
    addressee: 'person',
    subject: 'Invitation: {#is-to-event}{event}{/}{^is-to-event}{initiative}{/}',
    body: `{salutation},

{#is-to-event}
It is my pleasure to invite you to an event of the initiative “{initiative}”.
{/}
{^is-to-event}
It is my pleasure to invite you to take part in the initiative “{initiative}”.
{/}

${aboutEnglishEvent}

Please confirm your participation{#answer-by} by {answer-by}{/}.

Yours sincerely`,
  },
  {
    name: 'Reminder',
    purpose: 'reminder',
    addressee: 'anybody',
    subject: 'Reminder of our invitation: {#is-to-event}{event}{/}{^is-to-event}{initiative}{/}',
    body: `{salutation},

We sent you an invitation{#sent-on} on {sent-on}{/}{#invitation-number} (ref. no. {invitation-number}){/} within the initiative “{initiative}” and have not received your answer yet.

${aboutEnglishEvent}

Please let us know whether you will take part{#answer-by}; the deadline is {answer-by}{/}. If you have answered in the meantime, please disregard this letter.

Yours faithfully`,
  },
]

/** Templates to begin with, in both languages: letters are written in the language of their reader, not of the app. */
export const starterTemplates: readonly Starter[] = [
  ...czech.map((each, index) => ({
    ...each,
    lang: 'cs' as const,
    initiativeId: null,
    counterpart: czech.length + index,
  })),
  ...english.map((each) => ({ ...each, lang: 'en' as const, initiativeId: null })),
]
