/** The parts of a relay that have a page of their own. */
export const PartsNav = ({
  label,
  parts,
}: {
  label: string
  parts: readonly { readonly label: string; readonly href: string }[]
}) => (
  <nav class="page section-tight" aria-label={label}>
    <ul class="plain anchors">
      {parts.map((one) => (
        <li>
          <a href={one.href}>{one.label}</a>
        </li>
      ))}
    </ul>
  </nav>
)
