import type { Words } from '#base/item.ts'
import { ServiceSwitch } from '#ui/service-switch.tsx'
import type { View } from './view.ts'

/** Services whose own variant of the guide can be read, as links to the same page. */
export function Services(props: {
  services: readonly { readonly key: string; readonly name: Words; readonly inGuide: boolean }[]
  current: string
  href: string
  view: View
}) {
  const { services, current, href, view } = props
  const own = services.filter((one) => one.inGuide)
  if (own.length === 0) return null

  return (
    <ServiceSwitch
      label={view.text.guide.services}
      services={[
        { label: view.text.guide.allServices, href, current: current === '' },
        ...own.map((one) => ({
          label: view.line(one.name),
          href: `${href}?tjeneste=${one.key}`,
          current: one.key === current,
          lang: view.langOf(one.name),
        })),
      ]}
    />
  )
}

/** The address of a page for the service that is being read. */
export const forService = (href: string | undefined, service: string): string =>
  service === '' ? (href ?? '') : `${href ?? ''}?tjeneste=${service}`
