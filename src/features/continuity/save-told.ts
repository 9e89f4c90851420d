import type { PersonId } from '#base/ids.ts'
import { uuidFrom } from '#base/uuid.ts'
import { listNoticesAbout, saveNotices, saveSettled, type NoticeSubject } from '#features/people/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { z } from 'zod'
import { clockKinds } from '#base/follow-up.ts'
import type { Look, Told } from './rules/look.ts'
import type { Notice } from './rules/ladder.ts'

/** What is followed up: a relay, or a note. */
export type Subject = {
  readonly tx: Tx
  readonly municipality: number
  readonly subject: NoticeSubject
  readonly id: string
  readonly seal: (words: string) => Buffer
  readonly unseal: (sealed: Uint8Array) => string
  readonly hash: (words: string) => Buffer
}

/** What a notice says, sealed: kinds and days, and never a word of anybody's. */
export type Said = z.infer<typeof Said>

const Said = z.strictObject({
  ladder: z.string(),
  place: z.string(),
  planned: z.string(),
  kind: z.enum(clockKinds),
  about: z.string(),
  dueOn: z.string(),
})

export const readSaid = (words: string): Said => Said.parse(JSON.parse(words))

/** A draft's own goes to its author alone, and must have come before the draft goes. */
export const noticeKinds = ['follow-up', 'draft-deletion'] as const

const kindOf = ({ clock }: Told): (typeof noticeKinds)[number] =>
  clock.kind === 'draft-deletion' ? 'draft-deletion' : 'follow-up'

type Kept = { readonly id: string; readonly isSettled: boolean; readonly notice: Notice }

/** Who has been told what about it, ever. */
export async function listTold({ tx, municipality, id, unseal }: Subject): Promise<readonly Kept[]> {
  const rows = await listNoticesAbout(tx, municipality, [id], noticeKinds)
  return rows.flatMap(({ notice_id, person_id, sealed, settled_at }) => {
    if (sealed === null) return []
    const { ladder, place, planned } = readSaid(unseal(sealed))
    return [{ id: notice_id, isSettled: settled_at !== null, notice: { ladder, place, planned, to: person_id } }]
  })
}

/** Tells whoever is to be told, once for ever, and settles what has no cause any more. Answers what was new. */
export async function saveTold(
  subject: Subject,
  { notices, ladders }: Pick<Look, 'notices' | 'ladders'>,
  before: readonly Kept[],
  now: Date,
): Promise<readonly Told[]> {
  const { tx, municipality } = subject
  const gone = before.filter(({ isSettled, notice }) => !isSettled && !stands(notice, ladders))
  await saveSettled(tx, municipality, { ids: gone.map(({ id }) => id) }, now)
  const idOf = ({ ladder, place, to }: Told) => uuidFrom(subject.hash(`notice/${ladder}/${place}/${to}`))
  const kept = await saveNotices(
    tx,
    municipality,
    notices.map((one) => ({
      ...{ notice_id: idOf(one), person_id: one.to, kind: kindOf(one), told_at: now },
      ...{ subject: subject.subject, subject_id: subject.id, sealed: subject.seal(JSON.stringify(saidOf(one))) },
    })),
  )
  return notices.filter((one) => kept.has(idOf(one)))
}

/** The cause is there; and whoever was told first, since it was theirs to do, is still the one. */
function stands({ ladder, place, to }: Notice, ladders: Look['ladders']): boolean {
  const first = ladders.get(ladder)
  return first !== undefined && (/^[234]/.test(place) || first.includes(to))
}

const saidOf = ({ ladder, place, planned, clock }: Told): Said => ({ ladder, place, planned, ...clock })

/** Those who were told at one place of a ladder stand together. */
export const byPlace = (told: readonly Told[]): readonly (Told & { readonly all: readonly PersonId[] })[] =>
  [...Map.groupBy(told, ({ ladder, place }) => `${ladder} ${place}`).values()].flatMap((those) => {
    const [first] = those
    return first === undefined ? [] : [{ ...first, all: those.map(({ to }) => to) }]
  })
