import { CardLinks } from '#ui/card-links.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { IconName } from '#ui/icon.tsx'
import type { Text } from '../text/text-for.ts'

export type Area = Exclude<keyof Text['administration']['cards'], 'unit'>

type AdministrationProps = {
  text: Text
  prefix: string
  /** Those that the reader may open, in order. */
  areas: readonly Area[]
  /** The units where the reader has a role. */
  units: readonly { name: string; href: string }[]
  /** Whether the reader may change anything here. */
  manages: boolean
}

export function AdministrationPage({ text, prefix, areas, units, manages }: AdministrationProps) {
  const { title, lead, leadToRead, cards } = text.administration

  return (
    <>
      <PageHead title={title} lead={manages ? lead : leadToRead} />
      <div class="page section-tight">
        <CardLinks
          cards={[
            ...units.map(({ name, href }) => ({
              icon: 'buildings' as const,
              title: cards.unit.title(name),
              text: cards.unit.text,
              href,
            })),
            ...areas.map((area) => ({ ...cards[area], icon: icons[area], href: `${prefix}${addresses[area]}` })),
          ]}
        />
      </div>
    </>
  )
}

const icons: Record<Area, IconName> = {
  people: 'people',
  roles: 'key',
  units: 'buildings',
  absence: 'clock',
  daysOff: 'calendar',
  providers: 'sign-in',
  settings: 'settings',
  municipality: 'home',
  undelivered: 'bell',
  events: 'record',
  messages: 'envelope',
}

const addresses: Record<Area, string> = {
  people: '/administrasjon/folk',
  roles: '/administrasjon/roller',
  units: '/administrasjon/enheter',
  absence: '/min-side/fravaer',
  daysOff: '/administrasjon/fridager',
  providers: '/administrasjon/innlogging',
  settings: '/administrasjon/innstillinger',
  municipality: '/administrasjon/kommune',
  undelivered: '/administrasjon/varsler',
  events: '/administrasjon/hendelser',
  messages: '/demo/meldinger',
}
