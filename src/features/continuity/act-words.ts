import { followUpActs, type FollowUpAct } from './rules/access.ts'
import { textFor, type Text } from './text/text-for.ts'

const groupOf: Record<FollowUpAct, keyof Text['acts']> = {
  'see-unit': 'unit',
  'see-municipality': 'municipality',
  'see-unit-from-above': 'unit',
}

/** What the record calls each act, done and tried; by the codes that the door writes. */
export function followUpActWords(language: string): Readonly<Record<string, readonly [done: string, tried: string]>> {
  const { acts } = textFor(language)
  return Object.fromEntries(followUpActs.map((act) => [`follow-up-${act}`, acts[groupOf[act]]]))
}
