import { missing, type Answer, type FileSent, type Request, type SignedInRoute } from '#features/people/index.ts'
import type { Result } from '#base/result.ts'
import { examineFile, type Examined, type FileFault } from '#platform/file/examine-file.ts'
import { relayAt } from './addresses.ts'
import { doneAt } from './answer.tsx'
import { markBy } from './mark-by.ts'
import { openRelay } from './open-relay.ts'
import { fileName, largestFile, longestName, sentName } from './rules/files.ts'
import { addFile } from './rules/filing.ts'
import { saveFile } from './save-file.ts'
import { filesAnswer, sizeIn } from './show-files.tsx'
import { textFor, type Text } from './text/text-for.ts'
import { newOnce, typedWords } from './typed.ts'

type Looked = {
  readonly examined: Result<Examined, FileFault | 'none'>
  readonly name: string
  /** Tells one file from another, so that a form sent again with another file is something else. */
  readonly digest: string
}

/** Whether there is a relay that the sender writes in. */
export async function mayAddFile(request: Request): Promise<boolean> {
  const open = await openRelay(request, 'see-existence', request.parameters['relay'] ?? '')
  return open?.mayDo('write') === true
}

/** POST /logger/:relay/filer – the file is looked at before anything is opened: a scanner may take its time. */
export async function lookAtFile({ file, scan }: FileSent): Promise<SignedInRoute['answer']> {
  if (file === undefined || file === 'too-large') {
    const refusal = file ?? 'none'
    return (request) => postFile(request, { examined: { ok: false, refusal }, name: '', digest: '' })
  }
  const examined = await examineFile(file, { scan, largest: largestFile })
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', file.bytes)).toString('hex')
  return (request) => postFile(request, { examined, name: file.name, digest })
}

async function postFile(request: Request, { examined, name: sentAs, digest }: Looked): Promise<Answer> {
  const { language, today: on } = request
  const once = request.form.get('skjema') ?? undefined
  const form = new URLSearchParams([...request.form, ['fil', digest]])
  const open = await openRelay({ ...request, form }, 'write', request.parameters['relay'] ?? '', once)
  if (open === undefined) return missing
  const done = doneAt(relayAt(request, open.id, '/filer'), 'fileAdded')
  if (open.isDone) return done

  const text = textFor(language)
  const wrong = (file: string) => filesAnswer(open, { file }, once ?? newOnce())
  if (!examined.ok) return wrong(faultOf(examined.refusal, text, request))
  const typed = typedWords(request.form, 'navn')
  if ([...typed].length > longestName)
    return filesAnswer(open, { file: text.files.again, name: text.files.faults['name-long'] }, once ?? newOnce())

  const { kind, bytes } = examined.value
  const id = crypto.randomUUID()
  const name = fileName(typed) || sentName(sentAs) || text.files.noName
  const decided = addFile(open.relay, { id, mark: markBy(open, form), name, kind, size: bytes.byteLength, on })
  if (!decided.ok) return wrong(faultOf(decided.refusal === 'no-name' ? 'none' : decided.refusal, text, request))
  await saveFile(open, decided.value, { id, bytes })
  return done
}

function faultOf(refusal: FileFault | 'none' | 'relay-full', { files }: Text, request: Request): string {
  return refusal === 'too-large' ? files.faults['too-large'](sizeIn(largestFile, request)) : files.faults[refusal]
}
