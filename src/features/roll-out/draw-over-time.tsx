import type { Child } from 'hono/jsx'
import { monthIn } from '#features/people/index.ts'
import { ColumnsOverTime } from '#ui/columns-over-time.tsx'
import { states } from './rules/states.ts'
import type { Point } from './rules/over-time.ts'
import type { Text } from './text/text-for.ts'

type Given = {
  readonly points: readonly Point[]
  readonly today: string
  readonly text: Text
  readonly language: string
}

/** The way there as a picture, and the same as a table. Undefined: nothing is said yet. */
export function drawOverTime({ points, today, text, language }: Given): Child {
  if (points.length === 0) return undefined
  const { overview: words } = text
  return (
    <ColumnsOverTime
      caption={words.caption}
      lang={language}
      series={states.map((state) => text.states[state])}
      times={points.map(({ day, counts }) => ({
        name: day === today ? words.today : monthIn(day, language),
        counts: states.map((state) => counts[state]),
      }))}
      words={{ time: words.month, unfold: words.table }}
    />
  )
}
