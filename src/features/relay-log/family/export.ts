import { dayIn, type Answer, type Request } from '#features/people/index.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { heading, list, paragraph, written, type Block } from '../blocks.ts'
import { familyName } from '../family-names.ts'
import { openFamily, type OpenFamily } from '../open-family.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { closed } from './answer.tsx'
import { namesFor } from './names.ts'
import { consentRowsFor } from './view-consent.ts'
import { batonFor, comingMeetings, goalsFor, nowFor, tasksFor } from './view-plan.ts'
import { writtenFor } from './view-written.ts'

/** GET /familie/:relay/pdf – all of it, exactly as this one of the family may read it. */
export async function exportPlan(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'export', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  return planPaper(open)
}

/** The plan on paper; `first`: what stands before all else. */
export async function planPaper(open: OpenFamily<'export'>, first: readonly Block[] = []): Promise<Answer> {
  const { request } = open
  const text = familyTextFor(request.language)
  const names = await namesFor(open)
  const baton = batonFor(open, names)
  const now = nowFor(open)
  const tasks = tasksFor(open)
  const meetings = comingMeetings(open).filter(({ title }) => title !== now.title)
  const body = renderPdf({
    ...{ language: request.language, day: request.today, keywords: [], footer: '' },
    title: text.title,
    lead: text.pdf[open.beside === undefined ? 'made' : 'paper'](familyName(open, open.party)),
    page: text.pdf.page,
    blocks: [
      ...first,
      paragraph(`${baton.heldBy}: ${baton.holder}`),
      paragraph([now.title, ...now.lines].join('. ')),
      ...(meetings.length === 0
        ? []
        : [heading(text.meeting.coming), ...list(meetings.map(({ title, lines }) => [title, ...lines].join(', ')))]),
      heading(text.goals.title),
      ...goalsFor(open, names).flatMap((goal) => [
        heading(goal.text, 3),
        ...list(goal.measures.map(({ what, who }) => `${what}. ${who}`)),
      ]),
      ...(tasks.length === 0 ? [] : [heading(text.goals.tasks), ...list(tasks)]),
      heading(text.consent.yours),
      ...list(consentRowsFor(open, names).map((one) => [`${one.service}: ${one.state.word}`, ...one.lines].join('. '))),
      heading(text.all.title),
      ...writtenFor(open, names, open.history.length).flatMap(({ when, by, title, words, beside }) => [
        heading(by === undefined ? `${when}: ${title}` : `${when}, ${by}: ${title}`, 3),
        ...written(words ?? ''),
        ...beside.map(paragraph),
      ]),
    ],
  })
  return { kind: 'file', name: `${text.pdf.plan}-${dayIn(request.today, 'se')}.pdf`, type: 'application/pdf', body }
}
