import { missing, writeDay, type Answer, type Request } from '#features/people/index.ts'
import { relayAt } from './addresses.ts'
import { doneAt, formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { append, openRelay, type OpenRelay } from './open-relay.ts'
import type { Protection } from './rules/network.ts'
import { textFor } from './text/text-for.ts'
import { dayToCome, newOnce, typedWords } from './typed.ts'

type Open = OpenRelay<'change-network'>

/** GET /logger/:relay/folk/vern – who must not find the child, and whose words are not the other's. */
export async function showProtection(request: Request): Promise<Answer> {
  const open = await openRelay(request, 'change-network', request.parameters['relay'] ?? '')
  if (open === undefined) return missing
  const { protection } = open.relay.network
  return page(open, protection, protection.recheckOn === undefined ? '' : writeDay(protection.recheckOn), undefined)
}

/** POST /logger/:relay/folk/vern – holds on the next request; it is told in no history. */
export async function postProtection(request: Request): Promise<Answer> {
  const { form, today, language } = request
  const open = await openRelay(
    request,
    'change-network',
    request.parameters['relay'] ?? '',
    form.get('skjema') ?? undefined,
  )
  if (open === undefined) return missing
  const { guardians, trusted } = open.relay.network
  const known = [...guardians, ...trusted].map(({ party }) => party)
  const typed = typedWords(form, 'ses-pa')
  const day = typed === '' ? { day: undefined } : dayToCome(typed, today, textFor(language))
  const protection: Protection = {
    mayKnowPlace: form.has('adresse') ? known.filter((party) => form.getAll('kjenner').includes(party)) : undefined,
    isApart: form.has('fra-hverandre'),
    recheckOn: 'day' in day ? day.day : undefined,
  }
  if ('fault' in day) return page(open, protection, typed, day.fault)
  const isNew = JSON.stringify(protection) !== JSON.stringify(open.relay.network.protection)
  if (isNew && !open.isDone) await append(open, [{ type: 'protection-set', protection }])
  return doneAt(relayAt(request, open.id, '/folk'), 'protectionSet')
}

function page(open: Open, protection: Protection, recheck: string, fault: string | undefined): Answer {
  const { request, id, relay } = open
  const text = textFor(request.language)
  const { protection: words } = text.network
  const { mayKnowPlace, isApart } = protection
  return formPage(request, {
    title: words.title,
    lead: words.lead,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, '/folk/vern'),
    carried: [{ name: 'skjema', value: newOnce() }],
    submit: text.frame.save,
    cancel: relayAt(request, id, '/folk'),
    fields: [
      {
        kind: 'checkbox',
        name: 'adresse',
        label: words.place,
        hint: words.hiddenHint,
        values: mayKnowPlace === undefined ? [] : ['ja'],
        options: [{ value: 'ja', label: words.hidden }],
      },
      {
        kind: 'checkbox',
        name: 'kjenner',
        label: words.mayKnow,
        hint: words.mayKnowHint,
        values: mayKnowPlace ?? [],
        options: [...relay.network.guardians, ...relay.network.trusted].map(({ party, name }) => ({
          value: party,
          label: name,
        })),
      },
      {
        kind: 'checkbox',
        name: 'fra-hverandre',
        label: words.apart,
        values: isApart ? ['ja'] : [],
        options: [{ value: 'ja', label: words.isApart }],
      },
      {
        kind: 'date',
        name: 'ses-pa',
        label: words.recheck,
        hint: words.recheckHint,
        value: recheck,
        error: fault,
      },
    ],
  })
}
