import { missing, type Answer, type Request } from '#features/people/index.ts'
import { logs, relayAt } from './addresses.ts'
import { doneAt, formPage, notYet } from './answer.tsx'
import { crumbsToLogs } from './crumbs.ts'
import { newDraft } from './draft-places.ts'
import { formDrafts, type Drafts } from './drafts.ts'
import { listDrafts } from './list-drafts.ts'
import { nameOfLevel } from './list-model-words.ts'
import { listNewRelayTerms } from './list-new-relay-terms.ts'
import { openNew, saveNewRelay, type OpenNew } from './open-new-relay.ts'
import { readNewRelay, type NewRelayFaults, type NewRelayTerms, type NewRelayTyped } from './read-new-relay.ts'
import { saveSent } from './save-sent.ts'
import { textFor } from './text/text-for.ts'
import { newOnce } from './typed.ts'

/** GET /logger/ny */
export async function showCreate(request: Request): Promise<Answer> {
  const open = await openNew(request, 'relay-open')
  if (open === undefined) return missing
  if (!open.isReviewed) return notYet(request)
  const drafts = await listDrafts(request, open.by, newDraft)
  const terms = await listNewRelayTerms(request)
  const [level = { key: '' }] = terms.levels
  const typed = { name: '', bornOn: '', kind: 'barn', reason: '', level: level.key, unit: open.work[0]?.unit_id ?? '' }
  return page(open, terms, drafts, typed, {}, newOnce())
}

/** POST /logger/ny – waits for the family's yes; sent twice, it is opened once. */
export async function createRelay(request: Request): Promise<Answer> {
  const { form } = request
  const open = await openNew(request, 'relay-open')
  if (open === undefined) return missing
  if (!open.isReviewed) return notYet(request)
  const once = form.get('skjema') ?? newOnce()
  const terms = await listNewRelayTerms(request)
  const { typed, faults, wanted } = readNewRelay(form, open, terms)
  const drafts = await listDrafts(request, open.by, newDraft)
  if (wanted === undefined) return page(open, terms, drafts, typed, faults, once)
  const id = await saveNewRelay(open, wanted, once)
  await saveSent(request, open.by, drafts)
  return doneAt(relayAt(request, id, '/samtykke'), 'relayOpened')
}

function page(
  { request, work }: OpenNew,
  { levels }: NewRelayTerms,
  drafts: Drafts,
  typed: NewRelayTyped,
  fault: NewRelayFaults,
  once: string,
): Answer {
  const { create } = textFor(request.language)
  return formPage(request, {
    title: create.title,
    lead: create.lead,
    note: create.already,
    crumbs: crumbsToLogs(request),
    action: `${logs(request)}/ny`,
    carried: [
      { name: 'skjema', value: once },
      ...(work.length === 1 ? [{ name: 'enhet', value: work[0]?.unit_id ?? '' }] : []),
    ],
    submit: create.submit,
    drafts: formDrafts({ request, drafts }),
    cancel: logs(request),
    fields: [
      { kind: 'text', name: 'navn', label: create.name, hint: create.nameHint, value: typed.name, error: fault.name },
      {
        kind: 'radio',
        name: 'gjelder',
        label: create.expects,
        value: typed.kind,
        error: fault.kind,
        options: [
          { value: 'barn', label: create.child },
          { value: 'venter', label: create.pregnant },
        ],
      },
      {
        kind: 'date',
        name: 'fodt',
        label: create.bornOn,
        hint: create.bornOnHint,
        value: typed.bornOn,
        error: fault.bornOn,
      },
      {
        kind: 'textarea',
        name: 'grunn',
        label: create.reason,
        hint: create.reasonHint,
        value: typed.reason,
        error: fault.reason,
      },
      {
        kind: 'radio',
        name: 'niva',
        label: create.level,
        value: typed.level,
        error: fault.level,
        options: levels.map((level) => ({ value: level.key, label: nameOfLevel(create.level, level) })),
      },
      ...(work.length === 1
        ? []
        : [
            {
              kind: 'radio' as const,
              name: 'enhet',
              label: create.unit,
              value: typed.unit,
              error: fault.unit,
              options: work.map(({ unit_id, unit }) => ({ value: unit_id, label: unit })),
            },
          ]),
    ],
  })
}
