import type { ClockKind } from '#base/follow-up.ts'
import { isUuid } from '#base/uuid.ts'
import {
  dayIn,
  listUnreached,
  missing,
  monthIn,
  saveSeen,
  saveSettled,
  type Answer,
  type Request,
} from '#features/people/index.ts'
import { receiptsHome } from '#features/receipt/index.ts'
import { relayAt } from '#features/relay-log/index.ts'
import { listToday, type News, type TodayLine } from './list-today.ts'
import { TodayPage, type TodayRow } from './pages/today.tsx'
import { sortedOn } from './rules/today.ts'
import { textFor } from './text/text-for.ts'

export const todayHome = '/i-dag'

/** GET /i-dag – what waits for whoever asks. */
export async function showToday(request: Request): Promise<Answer> {
  const { actor, language, prefix, today } = request
  const person = actor.person?.id
  if (person === undefined) return missing
  const text = textFor(language)
  const { lines, news } = await listToday(request, person)
  const sorted = sortedOn(lines, today)
  const rows = (some: readonly TodayLine[]) => some.map((one) => rowOf(request, one))
  return {
    kind: 'page',
    title: text.today.title,
    at: 'today',
    body: (
      <TodayPage
        text={text}
        prefix={prefix}
        late={rows(sorted.late)}
        today={rows(sorted.today)}
        coming={rows(sorted.coming)}
        told={rows(sorted.told)}
        unreached={await listUnreached(request)}
        next={sorted.next && dayIn(sorted.next, language)}
        receipts={
          request.municipality.isPublic && actor.memberships.some(({ unit }) => unit !== undefined)
            ? prefix + receiptsHome
            : undefined
        }
        news={news.map((one) => newsRow(request, one))}
      />
    ),
  }
}

/** POST /i-dag/sett – what has happened was seen; what is to be done stays until it is. */
export async function seeNotice(request: Request): Promise<Answer> {
  const { tx, municipality, actor, form, now, prefix } = request
  const person = actor.person?.id
  if (person === undefined) return missing
  const notice = form.get('varsel') ?? ''
  if (form.get('alt') === 'ja') await saveSettled(tx, municipality.id, { seenBy: person }, now)
  else if (isUuid(notice)) await saveSeen(tx, municipality.id, { notice, person, at: now })
  return { kind: 'moved', to: `${prefix}${todayHome}`, done: 'noticeSeen' }
}

function rowOf(request: Request, line: TodayLine): TodayRow {
  const { language, today } = request
  const text = textFor(language)
  const { relay, kind, dueOn, isOwn, toldOn } = line
  const holder =
    relay === undefined || isOwn
      ? []
      : [relay.holder === undefined ? text.today.nobody : text.today.holder(relay.holder.name)]
  return {
    what: text.kinds[kind],
    whom: line.title ?? (relay === undefined ? text.today.note : text.today.log(relay.number)),
    href: hrefOf(request, line),
    lines: [
      whenOf(text, { kind, dueOn, today, language }),
      ...holder,
      ...(toldOn === undefined || isOwn ? [] : [text.today.toldOn(dayIn(toldOn, language))]),
    ],
  }
}

/** A birthday is told by its month, also to those who know the day: the list may be seen by others. */
function whenOf(
  { today: words }: ReturnType<typeof textFor>,
  { kind, dueOn, today, language }: { kind: ClockKind; dueOn: string; today: string; language: string },
): string {
  if (kind === 'birthday') return words.dueIn(monthIn(dueOn, language))
  const day = dayIn(dueOn, language)
  return dueOn < today ? words.lateSince(day) : dueOn === today ? words.dueToday : words.dueOn(day)
}

/** Where it is done. Who is told of what another has left has no way into the relay, but to what is the office's own. */
function hrefOf(request: Request, { relay, note, kind, about, isOwn }: TodayLine): string | undefined {
  if (note !== undefined) return `${request.prefix}/undring/${note}`
  if (relay === undefined) return undefined
  if (kind === 'waiting-for-holder' && !relay.isIn) return relayAt(request, relay.id, '/kontor')
  if (!relay.isIn) return undefined
  return relayAt(request, relay.id, isOwn ? pageOf(kind, about) : '')
}

/** Below the relay: the page on which something is done, where it has one. */
function pageOf(kind: ClockKind, about: string): string {
  switch (kind) {
    case 'offer-unanswered':
      return '/stafetten/svar'
    case 'waiting-for-holder':
      return '/kontor'
    case 'measure-deadline':
    case 'measure-evaluation':
      return `/tiltak/${about}`
    case 'question-unanswered':
      return `/sporsmal/${about}`
    case 'transition-receiver':
      return `/overgang/${about}`
    case 'consent-ends':
      return '/samtykke'
    case 'first-meeting':
      return '/mote/ny'
    case 'next-follow-up':
    case 'correction-requested':
    case 'birthday':
    case 'holder-absence':
    case 'decide-after-wonder':
    case 'feedback-to-worried':
    case 'draft-deletion':
      return ''
  }
}

function newsRow(request: Request, { id, kind, on, at }: News): TodayRow & { readonly id: string } {
  const text = textFor(request.language)
  return {
    id,
    what: text.news[kind] ?? text.today.news,
    whom: '',
    href:
      at === undefined
        ? undefined
        : at.subject === 'relay'
          ? relayAt(request, at.id)
          : `${request.prefix}/undring/${at.id}`,
    lines: [dayIn(on, request.language)],
  }
}
