import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { birthdaysNear, settleBirthday, type Birthday } from './rules/birthdays.ts'
import { textFor } from './text/text-for.ts'
import { guardianFields, typeFields } from './type-field.ts'
import { newOnce, oneOf, typedWords } from './typed.ts'

type Open = OpenRelay<'settle-birthday'>
type Faults = { readonly how?: string | undefined; readonly said?: string | undefined }

const hows = ['talked', 'not-needed'] as const

/** GET /logger/:relay/folk/bursdag/:years */
export async function showBirthday(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'settle-birthday', request.parameters['relay'] ?? '')
  const birthday = open && birthdayIn(open)
  return open === undefined || birthday === undefined ? missing : page(open, birthday, {}, newOnce())
}

/** POST /logger/:relay/folk/bursdag/:years – talked about, or not needed and why. */
export async function postBirthday(request: Request): Promise<Answer> {
  const { form, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openRelay(request, 'settle-birthday', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id), 'birthdaySettled')
  if (open.isDone) return done
  const birthday = birthdayIn(open)
  if (birthday === undefined) return missing
  const { faults, manage } = textFor(language)
  const how = oneOf(hows, form.get('hvordan'))
  if (how === undefined) return page(open, birthday, { how: faults.choose }, once ?? newOnce())
  const said = { mark: markBy(open, form), text: typedWords(form, 'ord') }
  const decided = settleBirthday(open.relay, { years: birthday.years, how, said }, open.today)
  if (!decided.ok) return page(open, birthday, { said: manage.faults['no-reason'] }, once ?? newOnce())
  await append(open, decided.value)
  return done
}

const birthdayIn = ({ relay, today, request }: Open): Birthday | undefined =>
  birthdaysNear(relay, today.on, today.ages).find(({ years }) => String(years) === request.parameters['years'])

async function page(open: Open, { years, on }: Birthday, faults: Faults, once: string): Promise<Answer> {
  const { request, id, relay } = open
  const { birthday: text } = textFor(request.language).network
  return formPage(request, {
    title: text.title(relay.network.main.name, years),
    lead: text.lead(dayIn(on, request.language)),
    note: text.note,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, `/folk/bursdag/${years}`),
    carried: [{ name: 'skjema', value: once }],
    submit: text.submit,
    cancel: relayAt(request, id),
    fields: [
      {
        kind: 'radio',
        name: 'hvordan',
        label: text.how,
        value: request.form.get('hvordan') ?? '',
        error: faults.how,
        options: hows.map((how) => ({ value: how, label: text.hows[how] })),
      },
      {
        kind: 'text',
        name: 'ord',
        label: text.words,
        hint: text.wordsHint,
        value: typedWords(request.form, 'ord'),
        error: faults.said,
      },
      ...typeFields(open, await listNamesIn(open)),
      ...guardianFields(open),
    ],
  })
}
