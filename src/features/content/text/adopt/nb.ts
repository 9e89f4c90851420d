import type { AdoptionFault } from '../../rules/adopting.ts'

/** A plan that was adopted, kept as it was. */
export const adopt = {
  way: 'Frys en vedtatt utgave',
  title: (plan: string) => `Frys «${plan}» slik den ble vedtatt`,
  lead: 'Når planen er vedtatt, fryser dere den her. Utgaven blir stående for leserne, med dag og sak, også når modellen blir endret.',
  what: 'Det som fryses, er det leserne møter nå. Utkast er ikke med.',
  day: 'Når ble den vedtatt?',
  dayHint: 'dd.mm.åååå',
  case: 'Hvilket saksnummer har vedtaket?',
  caseHint: 'Slik det står i møteprotokollen.',
  by: 'Hvem vedtok den?',
  byHint: 'Skriv hvilket organ, ikke navn på personer.',
  optional: 'kan stå tomt',
  see: 'Se det som blir frosset',
  back: 'Tilbake til planen',
  faults: {
    unread: 'Skriv dagen slik: dd.mm.åååå.',
    future: 'Dagen har ikke vært ennå. Skriv dagen da planen ble vedtatt.',
    taken: 'Det finnes allerede en utgave som ble vedtatt denne dagen. Den kan ikke endres.',
    missing: 'Skriv saksnummeret.',
    long: 'Det er for langt.',
  } satisfies Record<AdoptionFault, string>,
  versions: 'Vedtatte utgaver',
  none: 'Ingen utgave er frosset ennå.',
  version: (day: string) => `Vedtatt ${day}`,
  inCase: (caseNumber: string, by: string) => (by === '' ? `Sak ${caseNumber}` : `Sak ${caseNumber}, ${by}`),
  review: {
    title: 'Se gjennom før dere fryser',
    lead: 'Slik blir utgaven stående. Den kan ikke endres eller tas bort etterpå.',
    changed: 'Noe er endret siden du så på det. Se gjennom en gang til.',
    languages: 'Dette blir frosset',
    confirm: 'Er dette planen slik den ble vedtatt?',
    follows: ['Leserne finner utgaven på planens side, med dag og sak.', 'Utgaven kan ikke endres eller tas bort.'],
    submit: 'Ja, frys utgaven',
    back: 'Endre dag eller sak',
    facts: { day: 'Vedtatt', case: 'Sak', by: 'Vedtatt av' },
  },
  external: 'går til et annet nettsted',
  done: { planAdopted: 'Utgaven er frosset. Leserne ser den nå.' },
}

export type AdoptText = typeof adopt
