import type { Finding } from '#base/fault.ts'
import type { ItemName } from '#base/item.ts'
import type { Model, ModelCheck } from '#base/model.ts'
import { contact, door, level, outcome, question, step } from './content-types.ts'
import { graphFaults, type GraphFault } from './graph.ts'

/** Every step is reachable, every answer leads somewhere, no path is without an end (promise 6). */
export const guideGraph = {
  rules: ['no-step', 'empty-level', 'lost-option', 'dead-end', 'unreachable', 'no-way-out'],
  find: (model) => {
    const steps = model.all(step)
    if (steps.length === 0 && model.all(level).length === 0) return []
    return graphFaults(model.all(level), steps).map((fault) => ({
      ...about(fault),
      rule: fault.kind,
      message: inWords(fault, model.service),
    }))
  },
} as const satisfies ModelCheck<GraphFault['kind']>

function about(fault: GraphFault): Pick<Finding, 'item' | 'path' | 'items'> {
  switch (fault.kind) {
    case 'no-step':
      return { item: undefined, path: 'steps' }
    case 'empty-level':
      return { item: `level/${fault.level}`, path: 'code' }
    case 'lost-option': {
      const { leads } = fault
      const to = { to: leads as ItemName } // what is no word of its own is an item
      return { item: `step/${fault.step}`, path: `options/${fault.option}/leads`, items: to }
    }
    case 'dead-end':
    case 'unreachable':
    case 'no-way-out':
      return { item: `step/${fault.step}`, path: 'options' }
  }
}

function inWords(fault: GraphFault, service: string): string {
  const read = service === '' ? '' : ` (as read by ${service})`
  switch (fault.kind) {
    case 'no-step':
      return `the guide has no step${read}`
    case 'empty-level':
      return `level «${fault.level}» has no step${read}`
    case 'lost-option':
      return `option «${fault.option}» of step «${fault.step}» leads to «${fault.leads}», where there is no step${read}`
    case 'dead-end':
      return `step «${fault.step}» leads nowhere: it is the last of its level and has no decision${read}`
    case 'unreachable':
      return `step «${fault.step}» is never reached${read}`
    case 'no-way-out':
      return `from step «${fault.step}» no way leads to an end${read}`
  }
}

/** The helper of each door: every answer ends in an outcome, and every outcome names someone who answers at any hour. */
export const guideHelper = {
  rules: ['never-asked', 'few-answers', 'circle', 'never-reached', 'nobody-answers'],
  find: (model) => {
    const questions = model.all(question)
    const outcomes = model.all(outcome)
    const always = new Set(
      model
        .all(contact)
        .filter((one) => one.always)
        .map((one) => one.key),
    )
    const reached = reachedBy(model)
    const named = (name: ItemName): string => `«${name.slice(name.indexOf('/') + 1)}»`
    const found = <Rule extends string>(
      rule: Rule,
      path: string,
      items: readonly { readonly type: string; readonly key: string }[],
      message: (name: string) => string,
    ): Finding<Rule>[] =>
      items.map(({ type, key }) => {
        const item: ItemName = `${type}/${key}`
        return { rule, item, path, message: message(named(item)) }
      })

    return [
      ...found(
        'never-asked',
        'text',
        questions.filter((one) => !reached.has(`question/${one.key}`)),
        (name) => `question ${name} is never asked`,
      ),
      ...found(
        'few-answers',
        'options',
        questions.filter((one) => one.options.length < 2),
        (name) => `question ${name} has fewer than two answers`,
      ),
      ...found(
        'circle',
        'options',
        questions.filter((one) => circles(one.key, questions)),
        (name) => `the answers of ${name} lead back to it`,
      ),
      ...found(
        'never-reached',
        'name',
        outcomes.filter((one) => !reached.has(`outcome/${one.key}`)),
        (name) => `outcome ${name} is never reached`,
      ),
      ...found(
        'nobody-answers',
        'contacts',
        outcomes.filter((one) => !one.contacts.some((key) => always.has(key))),
        (name) => `outcome ${name} names nobody who answers at any hour`,
      ),
    ]
  },
} as const satisfies ModelCheck

/** Questions and outcomes that somebody can come to. */
function reachedBy(model: Model): ReadonlySet<string> {
  const questions = model.all(question)
  const reached = new Set(model.all(door).flatMap((one) => (one.helper ? [`question/${one.helper}`] : [])))
  // A Set hands out what is added while it is walked.
  for (const name of reached) {
    const from = questions.find((one) => `question/${one.key}` === name)
    for (const option of from?.options ?? []) reached.add(option.leads)
  }
  return reached
}

function circles(start: string, questions: readonly { key: string; options: readonly { leads: string }[] }[]): boolean {
  const seen = new Set<string>()
  const follow = (name: string): boolean => {
    if (seen.has(name)) return false
    seen.add(name)
    const from = questions.find((one) => `question/${one.key}` === name)
    return (from?.options ?? []).some((option) => option.leads === `question/${start}` || follow(option.leads))
  }
  return follow(`question/${start}`)
}
