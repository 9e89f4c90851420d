import { isAmongAges, saysAges, type Ages } from '#base/ages.ts'

/** A measure of the municipality's catalogue, in the reader's words, as far as choosing one asks. */
export type Offer = {
  readonly key: string
  readonly name: string
  readonly summary: string
  /** What one has when it has been given. */
  readonly gives: string
  /** The keys of the levels that it is for; none: all. */
  readonly levels: readonly string[]
  /** Whom it is for; none: everyone. */
  readonly audiences: readonly Audience[]
  /** Who offers it: services, or others in words. */
  readonly by: readonly Named[]
  /** What people call it when they look for it. */
  readonly words: readonly string[]
  /** Quick exit stands on its page: who reads of it is to be thought of. */
  readonly isSensitive: boolean
}

/** What something is called; its language where that is not the page's. */
export type Named = { readonly name: string; readonly lang: string | undefined }

/** `staff`: those at work, whatever they are for. */
export type Audience = Named & Ages & { readonly staff: boolean }

/** What a relay asks of a measure. `years`: of the main person, where that is known. */
export type Need = { readonly level: string; readonly years: number | undefined; readonly expectsChild: boolean }

/** What fits a relay, and the others; each by name. */
export function choicesFor<One extends Offer>(
  offers: readonly One[],
  need: Need,
  language: string,
): { readonly fitting: readonly One[]; readonly others: readonly One[] } {
  const { compare } = new Intl.Collator(language)
  const byName = offers.toSorted((one, other) => compare(one.name, other.name))
  const { fitting = [], others = [] } = Object.groupBy(byName, (one) => (fits(one, need) ? 'fitting' : 'others'))
  return { fitting, others }
}

/** Whether every word that was typed stands somewhere in what is told of it. */
export function isFound({ name, summary, gives, by, audiences, words }: Offer, typed: string): boolean {
  const told = [name, summary, gives, ...[...by, ...audiences].map((one) => one.name), ...words].join('\n')
  const all = told.toLocaleLowerCase('nb')
  return typed
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/** What a new measure in a relay begins as: what it is called, what it gives, who offers it. People write on from there. */
export function measureWords({ name, gives, by }: Offer, says: { readonly by: string }, language: string): string {
  const names = by.map((one) => one.name)
  const who = names.length === 0 ? '' : `${says.by} ${new Intl.ListFormat(language).format(names)}`
  return [name, gives, who].flatMap((part) => (part === '' ? [] : [`${part.replace(/\.$/, '')}.`])).join(' ')
}

const fits = ({ levels, audiences }: Offer, need: Need): boolean =>
  (levels.length === 0 || levels.includes(need.level)) &&
  (audiences.length === 0 || audiences.some((one) => isAmong(one, need)))

/** Who expects a child is asked for by their own age, by the child's, and by groups that say none, as pregnant women are. */
function isAmong(audience: Audience, { years, expectsChild }: Need): boolean {
  if (!saysAges(audience)) return expectsChild && !audience.staff
  return [...(years === undefined ? [] : [years]), ...(expectsChild ? [0] : [])].some((age) =>
    isAmongAges(audience, age),
  )
}
