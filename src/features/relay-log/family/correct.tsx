import { dayIn, type Answer, type Request } from '#features/people/index.ts'
import { appendAs, openFamily, type OpenFamily } from '../open-family.ts'
import { familyHistory, type ToldEvent } from '../rules/told.ts'
import type { Seen } from '../rules/visible.ts'
import type { Recorded } from '../open-stream.ts'
import { markBeside } from '../rules/reading.ts'
import { askCorrection, correctedBy } from '../rules/remarking.ts'
import { correctionDays } from '../rules/settings.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { newOnce, typedWords } from '../typed.ts'
import { planAt } from './addresses.ts'
import { closed, doneAt } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { familyForm, faultOfFamilyWords } from './form.tsx'
import { namesFor } from './names.ts'
import { sightOf } from './sight.ts'
import { tellHolder } from './tell-holder.ts'
import { wordsOf } from './view-written.ts'

type Open = OpenFamily<'ask-correction'>
type Found = Seen<Recorded> & { readonly event: ToldEvent }

/** GET /familie/:relay/retting/:event */
export async function showCorrect(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'ask-correction', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  const found = foundIn(open)
  return found === undefined ? closed(request, undefined) : page(open, found, undefined, newOnce())
}

/** POST /familie/:relay/retting/:event – stands beside what it is about, with a day for its answer; nothing is written over. */
export async function postCorrect(request: Request): Promise<Answer> {
  const { form, today: on } = request
  const once = form.get('skjema') ?? undefined
  const open = await openFamily(request, 'ask-correction', request.parameters['relay'] ?? '', once)
  if (open === undefined || open === 'show-more') return closed(request, open)
  const found = foundIn(open)
  if (found?.mark === undefined) return closed(request, undefined)
  const text = typedWords(form, 'ord')
  const fault = faultOfFamilyWords(text, request)
  if (fault !== undefined) return page(open, found, fault, once ?? newOnce())
  const mark = markBeside(open.relay.network, found.mark, open.party)
  const answerBy = correctedBy(on, open.valueOf(correctionDays), open.isWorking)
  const decided = askCorrection({ id: crypto.randomUUID(), mark, text, on, event: found.kept.number, answerBy })
  if (decided.ok && !open.isDone) {
    await appendAs(open, decided.value)
    await tellHolder(open, 'correction-asked')
  }
  return doneAt(planAt(request, open.id, '/alt'), 'corrected')
}

/** Something that happened, with words that they may read; any other is not there. */
const foundIn = (open: Open): Found | undefined =>
  familyHistory(sightOf(open), open, open.history).find(
    ({ kept, words, mark }) => String(kept.number) === open.request.parameters['event'] && words && mark !== undefined,
  )

async function page(open: Open, found: Found, fault: string | undefined, once: string): Promise<Answer> {
  const { request, id, today, valueOf, isWorking } = open
  const { correct: text } = familyTextFor(request.language)
  const said = wordsOf(open, found.event, await namesFor(open))
  return familyForm(request, {
    title: text.title,
    lead: text.lead,
    note: `${text.about}: ${said}`,
    crumbs: crumbsToPlan(open),
    action: planAt(request, id, `/retting/${found.kept.number}`),
    carried: [{ name: 'skjema', value: once }],
    submit: text.submit,
    cancel: planAt(request, id, '/alt'),
    fields: [
      {
        kind: 'textarea',
        name: 'ord',
        label: text.words,
        hint: text.by(dayIn(correctedBy(today.on, valueOf(correctionDays), isWorking), request.language)),
        value: typedWords(request.form, 'ord'),
        error: fault,
      },
    ],
  })
}
