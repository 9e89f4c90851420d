import type { PlanChapter } from '#features/collaboration-model/index.ts'

type Chapter = PlanChapter | 'about' | 'organisation' | 'grounds'
type Said = { readonly title: string; readonly lead: string }
const chapters = (said: Record<Chapter, Said>) => said

/** What readers meet around and within a plan as a document, beside its content. */
export const plan = {
  chapters: chapters({
    about: { title: 'Om planen', lead: '' },
    goals: { title: 'Mål', lead: 'Dette vil vi oppnå.' },
    organisation: {
      title: 'Organisering og ansvar',
      lead: 'Slik er arbeidet organisert, og slik er det delt mellom tjenestene.',
    },
    cooperation: { title: 'Samarbeid', lead: 'Avtalene, møtene og overgangene der tjenestene arbeider sammen.' },
    routines: { title: 'Rutiner', lead: 'Slik gjør vi det, på samme måte hver gang.' },
    measures: { title: 'Tiltak', lead: 'Dette kan barn, unge og familier få.' },
    competence: { title: 'Kompetanse', lead: 'Dette skal de som møter barn og familier, kunne.' },
    grounds: { title: 'Lover og føringer', lead: 'Dette bygger planen på.' },
  }),
  shares: {
    byWho: 'Ansvaret, tjeneste for tjeneste',
    who: 'Tjeneste eller rolle',
    responsible: 'Svarer for',
    takesPart: 'Deltar i',
    byThing: 'Hvem gjør hva',
    thing: 'Oppgave',
  },
  notAdopted: 'Ikke vedtatt',
  notAdoptedLead: 'Dette er planen slik modellen er nå. Den følger med når modellen blir endret.',
  adoptedOn: (day: string) => `Vedtatt ${day}`,
  frozen: 'Denne utgaven er frosset. Det som er skrevet i modellen siden, står ikke her.',
  case: 'Sak',
  by: 'Vedtatt av',
  versions: 'Vedtatte utgaver',
  noVersions: 'Ingen vedtatt utgave ligger her ennå.',
  now: 'Planen slik modellen er nå',
  madeNow: (day: string, version: string) => `Ikke vedtatt. Laget ${day}, av utgave ${version} av modellen.`,
  madeAdopted: (day: string, caseNumber: string, by: string) =>
    `Vedtatt ${day}${by === '' ? '' : ` av ${by}`}, sak ${caseNumber}.`,
}

export type PlanText = typeof plan
