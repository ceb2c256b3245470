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
  {
    name: 'Dopis přednášejícímu',
    purpose: 'other',
    addressee: 'anybody',
    subject: 'Prezentace{#nazev-prezentace} „{nazev-prezentace}“{/}',
    body: `{osloveni},

{#prezentace-je-prijata}
Vaši prezentaci{#nazev-prezentace} „{nazev-prezentace}“{/} jsme zařadili do programu v rámci iniciativy „{iniciativa}“. Děkujeme, že se o své zkušenosti podělíte.
{/}
{^prezentace-je-prijata}
děkujeme za nabídku prezentace{#nazev-prezentace} „{nazev-prezentace}“{/} v rámci iniciativy „{iniciativa}“.
{/}

${aboutEvent}
{#prednasejici}

Přednášející: {prednasejici}
{/}
{#chybi}

Prosíme, doplňte ještě: {chybi}.
{/}
{#kontakt}

Bližší informace: {kontakt}
{/}

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
  {
    name: 'Letter to a speaker',
    purpose: 'other',
    addressee: 'anybody',
    subject: 'Presentation{#presentation-title} “{presentation-title}”{/}',
    body: `{salutation},

{#presentation-is-accepted}
Your presentation{#presentation-title} “{presentation-title}”{/} is part of the programme within the initiative “{initiative}”. Thank you for sharing your experience.
{/}
{^presentation-is-accepted}
Thank you for offering the presentation{#presentation-title} “{presentation-title}”{/} within the initiative “{initiative}”.
{/}

${aboutEnglishEvent}
{#speaker}

Speaker: {speaker}
{/}
{#missing}

We still need from you: {missing}.
{/}
{#contact}

For details, please contact: {contact}
{/}

Yours sincerely`,
  },
]

/** The starters that are not among the templates yet, paired anew. */
export const startersBeside = (templates: readonly Pick<LetterTemplate, 'name' | 'lang'>[]): readonly Starter[] => {
  const isNew = ({ name, lang }: Starter): boolean =>
    !templates.some((each) => each.name === name && each.lang === lang)
  const offered = starterTemplates.filter(isNew)
  return offered.map(({ counterpart, ...starter }) => {
    const other = counterpart === undefined ? undefined : starterTemplates[counterpart]
    const at = other === undefined ? -1 : offered.indexOf(other)
    return at < 0 ? starter : { ...starter, counterpart: at }
  })
}

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
