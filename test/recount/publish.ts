import type { Recounted } from './recount.ts'

/** What is told of a half-year, and what is hidden: X1–X4 of docs/continuity-table.md with sets of relays in place of counts. */

export type Line = { readonly whole: string; readonly units: Readonly<Record<string, string>> }

const few = 'too few'

type Relays = ReadonlySet<number>
type Cell = { readonly g: Relays; readonly a: Relays }

export function publish(
  all: readonly Recounted[],
  units: readonly string[],
  { from, last }: { readonly from: string; readonly last: string },
): Readonly<Record<'waiting' | 'breaks' | 'measure', Line>> {
  const isIn = (day: string) => from <= day && day <= last
  const inUnit = (unit: string) => (one: { readonly unit: string }) => unit === '' || one.unit === unit
  const openIn = (relay: Recounted, unit: string) => relay.open.filter((one) => isIn(one.day) && inUnit(unit)(one))
  const brokenIn = (relay: Recounted, unit: string) => relay.breaks.filter((one) => isIn(one.from) && inUnit(unit)(one))
  const measureIn = ({ measure }: Recounted, unit: string) =>
    measure !== undefined && isIn(measure.on) && inUnit(unit)(measure) ? measure : undefined
  const relaysThat = (is: (relay: Recounted) => boolean): Relays =>
    new Set(all.flatMap((relay, at) => (is(relay) ? [at] : [])))
  const open = (unit: string) => relaysThat((relay) => openIn(relay, unit).length > 0)

  const lines = {
    waiting: {
      cell: (unit: string): Cell => ({
        g: open(unit),
        a: relaysThat((relay) => openIn(relay, unit).some(({ waits }) => waits)),
      }),
      value: (unit: string) =>
        String(all.reduce((sum, relay) => sum + openIn(relay, unit).filter(({ waits }) => waits).length, 0)),
    },
    breaks: {
      cell: (unit: string): Cell => ({ g: open(unit), a: relaysThat((relay) => brokenIn(relay, unit).length > 0) }),
      value: (unit: string) => {
        const breaks = all.reduce((sum, relay) => sum + brokenIn(relay, unit).length, 0)
        const days = all.reduce((sum, relay) => sum + openIn(relay, unit).length, 0)
        return `${breaks} ${days} ${Math.round((breaks * 30_000) / days) / 10}`
      },
    },
    measure: {
      cell: (unit: string): Cell => {
        const those = relaysThat((relay) => measureIn(relay, unit) !== undefined)
        return { g: those, a: those }
      },
      value: (unit: string) => String(middle(all.flatMap((relay) => measureIn(relay, unit)?.days ?? []))),
    },
  }
  const lineOf = ({ cell, value }: (typeof lines)['waiting']): Line => {
    const hidden = hiddenOf(units, cell)
    return {
      whole: hidden.whole ? few : value(''),
      units: Object.fromEntries(units.map((unit) => [unit, hidden.units.includes(unit) ? few : value(unit)])),
    }
  }
  return { waiting: lineOf(lines.waiting), breaks: lineOf(lines.breaks), measure: lineOf(lines.measure) }
}

function hiddenOf(units: readonly string[], cell: (unit: string) => Cell) {
  const cells = new Map(units.map((unit) => [unit, cell(unit)]))
  const isSmall = (count: number) => count >= 1 && count <= 4
  const isFew = ({ g, a }: Cell) => g.size < 5 || isSmall(a.size) || isSmall(g.difference(a).size)
  const union = (some: readonly string[]): Cell => ({
    g: new Set(some.flatMap((unit) => [...(cells.get(unit)?.g ?? [])])),
    a: new Set(some.flatMap((unit) => [...(cells.get(unit)?.a ?? [])])),
  })
  const hidden = units.filter((unit) => isFew(union([unit])))
  const isEnough = () => {
    if (hidden.length === 0) return true
    const { g, a } = union(hidden)
    return hidden.length >= 2 && ((g.size === 0 && a.size === 0) || !isFew({ g, a }))
  }
  const others = units
    .filter((unit) => !hidden.includes(unit))
    .toSorted((one, other) => union([one]).g.size - union([other]).g.size || (one < other ? -1 : 1))
  for (const unit of others) {
    if (isEnough()) break
    hidden.push(unit)
  }
  return { units: hidden, whole: isFew(cell('')) || !isEnough() }
}

function middle(days: readonly number[]): number {
  const sorted = days.toSorted((one, other) => one - other)
  const at = (sorted.length - 1) / 2
  return ((sorted[Math.floor(at)] ?? Number.NaN) + (sorted[Math.ceil(at)] ?? Number.NaN)) / 2
}
