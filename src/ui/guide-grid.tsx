import type { Child } from 'hono/jsx'
import { columnsFor, places, type Place } from '#ui/guide-track.ts'

export type GuideStep = {
  name: string
  short?: Child | undefined
  href: string
  /** `now` is where the baton lies: "start here". At most one in a guide. */
  state?: 'now' | undefined
  decision?: boolean | undefined
  lang?: string | undefined
}

export type GuideLevel = {
  /** What stands on the node: 0, A, ★ … at most two characters look well. */
  code: string
  /** Read out before the name: "Nivå 0: ". */
  label: string
  name: string
  summary?: Child | undefined
  href?: string | undefined
  lang?: string | undefined
  steps: readonly GuideStep[]
}

/** What the marks on the line mean; `start` and `decision` only when the guide has them. */
export type GuideWords = { legend: string; start?: string | undefined; step: string; decision?: string | undefined }

/** The guide as one unbroken line through all levels and steps: any number of levels, any number of steps. */
export function GuideGrid({ levels, words }: { levels: readonly GuideLevel[]; words: GuideWords }) {
  const columns = columnsFor(levels.map((level) => level.steps.length))

  return (
    <>
      <Legend words={words} />
      <ol class="guide" data-columns={columns}>
        {levels.map((level, index) => (
          <Level level={level} columns={columns} last={index === levels.length - 1} />
        ))}
      </ol>
    </>
  )
}

function Legend({ words }: { words: GuideWords }) {
  return (
    <ul class="guide-legend" aria-label={words.legend}>
      {words.start && (
        <li>
          <span class="key key-baton" />
          {words.start}
        </li>
      )}
      <li>
        <span class="key" />
        {words.step}
      </li>
      {words.decision && (
        <li>
          <span class="key key-decision" />
          {words.decision}
        </li>
      )}
    </ul>
  )
}

function Level({ level, columns, last }: { level: GuideLevel; columns: number; last: boolean }) {
  const { code, label, name, summary, href, lang, steps } = level
  const track = places(steps.length, columns, last)

  return (
    <li class="guide-level">
      <div class="guide-level-head">
        <span class="guide-code" aria-hidden="true">
          {code}
        </span>
        <h2>
          <span class="ds-sr-only">{label}</span>
          <span lang={lang}>{href ? <a href={href}>{name}</a> : name}</span>
        </h2>
        {summary && <p lang={lang}>{summary}</p>}
      </div>
      <ol class="guide-steps">
        {steps.map((step, index) => (
          <Step step={step} place={track[index]} />
        ))}
      </ol>
    </li>
  )
}

function Step({ step, place }: { step: GuideStep; place: Place | undefined }) {
  return (
    <li
      lang={step.lang}
      data-state={step.state}
      data-decision={step.decision ? '' : undefined}
      data-row={place?.startsRow ? 'start' : undefined}
      data-turn={place?.turnsAfter}
    >
      <a class="guide-step" href={step.href}>
        <b>{step.name}</b>
        {step.short && <span>{step.short}</span>}
      </a>
    </li>
  )
}
