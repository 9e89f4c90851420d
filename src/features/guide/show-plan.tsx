import { osloTime } from '#base/oslo-time.ts'
import { modelTextFor, plan } from '#features/collaboration-model/index.ts'
import { readContentVersion, nameOfType } from '#features/content/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { Frame } from './pages/frame.tsx'
import { PlanPage } from './pages/plan.tsx'
import { printPlan } from './print-plan.ts'
import { readPlan } from './read-plan.ts'
import type { Parameters, SentFile, Shown } from './shown.ts'
import { contentWordsFor } from './text/content-words/content-words-for.ts'
import type { Visit } from './visit.ts'

/** GET /samhandlingsmodell/plan/<key>/dokument – the whole plan as the model is now. Two statements, and one for what was adopted. */
export const showPlan = (visit: Visit, { key = '' }: Parameters): Promise<Shown | undefined> =>
  visit.inMunicipality(async (tx) => {
    const read = await readNow(tx, visit, key)
    if (read === undefined) return undefined
    const { view, document, shown } = read
    return {
      status: 200,
      document: (
        <Frame
          visit={visit}
          view={view}
          title={document.title}
          description={document.lead}
          at="together"
          tone="staff"
          shown={shown}
        >
          <PlanPage
            view={view}
            document={document}
            kind={nameOfType(contentWordsFor(visit.language), plan.name).one}
            home={{ label: modelTextFor(view.spoken).title, href: view.addresses.model }}
            itself={view.addresses.inModel(`plan/${key}`) ?? ''}
            base={visit.prefix}
          />
        </Frame>
      ),
    }
  })

/** GET /samhandlingsmodell/plan/<key>/dokument.pdf – the same on paper. */
export const showPlanPdf = (visit: Visit, { key = '' }: Parameters): Promise<SentFile | undefined> =>
  visit.inMunicipality(async (tx) => {
    const read = await readNow(tx, visit, key)
    if (read === undefined) return undefined
    const standing = { day: osloTime(visit.now).day, edition: await readContentVersion(tx) }
    return { name: `${key}.pdf`, type: 'application/pdf', bytes: printPlan(read.document, standing, visit) }
  })

/** A plan concerns every service; and no file of it may stand where only those who write meet it. */
const readNow = (tx: Tx, { municipality, language, prefix }: Visit, key: string) =>
  readPlan(tx, { municipality, language, prefix, service: '' }, key)
