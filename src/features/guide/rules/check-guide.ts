import type { Fault } from '#base/fault.ts'
import type { ItemName } from '#base/item.ts'
import type { Model } from '#base/model.ts'
import { contact, door, level, outcome, question, step } from './content-types.ts'
import { graphFaults, type GraphFault } from './graph.ts'

/** Every step is reachable, every answer leads somewhere, no path is without an end (promise 6). */
export function checkGuideGraph(model: Model): Fault[] {
  const steps = model.all(step)
  if (steps.length === 0 && model.all(level).length === 0) return []
  return graphFaults(model.all(level), steps).map((fault) => ({
    ...placeOf(model, fault),
    message: inWords(fault, model.service),
  }))
}

function placeOf(model: Model, fault: GraphFault) {
  switch (fault.kind) {
    case 'no-step':
      return { file: 'steps', line: 1 }
    case 'empty-level':
      return model.placeOf(`level/${fault.level}`, 'code')
    case 'lost-option':
      return model.placeOf(`step/${fault.step}`, `options/${fault.option}/leads`)
    case 'dead-end':
    case 'unreachable':
    case 'no-way-out':
      return model.placeOf(`step/${fault.step}`, 'options')
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
export function checkHelper(model: Model): Fault[] {
  const questions = model.all(question)
  const always = new Set(
    model
      .all(contact)
      .filter((one) => one.always)
      .map((one) => one.key),
  )
  const reached = new Set(model.all(door).flatMap((one) => (one.helper ? [`question/${one.helper}`] : [])))
  // A Set hands out what is added while it is walked.
  for (const name of reached) {
    const from = questions.find((one) => `question/${one.key}` === name)
    for (const option of from?.options ?? []) reached.add(option.leads)
  }

  const fault = (name: ItemName, path: string, message: string): Fault => ({ ...model.placeOf(name, path), message })
  return [
    ...questions
      .filter((one) => !reached.has(`question/${one.key}`))
      .map((one) => fault(`question/${one.key}`, 'text', `question «${one.key}» is never asked`)),
    ...questions
      .filter((one) => one.options.length < 2)
      .map((one) => fault(`question/${one.key}`, 'options', `question «${one.key}» has fewer than two answers`)),
    ...questions
      .filter((one) => circles(one.key, questions))
      .map((one) => fault(`question/${one.key}`, 'options', `the answers of «${one.key}» lead back to it`)),
    ...model
      .all(outcome)
      .filter((one) => !reached.has(`outcome/${one.key}`))
      .map((one) => fault(`outcome/${one.key}`, 'name', `outcome «${one.key}» is never reached`)),
    ...model
      .all(outcome)
      .filter((one) => !one.contacts.some((key) => always.has(key)))
      .map((one) =>
        fault(`outcome/${one.key}`, 'contacts', `outcome «${one.key}» names nobody who answers at any hour`),
      ),
  ]
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
