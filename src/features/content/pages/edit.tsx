import type { Child } from 'hono/jsx'
import type { WritingGiven } from '#base/writing-notes.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm, type Carried } from '#ui/post-form.tsx'
import type { StudioText } from '../text/text-for.ts'
import { EditedField, type FieldView } from './edited-field.tsx'
import { FaultNotes, type FaultView } from './faults.tsx'
import { PlanNote, type PlanView } from './plan.tsx'
import { LinkChoice, PictureChoice, ProsePictures, ProseTools, WritingKnowledge } from './prose-tools.tsx'
import { Changes, type ChangeView } from './changes.tsx'
import { Choose, type Way } from './choose.tsx'
import { VerdictList, VerdictSaid } from './verdict.tsx'
import { Ways, type WaysView } from './ways.tsx'

export type RecordView = {
  readonly path: string
  readonly title: string
  readonly nodes: readonly NodeView[]
  readonly isOpen: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}
export type NodeView =
  | { readonly is: 'field'; readonly view: FieldView }
  | {
      readonly is: 'records'
      readonly path: string
      readonly label: string
      readonly records: readonly RecordView[]
      readonly add: string
      /** Parts that were taken out here, and changed above since. */
      readonly away: readonly AwayView[]
      /** Parts that were taken out here, and stand above as they did. */
      readonly out: readonly { readonly path: string; readonly title: string }[]
      /** The layers above have put the parts in another order since we did. */
      readonly isReordered: boolean
    }

export type AwayView = { readonly path: string; readonly title: string; readonly changes: readonly ChangeView[] }

export type EditPageProps = {
  text: StudioText
  crumbs: readonly Crumb[]
  title: string
  status: string
  action: string
  carried: Carried
  /** The name of the field in which the form says which fields it holds. */
  carriedIn: string
  nodes: readonly NodeView[]
  upkeep: { readonly label: string; readonly nodes: readonly NodeView[] }
  languages: readonly Way[]
  services: readonly Way[]
  ways: {
    readonly preview: string | undefined
    readonly publish: string | undefined
    /** The page where readers meet it now. */
    readonly readers: string | undefined
    readonly uses: string
    readonly history: string
    /** Where an adopted version of it is kept. */
    readonly adopt: string | undefined
  }
  /** Where it is taken out of public, or left out here. */
  away: { readonly label: string; readonly to: string } | undefined
  /** What readers have answered, in words; absent while few have. */
  help: string | undefined
  /** It is left out here: why, and where readers have it back. */
  leftOut: { readonly why: string | undefined; readonly back: string | undefined } | undefined
  draft: { readonly undo: string; readonly throwAway: string } | undefined
  /** When it is published, or why it was not. */
  plan: PlanView | undefined
  /** Whether whoever reads may write here. */
  mayEdit: boolean
  /** Keeps what is written while someone writes. */
  keep: { readonly to: string }
  /** What is known of texts in this language. */
  writing: WritingGiven
  /** What a text may link to. */
  links: string
  /** What a text may show, and what those on the page show. */
  pictures: { readonly all: string; readonly shown: Readonly<Record<string, { src: string; alt: string }>> }
  /** The ways to the item and on from it, where it stands in a graph. */
  graph: WaysView | undefined
  /** What the checker says, and where it says it anew after each keeping. */
  verdict: { readonly faults: readonly FaultView[]; readonly isDraft: boolean; readonly from: string }
  errors: readonly { readonly field?: string; readonly message: string }[]
  /** A pack above asks everyone to look at the item. */
  attention:
    | { readonly words: string; readonly why: string | undefined; readonly action: string | undefined }
    | undefined
  /** Drafts that lead here, and where they are gone on with. */
  leading: readonly { readonly words: string; readonly label: string; readonly href: string }[]
  /** Where the change is that readers do not meet yet. */
  awaiting: string | undefined
  /** Whether somebody here has read the words through, and how that is said; absent while they are being changed. */
  review: { readonly words: string; readonly action: { readonly label: string; readonly to: string } | undefined }
}

