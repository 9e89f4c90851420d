import { capital } from '#base/capital.ts'
import type { Composed, ItemName } from '#base/item.ts'
import { writeDay } from '#features/people/index.ts'
import { PageHead } from '#ui/heading.tsx'
import { Milestones } from '#ui/milestones.tsx'
import { Section } from '#ui/section.tsx'
import type { Asked, ModelDocument, Reading, Titled } from './page.ts'
import type { group, programme } from './rules/work-types.ts'
import type { Text } from './text/nb.ts'

type Given = {
  readonly one: Composed<typeof programme>
  readonly groups: readonly { readonly group: Composed<typeof group>; readonly who: readonly ItemName[] }[]
  readonly view: Reading
  readonly text: Text
  readonly words: Asked['words']
  readonly titles: ReadonlyMap<ItemName, Titled>
  readonly home: { readonly label: string; readonly href: string } | undefined
  /** Where the collaboration model tells what it rests on and leads to. */
  readonly inModel: string | undefined
}

/** A project: what it is for, what it is to do, who does it, what has happened and what comes. */
export function ProjectPage(given: Given): ModelDocument {
  const { one, view, text, words, home, inModel } = given
  const { line, said, langOf, prose } = view
  const goals = one.goals.filter((goal) => goal.text)
  const news = one.news.toSorted((first, second) => (first.day < second.day ? 1 : -1))
  return {
    ...{ title: line(one.name), description: line(one.summary), shown: [one] },
    body: (
      <>
        <PageHead
          eyebrow={one.period && line(one.period)}
          title={line(one.name)}
          lead={said(one.summary, one.name)}
          lang={langOf(one.name)}
          crumbs={home && [home]}
          crumbsLabel={text.crumbs}
        />
        {one.milestones.length > 0 && (
          <Section id="tidslinje" title={text.projects.timeline} tight>
            <Milestones
              coming={text.projects.coming}
              milestones={one.milestones.map(({ when, text: happened, reached }) => ({
                ...{ when: line(when), text: line(happened), reached, lang: langOf(happened) },
              }))}
            />
          </Section>
        )}
        {goals.length > 0 && (
          <Section id="mal" title={text.projects.goals} tight>
            <ol class="model-parts">
              {goals.map((goal) => (
                <li lang={langOf(goal.text)}>{line(goal.text)}</li>
              ))}
            </ol>
          </Section>
        )}
        {one.text && (
          <div class="page section-tight">
            <div class="prose">{prose(one.text, 1)}</div>
          </div>
        )}
        {one.mandate && (
          <Section id="mandat" title={text.projects.mandate} tight>
            <div class="prose">{prose(one.mandate, 2)}</div>
          </Section>
        )}
        <Groups {...given} />
        {news.length > 0 && (
          <Section id="nytt" title={text.projects.news} tight>
            <dl class="model-links">
              {news.map(({ day, text: told }) => (
                <div>
                  <dt>{writeDay(day)}</dt>
                  <dd lang={langOf(told)}>{line(told)}</dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
        <Links
          {...given}
          id="dokumenter"
          title={text.projects.documents}
          names={one.documents.map((key): ItemName => `attachment/${key}`)}
        />
        <Links
          {...given}
          id="andre"
          title={words.field('programme', 'overlaps')}
          names={one.overlaps.map((key): ItemName => `programme/${key}`)}
        />
        <Links
          {...given}
          id="kontakt"
          title={text.projects.contact}
          names={one.contacts.map((key): ItemName => `contact/${key}`)}
        />
        {inModel && (
          <div class="page section-tight">
            <p>
              <a href={inModel}>{text.projects.inModel}</a>
            </p>
          </div>
        )}
      </>
    ),
  }
}

/** Who leads, does and advises: roles, services, and others in the municipality's own words. */
function Groups({ groups, view, text, titles }: Given) {
  if (groups.length === 0) return null
  const { line, langOf } = view
  return (
    <Section id="organisering" title={text.projects.groups} tight>
      <div class="project-groups">
        {groups.map(({ group, who }) => (
          <section class="measure" lang={langOf(group.name)}>
            <h3>{line(group.name)}</h3>
            <p>{line(group.mandate)}</p>
            <ul class="plain model-list">
              {who.map((name) => {
                const found = titles.get(name)
                return (
                  found && (
                    <li lang={langOf(found.title)}>
                      <a href={found.href}>{capital(line(found.title))}</a>
                      {name === `role/${group.chair ?? ''}` && ` (${text.matrix.does.chair})`}
                    </li>
                  )
                )
              })}
              {group.others?.lines.map((other) => (
                <li lang={group.others?.lang}>{other}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  )
}

type LinksProps = Pick<Given, 'titles' | 'view'> & { id: string; title: string; names: readonly ItemName[] }

function Links({ id, title, names, titles, view }: LinksProps) {
  const found = names.flatMap((name) => titles.get(name) ?? [])
  if (found.length === 0) return null
  return (
    <Section id={id} title={title} tight>
      <ul class="plain model-list">
        {found.map(({ title: words, href }) => (
          <li lang={view.langOf(words)}>
            <a href={href}>{capital(view.line(words))}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
