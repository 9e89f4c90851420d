import { capital } from '#base/capital.ts'
import type { Composed } from '#base/item.ts'
import type { step } from '../rules/content-types.ts'
import type { View } from './view.ts'

type Deadline = Composed<typeof step>['deadlines'][number]

/** «Innen 14 dager fra du begynte å lure, når det gjelder skolemiljøet» */
export function deadlineWords(deadline: Deadline, view: View): string {
  const { text, line } = view
  const amount = deadline.unit === 'now' ? text.guide.atOnce : text.guide.within(amountWords(deadline, view))
  const condition = deadline.condition ? `. ${capital(line(deadline.condition))}` : ''
  return `${amount} ${line(deadline.from)}${condition}`
}

const amountWords = ({ value, unit }: Deadline, { text }: View): string =>
  unit === 'now' ? '' : text.guide.amounts[unit](value)
