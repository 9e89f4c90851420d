import { readOthers } from './attendance.ts'
import { lineMost } from './training-fields.ts'

/** What was typed about one topic, as it goes back into the form. */
export type CompetenceTyped = { readonly people: string; readonly note: string }

export type CompetenceFaults = { readonly people?: 'wrong' | 'none'; readonly note?: 'long' | 'number' }

export type CompetenceSaid = { readonly people: number; readonly note: string | undefined }

/** Who says how it is known says how many know it: else it is nobody's, and what was written would be lost. */
export function readCompetence(
  typed: CompetenceTyped,
): { readonly said: CompetenceSaid } | { readonly faults: CompetenceFaults } {
  const people = readOthers(typed.people)
  const faults: CompetenceFaults = {
    ...(people === undefined ? { people: 'wrong' } : people === 0 && typed.note !== '' ? { people: 'none' } : {}),
    ...(typed.note.length > lineMost ? { note: 'long' } : identityNumber.test(typed.note) ? { note: 'number' } : {}),
  }
  if (people === undefined || Object.keys(faults).length > 0) return { faults }
  return { said: { people, note: typed.note || undefined } }
}

/** Eleven digits, as people write them: nobody's number belongs in what everybody reads. */
const identityNumber = /\d{6}\s?\d{5}/

/** As it stands in the fields of a form. */
export const typedCompetence = ({ people, note }: CompetenceSaid): CompetenceTyped => ({
  people: people === 0 ? '' : String(people),
  note: note ?? '',
})

export const nothingSaid: CompetenceSaid = { people: 0, note: undefined }

export const isSameCompetence = (one: CompetenceSaid, other: CompetenceSaid): boolean =>
  one.people === other.people && one.note === other.note
