import type { Child } from 'hono/jsx'
import { missing, type Answer, type Request, type ShownPage } from '#features/people/index.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import type { Studio, StudioKnowledge } from '../knowledge.ts'
import type { OpenItem, OpenStudio } from '../open-item.ts'
import { nameOfType } from '../rules/content-words.ts'
import { titleIn } from '../rules/naming.ts'
import { studioTextFor, type StudioText } from '../text/text-for.ts'
import { studioAt, studioHome, typeAt } from './addresses.ts'

export type Handler = (request: Request) => Promise<Answer>
export type MakeHandler = (knowledge: Studio) => Handler

export const studioPage = (request: Request, body: Child, status: 200 | 413 | 422 | 429 = 200): ShownPage => ({
  kind: 'page',
  title: studioTextFor(request.language).title,
  at: 'studio',
  status,
  body,
})

export const doneAt = (to: string, done: keyof StudioText['done']): Answer => ({ kind: 'moved', to, done })

export const nothing = missing

/** To the studio; and, where a pack that others inherit from is written, to that one: it stands on every page which it is. */
export const crumbsToStudio = ({ request, layer }: OpenStudio): Crumb[] => {
  const { title } = studioTextFor(request.language)
  if (layer.name === undefined) return [{ label: title, href: studioAt(request) }]
  return [
    { label: title, href: `${request.prefix}${studioHome}` },
    { label: layer.name, href: studioAt(request) },
  ]
}

export const crumbsToType = ({ request, ...open }: OpenStudio, knowledge: StudioKnowledge, type: string): Crumb[] => [
  ...crumbsToStudio({ request, ...open }),
  { label: nameOfType(knowledge.words(request.language), type).many, href: typeAt(request, type) },
]

/** The role by which somebody does what they do, as people call it. */
export function roleIn({ request: { actor, text }, because }: OpenStudio): string {
  const role = actor.memberships.find((one) => one.role === because)?.role
  return role === undefined ? because : text.roles[role]
}

/** What an item is called in the own language, or by whatever it has. */
export function titleOf({ type, key, said, above, layer }: OpenItem): string {
  return titleIn(type, [said, ...above], ['', layer.language, 'nb']) ?? key
}
