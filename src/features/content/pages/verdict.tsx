import type { StudioText } from '../text/text-for.ts'
import { FaultList, FaultNotes, LackList, type FaultView } from './faults.tsx'
import { WaysPicture, WaysText, type WaysView } from './ways.tsx'

type Given = { text: StudioText; faults: readonly FaultView[] }

const wrong = (faults: readonly FaultView[]) => faults.filter(({ stops, isLack }) => stops && !isLack)
const lacks = (faults: readonly FaultView[]) => faults.filter(({ stops, isLack }) => stops && isLack)

/** All that stops publishing, first on the page of an item. */
export const VerdictList = ({ text, faults }: Given) => (
  <div id="kontroll" data-live="">
    {wrong(faults).length > 0 && <FaultList title={text.publish.faults} faults={wrong(faults)} />}
    {lacks(faults).length > 0 && <LackList title={text.verdict.lacking} faults={lacks(faults)} />}
  </div>
)

/** The same in one sentence, within sight while someone writes, and said aloud when it changes. */
export function VerdictSaid({ text, faults, isDraft }: Given & { isDraft: boolean }) {
  const count = wrong(faults).length
  const lacking = lacks(faults).length
  const said = count === 0 && lacking > 0 ? text.verdict.lackingSaid(lacking) : text.verdict.said(count)
  return (
    <output id="kontroll-sagt" class="small" data-live="">
      {count + lacking > 0 ? <a href="#kontroll">{said}</a> : isDraft && said}
    </output>
  )
}

/** What becomes of the parts of an item's page that are made anew while someone writes. */
export function LiveParts({ text, faults, isDraft, ways }: Given & { isDraft: boolean; ways: WaysView | undefined }) {
  const fields = new Set(faults.flatMap(({ field }) => field ?? []))
  return (
    <>
      <VerdictList text={text} faults={faults} />
      <VerdictSaid text={text} faults={faults} isDraft={isDraft} />
      {[...fields].map((path) => (
        <div id={`${path}-note`}>
          <FaultNotes faults={faults.filter(({ field }) => field === path)} />
        </div>
      ))}
      {ways && (
        <>
          <div id="veier-bilde">
            <WaysPicture text={text} ways={ways} />
          </div>
          <div id="veier-tekst">
            <WaysText text={text} ways={ways} />
          </div>
        </>
      )}
    </>
  )
}
