import { missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { markBy } from './mark-by.ts'
import { fileIn } from './open-file.ts'
import { openRelay, type OpenRelay } from './open-relay.ts'
import type { RelayFile } from './rules/files.ts'
import { mayWithdraw, withdrawFile } from './rules/filing.ts'
import { saveWithdrawnFile } from './save-file.ts'
import { textFor } from './text/text-for.ts'
import { faultOfWords, newOnce, typedWords } from './typed.ts'

type Open = OpenRelay<'withdraw-file'>

/** GET /logger/:relay/filer/:file/trekk – what happens, before it does. */
export async function showWithdrawFile(request: Request): Promise<Answer> {
  const open = await openToWithdraw(request)
  const file = open && ownFile(open)
  return open === undefined || file === undefined ? missing : page(open, file, undefined, newOnce())
}

/** POST /logger/:relay/filer/:file/trekk */
export async function postWithdrawFile(request: Request): Promise<Answer> {
  const { form, today: on, language } = request
  const once = form.get('skjema') ?? undefined
  const open = await openToWithdraw(request, once)
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id, '/filer'), 'fileWithdrawn')
  if (open.isDone) return done
  const file = ownFile(open)
  if (file === undefined) return missing

  const text = textFor(language)
  const reason = typedWords(form, 'grunn')
  const fault = reason === '' ? text.files.faults.reason : faultOfWords(reason, text)
  if (fault !== undefined) return page(open, file, fault, once ?? newOnce())
  const decided = withdrawFile(open.relay, file.id, { by: open.by, mark: markBy(open, form), reason, on })
  if (!decided.ok) return missing
  await saveWithdrawnFile(open, decided.value, file.id)
  return done
}

const openToWithdraw = (request: Request, once?: string): Promise<Open | undefined> =>
  openRelay(request, 'withdraw-file', request.parameters['relay'] ?? '', once)

/** A file that the actor sees and may take back; any other is not there. */
function ownFile(open: Open): RelayFile | undefined {
  const file = fileIn(open, open.request.parameters['file'] ?? '')
  return file !== undefined && mayWithdraw(open.relay, open.by, file) ? file : undefined
}

function page(open: Open, file: RelayFile, fault: string | undefined, once: string): Answer {
  const { request, id } = open
  const text = textFor(request.language)
  const { files } = text
  return formPage(request, {
    title: files.withdrawTitle,
    lead: files.withdrawLead(file.name),
    crumbs: [...crumbsToRelay(open), { label: files.title, href: relayAt(request, id, '/filer') }],
    action: relayAt(request, id, `/filer/${file.id}/trekk`),
    carried: [{ name: 'skjema', value: once }],
    submit: files.withdrawSubmit,
    cancel: relayAt(request, id, '/filer'),
    fields: [
      {
        kind: 'textarea',
        room: 'short',
        name: 'grunn',
        label: files.withdrawReason,
        hint: files.withdrawReasonHint,
        value: typedWords(request.form, 'grunn'),
        error: fault,
      },
    ],
  })
}
