import type { PlanText } from './nb.ts'

export const plan: PlanText = {
  chapters: {
    about: { title: 'Om planen', lead: '' },
    goals: { title: 'Mål', lead: 'Dette vil vi oppnå.' },
    organisation: {
      title: 'Organisering og ansvar',
      lead: 'Slik er arbeidet organisert, og slik er det delt mellom tenestene.',
    },
    cooperation: { title: 'Samarbeid', lead: 'Avtalane, møta og overgangane der tenestene arbeider saman.' },
    routines: { title: 'Rutinar', lead: 'Slik gjer vi det, på same måten kvar gong.' },
    measures: { title: 'Tiltak', lead: 'Dette kan barn, unge og familiar få.' },
    competence: { title: 'Kompetanse', lead: 'Dette skal dei som møter barn og familiar, kunne.' },
    grounds: { title: 'Lover og føringar', lead: 'Dette byggjer planen på.' },
  },
  shares: {
    byWho: 'Ansvaret, teneste for teneste',
    who: 'Teneste eller rolle',
    responsible: 'Svarar for',
    takesPart: 'Deltek i',
    byThing: 'Kven gjer kva',
    thing: 'Oppgåve',
  },
  notAdopted: 'Ikkje vedteken',
  notAdoptedLead: 'Dette er planen slik modellen er no. Han følgjer med når modellen blir endra.',
  adoptedOn: (day) => `Vedteken ${day}`,
  frozen: 'Denne utgåva er frosen. Det som er skrive i modellen sidan, står ikkje her.',
  case: 'Sak',
  by: 'Vedteken av',
  versions: 'Vedtekne utgåver',
  noVersions: 'Inga vedteken utgåve ligg her enno.',
  now: 'Planen slik modellen er no',
  madeNow: (day, version) => `Ikkje vedteken. Laga ${day}, av utgåve ${version} av modellen.`,
  madeAdopted: (day, caseNumber, by) => `Vedteken ${day}${by === '' ? '' : ` av ${by}`}, sak ${caseNumber}.`,
}
