import type { Child } from 'hono/jsx'
import type { Answer, Request } from '#features/people/index.ts'
import type { StudioKnowledge } from '../../knowledge.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import type { CourseProps } from '../../pages/start/course.tsx'
import { studioTextFor } from '../../text/text-for.ts'
import { startAt } from '../addresses.ts'
import { nothing, studioPage, type Handler, type MakeHandler } from '../answer.tsx'

/** Where the colour, and where languages and names are asked for. */
export const colourPage = 'farge'
export const languagesPage = 'sprak'
/** Where all is looked through and published. */
export const reviewPage = 'ferdig'

/** The questions, in the order in which they are asked. */
export const courseOf = ({ start }: StudioKnowledge): readonly string[] => [
  colourPage,
  languagesPage,
  ...start.map(({ path }) => path),
]

export function titleOfPage({ language }: Request, { start }: StudioKnowledge, page: string): string {
  const text = studioTextFor(language).start
  if (page === colourPage) return text.colour.title
  if (page === languagesPage) return text.languages.title
  return start.find(({ path }) => path === page)?.words(language).title ?? page
}

/** A page of the start; once readers meet the municipality there is no such entry in the menu. */
export function startPage(request: Request, body: Child, { status, frames }: Given = {}): Answer {
  const { language, municipality } = request
  const page = studioPage(request, body, status)
  if (page.kind !== 'page') return page
  return {
    ...page,
    ...(municipality.isPublic ? {} : { at: 'start', title: studioTextFor(language).start.menu }),
    ...(frames === true ? { frames } : {}),
  }
}

type Given = { readonly status?: 200 | 422; readonly frames?: boolean }

/** Where a question stands among the others, and the ways out of its page. */
export function courseAt(request: Request, knowledge: StudioKnowledge, page: string): CourseProps {
  const { municipality, language } = request
  const text = studioTextFor(language)
  const course = courseOf(knowledge)
  const at = course.indexOf(page)
  const before = course[at - 1]
  return {
    text,
    crumbs: [{ label: municipality.isPublic ? text.start.open.title : text.start.title, href: startAt(request) }],
    title: titleOfPage(request, knowledge, page),
    action: startAt(request, page),
    step: municipality.isPublic ? undefined : text.start.step(at + 1, course.length),
    back: municipality.isPublic || before === undefined ? startAt(request) : startAt(request, before),
  }
}

/** Where a page leads when its form is saved, by the button that was pressed. */
export function afterPage({ form, municipality }: Request, knowledge: StudioKnowledge, page: string): string {
  if (form.get('gjor') === 'se') return page
  if (municipality.isPublic || form.get('gjor') === 'senere') return ''
  const course = courseOf(knowledge)
  return course[course.indexOf(page) + 1] ?? reviewPage
}

/** The municipality as it stands in this very request: whatever was saved a moment ago counts. */
export const asItStands =
  (make: MakeHandler): MakeHandler =>
  (knowledge) => {
    const answer: Handler = make(knowledge)
    return async (request) => {
      const municipality = await openMunicipality(request.tx, { id: request.municipality.id })
      return municipality === undefined ? nothing : answer({ ...request, municipality })
    }
  }
