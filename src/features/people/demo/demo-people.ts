import type { SyntheticPerson } from '#platform/sign-in/demo/synthetic-person.ts'
import type { MunicipalRole, UnitRole } from '../rules/actor.ts'
import { madeUpNumber } from '../rules/made-up-number.ts'
import type { Owner } from '../rules/owner.ts'

/** A unit of the demonstration: which service of the model it belongs to, and what it is called. */
export type DemoUnit = {
  readonly key: string
  readonly service: string
  readonly serviceName: string
  readonly name: string
  readonly owner: Owner
  /** Run by one municipality for several. */
  readonly shared?: true
}

/** Someone made up. `here`: what they are in the municipality; `in`: their unit. */
export type DemoPerson = SyntheticPerson & {
  readonly here: readonly { readonly role: MunicipalRole | UnitRole; readonly in?: string; readonly days?: number }[]
  /** Registered with an e-mail address of nobody. */
  readonly email: string
  /** Known here before they ever sign in; the others must be let in. */
  readonly isRegistered: boolean
}

/** The municipalities that share child welfare and PPT (../../../shared/seeds/inderoy.md). The first runs them. */
export const sharing = ['inderoy', 'steinkjer', 'snasa'] as const

/** Units with names that no place has. */
export function demoUnits(slug: string): readonly DemoUnit[] {
  const isSharing = sharing.some((one) => one === slug)
  return [
    { key: 'skole', service: 'skole', serviceName: 'Skole', name: 'Prøvevik skole', owner: 'municipal' },
    { key: 'ungdomsskole', service: 'skole', serviceName: 'Skole', name: 'Øvingsnes ungdomsskole', owner: 'municipal' },
    { key: 'barnehage', service: 'barnehage', serviceName: 'Barnehage', name: 'Testdal barnehage', owner: 'municipal' },
    { key: 'privat', service: 'barnehage', serviceName: 'Barnehage', name: 'Eksempelhaug barnehage', owner: 'private' },
    {
      key: 'helsestasjon',
      service: 'helsestasjon',
      serviceName: 'Helsestasjon',
      name: 'Helsestasjonen',
      owner: 'municipal',
    },
    { key: 'fastlege', service: 'fastlege', serviceName: 'Fastlege', name: 'Prøvevik legekontor', owner: 'private' },
    { key: 'bup', service: 'bup', serviceName: 'BUP', name: 'BUP', owner: 'state' },
    ...(isSharing
      ? []
      : ([
          { key: 'ppt', service: 'ppt', serviceName: 'PPT', name: 'PPT', owner: 'municipal' },
          {
            key: 'barnevern',
            service: 'barnevern',
            serviceName: 'Barnevernstjenesten',
            name: 'Barnevernstjenesten',
            owner: 'municipal',
          },
        ] as const)),
  ]
}

/** What Inderøy runs for itself and its neighbours. */
export const sharedUnits: readonly DemoUnit[] = [
  {
    key: 'delt-ppt',
    service: 'ppt',
    serviceName: 'PPT',
    name: 'PPT for tre kommuner',
    owner: 'municipal',
    shared: true,
  },
  {
    key: 'delt-barnevern',
    service: 'barnevern',
    serviceName: 'Barnevernstjenesten',
    name: 'Barnevernstjenesten for tre kommuner',
    owner: 'municipal',
    shared: true,
  },
]

type Sketch = {
  readonly key: string
  readonly first: string
  readonly description: string
  readonly group: string
  readonly here: DemoPerson['here']
  readonly way: 'entra' | 'idporten' | 'ansattporten'
  readonly born?: string
  readonly isRegistered?: false
  /** Roles that the municipality gives in Entra; they hold from the first sign-in. */
  readonly fromEntra?: readonly MunicipalRole[]
}

const office = 'Hele kommunen'
const services = 'Tjenestene'
const partners = 'Samarbeidspartnere'
const outside = 'Ikke koblet til ennå'
const family = 'Familier'

