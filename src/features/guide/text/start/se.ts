import type { StartWordsText } from './nb.ts'

export const se: StartWordsText = {
  services: {
    title: 'Makkár bálvalusat dis leat?',
    lead: 'Váldde eret ruossa dain mat dis eai leat. Jus bálvalusas lea eará namma dis, de sáhttibehtet dan čállit.',
    legend: 'Bálvalusat',
    name: 'Mii dan namma lea dis?',
  },
  contacts: {
    title: 'Geasa sáhttet ássit riŋget?',
    lead: 'Devdet dan maid diehtibehtet. Mii lea guorus, čájehuvvo dego «ii vel biddjojuvvon», ja sáhttá devdojuvvot maŋŋil. Rahpanáiggit gustojit vuossárggas bearjadahkii; eará beivviid bidjabehtet studios.',
    legend: 'Oktavuođat',
    phone: 'Telefovdna',
    from: 'Rahpá dii.',
    to: 'Giddejuvvo dii.',
    hours: 'Čále goappaš áiggiid, ná: 08:30 ja 15:30.',
    visit: 'Čujuhus gosa boahtit',
  },
  model: {
    title: 'Mii málle namma lea dis?',
    lead: 'Muhtun gielddain lea sierra namma, ovdamearkka dihte «Trygge barn». Jus dis ii leat, de diktet dan leat.',
    legend: 'Málle',
    leadLabel: 'Teaksta ovdasiiddu bajimusas',
  },
  owner: {
    title: 'Gii fuolaha bagadusa?',
    lead: 'Rolla, ii olbmo namma. Studios oaidnibehtet goas bagadus galgá geahčaduvvot.',
    legend: 'Ovddasvástádus',
  },
}
