import type { Crumb } from '#ui/crumbs.tsx'
import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { StatePill, type StatePillProps } from '#ui/state-pill.tsx'
import type { Text } from '../text/text-for.ts'
import { BatonCard, type BatonCardProps } from './baton-card.tsx'
import { PartsNav } from './parts-nav.tsx'
import { ConsentRows, type ConsentRow } from './consent-rows.tsx'
import { PeopleList, type PersonInRelay } from './people-list.tsx'
import { PlanPart, type PlanProps } from './plan.tsx'
import { TimelinePart, type TimelineProps } from './timeline.tsx'

export type RelayPageProps = {
  text: Text
  crumbs: readonly Crumb[]
  title: string
  lead: string
  state: StatePillProps | undefined
  /** Absent for a reader who sees the own service's words alone. */
  frame:
    | {
        baton: BatonCardProps
        consent: readonly ConsentRow[]
        people: readonly PersonInRelay[]
        /** Someone else coordinates, by law. */
        coordination: { who: string; means: string; close: { label: string; href: string } | undefined } | undefined
        /** The other pages of the relay. */
        parts: readonly { label: string; href: string }[]
      }
    | undefined
  plan: Omit<PlanProps, 'text'>
  timeline: Omit<TimelineProps, 'text'>
}

/** One relay: who holds the baton and what comes next, then the plan, what happened, and who is around. */
export function RelayPage({ text, crumbs, title, lead, state, frame, plan, timeline }: RelayPageProps) {
  return (
    <>
      <PageHead title={title} lead={lead} crumbs={crumbs} crumbsLabel={text.frame.crumbs}>
        {state && <StatePill {...state} />}
      </PageHead>
      {frame && (
        <>
          {frame.coordination && (
            <div class="page section-tight">
              <NoteCalm icon="people">
                <p>
                  <strong>{frame.coordination.who}</strong> {frame.coordination.means}
                </p>
                {frame.coordination.close && (
                  <p>
                    <a href={frame.coordination.close.href}>{frame.coordination.close.label}</a>
                  </p>
                )}
              </NoteCalm>
            </div>
          )}
          <div class="page section-tight columns columns-side overview">
            <BatonCard {...frame.baton} />
            <section class="sheet sheet-tight" aria-labelledby="samtykke">
              <h2 id="samtykke" class="card-title">
                {text.consent.cardTitle}
              </h2>
              <ConsentRows rows={frame.consent} />
            </section>
          </div>
          <PartsNav label={text.frame.parts} parts={frame.parts} />
        </>
      )}
      <div class={frame ? 'page section-tight columns columns-side' : 'page section-tight'}>
        <div>
          <PlanPart text={text} {...plan} />
          <TimelinePart text={text} {...timeline} />
        </div>
        {frame && (
          <div>
            <section aria-labelledby="de-rundt">
              <h2 id="de-rundt">{text.people.title}</h2>
              <PeopleList people={frame.people} change={text.people.change} />
            </section>
          </div>
        )}
      </div>
    </>
  )
}
