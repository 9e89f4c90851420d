import type { Answer, Request } from '#features/people/index.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { list } from '../blocks.ts'
import { openFamily } from '../open-family.ts'
import { FamilyReadersPage } from '../pages/family/readers.tsx'
import { familyTextFor } from '../text/family/text-for.ts'
import { planAt } from './addresses.ts'
import { closed, familyPage } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { namesFor } from './names.ts'
import { readersOf } from './view-readers.ts'

/** How many reads stand on a page; the paper has all. */
const onPage = 1000

/** GET /familie/:relay/lest – who has read, as this one of the family may see it. */
export async function showFamilyReaders(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'see-readers', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  const text = familyTextFor(request.language)
  return familyPage(
    request,
    <FamilyReadersPage
      text={text}
      crumbs={crumbsToPlan(open)}
      lead={open.role === 'trusted' ? text.readers.leadTrusted : text.readers.lead}
      rows={await readersOf(open, await namesFor(open), onPage)}
      pdf={open.mayDo('export') ? planAt(request, open.id, '/lest/pdf') : undefined}
    />,
  )
}

/** GET /familie/:relay/lest/pdf – the same, all of it: what someone who asks for it in writing is given. */
export async function exportReaders(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'see-readers', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  // A paper outlives the day until which someone was invited.
  if (!open.mayDo('export')) return closed(request, undefined)
  const { readers, pdf } = familyTextFor(request.language)
  const rows = await readersOf(open, await namesFor(open), Infinity)
  const body = renderPdf({
    ...{ language: request.language, day: request.today, keywords: [], footer: '' },
    ...{ title: readers.title, lead: readers.lead, page: pdf.page },
    blocks: list(rows.map(({ who, when, what }) => [`${who}: ${when}`, what].filter(Boolean).join('. '))),
  })
  return { kind: 'file', name: `${pdf.readers}.pdf`, type: 'application/pdf', body }
}
