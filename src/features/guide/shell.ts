import type { Answers, Composed } from '#features/content/index.ts'
import { outline } from '#features/content/index.ts'
import { role } from '#features/collaboration-model/index.ts'
import { contact, door, fragment, level, model, page, step } from './rules/content-types.ts'

/** What every public page of a municipality shows around its own content, and needs to put words and links in place. */
export const shellWants = [
  { type: outline(model, 'name', 'guideName', 'audience') },
  { type: outline(role, 'name', 'definite') },
  { type: outline(level, 'code', 'order', 'name', 'summary') },
  { type: outline(step, 'level', 'order', 'name') },
  { type: outline(contact, 'order', 'strip', 'phone', 'name', 'short') },
  { type: outline(page, 'name', 'footer', 'sensitive', 'safety') },
  { type: outline(door, 'order', 'name', 'tone', 'sensitive') },
  { type: fragment },
] as const

export type Shell = {
  readonly model: Composed<(typeof shellWants)[0]['type']> | undefined
  readonly roles: readonly Composed<(typeof shellWants)[1]['type']>[]
  readonly levels: readonly Composed<(typeof shellWants)[2]['type']>[]
  readonly steps: readonly Composed<(typeof shellWants)[3]['type']>[]
  readonly contacts: readonly Composed<(typeof shellWants)[4]['type']>[]
  readonly pages: readonly Composed<(typeof shellWants)[5]['type']>[]
  readonly doors: readonly Composed<(typeof shellWants)[6]['type']>[]
  readonly fragments: readonly Composed<typeof fragment>[]
}

/** The answers to `shellWants`, by name. */
export function shellFrom([models, roles, levels, steps, contacts, pages, doors, fragments]: Answers<
  typeof shellWants
>): Shell {
  return { model: models[0], roles, levels, steps, contacts, pages, doors, fragments }
}
