import type { OpenHere } from './open-here.ts'
import { recordDone } from './record-done.ts'
import { insertDayOff, removeDayOff } from './store/days-off.ts'

/** A day on which the municipality does not work, known from now. One that stands already is left as it was said. */
export async function saveDayOff(open: OpenHere<'manage-days-off'>, day: string): Promise<void> {
  const { request, by } = open
  const { tx, municipality, now: at } = request
  if (await insertDayOff(tx, municipality.id, day, { by, at }))
    await recordDone(open, 'day-off-added', { type: 'day-off', id: day })
}

/** From now on people work on it after all. One that has passed, or is removed already, is left. */
export async function takeAwayDayOff(open: OpenHere<'manage-days-off'>, id: string): Promise<void> {
  const { request, by } = open
  const { tx, municipality, now: at, today } = request
  const day = await removeDayOff(tx, municipality.id, id, today, { by, at })
  if (day !== undefined) await recordDone(open, 'day-off-removed', { type: 'day-off', id: day })
}
