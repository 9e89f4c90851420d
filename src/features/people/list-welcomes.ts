import { listNames } from '#features/municipality/index.ts'
import type { OpenHere } from './open-here.ts'
import { selectWelcomes } from './store/welcomes.ts'

export type WelcomeLine = { readonly slug: string; readonly name: string; readonly expiresAt: Date }

/** Which municipalities are let in and have not come yet. */
export async function listWelcomes({ request }: OpenHere<'manage-services'>): Promise<WelcomeLine[]> {
  const { tx, municipality, now } = request
  const rows = await selectWelcomes(tx, municipality.id, now)
  const names =
    rows.length === 0
      ? []
      : await listNames(
          tx,
          rows.map(({ host }) => host),
        )
  return rows.flatMap(({ host, expires_at: expiresAt }) =>
    names.flatMap(({ id, slug, name }) => (id === host ? [{ slug, name, expiresAt }] : [])),
  )
}
