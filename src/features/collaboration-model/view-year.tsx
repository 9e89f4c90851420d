import type { PropsWithChildren } from 'hono/jsx'
import type { Words } from '#base/item.ts'
import { PageHead } from '#ui/heading.tsx'
import { Icon } from '#ui/icon.tsx'
import { Pills } from '#ui/pills.tsx'
import { Section } from '#ui/section.tsx'
import { YearBadge, YearWheel, type YearMark } from '#ui/year-wheel.tsx'
import { writeDay } from '#features/people/index.ts'
import type { Asked, ModelDocument, Titled } from './page.ts'
import type { Year } from './read-year.ts'
import { byMonth, datesOf, inYear } from './rules/year.ts'
import { arena, transition } from './rules/work-types.ts'
import type { Text } from './text/nb.ts'
import { Thing } from './view-matrix.tsx'
import { WhatThen, When, YearList } from './view-year-list.tsx'

type PageProps = Year & { readonly text: Text; readonly words: Asked['words']; readonly prefix: string }

/** The wheel, what its numbers mean, the same month by month, and what has no month of its own. */
export function YearPage({ view, text, words, prefix, things, service, services, isWhole }: PageProps): ModelDocument {
  const year = byMonth(things, ({ item }) => item)
  const numbered = inYear(things, ({ item }) => item)
  const marks = new Map(numbered.map((thing, at) => [thing, markOf(thing, at + 1)]))
  const rest = things.filter((thing) => !marks.has(thing) && frequencyOf(thing) !== undefined)
  const home = `${prefix}/samhandlingsmodell`
  const here = `${home}/arshjul`
  const query = service === undefined ? '' : `?tjeneste=${service.key}`
  const title = service === undefined ? text.year.title : text.year.of(service.label)
  const lead = service === undefined ? text.year.lead : text.year.ofLead
  const told = { view, words, told: true }

  return {
    ...{ title, description: lead },
    shown: things.map(({ item }) => ({ unreviewed: item['unreviewed'] === true })),
    body: (
      <>
        <PageHead title={title} lead={lead} crumbs={[{ label: text.title, href: home }]} crumbsLabel={text.crumbs}>
          {year.length > 0 && (
            <div class="year-feed">
              <p>
                <a class="ds-button" href={`${here}.ics${query}`} type="text/calendar">
                  <Icon name="calendar" />
                  {text.year.feed}
                </a>
              </p>
              <p class="soft">{text.year.feedHelp}</p>
            </div>
          )}
        </PageHead>
        {year.length === 0 ? (
          <div class="page section-tight">
            <p>{text.year.none}</p>
          </div>
        ) : (
          <>
            <div class="page section-tight year-picture">
              <YearWheel
                months={text.months}
                marks={text.months.map((_, at) =>
                  (year.find(({ month }) => month === at + 1)?.own ?? []).flatMap(
                    ({ thing }) => marks.get(thing) ?? [],
                  ),
                )}
              />
              <Section id="tingene" title={text.year.things} inside>
                <ul class="plain year-things">
                  {numbered.map((thing) => (
                    <Numbered mark={marks.get(thing)}>
                      <Thing {...told} thing={thing} />
                      <span class="task-when">{whenIn(thing, text)}</span>
                    </Numbered>
                  ))}
                </ul>
              </Section>
            </div>
            <Section id="maneder" title={text.year.months} tight>
              <YearList
                text={text}
                year={year}
                line={({ thing, date }) => (
                  <Numbered mark={marks.get(thing)}>
                    <Thing {...told} told={false} thing={thing} />
                    <WhatThen {...{ date, text, view }} />
                  </Numbered>
                )}
              />
            </Section>
          </>
        )}
        {rest.length > 0 && (
          <Section id="ellers" title={text.year.rest} tight>
            <ul class="plain task-list">
              {rest.map((thing) => (
                <li>
                  <Thing {...told} told={false} thing={thing} />
                  <When words={frequencyOf(thing)} view={view} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {service === undefined ? (
          <Section id="tjenester" title={text.year.services} tight>
            <Pills pills={services.map(({ key, label, lang }) => ({ label, lang, href: `${here}?tjeneste=${key}` }))} />
          </Section>
        ) : (
          <div class="page section-tight">
            {!isWhole && <p>{text.mine.more}</p>}
            <Pills
              pills={[
                { label: text.year.tasks, href: `${home}/min-tjeneste${query}` },
                { label: text.year.all, href: here },
                { label: text.mine.matrix, href: view.addresses.responsibility },
              ]}
            />
          </div>
        )}
      </>
    ),
  }
}

const Numbered = ({ mark, children }: PropsWithChildren<{ mark: YearMark | undefined }>) => (
  <li class="year-thing">
    {mark && <YearBadge mark={mark} />}
    <div>{children}</div>
  </li>
)

/** Meetings, what is done with a child that goes on, and what must be made anew. */
const markOf = ({ name }: Titled, number: number): YearMark => ({
  number,
  shape: name.startsWith(`${arena.name}/`) ? 'circle' : name.startsWith(`${transition.name}/`) ? 'diamond' : 'square',
})

/** «mars, oktober»; of what ends, the day. */
const whenIn = ({ item }: Titled, text: Text): string =>
  [
    ...new Set(
      datesOf(item)
        .toSorted((one, other) => one.month - other.month)
        .map(({ month, until }) =>
          until === undefined ? (text.months[month - 1] ?? '') : text.year.until(writeDay(until)),
        ),
    ),
  ].join(', ')

const frequencyOf = ({ item }: Titled): Words | undefined => item['frequency'] as Words | undefined // as the outline says
