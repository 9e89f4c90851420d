import type { RollOutAct } from './rules/access.ts'
import { textFor, type Text } from './text/text-for.ts'

type Group = keyof Text['acts']

/** What each door's act is called in the record of events. */
const groupOf: Readonly<Record<RollOutAct, Group>> = {
  'see-roll-out': 'look',
  'say-state': 'state',
  'say-competence': 'competence',
  'take-attendance': 'attendance',
  'say-own-attendance': 'attendance',
  'add-training': 'training',
  'change-training': 'training',
  'keep-partners': 'partner',
}

/** What is written down beside: that something came of it. */
const happened: Readonly<Record<string, Group>> = {
  'state-said': 'state',
  'state-withdrawn': 'state',
  'competence-said': 'competence',
  'attendance-taken': 'attendance',
  'own-attendance': 'attendance',
  'own-attendance-taken-back': 'attendance',
  'training-added': 'training',
  'training-changed': 'training',
  'training-removed': 'training',
  'partner-added': 'partner',
  'partner-changed': 'partner',
}

/** By the codes that the doors write. */
export function rollOutActWords(language: string): Readonly<Record<string, readonly [done: string, tried: string]>> {
  const { acts } = textFor(language)
  return Object.fromEntries(
    Object.entries({ ...groupOf, ...happened }).map(([act, group]) => [`roll-out-${act}`, acts[group]]),
  )
}
