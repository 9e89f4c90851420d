import type { ContentType } from '#base/content-type.ts'
import { insideLink } from '#base/markdown.ts'
import { titleField } from '../content-words.ts'
import { keyFrom } from '../key-from.ts'
import { withSaid, type Said } from '../said.ts'
import { plainTitle } from './chapters.ts'
import { weigh, type Sign, type Sureness } from './evidence.ts'
import { fillFields, ownNumber, type Filled } from './fill-fields.ts'
import { hintsFor, labelsIn, type PlacingHints } from './hints.ts'
import { addressOf, isDocument, isOutside, pathOf, plainAddress, plainPath, withLinks } from './old-links.ts'
import type { OldPage, OldSection } from './old-page.ts'

/** What old pages are brought into. */
export type PlacingIn = {
  readonly types: readonly ContentType[]
  readonly hints: readonly PlacingHints[]
  /** The types whose items a text may link to. */
  readonly linkedTypes: readonly string[]
  /** Every item of the model, and what is being written. */
  readonly known: readonly KnownItem[]
  readonly languages: readonly string[]
  /** The language of a page that does not say its own. */
  readonly home: string
  /** Whether whoever brings in may write something new of a type. */
  readonly mayAdd: (type: string) => boolean
  /** What somebody has decided of a page, by its source. */
  readonly choices: ReadonlyMap<string, Choice>
}

export type KnownItem = {
  readonly type: string
  readonly key: string
  /** There here alone: no layer above has it. */
  readonly isLocal: boolean
  readonly title: string
}

/** A type, or that the page is left out. `again`: also where it is there already. */
export type Choice = { readonly type: string | undefined; readonly again?: boolean }

export type LostLink = {
  readonly words: string
  readonly to: string
  readonly why: 'nowhere' | 'not-placed' | 'document' | 'open-line'
}

export type PlacedPage = {
  readonly page: OldPage
  readonly outcome: Outcome
  readonly lost: readonly LostLink[]
}

export type Outcome =
  | (Placed & Filled & { readonly is: 'placed'; readonly said: Said; readonly language: string })
  | (Placed & { readonly is: 'already' })
  | { readonly is: 'left'; readonly why: 'no-sign' | 'only-links' | 'chosen' | 'no-title' }
  | { readonly is: 'left'; readonly why: 'several' | 'not-yours'; readonly types: readonly string[] }

type Placed = {
  readonly type: string
  readonly key: string
  /** What the layers above have of the same name or number: to be looked at together. */
  readonly beside: string | undefined
  /** Undefined: somebody chose it. */
  readonly sureness: Sureness | undefined
  readonly signs: readonly Sign[]
}

type Left = Extract<Outcome, { is: 'left' }>
type ToPlace = Placed & { readonly is: 'to-place' }
type Decided = { readonly page: OldPage; readonly outcome: Left | ToPlace | (Placed & { readonly is: 'already' }) }

/**
 * What each old page becomes: a new item of a type, never anything in the place of what is there. The same pages in the same model
 * become the same; what was brought in before is there already.
 */
export function placePages(pages: readonly OldPage[], to: PlacingIn): readonly PlacedPage[] {
  const decided = decide(pages, to)
  const places = placesOf(decided)
  return decided.map(({ page, outcome }) => {
    const lost = new Map<string, LostLink>()
    const leadsTo = leading(page, places, to.linkedTypes, lost)
    const led: OldPage = { ...page, sections: page.sections.map((section) => ledSection(section, leadsTo)) }
    if (outcome.is !== 'to-place') return { page: led, outcome, lost: [] }
    return { page: led, outcome: placed(led, outcome, decided, to), lost: [...lost.values()] }
  })
}

const ledSection = (section: OldSection, leadsTo: Parameters<typeof withLinks>[1]): OldSection => ({
  ...section,
  text: withLinks(section.text, leadsTo),
})

function decide(pages: readonly OldPage[], to: PlacingIn): readonly Decided[] {
  const taken = new Set<string>()
  return pages.map((page) => {
    const outcome = decideOne(page, to, taken)
    if (outcome.is !== 'left') taken.add(`${outcome.type}/${outcome.key}`)
    return { page, outcome }
  })
}

function decideOne(page: OldPage, to: PlacingIn, taken: ReadonlySet<string>): Decided['outcome'] {
  const chosen = to.choices.get(page.source)
  const weighed = weigh(page, to.hints)
  if (chosen !== undefined && chosen.type === undefined) return { is: 'left', why: 'chosen' }
  if (chosen === undefined && 'why' in weighed) return { is: 'left', ...weighed }
  const found =
    chosen === undefined && 'type' in weighed ? weighed : { type: chosen?.type ?? '', sureness: undefined, signs: [] }
  const { type, sureness, signs } = found
  if (!typesToChoose(to).some(({ name }) => name === type)) return { is: 'left', why: 'not-yours', types: [type] }
  const base = keyFrom(plainTitle(page.title, labelsIn(to.hints)))
  if (base === '') return { is: 'left', why: 'no-title' }
  const { key, isThere } = keyFor(base, type, taken, to.known, chosen?.again === true)
  const beside = besideOf(page, type, base, to)
  return { type, key, beside, sureness, signs, is: isThere ? 'already' : 'to-place' }
}

