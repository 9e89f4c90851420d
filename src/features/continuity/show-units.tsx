import { dayIn, missing, movedTo, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from '#features/relay-log/index.ts'
import type { Row } from '#ui/row-list.tsx'
import { listUnit, listUnits, type LateRow } from './list-unit.ts'
import { openFollowUp, type OpenFollowUp } from './open-follow-up.ts'
import { MunicipalityPage } from './pages/municipality.tsx'
import { UnitPage } from './pages/unit.tsx'
import { textFor } from './text/text-for.ts'

export const followUpHome = '/oppfolging'

const unitAt = ({ prefix }: Pick<Request, 'prefix'>, unit: string): string => `${prefix}${followUpHome}/enhet/${unit}`

/** GET /oppfolging – the municipality for its coordinator; for a leader the own unit, or which of them. */
export async function showFollowUp(request: Request): Promise<Answer> {
  const { language, prefix } = request
  const led = ledBy(request)
  const isCoordinator = request.actor.memberships.some(({ role }) => role === 'coordinator')
  const [only] = led
  if (!isCoordinator && led.length === 1 && only !== undefined) return movedTo(unitAt(request, only))
  const open = isCoordinator ? await openFollowUp(request, 'see-municipality') : await openOwn(request)
  if (open === undefined) return missing
  const text = textFor(language)
  const all = await listUnits(open)
  const own = all.filter(({ unit_id }) => led.some((unit) => unit === unit_id))
  const shown = isCoordinator ? all : own
  return {
    kind: 'page',
    title: text.municipality.title,
    at: 'follow-up',
    body: (
      <MunicipalityPage
        text={text}
        units={shown.map(({ unit_id, ...one }) => ({
          ...one,
          href: isCoordinator ? `${prefix}${followUpHome}/kommunen/${unit_id}` : unitAt(request, unit_id),
        }))}
        sums={{ batons: sum(shown, 'batons'), late: sum(shown, 'late'), waiting: sum(shown, 'waiting') }}
        own={isCoordinator ? own.map(({ unit_id, name }) => ({ name, href: unitAt(request, unit_id) })) : []}
      />
    ),
  }
}

/** Whoever leads several units is shown those alone. */
async function openOwn(request: Request): Promise<OpenFollowUp | undefined> {
  const [first] = ledBy(request)
  return first === undefined ? undefined : openFollowUp(request, 'see-unit', first)
}

const ledBy = ({ actor }: Request) => [
  ...new Set(
    actor.memberships.flatMap(({ role, unit }) => (role === 'unit-leader' && unit !== undefined ? [unit] : [])),
  ),
]

type Counted = { readonly batons: number; readonly late: number; readonly waiting: number }
const sum = (all: readonly Counted[], of: keyof Counted): number => all.reduce((total, one) => total + one[of], 0)

/** GET /oppfolging/enhet/:unit – for its leader. */
export const showUnit = (request: Request): Promise<Answer> => unitPage(request, 'see-unit')

/** GET /oppfolging/kommunen/:unit – the same unit for the coordinator: the people in it are not told of. */
export const showUnitFromAbove = (request: Request): Promise<Answer> => unitPage(request, 'see-unit-from-above')

async function unitPage(request: Request, act: 'see-unit' | 'see-unit-from-above'): Promise<Answer> {
  const open = await openFollowUp(request, act, request.parameters['unit'] ?? '')
  const found = open && (await listUnit(open))
  if (open === undefined || found === undefined) return missing
  const { language, prefix } = request
  const text = textFor(language)
  const day = (on: string) => dayIn(on, language)
  const rowOf = (row: LateRow) => lateRow(request, row, act === 'see-unit')
  return {
    kind: 'page',
    title: text.unit.title,
    at: 'follow-up',
    body: (
      <UnitPage
        text={text}
        name={found.name}
        crumbs={act === 'see-unit' ? [] : [{ label: text.municipality.title, href: `${prefix}${followUpHome}` }]}
        waiting={found.rows.filter(({ holder }) => holder === undefined).map(rowOf)}
        late={found.rows.filter(({ holder }) => holder !== undefined).map(rowOf)}
        isCut={found.isCut}
        loads={found.loads.map(({ holder, batons, late }) => ({ holder: holder ?? text.unit.nobody, batons, late }))}
        away={found.away.map(({ name, from, until }) => ({
          name,
          lines: [until === undefined ? text.unit.awayFrom(day(from)) : text.unit.awayUntil(day(from), day(until))],
        }))}
        leaving={found.leaving.map(({ name, until, batons }) => ({
          name,
          lines: [text.unit.lastDay(day(until)), text.unit.holds(batons)],
        }))}
        lateReceipts={found.lateReceipts}
      />
    ),
  }
}

function lateRow(request: Request, { relay, number, holder, acceptBy, late, told }: LateRow, isLeaders: boolean): Row {
  const text = textFor(request.language)
  const { unit: words } = text
  const day = (on: string) => dayIn(on, request.language)
  const isLeft = holder === undefined || told.some(({ rung }) => rung >= 3)
  return {
    name: text.today.log(number),
    lines: [
      ...(holder === undefined
        ? acceptBy === undefined
          ? []
          : [words.acceptBy(day(acceptBy))]
        : [text.today.holder(holder)]),
      ...late.map(({ kind, dueOn }) => `${text.kinds[kind]}: ${day(dueOn)}`),
      ...(told.length === 0 ? [] : [told.map(({ rung, on }) => words.told(words.rungs[rung], day(on))).join('. ')]),
    ],
    act:
      isLeaders && isLeft ? (
        <a href={relayAt(request, relay, '/kontor')}>
          {words.find}
          <span class="ds-sr-only">, {text.today.log(number)}</span>
        </a>
      ) : undefined,
  }
}
