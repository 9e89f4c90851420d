import { Empty } from '#ui/empty.tsx'
import { FilterBox } from '#ui/filter-box.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { StatePillProps } from '#ui/state-pill.tsx'
import type { Text } from '../text/text-for.ts'
import { AdministrationHead } from './administration-head.tsx'

export type ShownService = {
  id: string
  name: string
  /** Absent: the reader may not open it. */
  href: string | undefined
  /** Of a shared service: who runs it and for whom, in a sentence, and who is controller. */
  shared: { run: string; controller: string } | undefined
  /** When it is ended, in words. */
  end: string | undefined
  units: readonly ShownUnit[]
}

export type ShownUnit = {
  name: string
  /** Absent: the reader may not open it. */
  href: string | undefined
  leaders: readonly string[]
  /** Absent: not for the reader to know. */
  people: number | undefined
  /** When it is or will be closed, in words. */
  closing: { words: string; isOver: boolean } | undefined
}

type UnitsProps = {
  text: Text
  prefix: string
  services: readonly ShownService[]
  /** What was typed to find something; undefined: everything is shown. */
  search: string | undefined
  manages: boolean
}

export function UnitsPage({ text, prefix, services, search, manages }: UnitsProps) {
  const { units: words, frame } = text
  const all = `${prefix}/administrasjon/enheter`
  const count = services.reduce((sum, { units }) => sum + units.length, 0)

  return (
    <>
      <AdministrationHead
        text={text}
        prefix={prefix}
        title={words.title}
        lead={search === undefined && services.length > 0 ? words.lead(services.length, count) : undefined}
      >
        {manages && services.length > 0 && (
          <p class="actions">
            <a class="ds-button" href={`${all}/ny`}>
              {words.addUnit}
            </a>
            <a href={`${prefix}/administrasjon/tjenester/ny`}>{words.addService}</a>
          </p>
        )}
        {manages && (
          <p>
            <a href={`${prefix}/administrasjon/tjenester/slipp-inn`}>{text.welcome.link}</a>
          </p>
        )}
      </AdministrationHead>
      {(services.length > 0 || search !== undefined) && (
        <div class="page section-tight">
          <FilterBox
            action={all}
            method="post"
            name="sok"
            value={search}
            label={words.find}
            hint={words.findHint}
            submit={frame.search}
            clear={search === undefined ? undefined : { label: frame.showAll, href: all }}
          />
        </div>
      )}
      {services.length === 0 && <NoServices text={text} prefix={prefix} search={search} manages={manages} />}
      {services.map((service) => (
        <ServiceSection text={text} service={service} />
      ))}
    </>
  )
}

function NoServices({ text: { units: words, frame }, prefix, search, manages }: Omit<UnitsProps, 'services'>) {
  return (
    <div class="page section-tight">
      {search === undefined ? (
        <Empty
          icon="buildings"
          title={words.none}
          text={words.noneText}
          act={manages ? { label: words.addService, href: `${prefix}/administrasjon/tjenester/ny` } : undefined}
        />
      ) : (
        <Empty
          icon="search"
          title={words.notFound}
          text={words.notFoundText}
          act={{ label: frame.showAll, href: `${prefix}/administrasjon/enheter`, outlined: true }}
        />
      )}
    </div>
  )
}

function ServiceSection({ text, service }: { text: Text; service: ShownService }) {
  const { units: words } = text
  const { id, name, href, shared, end, units } = service

  return (
    <Section id={`tjeneste-${id}`} title={name} tight>
      <div class="stack">
        {shared && (
          <p>
            {shared.run} {shared.controller}
          </p>
        )}
        {end && <p>{end}</p>}
        {units.length === 0 ? (
          <p>{words.noUnits}</p>
        ) : (
          <RowList label={name} rows={units.map((unit) => rowOf(unit, text))} />
        )}
        {href && (
          <p>
            <a href={href} aria-label={`${words.change}: ${name}`}>
              {words.change}
            </a>
          </p>
        )}
      </div>
    </Section>
  )
}

function rowOf({ name, href, leaders, people, closing }: ShownUnit, { units: words }: Text): Row {
  const isOver = closing?.isOver ?? false
  return {
    name,
    href,
    lines: [
      ...(leaders.length > 0 ? [words.leadBy(leaders.join(', '))] : []),
      ...(people === undefined || isOver ? [] : [words.people(people)]),
    ],
    state: closing
      ? { icon: 'ended', word: closing.words, tone: isOver ? 'ended' : 'attention' }
      : stateOf(leaders, words.noLeader),
  }
}

const stateOf = (leaders: readonly string[], word: string): StatePillProps | undefined =>
  leaders.length > 0 ? undefined : { icon: 'warning', word, tone: 'attention' }
