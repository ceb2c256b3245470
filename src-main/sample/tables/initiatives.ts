import type { ActionInput } from '@shared/domain/actions'

type InitiativeInput = ActionInput<'initiative:create'>

const sampleNote =
  'Ukázková data. Osoby, kontakty, odpovědi, účast, výstupy i doporučení jsou smyšlené a nevypovídají nic o skutečných institucích.'

export const bi: InitiativeInput = {
  code: 'BI',
  name: 'Sdílení dobré praxe v oblasti spolupráce státní policie s orgány místní samosprávy',
  colour: 'blue',
  partners: [
    'Odbor bezpečnostní politiky MV',
    'Odbor prevence kriminality MV',
    'Svaz měst a obcí České republiky',
    'Policie České republiky',
    'KS – Norwegian Association of Local and Regional Authorities',
  ],
  deadline: '2020-10-02',
  publicity:
    'Bilaterální iniciativa je financována z Norských fondů 2014–2021 v rámci programu Vnitřní věci.\nSupported by Norway Grants 2014–2021, Home Affairs Programme.',
  note: sampleNote,
  themes: [
    'Místní záležitosti veřejného pořádku',
    'Systémové sdílení informací a spolupráce mezi relevantními aktéry',
    'Problematika spojená s migrací cizinců',
    'Děti, mladiství a zvlášť zranitelné osoby',
  ],
}

export const pdp4: InitiativeInput = {
  code: 'PDP4',
  name: 'Klíčová aktivita PDP4: sdílení dobré praxe na národní úrovni',
  colour: 'green',
  partners: ['Policejní prezidium České republiky', 'Odbor bezpečnostní politiky MV'],
  deadline: null,
  publicity:
    'Projekt NF-MV-PDP-004-2020 je financován z Norských fondů 2014–2021 v rámci programu Vnitřní věci.\nSupported by Norway Grants 2014–2021, Home Affairs Programme.',
  note: `Koordinuje Policejní prezidium. Od bilaterální iniciativy se liší tím, že sdílí praxi na národní úrovni.\n\n${sampleNote}`,
  themes: [
    'Doprava',
    'Prevence kriminality na místní úrovni',
    'Výměna informací a dat',
    'Spolupráce s dalšími subjekty',
  ],
}
