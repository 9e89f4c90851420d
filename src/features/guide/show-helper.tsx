import { hash } from 'node:crypto'
import { HelperLinks, HelperOutcome, HelperQuestion } from '#ui/helper.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { NowCard } from '#ui/now-card.tsx'
import { Section } from '#ui/section.tsx'
import type { Composed } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { ContactCards, openingFor, type Contact } from './pages/contact.tsx'
import { Frame } from './pages/frame.tsx'
import { LinkSection } from './pages/link-section.tsx'
import { contact, door, outcome, question } from './rules/content-types.ts'
import type { Form, Parameters, Shown } from './shown.ts'
import type { View } from './pages/view.ts'
import { read, readPage, type Visit } from './visit.ts'

const helperDoor = outline(door, 'tone', 'sensitive', 'helper', 'helperTitle', 'heading')

type Door = Composed<typeof helperDoor>
type Question = Composed<typeof question>
type Outcome = Composed<typeof outcome>

/** GET /<door>/hva-na – the first question. */
export async function showHelper(visit: Visit, { place = '' }: Parameters): Promise<Shown | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [{ type: helperDoor, keys: [place] }])
    const [[behind]] = items
    if (behind?.helper === undefined) return undefined
    const [[first]] = await read(tx, visit, [{ type: question, keys: [behind.helper] }])
    return first && { status: 200, document: <Asked {...{ visit, view, behind, asked: first }} /> }
  })
}

/**
 * POST /<door>/hva-na – an answer leads to the next question or to an outcome. Nothing is stored; the answer stands in
 * the body of one request and nowhere else.
 */
export async function answerHelper(visit: Visit, { place = '' }: Parameters, form: Form): Promise<Shown | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [
      { type: helperDoor, keys: [place] },
      { type: question, keys: [form['asked'] ?? ''] },
    ])
    const [[behind], [asked]] = items
    if (behind?.helper === undefined || asked === undefined) return undefined
    const leads = asked.options.find((option) => option.key === form['answer'])?.leads
    if (leads === undefined)
      return { status: 422, document: <Asked {...{ visit, view, behind, asked, missing: true }} /> }

    const [type, key = ''] = leads.split('/')
    const [[next], [end], contacts] = await read(tx, visit, [
      { type: question, keys: type === 'question' ? [key] : [] },
      { type: outcome, keys: type === 'outcome' ? [key] : [] },
      { type: contact, ...(type === 'outcome' ? {} : { keys: [] }) },
    ])
    if (next) return { status: 200, document: <Asked {...{ visit, view, behind, asked: next }} /> }
    if (end) return { status: 200, document: <Ended {...{ visit, view, behind, end, contacts }} /> }
    return undefined
  })
}

/**
 * GET /<door>/hva-na/<at> – in files alone, where no answer can be sent: each question and outcome is a page of its own. What it is about
 * does not stand in its name, which a browser remembers.
 */
export async function showHelperAt(visit: Visit, { place = '', at }: Parameters): Promise<Shown | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [
      { type: helperDoor, keys: [place] },
      { type: question },
      { type: outcome },
      { type: contact },
    ])
    const [[behind], questions, outcomes, contacts] = items
    const asked = questions.find(({ key }) => nameless(`question/${key}`) === at)
    const end = outcomes.find(({ key }) => nameless(`outcome/${key}`) === at)
    if (behind === undefined) return undefined
    if (asked) return { status: 200, document: <Asked {...{ visit, view, behind, asked }} /> }
    return end && { status: 200, document: <Ended {...{ visit, view, behind, end, contacts }} /> }
  })
}

const nameless = (name: string): string => hash('sha256', name, 'hex').slice(0, 8)

type AskedProps = { visit: Visit; view: View; behind: Door; asked: Question; missing?: boolean }

function Asked({ visit, view, behind, asked, missing }: AskedProps) {
  const { text, line, said, langOf, addresses } = view
  const isFirst = asked.key === behind.helper
  const asking = {
    question: line(asked.text),
    lang: langOf(asked.text),
    help: asked.help
      ? said(asked.help, asked.text)
      : visit.offline === undefined
        ? text.helper.private
        : text.offline.helper,
    back: isFirst
      ? { label: text.helper.back, href: addresses.of(`door/${behind.key}`) ?? '' }
      : { label: text.helper.restart, href: addresses.helper(behind.key) },
  }
  return (
    <Frame
      visit={visit}
      view={view}
      title={helperTitle(behind, view)}
      tone={behind.tone}
      sensitive={behind.sensitive}
      shown={[asked]}
    >
      {visit.offline === undefined ? (
        <HelperQuestion
          {...asking}
          action={addresses.helper(behind.key)}
          name="answer"
          answers={asked.options.map((option) => ({ value: option.key, label: said(option.label, asked.text) }))}
          carried={[{ name: 'asked', value: asked.key }]}
          submit={text.helper.submit}
          error={missing ? text.helper.missing : undefined}
        />
      ) : (
        <HelperLinks
          {...asking}
          answers={asked.options.map((option) => ({
            href: `${addresses.helper(behind.key)}/${nameless(option.leads)}`,
            label: said(option.label, asked.text),
          }))}
        />
      )}
    </Frame>
  )
}

const helperTitle = (behind: Door, { text, line }: View): string =>
  behind.helperTitle ? line(behind.helperTitle) : text.helper.title

type EndedProps = { visit: Visit; view: View; behind: Door; end: Outcome; contacts: readonly Contact[] }

function Ended({ visit, view, behind, end, contacts }: EndedProps) {
  const { text, line, said, langOf, prose, addresses } = view
  const answers = (one: Contact) => ['always', 'open'].includes(openingFor(one, visit).state)
  const named = end.contacts.flatMap((key) => contacts.filter((one) => one.key === key))
  // Staff who are not in a hurry read first; everyone else meets the one who answers now.
  const isCalled = end.danger || behind.tone !== 'staff'
  const first = isCalled ? named.find((one) => answers(one) && one.phone !== undefined) : undefined
  const rest = [
    ...named.filter((one) => one !== first && answers(one)),
    ...named.filter((one) => one !== first && !answers(one)),
  ]

  return (
    <Frame
      visit={visit}
      view={view}
      title={helperTitle(behind, view)}
      tone={behind.tone}
      sensitive={behind.sensitive}
      shown={[end]}
    >
      <HelperOutcome title={line(end.name)} lang={langOf(end.name)} lead={text.helper.doNow}>
        {!end.danger && <div class="prose">{prose(end.text, 2)}</div>}
        {first?.phone && (
          <NowCard
            title={line(first.name)}
            text={said(first.who, first.name)}
            call={{ href: `tel:${first.phone.replaceAll(' ', '')}`, label: first.phone }}
            other={first.chat ? { href: first.chat, label: text.help.chat } : undefined}
            lang={langOf(first.name)}
          />
        )}
        {end.danger && <div class="prose">{prose(end.text, 2)}</div>}
        <NoteCalm icon="information">
          <h2>{text.helper.tells}</h2>
          {prose(end.tells, 2)}
        </NoteCalm>
      </HelperOutcome>
      {rest.length > 0 && (
        <Section id="hvem" title={text.helper.who}>
          <ContactCards contacts={rest} visit={visit} view={view} />
        </Section>
      )}
      <LinkSection id="videre" title={text.helper.more} links={end.links} view={view} />
      <div class="page section">
        <a href={addresses.helper(behind.key)}>{text.helper.restart}</a>
      </div>
    </Frame>
  )
}
