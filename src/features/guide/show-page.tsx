import { PageHead } from '#ui/heading.tsx'
import { Section } from '#ui/section.tsx'
import { Frame } from './pages/frame.tsx'
import { LinkSection } from './pages/link-section.tsx'
import { page, principle } from './rules/content-types.ts'
import { showDoor } from './show-door.tsx'
import type { Parameters, Shown } from './shown.ts'
import { readPage, type Visit } from './visit.ts'

/** GET /<page or door> – both are content, so the address is looked up there. */
export async function showPlace(visit: Visit, { place = '' }: Parameters): Promise<Shown | undefined> {
  return (await showDoor(visit, { place })) ?? (await showPage(visit, { place }))
}

async function showPage(visit: Visit, { place = '' }: Parameters): Promise<Shown | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [
      { type: page, keys: [place] },
      { type: principle, ...(place === 'samarbeid' ? {} : { keys: [] }) },
    ])
    const [[one], principles] = items
    if (one === undefined) return undefined
    const { text, line, said, langOf, prose, picture, addresses } = view

    return {
      status: 200,
      document: (
        <Frame
          visit={visit}
          view={view}
          at={place === 'samarbeid' ? 'together' : undefined}
          title={line(one.name)}
          description={line(one.lead)}
          sensitive={one.sensitive}
          shown={[one]}
        >
          <PageHead title={line(one.name)} lead={said(one.lead, one.name)} lang={langOf(one.name)} />
          <div class="page section-tight">
            <div class="prose">
              {picture(one.image)}
              {prose(one.text, 1)}
            </div>
          </div>
          {place === 'samarbeid' && (
            <p class="page section-tight">
              <a class="ds-button" href={addresses.model}>
                {text.guide.wholeModel}
              </a>
            </p>
          )}
          {principles.length > 0 && (
            <Section id="prinsipper" title={text.guide.principles}>
              <div class="prose">
                {principles.map((own) => (
                  <>
                    <h3 lang={langOf(own.name)}>{line(own.name)}</h3>
                    {prose(own.text, 3)}
                  </>
                ))}
              </div>
            </Section>
          )}
          <LinkSection id="videre" title={text.helper.more} links={one.links} view={view} />
          {place === 'om' && visit.offline === undefined && (
            <p class="page section">
              <a href={addresses.figures}>{text.figures.title}</a>
              <br />
              <a href={addresses.snippet}>{text.snippet.title}</a>
            </p>
          )}
        </Frame>
      ),
    }
  })
}
