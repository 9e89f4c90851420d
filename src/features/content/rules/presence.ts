import type { ContentType } from '#base/content-type.ts'
import type { Language } from '#base/item.ts'
import { isLeftOut } from './check.ts'
import { inheritedAt } from './editing.ts'
import { reasonsAt, saidAt, withReasons, withSaid, type Said } from './said.ts'

/** An item in all its layers. */
export type Present = {
  readonly type: ContentType
  readonly key: string
  readonly own: Said
  /** What each layer above says, nearest first. */
  readonly above: readonly Said[]
  readonly home: Language
}

/** Why the own layer leaves an item out; undefined: it does not, or says no reason. */
export const whyLeftOut = (own: Said): string | undefined => reasonsAt(own, '')['leftOut']

/** Whether readers of the layers above meet the item: it is the own layer's to leave out. */
export const isInherited = ({ type, above, home }: Pick<Present, 'type' | 'above' | 'home'>): boolean =>
  above.some((layer) => layer.length > 0) && !isLeftOut(type, above, home)

/** The own layer once it leaves the item out. What else it says of it stays, for the day it is had back. */
export function leftOut({ type, key, own, home }: Present, why: string): Said {
  const place = { service: '', language: home }
  const said = withSaid(own, type, key, place, { ...saidAt(own, place), leftOut: true })
  return withReasons(said, type, key, '', { ...reasonsAt(own, ''), leftOut: why })
}

/** The own layer once readers meet the item again, also where a layer above leaves it out or a field that it needs was taken away. */
export function broughtBack({ type, key, own, above, home }: Present): Said {
  const place = { service: '', language: home }
  const inherited = inheritedAt({ type, own, above, place, home })
  const { leftOut: _mine, ...values } = saidAt(own, place)
  const { leftOut: _why, ...reasons } = reasonsAt(own, '')
  const kept = Object.fromEntries(
    Object.entries(values).filter(([path, value]) => value !== null || type.fields[path]?.required !== true),
  )
  const back = inherited.get('leftOut') === true ? { ...kept, leftOut: false } : kept
  return withReasons(withSaid(own, type, key, place, back), type, key, '', reasons)
}
