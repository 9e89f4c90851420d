import type { Child } from 'hono/jsx'

export type Fact = { label: string; value: Child; lang?: string | undefined }

/** Who, when, where: short answers side by side. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value, lang }) => (
        <div>
          <dt>{label}</dt>
          <dd lang={lang}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
