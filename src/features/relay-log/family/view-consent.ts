import type { ServiceId } from '#base/ids.ts'
import { dayIn } from '#features/people/index.ts'
import type { StatePillProps } from '#ui/state-pill.tsx'
import type { OpenFamily } from '../open-family.ts'
import type { FamilyConsentRow } from '../pages/family/consent-rows.tsx'
import type { FamilyAct } from '../rules/family.ts'
import { consentsAhead, consentsFor, type OwnConsent } from '../rules/family-consent.ts'
import type { InformationType } from '../rules/information.ts'
import { familyTextFor, type FamilyText } from '../text/family/text-for.ts'
import { planAt } from './addresses.ts'
import type { Names } from './names.ts'

type Open = OpenFamily<FamilyAct>

export const ownConsents = ({ relay, party, role, today }: Open): readonly OwnConsent[] =>
  consentsFor(relay, { party, role }, today.on, today.ages)

/** What may be answered now for the time from a birthday. */
export const aheadConsents = ({ relay, party, role, today }: Open): readonly OwnConsent[] =>
  consentsAhead(relay, { party, role }, today.on, today.ages)

/** A row for each service that they are asked about; `without`: those that stand elsewhere on the page. */
export const consentRowsFor = (open: Open, names: Names, without: readonly ServiceId[] = []): FamilyConsentRow[] =>
  ownConsents(open)
    .filter(({ service }) => !without.includes(service))
    .map((one) => consentRow(open, one, names))

function consentRow(open: Open, one: OwnConsent, names: Names): FamilyConsentRow {
  const { request, id, mayDo } = open
  const text = familyTextFor(request.language)
  const service = names.of(one.service)
  return {
    service,
    state: stateOf(one, text),
    lines: [
      one.open.length === 0
        ? text.consent.seesNothing
        : text.consent.reads(typesIn(request.language, one.open), dayIn(one.until, request.language)),
      ...(endsOrEnded(one) ? [one.isLetGo ? text.consent.letGo : text.consent.askedAnew] : []),
    ],
    takeBack:
      one.own === 'yes' && mayDo('take-back')
        ? {
            label: text.consent.takeBack,
            hidden: text.consent.to(service),
            href: planAt(request, id, `/samtykke/trekk/${one.service}`),
          }
        : undefined,
  }
}

/** A yes that ends soon, or has ended and can only be asked for anew. */
const endsOrEnded = ({ own, isNearEnd, isAskOver }: OwnConsent): boolean => isNearEnd || (own === 'over' && isAskOver)

function stateOf({ own, isOtherMissing, isNearEnd }: OwnConsent, { consent: { states } }: FamilyText): StatePillProps {
  if (own === 'yes') {
    const attention = isOtherMissing ? states.missing : isNearEnd ? states.ending : undefined
    return attention === undefined
      ? { icon: 'check', tone: 'calm', word: states.yes }
      : { icon: 'time-out', tone: 'attention', word: attention }
  }
  const isDecided = own === 'no' || own === 'withdrawn'
  return isDecided
    ? { icon: 'closed', tone: 'ended', word: states[own] }
    : { icon: 'time-out', tone: 'attention', word: states[own] }
}

/** «hverdagen, læring og helse» */
export const typesIn = (language: string, types: readonly InformationType[]): string =>
  new Intl.ListFormat(language).format(types.map((type) => familyTextFor(language).types[type]))
