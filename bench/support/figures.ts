import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const measurements = join(import.meta.dirname, '..', '..', 'docs', 'measurements.md')

/**
 * Prints a bench's one JSON line and keeps it in docs/measurements.md, which only benches and sweeps write. `missed`: what
 * was named and not reached.
 */
export function report(name: string, figures: Record<string, number>, missed?: string): void {
  const rounded = Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toPrecision(4))]))
  keep(name, [`\`${JSON.stringify(rounded)}\``, ...(missed === undefined ? [] : [missed])].join('; '))
  console.log(JSON.stringify({ name, figures: rounded }))
}

/** One row for each name, with the day and the commit it was measured at. */
export function keep(name: string, result: string): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const row = `| ${name} | ${new Date().toISOString().slice(0, 10)} | ${commit} | ${result} |`
  const others = linesBefore().filter((line) => /^\| (?!what )/.test(line) && !line.startsWith(`| ${name} |`))
  writeFileSync(measurements, [...head, ...[...others, row].toSorted(), ''].join('\n'))
}

const head = [
  '# Measurements',
  '',
  'Written by `npm run bench` and `npm run sweep` alone; the commit is the one that was checked out.',
  '',
  '| what | day | commit | result |',
  '|---|---|---|---|',
]

function linesBefore(): string[] {
  try {
    return readFileSync(measurements, 'utf8').split('\n')
  } catch {
    return []
  }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
