/** The guide as a graph: where each step leads. Pure; used by the checker, the pages and (later) the studio. */

/** What the graph needs to know of a level and a step; composed items fit. */
export type GraphLevel = { readonly key: string; readonly order: number }
export type GraphStep = {
  readonly key: string
  readonly level: string
  readonly order: number
  readonly options: readonly { readonly key: string; readonly leads: string }[]
}

/** One way on from a step. `end`: closed, or left for the acute path. */
export type Way = { readonly option: string | undefined; readonly to: { end: 'close' | 'acute' } | { step: string } }

export type GraphFault =
  | { readonly kind: 'no-step' }
  | { readonly kind: 'empty-level'; readonly level: string }
  | { readonly kind: 'lost-option'; readonly step: string; readonly option: string; readonly leads: string }
  | { readonly kind: 'dead-end'; readonly step: string }
  | { readonly kind: 'unreachable'; readonly step: string }
  | { readonly kind: 'no-way-out'; readonly step: string }

const byOrder = (one: { order: number; key: string }, other: { order: number; key: string }): number =>
  one.order - other.order || Number(one.key > other.key) - Number(one.key < other.key)

/** Steps in the order a reader meets them: by level, then by step. */
export function inReadingOrder<Step extends GraphStep>(levels: readonly GraphLevel[], steps: readonly Step[]): Step[] {
  return levels.toSorted(byOrder).flatMap((level) => steps.filter((step) => step.level === level.key).toSorted(byOrder))
}

/** Every way on from a step; undefined where an option leads nowhere that exists. */
export function waysFrom(
  step: GraphStep,
  levels: readonly GraphLevel[],
  steps: readonly GraphStep[],
): { option: string | undefined; leads: string; way: Way | undefined }[] {
  const order = inReadingOrder(levels, steps)
  if (step.options.length === 0) {
    const next = order.filter((one) => one.level === step.level).find((one) => byOrder(one, step) > 0)
    if (next === undefined) return []
    return [{ option: undefined, leads: `step/${next.key}`, way: { option: undefined, to: { step: next.key } } }]
  }
  return step.options.map((option) => ({
    option: option.key,
    leads: option.leads,
    way: wayOf(option, step, order),
  }))
}

function wayOf(option: { key: string; leads: string }, from: GraphStep, order: readonly GraphStep[]): Way | undefined {
  const to = (step: GraphStep | undefined): Way | undefined => step && { option: option.key, to: { step: step.key } }
  if (option.leads === 'close' || option.leads === 'acute') return { option: option.key, to: { end: option.leads } }
  if (option.leads === 'stay') return to(from)

  const [type, key] = option.leads.split('/')
  return to(order.find((step) => (type === 'level' ? step.level === key : step.key === key)))
}

/** All that is wrong with a guide's graph; an empty list means: no dead end (promise 6). */
export function graphFaults(levels: readonly GraphLevel[], steps: readonly GraphStep[]): GraphFault[] {
  const order = inReadingOrder(levels, steps)
  const start = order[0]
  if (start === undefined) return [{ kind: 'no-step' }]

  const ways = new Map(order.map((step) => [step.key, waysFrom(step, levels, steps)]))
  const targets = (key: string): Way['to'][] =>
    (ways.get(key) ?? []).flatMap((one) => (one.way === undefined ? [] : [one.way.to]))

  const reached = reachable(start.key, targets)
  const ending = leadingOut(order, targets)
  return [
    ...levels
      .filter((level) => !order.some((step) => step.level === level.key))
      .map((level) => ({ kind: 'empty-level', level: level.key }) as const),
    ...order.flatMap((step) =>
      (ways.get(step.key) ?? [])
        .filter((one) => one.way === undefined)
        .map((one) => ({ kind: 'lost-option', step: step.key, option: one.option ?? '', leads: one.leads }) as const),
    ),
    ...order
      .filter((step) => targets(step.key).length === 0)
      .map((step) => ({ kind: 'dead-end', step: step.key }) as const),
    ...order.filter((step) => !reached.has(step.key)).map((step) => ({ kind: 'unreachable', step: step.key }) as const),
    ...order
      .filter((step) => targets(step.key).length > 0 && !ending.has(step.key))
      .map((step) => ({ kind: 'no-way-out', step: step.key }) as const),
  ]
}

function reachable(start: string, targets: (key: string) => Way['to'][]): Set<string> {
  const reached = new Set([start])
  // A Set hands out what is added while it is walked.
  for (const key of reached) {
    for (const to of targets(key)) if ('step' in to) reached.add(to.step)
  }
  return reached
}

/** Steps from which some way leads out of the guide. */
function leadingOut(order: readonly GraphStep[], targets: (key: string) => Way['to'][]): Set<string> {
  const ending = new Set<string>()
  for (let grown = true; grown;) {
    const more = order.filter(
      (step) => !ending.has(step.key) && targets(step.key).some((to) => 'end' in to || ending.has(to.step)),
    )
    for (const step of more) ending.add(step.key)
    grown = more.length > 0
  }
  return ending
}
