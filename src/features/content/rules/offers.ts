import { presence, upkeep } from '#base/content-type.ts'
import type { Part, Value } from '#base/item.ts'
import { inheritedAt, saidIn, type Edited } from './editing.ts'
import { mergeValue, type Inherited } from './merging.ts'
import { isSame, type Place, type Said } from './said.ts'

/**
 * Something that the layers above say otherwise than when a municipality wrote its own. Readers meet the municipality's words until
 * it takes the offer or says that it keeps its own. Undefined: nothing is said there.
 */
export type Offer = {
  /** Of the part; `''` for facts. */
  readonly language: string
  readonly service: string
  /** A field; or a part that the own layer took out, and that the layers above have changed: then `was` and `now` are all its fields. */
  readonly path: string
  readonly mine: Value | undefined
  readonly was: Value | undefined
  readonly now: Value | undefined
  /** What both come to, where neither's words are lost in it; undefined: they changed the same. */
  readonly merged: Value | undefined
}

/** What is offered in an item, place by place. Derived from what is said and was said: nothing is stored for it. */
export function offersFor({ type, own, above, home }: Omit<Edited, 'place'>): readonly Offer[] {
  return own.flatMap((part) => {
    const { service, language, fields, under = {} } = part
    const place = { service, language: language === '' ? home : language }
    const inherited = inheritedAt({ type, own, above, place, home })
    return Object.entries(under).flatMap(([path, before]): Offer[] => {
      if (!Object.hasOwn(fields, path)) return []
      const [mine, was, now] = [plain(fields[path]), plain(before), saidIn(inherited, path)]
      // Theirs is now what ours is: there is nothing to choose.
      if (isSame(was, now) || isSame(mine, now)) return []
      // Line by line if that goes, else word by word: an editor looks through it either way.
      const merged = [mergeValue(was, mine, now), mergeValue(was, mine, now, 'words')].find((one) => !one.isConflict)
      return [{ service, language, path, mine, was, now, merged: merged?.value }]
    })
  })
}

/** `options/close`, and not a field of it. */
export const isOfPart = (path: string): boolean => path.split('/').length % 2 === 0

const plain = (value: Value | undefined): Value | undefined => value ?? undefined

/**
 * What is said, with what the layers above say now where it is new or has changed; where it stands as it did, what was looked at
 * then still counts. Who looks after an item, and
 * when, and whether it is left out, each layer says for itself: there is nothing to offer in it.
 */
export const withUnder = (before: Said, after: Said, inherited: Inherited): Said =>
  after.map((part) => {
    const old = before.find(({ service, language }) => service === part.service && language === part.language)
    const under = Object.fromEntries(
      Object.entries(part.fields).flatMap(([path, value]): [string, Value][] => {
        if (Object.hasOwn({ ...presence, ...upkeep }, path)) return []
        const isOld = old !== undefined && Object.hasOwn(old.fields, path) && isSame(old.fields[path], value)
        const known = isOld ? (part.under ?? old.under)?.[path] : undefined
        if (isOld) return known === undefined ? [] : [[path, known]]
        return [[path, inherited(part, path) ?? null]]
      }),
    )
    const { under: _, ...said } = part
    return Object.keys(under).length === 0 ? said : { ...said, under }
  })

/** What is said, with what the layers above say in one field looked at now: ours stays. */
export const keptOwn = (said: Said, place: Place, path: string, now: Value | undefined): Said =>
  said.map((part): Part =>
    isAt(part, place) && Object.hasOwn(part.fields, path)
      ? { ...part, under: { ...part.under, [path]: now ?? null } }
      : part,
  )

const isAt = ({ service, language }: Part, place: Place): boolean =>
  service === place.service && (language === '' || language === place.language)
