import { missing, type Answer, type Request } from '#features/people/index.ts'
import { logs, relayAt } from './addresses.ts'
import { doneAt, formPage, notYet } from './answer.tsx'
import { openNew, saveNewRelay } from './open-new-relay.ts'
import { openWonder, type OpenWonder } from './open-wonder.ts'
import { nameOfLevel } from './list-model-words.ts'
import { listNewRelayTerms } from './list-new-relay-terms.ts'
import { readNewRelay, type NewRelayTerms } from './read-new-relay.ts'
import { linesChosen, linesOf } from './rules/wonder.ts'
import { saveEnded } from './save-wonder.ts'
import { textFor } from './text/text-for.ts'
import { crumbsToNotes, noteAt } from './wonder-addresses.ts'

/** GET /undring/:note/logg – line by line, unticked: what the family has seen and agreed to goes along. */
export async function showMakeRelay(request: Request): Promise<Answer> {
  const open = await openWonder(request, 'make-relay', request.parameters['note'] ?? '')
  return open === undefined || open.isDone ? missing : makePage(open, await listNewRelayTerms(request), {})
}

/** POST /undring/:note/logg – nothing is typed twice. */
export async function postMakeRelay(request: Request): Promise<Answer> {
  const { form } = request
  const open = await openWonder(request, 'make-relay', request.parameters['note'] ?? '')
  if (open?.isDone) return doneAt(logs(request), 'relayOpened')
  const fresh = open && (await openNew(request, 'relay-open'))
  if (open === undefined || fresh === undefined) return missing
  if (!fresh.isReviewed) return notYet(request)
  const text = textFor(request.language)
  const terms = await listNewRelayTerms(request)
  // Lines are known by their place: where the note was changed since, a tick would be for another line.
  if (Number(form.get('versjon')) !== open.row.version) {
    form.delete('linje')
    return makePage(open, terms, { lines: text.faults.changed })
  }
  const chosen = linesChosen(open.words.asked, form.getAll('linje'))
  if (chosen.ok) form.set('grunn', chosen.value)
  const work = fresh.work.find(({ unit_id }) => unit_id === open.note.unit) ?? fresh.work[0]
  form.set('enhet', work?.unit_id ?? '')
  const { faults, wanted } = readNewRelay(form, fresh, terms)
  if (wanted === undefined || !chosen.ok)
    return makePage(open, terms, { ...faults, lines: chosen.ok ? faults.reason : text.faults.chooseSome })
  const id = await saveNewRelay(fresh, { ...wanted, wonderOn: open.row.arose_on }, open.note.id)
  await saveEnded(open, 'relay')
  return doneAt(relayAt(request, id, '/samtykke'), 'relayOpened')
}

function makePage(
  { request, note, words, row }: OpenWonder<'make-relay'>,
  { levels }: NewRelayTerms,
  faults: { readonly [field: string]: string | undefined },
): Answer {
  const { form } = request
  const { create, wonder } = textFor(request.language)
  return formPage(request, {
    title: wonder.makeRelay,
    lead: wonder.makeRelayLead,
    note: wonder.talkFirst,
    crumbs: crumbsToNotes(request),
    action: noteAt(request, note.id, '/logg'),
    carried: [
      { name: 'gjelder', value: 'barn' },
      { name: 'versjon', value: String(row.version) },
    ],
    submit: wonder.makeSubmit,
    cancel: noteAt(request, note.id),
    fields: [
      {
        kind: 'checkbox',
        name: 'linje',
        label: wonder.lines,
        values: form.getAll('linje'),
        error: faults['lines'],
        options: linesOf(words.asked).map(({ text: line, question }, index) => ({
          value: String(index),
          label: line,
          detail: question.question,
        })),
      },
      {
        kind: 'text',
        name: 'navn',
        label: create.name,
        hint: create.nameHint,
        value: form.get('navn') ?? '',
        error: faults['name'],
      },
      {
        kind: 'date',
        name: 'fodt',
        label: create.bornOn,
        hint: create.bornOnHint,
        value: form.get('fodt') ?? '',
        error: faults['bornOn'],
      },
      {
        kind: 'radio',
        name: 'niva',
        label: create.level,
        value: form.get('niva') ?? levels[0]?.key,
        error: faults['level'],
        options: levels.map((level) => ({ value: level.key, label: nameOfLevel(create.level, level) })),
      },
    ],
  })
}
