import { PageHead } from '#ui/heading.tsx'
import type { FamilyText } from '../../text/family/text-for.ts'

export type FamilyHomeProps = {
  text: FamilyText
  plans: readonly { name: string; lines: readonly string[]; open: { label: string; href: string } }[]
  code: string
}

/** Every plan that someone is in: one card a child. */
export function FamilyHomePage({ text: { home }, plans, code }: FamilyHomeProps) {
  return (
    <>
      <PageHead title={home.title} lead={home.lead} />
      <div class="page section-tight stack">
        <ul class="plain cards">
          {plans.map(({ name, lines, open }) => (
            <li class="sheet">
              <h2>{name}</h2>
              {lines.map((line) => (
                <p>{line}</p>
              ))}
              <p>
                <a href={open.href}>{open.label}</a>
              </p>
            </li>
          ))}
        </ul>
        <p>
          {home.code} <a href={code}>{home.codeLink}</a>
        </p>
      </div>
    </>
  )
}
