import { listCounts } from '#features/content/index.ts'
import { CardLinks } from '#ui/card-links.tsx'
import { PageHead } from '#ui/heading.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { Asked, ModelDocument } from './page.ts'
import { theme, tier } from './rules/content-types.ts'
import { placedKinds } from './rules/kinds.ts'
import { tableOf } from './rules/counts.ts'
import { textFor } from './text/text-for.ts'

/** GET /samhandlingsmodell – the whole: its levels, what goes across them, and how much there is of what. */
export async function showModel({ tx, prefix, words, open }: Asked): Promise<ModelDocument> {
  const { view, items } = await open([{ type: tier }, { type: theme }])
  const [tiers, themes] = items
  const types = placedKinds.map(({ name }) => name)
  const rows = tableOf(types, tiers, await listCounts(tx, { types, path: 'tiers', to: tier.name }))
  const { line, said, langOf, prose, addresses, spoken } = view
  const text = textFor(spoken)
  const home = `${prefix}/samhandlingsmodell`
  return {
    ...{ title: text.title, description: text.lead, shown: [...tiers, ...themes] },
    body: (
      <>
        <PageHead title={text.title} lead={text.lead} />
        <div class="page section-tight">
          <CardLinks
            cards={[
              ...tiers.map((one, at) => ({
                ...{ icon: iconAt(at), title: line(one.name), text: line(one.lead), lang: langOf(one.name) },
                href: addresses.of(`tier/${one.key}`) ?? home,
              })),
              { icon: 'book' as const, title: text.guide.title, text: text.guide.text, href: addresses.guide },
              {
                ...{ icon: 'people' as const, title: text.matrix.title, text: text.matrix.lead },
                href: addresses.responsibility,
              },
              {
                ...{ icon: 'calendar' as const, title: text.year.title, text: text.year.lead },
                href: `${home}/arshjul`,
              },
              {
                ...{ icon: 'plan' as const, title: text.projects.title, text: text.projects.lead },
                href: `${prefix}/prosjekt`,
              },
              {
                icon: 'heart' as const,
                title: words.type('measure').many,
                text: text.measures.lead,
                href: `${prefix}/tiltak`,
              },
            ]}
          />
        </div>
        {rows.length > 0 && (
          <div class="page section-tight">
            <Table
              caption={text.counts.title}
              columns={[text.counts.what, ...tiers.map((one) => line(one.name))]}
              rows={rows.map(({ type, counts }) => [
                words.type(type).many,
                ...counts.map((count, at) => {
                  const href = addresses.of(`tier/${tiers[at]?.key ?? ''}`)
                  return count === 0 ? (
                    <span class="soft">{text.counts.none}</span>
                  ) : (
                    <a href={`${href}#${type}`}>{count}</a>
                  )
                }),
              ])}
            />
          </div>
        )}
        {themes.length > 0 && (
          <Section id="temaer" title={text.themes}>
            {themes.map((one) => (
              <section class="prose" id={one.key} lang={langOf(one.name)}>
                <h3>{line(one.name)}</h3>
                <p>{said(one.summary, one.name)}</p>
                {one.text && prose(one.text, 3)}
              </section>
            ))}
          </Section>
        )}
      </>
    ),
  }
}

/** From the widest to the nearest: the town, those who work there, the child. */
const iconAt = (at: number): IconName => (['buildings', 'people', 'child'] as const)[at] ?? 'place'