const sketches: readonly Sketch[] = [
  {
    key: 'administrator',
    first: 'Astrid',
    description: 'Kommuneadministrator',
    group: office,
    here: [{ role: 'administrator' }],
    way: 'entra',
  },
  {
    key: 'koordinator',
    first: 'Karsten',
    description: 'BTI-koordinator',
    group: office,
    here: [{ role: 'coordinator' }],
    way: 'entra',
  },
  {
    key: 'redaktor',
    first: 'Ragnhild',
    description: 'Redaktør, med rollen fra Entra',
    group: office,
    here: [],
    fromEntra: ['editor'],
    way: 'entra',
  },
  {
    key: 'godkjenner',
    first: 'Gaute',
    description: 'Godkjenner',
    group: office,
    here: [{ role: 'approver' }],
    way: 'entra',
  },
  {
    key: 'personvernombud',
    first: 'Pernille',
    description: 'Personvernombud',
    group: office,
    here: [{ role: 'data-protection-officer' }],
    way: 'entra',
  },
  {
    key: 'kartlegging',
    first: 'Kjartan',
    description: 'Ansvarlig for kartleggingen',
    group: office,
    here: [{ role: 'survey-owner' }],
    way: 'entra',
  },
  {
    key: 'rektor',
    first: 'Ranveig',
    description: 'Rektor, Prøvevik skole',
    group: services,
    here: [{ role: 'unit-leader', in: 'skole' }],
    way: 'entra',
  },
  {
    key: 'kontaktlaerer',
    first: 'Leiv',
    description: 'Kontaktlærer, Prøvevik skole',
    group: services,
    here: [{ role: 'staff', in: 'skole' }],
    way: 'entra',
  },
  {
    key: 'sosiallaerer',
    first: 'Solfrid',
    description: 'Sosiallærer, Prøvevik skole',
    group: services,
    here: [{ role: 'staff', in: 'skole' }],
    way: 'entra',
  },
  {
    key: 'vikar',
    first: 'Vegard',
    description: 'Vikar, Prøvevik skole',
    group: services,
    here: [{ role: 'substitute', in: 'skole', days: 60 }],
    way: 'entra',
  },
  {
    key: 'ungdomsrektor',
    first: 'Unni',
    description: 'Rektor, Øvingsnes ungdomsskole',
    group: services,
    here: [{ role: 'unit-leader', in: 'ungdomsskole' }],
    way: 'entra',
  },
  {
    key: 'styrer',
    first: 'Sissel',
    description: 'Styrer, Testdal barnehage',
    group: services,
    here: [{ role: 'unit-leader', in: 'barnehage' }],
    way: 'entra',
  },
  {
    key: 'pedagog',
    first: 'Per',
    description: 'Pedagogisk leder, Testdal barnehage',
    group: services,
    here: [{ role: 'staff', in: 'barnehage' }],
    way: 'entra',
  },
  {
    key: 'helseleder',
    first: 'Helga',
    description: 'Leder, Helsestasjonen',
    group: services,
    here: [{ role: 'unit-leader', in: 'helsestasjon' }],
    way: 'entra',
  },
  {
    key: 'helsesykepleier',
    first: 'Henny',
    description: 'Helsesykepleier, Helsestasjonen',
    group: services,
    here: [{ role: 'staff', in: 'helsestasjon' }],
    way: 'entra',
  },
  {
    key: 'privatstyrer',
    first: 'Pål',
    description: 'Styrer, Eksempelhaug barnehage (privat)',
    group: partners,
    here: [{ role: 'unit-leader', in: 'privat' }],
    way: 'ansattporten',
  },
  {
    key: 'fastlege',
    first: 'Frode',
    description: 'Fastlege, Prøvevik legekontor',
    group: partners,
    here: [{ role: 'staff', in: 'fastlege' }],
    way: 'ansattporten',
  },
  {
    key: 'bup',
    first: 'Brita',
    description: 'Psykolog, BUP',
    group: partners,
    here: [{ role: 'staff', in: 'bup' }],
    way: 'ansattporten',
  },
  {
    key: 'uten-tilgang',
    first: 'Ulrik',
    description: 'Ny lærer som ingen har koblet til',
    group: outside,
    here: [],
    way: 'entra',
    isRegistered: false,
  },
  {
    key: 'mor',
    first: 'Marit',
    description: 'Mor til et barn på 10 år',
    group: family,
    here: [],
    way: 'idporten',
    born: '1986-04-12',
    isRegistered: false,
  },
  {
    key: 'far',
    first: 'Jon',
    description: 'Far til et barn på 10 år',
    group: family,
    here: [],
    way: 'idporten',
    born: '1984-09-30',
    isRegistered: false,
  },
  {
    key: 'ungdom',
    first: 'Sunniva',
    description: 'Ungdom på 16 år',
    group: family,
    here: [],
    way: 'idporten',
    born: '2010-02-18',
    isRegistered: false,
  },
]

