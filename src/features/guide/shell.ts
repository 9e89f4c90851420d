import type { Answers } from '#features/content/index.ts'
import { outline } from '#base/outline.ts'
import { role } from '#features/collaboration-model/index.ts'
import type { Shell } from './pages/shell.ts'
import { attachment, contact, door, fragment, image, level, model, page, step, topic } from './rules/content-types.ts'

/** What every public page of a municipality shows around its own content, and needs to put words and links in place. */
export const shellWants = [
  { type: outline(model, 'name', 'guideName', 'audience', 'noHelpQuestion') },
  { type: outline(role, 'name', 'definite') },
  { type: outline(level, 'word', 'code', 'order', 'name', 'summary') },
  { type: outline(step, 'level', 'order', 'name') },
  { type: outline(contact, 'order', 'strip', 'phone', 'name', 'short') },
  { type: outline(page, 'name', 'footer', 'sensitive', 'safety') },
  { type: outline(door, 'order', 'name', 'tone', 'sensitive') },
  { type: fragment },
  { type: outline(topic, 'door', 'path') },
  { type: outline(image, 'name', 'file', 'decorative', 'alt', 'caption', 'credit', 'source') },
  { type: outline(attachment, 'title', 'file', 'language', 'about', 'date') },
] as const

/** The answers to `shellWants`, by name. */
export function shellFrom(answers: Answers<typeof shellWants>): Shell {
  const [models, roles, levels, steps, contacts, pages, doors, fragments, topics, images, attachments] = answers
  return { model: models[0], roles, levels, steps, contacts, pages, doors, fragments, topics, images, attachments }
}
