import type { PlanText } from './nb.ts'

export const plan: PlanText = {
  chapters: {
    about: { title: 'About the plan', lead: '' },
    goals: { title: 'Goals', lead: 'This is what we want to achieve.' },
    organisation: {
      title: 'Organisation and responsibility',
      lead: 'How the work is organised, and how it is shared between the services.',
    },
    cooperation: {
      title: 'Cooperation',
      lead: 'The agreements, meetings and transitions in which the services work together.',
    },
    routines: { title: 'Routines', lead: 'This is how we do it, the same way each time.' },
    measures: { title: 'Measures', lead: 'This is what children, young people and families can get.' },
    competence: { title: 'Competence', lead: 'This is what those who meet children and families should know.' },
    grounds: { title: 'Laws and guidelines', lead: 'This is what the plan rests on.' },
  },
  shares: {
    byWho: 'Responsibility, service by service',
    who: 'Service or role',
    responsible: 'Answers for',
    takesPart: 'Takes part in',
    byThing: 'Who does what',
    thing: 'Task',
  },
  notAdopted: 'Not adopted',
  notAdoptedLead: 'This is the plan as the model is now. It changes when the model does.',
  adoptedOn: (day) => `Adopted ${day}`,
  frozen: 'This version is frozen. What has been written in the model since is not here.',
  case: 'Case',
  by: 'Adopted by',
  versions: 'Adopted versions',
  noVersions: 'There is no adopted version here yet.',
  now: 'The plan as the model is now',
  madeNow: (day, version) => `Not adopted. Made on ${day}, of edition ${version} of the model.`,
  madeAdopted: (day, caseNumber, by) => `Adopted ${day}${by === '' ? '' : ` by ${by}`}, case ${caseNumber}.`,
}
