import type { StartWordsText } from './nb.ts'

export const en: StartWordsText = {
  services: {
    title: 'What services do you have?',
    lead: 'Take away the tick at those you do not have. If a service has another name with you, you can write it.',
    legend: 'Services',
    name: 'What do you call it?',
  },
  contacts: {
    title: 'Whom can people ring?',
    lead: 'Fill in what you know. What you leave empty is shown as “not there yet”, and can be filled in later. The hours are those from Monday to Friday; other days are put in in the studio.',
    legend: 'Contacts',
    phone: 'Phone',
    from: 'Opens at',
    to: 'Closes at',
    hours: 'Write both times, like this: 08:30 and 15:30.',
    visit: 'Address to come to',
  },
  model: {
    title: 'What do you call the model?',
    lead: 'Some municipalities have a name of their own, such as “Trygge barn”. If you have none, leave it as it is.',
    legend: 'The model',
    leadLabel: 'The words at the top of the front page',
  },
  owner: {
    title: 'Who looks after the guide?',
    lead: 'A role, not the name of a person. You see in the studio when the guide is due to be looked through.',
    legend: 'Responsibility',
  },
}
