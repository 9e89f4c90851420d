import { missing, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage, relayPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { measureDraft } from './draft-places.ts'
import { formDrafts } from './drafts.ts'
import { listCatalogue, type CatalogueOffer } from './list-catalogue.ts'
import { listNamesIn } from './list-names.ts'
import { markBy } from './mark-by.ts'
import { carriedWay, newMeasureAt, openGoals, wayFor, type MeasureWay } from './new-measure-way.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import { NoGoalPage } from './pages/no-goal.tsx'
import { begunWith, goalFields, linkFields, pickedNote, wordsOf } from './picked-fields.ts'
import { measureFields, newMeasure, readMeasure, type MeasureFaults, type MeasureTyped } from './read-measure.ts'
import { setMeasure } from './rules/planning.ts'
import { proposalIn, takenUp } from './take-up.ts'
import { typeFields } from './type-field.ts'
import { textFor } from './text/text-for.ts'
import { newOnce } from './typed.ts'

type Open = OpenRelay<'set-measure'>

/** GET /logger/:relay/tiltak/ny?mal=<goal>&fra=<measure of the catalogue> */
export async function showSetMeasure(request: Request): Promise<Answer> {
  const open = await openMeasures(request)
  const way = open && wayFor(open)
  if (open === undefined || way === undefined) return missing
  const proposal = proposalIn(open, way.forslag)
  const typed = { ...newMeasure(open), text: proposal?.text ?? '' }
  return page(open, { way, typed, faults: {}, once: newOnce() })
}

/** POST /logger/:relay/tiltak/ny */
export async function postMeasure(request: Request): Promise<Answer> {
  const { form, today } = request
  const once = form.get('skjema') ?? undefined
  const open = await openMeasures(request, once)
  const way = open && wayFor(open)
  if (open === undefined || way === undefined) return missing
  const text = textFor(request.language)
  const { typed, faults, wanted } = readMeasure(request, open)
  const begun = { way, typed, once: once ?? newOnce() }
  if (way.mal === '') return page(open, { ...begun, faults: { ...faults, goal: text.faults.choose } })
  if (wanted === undefined) return page(open, { ...begun, faults })

  const offer = await offerIn(request, way)
  const measure = {
    ...{ id: crypto.randomUUID(), goal: way.mal, mark: markBy(open, form), ...wanted, from: today },
    ...{ notes: [], evaluations: [], stoppedOn: undefined, version: 1 },
    ...(offer && { pickedFrom: offer.key }),
  }
  const decided = setMeasure(open.relay, measure, today)
  if (!decided.ok) return page(open, { ...begun, faults: { text: text.plan.faults['no-goal'] } })
  if (!open.isDone) await append(open, [...decided.value, ...takenUp(open, way.forslag, measure.id)])
  // What was written stands by itself: that it can no longer be read more of is told, and stops nobody.
  const isAlone = way.fra !== '' && offer === undefined
  return doneAt(`${relayAt(request, open.id)}#mal`, isAlone ? 'measureSetAlone' : 'measureSet')
}

const openMeasures = (request: Request, once?: string): Promise<Open | undefined> => {
  const id = request.parameters['relay'] ?? ''
  return openRelay(request, 'set-measure', id, once, measureDraft(id))
}

/** What was picked; undefined where nothing was, or where it is not in the catalogue. */
const offerIn = async (request: Request, { fra }: MeasureWay): Promise<CatalogueOffer | undefined> =>
  fra === '' ? undefined : (await listCatalogue(request, [fra]))[0]

type Begun = {
  readonly way: MeasureWay
  readonly typed: MeasureTyped
  readonly faults: MeasureFaults & { readonly goal?: string }
  readonly once: string
}

async function page(open: Open, { way, typed, faults, once }: Begun): Promise<Answer> {
  const { request, id, relay } = open
  const text = textFor(request.language)
  const goals = openGoals(open)
  if (way.mal === '' && goals.length === 0)
    return relayPage(
      request,
      <NoGoalPage
        text={text}
        crumbs={crumbsToRelay(open)}
        add={open.mayDo('set-goal') ? relayAt(request, id, '/mal/ny') : undefined}
        relay={relayAt(request, id)}
      />,
    )
  const names = await listNamesIn(open)
  const offer = await offerIn(request, way)
  const kept = formDrafts(open)
  // Words that were sent are the person's own, whatever they were made of.
  const { words, drafts } =
    offer === undefined || request.form.has('tiltak')
      ? { words: typed.text, drafts: kept }
      : begunWith(kept, typed.text, await wordsOf(request, offer))
  return formPage(request, {
    title: text.plan.measureTitle,
    lead: relay.plan.goals.find((one) => one.id === way.mal)?.text,
    note: pickedNote(text, way, offer),
    ways:
      way.mal === '' ? [] : [{ label: text.picking.way, href: newMeasureAt(request, id, { ...way, fra: '' }, 'velg') }],
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/tiltak/ny'),
    carried: [{ name: 'skjema', value: once }, ...carriedWay(way)],
    fields: [
      ...(way.mal === '' ? goalFields(text, goals, faults.goal) : []),
      ...measureFields(open, names, { ...typed, text: words }, faults),
      ...(offer === undefined ? [] : linkFields(text, offer)),
      ...typeFields(open, names),
    ],
    submit: text.frame.save,
    cancel: relayAt(request, id),
    drafts,
  })
}
