import { Icon, type IconName } from '#ui/icon.tsx'

export type Pill = { label: string; href: string; icon?: IconName | undefined; lang?: string | undefined }

/** Short ways on, side by side. */
export function Pills({ pills }: { pills: readonly Pill[] }) {
  return (
    <ul class="pills">
      {pills.map(({ label, href, icon, lang }) => (
        <li>
          <a href={href} lang={lang}>
            {icon && <Icon name={icon} />}
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
