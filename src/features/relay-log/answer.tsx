import type { Child } from 'hono/jsx'
import type { Answer, Request } from '#features/people/index.ts'
import { PageHead } from '#ui/heading.tsx'
import { crumbsToLogs } from './crumbs.ts'
import { RelayForm, type FormProps } from './pages/form.tsx'
import { textFor, type Text } from './text/text-for.ts'

/** A page of the relay log. Its title is always the same: no name stands in a browser's history. */
export const relayPage = (request: Request, body: Child, isWrong = false): Answer => ({
  kind: 'page',
  title: textFor(request.language).name,
  at: 'relays',
  status: isWrong ? 422 : 200,
  body,
})

/** A form, with what was wrong with it if anything was. */
export function formPage(request: Request, form: Omit<FormProps, 'text'>): Answer {
  const isWrong = form.fault !== undefined || form.fields.some(({ error }) => error !== undefined)
  return relayPage(request, <RelayForm text={textFor(request.language)} {...form} />, isWrong)
}

/** No relay is opened before somebody has read through the words that families answer to. */
export function notYet(request: Request): Answer {
  const { create, frame } = textFor(request.language)
  return relayPage(
    request,
    <PageHead
      title={create.notYet}
      lead={create.notYetText}
      crumbs={crumbsToLogs(request)}
      crumbsLabel={frame.crumbs}
    />,
  )
}

/** On to a page that says first what was done. */
export const doneAt = (to: string, done: keyof Text['done']): Answer => ({ kind: 'moved', to, done })
