import type { Request } from '#features/people/index.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { logs, relayAt } from './addresses.ts'
import type { OpenRelay } from './open-relay.ts'
import type { RelayAct } from './rules/access.ts'
import { ageOn } from './rules/network.ts'
import { seesFrame } from './rules/visible.ts'
import { sightOf } from './sight.ts'
import { textFor } from './text/text-for.ts'

export const crumbsToLogs = (request: Request): Crumb[] => [
  { label: textFor(request.language).logs.title, href: logs(request) },
]

/** The way back from a page below one relay; the name stands in the page and in no title. */
export const crumbsToRelay = (open: OpenRelay<RelayAct>): Crumb[] => [
  ...crumbsToLogs(open.request),
  {
    label: seesFrame(sightOf(open))
      ? open.relay.network.main.name
      : textFor(open.request.language).relay.noName(open.number),
    href: relayAt(open.request, open.id),
  },
]

/** Whom it is about: «Elias, 10 år». */
export function titleOf({ relay, request }: Pick<OpenRelay<RelayAct>, 'relay' | 'request'>): string {
  const { main } = relay.network
  const text = textFor(request.language).relay
  if (main.expectsChild) return text.expects(main.name)
  const years = ageOn(main, request.today)
  return years === undefined ? main.name : text.age(main.name, years)
}
