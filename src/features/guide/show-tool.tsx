import { FilmCard } from '#ui/film-card.tsx'
import { Icon } from '#ui/icon.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { Pills } from '#ui/pills.tsx'
import { Section } from '#ui/section.tsx'
import { ToolDocument, type DocumentField, type DocumentPart } from '#ui/document.tsx'
import type { Composed } from '#base/item.ts'
import { outline } from '#base/outline.ts'
import { AttachmentSection } from './pages/attachments.tsx'
import { Frame } from './pages/frame.tsx'
import { Helpful } from './pages/helpful.tsx'
import { forService } from './pages/services.tsx'
import { step, tool } from './rules/content-types.ts'
import type { Parameters, Shown } from './shown.ts'
import type { View } from './pages/view.ts'
import { readPage, type Visit } from './visit.ts'

export type Tool = Composed<typeof tool>

const stepTools = outline(step, 'level', 'order', 'name', 'tools', 'options')

/** GET /verktoy/<tool> – a tool, ready to use on screen and on paper. */
export async function showTool(visit: Visit, { tool: key = '' }: Parameters): Promise<Shown | undefined> {
  return visit.inMunicipality(async (tx) => {
    const { view, items } = await readPage(tx, visit, [{ type: tool, keys: [key] }, { type: stepTools }])
    const [[one], steps] = items
    if (one === undefined) return undefined
    const { text, line, said, langOf, addresses, prose } = view
    const users = steps.filter((own) => own.tools.includes(key) || own.options.some((option) => option.tool === key))

    return {
      status: 200,
      document: (
        <Frame
          visit={visit}
          view={view}
          title={line(one.name)}
          description={line(one.summary)}
          tone="staff"
          shown={[one]}
        >
          <PageHead
            crumbs={[{ label: text.tools.title, href: addresses.tools }]}
            crumbsLabel={text.frame.crumbs}
            eyebrow={text.tools.kinds[one.kind]}
            title={line(one.name)}
            lead={said(one.summary, one.name)}
            lang={langOf(one.name)}
          />
          <div class="page section-tight">
            {isDocument(one) ? <Document one={one} visit={visit} view={view} /> : <Outside one={one} view={view} />}
          </div>
          {one.closing && !isDocument(one) && (
            <div class="page section">
              <div class="prose">{prose(one.closing, 2)}</div>
            </div>
          )}
          <AttachmentSection title={text.tools.files} keys={one.attachments} view={view} />
          {users.length > 0 && (
            <Section id="steg" title={text.tools.usedIn}>
              <Pills
                pills={users.map((own) => ({
                  label: line(own.name),
                  href: forService(addresses.of(`step/${own.key}`, own.level), visit.service),
                  lang: langOf(own.name),
                }))}
              />
            </Section>
          )}
          <Helpful visit={visit} view={view} of={one} />
        </Frame>
      ),
    }
  })
}

/** Written out by us, to be filled in or followed; the others lie elsewhere. */
export const isDocument = (one: Tool): boolean =>
  one.kind === 'form' ||
  one.kind === 'checklist' ||
  one.kind === 'conversation' ||
  (one.kind === 'page' && one.address === undefined)

function Document({ one, visit, view }: { one: Tool; visit: Visit; view: View }) {
  const { text, prose, addresses } = view
  const parts: DocumentPart[] = [
    { kind: 'text', body: prose(one.text, 2) },
    ...one.sections.flatMap((section) => partsOf(one, section, view)),
    ...(one.closing ? [{ kind: 'text' as const, body: prose(one.closing, 2) }] : []),
  ]
  return (
    <ToolDocument parts={parts} privacy={text.tools.privacy} words={text.tools}>
      {one.begins && visit.offline === undefined && (
        <a class="ds-button" href={addresses.begin(one.begins)}>
          <Icon name="pencil" />
          {text.tools.begin}
        </a>
      )}
      <PrintButton label={text.tools.print} />
      <a class="ds-button" data-variant="secondary" href={`${addresses.of(`tool/${one.key}`) ?? ''}.pdf`}>
        <Icon name="download" />
        {text.tools.pdf}
      </a>
    </ToolDocument>
  )
}

/** A section is a heading with its text, and the fields or checks that stand under it. */
function partsOf(one: Tool, section: Tool['sections'][number], view: View): DocumentPart[] {
  const { line, langOf, prose } = view
  const fields = one.fields.filter((field) => field.section === section.key)
  const checks = fields.filter((field) => field.input === 'checkbox')
  const others = fields.filter((field) => field.input !== 'checkbox')
  const head = {
    title: line(section.title),
    lang: langOf(section.title),
    intro: section.text && prose(section.text, 3, section.title),
  }

  if (checks.length === 0) return [{ ...head, kind: 'fields', fields: others.map((field) => fieldOf(field, view)) }]
  const checklist: DocumentPart = {
    ...head,
    kind: 'checklist',
    items: checks.map((field) => ({ text: line(field.label), help: field.help && line(field.help) })),
  }
  return others.length === 0
    ? [checklist]
    : [checklist, { kind: 'fields', fields: others.map((field) => fieldOf(field, view)) }]
}

function fieldOf(field: Tool['fields'][number], { line, langOf }: View): DocumentField {
  const common = {
    name: field.key,
    label: line(field.label),
    help: field.help && line(field.help),
    lang: langOf(field.label),
  }
  const answers = field.answers?.lines ?? []
  switch (field.input) {
    case 'choice':
    case 'checkbox':
      return { ...common, kind: 'choice', options: answers }
    case 'scale':
      return { ...common, kind: 'scale', steps: answers }
    case 'line':
    case 'date':
    case 'text':
      return { ...common, kind: field.input }
  }
}

function Outside({ one, view }: { one: Tool; view: View }) {
  const { text, line, prose } = view
  const maker = one.maker ? text.tools.madeBy(line(one.maker)) : ''
  return (
    <div class="prose">
      {one.kind === 'film' && one.address ? (
        <FilmCard
          title={line(one.name)}
          summary={line(one.summary)}
          href={one.address}
          length={one.seconds ? text.tools.minutes(Math.ceil(one.seconds / 60)) : text.tools.lengthUnknown}
          captions={text.tools.captions[one.captions ?? 'unknown']}
          source={maker}
          watch={text.tools.watch}
        />
      ) : null}
      {prose(one.text, 2)}
      {one.kind !== 'film' && maker && <p class="soft">{maker}</p>}
      {one.kind !== 'film' && one.address && (
        <p>
          <a class="ds-button" href={one.address} rel="noreferrer">
            {text.tools.open}
            <Icon name="external" />
          </a>
        </p>
      )}
    </div>
  )
}
