import type { Child } from 'hono/jsx'
import { Icon, type IconName } from '#ui/icon.tsx'

export type NowCardProps = {
  title: string
  text: Child
  /** The one big act. `href` is a tel: or sms: address, or a page. */
  call: { href: string; label: string; icon?: IconName | undefined }
  other?: { href: string; label: string } | undefined
  lang?: string | undefined
}

/** Someone answers now. Once a page, at the top. */
export function NowCard({ title, text, call, other, lang }: NowCardProps) {
  return (
    <section class="now-card" lang={lang} aria-labelledby="now">
      <div class="stack">
        <h2 id="now">{title}</h2>
        <p>{text}</p>
      </div>
      <div class="now-call">
        <a class="call" href={call.href}>
          <Icon name={call.icon ?? 'phone'} />
          {call.label}
        </a>
        {other && (
          <a class="go" href={other.href}>
            {other.label} <Icon name="arrow-right" />
          </a>
        )}
      </div>
    </section>
  )
}
