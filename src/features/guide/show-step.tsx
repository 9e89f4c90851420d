import { DecisionList } from '#ui/decision-list.tsx'
import { Facts } from '#ui/facts.tsx'
import { LawList } from '#ui/law-list.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PageHead } from '#ui/heading.tsx'
import { QuestionList } from '#ui/question-list.tsx'
import { PrevNext } from '#ui/prev-next.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { StepRail } from '#ui/step-rail.tsx'
import { ToolList } from '#ui/tool-list.tsx'
import type { Composed, Words } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { law } from '#features/collaboration-model/index.ts'
import { AcuteNote } from './pages/acute-note.tsx'
import { dayInWords } from './pages/contact.tsx'
import { deadlineWords } from './pages/deadline.ts'
import { Frame } from './pages/frame.tsx'
import { serviceNames, toolNames } from './outlines.ts'
import { forService, Services } from './pages/services.tsx'
import { toolIcon } from './pages/tool-icon.ts'
import { step } from './rules/content-types.ts'
import { inReadingOrder, waysFrom } from './rules/graph.ts'
import { knownService } from './show-guide.tsx'
import type { Moved, Parameters, Shown } from './shown.ts'
import type { View } from './pages/view.ts'
import { read, readPage, type Visit } from './visit.ts'

const stepWays = outline(step, 'level', 'order', 'name', 'options')

type Step = Composed<typeof step>
type Ways = readonly Composed<typeof stepWays>[]

/** GET /veileder/<level>/<step> – what to do in one step, and where it leads. */
export async function showStep(
  visit: Visit,
  { level, step: key = '' }: Parameters,
): Promise<Shown | Moved | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [
      { type: step, keys: [key] },
      { type: stepWays },
      { type: serviceNames },
    ])
    const [[one], steps, services] = items
    if (one === undefined || !knownService(visit.service, services)) return undefined
    // A step that was moved to another level keeps its old address.
    if (one.level !== level) return { moved: forService(view.addresses.of(`step/${key}`, one.level), visit.service) }

    const [tools, laws] = await read(tx, visit, [
      { type: toolNames, keys: [...one.tools, ...one.options.flatMap((option) => option.tool ?? [])] },
      { type: law, keys: one.laws },
    ])
    return { status: 200, document: <StepPage {...{ visit, view, one, steps, services, tools, laws }} /> }
  })
}

type StepPageProps = {
  visit: Visit
  view: View
  one: Step
  steps: Ways
  services: readonly Composed<typeof serviceNames>[]
  tools: readonly Composed<typeof toolNames>[]
  laws: readonly Composed<typeof law>[]
}

function StepPage({ visit, view, one, steps, services, tools, laws }: StepPageProps) {
  const { text, line, said, langOf, addresses, prose, shell } = view
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
        label={text.guide.stepsOn(text.guide.level(level?.code ?? ''))}
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
          <Aside one={one} tools={tools} laws={laws} view={view} />
        </div>
      </div>
      <Decision one={one} steps={steps} tools={tools} visit={visit} view={view} />
      <Neighbours siblings={siblings} at={at} decision={one.options.length > 0} hrefOf={hrefOf} view={view} />
      <Upkeep one={one} view={view} />
    </Frame>
  )
}

function crumbs(visit: Visit, { text, line, langOf, addresses, shell }: View, one: Step) {
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
            label: text.guide.levelPrefix(level.code) + line(level.name),
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

function Aside({ one, tools, laws, view }: Pick<StepPageProps, 'one' | 'tools' | 'laws' | 'view'>) {
  const { text, line, said, langOf, addresses } = view
  const own = tools.filter((tool) => one.tools.includes(tool.key))
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
    </>
  )
}

function Decision({
  one,
  steps,
  tools,
  visit,
  view,
}: {
  one: Step
  steps: Ways
  tools: StepPageProps['tools']
  visit: Visit
  view: View
}) {
  const { text, line, said, langOf, addresses, shell } = view
  if (one.options.length === 0) return null
  const ways = waysFrom(one, shell.levels, steps)

  return (
    <DecisionList
      id="valg"
      question={one.question ? said(one.question) : text.guide.decision}
      options={one.options.flatMap((option) => {
        const way = ways.find((own) => own.option === option.key)?.way?.to
        if (way === undefined) return []
        const shown = { answer: line(option.label), why: said(option.why), lang: langOf(option.label) }
        const tool = tools.find((own) => own.key === option.tool)
        if ('end' in way) {
          return way.end === 'acute'
            ? { ...shown, kind: 'acute' as const, to: text.guide.acute, href: addresses.of('page/akutt') ?? '' }
            : {
                ...shown,
                kind: 'close' as const,
                to: tool ? text.guide.closeWith(line(tool.name)) : text.guide.close,
                href: tool ? (addresses.of(`tool/${tool.key}`) ?? '') : addresses.guide,
              }
        }
        const target = steps.find((own) => own.key === way.step)
        const level = shell.levels.find((own) => own.key === target?.level)
        const href = forService(target && addresses.of(`step/${target.key}`, target.level), visit.service)
        if (target?.key === one.key) return { ...shown, kind: 'stay' as const, to: text.guide.stay, href }
        const name = target ? said(target.name) : ''
        return {
          ...shown,
          to: (
            <>
              {target?.level !== one.level && `${text.guide.level(level?.code ?? '')}: `}
              {name}
            </>
          ),
          href,
        }
      })}
    />
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
