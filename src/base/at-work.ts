import type { Day, PersonId, UnitId } from './ids.ts'

/** Who answers for what on one day. A unit that was merged into another stands here with the other's leader. */
export type Offices = {
  /** Those at work who are not registered as absent. */
  readonly present: ReadonlySet<PersonId>
  readonly leaders: ReadonlyMap<UnitId, { readonly leader?: PersonId; readonly deputy?: PersonId }>
  readonly coordinators: readonly PersonId[]
  /** Never empty (product.md, promise 1). */
  readonly administrators: readonly PersonId[]
}

/** Days on which someone is registered as away; the last one is included. Undefined: nobody knows yet. */
export type Away = { readonly person: PersonId; readonly from: Day; readonly until: Day | undefined }

/** A day on which a municipality does not work by its own decision, and the days on which that was said and taken back. */
export type DayOff = { readonly day: Day; readonly recordedOn: Day; readonly removedOn: Day | undefined }
