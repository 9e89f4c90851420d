import { PageHead } from '#ui/heading.tsx'
import { QuestionList } from '#ui/question-list.tsx'
import { Section } from '#ui/section.tsx'
import type { Composed } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { service } from '#features/collaboration-model/index.ts'
import { placeNames } from '#base/municipality.ts'
import { ContactCards, type Contact } from './pages/contact.tsx'
import { Frame } from './pages/frame.tsx'
import { contact } from './rules/content-types.ts'
import { nextChange } from './rules/opening.ts'
import type { Shown } from './shown.ts'
import type { View } from './pages/view.ts'
import { readPage, type Visit } from './visit.ts'

const serviceCards = outline(service, 'order', 'name', 'summary', 'text', 'sharedWith', 'address')

/** GET /hjelp – who can I talk to, and who answers now. */
export async function showHelp(visit: Visit): Promise<Shown> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [{ type: contact }, { type: serviceCards }])
    const [contacts, services] = items
    const { text } = view
    const [place] = placeNames(visit.municipality)

    return {
      status: 200,
      until: nextChange(contacts, visit.now, visit.isHoliday),
      document: (
        <Frame
          visit={visit}
          view={view}
          at="help"
          title={text.help.title}
          description={text.help.lead}
          shown={[...contacts, ...services]}
        >
          <PageHead title={text.help.title} lead={text.help.lead} />
          <Group id="fare" title={text.help.emergency} kind="emergency" {...{ contacts, visit, view }} />
          <Group id="her" title={text.help.local(place?.text ?? '')} kind="local" {...{ contacts, visit, view }} />
          <Group id="landet" title={text.help.national} kind="national" {...{ contacts, visit, view }} />
          {services.length > 0 && <Services services={services} view={view} />}
        </Frame>
      ),
    }
  })
}

type GroupProps = {
  id: string
  title: string
  kind: Contact['kind']
  contacts: readonly Contact[]
  visit: Visit
  view: View
}

function Group({ id, title, kind, contacts, visit, view }: GroupProps) {
  const own = contacts.filter((one) => one.kind === kind)
  if (own.length === 0) return null
  return (
    <Section id={id} title={title}>
      <ContactCards contacts={own} visit={visit} view={view} />
    </Section>
  )
}

function Services({ services, view }: { services: readonly Composed<typeof serviceCards>[]; view: View }) {
  const { text, line, said, langOf, prose } = view
  return (
    <Section id="tjenester" title={text.help.services}>
      <QuestionList
        questions={services.map((one) => ({
          id: `tjeneste-${one.key}`,
          question: line(one.name),
          lang: langOf(one.name),
          answer: (
            <div class="prose">
              <p>{said(one.summary, one.name)}</p>
              {one.sharedWith && <p>{text.help.shared(one.sharedWith)}</p>}
              {one.text && prose(one.text, 3, one.name)}
            </div>
          ),
        }))}
      />
    </Section>
  )
}
