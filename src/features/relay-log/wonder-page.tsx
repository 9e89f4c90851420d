import { osloTime } from '#base/oslo-time.ts'
import { listStepLink } from '#features/guide/index.ts'
import { dayIn, writeDay, type Answer } from '#features/people/index.ts'
import { relayPage } from './answer.tsx'
import { listNames } from './list-names.ts'
import type { OpenWonder } from './open-wonder.ts'
import type { WonderFaults } from './pages/wonder-acts.tsx'
import type { WonderFormProps } from './pages/wonder-form.tsx'
import { WonderPage } from './pages/wonder.tsx'
import { isAboutToGo, type WonderAct } from './rules/wonder.ts'
import { textFor } from './text/text-for.ts'
import { newOnce, typedWords } from './typed.ts'
import { crumbsToNotes, noteAt } from './wonder-addresses.ts'

export type NoteFaults = WonderFaults & {
  /** By the question's key. */
  readonly fields?: ReadonlyMap<string, string>
  /** About the day on which it arose. */
  readonly arose?: string
  /** Another page wrote since this one was opened. */
  readonly changed?: string
  /** What was typed and cannot be kept any more. */
  readonly unsent?: readonly string[]
}

type Open = OpenWonder<WonderAct>

/** The field of the day on which it arose. */
export const aroseField = 'la-merke-til'

/** The field of a question. */
export const fieldOf = (key: string): string => `svar-${key}`

/** A note as whoever opened it meets it; with what they typed, where something is wrong with it. */
export async function notePage(open: Open, faults: NoteFaults): Promise<Answer> {
  const { request, note, words, answer, mayDo } = open
  const { language, prefix, municipality, tx, form } = request
  const text = textFor(language)
  const at = (rest: string) => noteAt(request, note.id, rest)
  const address = (act: WonderAct, rest: string) => (mayDo(act) ? at(rest) : undefined)
  const reply = address('answer', '/svar') ?? (faults.answer === undefined ? undefined : at('/svar'))
  const close = address('close', '/avslutt')
  const reader = { municipality, language, prefix, service: '' }
  return relayPage(
    request,
    <WonderPage
      text={text}
      crumbs={crumbsToNotes(request)}
      state={text.wonder.states[note.state]}
      facts={await factsOf(open)}
      step={words.step === undefined ? undefined : await listStepLink(tx, reader, words.step)}
      notes={notesOf(open)}
      write={mayDo('write') ? formOf(open, faults) : undefined}
      asked={words.asked.map((one) => ({ ...one, lang: langOf(open, one.language) }))}
      changed={faults.changed}
      unsent={faults.unsent ?? []}
      answer={answer}
      faults={faults}
      renew={address('renew', '/forny')}
      remove={address('delete', '/slett')}
      receive={address('receive', '/ta-imot')}
      reply={reply === undefined ? undefined : { action: reply, typed: form.get('svar') ?? '' }}
      close={close === undefined ? undefined : { action: close, pdf: at('/pdf?navn=ja'), text: at('/tekst?navn=ja') }}
      makeRelay={address('make-relay', '/logg')}
      copies={mayDo('copy') ? { pdf: at('/pdf'), text: at('/tekst') } : undefined}
    />,
    Object.values(faults).some((fault) => fault !== undefined),
  )
}

/** What is typed stays in its field; where another page wrote meanwhile, that stands above it. */
function formOf({ request, note, words, row }: Open, faults: NoteFaults): Omit<WonderFormProps, 'text'> {
  const { form, language } = request
  const text = textFor(language)
  const at = (rest: string) => noteAt(request, note.id, rest)
  const changed = faults.changed !== undefined
  const questions = words.asked.map((one) => {
    const name = fieldOf(one.key)
    const typed = typedWords(form, name)
    // Where nothing was typed, what the other page wrote is not taken away.
    const keepsOther = !form.has(name) || (changed && typed === '')
    const value = keepsOther ? one.answer : (form.get(name) ?? '')
    const differs = changed && !keepsOther && typed !== one.answer
    return {
      ...{ name, value, label: one.question, hint: one.help, lang: langOf({ request }, one.language) },
      meanwhile: differs && one.answer !== '' ? one.answer : undefined,
      error: faults.fields?.get(one.key) ?? (differs ? faults.changed : undefined),
    }
  })
  return {
    ...{ action: at(''), version: row.version, writer: newOnce(), questions },
    arose: {
      ...{ kind: 'date', name: aroseField, label: text.wonder.arose, hint: text.wonder.aroseHint },
      value: form.get(aroseField) ?? writeDay(row.arose_on),
      error: faults.arose,
    },
    ...{ share: at('/del'), makeRelay: at('?til=logg'), shareFault: faults.share },
    keep: { to: at('/utkast'), words: text.draft.saved, changed: text.wonder.changed, saved: undefined },
  }
}

/** The language of a question that was asked in another than the page's. */
const langOf = ({ request }: Pick<Open, 'request'>, language: string): string | undefined =>
  language === request.language ? undefined : language

async function factsOf({ request, row, note, because, mayDo }: Open) {
  const { author, days } = textFor(request.language).wonder
  const names = because === 'office' ? await listNames(request, [note.author]) : undefined
  const dayOf = (at: Date) => dayIn(osloTime(at).day, request.language)
  const happened = [
    { label: days.shared, at: note.state === 'ended' && row.received_at === null ? null : row.shared_at },
    { label: days.received, at: row.received_at },
    { label: days.answered, at: row.answered_at },
    { label: days.ended, at: row.ended_at },
  ]
  return [
    ...(names === undefined ? [] : [{ label: author, value: names.get(note.author) ?? '' }]),
    { label: days.begun, value: dayIn(note.begunOn, request.language) },
    // Its author says so in the form.
    ...(mayDo('write') ? [] : [{ label: days.arose, value: dayIn(row.arose_on, request.language) }]),
    ...happened.flatMap(({ label, at }) => (at === null ? [] : [{ label, value: dayOf(at) }])),
  ]
}

function notesOf({ request, note, because }: Open): string[] {
  const { wonder } = textFor(request.language)
  if (note.endedHow !== undefined) return [wonder.endedHow[note.endedHow]]
  if (note.keptUntil === undefined) return [wonder.familyMaySee]
  if (because !== 'author') return []
  const until = dayIn(note.keptUntil, request.language)
  return [isAboutToGo(note, request.today) ? wonder.aboutToGo(until, note.renewed) : wonder.keep(until)]
}
