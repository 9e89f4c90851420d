import { GuideGrid } from '#ui/guide-grid.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PageHead } from '#ui/heading.tsx'
import { outline } from '#base/outline.ts'
import { AcuteNote } from './pages/acute-note.tsx'
import { Frame } from './pages/frame.tsx'
import { serviceNames } from './outlines.ts'
import { forService, Services } from './pages/services.tsx'
import { model, step } from './rules/content-types.ts'
import { inReadingOrder } from './rules/graph.ts'
import type { Shown } from './shown.ts'
import { readPage, type Visit } from './visit.ts'

const guideWords = outline(model, 'guideHeading', 'guideLead', 'guideNote')
const stepCards = outline(step, 'level', 'order', 'name', 'short', 'options')

/** GET /veileder – all levels and steps on one line. */
export async function showGuide(visit: Visit): Promise<Shown | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [
      { type: guideWords },
      { type: stepCards },
      { type: serviceNames },
    ])
    const [[words], steps, services] = items
    if (words === undefined || !knownService(visit.service, services)) return undefined
    const { text, line, levelOf, said, langOf, addresses, shell } = view
    const sorted = inReadingOrder(shell.levels, steps)

    return {
      status: 200,
      document: (
        <Frame
          visit={visit}
          view={view}
          at="guide"
          title={line(words.guideHeading)}
          description={line(words.guideLead)}
          tone="staff"
          shown={steps}
        >
          <PageHead
            title={line(words.guideHeading)}
            lead={said(words.guideLead, words.guideHeading)}
            lang={langOf(words.guideHeading)}
          >
            <Services services={services} current={visit.service} href={addresses.guide} view={view} />
          </PageHead>
          <AcuteNote view={view} />
          <div class="page section-tight">
            <GuideGrid
              words={{
                legend: text.guide.legend,
                start: text.guide.start,
                step: text.guide.step,
                decision: text.guide.decision,
              }}
              levels={shell.levels.map((level) => ({
                code: level.code,
                label: `${levelOf(level)}: `,
                name: line(level.name),
                summary: said(level.summary, level.name),
                href: forService(addresses.of(`level/${level.key}`), visit.service),
                lang: langOf(level.name),
                steps: sorted
                  .filter((one) => one.level === level.key)
                  .map((one) => ({
                    name: line(one.name),
                    short: said(one.short, one.name),
                    href: forService(addresses.of(`step/${one.key}`, one.level), visit.service),
                    state: one === sorted[0] ? ('now' as const) : undefined,
                    decision: one.options.length > 0,
                    lang: langOf(one.name),
                  })),
              }))}
            />
          </div>
          {words.guideNote && (
            <div class="page section">
              <NoteCalm lang={langOf(words.guideNote)}>
                <p>{line(words.guideNote)}</p>
              </NoteCalm>
            </div>
          )}
        </Frame>
      ),
    }
  })
}

/** A service that the guide has a variant for, or none asked for. */
export const knownService = (service: string, services: readonly { key: string; inGuide: boolean }[]): boolean =>
  service === '' || services.some((one) => one.key === service && one.inGuide)
