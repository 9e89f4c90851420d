import { ColumnsOverTime } from '#ui/columns-over-time.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { figures, type Figure } from '../rules/figures.ts'
import { tooFew, type Said, type Told } from '../rules/telling.ts'
import type { FiguresText } from '../text/figures/text-for.ts'

export type FiguresProps = {
  readonly text: FiguresText
  /** The reader's language: numbers are written in it. */
  readonly lang: string
  /** What was told of, the oldest first: `2026-1`, `2026-2`, `2026`. */
  readonly told: readonly { readonly period: string; readonly said: Said }[]
  /** The last day of the half-year that runs, in words. */
  readonly until: string
}

export function FiguresPage({ text, lang, told, until }: FiguresProps) {
  const halves = told.filter(({ period }) => period.includes('-'))
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <Section id="brudd" title={text.breaks.title} tight>
        <div class="prose">
          <p>{text.breaks.lead}</p>
          <ul>
            {Object.values(text.breaks.kinds).map((kind) => (
              <li>{kind}</li>
            ))}
          </ul>
          <p>{text.breaks.after}</p>
        </div>
      </Section>
      {told.length === 0 ? (
        <Section id="ingen" title={text.none.title} tight>
          <p class="prose">{text.none.text(until)}</p>
        </Section>
      ) : (
        <>
          {figures.map((figure) => (
            <Picture {...{ text, lang, halves, figure }} />
          ))}
          <Section id="kommunen" title={text.whole}>
            <Table
              caption={text.wholeCaption}
              columns={[text.when, ...headsOf(text)]}
              rows={told
                .toReversed()
                .map(({ period, said }) => [nameOf(period, text), ...cellsOf(said.whole, text, lang)])}
            />
          </Section>
          <Section id="enheter" title={text.units}>
            <div class="stack">
              <p class="prose">{text.unitsLead}</p>
              {halves.toReversed().map((half, at) => (
                <Units {...{ text, lang, half, isNewest: at === 0 }} />
              ))}
            </div>
          </Section>
        </>
      )}
      <Section id="faa" title={text.few.title} tight>
        <p class="prose">{text.few.text}</p>
      </Section>
      <Section id="i-dag" title={text.running.title} tight>
        <div class="prose">
          <p>{text.running.text}</p>
          {told.length > 0 && <p>{text.running.next(until)}</p>}
        </div>
      </Section>
      <Section id="kan-ikke-skje" title={text.cannot.title}>
        <div class="prose">
          <p>{text.cannot.lead}</p>
          <ul>
            {text.cannot.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </div>
      </Section>
    </>
  )
}

type Words = Pick<FiguresProps, 'text' | 'lang'>
type Half = FiguresProps['told'][number]

/** Four years at most: older ones stand in the table. */
const mostHalves = 8

function Picture({ text, lang, halves, figure }: Words & { halves: readonly Half[]; figure: Figure }) {
  const { title, series, what } = text.figures[figure]
  const times = halves.slice(-mostHalves).map(({ period, said }) => {
    const value = valueOf(said.whole, figure)
    return { name: nameOf(period, text, text.shortHalf), counts: value === undefined ? undefined : [value] }
  })
  const isDrawn = times.some(({ counts }) => counts !== undefined)
  return (
    <Section id={figure} title={title} tight>
      <div class="stack">
        <p class="prose">{what}</p>
        {isDrawn && (
          <ColumnsOverTime
            caption={text.byHalf}
            {...{ lang, times, series: [series] }}
            words={{ time: text.when, unfold: text.showTable, hidden: text.tooFew }}
          />
        )}
      </div>
    </Section>
  )
}

function Units({ text, lang, half: { period, said }, isNewest }: Words & { half: Half; isNewest: boolean }) {
  const name = nameOf(period, text)
  const table = (
    <Table
      caption={text.unitsIn(name)}
      columns={[text.unit, ...headsOf(text)]}
      rows={said.units.map((unit) => [unit.name, ...cellsOf(unit, text, lang)])}
    />
  )
  return isNewest ? (
    table
  ) : (
    <details class="more">
      <summary>{name}</summary>
      {table}
    </details>
  )
}

const headsOf = (text: FiguresText): readonly string[] => figures.map((figure) => text.figures[figure].title)

function nameOf(period: string, { half, wholeYear }: FiguresText, names: FiguresText['half'] = half): string {
  const [year = '', which] = period.split('-')
  if (which === undefined) return wholeYear(year)
  return which === '1' ? names[1](year) : names[2](year)
}

/** Undefined: too few to show. */
function valueOf(told: Told, figure: Figure): number | undefined {
  if (figure === 'breaks') return told.breaks === tooFew ? undefined : told.breaks.perHundredMonths
  const value = told[figure]
  return value === tooFew ? undefined : value
}

/** In the order of the figures. */
function cellsOf(told: Told, text: FiguresText, lang: string): readonly string[] {
  const format = new Intl.NumberFormat([lang, 'nb'], { maximumFractionDigits: 1 })
  return figures.map((figure) => {
    const value = valueOf(told, figure)
    if (value === undefined) return text.tooFew
    if (figure !== 'breaks' || told.breaks === tooFew) return format.format(value)
    const months = format.format(Math.round(told.breaks.relayDays / 30))
    return text.rate({ rate: format.format(value), breaks: format.format(told.breaks.breaks), months })
  })
}
