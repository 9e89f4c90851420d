import { osloTime } from '#base/oslo-time.ts'
import type { Words } from '#base/item.ts'
import { renderPdf, type Block, type PdfDocument } from '#platform/pdf/render-pdf.ts'
import { placeNames } from '#base/municipality.ts'
import { dayInWords } from './pages/contact.tsx'
import { onTheWeb, proseBlocks } from './pages/prose-blocks.ts'
import { tool } from './rules/content-types.ts'
import { isDocument, type Tool } from './show-tool.tsx'
import type { Parameters, SentFile } from './shown.ts'
import type { View } from './pages/view.ts'
import { readPage, type Visit } from './visit.ts'

/** GET /verktoy/<tool>.pdf – a tool to fill in on paper: PDF/A-2a, tagged. Only tools that are written out have one. */
export async function showToolPdf(visit: Visit, { file = '' }: Parameters): Promise<SentFile | undefined> {
  const key = file.slice(0, -'.pdf'.length)
  const document = await visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [{ type: tool, keys: [key] }])
    const [[one]] = items
    return one && isDocument(one) ? documentOf(one, visit, view) : undefined
  })
  return document && { name: `${key}.pdf`, type: 'application/pdf', bytes: renderPdf(document) }
}

function documentOf(one: Tool, visit: Visit, view: View): PdfDocument {
  const { text, line, shell } = view
  // Links lead to the pages on the web: paper is read on screens too.
  const prose = (words: Words, level: number) => proseBlocks(words, level, view, onTheWeb(visit, view))
  const model = shell.model ? line(shell.model.name) : ''
  const [place] = placeNames(visit.municipality)
  const updated = one.approved === undefined ? '' : ` · ${text.guide.reviewed(dayInWords(one.approved, view.spoken))}`
  return {
    language: view.langOf(one.name) ?? view.spoken,
    day: one.approved ?? osloTime(visit.now).day,
    title: line(one.name),
    lead: line(one.summary),
    keywords: [text.tools.kinds[one.kind], model],
    footer: `${model}, ${place?.text ?? ''}${updated}`,
    page: text.tools.page('{at}', '{of}'),
    blocks: [
      ...prose(one.text, 1),
      ...one.sections.flatMap((section) => [
        {
          kind: 'heading',
          level: 2,
          words: [{ text: line(section.title) }],
          ...languageOf(section.title, view),
        } satisfies Block,
        ...(section.text ? prose(section.text, 2) : []),
        ...one.fields.filter((field) => field.section === section.key).map((field) => fieldBlock(field, view)),
      ]),
      ...(one.closing ? prose(one.closing, 1) : []),
    ],
  }
}

const languageOf = (words: Words, { langOf }: View): { language?: string } => {
  const language = langOf(words)
  return language === undefined ? {} : { language }
}

/** Room for about a paragraph; a form that must fit on few pages says so by its number of fields. */
const linesToWrite = 3

function fieldBlock(field: Tool['fields'][number], view: View): Block {
  const { line } = view
  const help = field.help ? line(field.help) : null
  if (field.input === 'checkbox')
    return { kind: 'check', label: line(field.label), help, ...languageOf(field.label, view) }
  return {
    kind: 'field',
    label: line(field.label),
    help,
    input: field.input,
    answers: field.answers?.lines ?? [],
    lines: linesToWrite,
    ...languageOf(field.label, view),
  }
}
