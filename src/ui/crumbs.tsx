export type Crumb = { label: string; href: string; lang?: string | undefined }

/** The way back up; the page itself is not in the list. `label` names the list for screen readers. */
export function Crumbs({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ol class="crumbs">
        {crumbs.map((crumb) => (
          <li>
            <a href={crumb.href} lang={crumb.lang}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
