import type { Child } from 'hono/jsx'
import { capital } from '#base/capital.ts'
import type { ItemName, Words } from '#base/item.ts'
import { PageHead } from '#ui/heading.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { Section } from '#ui/section.tsx'
import type { Asked, ModelDocument, Reading, Titled } from './page.ts'
import { monthsIn, type Task } from './rules/my-service.ts'
import type { Text } from './text/nb.ts'
import { Thing, type Named } from './view-matrix.tsx'

/** Something that a service has a part in, as its page tells of it. */
export type Told = Task & { readonly thing: Titled }

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
  readonly told: readonly Told[]
  /** False: there is more than stands here. */
  readonly isWhole: boolean
}

/** Everything that a service must do: what has its month, what has a deadline, what is done when it is needed, what the law asks. */
export function ServicePage(given: PageProps): ModelDocument {
  const { view, text, name, crumbs, here, told, isWhole } = given
  const months = text.months.flatMap((month, at) => {
    const own = told.flatMap((task) =>
      datesOf(task.thing).flatMap((date) => (date.month === at + 1 ? [{ task, said: date.text }] : [])),
    )
    return own.length === 0 ? [] : [{ month, own }]
  })
  const rest = told.filter(({ thing }) => datesOf(thing).length === 0)
  const ofKind = (is: (kind: string) => boolean) => rest.filter(({ about }) => is(about.slice(0, about.indexOf('/'))))
  const groups = [
    { id: 'barn', title: text.mine.cases, own: ofKind((kind) => kind === 'step') },
    { id: 'alltid', title: text.mine.always, own: ofKind((kind) => kind !== 'step' && kind !== 'law') },
    { id: 'lov', title: text.mine.law, own: ofKind((kind) => kind === 'law') },
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
            <ol class="plain year-list">
              {months.map(({ month, own }) => (
                <li>
                  <h3>{capital(month)}</h3>
                  <ul class="plain task-list">
                    {own.map(({ task, said }) => (
                      <TaskLine {...given} task={task}>
                        {said && <When words={said} view={view} />}
                      </TaskLine>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          </Section>
        )}
        {groups.map(({ id, title: heading, own }) => (
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

const When = ({ words, view }: { words: Words | undefined; view: Reading }) =>
  words && (
    <span class="task-when" lang={view.langOf(words)}>
      {view.line(words)}
    </span>
  )

type Dates = readonly { readonly month: number; readonly text: Words }[]

/** What comes oftener has no month of its own: how often it comes is said in words. */
const mostMonths = 6

/** In which months something is, and what is done then where that is said. */
const datesOf = ({ item }: Titled): readonly { readonly month: number; readonly text: Words | undefined }[] => [
  ...ownMonths(item['months']).map((month) => ({ month, text: undefined })),
  ...((item['dates'] as Dates | undefined) ?? []), // as the outline says
]

const ownMonths = (said: unknown): readonly number[] => {
  const months = monthsIn(said)
  return months.length > mostMonths ? [] : months
}

const frequencyOf = ({ item }: Titled): Words | undefined => item['frequency'] as Words | undefined // as the outline says
