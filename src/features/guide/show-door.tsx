import { NoteCalm } from '#ui/note-calm.tsx'
import { NowCard } from '#ui/now-card.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Pills } from '#ui/pills.tsx'
import { QuestionList } from '#ui/question-list.tsx'
import { Relay } from '#ui/relay.tsx'
import { Section } from '#ui/section.tsx'
import { TalkList } from '#ui/talk-list.tsx'
import type { Composed } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { Frame } from './pages/frame.tsx'
import { iconOf } from './pages/icon-of.ts'
import { LinkSection } from './pages/link-section.tsx'
import { contact, door, topic } from './rules/content-types.ts'
import { openingFor } from './pages/contact.tsx'
import { nextChange } from './rules/opening.ts'
import type { Parameters, Shown } from './shown.ts'
import type { View } from './pages/view.ts'
import { readPage, type Visit } from './visit.ts'

const topicNames = outline(topic, 'door', 'order', 'icon', 'name', 'path', 'safety')

type Door = Composed<typeof door>
type Contact = Composed<typeof contact>

/** GET /<door> – the way in for one kind of person. Undefined when the model has no such door. */
export async function showDoor(visit: Visit, { place = '' }: Parameters): Promise<Shown | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [
      { type: door, keys: [place] },
      { type: topicNames },
      { type: contact },
    ])
    const [[one], topics, contacts] = items
    if (one === undefined) return undefined
    const now = one.now.flatMap((key) => contacts.filter((contact) => contact.key === key))

    return {
      status: 200,
      until: nextChange(now, visit.now, visit.isHoliday),
      document: (
        <Frame
          visit={visit}
          view={view}
          title={view.line(one.heading)}
          description={view.line(one.lead)}
          tone={one.tone}
          sensitive={one.sensitive}
          shown={[one]}
        >
          <PageHead
            title={view.line(one.heading)}
            lead={view.said(one.lead, one.heading)}
            lang={view.langOf(one.heading)}
          />
          <AnswersNow door={one} contacts={now} visit={visit} view={view} />
          <DoorBody door={one} view={view} />
          <Topics door={one} topics={topics.filter((topic) => topic.door === one.key)} view={view} />
          <LinkSection id="videre" title={view.text.helper.more} links={one.links} view={view} />
          {one.tone === 'adult' && visit.offline === undefined && (
            <p class="page section-tight">
              <a href={view.addresses.receipt}>{view.text.door.receipt}</a>
            </p>
          )}
        </Frame>
      ),
    }
  })
}

/** The first contact that answers at this moment; the one act of a door. */
function AnswersNow({
  door: one,
  contacts,
  visit,
  view,
}: {
  door: Door
  contacts: readonly Contact[]
  visit: Visit
  view: View
}) {
  const { text, line, said, langOf, addresses } = view
  const answering = contacts.find(
    (contact) => contact.phone !== undefined && ['always', 'open'].includes(openingFor(contact, visit).state),
  )
  const helper = one.helper && {
    label: one.helperTitle ? line(one.helperTitle) : text.helper.title,
    href: addresses.helper(one.key),
  }

  if (answering === undefined || answering.phone === undefined || one.nowTitle === undefined) {
    return helper ? (
      <div class="page section-tight">
        <Pills pills={[helper]} />
      </div>
    ) : null
  }
  return (
    <div class="page section-tight">
      <NowCard
        title={line(one.nowTitle)}
        text={said(one.nowText ?? answering.who, one.nowTitle)}
        call={{ href: `tel:${answering.phone.replaceAll(' ', '')}`, label: answering.phone }}
        other={answering.chat ? { href: answering.chat, label: text.help.chat } : undefined}
        lang={langOf(one.nowTitle)}
      />
      {helper && (
        <p class="section-tight">
          <a class="go" href={helper.href}>
            {helper.label}
          </a>
        </p>
      )}
    </div>
  )
}

function DoorBody({ door: one, view }: { door: Door; view: View }) {
  const { line, said, langOf, hrefOf, prose } = view
  return (
    <>
      {one.people.length > 0 && one.peopleTitle && (
        <Section id="hvem" title={line(one.peopleTitle)} lang={langOf(one.peopleTitle)}>
          <TalkList
            talks={one.people.map((person) => ({
              icon: iconOf(person.icon),
              title: line(person.title),
              text: said(person.text, person.title),
              href: person.to && hrefOf(person.to),
              lang: langOf(person.title),
            }))}
          />
        </Section>
      )}
      <div class="page section columns columns-half">
        {one.path.length > 0 && one.pathTitle && (
          <Section id="veien" inside title={line(one.pathTitle)} lang={langOf(one.pathTitle)}>
            <Relay
              items={one.path.map((point) => ({
                state: point.state,
                title: line(point.title),
                text: said(point.text, point.title),
                lang: langOf(point.title),
              }))}
            />
          </Section>
        )}
        {one.questions.length > 0 && one.questionsTitle && (
          <Section id="sporsmal" inside title={line(one.questionsTitle)} lang={langOf(one.questionsTitle)}>
            <QuestionList
              questions={one.questions.map((asked) => ({
                question: line(asked.question),
                answer: prose(asked.answer, 3, asked.question),
                lang: langOf(asked.question),
              }))}
            />
          </Section>
        )}
      </div>
      {one.text && (
        <div class="page section">
          <NoteCalm>{prose(one.text, 2)}</NoteCalm>
        </div>
      )}
    </>
  )
}

type TopicName = Composed<typeof topicNames>

function Topics({ door: one, topics, view }: { door: Door; topics: readonly TopicName[]; view: View }) {
  const { line, langOf, addresses } = view
  if (topics.length === 0 || one.topicsTitle === undefined) return null
  return (
    <Section id="tema" title={line(one.topicsTitle)} lang={langOf(one.topicsTitle)}>
      <Pills
        pills={topics.map((topic) => ({
          label: line(topic.name),
          href: addresses.of(`topic/${topic.key}`, topic.path) ?? '',
          lang: langOf(topic.name),
        }))}
      />
    </Section>
  )
}