function besideOf(page: OldPage, type: string, base: string, { known, hints }: PlacingIn): string | undefined {
  const hint = hints.find((one) => one.type === type)
  const keys = [base, keyFrom((hint && ownNumber(page, hint)) ?? base)]
  return known.find((one) => one.type === type && !one.isLocal && keys.includes(one.key))?.title
}

/** The first free key of the name; or that of an item of our own that has it already. */
function keyFor(
  base: string,
  type: string,
  taken: ReadonlySet<string>,
  known: readonly KnownItem[],
  isAgain: boolean,
): { readonly key: string; readonly isThere: boolean } {
  for (let count = 1; ; count += 1) {
    const key = count === 1 && base !== 'ny' ? base : `${base.slice(0, 55)}-${count}`
    if (taken.has(`${type}/${key}`)) continue
    const there = known.find((one) => one.type === type && one.key === key)
    if (there === undefined) return { key, isThere: false }
    if (there.isLocal && !isAgain) return { key, isThere: true }
  }
}

type Places = {
  readonly byPath: ReadonlyMap<string, Decided>
  readonly byAddress: ReadonlyMap<string, Decided>
}

/** The first chapter of a file that became something stands for the file; two files of one path lead nowhere. */
function placesOf(decided: readonly Decided[]): Places {
  const byPath = new Map<string, Decided>()
  const byAddress = new Map<string, Decided>()
  const fileOf = ({ page }: Decided) => page.source.split('#')[0] ?? ''
  const files = Map.groupBy(new Set(decided.map(fileOf)), plainPath)
  const put = (places: Map<string, Decided>, at: string, one: Decided) => {
    if (!places.has(at) || places.get(at)?.outcome.is === 'left') places.set(at, one)
  }
  for (const one of decided) {
    const path = plainPath(fileOf(one))
    if (files.get(path)?.length === 1) put(byPath, path, one)
    const address = plainAddress(one.page.address)
    if (address !== undefined) put(byAddress, address, one)
  }
  return { byPath, byAddress }
}

function leading(page: OldPage, { byPath, byAddress }: Places, linked: readonly string[], lost: Map<string, LostLink>) {
  const host = plainAddress(page.address)?.split('/')[0]
  return ({ words, href }: { readonly words: string; readonly href: string }): string | undefined => {
    const lose = (why: LostLink['why'], address: string): undefined => {
      lost.set(`${address} ${words}`, { words, to: address, why })
      return undefined
    }
    const path = pathOf(href)
    const address = plainAddress(path === undefined ? href : (addressOf(href) ?? ''))
    const found = (path === undefined ? undefined : byPath.get(path)) ?? byAddress.get(address ?? '')
    if (found !== undefined) {
      const { outcome } = found
      if (outcome.is === 'left' || !linked.includes(outcome.type)) return lose('not-placed', found.page.source)
      return `${outcome.type}/${outcome.key}`
    }
    if (path !== undefined) return lose(isDocument(path) ? 'document' : 'nowhere', path)
    if (/^http:/i.test(href)) return lose('open-line', href)
    // A page of the old guide's own host that was not brought along is going away with it.
    if (host !== undefined && address?.split('/')[0] === host)
      return lose(isDocument(href) ? 'document' : 'nowhere', href)
    return isOutside(href) ? href : lose('nowhere', href)
  }
}

function placed(
  page: OldPage,
  place: Placed,
  decided: readonly Decided[],
  to: PlacingIn,
): Extract<Outcome, { is: 'placed' }> | Left {
  const type = to.types.find(({ name }) => name === place.type)
  const hints = type && hintsFor(type, to.hints)
  if (type === undefined || hints === undefined) return { is: 'left', why: 'not-yours', types: [place.type] }
  const filled = fillFields(page, type, hints, {
    labels: labelsIn(to.hints),
    numbered: (of, number) => itemByNumber(of, number, decided, to),
    linked: (text, types) => linkedIn(text, types),
  })
  const language = to.languages.includes(page.language) ? page.language : to.home
  const said = withSaid([], type, place.key, { service: '', language }, filled.values)
  return { ...place, ...filled, is: 'placed', said, language }
}

/** What has the number as its key, in the model or among what is brought in; else what is brought in by that number. */
function itemByNumber(type: string, number: string, decided: readonly Decided[], to: PlacingIn): string | undefined {
  const key = keyFrom(number)
  if (to.known.some((one) => one.type === type && one.key === key)) return key
  const hints = to.hints.find((one) => one.type === type)
  const found = decided.find(
    ({ page, outcome }) =>
      outcome.is !== 'left' && outcome.type === type && hints !== undefined && ownNumber(page, hints) === number,
  )
  return found === undefined || found.outcome.is === 'left' ? undefined : found.outcome.key
}

/** Of the links of a text that was led already. */
function linkedIn(text: string, types: readonly string[]): readonly string[] {
  const keys: string[] = []
  withLinks(text, ({ href }) => {
    const [type = '', key = ''] = insideLink.test(href) ? href.split('/') : []
    if (types.includes(type) && !keys.includes(key)) keys.push(key)
    return href
  })
  return keys
}

/** Types that an old page can be put into, whatever it is. */
export const typesToChoose = ({ types, hints, mayAdd }: PlacingIn): readonly ContentType[] =>
  types.filter(
    (type) =>
      type.single !== true &&
      titleField(type) !== undefined &&
      hintsFor(type, hints) !== undefined &&
      mayAdd(type.name),
  )
