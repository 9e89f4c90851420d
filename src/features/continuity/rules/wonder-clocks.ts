import type { Day, PersonId, UnitId } from '#base/ids.ts'
import { before, forward, knownOn, working } from '#base/working-days.ts'
import type { Clock } from './clock.ts'
import type { Counting } from './counting.ts'
import { ahead, fromOffice, fromPerson, inTurn, type Route } from './routes.ts'

/** What the follow-up of a wonder note stands on. There is no relay yet, and nobody in the family knows of it. */
export type Wonder =
  | {
      readonly is: 'undecided'
      readonly author: PersonId
      readonly authorsDeputy: PersonId | undefined
      readonly unit: UnitId
      readonly writtenOn: Day
      /** When the worry arose, as the author says. */
      readonly aroseOn: Day
    }
  | { readonly is: 'shared'; readonly unit: UnitId; readonly sharedOn: Day }
  | {
      readonly is: 'draft'
      readonly author: PersonId
      readonly unit: UnitId
      readonly changedOn: Day
      readonly keptUntil: Day
    }

export function wonderClock(wonder: Wonder, counting: Counting): Clock {
  const { calendar, settingsOn } = counting
  switch (wonder.is) {
    case 'undecided': {
      const { author, authorsDeputy, unit, writtenOn, aroseOn } = wonder
      const dueOn = forward(aroseOn, settingsOn(aroseOn).decideDays, knownOn(calendar, aroseOn))
      return {
        ...{ kind: 'decide-after-wonder', about: '', startedOn: aroseOn, told: [] },
        // Nobody is late with what they have just written down.
        dueOn: dueOn < writtenOn ? writtenOn : dueOn,
        rungs: inTurn(fromPerson(author, authorsDeputy, unit)),
      }
    }
    case 'shared': {
      const { unit, sharedOn } = wonder
      const dueOn = working(sharedOn, settingsOn(sharedOn).feedbackDays, knownOn(calendar, sharedOn))
      const rungs = inTurn(fromOffice(unit))
      return { kind: 'feedback-to-worried', about: '', startedOn: sharedOn, dueOn, told: [], rungs }
    }
    case 'draft': {
      const { author, unit, changedOn, keptUntil } = wonder
      const { draftFirstDays, draftLastDays } = settingsOn(changedOn)
      const route: Route = fromPerson(author, undefined, unit)
      const told = [draftFirstDays, draftLastDays].map((days) =>
        ahead(route, before(keptUntil, days, knownOn(calendar, changedOn))),
      )
      // Nobody else learns that there is a draft.
      return { kind: 'draft-deletion', about: '', startedOn: changedOn, dueOn: keptUntil, told, rungs: [] }
    }
  }
}
