import type { Crumb } from '#ui/crumbs.tsx'
import { Facts } from '#ui/facts.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import { StatePill } from '#ui/state-pill.tsx'
import type { Role } from '../rules/actor.ts'
import type { Channel } from '../rules/reach.ts'
import type { Text } from '../text/text-for.ts'
import { personState } from './person-state.ts'

/** What the reader may do with this card; the server asks again. */
export type CardMay = {
  correct: boolean
  connect: boolean
  endRoles: boolean
  endMunicipalRoles: boolean
  endSessions: boolean
  giveRole: boolean
  giveMunicipalRole: boolean
  letGo: boolean
}

export type CardProps = {
  text: Text
  crumbs: readonly Crumb[]
  /** Of this card. */
  address: string
  /** Of the roles for the whole municipality, and of the invitation. */
  links: { roles: string; invitation: string }
  name: string
  email: string | undefined
  phone: string | undefined
  /** Where what was sent did not arrive. */
  failed: readonly Channel[]
  maskedNumber: string | undefined
  connected: boolean
  /** Families see what the person does, and no name. */
  isByFunction: boolean
  /** When access was taken away, written out. */
  gone: string | undefined
  roles: readonly { id: string; role: Role; unit: string | undefined; days: string | undefined }[]
  invitation: string
  /** When the person is away today, in words; absent for those who may not say it. */
  absence: { away: string | undefined } | undefined
  may: CardMay
}

export function PersonCardPage(props: CardProps) {
  const { text, crumbs, name, email, phone, maskedNumber, connected, gone, may, address, absence } = props
  const { card } = text.people
  const reached = (channel: Channel, address: string | undefined) =>
    address !== undefined && props.failed.includes(channel) ? (
      <>
        {address} <span class="nowrap">({card.failing})</span>
      </>
    ) : (
      (address ?? card.missing)
    )

  return (
    <>
      <PageHead title={name} crumbs={crumbs} crumbsLabel={text.frame.crumbs}>
        <StatePill {...personState(text, { connected, deactivated: gone !== undefined })} />
      </PageHead>
      <div class="page section-tight stack">
        {gone !== undefined && (
          <p>
            {card.gone(gone)} {may.giveRole && card.goneText}
          </p>
        )}
        <Facts
          facts={[
            { label: card.email, value: reached('email', email) },
            { label: card.phone, value: reached('sms', phone) },
            { label: card.number, value: maskedNumber ?? card.missing },
          ]}
        />
        {may.correct && (
          <p>
            <a href={`${address}/endre`}>{card.change}</a>
          </p>
        )}
      </div>
      <Roles {...props} />
      {gone === undefined && absence && (
        <Section id="fravaer" title={text.away.title} tight>
          <div class="stack">
            {absence.away && <p>{text.away.isAway(absence.away)}</p>}
            <p>
              <a href={`${address}/fravaer`}>{absence.away === undefined ? text.away.say : text.away.change}</a>
            </p>
          </div>
        </Section>
      )}
      {gone === undefined && <Access {...props} />}
      {gone === undefined && may.correct && <Shield {...props} />}
      {gone === undefined && may.letGo && (
        <Section id="slutt" title={card.leaveTitle} tight>
          <p>
            <a href={`${address}/slutt`}>{card.leave}</a>
          </p>
        </Section>
      )}
    </>
  )
}

function Roles({ text, roles, may, address, links }: CardProps) {
  const { card, whole } = text.people
  const endOf = (id: string, unit: string | undefined): string | undefined => {
    if (unit === undefined) return may.endMunicipalRoles ? `${links.roles}/avslutt?rolle=${id}` : undefined
    return may.endRoles ? `${address}/rolle/avslutt?rolle=${id}` : undefined
  }

  return (
    <Section id="roller" title={card.rolesTitle} tight>
      {roles.length === 0 ? (
        <p>{card.noRoles}</p>
      ) : (
        <RowList
          label={card.rolesTitle}
          rows={roles.map(({ id, role, unit, days }) => {
            const end = endOf(id, unit)
            return {
              name: text.roles[role],
              lines: [unit ?? whole, ...(days === undefined ? [] : [days])],
              act: end && (
                <a class="ds-button" data-variant="secondary" href={end}>
                  {card.endRole}
                  <span class="ds-sr-only">
                    {' '}
                    {text.roles[role]}, {unit ?? whole}
                  </span>
                </a>
              ),
            }
          })}
        />
      )}
      <p class="actions">
        {may.giveRole && <a href={`${address}/rolle`}>{card.giveRole}</a>}
        {may.giveMunicipalRole && (
          <a href={`${links.roles}/gi?person=${personOf(address)}`}>{card.giveMunicipalRole}</a>
        )}
      </p>
    </Section>
  )
}

const personOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1)

/** For an employee at risk. */
function Shield({ text, address, isByFunction }: CardProps) {
  const { shield } = text.people.card
  return (
    <Section id="skjerm" title={shield.title} tight>
      <PostForm
        action={`${address}/skjerm`}
        carried={[{ name: 'vis', value: isByFunction ? 'navn' : 'funksjon' }]}
        label={shield.title}
      >
        <p>{isByFunction ? shield.shielded : shield.named}</p>
        <p class="actions">
          <button class="ds-button" data-variant="secondary" type="submit">
            {isByFunction ? shield.name : shield.hide}
          </button>
        </p>
      </PostForm>
    </Section>
  )
}

function Access({ text, address, links, connected, invitation, may }: CardProps) {
  const { card } = text.people

  return (
    <Section id="innlogging" title={card.accessTitle} tight>
      <div class="stack">
        <p>{connected ? card.connected : card.notConnected}</p>
        {!connected && <p>{invitation}</p>}
        {may.connect && (
          <p class="actions">
            {!connected && (
              <a class="ds-button" href={links.invitation}>
                {card.toInvitation}
              </a>
            )}
            <a href={`${address}/koble`}>{connected ? card.reconnect : card.connect}</a>
          </p>
        )}
        {connected && may.endSessions && (
          <details class="more">
            <summary>{card.endSessionsTitle}</summary>
            <PostForm action={`${address}/okter`} label={card.endSessions}>
              <p>{card.endSessionsText}</p>
              <p>
                <button class="ds-button" data-variant="secondary" type="submit">
                  {card.endSessions}
                </button>
              </p>
            </PostForm>
          </details>
        )}
      </div>
    </Section>
  )
}
