import { z } from 'zod'
import { clockKinds, type MeetingToCome } from '#base/follow-up.ts'
import type { PersonId } from '#base/ids.ts'
import type { Due } from './rules/look.ts'

/** What a look kept of a relay, once it is unsealed: what runs, and the meetings to come. */
export const readDue = (words: string): readonly Due[] => DueList.parse(JSON.parse(words))
export const readMeetings = (words: string): readonly MeetingToCome[] => MeetingList.parse(JSON.parse(words))

const People = z.array(z.custom<PersonId>((id) => typeof id === 'string'))

const DueList = z.array(
  z.strictObject({
    kind: z.enum(clockKinds),
    about: z.string(),
    dueOn: z.string(),
    startedOn: z.string(),
    whose: People,
  }),
)

const MeetingList = z.array(z.strictObject({ id: z.string(), on: z.string(), at: z.int(), people: People }))
