export type ServiceSwitchProps = {
  services: readonly { label: string; href: string; current?: boolean | undefined; lang?: string | undefined }[]
  label: string
}

/** Links, so that every variant has an address. */
export function ServiceSwitch({ services, label }: ServiceSwitchProps) {
  return (
    <nav aria-label={label}>
      <ul class="service-switch">
        {services.map((service) => (
          <li>
            <a href={service.href} lang={service.lang} aria-current={service.current ? 'true' : undefined}>
              {service.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
