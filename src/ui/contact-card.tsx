import type { Child } from 'hono/jsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { Missing } from '#ui/missing.tsx'

export type ContactWords = {
  call: string
  sms: string
  chat: string
  web: string
  open: string
  closed: string
  /** Read out after a link that leads away. */
  external: string
}

export type ContactCardProps = {
  /** Gives the card an address on its page. */
  id?: string | undefined
  name: string
  icon?: IconName | undefined
  /** Whom they are for, what they help with. */
  who?: Child | undefined
  /** `number` as dialled, `display` as read. */
  phone?: { number: string; display: string } | undefined
  sms?: { number: string; display: string } | undefined
  chat?: string | undefined
  web?: { href: string; label: string; external?: boolean | undefined } | undefined
  /** "Hverdager 8–15" */
  opening?: string | undefined
  /** Worked out in the request; absent when opening hours are not known. */
  open?: boolean | undefined
  /** What the municipality has not filled in yet, in words. */
  missing?: string | undefined
  /** "Nasjonalt tilbud. Kontrollert 2. november 2026." */
  note?: string | undefined
  lang?: string | undefined
  words: ContactWords
}

/** Someone to talk to: who, whether they answer now, and the ways to reach them. */
export function ContactCard(props: ContactCardProps) {
  const { id, name, icon, who, opening, open, missing, note, lang, words } = props

  return (
    <li class="contact" id={id} lang={lang}>
      <h3>
        {icon && <Icon name={icon} />}
        <span>{name}</span>
      </h3>
      {who && <p>{who}</p>}
      <Ways {...props} />
      {(opening !== undefined || open !== undefined) && (
        <p class="contact-open">
          {open !== undefined && <OpenState open={open} words={words} />}
          {opening && <span>{opening}</span>}
        </p>
      )}
      {missing && <Missing>{missing}</Missing>}
      {note && <p class="contact-note">{note}</p>}
    </li>
  )
}

export function OpenState({ open, words }: { open: boolean; words: { open: string; closed: string } }) {
  return (
    <span class="state" data-is={open ? 'yes' : 'no'}>
      <Icon name={open ? 'open' : 'closed'} />
      {open ? words.open : words.closed}
    </span>
  )
}

function Ways({ phone, sms, chat, web, name, words }: ContactCardProps) {
  if (!phone && !sms && !chat && !web) return null

  return (
    <ul class="plain ways">
      {phone && <Way icon="phone" href={`tel:${phone.number}`} verb={words.call} what={phone.display} />}
      {sms && <Way icon="mobile" href={`sms:${sms.number}`} verb={words.sms} what={sms.display} />}
      {chat && <Way icon="chat" href={chat} verb={words.chat} about={name} external={words.external} />}
      {web && (
        <Way
          icon={web.external ? 'external' : 'link'}
          href={web.href}
          verb={web.label}
          external={web.external ? words.external : undefined}
        />
      )}
    </ul>
  )
}

type WayProps = {
  icon: IconName
  href: string
  verb: string
  /** The number itself. */
  what?: string | undefined
  /** Whom the link is about, for those who hear links one by one. */
  about?: string | undefined
  external?: string | undefined
}

function Way({ icon, href, verb, what, about, external }: WayProps) {
  return (
    <li>
      <a class="way" href={href} rel={external ? 'noreferrer' : undefined}>
        <Icon name={icon} />
        <span>
          {verb}
          {what && ' '}
          {what && <b class="nowrap">{what}</b>}
          {about && <span class="ds-sr-only"> {about}</span>}
          {external && <span class="ds-sr-only"> ({external})</span>}
        </span>
      </a>
    </li>
  )
}
