import { Empty } from '#ui/empty.tsx'
import { Pills } from '#ui/pills.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import type { Topic } from '../rules/topic.ts'
import type { Text } from '../text/text-for.ts'
import { PartHead } from './head.tsx'

export type ShownTopic = Topic & {
  readonly places: readonly ShownPlace[]
  /** The units that have nobody who knows it. */
  readonly missing: readonly string[]
}

export type ShownPlace = {
  readonly name: string
  readonly service: string | undefined
  readonly href: string
  readonly trained: number
  readonly others: number
  readonly note: string | undefined
}

/** Each topic of the model, and where somebody knows it. */
export function KnownPage({ text, prefix, topics }: { text: Text; prefix: string; topics: readonly ShownTopic[] }) {
  const { known: words } = text
  return (
    <>
      <PartHead text={text} prefix={prefix} part="competence" title={words.title} lead={words.lead} />
      {topics.length > 1 && (
        <nav class="page section-tight" aria-label={words.topics}>
          <Pills pills={topics.map(({ key, name, lang }) => ({ label: name, href: `#tema-${key}`, lang }))} />
        </nav>
      )}
      {topics.length === 0 && (
        <div class="page section-tight">
          <Empty icon="school" title={words.none} text={words.noneText} />
        </div>
      )}
      {topics.map((topic) => (
        <Topic text={text} topic={topic} />
      ))}
    </>
  )
}

function Topic({ text, topic }: { text: Text; topic: ShownTopic }) {
  const { known: words } = text
  const { key, name, lang, summary, summaryLang, href, places, missing } = topic
  return (
    <section class="page section-tight" aria-labelledby={`tema-${key}`}>
      <div class="section-head">
        <h2 id={`tema-${key}`} lang={lang}>
          {name}
        </h2>
      </div>
      <div class="stack">
        <p lang={summaryLang}>{summary}</p>
        {places.length === 0 ? <p>{words.nobody}</p> : <Places text={text} name={name} places={places} />}
        {missing.length > 0 && places.length > 0 && (
          <details class="more">
            <summary>{words.missingTitle(missing.length)}</summary>
            <p>{words.missing(missing.join(', '))}</p>
          </details>
        )}
        {href && (
          <p>
            <a href={href} aria-label={`${words.read}: ${name}`}>
              {words.read}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}

/** Those who have most to ask stand there; the others are folded. */
function Places({ text, name, places }: { text: Text; name: string; places: readonly ShownPlace[] }) {
  const rows = places.map((one) => rowOf(one, text))
  const folded = rows.slice(shownAtOnce)
  return (
    <>
      <RowList label={name} rows={rows.slice(0, shownAtOnce)} />
      {folded.length > 0 && (
        <details class="more">
          <summary>{text.known.more(folded.length)}</summary>
          <RowList label={name} rows={folded} />
        </details>
      )}
    </>
  )
}

const shownAtOnce = 5

const rowOf = ({ name, service, href, trained, others, note }: ShownPlace, { workplace: words }: Text): Row => ({
  ...{ name, href },
  lines: [
    ...(service === undefined || service === name ? [] : [service]),
    ...(trained > 0 ? [words.trained(trained)] : []),
    ...(others > 0 ? [words.others(others, note)] : []),
  ],
})
