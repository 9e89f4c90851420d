import type { PlanText } from './nb.ts'

export const plan: PlanText = {
  chapters: {
    about: { title: 'Plána birra', lead: '' },
    goals: { title: 'Mihttomearit', lead: 'Dán mii áigut olahit.' },
    organisation: {
      title: 'Organiseren ja ovddasvástádus',
      lead: 'Ná bargu lea organiserejuvvon, ja ná dat lea juhkkojuvvon bálvalusaid gaskka.',
    },
    cooperation: {
      title: 'Ovttasbargu',
      lead: 'Šiehtadusat, čoahkkimat ja sirdáseamit main bálvalusat barget ovttas.',
    },
    routines: { title: 'Rutiinnat', lead: 'Ná mii dahkat dan, seamma láhkai juohke háve.' },
    measures: { title: 'Doaibmabijut', lead: 'Dán sáhttet mánát, nuorat ja bearrašat oažžut.' },
    competence: { title: 'Gelbbolašvuohta', lead: 'Dán galget sii máhttit geat deivet mánáid ja bearrašiid.' },
    grounds: { title: 'Lágat ja láidestusat', lead: 'Dán ala plána lea huksejuvvon.' },
  },
  shares: {
    byWho: 'Ovddasvástádus, bálvalus bálvalusa mielde',
    who: 'Bálvalus dahje rolla',
    responsible: 'Vástida',
    takesPart: 'Lea mielde',
    byThing: 'Gii dahká maid',
    thing: 'Bargu',
  },
  notAdopted: 'Ii leat mearriduvvon',
  notAdoptedLead: 'Ná plána lea dál modeallas. Dat rievdá go modealla rievdá.',
  adoptedOn: (day) => `Mearriduvvon ${day}`,
  frozen: 'Dát veršuvdna ii rievdaduvvo. Mii modeallas lea čállojuvvon maŋŋil, ii leat dás.',
  case: 'Ášši',
  by: 'Geat leat mearridan',
  versions: 'Mearriduvvon veršuvnnat',
  noVersions: 'Dás ii leat vel mearriduvvon veršuvdna.',
  now: 'Plána nu mo modealla lea dál',
  madeNow: (day, version) => `Ii leat mearriduvvon. Ráhkaduvvon ${day}, modealla veršuvnnas ${version}.`,
  madeAdopted: (day, caseNumber, by) => `Mearriduvvon ${day}${by === '' ? '' : ` (${by})`}, ášši ${caseNumber}.`,
}
