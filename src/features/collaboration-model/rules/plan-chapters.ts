import type { ContentType } from '#base/content-type.ts'
import type { ItemName } from '#base/item.ts'
import { agreement, plan } from './ground-types.ts'
import { kinds } from './kinds.ts'
import { competence, measure } from './offer-types.ts'
import { arena, programme, routine, transition } from './work-types.ts'

/**
 * What a plan's document tells of the things that are marked as part of it, chapter by chapter; within a chapter kind by kind. Goals, how the
 * work is organised and shared, and how the services cooperate are what the law asks of the preventive plan (domain B5); how it is
 * organised is told by the levels of the organisation, and so is no chapter of things.
 */
export const planChapters: readonly { readonly name: PlanChapter; readonly kinds: readonly ContentType[] }[] = [
  { name: 'goals', kinds: [plan] },
  { name: 'cooperation', kinds: [agreement, arena, transition] },
  { name: 'routines', kinds: [routine] },
  { name: 'measures', kinds: [measure, programme] },
  { name: 'competence', kinds: [competence] },
]
export type PlanChapter = 'goals' | 'cooperation' | 'routines' | 'measures' | 'competence'

/** The field by which something is marked as part of a plan. */
export const markedBy = 'plans'

/** The kinds of things that can be. */
export const markableKinds: readonly ContentType[] = kinds.filter(({ fields }) => markedBy in fields)

type Link = { readonly from: ItemName; readonly path: string; readonly to: ItemName }

/** What is marked as part of a plan, once each, in the order in which the links come. */
export const markedIn = (of: ItemName, links: readonly Link[]): readonly ItemName[] => [
  ...new Set(links.flatMap(({ from, path, to }) => (path === markedBy && to === of && from !== of ? [from] : []))),
]
