import { z } from 'zod'
import { clockKinds } from '#base/follow-up.ts'
import type { PersonId } from '#base/ids.ts'
import type { Due } from './rules/look.ts'

/** What runs for a relay, as a look kept it. */
export const writeDue = (due: readonly Due[]): string => JSON.stringify(due)

export const readDue = (words: string): readonly Due[] => DueList.parse(JSON.parse(words))

const DueList = z.array(
  z.strictObject({
    kind: z.enum(clockKinds),
    about: z.string(),
    dueOn: z.string(),
    startedOn: z.string(),
    whose: z.array(z.custom<PersonId>((id) => typeof id === 'string')),
  }),
)
