import { PageHead } from '#ui/heading.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { Text } from '../text/text-for.ts'

export type MunicipalityProps = {
  text: Text
  units: readonly { name: string; href: string; batons: number; late: number; waiting: number }[]
  sums: { batons: number; late: number; waiting: number }
  /** Units that the reader leads besides. */
  own: readonly { name: string; href: string }[]
}

/** All units in one table: how many batons, and how many of them somebody must see to. */
export function MunicipalityPage({ text, units, sums, own }: MunicipalityProps) {
  const words = text.municipality
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Section id="enheter" title={words.units} tight>
        <p>{words.sum(sums)}</p>
        <Table
          caption={words.caption}
          columns={words.columns}
          rows={units.map(({ name, href, batons, late, waiting }) => [
            batons === 0 ? name : <a href={href}>{name}</a>,
            String(batons),
            String(late),
            String(waiting),
          ])}
        />
      </Section>
      {own.length > 0 && (
        <Section id="egne" title={words.own} tight>
          <ul>
            {own.map(({ name, href }) => (
              <li>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
