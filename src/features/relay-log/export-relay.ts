import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { renderPdf, type Block } from '#platform/pdf/render-pdf.ts'
import { titleOf } from './crumbs.ts'
import { codeOfLevel, listModelWords } from './list-model-words.ts'
import { listNamesIn } from './list-names.ts'
import { openRelay, type OpenRelay } from './open-relay.ts'
import { coordinatesIn } from './set-coordination.tsx'
import { visibleFiles } from './rules/visible.ts'
import { factsOf } from './show-files.tsx'
import { textFor } from './text/text-for.ts'
import { timelineOf } from './view-timeline.ts'
import { sightOf } from './sight.ts'
import { consentRows, peopleIn, planOf } from './view-relay.ts'

/** GET /logger/:relay/pdf – all of it that the holder may read, for the folder where it is kept. */
export async function exportRelay(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'export', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const { language, today } = request
  const text = textFor(language)
  const body = renderPdf({
    language,
    day: today,
    title: text.name,
    lead: titleOf(open),
    keywords: [],
    footer: text.logs.number(open.number),
    page: text.export.page,
    blocks: await blocksOf(open),
  })
  return { kind: 'file', name: `${text.export.fileName}-${open.number}.pdf`, type: 'application/pdf', body }
}

async function blocksOf(open: OpenRelay<'export'>): Promise<Block[]> {
  const { request, relay, history } = open
  const { language } = request
  const text = textFor(language)
  const names = await listNamesIn(open)
  const words = await listModelWords(request)
  const goals = planOf(open, names, () => false)
  // By name: a file cannot lie in a PDF for the archive, and is taken out by itself.
  const files = visibleFiles(sightOf(open))
  return [
    paragraph(text.relay.level(codeOfLevel(words, relay.level.is), dayIn(relay.level.since, language))),
    paragraph(text.relay.openedOn(dayIn(relay.opened.on, language))),
    ...(relay.coordination === 'here' ? [] : [paragraph(coordinatesIn(text, relay.coordination, relay.coordinator))]),
    heading(text.plan.title),
    ...goals.flatMap((goal): Block[] => [
      heading(goal.text, 3),
      paragraph([goal.facts, goal.ended].filter(Boolean).join('. ')),
      ...(goal.measures.length === 0
        ? []
        : [list(goal.measures.map(({ what, who, due, last }) => [what, who, due, last].filter(Boolean).join('. ')))]),
    ]),
    heading(text.people.title),
    list(peopleIn(open, names, words).map(({ name, line }) => `${name}: ${line}`)),
    heading(text.consent.title),
    list(
      consentRows(open, names).map(({ service, state, lines }) => [`${service}: ${state.word}`, ...lines].join('. ')),
    ),
    ...(files.length === 0
      ? []
      : [heading(text.files.title), list(files.map((file) => `${file.name}. ${factsOf(open, file, names)}`))]),
    heading(text.timeline.title),
    ...timelineOf(open, sightOf(open), names, history.length)
      .toReversed()
      .flatMap(({ when, title, body, by }): Block[] => [
        heading(`${when}: ${title}`, 3),
        ...(body === undefined ? [] : body.split('\n').filter(Boolean).map(paragraph)),
        ...(by === undefined ? [] : [paragraph(by)]),
      ]),
  ]
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', words: [{ text }] })
const heading = (text: string, level = 2): Block => ({ kind: 'heading', level, words: [{ text }] })
const list = (items: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => [paragraph(item)]),
})
