import { audit, auditEach } from '#platform/audit/record.ts'
import { here, may, type Act } from './rules/access.ts'
import type { Request } from './request.ts'
import type { Actor } from './rules/actor.ts'

/** Proof that the actor may do this in the municipality, and that it is written down. */
export type OpenHere<A extends Act> = { readonly act: A; readonly request: Request; readonly by: string }

/** THE DOOR to acts about the municipality as a whole. Undefined is answered as if nothing were there. */
export async function openHere<A extends Act>(request: Request, act: A): Promise<OpenHere<A> | undefined> {
  const because = may(request.actor, act, here)
  await record(request, act, because, undefined)
  const by = request.actor.person?.id
  return because === undefined || by === undefined ? undefined : { act, request, by }
}

/** What is recorded of whoever acts: in a request of theirs, or where something that they asked for is done without them. */
export type Acting = Pick<Request, 'tx' | 'municipality' | 'now'> & {
  readonly requestId?: string | undefined
  readonly actor: Pick<Actor, 'person'> & { readonly session?: Actor['session'] | undefined }
}

/** One row of the audit, in the transaction of the act. */
export async function record(
  { tx, municipality, actor, now, requestId }: Acting,
  act: string,
  because: string | undefined,
  subject: { type: string; id: string } | undefined,
  details?: Readonly<Record<string, string | number | boolean | readonly string[]>>,
): Promise<void> {
  await audit(tx, {
    municipality: municipality.id,
    at: now,
    act,
    outcome: because === undefined ? 'refused' : 'done',
    ...whoIn(actor),
    because,
    requestId,
    subject,
    details,
  })
}

/** What one answer told of several things of a type: a row of the audit each. */
export async function recordEach(
  { tx, municipality, actor, now, requestId }: Acting,
  act: string,
  because: string,
  subjects: { readonly type: string; readonly ids: readonly string[] },
  details?: Readonly<Record<string, string | number | boolean | readonly string[]>>,
): Promise<void> {
  const entry = { municipality: municipality.id, at: now, act, outcome: 'done', because, requestId, details } as const
  await auditEach(tx, { ...entry, ...whoIn(actor) }, subjects)
}

/** Who stands in the record; where somebody at work sits beside, it is they who are known. */
function whoIn({ person, session }: Acting['actor']) {
  if (session === undefined) return { person: person?.id }
  const { beside } = session
  return beside === undefined
    ? { person: person?.id, identity: session.identity, session: session.id }
    : { person: beside.person, session: session.id }
}
