import type { FiguresText } from './nb.ts'

export const en: FiguresText = {
  title: 'Follow-up in numbers',
  lead: 'Nobody is to be dropped. Here everyone can see how often the follow-up stopped all the same, and for how long.',
  breaks: {
    title: 'What is a break?',
    lead: 'A break is that something should have been done for a child or a family, and was not. What is put right the day after is late, but no break.',
    kinds: {
      'no-holder': 'Nobody held the baton at the end of the day.',
      'past-next-date': 'The day of the next follow-up passed, and nobody followed up.',
      'evaluation-missed': 'The day came to see whether a measure helped, and nobody did.',
      'transition-without-receiver': 'A child began somewhere new, and nobody there had said yes to receive.',
      'consent-lapsed-unnoticed': 'A consent ran out without anybody having asked the family anew.',
      'beyond-ladder': 'Everyone who was to hear that something was urgent heard it, and still nothing happened.',
    },
    after:
      'It is no break that the family itself wants a pause or to stop. The breaks are about us, and not about the child.',
  },
  figures: {
    waiting: {
      title: 'Days without a baton holder',
      series: 'Days',
      what: 'So many days logs stood without anybody who held the baton, all of them together. The unit’s leader answered then.',
    },
    breaks: {
      title: 'Breaks for every 100 log-months',
      series: 'Breaks',
      what: 'So many breaks began for every 100 months that a log was open. A month is 30 days.',
    },
    measure: {
      title: 'Days from a worry to the first measure',
      series: 'Days',
      what: 'Half of them got the first measure sooner than this. Only logs that began with a wonder note are counted.',
    },
  },
  when: 'Time',
  half: { 1: (year) => `First half of ${year}`, 2: (year) => `Second half of ${year}` },
  shortHalf: { 1: (year) => `1st half ${year}`, 2: (year) => `2nd half ${year}` },
  wholeYear: (year) => `All of ${year}`,
  whole: 'The whole municipality',
  wholeCaption: 'All half-years and years, the newest first',
  byHalf: 'The whole municipality, each half-year',
  rate: ({ rate, breaks, months }) => `${rate} (${breaks} breaks in ${months} log-months)`,
  units: 'The units',
  unitsLead: 'A number stands with the unit that answered on that day. Units are shown by half-year only.',
  unit: 'Unit',
  unitsIn: (half) => `The units, ${half.toLowerCase()}`,
  showTable: 'Show the numbers',
  tooFew: 'too few to show',
  few: {
    title: 'Why does it say “too few to show”?',
    text: 'When a number is about so few that somebody could be recognised, we do not show it. Nor do we show numbers that it could be worked out from. The words are the same whatever the reason.',
  },
  running: {
    title: 'Why are there no numbers for today?',
    text: 'The numbers are presented once, when the half-year is over, and are never changed afterwards. Nobody sees numbers of the half-year that we are in, leaders neither. They could be subtracted from one another, and somebody could find single children.',
    next: (day) => `The next numbers come after ${day}.`,
  },
  none: { title: 'No numbers yet', text: (day) => `The first numbers come after ${day}.` },
  cannot: {
    title: 'This cannot happen',
    lead: 'This is nothing that we have achieved. The system cannot be used like this:',
    items: [
      'a log under way without a baton holder who has said yes',
      'an open log without a next date',
      'a log that nobody answers for',
    ],
  },
}
