import type { Child } from 'hono/jsx'
import { Empty } from '#ui/empty.tsx'
import { Facts, type Fact } from '#ui/facts.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import type { Text } from '../text/text-for.ts'
import { AdministrationHead } from './administration-head.tsx'

export type ShownColleague = {
  name: string
  /** Absent: the reader may not open the card. */
  href: string | undefined
  role: keyof Text['roles']
  /** Whose office it is, while that one is away; nobody by name when that one is gone. */
  deputyFor: { name: string | undefined } | undefined
  days: readonly string[]
  /** When the person is away today, in words, and where that is said; for those who may say it. */
  absence: { away: string | undefined; href: string } | undefined
  /** Told to those who may open the card. */
  connected: boolean | undefined
  /** What was sent to an address of theirs did not arrive; likewise. */
  isFailing: boolean
}

export type UnitActs = {
  invite: boolean
  import: boolean
  manage: boolean
}

type UnitProps = {
  text: Text
  prefix: string
  id: string
  name: string
  service: string
  owner: keyof Text['owners']
  number: string | undefined
  /** Whoever runs it, when that is another municipality. */
  runBy: string | undefined
  closing: { day: string; isOver: boolean } | undefined
  movedTo: { name: string; href: string } | undefined
  colleagues: readonly ShownColleague[]
  may: UnitActs
}

export function UnitPage(props: UnitProps) {
  const { text, prefix, id, name, service, owner, number, closing, colleagues, may } = props
  const { unitCard: words } = text
  const own = `${prefix}/administrasjon/enheter/${id}`
  const facts: Fact[] = [
    { label: words.service, value: service },
    { label: words.owner, value: text.owners[owner] },
    ...(number === undefined ? [] : [{ label: words.number, value: <span class="nowrap">{number}</span> }]),
  ]
  const isOpen = !(closing?.isOver ?? false)

  return (
    <>
      <AdministrationHead
        text={text}
        prefix={prefix}
        above={[{ label: text.units.title, href: `${prefix}/administrasjon/enheter` }]}
        title={name}
      >
        <Notes {...props} />
        {isOpen && (may.invite || may.import) && (
          <p class="actions">
            {may.invite && (
              <a class="ds-button" href={`${prefix}/administrasjon/folk/ny?enhet=${id}`}>
                {words.invite}
              </a>
            )}
            {may.import && <a href={`${prefix}/administrasjon/folk/importer?enhet=${id}`}>{words.importList}</a>}
          </p>
        )}
      </AdministrationHead>
      {isOpen && (
        <Section id="kolleger" title={words.colleagues} tight>
          {colleagues.length === 0 ? (
            <Empty icon="people" title={words.nobody} text={may.invite ? words.nobodyText : words.nobodyToRead} />
          ) : (
            <RowList label={words.colleagues} rows={colleagues.map((one) => rowOf(one, text))} />
          )}
        </Section>
      )}
      <Section id="enheten" title={words.manage} tight>
        <Facts facts={facts} />
        {may.manage && isOpen && (
          <p class="actions">
            <a href={`${own}/endre`}>{words.change}</a>
            <a href={`${own}/sla-sammen`}>{words.merge}</a>
            <a href={`${own}/slutt`}>{words.close}</a>
          </p>
        )}
      </Section>
    </>
  )
}

function Notes({ text: { unitCard: words }, runBy, closing, movedTo }: UnitProps) {
  const notes: readonly (Child | undefined)[] = [
    runBy && <p>{words.runBy(runBy)}</p>,
    movedTo && (
      <>
        <p>{words.moved(movedTo.name)}</p>
        <p>
          <a href={movedTo.href}>{words.toMoved(movedTo.name)}</a>
        </p>
      </>
    ),
    closing && <p>{closing.isOver ? words.closed(closing.day) : words.closing(closing.day)}</p>,
  ]
  const said = notes.filter(Boolean)
  return said.length === 0 ? null : <NoteCalm icon="information">{said}</NoteCalm>
}

function rowOf(
  { name, href, role, deputyFor, days, absence, connected, isFailing }: ShownColleague,
  { roles, unitCard: words, away }: Text,
): Row {
  return {
    name,
    href,
    lines: [
      [roles[role], ...days].join(', '),
      ...(deputyFor === undefined ? [] : [deputyFor.name ? words.deputyFor(deputyFor.name) : words.deputy]),
      ...(absence === undefined
        ? []
        : [
            <>
              {absence.away && `${away.isAway(absence.away)} `}
              <a href={absence.href}>
                {absence.away === undefined ? away.say : away.change}
                <span class="ds-sr-only"> {name}</span>
              </a>
            </>,
          ]),
      ...(isFailing ? [words.failing] : []),
    ],
    state:
      connected === undefined
        ? undefined
        : isFailing
          ? { icon: 'warning', word: words.addressFails, tone: 'attention' }
          : connected
            ? { icon: 'check', word: words.connected, tone: 'calm' }
            : { icon: 'time-out', word: words.notConnected, tone: 'attention' },
  }
}

/** An address of a unit that is part of another now, for someone who works there. */
export function MovedUnitPage({
  text,
  prefix,
  old,
  into,
}: {
  text: Text
  prefix: string
  old: string
  into: { name: string; href: string }
}) {
  const { unitCard: words } = text
  return (
    <>
      <AdministrationHead
        text={text}
        prefix={prefix}
        above={[{ label: text.units.title, href: `${prefix}/administrasjon/enheter` }]}
        title={words.movedTitle}
        lead={words.movedText(old, into.name)}
      >
        <p class="actions">
          <a class="ds-button" href={into.href}>
            {words.toMoved(into.name)}
          </a>
        </p>
      </AdministrationHead>
    </>
  )
}
