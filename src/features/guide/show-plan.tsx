import type { Child } from 'hono/jsx'
import { osloTime } from '#base/oslo-time.ts'
import { modelTextFor, plan } from '#features/collaboration-model/index.ts'
import {
  listAdoptions,
  nameOfType,
  openAdopted,
  openAdoptedPdf,
  readContentVersion,
  type PlanDocument,
} from '#features/content/index.ts'
import { readDay } from '#features/people/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { dayInWords } from './pages/contact.tsx'
import { Frame } from './pages/frame.tsx'
import { AdoptedNote, NowNote, PlanPage } from './pages/plan.tsx'
import type { View } from './pages/view.ts'
import { adoptedPath, documentPath } from './plan-address.ts'
import { printPlan } from './print-plan.ts'
import { readPlan } from './read-plan.ts'
import type { Parameters, SentFile, Shown } from './shown.ts'
import { contentWordsFor } from './text/content-words/content-words-for.ts'
import { readPage, type Visit } from './visit.ts'

/** GET /samhandlingsmodell/plan/<key>/dokument – the whole plan as the model is now. Two statements, and one for what was adopted. */
export const showPlan = (visit: Visit, { key = '' }: Parameters): Promise<Shown | undefined> =>
  visit.inMunicipality(async (tx) => {
    const read = await readNow(tx, visit, key)
    if (read === undefined) return undefined
    const { view, document, shown } = read
    const { plan: text } = view.text
    const versions = (await listAdoptions(tx, key)).map(({ day, caseNumber }) => ({
      label: `${text.adoptedOn(dayInWords(day, view.spoken))}, ${text.case.toLocaleLowerCase(view.spoken)} ${caseNumber}`,
      href: visit.prefix + adoptedPath(key, day),
    }))
    return framed(visit, view, {
      ...{ key, document, shown, title: document.title, pdf: `${documentPath(key)}.pdf` },
      note: <NowNote text={text} versions={versions} />,
    })
  })

/** GET /samhandlingsmodell/plan/<key>/dokument.pdf – the same on paper. */
export const showPlanPdf = (visit: Visit, { key = '' }: Parameters): Promise<SentFile | undefined> =>
  visit.inMunicipality(async (tx) => {
    const read = await readNow(tx, visit, key)
    if (read === undefined) return undefined
    const standing = { day: osloTime(visit.now).day, edition: await readContentVersion(tx) }
    return { name: `${key}.pdf`, type: 'application/pdf', bytes: printPlan(read.document, standing, visit) }
  })

/** GET /samhandlingsmodell/plan/<key>/vedtatt/<day> – the plan as it was adopted, whatever the model says now. Two statements. */
export const showAdopted = (visit: Visit, { key = '', day = '' }: Parameters): Promise<Shown | undefined> =>
  visit.inMunicipality(async (tx) => {
    const version = versionOf(key, day)
    const found = version && (await openAdopted(tx, version, languagesFor(visit)))
    if (found === undefined) return undefined
    const { view } = await readPage(tx, visit, [])
    const { adoption, document } = found
    const said = dayInWords(adoption.day, view.spoken)
    return framed(visit, view, {
      ...{ key, document, shown: [], pdf: `${adoptedPath(key, day)}.pdf` },
      title: `${document.title} – ${view.text.plan.adoptedOn(said)}`,
      note: (
        <AdoptedNote
          text={view.text.plan}
          adoption={{ ...adoption, day: said }}
          now={visit.prefix + documentPath(key)}
        />
      ),
    })
  })

/** GET /samhandlingsmodell/plan/<key>/vedtatt/<day>.pdf – the very file that was kept. */
export const showAdoptedPdf = (visit: Visit, { key = '', file = '' }: Parameters): Promise<SentFile | undefined> =>
  visit.inMunicipality(async (tx) => {
    const day = file.slice(0, -'.pdf'.length)
    const version = versionOf(key, day)
    const bytes = version && (await openAdoptedPdf(tx, version, languagesFor(visit)))
    return bytes && { name: `${key}-${day}.pdf`, type: 'application/pdf', bytes: new Uint8Array(bytes) }
  })

/** A plan concerns every service; and no file of it may stand where only those who write meet it. */
const readNow = (tx: Tx, { municipality, language, prefix }: Visit, key: string) =>
  readPlan(tx, { municipality, language, prefix, service: '' }, key)

/** An address may say anything; undefined is no day of the calendar. */
const versionOf = (key: string, day: string) => (readDay(day) === day ? { plan: key, day } : undefined)

/** The reader's, then the municipality's own: a language may have come to it later. */
const languagesFor = ({ language, municipality }: Visit): readonly string[] => [language, municipality.language]

type PlanParts = {
  readonly key: string
  readonly document: PlanDocument
  readonly shown: readonly { readonly unreviewed: boolean }[]
  readonly title: string
  /** Below the municipality. */
  readonly pdf: string
  /** How the plan stands. */
  readonly note: Child
}

const framed = (visit: Visit, view: View, { key, document, shown, title, pdf, note }: PlanParts): Shown => ({
  status: 200,
  document: (
    <Frame visit={visit} view={view} title={title} description={document.lead} at="together" tone="staff" shown={shown}>
      <PlanPage
        view={view}
        document={document}
        kind={nameOfType(contentWordsFor(visit.language), plan.name).one}
        home={{ label: modelTextFor(view.spoken).title, href: view.addresses.model }}
        itself={view.addresses.inModel(`plan/${key}`) ?? ''}
        pdf={visit.prefix + pdf}
        base={visit.prefix}
        note={note}
      />
    </Frame>
  ),
})
