import { dayIn, missing, type Answer, type Request } from '#features/people/index.ts'
import { listWorkplaces } from './list-workplaces.ts'
import { openRollOut, type Workplace } from './open-roll-out.ts'
import { drawOverTime } from './draw-over-time.tsx'
import { OverviewPage, type ShownWorkplace } from './pages/overview.tsx'
import { countsOn, overTime } from './rules/over-time.ts'
import { lastSaid, stateOn } from './rules/states.ts'
import { workplaceAt } from './say-state.tsx'
import { textFor } from './text/text-for.ts'

/** GET /utrulling – how far every unit and partner has come, and the way there month for month. */
export async function showRollOut(request: Request): Promise<Answer> {
  const open = await openRollOut(request, 'see-roll-out')
  if (open === undefined) return missing
  const { prefix, language, today, actor } = request
  const text = textFor(language)
  const all = await listWorkplaces(open)
  const now = all.filter(({ ended }) => ended === undefined || today < ended)
  const units = now.filter(({ kind }) => kind === 'unit')
  const led = actor.memberships.flatMap(({ role, unit }) => (role === 'unit-leader' && unit ? [unit as string] : []))
  const shown = (one: Workplace): ShownWorkplace => {
    const last = lastSaid(one.said, today)
    return {
      ...{ name: one.name, href: prefix + workplaceAt(one), state: stateOn(one.said, today) },
      since: last && dayIn(last.day, language),
    }
  }
  const counts = countsOn(all, today)
  return {
    kind: 'page',
    title: text.overview.title,
    at: 'roll-out',
    body: (
      <OverviewPage
        text={text}
        prefix={prefix}
        counted={{
          all: Object.values(counts).reduce((sum, count) => sum + count, 0),
          inUse: counts['in-use'] + counts.evaluated,
        }}
        mine={units.filter(({ id }) => led.includes(id)).map(shown)}
        picture={drawOverTime({ points: overTime(all, today), today, text, language })}
        services={[...Map.groupBy(units, ({ service }) => service ?? '')].map(([name, own]) => ({
          name,
          units: own.map(shown),
        }))}
        partners={now.filter(({ kind }) => kind === 'partner').map(shown)}
        gone={
          open.mayDo('keep-partners')
            ? all.filter((one) => one.kind === 'partner' && !now.includes(one)).map(shown)
            : []
        }
        keepsPartners={open.mayDo('keep-partners')}
      />
    ),
  }
}
