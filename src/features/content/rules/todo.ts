import type { ContentType } from '#base/content-type.ts'
import type { Day } from '#base/ids.ts'
import { healthOf, type Concern, type ItemHealth } from './health.ts'
import type { Manifest } from './manifest.ts'
import type { ReadPart } from './pack-file.ts'

type ReadPack = { readonly slug: string; readonly manifest: Manifest; readonly parts: readonly ReadPart[] }

/**
 * What stands on the editors' list, one line each: the same as the studio's page on how the model stands. What only an installation knows
 * is not on it: common words that have changed, and addresses outside that lead nowhere.
 */
export function todoOf(types: readonly ContentType[], packs: readonly ReadPack[], today: Day): string[] {
  const [own, ...above] = packs
  if (own === undefined) return []
  const parts = packs.flatMap((pack, rank) => pack.parts.map(({ part }) => ({ ...part, rank })))
  const { language, languages } = own.manifest
  const model = { language, languages, above: above.map(({ slug }) => slug) }
  const declaration = lacksDeclaration(own.manifest)
    ? ['pack.md: make an accessibility declaration at uustatus.no and link to it']
    : []
  const health = healthOf(types, parts, model, { today, language, broken: new Set() })
  const ofItems = health
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((item) =>
      item.concerns.flatMap((concern) => linesOf[concern](item).map((line) => `${item.name}: ${line}`)),
    )
  return [...declaration, ...ofItems]
}

/** A municipality answers for an accessibility declaration of its own (forskrift om universell utforming av IKT-løsninger). */
const lacksDeclaration = ({ kind, accessibility }: Manifest): boolean =>
  kind === 'municipality' && accessibility === undefined

const linesOf: Readonly<Record<Concern, (item: ItemHealth) => readonly string[]>> = {
  'broken-link': ({ dead }) => dead.map((to) => `${to} leads nowhere`),
  placeholder: ({ placeholders }) => placeholders.map((one) => `write what is to stand for «${one}»`),
  missing: ({ missing }) => [`fill in ${missing ?? ''}`],
  attention: ({ attention }) => [`look at it by ${[attention?.by, attention?.why].filter(Boolean).join(': ')}`],
  overdue: ({ nextReview }) => [`look it through: it was due on ${nextReview ?? ''}`],
  offered: () => ['the common words have changed'],
  unverified: () => ['check the facts and set «verified»'],
  unreviewed: ({ unreviewed }) => unreviewed.map((language) => `have ${language} reviewed`),
  untranslated: ({ untranslated }) => untranslated.map((language) => `write it in ${language}`),
  ownerless: () => ['say who looks after it: «owner»'],
  unscheduled: () => ['say when it is looked through next: «nextReview»'],
}
