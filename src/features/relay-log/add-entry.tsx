import { missing, type Answer, type Request } from '#features/people/index.ts'
import { doneAt } from './answer.tsx'
import { relayAt } from './addresses.ts'
import { noteDraft } from './draft-places.ts'
import { append, openRelay } from './open-relay.ts'
import { markBy } from './mark-by.ts'
import { relayAnswer } from './show-relay.tsx'
import { textFor } from './text/text-for.ts'
import { faultOfWords, oneOf, typedWords } from './typed.ts'

/** POST /logger/:relay/skriv – a note, or a glimpse of light. */
export async function addEntry(request: Request): Promise<Answer> {
  const { form, today, language } = request
  const once = form.get('skjema') ?? undefined
  const id = request.parameters['relay'] ?? ''
  const open = await openRelay(request, 'write', id, once, noteDraft(id))
  if (open === undefined) return missing

  const words = typedWords(form, 'ord')
  const fault = faultOfWords(words, textFor(language))
  if (fault !== undefined) return relayAnswer(open, { words, error: fault })
  const kind = oneOf(['note', 'glimpse'], form.get('slag')) ?? 'note'
  const entry = { id: crypto.randomUUID(), kind, mark: markBy(open, form), text: words, on: today }
  if (!open.isDone) await append(open, [{ type: 'entry-added', entry }])
  return doneAt(relayAt(request, open.id), 'relayWritten')
}
