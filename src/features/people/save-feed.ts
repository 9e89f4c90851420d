import { hashOf, keyedHash } from '#platform/crypto/seal.ts'
import type { OpenHere } from './open-here.ts'
import { recordDone } from './record-done.ts'
import { endFeeds, insertFeed, selectFeedOf } from './store/feeds.ts'

type Own = OpenHere<'see-my-page'>

/** Where a calendar asks, below the municipality; whoever answers is a feature that knows what is due. */
export const calendarAddress = (token: string): string => `/kalender/${token}.ics`

/** Since when one has an address for one's calendar. */
export const findFeed = ({ request, by }: Own): Promise<Date | undefined> =>
  selectFeedOf(request.tx, request.municipality.id, by)

/**
 * A word for one's calendar to ask by, in place of the one before. It is made of the form with our key, so that a form that comes twice
 * makes one, and stands nowhere: shown now and never again. Undefined: the one of this form has been ended.
 */
export async function saveFeed(open: Own, form: string): Promise<string | undefined> {
  const { request, by } = open
  const { tx, municipality, keys, now: at } = request
  const words = ['calendar-feed', municipality.id, by, form.slice(0, 100)].join('/')
  const token = keyedHash(keys.installation, words).toString('base64url')
  if (!(await insertFeed(tx, municipality.id, { person: by, token: hashOf(token), at }))) return undefined
  await recordDone(open, 'calendar-made', { type: 'person', id: by })
  return token
}

export async function endFeed(open: Own): Promise<void> {
  const { request, by } = open
  if (await endFeeds(request.tx, request.municipality.id, by, request.now))
    await recordDone(open, 'calendar-ended', { type: 'person', id: by })
}
