import { osloTime } from '#base/oslo-time.ts'
import { daysOfFailures, listUndelivered } from './list-failing.ts'
import { openHere } from './open-here.ts'
import { UndeliveredPage } from './pages/undelivered.tsx'
import { missing, type Answer, type Request } from './request.ts'
import { dayIn } from './say-time.ts'

/** GET /administrasjon/varsler – whom nobody reaches, and what could not be sent. */
export async function showUndelivered(request: Request): Promise<Answer> {
  const { text, prefix, language } = request
  const open = await openHere(request, 'list-people')
  if (open === undefined) return missing
  const { people, failures } = await listUndelivered(open)
  const on = (at: Date) => dayIn(osloTime(at).day, language)
  return {
    kind: 'page',
    title: text.undelivered.title,
    at: 'administration',
    body: (
      <UndeliveredPage
        text={text}
        prefix={prefix}
        days={daysOfFailures}
        people={people.map(({ person_id, name, channel, since, is_copy }) => ({
          ...{ name, channel, since: on(since) },
          href: is_copy ? undefined : `${prefix}/administrasjon/folk/${person_id}`,
        }))}
        failures={failures.map(({ lastAt, ...one }) => ({ ...one, last: on(lastAt) }))}
      />
    ),
  }
}
