import { readOthers } from './attendance.ts'
import { lineMost } from './training-fields.ts'

/** What was typed about one topic, as it goes back into the form. */
export type CompetenceTyped = { readonly people: string; readonly note: string }

export type CompetenceFaults = { readonly people?: true; readonly note?: true }

export type CompetenceSaid = { readonly people: number; readonly note: string | undefined }

/** Nobody knows it: then how is nothing either. */
export function readCompetence(
  typed: CompetenceTyped,
): { readonly said: CompetenceSaid } | { readonly faults: CompetenceFaults } {
  const people = readOthers(typed.people)
  const isLong = typed.note.length > lineMost
  if (people === undefined || isLong)
    return { faults: { ...(people === undefined ? { people: true } : {}), ...(isLong ? { note: true } : {}) } }
  return { said: { people, note: people === 0 ? undefined : typed.note || undefined } }
}

/** As it stands in the fields of a form. */
export const typedCompetence = ({ people, note }: CompetenceSaid): CompetenceTyped => ({
  people: people === 0 ? '' : String(people),
  note: note ?? '',
})

export const nothingSaid: CompetenceSaid = { people: 0, note: undefined }

export const isSameCompetence = (one: CompetenceSaid, other: CompetenceSaid): boolean =>
  one.people === other.people && one.note === other.note
