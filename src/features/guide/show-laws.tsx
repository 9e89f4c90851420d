import { PageHead } from '#ui/heading.tsx'
import { law } from '#features/collaboration-model/index.ts'
import { dayInWords } from './pages/contact.tsx'
import { Frame } from './pages/frame.tsx'
import type { Shown } from './shown.ts'
import { readPage, type Visit } from './visit.ts'

/** GET /lover – the laws behind the guide, in our own short words. */
export async function showLaws(visit: Visit): Promise<Shown> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [{ type: law }])
    const [laws] = items
    const { text, line, said, langOf, prose, spoken, addresses } = view

    return {
      status: 200,
      document: (
        <Frame visit={visit} view={view} title={text.laws.title} description={text.laws.lead} tone="staff" shown={laws}>
          <PageHead title={text.laws.title} lead={text.laws.lead} />
          <div class="page section-tight">
            {laws.map((one) => (
              <section class="prose law" id={one.key}>
                <h2 lang={langOf(one.name)}>
                  <a href={addresses.inModel(`law/${one.key}`)}>{line(one.name)}</a>
                </h2>
                <p class="soft">{said(one.citation)}</p>
                {prose(one.text, 2)}
                {one.address && (
                  <p>
                    <a href={one.address} rel="noreferrer">
                      {text.laws.read}
                      <span class="ds-sr-only">
                        {' '}
                        {said(one.citation)} ({text.frame.external})
                      </span>
                    </a>
                  </p>
                )}
                <p class="soft small">
                  {one.verified ? text.help.verified(dayInWords(one.verified, spoken)) : text.laws.unverified}
                </p>
              </section>
            ))}
          </div>
        </Frame>
      ),
    }
  })
}