/** One item: every field of its type, whose words they are, and the way to readers. */
export function EditPage(props: EditPageProps) {
  const { text, crumbs, title, status, action, carried, errors, languages, services, mayEdit, verdict } = props
  const { edit, frame } = text
  return (
    <>
      <PageHead title={title} lead={status} crumbs={crumbs} crumbsLabel={frame.crumbs} />
      <div class="page section-tight stack">
        {errors.length > 0 && <ErrorSummary title={frame.errors(errors.length)} errors={errors} />}
        {props.awaiting && (
          <section class="edited-note" aria-label={text.awaiting.way}>
            <p>{text.awaiting.note}</p>
            <p>
              <a href={props.awaiting}>{text.awaiting.noteWay}</a>
            </p>
          </section>
        )}
        {props.leftOut && <LeftOut {...props} leftOut={props.leftOut} />}
        {props.plan && <PlanNote text={text} plan={props.plan} carried={props.carried} />}
        {props.attention && <Attention {...props} attention={props.attention} />}
        {props.leading.map(({ words, label, href }) => (
          <p class="edited-note">
            {words} <a href={href}>{label}</a>
          </p>
        ))}
        <VerdictList text={text} faults={verdict.faults} />
        <live-parts data-from={verdict.from} />
        {props.graph && (
          <p class="studio-to-graph">
            <a href="#veier">{text.graph.title}</a>
          </p>
        )}
        {languages.length > 1 && <Choose label={edit.language} ways={languages} />}
        {services.length > 1 && <Choose label={edit.service} ways={services} />}
      </div>
      <div class="page section-tight columns columns-side studio-edit">
        {mayEdit ? (
          <div>
            <ProseTools text={text} />
            <WritingKnowledge text={text} writing={props.writing} />
            <PostForm action={action} carried={carried} label={title}>
              <Writing {...props} />
            </PostForm>
            <LinkChoice text={text} to={props.links} />
            <PictureChoice text={text} to={props.pictures.all} />
            <ProsePictures pictures={props.pictures.shown} />
          </div>
        ) : (
          <div>
            {!props.plan?.isFixed && <p>{edit.onlyRead}</p>}
            <fieldset class="only-read" disabled>
              <Nodes {...props} />
            </fieldset>
          </div>
        )}
        <aside class="side" aria-label={edit.back}>
          {props.graph && <Ways text={text} ways={props.graph} />}
          <Side {...props} />
        </aside>
      </div>
    </>
  )
}

/** Readers do not meet it. */
function LeftOut({
  text,
  carried,
  leftOut: { why, back },
}: EditPageProps & { leftOut: NonNullable<EditPageProps['leftOut']> }) {
  const { away } = text.life
  return (
    <section class="edited-note" aria-label={away.state}>
      <p>
        <b>{away.note}</b>
      </p>
      {why && <p>{why}</p>}
      {back && (
        <PostForm action={back} carried={carried} label={away.back}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {away.back}
          </button>
        </PostForm>
      )}
    </section>
  )
}

/** What everyone who inherits the item is asked to look at, and the answer that one has. */
function Attention({
  text,
  carried,
  attention: { words, why, action },
}: EditPageProps & { attention: NonNullable<EditPageProps['attention']> }) {
  return (
    <section class="edited-note" aria-label={text.attention.title}>
      <p>
        <b>{words}</b>
      </p>
      {why && <p>{why}</p>}
      {action && (
        <PostForm action={action} carried={carried} label={text.attention.submit}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {text.attention.submit}
          </button>
        </PostForm>
      )}
    </section>
  )
}

function Writing(props: EditPageProps) {
  const { keep, text, links, pictures, verdict } = props
  const { edit } = text
  return (
    <>
      {/* Enter saves: the first button of a form is the one that it sends. */}
      <button class="ds-sr-only" type="submit" name="gjor" value="lagre" tabindex={-1} aria-hidden="true">
        {edit.save}
      </button>
      <kept-draft data-to={keep.to} data-words={edit.saved} data-changed={edit.changedMeanwhile}>
        <details class="more">
          <summary>{edit.howTo}</summary>
          <p>{edit.inherited}</p>
          <p>{edit.markdown}</p>
          <p>{edit.howPutIn}</p>
          <p>{edit.howEase}</p>
          <p>
            <a href={links} target="_blank" rel="noopener">
              {text.links.way}
            </a>
          </p>
          <p>
            <a href={pictures.all} target="_blank" rel="noopener">
              {text.links.pictures.way}
            </a>
          </p>
        </details>
        <Nodes {...props} />
        <p class="saved">
          <output />
        </p>
      </kept-draft>
      <p class="actions studio-actions">
        <button class="ds-button" type="submit" name="gjor" value="lagre">
          {edit.save}
        </button>
        <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value="publiser">
          {edit.toPublish}
        </button>
        <VerdictSaid text={text} {...verdict} />
      </p>
    </>
  )
}

function Nodes(props: EditPageProps) {
  const { nodes, upkeep } = props
  return (
    <>
      {nodes.map((node) => (
        <NodeOf {...props} node={node} />
      ))}
      <details class="more">
        <summary>{upkeep.label}</summary>
        {upkeep.nodes.map((node) => (
          <NodeOf {...props} node={node} />
        ))}
      </details>
    </>
  )
}

