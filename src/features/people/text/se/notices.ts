import type { notices as nb } from '../nb/notices.ts'

export const notices: typeof nb = {
  notices: {
    title: 'Dieđáhusat',
    lead: 'Dat mii vuordá du, lea álo siiddus «Odne». Mii sáhttit dieđihit maid olggobealde, eanemusat oktii beaivvis ja dušše bargobeivviid. Diehtu ii goassige muital mas dahje geas lea sáhka.',
    addresses: 'Gokko mii olahit du',
    addressesLead: 'Čujuhusat leat du goarttas. Jus okta dain lea boastut, de bivdde jođiheaddját divvut dan.',
    channels: { email: 'E-poasta', sms: 'Mobiila' },
    notOnCard: 'Ii leat du goarttas. Jođiheaddját sáhttá lasihit dan.',
    states: { proven: 'Duođaštuvvon', unproven: 'Ii leat vel duođaštuvvon', failed: 'Ii doaimma' },
    failedText:
      'Dat maid sáddiimet, ii ollen. Jus čujuhus lea riekta, de duođaš dan fas. Muđui bivdde jođiheaddját divvut dan.',
    sendCode: 'Sádde munnje koda',
    sendNew: 'Sádde ođđa koda',
    codeTo: (channel: string) => `Duođaš: ${channel}`,
    code: 'Koda',
    codeHint: (address: string) => `Guhtta logu. Sáddejuvvon dáidda: ${address}. Koda doaibmá logi minuhta.`,
    prove: 'Duođaš',
    choiceTitle: 'Mo don háliidat',
    choice: 'Mo galgat mii dieđihit dutnje?',
    choices: {
      email: { label: 'E-poasta' },
      sms: { label: 'SMS' },
      both: { label: 'Sihke e-poasta ja SMS' },
      none: { label: 'Ii goabbáge', detail: 'Dalle oainnát dan dušše go logget sisa.' },
    },
    language: 'Dieđuid giella',
    trouble: {
      failed: 'Dat maid sáddiimet dutnje, ii ollen. Dalle it dieđe ahte juoga vuordá, ovdal go logget sisa.',
      unproven: 'Mii eat sáhte vel dieđihit dutnje olggobealde. Duođaš čujuhusa, de sáhttit.',
      'no-address': 'Mis ii leat du čujuhus. Bivdde jođiheaddját lasihit e-poastta dahje mobiilla du kortii.',
    },
    reached: 'Mii dieđihit e-poasttain dahje SMS:in go juoga vuordá du.',
    onlyHere: 'Don leat válljen ahte dat lea dušše dás.',
    toPage: 'Rievdat dieđáhusaid',
    fix: { failed: 'Divo dan', unproven: 'Duođaš čujuhusa', 'no-address': 'Geahča maid sáhtát dahkat' },
    faults: {
      choose: 'Vállje mo mii galgat dieđihit.',
      'no-email': 'Du goarttas ii leat e-poasta. Vállje eará, dahje bivdde jođiheaddját lasihit dan.',
      'no-sms': 'Du goarttas ii leat mobiilnummir. Vállje eará, dahje bivdde jođiheaddját lasihit dan.',
      code: 'Koda ii leat riekta, dahje dat lea nohkan. Dárkkis loguid, dahje bivdde ođđa koda.',
      tooManyCodes: 'Don leat bivdán máŋga koda. Vuordde diimmu ja geahččal fas.',
      tooManyTries: 'Don leat geahččalan menddo máŋgii. Vuordde logi minuhta ja bivdde ođđa koda.',
    },
    calendar: {
      title: 'Du kaleandaris',
      lead: 'Ráhkat čujuhusa ja bija dan telefovnna dahje dihtora kaleandarii. Dalle oainnát beivviid goas galggat juoga dahkat, ja du čoahkkimiid, gávcci vahku ovddosguvlui. Das lea dušše «juoga geahččat» ja «čoahkkin»: eai namat, iige mas lea sáhka.',
      has: (day: string) => `Dus lea čujuhus. Ráhkaduvvon: ${day}.`,
      make: 'Ráhkat čujuhusa',
      renew: 'Ráhkat ođđa čujuhusa',
      renewText:
        'Jus ráhkadat ođđa, de boares ii doaimma šat. Daga dan jus telefovdna láhppo, dahje earát leat ožžon čujuhusa.',
      end: 'Ale šat čájet dan kaleandaris',
      address: 'Du čujuhus',
      addressHint:
        'Mii čájehit dan dušše dál. Juohkehaš geas dat lea, sáhttá oaidnit du beivviid. Ale atte dan earáide.',
      copy: { button: 'Máŋge čujuhusa', done: 'Máŋgejuvvon.', failed: 'Čujuhus lea merkejuvvon. Máŋge dan ieš.' },
    },
    codeLetter: {
      subject: (place: string) => `Koda. Gielda: ${place}`,
      email: (place: string, code: string) =>
        [
          'Bures!',
          `Du koda lea ${code}. Gielda: ${place}.`,
          'Čále dan siidui gos bohtet. Dat doaibmá logi minuhta, ja dušše oktii.',
          'Jus it leat bivdán dan, de it dárbbaš dahkat maidege. Ale goassige atte dan earáide.',
        ].join('\n\n'),
      sms: (place: string, code: string) => `Du koda lea ${code}. Gielda: ${place}. Ale goassige atte dan earáide.`,
    },
  },
}
