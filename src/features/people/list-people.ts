import type { OpenHere } from './open-here.ts'
import { isUuid } from '#base/uuid.ts'
import { selectPeople, selectPersonLine, type PersonLine } from './store/people.ts'
import { selectMunicipalRoles, type MunicipalRoleRow } from './store/roles.ts'

export type { MunicipalRoleRow, PersonLine }

export const peopleOnPage = 50

/** By name, a page at a time from 1; whether there are more after it. */
export async function listPeople(
  { request: { tx, municipality } }: OpenHere<'list-people'> | OpenHere<'give-municipal-role'>,
  search: string,
  page: number,
): Promise<{ people: readonly PersonLine[]; more: boolean }> {
  const rows = await selectPeople(tx, municipality.id, {
    search,
    limit: peopleOnPage + 1,
    offset: (page - 1) * peopleOnPage,
  })
  return { people: rows.slice(0, peopleOnPage), more: rows.length > peopleOnPage }
}

/** Who has which role for the whole municipality, now or from a later day. */
export const listMunicipalRoles = ({
  request: { tx, municipality, today },
}: OpenHere<'list-people'> | OpenHere<'give-municipal-role'>): Promise<MunicipalRoleRow[]> =>
  selectMunicipalRoles(tx, municipality.id, today)

/** One of them by id. */
export const readPersonLine = (
  { request: { tx, municipality } }: OpenHere<'list-people'>,
  person: string,
): Promise<PersonLine | undefined> =>
  isUuid(person) ? selectPersonLine(tx, municipality.id, person) : Promise.resolve(undefined)
