import type { Child } from 'hono/jsx'
import type { ItemName, Words } from '#base/item.ts'
import { PageHead } from '#ui/heading.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { Section } from '#ui/section.tsx'
import type { Told } from './list-tasks.ts'
import type { Asked, ModelDocument, Reading, Titled } from './page.ts'
import { byMonth, datesOf } from './rules/year.ts'
import type { Text } from './text/nb.ts'
import { Thing, type Named } from './view-matrix.tsx'
import { WhatThen, When, YearList } from './view-year-list.tsx'

type Given = {
  readonly view: Reading
  readonly text: Text
  readonly words: Asked['words']
  readonly named: ReadonlyMap<ItemName, Named>
}

type PageProps = Given & {
  readonly name: string
  readonly lang: string | undefined
  readonly crumbs: readonly { readonly label: string; readonly href: string }[]
  /** The same page without a service. */
  readonly here: string
  /** Where the year wheel is, of all services; and which service this is. */
  readonly year: string
  readonly service: string
  readonly told: readonly Told[]
  /** How many of each kind stand in the whole list alone. */
  readonly left: ReadonlyMap<string, number>
  /** False: there is more than stands here. */
  readonly isWhole: boolean
}

/** Everything that a service must do: what has its month, what has a deadline, what is done when it is needed, what the law asks. */
export function ServicePage(given: PageProps): ModelDocument {
  const { view, text, name, crumbs, here, year, service, told, left, isWhole } = given
  const months = byMonth(told, ({ thing }) => thing.item)
  const rest = told.filter(({ thing }) => datesOf(thing.item).length === 0)
  const ofKind = (is: (kind: string) => boolean) => ({
    own: rest.filter(({ about }) => is(about.slice(0, about.indexOf('/')))),
    more: [...left].reduce((sum, [kind, count]) => sum + (is(kind) ? count : 0), 0),
  })
  const groups = [
    { id: 'barn', title: text.mine.cases, ...ofKind((kind) => kind === 'step') },
    { id: 'alltid', title: text.mine.always, ...ofKind((kind) => kind !== 'step' && kind !== 'law') },
    { id: 'lov', title: text.mine.law, ...ofKind((kind) => kind === 'law') },
  ].filter(({ own }) => own.length > 0)
  const title = text.mine.of(name)

  return {
    ...{ title, description: text.mine.ofLead, shown: [] },
    body: (
      <>
        <PageHead title={title} lead={text.mine.ofLead} crumbs={crumbs} crumbsLabel={text.crumbs}>
          <PrintButton label={text.mine.print} />
        </PageHead>
        {told.length === 0 && (
          <div class="page section-tight">
            <p>{text.mine.none}</p>
          </div>
        )}
        {months.length > 0 && (
          <Section id="aret" title={text.mine.year} tight>
            <p class="year-ways">
              <a href={`${year}?tjeneste=${service}`}>{text.mine.wheel}</a>
              <a href={`${year}.ics?tjeneste=${service}`} type="text/calendar">
                {text.year.feed}
              </a>
            </p>
            <YearList
              text={text}
              year={months}
              line={({ thing: task, date }) => (
                <TaskLine {...given} task={task}>
                  <WhatThen {...{ date, text, view }} />
                </TaskLine>
              )}
            />
          </Section>
        )}
        {groups.map(({ id, title: heading, own, more }) => (
          <Section id={id} title={heading} tight>
            <ul class="plain task-list">
              {own.map((task) => (
                <TaskLine {...given} task={task}>
                  {task.thing.step?.deadlines.map((deadline) => (
                    <span class="task-when">{deadline}</span>
                  ))}
                  {frequencyOf(task.thing) && <When words={frequencyOf(task.thing)} view={view} />}
                </TaskLine>
              ))}
            </ul>
            {more > 0 && (
              <p>
                <a href={`${here}?tjeneste=${service}&vis=alt#${id}`}>{text.more(more)}</a>
              </p>
            )}
          </Section>
        ))}
        <div class="page section-tight">
          {!isWhole && <p>{text.mine.more}</p>}
          <p>
            <a href={here}>{text.mine.other}</a>
          </p>
          <p>
            <a href={view.addresses.responsibility}>{text.mine.matrix}</a>
          </p>
        </div>
      </>
    ),
  }
}

/** What is to be done, when, and who in the service has which part in it. */
function TaskLine({ task, view, words, text, named, children }: Given & { task: Told; children?: Child }) {
  const mine = task.mine.map(({ column, who }) => {
    const own = who.map((each) => named.get(each)?.label ?? '').join(', ')
    return `${text.matrix.columns[column]}: ${own}`
  })
  return (
    <li>
      <Thing thing={task.thing} told={false} view={view} words={words} />
      {children}
      <span class="matrix-kind">{mine.join(' · ')}</span>
    </li>
  )
}

const frequencyOf = ({ item }: Titled): Words | undefined => item['frequency'] as Words | undefined // as the outline says
