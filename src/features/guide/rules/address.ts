import type { ItemName } from '#base/item.ts'
import { wordOfKind } from '#base/kind-words.ts'

/**
 * Addresses below a municipality (interfaces.md). `prefix` is everything before: `/harstad`, `/harstad/nn`, or `` and
 * `/nn` on a host name of its own. Keys never change, so links stay stable across editing.
 */
export type Addresses = {
  readonly front: string
  readonly guide: string
  readonly help: string
  readonly search: string
  readonly tools: string
  readonly laws: string
  /** The collaboration model. */
  readonly model: string
  /** Who does what: the matrix of responsibility. */
  readonly responsibility: string
  /** Of an item among the others of the collaboration model, why it is there and where it is used; undefined for what is none of them. */
  inModel(name: ItemName): string | undefined
  /** What is new. */
  readonly news: string
  /** Where readers say whether something was of help. */
  readonly helped: string
  readonly signIn: string
  /** Where the one who rang, and was given a code, types it. */
  readonly receipt: string
  /** How the follow-up went, in numbers. */
  readonly figures: string
  /** Links for the municipality's own web site. */
  readonly snippet: string
  /**
   * Of an item; `detail` is a step's level, the path of a topic that has one of its own, or the file of an attachment. Undefined for what has no
   * page of its own.
   */
  of(name: ItemName, detail?: string): string | undefined
  /** Where something is begun behind sign-in, from a step or from none. */
  begin(what: 'wonder-note', from?: { readonly level: string; readonly key: string }): string
  /** Where a measure is used in a relay, behind sign-in. */
  useInRelay(measure: string): string
  /** «Hva gjør jeg nå?» behind a door. */
  helper(door: string): string
  /** Of a file, by its name. */
  file(name: string): string
}

/** `filesAt`: where files are, when whoever looks gets them from somewhere else than readers do. */
export function addressesFor(prefix: string, filesAt?: string): Addresses {
  const at = (path: string) => `${prefix}${path}`
  const file = (name: string) => `${filesAt ?? at('/filer')}/${name}`
  return {
    front: at('/'),
    guide: at('/veileder'),
    help: at('/hjelp'),
    search: at('/sok'),
    tools: at('/verktoy'),
    laws: at('/lover'),
    model: at('/samhandlingsmodell'),
    responsibility: at('/samhandlingsmodell/ansvar'),
    inModel: (name) => {
      const path = pathInModel(name)
      return path && at(path)
    },
    news: at('/nytt'),
    helped: at('/til-hjelp'),
    signIn: at('/logg-inn'),
    receipt: at('/kvittering'),
    figures: at('/oppfolging-i-tall'),
    snippet: at('/lenker'),
    of: (name, detail) => {
      if (name.startsWith('attachment/')) return detail && file(detail)
      const path = pathOf(name, detail)
      return path && at(path)
    },
    begin: (what, from) => at(begun[what]) + (from === undefined ? '' : `?steg=${from.level}/${from.key}`),
    useInRelay: (measure) => at(`/logger/tiltak?fra=${measure}`),
    helper: (door) => at(`/${door}/hva-na`),
    file,
  }
}

/** The types whose items have a place where readers meet them, so that a text may link to them. */
export const linkedTypes = [
  'door',
  'page',
  'topic',
  'level',
  'step',
  'tool',
  'contact',
  'attachment',
  'tier',
  'measure',
  ...Object.keys(wordOfKind),
]

const begun = { 'wonder-note': '/undring/ny' } as const

function pathOf(name: ItemName, detail: string | undefined): string | undefined {
  const [type = '', key = ''] = name.split('/')
  switch (type) {
    case 'door':
    case 'page':
      return `/${key}`
    case 'topic':
      return `/tema/${detail ?? key}`
    case 'level':
      return `/veileder/${key}`
    case 'step':
      return detail && `/veileder/${detail}/${key}`
    case 'tool':
      return `/verktoy/${key}`
    case 'contact':
      return `/hjelp#${key}`
    case 'service':
      return `/hjelp#tjeneste-${key}`
    case 'law':
      return `/lover#${key}`
    case 'theme':
      return `/samhandlingsmodell#${key}`
    case 'tier':
      return `/samhandlingsmodell/${key}`
    case 'measure':
      return `/tiltak/${key}`
    default:
      return pathInModel(name)
  }
}

const words: Readonly<Record<string, string>> = wordOfKind

function pathInModel(name: ItemName): string | undefined {
  const [type = '', key = ''] = name.split('/')
  const word = words[type]
  return word === undefined ? undefined : `/samhandlingsmodell/${word}/${key}`
}

/** Page keys that would stand in the way of addresses the program uses itself; the checker refuses them. */
export const takenAddresses: ReadonlySet<string> = new Set([
  'veileder',
  'samhandlingsmodell',
  'tiltak',
  'hjelp',
  'sok',
  'prosjekt',
  'verktoy',
  'lover',
  'nytt',
  'til-hjelp',
  'lenker',
  'tema',
  'logg-inn',
  'logg-ut',
  'invitasjon',
  'demo',
  'min-side',
  'logger',
  'undring',
  'utkast',
  'utrulling',
  'i-dag',
  'kalender',
  'oppfolging',
  'kvittering',
  'kvitteringer',
  'oppfolging-i-tall',
  'familie',
  'sammen',
  'filer',
  'studio',
  'kartlegging',
  'innsikt',
  'administrasjon',
  // Languages stand first in an address.
  ...['nb', 'nn', 'se', 'sma', 'smj', 'fkv', 'en'],
])
