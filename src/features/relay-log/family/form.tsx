import type { Answer, Request } from '#features/people/index.ts'
import type { FieldProps } from '#ui/field.tsx'
import { covers } from '../rules/consent.ts'
import { servicesKnownTo, typesFor, type FamilyAct } from '../rules/family.ts'
import type { InformationType } from '../rules/information.ts'
import type { Mark } from '../rules/words.ts'
import type { OpenFamily } from '../open-family.ts'
import { RelayForm, type FormProps } from '../pages/form.tsx'
import { familyTextFor } from '../text/family/text-for.ts'
import { mostSigns, oneOf } from '../typed.ts'
import { familyPage } from './answer.tsx'
import type { Names } from './names.ts'

type Open = OpenFamily<FamilyAct>

/** A form of the family's, with what was wrong with it if anything was. */
export function familyForm(request: Request, form: Omit<FormProps, 'text'>): Answer {
  const isWrong = form.fault !== undefined || form.fields.some(({ error }) => error !== undefined)
  return familyPage(request, <RelayForm text={familyTextFor(request.language)} {...form} />, isWrong)
}

/** Why words cannot be kept as they are. */
export function faultOfFamilyWords(words: string, { language }: Request): string | undefined {
  const { frame } = familyTextFor(language)
  if (words === '') return frame.text
  return words.length > mostSigns ? frame.textLong : undefined
}

const writable = ({ relay, party, role, today }: Open): readonly InformationType[] =>
  typesFor(relay, { party, role }, today.on, today.ages)

/** The mark of what someone of the family writes, about what they chose of what they may write about. */
export function markOfFamily(open: Open): Mark {
  const [first = 'everyday', ...rest] = writable(open)
  const type = oneOf([first, ...rest], open.request.form.get('type')) ?? first
  return { author: { party: open.party }, type, keptFromGuardians: false }
}

/**
 * What something is about, each with the services that can read it then; where there is one, nothing to choose. Without names it is
 * between two, and no service is told of.
 */
export function aboutField(open: Open, names: Names | undefined): FieldProps[] {
  const { request } = open
  const { write, ask, types } = familyTextFor(request.language)
  const all = writable(open)
  if (all.length < 2) return []
  return [
    {
      kind: 'radio',
      name: 'type',
      label: write.about,
      hint: names === undefined ? undefined : write.aboutHint,
      value: request.form.get('type') ?? all[0],
      options: all.map((type) => {
        if (names === undefined) return { value: type, label: ask.of(types[type]) }
        const who = servicesThatRead(open, type).map((service) => names.of(service))
        const list = new Intl.ListFormat(request.language).format(who)
        return { value: type, label: who.length === 0 ? write.nobody(types[type]) : write.readers(types[type], list) }
      }),
    },
  ]
}

const servicesThatRead = ({ relay, role, today }: Open, type: InformationType) =>
  servicesKnownTo(relay, role, today.on, today.ages).filter((service) =>
    covers(relay, { service, type, purpose: 'follow-up' }, today.on, today.ages),
  )
