import type { wayIn as nb } from '../nb/way-in.ts'

/** Names stand after a colon, so that none needs a case. */
export const wayIn: typeof nb = {
  signIn: {
    title: 'Loggestit sisa',
    lead: 'Vállje dan mii heive dutnje. Maŋŋil boađát ruovttoluotta deike.',
    freshTitle: 'Čájet vel oktii gii don leat',
    freshLead: 'Dat maid áiggut dahkat dál, lea dehálaš. Logges sisa ođđasit, de mii diehtit ahte dat leat don.',
    none: 'Gielda ii leat vel ordnen sisaloggema. Váldde oktavuođa gielddain.',
    cannot:
      'Sisaloggen ii doaimma dán čujuhusas. Neahttalohkki vurke sisaloggema dušše go čujuhus lea suddjejuvvon (https), dahje go čujuhus lea localhost.',
    forWhom: {
      staff: { who: 'Gieldda bargi', how: (name: string) => `Loggestit sisa: ${name}` },
      family: { who: 'Váhnen dahje nuorra', how: (name: string) => `Loggestit sisa: ${name}` },
      partner: { who: 'Ovttasbargoguoibmi', how: (name: string) => `Loggestit sisa: ${name}` },
    },
  },
  refused: {
    title: 'Sisaloggen ii lihkostuvvan',
    again: 'Geahččal vel oktii',
    help: 'Gii sáhttá mu veahkehit?',
    why: {
      cancelled: 'Don gaskkalduhttet sisaloggema. Mihkkege ii leat rievdaduvvon.',
      'level-too-low':
        'Dát vuohki loggestit sisa ii leat doarvái oadjebas dáppe. Vállje BankID dahje eará elektrovnnalaš ID mas lea alla dássi.',
      'not-fresh': 'Don galget loggestit sisa ođđasit, muhto dat ii dáhpáhuvvan. Geahččal vel oktii.',
      'no-number': 'Sisaloggen ii muitalan gii don leat. Geavat norgga elektrovnnalaš ID.',
      'other-tenant': 'Du konto gullá eará gildii dahje eará doibmii. Geavat iežat bargokonto dán gielddas.',
      'no-organisation': 'Go loggestat sisa, de fertet válljet guđe doaimmas don boađát.',
      incomplete: 'Sisaloggema vástádusas váillui juoga. Geahččal vel oktii.',
      'not-trusted': 'Mii eat sáhttán luohttit sisaloggema vástádussii. Geahččal vel oktii.',
      'used-before': 'Dát sisaloggen lea juo geavahuvvon. Geahččal vel oktii.',
      'unknown-attempt': 'Sisaloggen bisttii menddo guhká, dahje dat álggii eará neahttalohkkis. Geahččal vel oktii.',
      away: 'Sisaloggenbálvalus ii vástit justte dál. Vuordde veaháš, ja geahččal vel oktii.',
    },
  },
  signedOut: {
    title: 'Don leat loggestan olggos',
    text: 'Ii oktage sáhte dál oaidnit du dieđuid dán mašiinnas. Gidde áinnas neahttalohkki jus earát galget geavahit dan.',
    front: 'Ovdasiidui',
    signIn: 'Loggestit fas sisa',
    leaving: 'Don leat loggestan olggos dáppe. Dál don loggejuvvot olggos maiddái sisaloggenbálvalusas.',
    goOn: 'Joatkke',
  },
  noAccess: {
    family: {
      title: 'Don leat sisa loggejuvvon',
      lead: 'Dáppe ii leat vel mihkkege mii guoská dutnje dahje du mánnái. Dat lea áibbas ortnegis.',
      next: 'Go bálvalus veahkeha din ja dii lehpet dohkkehan oktasaš plána, de gávnnat dan dáppe. Jus imaštalat juoidá, dahje dárbbašat veahki dál, de sáhtát hupmat soapmásiin.',
      help: 'Gii sáhttá veahkehit?',
      front: 'Ovdasiidui',
      coded: 'Leatgo ožžon koda soapmásis gii veahkeha din?',
      codeLink: 'Čále koda',
    },
    title: 'Don leat loggestan sisa, muhto it leat vel čadnojuvvon gildii',
    lead: 'Du jođiheaddji ordne dan bealle minuhtas. Loga koda dás vuolábealde jitnosit jođiheaddjái.',
    code: 'Du koda',
    codeNote: (until: string) => `Gusto dii. ${until} rádjai. Dat ii muital earáide maidige du birra.`,
    stepsTitle: 'Ná dii dahkabehtet',
    steps: [
      'Riŋge iežat jođiheaddjái dahje hála suinna. Sáhtát maid váldit oktavuođa suinna gii attii dutnje beassanlobi.',
      'Jođiheaddji rahpá Hálddahusas du koartta ja čállá koda dohko.',
      'Deaddil dás «Mun lean čadnojuvvon». De beasat sisa.',
    ],
    again: 'Mun lean čadnojuvvon',
    invitedTitle: 'Leatgo ožžon bovdehusa?',
    invited: 'Raba liŋkka man ožžot, dahje čále bovdehusa koda.',
    invitedLink: 'Čále bovdehusa koda',
    elsewhere: 'Don leat čadnojuvvon dáidda:',
  },
  invitation: {
    title: 'Bovdehus',
    lead: (place: string) => `Don leat bovdejuvvon geavahit Stafett-reaiddu. Gielda: ${place}.`,
    signIn: 'Logges sisa ja váldde vuostá',
    accept: 'Váldde bovdehusa vuostá',
    asYou: 'Don leat loggestan sisa. Váldde vuostá dušše jus bovdehus sáddejuvvui dutnje.',
    gone: 'Dán bovdehusa ii sáhte geavahit. Dat lea geavahuvvon, váldojuvvon ruovttoluotta dahje menddo boaris. Bivdde ođđa bovdehusa sus gii bovdii du.',
    already: 'Don leat juo čadnojuvvon gildii. It dárbbaš dahkat maidige.',
    otherNumber:
      'Bovdehus gullá eará olbmui go sutnje gii lea loggestan sisa. Bivdde su gii bovdii du, dárkkistit geasa bovdehus gullá.',
    toMyPage: 'Mu siidui',
    codeTitle: 'Čále bovdehusa koda',
    codeLabel: 'Koda',
    codeHint: 'Oktiibuot gávcci bustáva ja logu. Sáhtát čállit stuorra dahje smávva bustávaid.',
    codeSubmit: 'Joatkke',
    codeFaults: {
      form: 'Kodas leat oktiibuot gávcci bustáva ja logu, ovdamearkka dihte ABCD-EFGH.',
      unknown: 'Mii eat dovdda dán koda. Dárkkis ahte dat lea riekta čállojuvvon, dahje bivdde ođđa koda.',
      'other-kind':
        'Dát koda lea du jođiheaddjái. Loga dan jitnosit, de čállá jođiheaddji dan. Jus leat ožžon bovdehusa, de álgá dan koda loguin.',
      'too-many': 'Dat lea geahččaluvvon menddo máŋgii. Vuordde 15 minuhta, ja geahččal fas.',
    },
  },
  kept: {
    title: 'Mii vurkiimet dan maid don čállet',
    text: 'Don loggejuvvojit olggos ovdal go dat sáddejuvvui. Mihkkege ii leat jávkan. Geahča dan, ja sádde go leat gearggus.',
    secretGone: 'Čoavdaga dahje čiegusvuođa mii eat vurken. Dan ferte bidjat sisa ođđasit.',
    send: 'Sádde dál',
    discard: 'Sihko',
    gone: 'Dát ii leat šat dáppe. Dat lea sáddejuvvon dahje sihkkojuvvon.',
    fileLost:
      'Fiila ii boahtán mielde, eatge mii leat vurken dan. Dat lea ain doppe gos don vižžet dan. Logges sisa, ja vállje dan ođđasit.',
    copyTitle: 'Don leat loggejuvvon olggos',
    copyText:
      'Dat maid don čállet, ii leat sáddejuvvon. Dás dat lea, vai sáhtát máŋget dan. Logges sisa, ja bija dan fas sisa.',
    field: 'Čállinsadji',
    fields: {
      name: 'Namma',
      email: 'E-poasta',
      phone: 'Mobiila',
      reason: 'Ágga',
      rows: 'Listu',
      value: 'Árvu',
      source: 'Gáldu',
      signedOffBy: 'Dohkkehan',
    },
  },
}
