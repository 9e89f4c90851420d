import { dayIn } from '#features/people/index.ts'
import { heading, paragraph, type Block } from '../blocks.ts'
import { listConsentWords } from '../list-consent-words.ts'
import type { OpenFamily } from '../open-family.ts'
import { waitsForAnswer, type OwnConsent } from '../rules/family-consent.ts'
import { isKeptFromPlace } from '../rules/network.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { namesFor, type Names } from './names.ts'
import { ownConsents } from './view-consent.ts'

type Open = OpenFamily<'export'>

/** What waits for an answer, to be ticked and signed with a pen: the same words and the same choices as on a screen. */
export async function answerSheet(open: Open): Promise<readonly Block[]> {
  const waiting = ownConsents(open).filter(waitsForAnswer)
  if (waiting.length === 0) return []
  const { sheet } = familyTextFor(open.request.language)
  const { parts } = await listConsentWords(open.request)
  const names = await namesFor(open)
  return [
    heading(sheet.title),
    ...parts.flatMap(({ title, paragraphs }) => [heading(title, 3), ...paragraphs.map(paragraph)]),
    ...waiting.flatMap((one) => questionOf(open, one, names)),
    ...[sheet.day, sheet.signature, sheet.interpreter].map(line),
    paragraph(sheet.giveBack),
  ]
}

function questionOf({ request, relay, party }: Open, one: OwnConsent, names: Names): Block[] {
  const { sheet, types } = familyTextFor(request.language)
  const why = isKeptFromPlace(relay.network, party) ? undefined : one.asked.why
  return [
    heading(names.of(one.service), 3),
    ...(why ? [paragraph(why)] : []),
    paragraph(sheet.until(dayIn(one.asked.until, request.language))),
    ...[sheet.yes, ...one.types.map((type) => sheet.some(types[type])), sheet.no].map(box),
  ]
}

const box = (label: string): Block => ({ kind: 'check', label, help: null })
const line = (label: string): Block => ({ kind: 'field', label, help: null, input: 'line', answers: [], lines: 1 })
