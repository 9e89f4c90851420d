import { placeNames } from '#base/municipality.ts'
import { listNames } from '#features/municipality/index.ts'
import { listAway } from './list-at-work.ts'
import { listOwnSessions } from './list-sessions.ts'
import { findReach } from './list-reach.ts'
import { listTies } from './list-ties.ts'
import { listUnitNames } from './list-units.ts'
import { closeOwnSession } from './open-session.ts'
import { isUuid } from '#base/uuid.ts'
import { MyPage } from './pages/my-page.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { administers, here, may } from './rules/access.ts'
import { troubleOf } from './rules/reach.ts'
import { dayIn, momentIn } from './say-time.ts'

/** GET /min-side – who I am here, what I may, and where I am signed in. */
export async function showMyPage(request: Request): Promise<Answer> {
  const { tx, actor, municipality, text, language, prefix, now, today } = request
  const { person, memberships, session } = actor
  if (person === undefined) return missing

  const units = await listUnitNames(tx, municipality.id, memberships)
  const ties = (await listTies(tx, session.identity)).filter((id) => id !== municipality.id)
  const elsewhere = ties.length === 0 ? [] : await listNames(tx, ties)
  const { waiting } = request
  const lines = await waiting.of(tx, session.identity, request)
  const words = waiting.words(language)
  const [away] = await listAway(tx, municipality.id, { people: [person.id], from: today, until: today })
  const reach = await findReach(tx, municipality.id, person.id, now)
  const sessions = await listOwnSessions(tx, session.identity, now)
  return {
    kind: 'page',
    title: text.myPage.title,
    at: 'my-page',
    body: (
      <MyPage
        text={text}
        name={person.name.split(' ')[0] ?? person.name}
        place={placeNames(municipality)[0]?.text ?? ''}
        prefix={prefix}
        roles={memberships.map(({ role, unit, until, onBehalfOf }) => ({
          role,
          unit:
            unit === undefined
              ? undefined
              : { name: units.get(unit) ?? '', href: `${prefix}/administrasjon/enheter/${unit}` },
          note:
            [
              onBehalfOf === undefined ? undefined : text.myPage.standsIn,
              until === undefined ? undefined : text.myPage.until(dayIn(until, language)),
            ]
              .filter((part) => part !== undefined)
              .join(', ') || undefined,
        }))}
        canAdminister={administers(actor)}
        leads={may(actor, 'delegate-own-office', here) !== undefined}
        away={away && dayIn(away.from, language)}
        elsewhere={elsewhere.map(({ id, slug, name }) => ({
          name,
          href: `/${slug}/min-side`,
          lines: (lines.get(id) ?? []).map(({ label }) => label),
        }))}
        waiting={
          lines.has(municipality.id)
            ? {
                ...words,
                lines: (lines.get(municipality.id) ?? []).map(({ label, path }) => ({ label, href: prefix + path })),
              }
            : undefined
        }
        telling={(reach && troubleOf(reach)) ?? (reach?.choice === 'none' ? 'only-here' : 'reached')}
        sessions={sessions.map((one) => ({
          id: one.session_id,
          device: one.device,
          started: momentIn(one.started_at, language),
          seen: momentIn(one.seen_at, language),
          isThis: one.session_id === session.id,
        }))}
      />
    ),
  }
}

/** POST /min-side/okter/avslutt – such as the one on a lost phone. */
export async function endOwnSession(request: Request): Promise<Answer> {
  const session = request.form.get('session') ?? ''
  if (!isUuid(session)) return missing
  await closeOwnSession(request, session)
  return doneAt(`${request.prefix}/min-side#innlogginger`, 'sessionEnded')
}

/** POST /min-side/forleng – a page that is open asks for more time; the request itself has given it. */
export async function renewSession({ actor }: Request): Promise<Answer> {
  return { kind: 'empty', status: 204, headers: { 'x-session-ends': actor.session.endsAt.toISOString() } }
}
