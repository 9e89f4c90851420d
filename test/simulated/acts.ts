import type { Day, PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import type { Result } from '#base/result.ts'
import { working } from '#base/working-days.ts'
import { ladderOf, type Clock } from '#features/continuity/rules/clock.ts'
import type { Notice } from '#features/continuity/rules/ladder.ts'
import type { Draws } from '#features/relay-log/demo/draws.ts'
import type { Carrier } from '#features/relay-log/rules/baton.ts'
import { defaultAges } from '#features/relay-log/rules/consent.ts'
import { settleBirthday } from '#features/relay-log/rules/birthdays.ts'
import { foreseenKinds } from '#features/relay-log/rules/transitions.ts'
import { recordFollowUp } from '#features/relay-log/rules/following-up.ts'
import {
  acceptBaton,
  declineBaton,
  nameDeputy,
  offerBaton,
  offerByOffice,
  personLeft,
} from '#features/relay-log/rules/passing.ts'
import { stateOf, type Relay, type RelayEvent } from '#features/relay-log/rules/relay.ts'
import { add, party, relayOf, type Followed } from './relays.ts'
import { carrierOf, hire, idOf, inUnit, isIn, officesNow, units, type Town } from './town.ts'

/** What people in the made-up municipality do, and leave undone. */

/** Before the day begins: somebody is let go, somebody new comes, somebody is away; the office is never empty. */
export function peopleMove(
  town: Town,
  all: readonly Followed[],
  day: Day,
  draws: Draws,
  count: (what: string) => void,
): void {
  for (const person of town.staff.slice()) {
    const fate = draws.below(100)
    if (fate === 0) {
      count('left')
      town.staff.splice(town.staff.indexOf(person), 1)
      const office = town.leaders.get(person.unit)
      if (office?.leader === person.id) delete office.leader
      if (office?.deputy === person.id) delete office.deputy
      for (const relay of all) {
        const acceptBy = working(day, 5, town.isWorking)
        add(relay, day, undefined, ...personLeft(relayOf(relay), person.id, { office: person.unit, acceptBy, on: day }))
      }
      hire(town, person.unit, draws)
    } else if (fate === 1) {
      town.away.push({ person: person.id, from: day, until: dayAfter(day, draws.between(1, 14)) })
    }
  }
  const [gone] = town.coordinators
  if (gone !== undefined && draws.chance(3)) town.coordinators = town.coordinators.filter((one) => one !== gone)
  for (const unit of units) {
    const office = town.leaders.get(unit)
    if (office !== undefined && office.leader === undefined && draws.chance(20))
      office.leader = draws.one(inUnit(town, unit)).id
  }
  town.offices.set(day, officesNow(town, day))
}

/** Whoever was told of something does it, or not today, or never. */
export function peopleAct(
  relay: Followed,
  clocks: readonly Clock[],
  notices: readonly Notice[],
  { town, day, draws, count }: { town: Town; day: Day; draws: Draws; count: (what: string) => void },
): void {
  if (!town.isWorking(day)) return
  const silent = new Set(town.staff.flatMap(({ id, isSilent }) => (isSilent ? [id] : [])))
  for (const clock of clocks) {
    const own = notices.filter(({ ladder: id }) => id === ladderOf(clock))
    const who = own.map(({ to }) => to).find((one) => isIn(town, one, day) && !silent.has(one) && draws.chance(20))
    if (who === undefined) continue
    count(`done ${clock.kind}`)
    doWhatIsDue(relay, clock, who, { town, day, draws })
  }
}

function doWhatIsDue(
  relay: Followed,
  clock: Clock,
  who: PersonId,
  { town, day, draws }: { town: Town; day: Day; draws: Draws },
): void {
  const now = relayOf(relay)
  const say = (decided: Result<readonly RelayEvent[], string>) => {
    if (decided.ok) add(relay, day, who, ...decided.value)
  }
  const later = dayAfter(day, draws.between(7, 42))
  const mark = {
    author: { person: who, service: 'school' as ServiceId },
    type: 'everyday',
    keptFromGuardians: false,
  } as const
  switch (clock.kind) {
    case 'next-follow-up':
    case 'consent-ends':
      if (now.paused !== undefined) add(relay, day, who, { type: 'resumed', followUp: later })
      else say(recordFollowUp(now, { said: { mark, text: 'Det går fremover.' }, next: later }, day))
      if (clock.kind === 'consent-ends') askAgain(relay, now, who, day)
      return
    case 'waiting-for-holder': {
      const colleague = draws.one(
        inUnit(town, now.baton.at.is === 'waiting' ? now.baton.at.office : ('school' as UnitId)),
      )
      return say(offerByOffice(now, offerTo(carrierOf(colleague), relay, day, town), day))
    }
    case 'offer-unanswered': {
      const { offer } = now.baton
      if (offer === undefined) return
      if (offer.to.person !== who) return add(relay, day, who, { type: 'baton-offer-withdrawn', offer: offer.id })
      return say(
        draws.chance(70)
          ? acceptBaton(now, offer.id, { on: day, isHealth: false })
          : declineBaton(now, offer.id, 'Har ikke tid.'),
      )
    }
    case 'measure-deadline':
    case 'measure-evaluation':
      return add(relay, day, who, {
        ...{ type: 'measure-evaluated', measure: 'measure', next: draws.chance(70) ? later : undefined },
        evaluation: { mark, on: day, carriedOut: 'yes', effect: 4, text: 'Hjelper.', decision: 'continue' },
      })
    case 'first-meeting':
      return add(relay, day, who, {
        ...{ type: 'meeting-ended', meeting: 'none', present: [who] },
        end: { on: day, summary: 'Vi ble enige.', mark, tellsChild: who, next: later },
      })
    case 'question-unanswered':
      return add(relay, day, who, {
        type: 'question-answered',
        question: clock.about,
        mark,
        text: 'I morgen.',
        on: day,
      })
    case 'correction-requested':
      return add(relay, day, who, {
        type: 'remark-answered',
        remark: clock.about,
        answer: { is: 'noted', mark, text: 'Notert.', on: day },
      })
    case 'transition-receiver': {
      const foreseen = foreseenKinds.find((kind) => kind === clock.about)
      if (foreseen !== undefined)
        return add(relay, day, who, {
          type: 'foreseen-set-aside',
          kind: foreseen,
          reason: { mark, text: 'Samme skole.' },
        })
      return add(relay, day, who, {
        type: 'transition-received',
        transition: clock.about,
        by: who,
        on: day,
        outside: undefined,
      })
    }
    case 'holder-absence': {
      const other = now.network.participants.find(({ person }) => person !== clock.about)
      return other === undefined ? undefined : say(nameDeputy(now, other.person))
    }
    case 'birthday':
      return say(
        settleBirthday(
          now,
          { years: Number(clock.about), how: 'talked', said: { mark, text: '' } },
          { on: day, ages: defaultAges },
        ),
      )
    case 'decide-after-wonder':
    case 'feedback-to-worried':
    case 'draft-deletion':
      return undefined
  }
}

function askAgain(relay: Followed, { consent }: Relay, who: PersonId, day: Day): void {
  for (const asked of consent.asked)
    add(relay, day, who, {
      type: 'consent-asked',
      isHealth: false,
      asked: { ...asked, askedOn: day, until: dayAfter(day, 200) },
    })
}

const offerTo = (to: Carrier, { happened }: Followed, day: Day, { isWorking }: Town) => ({
  ...{
    id: `offer-${happened.length}`,
    to,
    reason: 'Ser barnet mest.',
    answerBy: working(day, 3, isWorking),
    byOffice: false,
  },
})

/** The family asks, says that something is wrong, wants a pause, moves, or is content; a holder offers the baton on. */
export function familyActs(relay: Followed, day: Day, draws: Draws): void {
  const now = relayOf(relay)
  const state = stateOf(now)
  if (state === 'closed') return
  const id = `${day}-${relay.happened.length}`
  const family = {
    author: { party: party(draws.one(['marit', 'child'])) },
    type: 'everyday',
    keptFromGuardians: false,
  } as const
  const to = now.network.participants[0]?.person
  if (draws.chance(2) && to !== undefined)
    add(relay, day, undefined, {
      type: 'question-asked',
      question: { id, mark: family, to, text: 'Når?', askedOn: day, answer: undefined },
    })
  if (draws.chance(1))
    add(relay, day, undefined, {
      type: 'remark-made',
      remark: {
        ...{ id, mark: family, is: 'correct', about: { event: 1 }, text: 'Feil.', on: day },
        ...{ answerBy: dayAfter(day, 14), answer: undefined },
      },
    })
  if (draws.chance(1) && now.baton.at.is === 'held' && now.transitions.length === 0)
    add(relay, day, now.baton.at.holder.person, {
      type: 'transition-planned',
      transition: {
        ...{
          id,
          kind: 'change-of-school',
          on: dayAfter(day, draws.between(3, 90)),
          fromUnit: now.baton.at.holder.unit,
        },
        ...{ to: { is: 'outside', name: 'Skolen', place: 'Byen', mark: family }, done: [], version: 1 },
        ...{ receiverLeft: undefined, received: undefined, cancelled: undefined },
      },
    })
  if (draws.chance(1) && state === 'active')
    add(relay, day, undefined, {
      type: 'paused',
      reason: 'Reise',
      with: 'Marit',
      until: dayAfter(day, draws.between(1, 20)),
    })
  if (draws.chance(1) && now.baton.at.is === 'held' && now.baton.offer === undefined) {
    const { holder } = now.baton.at
    const offer = {
      id,
      to: { ...holder, person: idOf(`${holder.unit}-9`) },
      reason: 'Bytter jobb.',
      answerBy: dayAfter(day, 4),
      byOffice: false,
    }
    const decided = offerBaton(
      { ...now, network: { ...now.network, participants: [{ ...offer.to, since: day }] }, isActivated: false },
      offer,
      { on: day, ages: defaultAges },
    )
    if (decided.ok) add(relay, day, holder.person, ...decided.value)
  }
  if (draws.chance(1) && state === 'active')
    add(relay, day, undefined, {
      type: 'closed',
      closing: { outcome: 'goals-reached', reason: 'Bra nå', evaluation: 'Det gikk.', with: 'Marit', on: day },
    })
}
