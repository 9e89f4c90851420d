import { fieldAt, isLocalized, type ContentType } from '#base/content-type.ts'
import { itemName, type Composed, type ItemName, type Language } from '#base/item.ts'
import { linksOf, lostInText, type Link } from '#base/links.ts'
import type { Model } from '#base/model.ts'
import { compose, findFields, requiredMissing, isSaidLeftOut, type Layered } from './compose.ts'
import type { ReadPart } from './pack-file.ts'

/** A model as it is read: packs from the nearest (the municipality's) to the furthest (the base). */
export type Chain = readonly (readonly ReadPart[])[]

/** One item of a chain. What is asked of it is worked out once, also for models that differ from this one in other items. */
export type KnownItem = {
  readonly name: ItemName
  readonly type: ContentType | undefined
  /** What every layer says of it, nearest first. */
  readonly layers: Chain
  readonly parts: Layered
  /** As a service reads it. */
  readonly composed: (service: string) => Composed<ContentType> | undefined
  /** The fields that it cannot be without and no layer says. */
  readonly lacking: (service: string) => readonly string[]
  /** Where its parts lead, but for what a nearer layer says otherwise. */
  readonly leads: () => readonly (Link & { readonly read: ReadPart })[]
  /** What its texts lead to in a way that nobody can follow. */
  readonly lost: () => readonly { readonly read: ReadPart; readonly path: string; readonly written: string }[]
}

/** A chain of packs, opened: its items, and the model as each service reads it. */
export type Models = {
  readonly types: readonly ContentType[]
  readonly language: Language
  /** Every language that is published. */
  readonly languages: readonly Language[]
  readonly items: ReadonlyMap<ItemName, KnownItem>
  readonly readBy: (service: string) => Model
}

export function openModels(
  types: readonly ContentType[],
  chain: Chain,
  language: Language,
  languages: readonly Language[] = [language],
): Models {
  const byName = new Map<ItemName, ReadPart[][]>()
  for (const [rank, layer] of chain.entries()) {
    for (const read of layer) {
      const name = itemName(read.part)
      const layers = byName.get(name) ?? chain.map(() => [])
      layers[rank]?.push(read)
      byName.set(name, layers)
    }
  }
  const typeOf = new Map(types.map((type) => [type.name, type]))
  const items = [...byName].map(([name, layers]) => [name, knowItem(typeOf, name, layers, language)] as const)
  return modelsOf({ types, language, languages }, new Map(items))
}

/** The same where the layers say otherwise of some items. What was worked out of all others is taken along. */
export function withItems(
  { items, ...known }: Models,
  others: readonly { readonly name: ItemName; readonly layers: Chain }[],
): Models {
  const { types, language } = known
  const typeOf = new Map(types.map((type) => [type.name, type]))
  const changed = new Map(items)
  for (const { name, layers } of others) {
    if (layers.every((layer) => layer.length === 0)) changed.delete(name)
    else changed.set(name, knowItem(typeOf, name, layers, language))
  }
  return modelsOf(known, changed)
}

export const openModel = (types: readonly ContentType[], chain: Chain, language: Language, service: string): Model =>
  openModels(types, chain, language).readBy(service)

function modelsOf(
  known: Pick<Models, 'types' | 'language' | 'languages'>,
  items: ReadonlyMap<ItemName, KnownItem>,
): Models {
  const ofType = Map.groupBy(items.values(), ({ type }) => type?.name)
  const readBy = (service: string): Model => ({
    service,
    all: <Type extends ContentType>(type: Type) =>
      (ofType.get(type.name) ?? []).flatMap((item) => item.composed(service) ?? []) as Composed<Type>[], // each is of that type
    has: (name) => items.get(name)?.composed(service) !== undefined,
    placeOf: (name, path) => placeIn(items.get(name), name, path),
  })
  return { ...known, items, readBy }
}

function knowItem(
  typeOf: ReadonlyMap<string, ContentType>,
  name: ItemName,
  layers: Chain,
  language: Language,
): KnownItem {
  const type = typeOf.get(name.slice(0, name.indexOf('/')))
  const parts = layers.map((layer) => layer.map((read) => read.part))
  const reader = (service: string) => ({ service, language, home: language })
  return {
    ...{ name, type, layers, parts },
    composed: once((service) => type && compose(type, parts, reader(service))),
    lacking: once((service) => (type === undefined ? [] : lackedIn(type, findFields(type, parts, reader(service))))),
    leads: onceOnly(() => (type === undefined ? [] : leadsOf(type, layers))),
    lost: onceOnly(() => (type === undefined ? [] : lostIn(type, layers))),
  }
}

/** What is left out lacks nothing. */
const lackedIn = (type: ContentType, found: ReturnType<typeof findFields>): readonly string[] =>
  isSaidLeftOut(found) ? [] : [...requiredMissing(type, found)]

const once = <Answer>(work: (service: string) => Answer): ((service: string) => Answer) => {
  const known = new Map<string, { readonly answer: Answer }>()
  return (service) => {
    const found = known.get(service) ?? { answer: work(service) }
    known.set(service, found)
    return found.answer
  }
}

const onceOnly = <Answer>(work: () => Answer): (() => Answer) => {
  const known = once(work)
  return () => known('')
}

const leadsOf = (type: ContentType, layers: Chain): (Link & { readonly read: ReadPart })[] =>
  layers.flatMap((layer, rank) => {
    const nearer = layers.slice(0, rank).flat()
    return layer.flatMap((read) =>
      linksOf(type, read.part)
        .filter((link) => !isSaidAgain(nearer, read.part.service, link.path))
        .map((link) => ({ ...link, read })),
    )
  })

/** A nearer layer says the field, or takes away what it stands in: nobody reads what stands here. */
const isSaidAgain = (nearer: readonly ReadPart[], service: string, path: string): boolean =>
  nearer.some(
    ({ part }) =>
      part.service === service &&
      Object.entries(part.fields).some(
        ([said, value]) => said === path || (value === null && path.startsWith(`${said}/`)),
      ),
  )

const lostIn = (type: ContentType, layers: Chain): { read: ReadPart; path: string; written: string }[] =>
  layers.flat().flatMap((read) =>
    Object.entries(read.part.fields).flatMap(([path, value]) => {
      const field = fieldAt(type, path)
      if (field === undefined || value === null || !isLocalized(field)) return []
      return [value]
        .flat()
        .flatMap((text) => lostInText(String(text)))
        .map((written) => ({ read, path, written }))
    }),
  )

/** Where a field is said; where nobody says it, where its part or else its item begins. */
function placeIn(item: KnownItem | undefined, name: ItemName, path: string): { file: string; line: number } {
  const said = item?.layers.flat() ?? []
  const above = path.slice(0, path.lastIndexOf('/') + 1)
  const lines = said.flatMap(({ file, lines: of }) => [...of].map(([at, line]) => ({ file, at, line })))
  const found =
    lines.find((one) => one.at === path) ??
    lines.find((one) => one.at.startsWith(`${path}/`)) ??
    lines.find((one) => above !== '' && one.at.startsWith(above))
  return { file: found?.file ?? said[0]?.file ?? name, line: found?.line ?? 1 }
}
