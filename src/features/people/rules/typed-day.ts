/**
 * A day as people type it, `24.12.2026`, `24/12-26` or `2026-12-24`, as `2026-12-24`. Undefined when no calendar of this
 * century has it.
 */
export function readDay(typed: string): string | undefined {
  const plain = typed.trim()
  const [, year, month, day] = yearFirst.exec(plain) ?? turned(dayFirst.exec(plain))
  if (year === undefined || month === undefined || day === undefined) return undefined
  const written = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(written)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : undefined
}

/** As it is typed and shown in a field: 24.12.2026. */
export const writeDay = (day: string): string => day.split('-').toReversed().join('.')

/** Minutes from midnight of a time as people type it: 13.30, 13:30, 8. */
export function readTime(typed: string): number | undefined {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(typed.trim()) ?? []
  if (hour === undefined) return undefined
  const [hours, minutes] = [Number(hour), Number(minute)]
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined
}

const yearFirst = /^(20\d\d)-(\d{1,2})-(\d{1,2})$/
const dayFirst = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?((?:20)?\d\d)$/

const turned = (found: RegExpExecArray | null): (string | undefined)[] =>
  found === null ? [] : [found[0], found[3], found[2], found[1]]
