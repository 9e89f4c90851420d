import type { Crumb } from '#ui/crumbs.tsx'
import type { OpenFamily } from '../open-family.ts'
import type { FamilyAct } from '../rules/family.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { planAt } from './addresses.ts'

/** The way back to the plan. */
export const crumbsToPlan = ({ request, id }: OpenFamily<FamilyAct>): Crumb[] => [
  { label: familyTextFor(request.language).frame.back, href: planAt(request, id) },
]
