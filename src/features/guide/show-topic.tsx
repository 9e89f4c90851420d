import { PageHead } from '#ui/heading.tsx'
import { Section } from '#ui/section.tsx'
import { outline } from '#base/outline.ts'
import { ContactCards } from './pages/contact.tsx'
import { Frame } from './pages/frame.tsx'
import { LinkSection } from './pages/link-section.tsx'
import { contact, door, topic } from './rules/content-types.ts'
import { nextChange } from './rules/opening.ts'
import type { Moved, Parameters, Shown } from './shown.ts'
import { read, readPage, type Visit } from './visit.ts'

const doorTone = outline(door, 'name', 'tone', 'sensitive')

/** GET /tema/<topic> – something a child or an adult may wonder about. */
export async function showTopic(visit: Visit, { topic: asked = '' }: Parameters): Promise<Shown | Moved | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view } = await readPage(tx, visit, [])
    const known = view.shell.topics.find((own) => (own.path ?? own.key) === asked)
    const named = known ?? view.shell.topics.find((own) => own.key === asked)
    if (named === undefined) return undefined
    if (known === undefined) return { moved: view.addresses.of(`topic/${named.key}`, named.path) ?? '' }

    const [[one], doors, found] = await read(tx, visit, [
      { type: topic, keys: [named.key] },
      { type: doorTone },
      { type: contact },
    ])
    if (one === undefined) return undefined
    const behind = doors.find((own) => own.key === one.door)
    const contacts = one.contacts.flatMap((name) => found.filter((own) => own.key === name))
    const { text, line, said, langOf, addresses, prose, picture } = view

    return {
      status: 200,
      until: nextChange(contacts, visit.now, visit.isHoliday),
      document: (
        <Frame
          visit={visit}
          view={view}
          title={line(one.name)}
          description={line(one.lead)}
          tone={behind?.tone}
          sensitive={behind?.sensitive}
          shown={[one, ...contacts]}
        >
          <PageHead
            crumbs={
              behind && [
                { label: line(behind.name), href: addresses.of(`door/${behind.key}`) ?? '', lang: langOf(behind.name) },
              ]
            }
            crumbsLabel={text.frame.crumbs}
            title={line(one.name)}
            lead={said(one.lead, one.name)}
            lang={langOf(one.name)}
          />
          <div class="page section-tight">
            <div class="prose">
              {picture(one.image)}
              {prose(one.text, 1)}
            </div>
          </div>
          {contacts.length > 0 && (
            <Section id="hvem" title={text.helper.who}>
              <ContactCards contacts={contacts} visit={visit} view={view} />
            </Section>
          )}
          <LinkSection id="videre" title={text.helper.more} links={one.links} view={view} />
        </Frame>
      ),
    }
  })
}
