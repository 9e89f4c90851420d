import { Relay, type RelayItem } from '#ui/relay.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'
import { Baton } from '../baton-card.tsx'

export type Link = { readonly label: string; readonly href: string }

type Coming = { readonly title: string; readonly lines: readonly string[]; readonly act: Link | undefined }

export type PlanFrameProps = {
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
}

/** Who holds the baton, the one thing that counts now, where we are, and when we meet. */
export function PlanFrame({ text, baton, now, steps, meetings }: PlanFrameProps & { text: FamilyText }) {
  return (
    <>
      <div class="page section-tight columns columns-half now-grid">
        <Baton label={text.baton.label} heldBy={baton.heldBy} holder={baton.holder}>
          <p>{baton.text}</p>
          {baton.act && (
            <p class="actions">
              <a class="ds-button" data-variant="secondary" href={baton.act.href}>
                {baton.act.label}
              </a>
            </p>
          )}
        </Baton>
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
