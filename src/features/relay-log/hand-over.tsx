import { working } from '#base/working-days.ts'
import { dayIn, listValues, missing, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { handOver, logs, relayAt } from './addresses.ts'
import { doneAt, relayPage } from './answer.tsx'
import { crumbsToLogs } from './crumbs.ts'
import { listToHandOver } from './list-relays.ts'
import { listWorkingDays } from './list-working-days.ts'
import { append, openRelay } from './open-relay.ts'
import { HandOverPage, type HandOverFaults, type HandOverTyped } from './pages/hand-over.tsx'
import { couldCarry, offerBaton } from './rules/passing.ts'
import { answerDays } from './rules/settings.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, faultOfWords, newOnce, typedWords } from './typed.ts'

/** So many batons in one sending: each is opened, and written in, by itself. */
const most = 50

/** GET /logger/gi-videre – at the end of a school year: every baton that one holds, each to whoever it should go to. */
export async function showHandOver(request: Request): Promise<Answer> {
  const valueOf = await listValues(request)
  const answerBy = writeDay(working(request.today, valueOf(answerDays), await listWorkingDays(request)))
  return page(request, { ticked: [], all: '', each: () => '', reason: '', answerBy }, {}, newOnce())
}

/**
 * POST /logger/gi-videre – an offer in each relay, opened through its own door and answered for by itself. What could not be
 * offered is told with why; the rest is done.
 */
export async function postHandOver(request: Request): Promise<Answer> {
  const { form, today, language } = request
  const words = textFor(language)
  const typed: HandOverTyped = {
    ticked: [...new Set(form.getAll('logg'))],
    all: form.get('til') ?? '',
    each: (relay) => form.get(`til-${relay}`) ?? '',
    reason: typedWords(form, 'grunn'),
    answerBy: typedWords(form, 'svar-innen'),
  }
  const once = form.get('skjema') ?? newOnce()
  const answerBy = dayToCome(typed.answerBy, today, words)
  const faults: HandOverFaults = {
    ticked:
      typed.ticked.length === 0
        ? words.many.faults.none
        : typed.ticked.length > most
          ? words.many.faults.tooMany(most)
          : undefined,
    reason: typed.reason === '' ? words.baton.faults.reason : faultOfWords(typed.reason, words),
    answerBy: 'fault' in answerBy ? answerBy.fault : undefined,
  }
  if ('fault' in answerBy || faults.ticked !== undefined || faults.reason !== undefined)
    return page(request, typed, faults, once)

  const { sent, unseen, wrong } = await offerEach(request, typed, answerBy.day, once)
  if (unseen === 0 && wrong.size === 0) return doneAt(logs(request), 'batonsOffered')
  return page(request, typed, { wrong, unseen: unseen === 0 ? undefined : words.many.unseen(unseen) }, newOnce(), sent)
}

async function offerEach(request: Request, typed: HandOverTyped, answerBy: string, once: string) {
  const { faults } = textFor(request.language).many
  const wrong = new Map<string, string>()
  let [sent, unseen] = [0, 0]
  // Always in the same order: two who send at once wait for each other, and neither for ever.
  for (const id of typed.ticked.toSorted()) {
    const open = await openRelay(request, 'offer-baton', id, once)
    if (open === undefined) {
      unseen += 1
      continue
    }
    if (open.isDone) {
      sent += 1
      continue
    }
    const { relay, today } = open
    const title = relay.network.main.name
    const wanted = typed.each(id) === '' ? typed.all : typed.each(id)
    const to = couldCarry(relay, today).find(({ person }) => person === wanted)
    if (relay.baton.offer !== undefined) wrong.set(id, faults['already-offered'](title))
    else if (to === undefined) wrong.set(id, wanted === '' ? faults.who(title) : faults['not-here'](title))
    else {
      const { person, service, unit } = to
      const offer = {
        ...{ id: crypto.randomUUID(), to: { person, service, unit }, reason: typed.reason },
        ...{ answerBy, byOffice: false },
      }
      const decided = offerBaton(relay, offer, today)
      if (!decided.ok) {
        wrong.set(id, faults['not-here'](title))
        continue
      }
      await append(open, decided.value)
      sent += 1
    }
  }
  return { sent, unseen, wrong }
}

async function page(
  request: Request,
  typed: HandOverTyped,
  faults: HandOverFaults,
  once: string,
  sent = 0,
): Promise<Answer> {
  const person = request.actor.person?.id
  if (person === undefined) return missing
  const text = textFor(request.language)
  const held = await listToHandOver(request, person, most + 1)
  const shown = held.slice(0, most)
  const isWrong = Object.values(faults).some((fault) => fault !== undefined)
  return relayPage(
    request,
    <HandOverPage
      text={text}
      crumbs={crumbsToLogs(request)}
      action={handOver(request)}
      cancel={logs(request)}
      once={once}
      typed={typed}
      faults={faults}
      sent={sent === 0 ? undefined : text.many.sent(sent)}
      held={shown.map(({ relay_id: id, number, title, next_on, people }) => ({
        ...{ id, title: title ?? text.logs.number(number), people },
        next: next_on === null ? '' : dayIn(next_on, request.language),
        href: relayAt(request, id, '/folk'),
      }))}
      more={held.length > most ? text.many.more(most) : undefined}
    />,
    isWrong,
  )
}
