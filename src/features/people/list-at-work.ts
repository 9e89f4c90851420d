import type { Away, DayOff, Offices } from '#base/at-work.ts'
import { osloTime } from '#base/oslo-time.ts'
import type { Tx } from '#platform/db/database.ts'
import { officesFrom, together, type Answering } from './rules/offices-on.ts'
import type { PersonId, UnitId } from './rules/actor.ts'
import { selectAway } from './store/absences.ts'
import { selectDaysOff } from './store/days-off.ts'
import { selectAnswering } from './store/offices.ts'

/** When some people are away between two days, those included. */
export const listAway = (
  tx: Tx,
  municipality: number,
  given: { readonly people: readonly PersonId[]; readonly from: string; readonly until: string },
): Promise<readonly Away[]> => selectAway(tx, municipality, given)

/** The municipality's own days off, those too that were taken back. */
export async function listDaysOff(tx: Tx, municipality: number): Promise<readonly DayOff[]> {
  const rows = await selectDaysOff(tx, municipality)
  return rows.map(({ day, recorded_at, removed_at }) => ({
    day,
    recordedOn: osloTime(recorded_at).day,
    removedOn: removed_at === null ? undefined : osloTime(removed_at).day,
  }))
}

/**
 * Who answers on a day, for some units and for the municipality, and who of these and of some people is there. An office
 * that ended on a day passed on from that day's beginning. `whole`: who answers for the municipality on that day, where it is known.
 */
export async function listOfficesOn(
  tx: Tx,
  municipality: number,
  day: string,
  asked: { readonly people: readonly PersonId[]; readonly units: readonly UnitId[]; readonly whole?: Answering },
): Promise<Offices> {
  const found = await selectAnswering(tx, municipality, day, { ...asked, whole: asked.whole === undefined })
  return officesFrom(asked.whole === undefined ? found : together(asked.whole, found))
}

/** Who answers for the municipality on a day, to be asked once where many units are asked about. */
export const listWholeOn = (tx: Tx, municipality: number, day: string): Promise<Answering> =>
  selectAnswering(tx, municipality, day, { people: [], units: [], whole: true })