function Side({ text: { edit, adopt }, ways, draft, review, away, help, carried }: EditPageProps) {
  return (
    <>
      <ul class="plain stack">
        {ways.preview && (
          <li>
            <a href={ways.preview}>{edit.preview}</a>
          </li>
        )}
        {ways.publish && (
          <li>
            <a href={ways.publish}>{edit.toPublish}</a>
          </li>
        )}
        {ways.readers && (
          <li>
            <a href={ways.readers} target="_blank" rel="noopener">
              {edit.readers}
            </a>
          </li>
        )}
        <li>
          <a href={ways.uses}>{edit.uses}</a>
        </li>
        <li>
          <a href={ways.history}>{edit.history}</a>
        </li>
        {ways.adopt && (
          <li>
            <a href={ways.adopt}>{adopt.way}</a>
          </li>
        )}
      </ul>
      <p class="small">{review.words}</p>
      {help && <p class="small">{help}</p>}
      {review.action && (
        <PostForm action={review.action.to} carried={carried} label={review.action.label}>
          <button class="ds-button" data-variant="tertiary" type="submit">
            {review.action.label}
          </button>
        </PostForm>
      )}
      {away && (
        <p>
          <a href={away.to}>{away.label}</a>
        </p>
      )}
      {draft && (
        <>
          <PostForm action={draft.undo} carried={carried} label={edit.undo}>
            <button class="ds-button" data-variant="tertiary" type="submit">
              {edit.undo}
            </button>
          </PostForm>
          <details class="more">
            <summary>{edit.throwAway}</summary>
            <p>{edit.throwAwaySure}</p>
            <PostForm action={draft.throwAway} carried={carried} label={edit.throwAway}>
              <button class="ds-button" data-variant="secondary" type="submit">
                {edit.throwAwayNow}
              </button>
            </PostForm>
          </details>
        </>
      )}
    </>
  )
}

function NodeOf(props: EditPageProps & { node: NodeView }): Child {
  const { text, carriedIn, node, verdict } = props
  const faultsAt = (path: string) => verdict.faults.filter(({ field }) => field === path)
  if (node.is === 'field') {
    const { view } = node
    return <EditedField text={text} view={view} carried={carriedIn} faults={faultsAt(view.path)} />
  }
  const { edit } = text
  const isFaulty = ({ path }: RecordView) => verdict.faults.some(({ field }) => field?.startsWith(`${path}/`))
  return (
    <fieldset class="edited-records" id={node.path} aria-describedby={`${node.path}-note`}>
      <legend>{node.label}</legend>
      <div class="field-note" id={`${node.path}-note`} data-live="">
        <FaultNotes faults={faultsAt(node.path)} />
      </div>
      {node.isReordered && (
        <section class="edited-note edited-offer" aria-label={edit.offer.order}>
          <p>
            <b>{edit.offer.order}</b>
          </p>
          <p class="actions">
            <RecordAct text={edit.offer.takeOrder} act={`arv-rekke:${node.path}`} of={node.label} />
            <RecordAct text={edit.offer.keep} act={`behold-rekke:${node.path}`} of={node.label} />
          </p>
        </section>
      )}
      {node.away.map(({ path, title, changes }) => (
        <section class="edited-note edited-offer" aria-label={edit.offer.away(title)}>
          <p>
            <b>{edit.offer.away(title)}</b>
          </p>
          <Changes text={text} changes={changes} />
          <p class="actions">
            <RecordAct text={edit.offer.takeBack} act={`arv:${path}`} of={title} />
            <RecordAct text={edit.offer.leaveOut} act={`behold:${path}`} of={title} />
          </p>
        </section>
      ))}
      {node.out.map(({ path, title }) => (
        <p class="small">
          <span class="soft">{edit.partOut(title)}</span>{' '}
          <RecordAct text={edit.offer.takeBack} act={`arv:${path}`} of={title} />
        </p>
      ))}
      <record-order data-handle={edit.drag}>
        {node.records.map((record) => (
          <div class="edited-record" data-part={record.path}>
            <details class="sheet" id={record.path} open={record.isOpen || isFaulty(record)}>
              <summary>{record.title}</summary>
              {record.nodes.map((inner) => (
                <NodeOf {...props} node={inner} />
              ))}
              <p class="actions">
                {!record.isFirst && <RecordAct text={edit.up} act={`opp:${record.path}`} of={record.title} />}
                {!record.isLast && <RecordAct text={edit.down} act={`ned:${record.path}`} of={record.title} />}
                <RecordAct text={edit.remove} act={`fjern:${record.path}`} of={record.title} />
              </p>
            </details>
          </div>
        ))}
      </record-order>
      <button class="ds-button" data-variant="secondary" type="submit" name="gjor" value={`ny:${node.path}`}>
        {node.add}
      </button>
    </fieldset>
  )
}

const RecordAct = ({ text, act, of }: { text: string; act: string; of: string }) => (
  <button class="ds-button" data-variant="tertiary" type="submit" name="gjor" value={act}>
    {text}
    <span class="ds-sr-only"> {of}</span>
  </button>
)
