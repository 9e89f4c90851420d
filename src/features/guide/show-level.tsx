import { PageHead } from '#ui/heading.tsx'
import { Relay } from '#ui/relay.tsx'
import { Section } from '#ui/section.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { outline } from '#base/outline.ts'
import { Frame } from './pages/frame.tsx'
import { serviceNames } from './outlines.ts'
import { forService, Services } from './pages/services.tsx'
import { level, step } from './rules/content-types.ts'
import { knownService } from './show-guide.tsx'
import type { Parameters, Shown } from './shown.ts'
import { readPage, type Visit } from './visit.ts'

const stepCards = outline(step, 'level', 'order', 'name', 'short')

/** GET /veileder/<level> – when a case is here, what it means for the family, and its steps. */
export async function showLevel(visit: Visit, { level: key = '' }: Parameters): Promise<Shown | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [
      { type: level, keys: [key] },
      { type: stepCards },
      { type: serviceNames },
    ])
    const [[one], steps, services] = items
    if (one === undefined || !knownService(visit.service, services)) return undefined
    const { text, line, levelOf, said, langOf, addresses, prose, shell } = view
    const guideName = shell.model
      ? { label: line(shell.model.guideName), lang: langOf(shell.model.guideName) }
      : undefined

    return {
      status: 200,
      document: (
        <Frame
          visit={visit}
          view={view}
          at="guide"
          title={line(one.name)}
          description={line(one.summary)}
          tone="staff"
          shown={[one]}
        >
          <PageHead
            crumbs={guideName && [{ ...guideName, href: forService(addresses.guide, visit.service) }]}
            crumbsLabel={text.frame.crumbs}
            eyebrow={levelOf(one)}
            title={line(one.name)}
            lead={said(one.summary, one.name)}
            lang={langOf(one.name)}
          >
            <Services
              services={services}
              current={visit.service}
              href={addresses.of(`level/${key}`) ?? ''}
              view={view}
            />
          </PageHead>
          <div class="page section columns columns-side">
            <div>
              <Section id="nar" inside title={text.guide.aboutLevel}>
                <div class="prose">{prose(one.text, 2)}</div>
              </Section>
              <Section id="steg" inside title={text.guide.steps}>
                <Relay
                  items={steps
                    .filter((own) => own.level === key)
                    .map((own) => ({
                      title: line(own.name),
                      text: said(own.short, own.name),
                      href: forService(addresses.of(`step/${own.key}`, key), visit.service),
                      lang: langOf(own.name),
                    }))}
                />
              </Section>
            </div>
            <div class="side">
              <Sheet title={text.guide.family}>
                <div class="prose">{prose(one.family, 3)}</div>
              </Sheet>
            </div>
          </div>
        </Frame>
      ),
    }
  })
}
