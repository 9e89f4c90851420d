import { listBelonging } from '#features/content/index.ts'
import { itemName } from '#base/item.ts'
import { PageHead } from '#ui/heading.tsx'
import { Pills } from '#ui/pills.tsx'
import { Section } from '#ui/section.tsx'
import type { Asked, ModelDocument } from './page.ts'
import { tier } from './rules/content-types.ts'
import { wordOfKind } from '#base/kind-words.ts'
import { placedKinds } from './rules/kinds.ts'
import { textFor } from './text/text-for.ts'

/** So many of each kind stand on a level's page; all of one kind, so many at a time. */
const mostOfEach = 12
const mostOfOne = 100

/** GET /samhandlingsmodell/<tier> – what there is on a level, kind by kind; `?vis=rutine`: all of one kind, `&fra=100` from there on. */
export async function showTier({ tx, prefix, parameters, query, words, open, titlesOf }: Asked) {
  const { view, items } = await open([{ type: tier }])
  const [tiers] = items
  const one = tiers.find(({ key }) => key === parameters['tier'])
  if (one === undefined) return undefined
  const asked = placedKinds.find(({ name }) => wordOf(name) === query.get('vis'))
  const skip = asked === undefined ? 0 : fromIn(query.get('fra'))
  const found = await listBelonging(tx, {
    types: asked === undefined ? placedKinds.map(({ name }) => name) : [asked.name],
    ...{ path: 'tiers', to: tier.name, key: one.key, skip },
    most: asked === undefined ? mostOfEach : mostOfOne,
  })
  const titles = await titlesOf(found.map(itemName))
  const { line, said, langOf, prose, spoken } = view
  const text = textFor(spoken)
  const here = `${prefix}/samhandlingsmodell/${one.key}`
  const shown = asked === undefined ? placedKinds : [asked]
  const sections = shown.flatMap(({ name: type }) => {
    const own = titles.filter(({ name }) => name.startsWith(`${type}/`))
    const count = found.find((item) => item.type === type)?.count ?? 0
    return own.length === 0 ? [] : [{ type, own, left: count - skip - own.length }]
  })
  return {
    ...{ title: line(one.name), description: line(one.lead), shown: [one] },
    body: (
      <>
        <PageHead
          title={line(one.name)}
          lead={said(one.lead, one.name)}
          lang={langOf(one.name)}
          crumbs={[{ label: text.title, href: `${prefix}/samhandlingsmodell` }]}
          crumbsLabel={text.crumbs}
        />
        {one.text && asked === undefined && (
          <div class="page section-tight">
            <div class="prose">{prose(one.text, 1)}</div>
          </div>
        )}
        {sections.length > 1 && (
          <div class="page section-tight">
            <p>
              <a href={`${prefix}/samhandlingsmodell/kart/tier/${one.key}`}>{text.map.way}</a>
            </p>
            <Pills pills={sections.map(({ type }) => ({ label: words.type(type).many, href: `#${type}` }))} />
          </div>
        )}
        {sections.length === 0 && (
          <div class="page section-tight">
            <p>{text.empty}</p>
          </div>
        )}
        {sections.map(({ type, own, left }) => (
          <Section id={type} title={words.type(type).many} tight>
            <ul class="plain model-list">
              {own.map(({ title, href }) => (
                <li lang={langOf(title)}>{href === undefined ? line(title) : <a href={href}>{line(title)}</a>}</li>
              ))}
            </ul>
            {left > 0 && (
              <p>
                <a href={`${here}?vis=${wordOf(type)}${asked === undefined ? '' : `&fra=${skip + own.length}`}`}>
                  {text.more(left)}
                </a>
              </p>
            )}
          </Section>
        ))}
      </>
    ),
  } satisfies ModelDocument
}

const wordOf = (type: string): string => (type in wordOfKind ? wordOfKind[type as keyof typeof wordOfKind] : type)

/** Where a long list goes on. */
const fromIn = (said: string | null): number => (/^\d{1,5}$/.test(said ?? '') ? Number(said) : 0)
