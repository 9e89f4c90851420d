import { PageHead } from '#ui/heading.tsx'
import { Icon } from '#ui/icon.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { Relay, type RelayItem } from '#ui/relay.tsx'
import { StatePill, type StatePillProps } from '#ui/state-pill.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'
import { FamilyConsentRows, type FamilyConsentRow } from './consent-rows.tsx'
import { Written, type WrittenItem } from './written.tsx'

type Link = { readonly label: string; readonly href: string }

type Coming = { readonly title: string; readonly lines: readonly string[]; readonly act: Link | undefined }

export type FamilyMeasure = {
  readonly what: string
  readonly who: string
  /** Where the reader says what they think of it. */
  readonly say: string | undefined
}

export type FamilyGoal = {
  readonly text: string
  readonly ended: string | undefined
  readonly measures: readonly FamilyMeasure[]
}

/** Nothing here has a place for what the reader may not know: no address, no school, no other's answer. */
export type FamilyPlanProps = {
  readonly text: FamilyText
  readonly title: string
  readonly lead: string
  readonly state: StatePillProps | undefined
  /** A birthday is near that changes something. */
  readonly coming: { readonly words: string; readonly act: Link } | undefined
  /** Absent for those who read what they are invited to and nothing of who is around. */
  readonly frame:
    | {
        readonly baton: {
          readonly heldBy: string
          readonly holder: string
          readonly text: string
          readonly act: Link | undefined
        }
        readonly now: Coming
        readonly steps: readonly RelayItem[]
        /** Those that are not the next thing. */
        readonly meetings: readonly Coming[]
        readonly consent: readonly FamilyConsentRow[]
        readonly parts: readonly Link[]
      }
    | undefined
  /** Absent until the reader has shown who they are well enough to read words. */
  readonly words:
    | {
        readonly goals: readonly FamilyGoal[]
        readonly propose: string | undefined
        readonly tasks: readonly string[]
        readonly written: readonly WrittenItem[]
        readonly all: string | undefined
        readonly write: string | undefined
        readonly correct: string | undefined
      }
    | { readonly signIn: string }
}

/** The plan as the family has it: who holds the baton and what happens now, where we are, what we try, what is written. */
export function FamilyPlanPage({ text, title, lead, state, coming, frame, words }: FamilyPlanProps) {
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
      {frame && <Frame text={text} frame={frame} />}
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
        <Words text={text} words={words} />
      )}
      {frame && frame.consent.length > 0 && (
        <section class="page section family-consent" aria-labelledby="samtykke">
          <h2 id="samtykke">{text.consent.yours}</h2>
          <p class="soft">{text.consent.yoursText}</p>
          <FamilyConsentRows rows={frame.consent} />
        </section>
      )}
      {frame && (
        <nav class="page section-tight" aria-label={text.frame.parts}>
          <ul class="plain anchors">
            {frame.parts.map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

function Frame({ text, frame }: { text: FamilyText; frame: NonNullable<FamilyPlanProps['frame']> }) {
  const { baton, now, steps, meetings } = frame
  return (
    <>
      <div class="page section-tight columns columns-half now-grid">
        <section class="baton-card" aria-label={text.baton.label}>
          <p class="baton-label">{baton.heldBy}</p>
          <p class="baton-holder">{baton.holder}</p>
          <p>{baton.text}</p>
          {baton.act && (
            <p class="actions">
              <a class="ds-button" data-variant="secondary" href={baton.act.href}>
                {baton.act.label}
              </a>
            </p>
          )}
        </section>
        <section class="sheet" aria-labelledby="na">
          <p class="eyebrow">{text.now.label}</p>
          <h2 id="na">{now.title}</h2>
          {now.lines.map((line) => (
            <p>{line}</p>
          ))}
          {now.act && (
            <p class="actions">
              <a class="ds-button" href={now.act.href}>
                {now.act.label}
              </a>
            </p>
          )}
        </section>
      </div>
      <section class="page section" aria-labelledby="hvor">
        <h2 id="hvor" class="title-gap">
          {text.where.title}
        </h2>
        <Relay items={steps} across />
      </section>
      {meetings.length > 0 && (
        <section class="page section" aria-labelledby="moter">
          <h2 id="moter" class="title-gap">
            {text.meeting.coming}
          </h2>
          <ul class="plain stack">
            {meetings.map(({ title, lines, act }) => (
              <li class="sheet">
                <h3>{title}</h3>
                {lines.map((line) => (
                  <p>{line}</p>
                ))}
                {act && (
                  <p>
                    <a href={act.href}>
                      {act.label}
                      <span class="ds-sr-only">, {title}</span>
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Words({ text, words }: { text: FamilyText; words: Exclude<FamilyPlanProps['words'], { signIn: string }> }) {
  const { goals, written } = text
  return (
    <div class="page section columns columns-half">
      <section class="family-goals" aria-labelledby="mal">
        <div class="section-head">
          <h2 id="mal">{goals.title}</h2>
          {words.propose && <a href={words.propose}>{goals.propose}</a>}
        </div>
        {words.goals.length === 0 && <p>{goals.none}</p>}
        {words.goals.map((goal) => (
          <Goal text={text} goal={goal} />
        ))}
        {words.tasks.length > 0 && (
          <>
            <h3>{goals.tasks}</h3>
            <ul>
              {words.tasks.map((task) => (
                <li>{task}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section class="family-written" aria-labelledby="skrevet">
        <div class="section-head">
          <h2 id="skrevet">{written.title}</h2>
          {words.all && <a href={words.all}>{written.all}</a>}
        </div>
        <Written text={text} items={words.written} />
        <p class="actions">
          {words.write && (
            <a class="ds-button" data-variant="secondary" href={words.write}>
              {written.write}
            </a>
          )}
          {words.correct && <a href={words.correct}>{written.correct}</a>}
        </p>
      </section>
    </div>
  )
}

function Goal({ text: { goals }, goal }: { text: FamilyText; goal: FamilyGoal }) {
  return (
    <div class="goal">
      <h3>{goal.text}</h3>
      {goal.ended && (
        <p class="small">
          <Icon name="check" /> {goal.ended}
        </p>
      )}
      {goal.measures.length > 0 && (
        <ul class="measures">
          {goal.measures.map(({ what, who, say }) => (
            <li>
              <span class="measure-what">{what}</span>
              <span class="measure-who">{who}</span>
              {say && (
                <p class="small">
                  <a href={say}>
                    {goals.say}
                    <span class="ds-sr-only">: {what}</span>
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
