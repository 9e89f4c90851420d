import type { Day } from '#base/ids.ts'
import { inheritedAt, type Edited } from './editing.ts'
import { findFields } from './compose.ts'
import { saidAt, withSaid, type Said } from './said.ts'
import type { ContentType } from '#base/content-type.ts'

/** A pack asks everyone who inherits an item to look at it by a day: a law has changed. */
export type Attention = { readonly by: Day; readonly why: string | undefined }

/** The fields in which a pack asks, and the one in which a layer answers: no part of what is edited elsewhere. */
export const attentionFields = ['attention', 'attentionWhy'] as const
export const attendedField = 'attended'

/** What the layers above ask for in an item, and the own layer has not answered; undefined: nothing. */
export function attentionFor({ type, own, above, home }: Omit<Edited, 'place'>): Attention | undefined {
  const place = { service: '', language: home }
  const by = inheritedAt({ type, own, above, home, place }).get('attention')
  if (typeof by !== 'string' || saidAt(own, place)[attendedField] === by) return undefined
  // In whatever language it is said.
  const why = findFields(type, above, { ...place, home, asWritten: true }).get('attentionWhy')?.value
  return { by, why: typeof why === 'string' ? why : undefined }
}

/** The own layer once it has answered: the item stays as it is otherwise, and goes on following what it follows. */
export function attended(own: Said, type: ContentType, key: string, home: string, { by }: Attention): Said {
  const place = { service: '', language: home }
  return withSaid(own, type, key, place, { ...saidAt(own, place), [attendedField]: by })
}
