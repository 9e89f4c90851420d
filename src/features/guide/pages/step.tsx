import { capital } from '#base/capital.ts'
import { Facts } from '#ui/facts.tsx'
import { Icon } from '#ui/icon.tsx'
import { LawList } from '#ui/law-list.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PageHead } from '#ui/heading.tsx'
import { QuestionList } from '#ui/question-list.tsx'
import { PrevNext } from '#ui/prev-next.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { StepRail } from '#ui/step-rail.tsx'
import { ToolList } from '#ui/tool-list.tsx'
import type { Words } from '#base/item.ts'
import { inReadingOrder } from '../rules/graph.ts'
import { AcuteNote } from './acute-note.tsx'
import { dayInWords } from './contact.tsx'
import { deadlineWords } from './deadline.ts'
import { Frame } from './frame.tsx'
import { forService, Services } from './services.tsx'
import type { Setting } from './setting.ts'
import { StepDecision } from './step-decision.tsx'
import { responsibilityOf } from './step-responsibility.ts'
import type { LawName, ServiceName, Step, StepWay, ToolName } from './step-parts.ts'
import { toolIcon } from './tool-icon.ts'
import { Helpful } from './helpful.tsx'
import type { View } from './view.ts'

type Ways = readonly StepWay[]

export type StepPageProps = {
  visit: Setting
  view: View
  one: Step
  steps: Ways
  services: readonly ServiceName[]
  tools: readonly ToolName[]
  laws: readonly LawName[]
}

/** What to do in one step, and where it leads. */
export function StepPage({ visit, view, one, steps, services, tools, laws }: StepPageProps) {
  const { text, line, levelOf, said, langOf, addresses, prose, shell } = view
  const level = shell.levels.find((own) => own.key === one.level)
  const siblings = inReadingOrder(shell.levels, steps).filter((own) => own.level === one.level)
  const at = siblings.findIndex((own) => own.key === one.key)
  const hrefOf = (own: { key: string; level: string }) =>
    forService(addresses.of(`step/${own.key}`, own.level), visit.service)

  return (
    <Frame
      visit={visit}
      view={view}
      at="guide"
      title={line(one.name)}
      description={line(one.lead)}
      tone="staff"
      shown={[one]}
    >
      <PageHead
        crumbs={crumbs(visit, view, one)}
        crumbsLabel={text.frame.crumbs}
        title={line(one.name)}
        lead={said(one.lead, one.name)}
        lang={langOf(one.name)}
      >
        <Services
          services={services}
          current={visit.service}
          href={addresses.of(`step/${one.key}`, one.level) ?? ''}
          view={view}
        />
      </PageHead>
      <StepRail
        label={text.guide.stepsOn(levelOf(level))}
        position={text.guide.position(at + 1, siblings.length)}
        steps={siblings.map((own, index) => ({
          name: line(own.name),
          href: hrefOf(own),
          state: index < at ? 'done' : index === at ? 'now' : 'next',
          decision: own.options.length > 0,
          lang: langOf(own.name),
        }))}
      />
      {one.acute && <AcuteNote view={view} />}
      <div class="page section-tight columns columns-side">
        <div>
          <Facts facts={factsOf(one, view)} />
          <div class="prose">
            <h2 id="hva">{text.guide.what}</h2>
            {prose(one.what, 2)}
            <h2 id="hvordan">{text.guide.how}</h2>
            {prose(one.how, 2)}
            <h2 id="barnet">{text.guide.child}</h2>
            <NoteCalm icon="listen">{prose(one.child, 2)}</NoteCalm>
          </div>
          {one.more && (
            <div class="section-tight">
              <QuestionList
                questions={[{ question: text.guide.more, answer: <div class="prose">{prose(one.more, 2)}</div> }]}
              />
            </div>
          )}
        </div>
        <div class="side">
          <Aside {...{ one, tools, laws, services, visit, view }} />
        </div>
      </div>
      <StepDecision one={one} steps={steps} tools={tools} visit={visit} view={view} />
      <Neighbours siblings={siblings} at={at} decision={one.options.length > 0} hrefOf={hrefOf} view={view} />
      <Helpful visit={visit} view={view} of={one} />
      <Upkeep one={one} view={view} />
    </Frame>
  )
}

