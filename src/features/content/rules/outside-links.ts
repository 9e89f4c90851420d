import { fieldAt, type ContentType } from '#base/content-type.ts'
import type { Part } from '#base/item.ts'
import { addressesIn } from '#base/links.ts'

/** Days between two visits of an address. */
export const daysBetween = 7

/** On so many days running an address led nowhere before it is said to be broken. */
export const failuresToTell = 3

/** An address that no content has held for so many days is not asked any more; after twice as many it is forgotten. */
export const daysHeld = 14

/** The longest address that is kept. */
const longest = 2000

export type OutsideLink = { readonly address: string; readonly host: string }

/** Every address outside that parts lead readers to, each once. */
export function outsideLinks(
  types: readonly ContentType[],
  parts: readonly Pick<Part, 'type' | 'fields'>[],
): readonly OutsideLink[] {
  const typeOf = new Map(types.map((type) => [type.name, type]))
  const found = new Map<string, OutsideLink>()
  for (const { type: name, fields } of parts) {
    const type = typeOf.get(name)
    if (type === undefined) continue
    for (const [path, value] of Object.entries(fields)) {
      const field = fieldAt(type, path)
      if (field === undefined || value === null) continue
      for (const address of addressesIn(field, value)) {
        const url = address.length > longest ? null : URL.parse(address)
        if (url !== null) found.set(address, { address, host: url.host })
      }
    }
  }
  return [...found.values()]
}
