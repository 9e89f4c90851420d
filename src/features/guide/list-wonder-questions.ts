import { outline } from '#base/outline.ts'
import type { Tx } from '#platform/db/database.ts'
import { step, tool } from './rules/content-types.ts'
import { addressesFor } from './rules/address.ts'
import { asksInWonder } from './rules/wonder-questions.ts'
import { read, readPage, type ReadFor } from './visit.ts'

const beginning = outline(tool, 'begins', 'fields')
const stepTools = outline(step, 'level', 'tools')
const stepName = outline(step, 'level', 'name')

/** As it was asked: the words, and their language. */
type AskedQuestion = {
  readonly key: string
  readonly text: string
  readonly help: string | undefined
  readonly language: string
}

/**
 * What a wonder note asks when it is begun from a step, or from none; empty when no tool here begins one. `step` is told
 * when the guide has it. One statement.
 */
export async function listWonderQuestions(
  tx: Tx,
  reader: ReadFor,
  from: string | undefined,
): Promise<{ readonly step: string | undefined; readonly questions: readonly AskedQuestion[] }> {
  const { view, items } = await readPage(tx, reader, [
    { type: stepTools, keys: from === undefined ? [] : [from] },
    { type: beginning },
  ])
  const [[one], tools] = items
  const begins = tools.filter((own) => own.begins === 'wonder-note')
  const own = begins.find(({ key }) => one?.tools.includes(key)) ?? begins[0]
  return {
    step: one?.key,
    questions: asksInWonder(own?.fields ?? []).map(({ key, label, help }) => ({
      key,
      text: view.line(label),
      help: help && view.line(help),
      language: label.lang ?? reader.language,
    })),
  }
}

/** A step as a link: its name today and where it stands; undefined when the guide has it no longer. One statement. */
export async function listStepLink(
  tx: Tx,
  reader: ReadFor,
  key: string,
): Promise<{ readonly label: string; readonly href: string; readonly lang: string | undefined } | undefined> {
  const [[one]] = await read(tx, reader, [{ type: stepName, keys: [key] }])
  if (one === undefined) return undefined
  const { name, level } = one
  return { label: name.text, href: addressesFor(reader.prefix).of(`step/${key}`, level) ?? '', lang: name.lang }
}