function crumbs(visit: Setting, { line, levelOf, langOf, addresses, shell }: View, one: Step) {
  const level = shell.levels.find((own) => own.key === one.level)
  return [
    ...(shell.model
      ? [
          {
            label: line(shell.model.guideName),
            lang: langOf(shell.model.guideName),
            href: forService(addresses.guide, visit.service),
          },
        ]
      : []),
    ...(level
      ? [
          {
            label: `${levelOf(level)}: ${line(level.name)}`,
            lang: langOf(level.name),
            href: forService(addresses.of(`level/${level.key}`), visit.service),
          },
        ]
      : []),
  ]
}

function factsOf(one: Step, view: View) {
  const { text, line, langOf } = view
  const fact = (label: string, words: Words) => ({ label, value: line(words), lang: langOf(words) })
  const [first] = one.deadlines
  const deadlines = one.deadlines.map((deadline) => deadlineWords(deadline, view))
  return [
    fact(text.guide.who, one.who),
    ...(first
      ? [
          {
            label: text.guide.deadline,
            value:
              deadlines.length === 1 ? (
                deadlines[0]
              ) : (
                <ul class="plain">
                  {deadlines.map((words) => (
                    <li>{words}</li>
                  ))}
                </ul>
              ),
            lang: langOf(first.from),
          },
        ]
      : []),
    fact(text.guide.arena, one.arena),
  ]
}

function Aside({ one, tools, laws, services, visit, view }: Omit<StepPageProps, 'steps'>) {
  const { text, line, said, langOf, addresses, shell } = view
  const responsibility = responsibilityOf(one, { role: shell.roles, service: services })
  const own = tools.filter((tool) => one.tools.includes(tool.key))
  const begins = own.find((tool) => tool.begins !== undefined)?.begins
  return (
    <>
      {own.length > 0 && (
        <Sheet title={text.guide.tools}>
          <ToolList
            externalLabel={text.frame.external}
            tools={own.map((tool) => ({
              icon: toolIcon(tool.kind),
              label: line(tool.name),
              href: addresses.of(`tool/${tool.key}`) ?? '',
              detail: text.tools.kinds[tool.kind],
              lang: langOf(tool.name),
            }))}
          />
          {begins && visit.offline === undefined && (
            <p>
              <a class="ds-button" data-variant="secondary" href={addresses.begin(begins, one)}>
                <Icon name="pencil" />
                {text.tools.beginNote}
              </a>
              <span class="soft small"> {text.tools.beginSignsIn}</span>
            </p>
          )}
        </Sheet>
      )}
      {laws.length > 0 && (
        <Sheet title={text.guide.laws}>
          <LawList
            externalLabel={text.frame.external}
            laws={laws.map((own) => ({
              name: line(own.citation),
              href: addresses.of(`law/${own.key}`) ?? '',
              says: said(own.name, own.citation),
              lang: langOf(own.citation),
            }))}
          />
        </Sheet>
      )}
      {responsibility.length > 0 && (
        <Sheet title={text.guide.whoDoesWhat}>
          <dl class="step-parts">
            {responsibility.map(({ part, who }) => (
              <div>
                <dt>{text.guide.parts[part]}</dt>
                {who.map(({ to, name }) => (
                  <dd lang={langOf(name)}>
                    <a href={addresses.inModel(to)}>{capital(line(name))}</a>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
          <p class="small">
            <a href={addresses.responsibility}>{text.guide.everybody}</a>
          </p>
        </Sheet>
      )}
    </>
  )
}

function Neighbours(props: {
  siblings: Ways
  at: number
  decision: boolean
  hrefOf: (own: { key: string; level: string }) => string
  view: View
}) {
  const { siblings, at, decision, hrefOf, view } = props
  const previous = siblings[at - 1]
  const next = decision ? undefined : siblings[at + 1]
  const neighbour = (own: Ways[number] | undefined, label: string) =>
    own && { label, title: view.line(own.name), href: hrefOf(own), lang: view.langOf(own.name) }
  return (
    <PrevNext
      label={view.text.guide.direction}
      previous={neighbour(previous, view.text.guide.previous)}
      next={neighbour(next, view.text.guide.next)}
    />
  )
}

function Upkeep({ one, view }: { one: Step; view: View }) {
  const { text, spoken } = view
  const said = [
    one.owner && text.guide.owner(one.owner),
    one.approved && text.guide.reviewed(dayInWords(one.approved, spoken)),
    one.nextReview && text.guide.nextReview(dayInWords(one.nextReview, spoken)),
  ].filter(Boolean)
  return said.length === 0 ? null : <p class="page section-tight soft small">{said.join(' ')}</p>
}
