import type { Child } from 'hono/jsx'
import { capital } from '#base/capital.ts'
import type { Words } from '#base/item.ts'
import { writeDay } from '#features/people/index.ts'
import type { Reading } from './page.ts'
import type { byMonth, InMonth, YearDate } from './rules/year.ts'
import type { Text } from './text/nb.ts'

type Given<Thing> = {
  readonly text: Text
  readonly year: ReturnType<typeof byMonth<Thing>>
  /** Something in a month, as a line in its list. */
  readonly line: (one: InMonth<Thing>) => Child
}

/** The year, month by month. */
export const YearList = <Thing,>({ text, year, line }: Given<Thing>) => (
  <ol class="plain year-list">
    {year.map(({ month, own }) => (
      <li data-month={month}>
        <h3>{capital(text.months[month - 1] ?? '')}</h3>
        <ul class="plain task-list">{own.map(line)}</ul>
      </li>
    ))}
  </ol>
)

/** What is done in a month, or what ends in it. */
export const WhatThen = ({ date, text, view }: { date: YearDate; text: Text; view: Reading }) =>
  date.until === undefined ? (
    <When words={date.text} view={view} />
  ) : (
    <span class="task-when">{text.year.until(writeDay(date.until))}</span>
  )

export const When = ({ words, view }: { words: Words | undefined; view: Reading }) =>
  words && (
    <span class="task-when" lang={view.langOf(words)}>
      {view.line(words)}
    </span>
  )
