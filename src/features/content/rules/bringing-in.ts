import type { ContentType } from '#base/content-type.ts'
import { itemName, type ItemName, type Part } from '#base/item.ts'
import type { Municipality } from '#base/municipality.ts'
import type { Manifest } from './manifest.ts'
import type { ReadPart } from './pack-file.ts'
import { isSame, saysTheSame, type Said } from './said.ts'
import { servicesChanged } from './studio-access.ts'

/** One item that a pack says otherwise than the layer that it is brought in to. */
export type Step = {
  readonly name: ItemName
  readonly type: ContentType
  readonly key: string
  /** `gone`: the pack says nothing of it. */
  readonly is: 'new' | 'changed' | 'gone'
  /** What the layer says in public, and what it will say. */
  readonly own: Said
  readonly said: Said
  /** What each layer above says, nearest first. */
  readonly above: readonly Said[]
  /** As it stands in the pack's files. */
  readonly read: readonly ReadPart[]
  /** The newest saving of what somebody is writing in it. */
  readonly draft: Draft | undefined
}

export type Draft = {
  readonly number: number
  readonly said: Said
  readonly based_on: number
  readonly person: string | null
}

/** What stands in the installation of one item. */
export type Standing = { readonly own: Said; readonly above: readonly Said[]; readonly draft: Draft | undefined }

export type Bringing = {
  readonly steps: readonly Step[]
  /** What belongs to somebody else: left as it is. */
  readonly beyond: readonly ItemName[]
  /** How many items the pack says as they are said here. */
  readonly same: number
}

/** What a pack changes, item by item; nothing is decided yet. */
export function bringIn(
  types: readonly ContentType[],
  pack: readonly ReadPart[],
  given: {
    /** Of every item that the layer or the pack says something of. */
    readonly standing: ReadonlyMap<ItemName, Standing>
    readonly mayWrite: (type: string, services: readonly string[]) => boolean
  },
): Bringing {
  const read = Map.groupBy(
    pack.filter(({ part }) => saysSomething(part)),
    ({ part }) => itemName(part),
  )
  const steps: Step[] = []
  const beyond: ItemName[] = []
  let same = 0
  for (const name of new Set([...read.keys(), ...given.standing.keys()])) {
    const [kind = '', key = ''] = name.split('/')
    const type = types.find((one) => one.name === kind)
    const { own: kept = [], above = [], draft } = given.standing.get(name) ?? {}
    const own = kept.filter(saysSomething)
    const brought = read.get(name) ?? []
    const said = brought.map(({ part }) => part)
    if (type === undefined || (own.length === 0 && said.length === 0)) continue
    if (saysTheSame(own, said)) same += 1
    // Somebody is writing the same already.
    else if (draft !== undefined && said.length > 0 && saysTheSame(draft.said, said)) same += 1
    else if (!given.mayWrite(type.name, servicesChanged(own, said))) beyond.push(name)
    else {
      const is =
        said.length === 0 ? 'gone' : own.length === 0 && above.every((one) => one.length === 0) ? 'new' : 'changed'
      steps.push({ name, type, key, is, own: kept, said, above, read: brought, draft })
    }
  }
  return { steps, beyond, same }
}

/** A part in which nothing stands is no file, and no word of a pack's. */
const saysSomething = ({ fields, because, reviewed }: Part): boolean =>
  Object.keys(fields).length > 0 || because !== undefined || reviewed !== undefined

/** What somebody decides of a pack as a whole. */
export type Choice = {
  readonly as: 'drafts' | 'public'
  /** What the pack says nothing of goes too. */
  readonly removes: boolean
  /** Drafts that others are writing get a new saving, which can be undone. */
  readonly overwrites: boolean
}

/** What is done of it. What somebody is writing in is never made public over their heads. */
export const chosenOf = (steps: readonly Step[], { as, removes, overwrites }: Choice): readonly Step[] =>
  steps.filter(
    ({ is, draft }) => (is !== 'gone' || removes) && (draft === undefined || (as === 'drafts' && overwrites)),
  )

/** Something in a pack that means nothing here, or something else. */
export type Unfit =
  | { readonly is: 'foreign' | 'kind' | 'facts' }
  | { readonly is: 'inherits'; readonly pack: string; readonly here: string }
  | { readonly is: 'languages'; readonly languages: readonly string[] }
  | { readonly is: 'services'; readonly services: readonly string[] }

/** Where a pack comes from and to. */
export type Whence = { readonly manifest: Manifest; readonly slug: string | undefined }
export type Whither = {
  /** Undefined: a pack that others inherit from, and no municipality's own. */
  readonly municipality: Municipality | undefined
  readonly slug: string
  readonly above: readonly string[]
  readonly languages: readonly string[]
  readonly services: readonly string[]
}

/** Another's pack: it becomes a proposal, and nothing of the own goes for it. */
export const isForeign = ({ manifest, slug }: Whence, { municipality, slug: own }: Whither): boolean =>
  municipality === undefined
    ? manifest.kind === 'municipality' || (slug !== undefined && slug !== own)
    : manifest.kind !== 'municipality' || manifest.number !== municipality.number

/** What of a pack does not fit where it is brought in. */
export function unfitIn(whence: Whence, whither: Whither, parts: readonly Part[]): readonly Unfit[] {
  const { manifest } = whence
  const { municipality, above, languages, services } = whither
  const isOther = isForeign(whence, whither)
  const isOfKind = (manifest.kind === 'municipality') === (municipality !== undefined)
  const [here] = above
  const spoken = new Set(parts.map(({ language }) => language).filter((one) => one !== '' && !languages.includes(one)))
  const served = new Set(parts.map(({ service }) => service).filter((one) => one !== '' && !services.includes(one)))
  return [
    ...(isOther && isOfKind ? [{ is: 'foreign' } as const] : []),
    ...(isOfKind ? [] : [{ is: 'kind' } as const]),
    ...(manifest.inherits === undefined || manifest.inherits === here
      ? []
      : [{ is: 'inherits', pack: manifest.inherits, here: here ?? '' } as const]),
    ...(spoken.size === 0 ? [] : [{ is: 'languages', languages: [...spoken] } as const]),
    ...(served.size === 0 ? [] : [{ is: 'services', services: [...served] } as const]),
    ...(!isOther && municipality !== undefined && hasOtherFacts(manifest, municipality)
      ? [{ is: 'facts' } as const]
      : []),
  ]
}

const hasOtherFacts = (manifest: Manifest, { names, language, languages, colour }: Municipality): boolean =>
  manifest.language !== language ||
  manifest.colour !== colour ||
  manifest.languages.join() !== languages.join() ||
  !isSame(manifest.names, names)

/** What is taken over from another: its words. Who looked after them there, read them through and why they were so, is theirs. */
export const withoutTheirs = ({ part, ...read }: ReadPart): ReadPart => {
  const { reviewed: _reviewed, because: _because, ...kept } = part
  const fields = Object.entries(part.fields).filter(([path]) => !theirs.has(path))
  return { ...read, part: { ...kept, fields: Object.fromEntries(fields) } }
}

const theirs: ReadonlySet<string> = new Set(['approved', 'nextReview', 'attended'])
