import type { OpenHere } from './open-here.ts'
import { recordDone } from './record-done.ts'
import { welcomeEnd } from './rules/welcome.ts'
import { deleteWelcome, putWelcome } from './store/welcomes.ts'

/** Lets another municipality share one of its services with this one. Given again, the days begin anew. */
export async function saveWelcome(open: OpenHere<'manage-services'>, host: number): Promise<void> {
  const { request, by } = open
  const { tx, municipality, now: at, today } = request
  const { lastDay, expiresAt } = welcomeEnd(today)
  await putWelcome(tx, { municipality: municipality.id, host, by, at, expiresAt })
  await recordDone(open, 'service-welcomed', aboutHost(host), { lastDay })
}

/** It holds no longer. What is shared already goes on. False when it was used, or never given. */
export async function takeBackWelcome(open: OpenHere<'manage-services'>, host: number): Promise<boolean> {
  const { tx, municipality } = open.request
  const done = await deleteWelcome(tx, municipality.id, host)
  if (done) await recordDone(open, 'service-welcome-taken-back', aboutHost(host))
  return done
}

const aboutHost = (host: number) => ({ type: 'municipality', id: String(host) })
