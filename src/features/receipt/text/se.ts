import type { Text } from './nb.ts'
import { norwegianSpelling } from './spelling.ts'

/** Receipts for those who rang, in Northern Sámi. */
export const se: Text = {
  crumbs: 'Don leat dáppe',
  errors: (count) => (count === 1 ? 'Okta ášši ferte divvojuvvot' : `${count} ášši fertejit divvojuvvot`),
  cancel: 'Gaskkalduhte',
  own: {
    title: 'Duođaštus sutnje gii riŋgii',
    lead: 'Ránnjá dahje hárjeheaddji duostá dieđihit, ja háliida diehtit ahte muhtin gulai. Atte kode. Dainna sáhttet oaidnit ahte dat lea vuostáiváldon, ja goas dat lea fuolahuvvon.',
    makeTitle: 'Ráhkat duođaštusa',
    makeText: 'Jeara vuos háliidago riŋgejeaddji dan. Don it čále maidege: it nama, it maid ságastalaide.',
    service: 'Guđe bálvalus váldii vuostá?',
    make: 'Ráhkat duođaštusa',
    takeTitle: 'Dát lea fuolahuvvon',
    takeText:
      'Čále kode bálvalusa iežas báhpiriin go lehpet gárvásat dainna mii daddjui. Mii dii dagaidet, ii čuoččo gostege dáppe.',
    code: 'Kode',
    codeHint: 'Guoktenuppelohkái bustáva ja logu. Smávva bustávat ja gaskkat eai daga maidege.',
    take: 'Dat lea fuolahuvvon',
    lateTitle: 'Sii geat vurdet',
    late: (count, service) =>
      count === 0
        ? `${service}: ii oktage leat vuordán guhkit go vihtta bargobeaivvi.`
        : count === 1
          ? `${service}: okta duođaštus lea leamaš vuostáiváldon guhkit go vihtta bargobeaivvi. Geahčat báhpiriiddádet.`
          : `${service}: ${count} duođaštusa leat leamaš vuostáiváldon guhkit go vihtta bargobeaivvi. Geahčat báhpiriiddádet.`,
    shieldedTitle: (services) => `${services} ii atte duođaštusaid`,
    shieldedText:
      'Lihpu muhtima ruovttus sáhttá muitalit ahte dii lehpet gulaskuddon, ja dat sáhttá šaddat váralaš mánnái. Addet dieđu nu movt muđui dahkabehtet, nu movt láhka dadjá.',
    faults: {
      service: 'Vállje guđe bálvalus váldii vuostá.',
      code: 'Mii eat gávnna dis duođaštusa dainna kodain. Geahčat leago dat čállon riekta.',
      'too-many': 'Dál leat geahččaluvvon máŋga koda. Vuordde vihttanuppelohkái minuhta, ja geahččal fas.',
    },
  },
  made: {
    title: 'Loga koda jitnosit dál',
    lead: (service) => `${service} lea váldán vuostá dan mii daddjui. Kode čájehuvvo dušše dáppe, ja dušše dál.`,
    code: 'Kode',
    sayTitle: 'Ná dajat dan',
    sayText: 'Okta joavku hávális. Bivdde riŋgejeaddji lohkat dan ruovttoluotta.',
    group: (number) => `Joavku ${number}`,
    spelling: {
      ...norwegianSpelling,
      ...{ 2: 'guokte', 3: 'golbma', 4: 'njeallje', 5: 'vihtta', 6: 'guhtta', 7: 'čieža', 8: 'gávcci', 9: 'ovcci' },
    },
    tellTitle: 'Daja maid',
    tell: (address) => [
      `Mana deike: ${address} ja čále koda. Doppe čuožžu leago dat vuostáiváldon vai fuolahuvvon.`,
      'Kode ii muital maid mii dahkat, iige maidege máná birra. Nu lea maid go buot manná bures.',
      'Doala koda alddát. Riŋge fas jus ain fuolastuvat.',
    ],
    keepTitle: 'Čálet dan iežadet báhpiriidda',
    keepText:
      'Čále koda bálvalusa iežas báhpiriidda, dohko gos ságastallan lea. Dárbbašehpet dan go dat lea fuolahuvvon. Dáppe dat ii leat vurkejuvvon, iige oktage sáhte gávdnat dan fas.',
    back: 'Lean lohkan dan ja čállán dan',
  },
  open: {
    title: 'Leatgo ožžon koda?',
    lead: 'Ožžotgo koda go riŋgejit bálvalussii máná birra? Čále dan deike, de oainnát leago dat maid dadjet, fuolahuvvon.',
    code: 'Kode maid ožžot',
    another: 'Eará kode',
    codeHint: 'Guoktenuppelohkái bustáva ja logu. Smávva bustávat ja gaskkat eai daga maidege.',
    look: 'Geahča vástádusa',
    state: {
      received: (day) => `Vuostáiváldon ${day}`,
      'taken-care-of': (day) => `Fuolahuvvon ${day}`,
    },
    none: 'Mii eat gávnna duođaštusa dainna kodain',
    noneText:
      'Geahčat leago kode čállon riekta. Duođaštus bistá 90 beaivvi, dahje 30 beaivvi maŋŋil go dat fuolahuvvui. De dat lea jávkan.',
    tooMany: 'Vuordde vihttanuppelohkái minuhta, ja geahččal fas',
    tooManyText: 'Dáppe leat geahččaluvvon máŋga koda. Jus lea hoahppu, de riŋge bálvalussii.',
    empty: 'Čále koda maid ožžot',
    cannotTitle: 'Maid kode ii sáhte muitalit',
    cannot: [
      'Maid bálvalus dagai, ja geat leat mielde. Dan ožžot diehtit dušše sii geaidda dat guoská.',
      'Movt mánás manná. «Fuolahuvvon» mearkkaša ahte bálvalus lea gárvvis dainna maid don dadjet, ii ahte buot lea bures.',
      'Gii don leat. Mii eat čále gii dáppe jearrá.',
    ],
    worriedTitle: 'Fuolastuvatgo ain?',
    worriedText: 'Riŋge fas. It dárbbaš leat vissis, itge dárbbaš koda. Jus muhtin lea váras dál, riŋge 112.',
    help: 'Geahča geasa sáhtát riŋget',
  },
  done: {
    'taken-care-of': 'Buorre. Son geas lea kode, oaidná dál ahte dat lea fuolahuvvon.',
  },
  acts: {
    look: ['geahčai duođaštusaid siiddu', 'geahččat duođaštusaid siiddu'],
    make: ['ráhkadii duođaštusa', 'ráhkadit duođaštusa'],
    take: ['čálii ahte juoga lea fuolahuvvon', 'čállit ahte juoga lea fuolahuvvon'],
  },
}
