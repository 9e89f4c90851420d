import type { settings as nb } from './nb.ts'

export const settings: typeof nb = {
  groups: {
    deadlines: 'Follow-up: deadlines',
    ahead: 'Follow-up: told in good time',
    ladder: 'Follow-up: notices and figures',
  },
  own: {
    'follow-up-decide-days': {
      name: 'Days to decide on a wonder',
      explains: 'How many days after the wonder arose it must be decided what happens next.',
      source: 'Practice in Tromsø: 14 days. No law says how long.',
    },
    'follow-up-feedback-days': {
      name: 'Working days to answer the one who wondered',
      explains: 'How many working days the leader has to say that someone is responsible.',
      source: 'Municipal guides say that whoever wonders always gets an answer. Five working days is practice.',
    },
    'follow-up-first-meeting-days': {
      name: 'Days until the first meeting',
      explains: 'How many days after the log is opened the first meeting must have been held.',
      source: 'Practice: two weeks, modelled on municipal deadlines for deciding on a wonder. No law says how long.',
    },
    'follow-up-question-days': {
      name: 'Working days to answer a question from the family',
      explains: 'How many working days whoever holds the baton has.',
      source: 'Practice: five working days. No law says how long.',
    },
    'follow-up-child-question-days': {
      name: 'Working days to answer a question from the child',
      explains: 'A child or young person who dares to ask is answered within this many working days.',
      source: 'Practice: two working days, because a child should not wait a week. No law says how long.',
    },
    'follow-up-same-offer-days': {
      name: 'Working days before a new offer gives a new deadline',
      explains:
        'If the same person is asked to take the baton again within this many working days, that gives no more time than the first deadline.',
      source: 'Practice: ten working days, so that an unanswered offer cannot quietly be renewed.',
    },
    'follow-up-receiver-days': {
      name: 'Days before a transition when someone must have said yes',
      explains: 'How many days before the child moves on someone there must have said yes to receiving.',
      source: 'Practice: 60 days, because 30 days before 1 August is in the summer holiday. No law says when.',
    },
    'follow-up-late-receiver-days': {
      name: 'Working days when a transition is known late',
      explains:
        'If the usual deadline has passed when the transition becomes known, someone must say yes within this many working days, and always before the day itself.',
      source: 'Practice: five working days. No law says how long.',
    },
    'follow-up-name-deputy-days': {
      name: 'Working days to find a deputy',
      explains: 'How many working days the leader has when whoever holds the baton is away without a deputy.',
      source: 'Practice: one working day. No law says how long.',
    },
    'follow-up-confirm-return-days': {
      name: 'Working days a deputy answers alone',
      explains:
        'Within this many working days the leader settles whether the baton moves on, or whoever holds it comes back.',
      source: 'Practice: ten working days. No law says how long.',
    },
    'follow-up-consent-first-days': {
      name: 'First notice that a consent runs out',
      explains: 'How many days before its last day whoever holds the baton is told.',
      source: 'The requirements for Stafett: 30, 14 and 3 days before. No law says when.',
    },
    'follow-up-consent-second-days': {
      name: 'Second notice that a consent runs out',
      explains: 'How many days before its last day the deputy is told too.',
      source: 'The requirements for Stafett: 30, 14 and 3 days before. No law says when.',
    },
    'follow-up-consent-third-days': {
      name: 'Last notice that a consent runs out',
      explains: 'How many days before its last day the leader of the unit is told.',
      source: 'The requirements for Stafett: 30, 14 and 3 days before. No law says when.',
    },
    'follow-up-foreseen-days': {
      name: 'Notice of a transition that comes with age',
      explains: 'How many days before a child is to begin in a new place whoever holds the baton is told.',
      source: 'The requirements for Stafett: 120 days before. No law says when.',
    },
    'follow-up-birthday-days': {
      name: 'Notice of a birthday that changes something',
      explains: 'How many days before whoever holds the baton is told that the child will soon decide more.',
      source: 'Practice: 30 days before. No law says when.',
    },
    'follow-up-draft-first-days': {
      name: 'First notice that a draft will go',
      explains: 'How many days before its author is told. No one else learns that there is a draft.',
      source: 'Practice: seven days before.',
    },
    'follow-up-draft-last-days': {
      name: 'Last notice that a draft will go',
      explains: 'How many days before its author is told once more.',
      source: 'Practice: the day before.',
    },
    'follow-up-wait-after-person': {
      name: 'Working days before the deputy is told',
      explains:
        'When something is not done in time, Stafett waits this many working days for the one who was to do it.',
      source: 'The requirements for Stafett say who is told in turn. One working day is practice.',
    },
    'follow-up-wait-after-deputy': {
      name: 'Working days before the leader is told',
      explains: 'How many working days Stafett waits for the deputy before the leader of the unit is told.',
      source: 'The requirements for Stafett say who is told in turn. Two working days is practice.',
    },
    'follow-up-wait-after-leader': {
      name: 'Working days before the coordinator is told',
      explains: 'How many working days Stafett waits for the leader before the coordinator is told.',
      source: 'The requirements for Stafett say who is told in turn. Three working days is practice.',
    },
    'follow-up-wait-after-last': {
      name: 'Working days before it counts as a break',
      explains: 'When everyone has been told, they have this many working days before the follow-up counts as broken.',
      source: 'Practice: five working days.',
    },
    'follow-up-open-from': {
      name: 'The hour when Stafett begins to notify',
      explains: 'Before this hour no one gets a notice, except someone who has just been asked something.',
      source: 'Practice: 7 o’clock on working days. No law says when.',
    },
    'follow-up-open-until': {
      name: 'The hour when Stafett stops notifying',
      explains: 'From this hour notices wait until the next working day.',
      source: 'Practice: 20:00 on working days. No law says when.',
    },
    'follow-up-fewest': {
      name: 'The fewest in a figure that is shown',
      explains: 'Figures about fewer than this many are not shown, so that no one can be recognised.',
      source: 'Practice: five. The municipality may ask for more, but not for fewer.',
    },
  },
}
