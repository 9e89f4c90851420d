import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { StatePill, type StatePillProps } from '#ui/state-pill.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'
import { PartsNav } from '../parts-nav.tsx'
import { FamilyConsentRows, type FamilyConsentRow } from './consent-rows.tsx'
import { PlanFrame, type Link, type PlanFrameProps } from './plan-frame.tsx'
import { PlanWords, type PlanWordsProps } from './plan-words.tsx'

/** Nothing here has a place for what the reader may not know: no address, no school, no other's answer. */
export type FamilyPlanProps = {
  readonly text: FamilyText
  readonly title: string
  readonly lead: string
  readonly state: StatePillProps | undefined
  /** A birthday is near that changes something. */
  readonly coming: { readonly words: string; readonly act: Link } | undefined
  /** Transitions that come, and that nobody has planned yet. */
  readonly foreseen: readonly string[]
  /** Absent for those who read what they are invited to and nothing of who is around. */
  readonly frame:
    | (PlanFrameProps & { readonly consent: readonly FamilyConsentRow[]; readonly parts: readonly Link[] })
    | undefined
  /** Absent until the reader has shown who they are well enough to read words. */
  readonly words: PlanWordsProps | { readonly signIn: string }
}

/** The plan as the family has it: who holds the baton and what happens now, where we are, what we try, what is written. */
export function FamilyPlanPage({ text, title, lead, state, coming, foreseen, frame, words }: FamilyPlanProps) {
  return (
    <>
      <PageHead title={title} lead={lead}>
        {state && <StatePill {...state} />}
      </PageHead>
      {coming && (
        <div class="page section-tight">
          <NoteCalm icon="calendar">
            <p>
              {coming.words} <a href={coming.act.href}>{coming.act.label}</a>
            </p>
          </NoteCalm>
        </div>
      )}
      {foreseen.length > 0 && (
        <div class="page section-tight">
          <NoteCalm icon="calendar">
            {foreseen.map((line) => (
              <p>{line}</p>
            ))}
          </NoteCalm>
        </div>
      )}
      {frame && <PlanFrame text={text} {...frame} />}
      {'signIn' in words ? (
        <div class="page section-tight">
          <NoteCalm icon="lock">
            <p>{text.plan.words}</p>
            <p>
              <a href={words.signIn}>{text.plan.wordsAct}</a>
            </p>
          </NoteCalm>
        </div>
      ) : (
        <PlanWords text={text} words={words} />
      )}
      {frame && frame.consent.length > 0 && (
        <section class="page section family-consent" aria-labelledby="samtykke">
          <h2 id="samtykke">{text.consent.yours}</h2>
          <p class="soft">{text.consent.yoursText}</p>
          <FamilyConsentRows rows={frame.consent} />
        </section>
      )}
      {frame && <PartsNav label={text.frame.parts} parts={frame.parts} />}
    </>
  )
}
