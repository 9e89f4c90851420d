import type { Answer, Request } from '#features/people/index.ts'
import { appendAs, openFamily, type OpenFamily } from '../open-family.ts'
import { propose } from '../rules/proposing.ts'
import { familyTextFor } from '../text/family/text-for.ts'
import { newOnce, oneOf, typedWords } from '../typed.ts'
import { planAt } from './addresses.ts'
import { closed, doneAt } from './answer.tsx'
import { crumbsToPlan } from './crumbs.ts'
import { aboutField, familyForm, faultOfFamilyWords, markOfFamily } from './form.tsx'
import { namesFor } from './names.ts'
import { tellHolder } from './tell-holder.ts'

/** GET /familie/:relay/foresla */
export async function showPropose(request: Request): Promise<Answer> {
  const open = await openFamily(request, 'propose', request.parameters['relay'] ?? '')
  if (open === undefined || open === 'show-more') return closed(request, open)
  return page(open, {}, newOnce())
}

/** POST /familie/:relay/foresla – goes to whoever holds the baton, and is answered. */
export async function postPropose(request: Request): Promise<Answer> {
  const { form, today: on } = request
  const once = form.get('skjema') ?? undefined
  const open = await openFamily(request, 'propose', request.parameters['relay'] ?? '', once)
  if (open === undefined || open === 'show-more') return closed(request, open)
  const text = typedWords(form, 'ord')
  const is = oneOf(['goal', 'measure'], form.get('hva'))
  const words = faultOfFamilyWords(text, request)
  if (is === undefined || words !== undefined)
    return page(
      open,
      { words, is: is === undefined ? familyTextFor(request.language).frame.choose : undefined },
      once ?? newOnce(),
    )
  const decided = propose({ id: crypto.randomUUID(), mark: markOfFamily(open), is, text, on })
  if (decided.ok && !open.isDone) {
    await appendAs(open, decided.value)
    await tellHolder(open, 'family-proposed')
  }
  return doneAt(planAt(request, open.id), 'proposed')
}

async function page(
  open: OpenFamily<'propose'>,
  faults: { words?: string | undefined; is?: string | undefined },
  once: string,
): Promise<Answer> {
  const { request, id } = open
  const { propose: text } = familyTextFor(request.language)
  return familyForm(request, {
    title: text.title,
    lead: text.lead,
    crumbs: crumbsToPlan(open),
    action: planAt(request, id, '/foresla'),
    carried: [{ name: 'skjema', value: once }],
    submit: text.submit,
    cancel: planAt(request, id),
    fields: [
      {
        kind: 'radio',
        name: 'hva',
        label: text.is,
        value: request.form.get('hva') ?? '',
        error: faults.is,
        options: [
          { value: 'goal', label: text.goal },
          { value: 'measure', label: text.measure },
        ],
      },
      { kind: 'textarea', name: 'ord', label: text.words, value: typedWords(request.form, 'ord'), error: faults.words },
      ...aboutField(open, await namesFor(open)),
    ],
  })
}
