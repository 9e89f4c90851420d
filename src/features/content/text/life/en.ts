import type { LifeText } from './nb.ts'

export const life: LifeText = {
  plan: {
    on: 'Publish on a certain day',
    hint: 'The text is fixed from now, and readers get it then. You can take the plan back at any time.',
    day: 'Day',
    dayHint: 'dd.mm.yyyy',
    time: 'Time',
    timeHint: 'For example 08.00',
    submit: 'Plan it',
    faults: {
      day: 'Write the day like this: dd.mm.yyyy.',
      time: 'Write the time like this: 08.00.',
      past: 'Choose a time that is still to come.',
      far: 'Choose a day within one year.',
    },
    ambiguous: 'You have written a day. Press “Plan it”, or take the day away to publish now.',
    title: 'Planned',
    at: (day, clock) => `${day} at ${clock}`,
    waits: (when, who) => `Will be published ${when}. Planned by ${who}.`,
    fixed: 'The text is fixed until then. Take the plan back to go on writing.',
    cancel: 'Take the plan back',
    now: 'Publish now instead',
    state: 'Planned',
    by: (who) => `Planned by ${who}`,
    failedTitle: 'Was not published',
    failed: (when, because) => `Was to be published ${when}, but ${because} The draft is kept.`,
    failedState: 'Not published',
    because: {
      changed: 'the draft was changed after it was planned.',
      conflict: 'someone else has published something different in the same place meanwhile.',
      faults: 'the check found something that must be corrected.',
      right: 'whoever planned it may no longer publish this.',
    },
    forget: 'Remove this message',
  },
  done: {
    contentPlanned: 'Planned. The text will be published by itself.',
    contentUnplanned: 'The plan is taken back. The draft is as it was.',
  },
}
