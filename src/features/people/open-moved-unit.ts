import { isUuid } from '#base/uuid.ts'
import { openUnit, type OpenUnit } from './open-unit.ts'
import type { Request } from './request.ts'
import { selectContinuation } from './store/unit-changes.ts'

export type MovedUnit = {
  /** What the old one was called. */
  readonly name: string
  readonly into: OpenUnit<'see-unit'>
}

/** Where a unit that was merged went, for those who may see that one: addresses people have kept go on working. */
export async function openMovedUnit(request: Request, id: string): Promise<MovedUnit | undefined> {
  const moved = isUuid(id) ? await selectContinuation(request.tx, request.municipality.id, id) : undefined
  const into = moved && (await openUnit(request, 'see-unit', moved.into))
  return moved && into && { name: moved.name, into }
}
