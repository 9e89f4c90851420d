import { missing, type Answer, type Request } from '#features/people/index.ts'
import { planAt } from './family/addresses.ts'
import { answerSheet } from './family/answer-sheet.ts'
import { planPaper } from './family/export.ts'
import { readInterpreter, typedInterpreter } from './interpreter-fields.ts'
import { letInPage, mayBeIn, openParty } from './let-in.tsx'
import { startAssisted } from './open-assisted.ts'
import { openPaper } from './open-family.ts'
import { textFor } from './text/text-for.ts'

/** POST /logger/:relay/folk/inn/:party/sammen – the screen is theirs; whoever was signed in here is not any more. */
export async function postSitBeside(request: Request): Promise<Answer> {
  const found = await openParty(request)
  if (found === undefined || !mayBeIn(found)) return missing
  const text = textFor(request.language)
  const { letIn } = text.network
  const typed = typedInterpreter(request.form)
  const interpreter = readInterpreter(typed, text)
  if ('faults' in interpreter) return letInPage(found, { beside: interpreter.faults })
  const { interpreted } = interpreter
  // Whoever stands near does not interpret; a no can still be written down without.
  if (interpreted?.by === 'near') return letInPage(found, { beside: { interpreted: letIn.nearInterpreter } })
  const interpretedTo = interpreted?.language
  const cookies = await startAssisted(found.open, { kind: 'family', party: found.party, interpretedTo })
  return { kind: 'moved', to: planAt(request, found.open.id), cookies }
}

/** GET /logger/:relay/folk/inn/:party/papir – what both may read, and a sheet to answer on. */
export async function givePaper(request: Request): Promise<Answer> {
  const found = await openParty(request)
  const paper = found && (await openPaper(found.open, found.party))
  return paper === undefined ? missing : planPaper(paper, await answerSheet(paper))
}
