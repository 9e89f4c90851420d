import { plan } from '#features/collaboration-model/index.ts'
import type { AdoptablePlans } from '#features/content/index.ts'
import { adoptedPath } from './plan-address.ts'
import { printPlan } from './print-plan.ts'
import { readPlan } from './read-plan.ts'

/** What the studio keeps when a plan was adopted: the document that readers meet, in each language. */
export const adoptablePlans = (origin: string): AdoptablePlans => ({
  type: plan.name,
  make: async (tx, key, { municipality, language }) => {
    const prefix = `/${municipality.slug}${language === municipality.language ? '' : `/${language}`}`
    return (await readPlan(tx, { municipality, language, service: '', prefix }, key))?.document
  },
  print: (document, adopted, reader) => printPlan(document, { adopted }, { ...reader, origin }),
  addressOf: adoptedPath,
})
