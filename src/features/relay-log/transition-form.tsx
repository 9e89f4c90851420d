import type { PersonId } from '#base/ids.ts'
import { dayIn, type Answer, type Request } from '#features/people/index.ts'
import type { FieldProps } from '#ui/field.tsx'
import { relayAt } from './addresses.ts'
import { formPage } from './answer.tsx'
import { crumbsToRelay } from './crumbs.ts'
import { listServiceChoices } from './list-choices.ts'
import type { OpenRelay } from './open-relay.ts'
import type { FormProps } from './pages/form.tsx'
import {
  mostInName,
  outsideChoice,
  receiverValue,
  type Begun,
  type TransitionFaults,
  type TransitionTyped,
} from './read-transition.ts'
import { isHolder } from './rules/baton.ts'
import { kindsFor } from './rules/transferring.ts'
import type { Transition } from './rules/transitions.ts'
import { textFor, type Text } from './text/text-for.ts'

type Open = OpenRelay<'plan-transition'>

/** What, when and which service. */
export async function beginPage(
  open: Open,
  before: Transition | undefined,
  typed: TransitionTyped,
  faults: TransitionFaults,
  once: string,
): Promise<Answer> {
  const text = textFor(open.request.language)
  const { transition, plan } = text
  const services = await listServiceChoices(open)
  const fields: FieldProps[] = [
    {
      kind: 'radio',
      name: 'slag',
      label: transition.kind,
      value: typed.kind,
      error: faults.kind,
      options: kindsFor(open.relay).map((kind) => ({ value: kind, label: transition.kinds[kind] })),
    },
    { kind: 'date', name: 'dato', label: transition.day, hint: plan.dateHint, value: typed.day, error: faults.day },
    {
      kind: 'select',
      name: 'tjeneste',
      label: transition.service,
      hint: transition.serviceHint,
      value: typed.service,
      error: faults.service,
      options: [
        { value: '', label: '–' },
        ...services.map(({ service_id, name }) => ({ value: service_id, label: name })),
        { value: outsideChoice, label: transition.outside },
      ],
    },
  ]
  return formPage(open.request, {
    ...sharedBy(open, before, text, once),
    lead: transition.lead,
    submit: transition.next,
    fields,
  })
}

/** Where in it, and who if that is known; in words for someone outside. */
export function whoPage(
  open: Open,
  before: Transition | undefined,
  begun: Begun,
  typed: TransitionTyped,
  faults: TransitionFaults,
  once: string,
  whole: Pick<FormProps, 'fault' | 'meanwhile'> = {},
): Answer {
  const { request, relay } = open
  const text = textFor(request.language)
  const { transition } = text
  const shared = sharedBy(open, before, text, once, whole.meanwhile !== undefined)
  return formPage(request, {
    ...shared,
    lead: transition.at(transition.kinds[begun.kind], dayIn(begun.on, request.language)),
    carried: [
      ...shared.carried,
      ...[
        { name: 'slag', value: typed.kind },
        { name: 'dato', value: typed.day },
        { name: 'tjeneste', value: typed.service },
      ],
      { name: 'videre', value: 'ja' },
    ],
    ...whole,
    submit: transition.submit,
    fields:
      begun.service === undefined
        ? [
            {
              ...{ kind: 'text', name: 'sted', label: transition.place, hint: transition.placeHint },
              ...{ value: typed.place, error: faults.place, maxlength: mostInName },
            },
            {
              ...{ kind: 'text', name: 'navn', label: transition.name, hint: transition.nameHint },
              ...{ value: typed.name, error: faults.name, maxlength: mostInName },
            },
          ]
        : [
            {
              kind: 'radio',
              name: 'hvem',
              label: transition.to,
              value: typed.to,
              error: faults.to,
              options: begun.receivers
                .filter(({ person_id }) => person_id === null || !isHolder(relay.baton, person_id as PersonId)) // a uuid of ours
                .map((one) =>
                  one.name === null
                    ? { value: receiverValue(one), label: one.unit, detail: transition.nobodyYet }
                    : { value: receiverValue(one), label: one.name, detail: one.unit },
                ),
            },
          ],
  })
}

/** What the reader had before them when they began; where another's change is shown beside, that. */
const versionSeen = ({ form }: Request, before: Transition, meanwhile: boolean): string =>
  (meanwhile ? null : form.get('versjon')) ?? String(before.version)

function sharedBy(open: Open, before: Transition | undefined, { transition }: Text, once: string, meanwhile = false) {
  const { request, id } = open
  const at = before === undefined ? '/overgang/ny' : `/overgang/${before.id}/endre`
  return {
    title: before === undefined ? transition.title : transition.changeTitle,
    crumbs: crumbsToRelay(open),
    action: relayAt(request, id, at),
    carried: [
      { name: 'skjema', value: once },
      ...(before === undefined ? [] : [{ name: 'versjon', value: versionSeen(request, before, meanwhile) }]),
    ],
    cancel: relayAt(request, id, before === undefined ? '' : `/overgang/${before.id}`),
  }
}
