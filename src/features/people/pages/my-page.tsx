import { PageHead } from '#ui/heading.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList, type Row } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import { noticesHome } from '../rules/reach.ts'
import type { Text } from '../text/text-for.ts'

export type MyPageProps = {
  text: Text
  name: string
  place: string
  prefix: string
  roles: readonly {
    role: keyof Text['roles']
    unit?: { name: string; href: string } | undefined
    note?: string | undefined
  }[]
  canAdminister: boolean
  leads: boolean
  /** Since when one is away, in words, while one is. */
  away: string | undefined
  elsewhere: readonly { name: string; href: string; lines: readonly string[] }[]
  /** What waits here; absent for those who do not work with it. */
  waiting: { title: string; none: string; lines: readonly { label: string; href: string }[] } | undefined
  /** How they are told outside: not, because of this; or by their choice here alone. */
  telling: 'reached' | 'only-here' | keyof Text['notices']['trouble']
  sessions: readonly { id: string; device: string; started: string; seen: string; isThis: boolean }[]
}

export function MyPage(props: MyPageProps) {
  const { text, name, place, prefix, canAdminister, elsewhere, waiting } = props
  const { myPage } = text

  return (
    <>
      <PageHead title={myPage.hello(name)} lead={myPage.lead(place)} />
      {waiting && (
        <Section id="i-dag" title={waiting.title} tight>
          {waiting.lines.length === 0 ? (
            <p>{waiting.none}</p>
          ) : (
            <ul>
              {waiting.lines.map(({ label, href }) => (
                <li>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section id="roller" title={myPage.rolesTitle} tight>
        <div class="stack">
          <RowList rows={roleRows(props)} label={myPage.rolesTitle} />
          {canAdminister && (
            <p class="actions">
              <a class="ds-button" href={`${prefix}/administrasjon`}>
                {myPage.toAdministration}
              </a>
            </p>
          )}
        </div>
      </Section>
      <Telling {...props} />
      <Absence {...props} />
      {elsewhere.length > 0 && (
        <Section id="ellers" title={myPage.elsewhereTitle} tight>
          <ul>
            {elsewhere.map((one) => (
              <li>
                <a href={one.href}>{one.name}</a>
                {one.lines.map((line) => (
                  <p class="soft small">{line}</p>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Sessions {...props} />
    </>
  )
}

/** Whoever is back and has forgotten to say so meets it here. */
function Absence({ text: { myPage }, prefix, leads, away }: MyPageProps) {
  const link = leads ? myPage.absenceLeads : myPage.absenceLink
  return (
    <Section id="fravaer" title={away === undefined ? myPage.absence : myPage.isAway} tight>
      <div class="stack">
        <p>{away === undefined ? myPage.absenceText : myPage.isAwayFrom(away)}</p>
        <p>
          <a href={`${prefix}/min-side/fravaer`}>{away === undefined ? link : myPage.isAwayLink}</a>
        </p>
      </div>
    </Section>
  )
}

/** Nobody is unreachable without knowing it: then the way to put it right is a button. */
function Telling({ text: { notices }, prefix, telling }: MyPageProps) {
  const href = `${prefix}${noticesHome}`
  const isWell = telling === 'reached' || telling === 'only-here'
  return (
    <Section id="varsler" title={notices.title} tight>
      {isWell ? (
        <div class="stack">
          <p>{telling === 'reached' ? notices.reached : notices.onlyHere}</p>
          <p>
            <a href={href}>{notices.toPage}</a>
          </p>
        </div>
      ) : (
        <NoteCalm icon="information">
          <p>{notices.trouble[telling]}</p>
          <p class="actions">
            <a class="ds-button" data-variant="secondary" href={href}>
              {notices.fix[telling]}
            </a>
          </p>
        </NoteCalm>
      )}
    </Section>
  )
}

function roleRows({ text, roles }: MyPageProps): Row[] {
  return roles.map(({ role, unit, note }) => ({
    name: text.roles[role],
    lines: [unit ? <a href={unit.href}>{unit.name}</a> : text.myPage.whole, ...(note === undefined ? [] : [note])],
  }))
}

function Sessions({ text: { myPage }, prefix, sessions }: MyPageProps) {
  return (
    <Section id="innlogginger" title={myPage.sessionsTitle}>
      <p class="lead-small">{myPage.sessionsLead}</p>
      <RowList
        label={myPage.sessionsTitle}
        rows={sessions.map(({ id, device, started, seen, isThis }) => ({
          name: device,
          lines: [myPage.since(started), isThis ? myPage.thisSession : myPage.lastUsed(seen)],
          act: isThis ? undefined : (
            <PostForm
              action={`${prefix}/min-side/okter/avslutt`}
              carried={[{ name: 'session', value: id }]}
              label={device}
            >
              <button class="ds-button" data-variant="secondary" type="submit">
                {myPage.endSession}
              </button>
            </PostForm>
          ),
        }))}
      />
    </Section>
  )
}
