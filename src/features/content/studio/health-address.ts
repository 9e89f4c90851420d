import type { Request } from '#features/people/index.ts'
import { concerns } from '../rules/health.ts'
import type { Wanted } from '../rules/health-summary.ts'
import { massActs, type MassAct } from '../rules/mass-review.ts'
import { studioAt } from './addresses.ts'

export type HealthPlace = Wanted & {
  /** From 1. */
  readonly page: number
  /** What is to be said of those that are chosen; undefined: what suits the list. */
  readonly act: MassAct['is'] | undefined
  /** Every item of the page is chosen. */
  readonly all: boolean
}

/** Which list an address or a form is about; undefined: none, so the whole picture. */
export function healthPlaceIn(from: URLSearchParams, languages: readonly string[]): HealthPlace | undefined {
  const concern = concerns.find((one) => one === from.get('vis'))
  const owner = from.get('eier')?.slice(0, 80) || undefined
  if (concern === undefined && owner === undefined) return undefined
  const page = Number(/^\d{1,4}$/.exec(from.get('side') ?? '')?.[0] ?? 1)
  return {
    ...{ concern, owner },
    language: languages.find((one) => one === from.get('sprak')),
    page: Math.max(1, page),
    act: massActs.find((one) => one === from.get('gjor')),
    all: from.get('alle') === '1',
  }
}

const entriesOf = ({ concern, owner, language, page = 1, act, all }: Partial<HealthPlace>): [string, string][] =>
  (
    [
      ['vis', concern],
      ['eier', owner],
      ['sprak', language],
      ['side', page === 1 ? undefined : String(page)],
      ['gjor', act],
      ['alle', all === true ? '1' : undefined],
    ] as const
  ).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]))

export function healthAt(request: Pick<Request, 'prefix' | 'parameters'>, place: Partial<HealthPlace> = {}): string {
  const query = new URLSearchParams(entriesOf(place)).toString()
  return studioAt(request, `/tilstand${query === '' ? '' : `?${query}`}`)
}

/** The same, as a form carries it. */
export const carriedPlace = (place: HealthPlace): { name: string; value: string }[] =>
  entriesOf({ ...place, all: false }).map(([name, value]) => ({ name, value }))

/** What the model lacks. */
export const holesAt = (request: Pick<Request, 'prefix' | 'parameters'>): string => studioAt(request, '/tilstand/hull')
