import { join } from 'node:path'
import { knowledge } from '../../src/app.ts'
import { loadPacks } from '#features/content/load-packs.ts'
import type { MeasuredApp } from './measured-app.ts'

/** Publishes every pack of content/. */
export async function loadContent({ connected }: MeasuredApp): Promise<void> {
  const folder = join(import.meta.dirname, '..', '..', 'content')
  await loadPacks(connected, { folder, version: 'bench', knowledge, now: new Date(), progress: () => undefined })
}
