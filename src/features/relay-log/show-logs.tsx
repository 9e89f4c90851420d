import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { handOver, logs, relayAt } from './addresses.ts'
import { relayPage } from './answer.tsx'
import { listClosed, listRelays, type RelayLine } from './list-relays.ts'
import { ClosedPage } from './pages/closed.tsx'
import { LogsPage, type LogLine } from './pages/logs.tsx'
import { crumbsToLogs } from './crumbs.ts'
import { textFor } from './text/text-for.ts'
import { typedWords } from './typed.ts'

/** GET /logger – what I am in, what waits for me, and what I answer for. POST: those with a name, which stands in no address. */
export async function showLogs(request: Request): Promise<Answer> {
  const { actor, language, today } = request
  const person = actor.person?.id
  if (person === undefined) return missing
  const text = textFor(language)
  const { logs: words } = text
  const named = typedWords(request.form, 'navn').slice(0, 80)
  const { offered, open, office } = await listRelays(request, person, named)
  const [now, later] = [open.filter((one) => isNow(one, today)), open.filter((one) => !isNow(one, today))]
  const works = actor.memberships.some(({ unit }) => unit !== undefined)
  return relayPage(
    request,
    <LogsPage
      text={text}
      create={works ? `${logs(request)}/ny` : undefined}
      closed={`${logs(request)}/avsluttet`}
      many={open.filter((one) => couldBeOffered(one, person)).length > 1 ? handOver(request) : undefined}
      wonder={{ label: text.wonder.listTitle, href: `${request.prefix}/undring` }}
      offered={[
        ...offered.map((one) => ({
          title: words.offeredOne(one.title ?? words.number(one.number)),
          text: one.holder === null ? text.baton.answerOffice : text.baton.answerMeanwhile(one.holder),
          href: relayAt(request, one.relay_id, '/stafetten/svar'),
          act: text.baton.answerTitle,
        })),
        ...open.flatMap(({ relay_id, receives, title, number }) =>
          receives === null
            ? []
            : [
                {
                  title: text.transition.waitsForYou(title ?? words.number(number)),
                  text: text.transition.waitsText,
                  href: relayAt(request, relay_id, `/overgang/${receives}`),
                  act: text.transition.see,
                },
              ],
        ),
      ]}
      now={now.map((one) => lineOf(request, one, person))}
      later={later.map((one) => lineOf(request, one, person))}
      find={open.length > few || named !== '' ? { action: logs(request), named } : undefined}
      office={office.map((one) => {
        const isWaiting = one.state === 'waiting-for-holder'
        const day = one.next_on === null ? '' : dayIn(one.next_on, language)
        return {
          title: words.number(one.number),
          lines: [
            one.unit,
            isWaiting
              ? one.is_offered
                ? words.officeOffered
                : words.officeWaiting(day)
              : words.officeHeld(one.holder ?? ''),
            ...(isWaiting || one.next_on === null ? [] : [one.next_on < today ? text.late(day) : day]),
          ],
          act: isWaiting ? { label: words.officeFind, href: relayAt(request, one.relay_id, '/kontor') } : undefined,
        }
      })}
    />,
  )
}

/** With fewer than this, nobody needs to look for one. */
const few = 5

const isNow = ({ next_on }: RelayLine, today: string): boolean => next_on !== null && next_on <= today

/** GET /logger/avsluttet */
export async function showClosed(request: Request): Promise<Answer> {
  const person = request.actor.person?.id
  if (person === undefined) return missing
  const closed = await listClosed(request, person)
  return relayPage(
    request,
    <ClosedPage
      text={textFor(request.language)}
      crumbs={crumbsToLogs(request)}
      closed={closed.map((one) => lineOf(request, one, person))}
    />,
  )
}

const couldBeOffered = ({ holder_id, offered_to, state }: RelayLine, reader: string): boolean =>
  holder_id === reader && offered_to === null && (state === 'active' || state === 'paused')

function lineOf(request: Request, line: RelayLine, reader: string): LogLine {
  const { language, today } = request
  const text = textFor(language)
  const day = line.next_on === null ? '' : dayIn(line.next_on, language)
  const isLate = line.next_on !== null && line.next_on < today
  // Only the own service's words are left to read: nothing else is told of it.
  if (line.title === undefined)
    return {
      ...{ title: text.logs.number(line.number), href: relayAt(request, line.relay_id), when: '', isLate: false },
      ...{ what: text.consent.seesNothing, who: '' },
    }
  return {
    title: line.title,
    href: relayAt(request, line.relay_id),
    when: line.next_on === today ? text.today : isLate ? text.late(day) : day,
    isLate,
    what: line.state === 'active' && line.next_kind !== null ? text.next[line.next_kind] : text.states[line.state],
    who: line.holder_id === reader ? text.logs.heldByYou : line.holder === null ? '' : text.logs.heldBy(line.holder),
  }
}