/** Not in municipalities that share these services: the shared staff stands there instead. */
const ownServices: readonly Sketch[] = [
  {
    key: 'pptleder',
    first: 'Petra',
    description: 'Leder, PPT',
    group: services,
    here: [{ role: 'unit-leader', in: 'ppt' }],
    way: 'entra',
  },
  {
    key: 'radgiver',
    first: 'Roar',
    description: 'Rådgiver, PPT',
    group: services,
    here: [{ role: 'staff', in: 'ppt' }],
    way: 'entra',
  },
  {
    key: 'barnevernsleder',
    first: 'Bodil',
    description: 'Leder, Barnevernstjenesten',
    group: services,
    here: [{ role: 'unit-leader', in: 'barnevern' }],
    way: 'entra',
  },
]

const sharedStaff: readonly Sketch[] = [
  {
    key: 'pptleder',
    first: 'Petra',
    description: 'Leder, PPT for tre kommuner',
    group: services,
    here: [{ role: 'unit-leader', in: 'delt-ppt' }],
    way: 'entra',
  },
  {
    key: 'radgiver',
    first: 'Roar',
    description: 'Rådgiver, PPT for tre kommuner',
    group: services,
    here: [{ role: 'staff', in: 'delt-ppt' }],
    way: 'entra',
  },
  {
    key: 'barnevernsleder',
    first: 'Bodil',
    description: 'Leder, Barnevernstjenesten for tre kommuner',
    group: services,
    here: [{ role: 'unit-leader', in: 'delt-barnevern' }],
    way: 'entra',
  },
]

/** Surnames that say of themselves that nobody has them. */
export const surnames = [
  'Testdal',
  'Prøvevik',
  'Eksempelhaug',
  'Øvingsnes',
  'Demomo',
  'Liksomli',
  'Modellrud',
  'Utprøvland',
]

/** Everyone one can be in a municipality of the demonstration, with every role. The same each time. */
export function demoPeople(slug: string): readonly DemoPerson[] {
  const isSharing = sharing.some((one) => one === slug)
  const own = [...sketches, ...(isSharing ? [] : ownServices)].map((sketch) => personFrom(sketch, slug))
  // The shared staff are employed by the municipality that runs the services, and are the same people in all three.
  return isSharing ? [...own, ...sharedStaff.map((sketch) => personFrom(sketch, sharing[0]))] : own
}

function personFrom(sketch: Sketch, slug: string): DemoPerson {
  const { key, first, description, group, here, way, born = '1980-01-01', isRegistered = true, fromEntra = [] } = sketch
  const turn = numberOf(`${slug}/${key}`)
  const surname = surnames[turn % surnames.length] ?? 'Testdal'
  return {
    key: `${slug}-${key}`,
    name: `${first} ${surname}`,
    description,
    group,
    number: way === 'entra' ? undefined : madeUpNumber(born, turn % 1000),
    levels: ['high', 'substantial'],
    ...(way === 'entra'
      ? { entra: { oid: uuidFrom(`${slug}/${key}`), roles: fromEntra.map((role) => `stafett.${role}`) } }
      : {}),
    ...(way === 'ansattporten' ? { organisation: '310000000' } : {}),
    here,
    email: `${key}@${slug}.example`,
    isRegistered,
  }
}

/** Entra's id of a municipality in the demonstration. */
export const demoTenant = (slug: string): string => uuidFrom(`tenant/${slug}`)

/** A small number that a text always gives (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/** An id that a text always gives; nothing secret depends on it. */
export function uuidFrom(text: string): string {
  const hex = [0, 1, 2, 3].map((turn) => numberOf(`${turn}/${text}`).toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
