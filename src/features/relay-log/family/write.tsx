import type { Answer, Request } from '#features/people/index.ts'
import type { FieldProps } from '#ui/field.tsx'
import { ownMark } from '../child/own-mark.ts'
import { appendAs, openFamily, type OpenFamily } from '../open-family.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { newOnce, oneOf, typedWords } from '../typed.ts'
import { planAt } from './addresses.ts'
import { closed, doneAt } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { aboutField, familyForm, faultOfFamilyWords, markOfFamily } from './form.tsx'
import { namesFor } from './names.ts'

/** GET /familie/:relay/skriv */
export async function showWrite(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'write', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  return page(open, undefined, newOnce())
}

/** POST /familie/:relay/skriv – a note, or a glimpse of light. */
export async function postWrite(request: Request): Promise<Answer> {
  const { form, today: on } = request
  const once = form.get('skjema') ?? undefined
  const open = await openFamily(request, 'write', request.parameters['relay'] ?? '', once)
  if (open === undefined || open === 'show-more') return closed(request, open)
  const text = typedWords(form, 'ord')
  const fault = faultOfFamilyWords(text, request)
  if (fault !== undefined) return page(open, fault, once ?? newOnce())
  const kind = oneOf(['note', 'glimpse'], form.get('slag')) ?? 'note'
  const plain = markOfFamily(open)
  const mark = open.role === 'main' ? { ...ownMark(open.relay, open.party, form), type: plain.type } : plain
  const entry = { id: crypto.randomUUID(), kind, mark, text, on }
  if (!open.isDone) await appendAs(open, [{ type: 'entry-added', entry }])
  const back = mark.tellsOfHarm === true ? '/skriv?na=1' : ''
  return doneAt(planAt(request, open.id, back), 'written')
}

async function page(open: OpenFamily<'write'>, fault: string | undefined, once: string): Promise<Answer> {
  const { request, id } = open
  const { write, child } = familyTextFor(request.language)
  return familyForm(request, {
    title: write.title,
    lead: write.lead,
    // Someone who answers now, for the one who has just told of harm.
    note: request.query.has('na') ? `${child.acuteTitle}. ${child.acute}` : write.careful,
    crumbs: crumbsToPlan(open),
    action: planAt(request, id, '/skriv'),
    carried: [{ name: 'skjema', value: once }],
    submit: write.submit,
    cancel: planAt(request, id),
    fields: [
      {
        kind: 'radio',
        name: 'slag',
        label: write.kind,
        value: request.form.get('slag') ?? 'note',
        options: [
          { value: 'note', label: write.note },
          { value: 'glimpse', label: write.glimpse },
        ],
      },
      { kind: 'textarea', name: 'ord', label: write.words, value: typedWords(request.form, 'ord'), error: fault },
      ...aboutField(open, await namesFor(open)),
      ...(open.role === 'main' ? ownFields(open) : []),
    ],
  })
}

/** Only the one it is about says who should not see it, and that it is about harm. */
function ownFields({ request, relay }: OpenFamily<'write'>): FieldProps[] {
  const { child } = familyTextFor(request.language)
  const { guardians, trusted } = relay.network
  return [
    {
      kind: 'checkbox',
      name: 'ikke-for',
      label: child.notFor,
      hint: child.wordsNotHere,
      values: request.form.getAll('ikke-for'),
      options: [...guardians, ...trusted].map(({ party, name }) => ({ value: party, label: name })),
    },
    {
      kind: 'checkbox',
      name: 'vondt',
      label: child.harm,
      hint: child.harmHint,
      values: request.form.getAll('vondt'),
      options: [{ value: 'ja', label: child.harmYes }],
    },
  ]
}
