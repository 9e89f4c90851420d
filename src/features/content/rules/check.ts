import { compose, findFields, firstRequiredMissing, type Layered } from './compose.ts'
import { fieldAt, isLocalized, type ContentType } from '#base/content-type.ts'
import type { Fault } from '#base/fault.ts'
import type { Model, ModelCheck } from '#base/model.ts'
import { itemName, type ItemName, type Language, type Part } from '#base/item.ts'
import { linksOf, lostInText } from '#base/links.ts'
import type { ReadPart } from './pack-file.ts'

/** A model as it is read: packs from the nearest (the municipality's) to the furthest (the base). */
export type Chain = readonly (readonly ReadPart[])[]

/** Proves a chain of packs: every reference resolves, nothing required is empty, and each feature's own rules hold. */
export function checkChain(
  types: readonly ContentType[],
  checks: readonly ModelCheck[],
  chain: Chain,
  language: Language,
  services: readonly string[],
): Fault[] {
  const common = openModel(types, chain, language, '')
  const asked = (model: Model) => checks.flatMap((check) => check(model))
  const ofAll = asked(common)
  const ofServices = services.flatMap((service) => asked(openModel(types, chain, language, service)))
  const isOfAll = (fault: Fault) =>
    ofAll.some((one) => one.file === fault.file && one.line === fault.line && fault.message.startsWith(one.message))

  const faults = [
    ...checkLinks(types, chain, common),
    ...checkText(types, chain),
    ...checkRequired(types, chain, language, services),
    ...ofAll,
    // What is wrong for everyone is not said once more for each service.
    ...ofServices.filter((fault) => !isOfAll(fault)),
  ]
  return distinct(faults)
}

export function openModel(types: readonly ContentType[], chain: Chain, language: Language, service: string): Model {
  const byName = layersByName(chain)
  const typeOf = new Map(types.map((type) => [type.name, type]))
  const reader = { service, language, home: language }
  const composed = (name: ItemName) => {
    const type = typeOf.get(name.slice(0, name.indexOf('/')))
    return type && compose(type, byName.get(name) ?? [], reader)
  }

  const known = new Map<ItemName, boolean>()
  const has = (name: ItemName): boolean => {
    const found = known.get(name) ?? composed(name) !== undefined
    known.set(name, found)
    return found
  }

  return {
    service,
    all: (type) =>
      [...byName.entries()]
        .filter(([name]) => name.startsWith(`${type.name}/`))
        .map(([, layers]) => compose(type, layers, reader))
        .filter((item) => item !== undefined),
    has,
    placeOf: (name, path) => placeIn(chain, name, path),
  }
}

/** Where a field is said; where nobody says it, where its part or else its item begins. */
function placeIn(chain: Chain, name: ItemName, path: string): { file: string; line: number } {
  const said = chain.flat().filter((one) => itemName(one.part) === name)
  const above = path.slice(0, path.lastIndexOf('/') + 1)
  const lines = said.flatMap(({ file, lines }) => [...lines].map(([at, line]) => ({ file, at, line })))
  const found =
    lines.find((one) => one.at === path) ??
    lines.find((one) => one.at.startsWith(`${path}/`)) ??
    lines.find((one) => above !== '' && one.at.startsWith(above))
  return { file: found?.file ?? said[0]?.file ?? name, line: found?.line ?? 1 }
}

/** Parts of every item, grouped by item and layer. */
function layersByName(chain: Chain): Map<ItemName, Part[][]> {
  const byName = new Map<ItemName, Part[][]>()
  for (const [rank, layer] of chain.entries()) {
    for (const { part } of layer) {
      const layers = byName.get(itemName(part)) ?? chain.map(() => [])
      layers[rank]?.push(part)
      byName.set(itemName(part), layers)
    }
  }
  return byName
}

function checkLinks(types: readonly ContentType[], chain: Chain, model: Model): Fault[] {
  const typeOf = new Map(types.map((type) => [type.name, type]))
  const byName = layersByName(chain)
  return chain.flatMap((layer, rank) =>
    layer.flatMap((read) => {
      const type = typeOf.get(read.part.type)
      const nearer = byName.get(itemName(read.part))?.slice(0, rank).flat() ?? []
      // A whole item that a nearer layer takes away leads nowhere, and nobody follows it.
      if (type === undefined || !model.has(itemName(read.part))) return []
      return linksOf(type, read.part)
        .filter((link) => !model.has(link.to) && !isSaidAgain(nearer, read.part.service, link.path))
        .map((link) => ({
          file: read.file,
          line: read.lines.get(link.path) ?? 1,
          message: `«${link.path}» leads to «${link.to}», which does not exist`,
        }))
    }),
  )
}

/** A nearer layer says the field, or takes away what it stands in: nobody reads what stands here. */
const isSaidAgain = (nearer: readonly Part[], service: string, path: string): boolean =>
  nearer.some(
    (part) =>
      part.service === service &&
      Object.entries(part.fields).some(
        ([said, value]) => said === path || (value === null && path.startsWith(`${said}/`)),
      ),
  )

/** Links and words to be put in that are written so that nobody can follow them. */
function checkText(types: readonly ContentType[], chain: Chain): Fault[] {
  const typeOf = new Map(types.map((type) => [type.name, type]))
  return chain.flat().flatMap((read) =>
    Object.entries(read.part.fields).flatMap(([path, value]) => {
      const type = typeOf.get(read.part.type)
      const field = type && fieldAt(type, path)
      if (field === undefined || value === null || !isLocalized(field)) return []
      return [value]
        .flat()
        .flatMap((text) => lostInText(String(text)))
        .map((lost) => ({
          file: read.file,
          line: read.lines.get(path) ?? 1,
          message: `«${path}» says ${lost}, which leads nowhere`,
        }))
    }),
  )
}

/** Items that some layer begins but none completes. */
function checkRequired(
  types: readonly ContentType[],
  chain: Chain,
  language: Language,
  services: readonly string[],
): Fault[] {
  const typeOf = new Map(types.map((type) => [type.name, type]))
  return [...layersByName(chain)].flatMap(([name, layers]: [ItemName, Layered]) => {
    const type = typeOf.get(name.slice(0, name.indexOf('/')))
    if (type === undefined) return []
    return ['', ...(type.variants ? services : [])].flatMap((service) => {
      const missing = firstRequiredMissing(type, findFields(type, layers, { service, language, home: language }))
      if (missing === undefined || isTakenAway(layers, missing)) return []
      return [{ ...placeIn(chain, name, missing), message: `«${name}» lacks «${missing}»` }]
    })
  })
}

/** A layer that takes away what an item cannot be without takes the whole item away, on purpose. */
const isTakenAway = (layers: Layered, path: string): boolean =>
  !path.includes('/') && layers.flat().find((part) => path in part.fields)?.fields[path] === null

/** An item that a layer has taken away from readers, on purpose. */
export function isLeftOut(type: ContentType, layers: Layered, language: Language): boolean {
  const missing = firstRequiredMissing(type, findFields(type, layers, { service: '', language, home: language }))
  return missing !== undefined && isTakenAway(layers, missing)
}

const distinct = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [`${fault.file}:${fault.line}:${fault.message}`, fault])).values(),
]
