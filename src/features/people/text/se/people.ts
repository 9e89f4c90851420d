import type { people as nb } from '../nb/people.ts'

const dateHint = 'bb.mm.jjjj'
const dayWrong = 'Čále beaivvi, mánu ja jagi, ovdamearkka dihte 24.12.2026.'
const checkNumber = 'Dárkkis ahte buot oktanuppelohkái logu leat riekta.'

/** Names and days are subjects or stand after a colon, and quantities take the genitive, so that none needs another case. */
export const people: typeof nb = {
  people: {
    fields: {
      name: 'Namma',
      email: 'E-poasta barggus',
      phone: 'Mobiila',
      number: 'Riegádannummar dahje D-nummar',
      role: 'Rolla',
      from: 'Vuosttas beaivi',
      until: 'Maŋimuš beaivi',
      dateHint,
      fromHint: `${dateHint}. Guorus čállinsadji mearkkaša: otná beaivvi rájes.`,
      untilHint: `${dateHint}. Guorus čállinsadji mearkkaša: loahppabeaivvi haga.`,
      numberHint:
        'Jus nummar lea čállojuvvon, de olmmoš čadnojuvvo automáhtalaččat go loggesta sisa BankID bokte. Ii oktage oainne šat olles nummara.',
    },
    faults: {
      name: {
        missing: 'Čále nama.',
        long: 'Namma lea menddo guhkki. Geavat eanemusat 200 mearkka.',
        digits: 'Namas eai leat logut. Leatgo čállán nummara nama sadjái?',
      },
      email: {
        form: 'Čále e-poastta ná: ovdanamma@kommune.no. Das galget leat @ ja čuokkis.',
        needed: 'Čále e-poastta, danne go bovdehus galgá sáddejuvvot dohko.',
        twice: 'Dát e-poasta lea maid eará ráiddus.',
      },
      phone: {
        form: 'Čále mobiilanummara: gávcci logu. Eará riikkaid nummarat álget mearkkain +.',
        needed: 'Čále mobiilanummara, danne go bovdehus galgá sáddejuvvot dohko.',
      },
      number: {
        'not-a-number': checkNumber,
        'real-person': 'Dát lea demonstrašuvdna. Geavat hutkojuvvon nummara, ale goassege duohta nummara.',
        'made-up-person': 'Dát lea hutkojuvvon geahččalannummar. Čále duohta nummara.',
        taken: 'Nummar lea juo registrerejuvvon olbmui gean koartta don beasat rahpat.',
        'taken-hidden': checkNumber,
        twice: 'Dát nummar lea maid eará ráiddus.',
      },
      role: {
        choose: 'Vállje rolla.',
        // The list is read with Norwegian words for the roles.
        unknown: 'Čále ansatt (bargi), vikar (vikára) dahje leder (jođiheaddji).',
        'not-yours': 'Dušše gieldda hálddašeaddji sáhttá addit dán rolla.',
      },
      from: { day: dayWrong },
      until: {
        day: dayWrong,
        needed: 'Vikáras ferte leat maŋimuš beaivi.',
        past: 'Maŋimuš beaivi ii sáhte leat ovdal otná beaivvi.',
        order: 'Maŋimuš beaivi ii sáhte leat ovdal vuosttas beaivvi.',
        long: 'Dat lea menddo guhkes áigi vikárii. Atte bargi rolla, dahje vállje árat beaivvi.',
      },
      how: 'Vállje mo bovdehus galgá joavdat.',
      tooMany: 'Don leat dahkan dán máŋgii oanehis áiggis. Vuordde diimmu, ja geahččal fas.',
    },
    unitRoles: {
      'unit-leader': 'Bovde bargiid. Sus lea ovddasvástádus go earáin ii leat.',
      staff: 'Geavaha bagadusa barggus, ja sáhttá leat mielde stafeahttaloggain.',
      substitute: 'Seamma go bargi, muhto oanehis áigái. Das lea maŋimuš beaivi.',
    },
    municipalRoles: {
      administrator: 'Hálddaša bálvalusaid, ovttadagaid, sisaloggema ja heivehusaid, ja addá rollaid earáide.',
      coordinator: 'Fuolaha ahte mihkkege ii bisán, ja lea jođiheaddji sajis ovttadagain main váilu jođiheaddji.',
      editor: 'Čállá ja divvu dan mii bagadusas lea.',
      approver: 'Dárkkista sisdoalu ja dohkkeha dan ovdal go buohkat besset lohkat dan.',
      'data-protection-officer': 'Oaidná gii lea dahkan maid, ja makkár heivehusat gustojit. Ii rievdat maidige.',
      'survey-owner': 'Ráhkada kártemiid, sádde daid ja oaidná vástádusaid čoahkis.',
    },
    states: {
      connected: 'Čadnojuvvon',
      waiting: 'Ii leat vel čadnojuvvon',
      gone: 'Ii leat šat beassanlohpi',
    },
    whole: 'Olles gielda',
    days: {
      from: (day: string) => `vuosttas beaivi: ${day}`,
      until: (day: string) => `maŋimuš beaivi: ${day}`,
      standsIn: 'sadjásaš',
    },
    find: {
      title: 'Olbmot',
      lead: 'Buohkat geat leat mielde gielddas. Jođiheaddjit gávdnet iežaset bargiid ovttadaga siiddus.',
      label: 'Gávnna olbmo',
      hint: 'Oassi namas dahje e-poasttas lea doarvái.',
      noRole: 'Ii leat rolla dál',
      sharedWithUs: 'Bargá bálvalusas maid eará gielda doaimmaha',
      none: 'Eat gávdnan ovttage geas lea dat namma',
      noneText: 'Geahččal čállit unnit oasi namas, dahje dárkkis mo dat čállojuvvo.',
      empty: 'Ii leat vel oktage mielde',
      emptyText: 'Raba ovttadaga ja bovde jođiheaddji. De jođiheaddji bovde earáid.',
      toUnits: 'Bovde olbmo ovttadahkii',
      toRoles: 'Rollat olles gielddas',
      more: 'Čájet eanet bohtosiid',
      pages: 'Eambbo siiddut',
      newer: 'Ovddit',
      older: 'Čuovvovaš',
    },
    invite: {
      title: 'Bovde',
      lead: (unit: string) => `Olmmoš gean bovdet, oažžu beassanlobi. Ovttadat: ${unit}.`,
      leadMunicipal: 'Sutnje gii ii leat vel mielde, ja geas galgá leat rolla olles gielddas.',
      howTitle: 'Mo galgá bovdehus joavdat?',
      how: {
        email: { label: 'E-poasta', detail: 'Mii sáddet liŋkka.' },
        sms: { label: 'SMS', detail: 'Mii sáddet liŋkka mobiilii.' },
        code: {
          label: 'Koda maid logat jitnosit',
          detail: 'Mii eat sádde maidige. Don oaččut koda čuovvovaš siiddus.',
        },
      },
      submit: 'Bovde',
      takenNote: 'Olmmoš geas lea dát nummar, lea juo mielde.',
      takenLink: 'Raba koartta, ja atte rolla doppe',
    },
    invited: {
      title: 'Bovdehus',
      lead: {
        open: (day: string) => `Bovdehusa sáhttá geavahit. Maŋimuš beaivi: ${day}.`,
        used: 'Bovdehus lea váldojuvvon vuostá. It dárbbaš dahkat eambbo.',
        expired: (day: string) => `Bovdehusa áigi nogai: ${day}. Sádde ođđa go olmmoš lea gearggus.`,
        withdrawn: 'Bovdehus lea váldojuvvon ruovttoluotta.',
        none: 'Ii leat vel sáddejuvvon bovdehus.',
        connected: 'Olmmoš lea čadnojuvvon. It dárbbaš dahkat eambbo.',
      },
      codeLabel: 'Koda',
      codeNote: (address: string) =>
        `Loga koda jitnosit, dahje čále dan. Olmmoš loggesta sisa, ja čállá dan dáppe: ${address}. Koda čájehuvvo dušše dál.`,
      sentTitle: 'Dát lea sáddejuvvon',
      channel: { email: 'E-poasta', sms: 'SMS' },
      nothingSent: 'Ii mihkkege leat sáddejuvvon.',
      state: {
        waiting: 'Jođus',
        sent: 'Sáddejuvvon viidáseappot',
        failed: 'Ii joavdan',
      },
      because: {
        'refused-address': 'Vuostáiváldi ii gávdno. Dárkkis ahte čujuhus lea riekta.',
        refused: 'Sáddenbálvalus ii váldán dieđáhusa vuostá.',
        unreachable: 'Sáddenbálvalus ii vástidan.',
        other: 'Juoga manai boastut geainnus.',
      },
      askedAt: (time: string) => `Sáddejuvvon: ${time}`,
      againTitle: 'Iigo dat joavdan?',
      againText: 'Jus sáddet ođđa bovdehusa, de ii sáhte šat geavahit boares bovdehusa.',
      again: 'Sádde ođđasit',
      withdraw: 'Váldde bovdehusa ruovttoluotta',
    },
    letter: {
      subject: (place: string) => `Don leat ožžon beassanlobi. Gielda: ${place}`,
      email: (place: string, link: string, day: string) =>
        [
          'Bures!',
          `Don leat ožžon beassanlobi. Gielda: ${place}. Raba liŋkka, logges sisa ja váldde vuostá:`,
          link,
          `Liŋka doaibmá dušše oktii. Maŋimuš beaivi: ${day}.`,
          'Jus it vuordde dán, de it dárbbaš dahkat maidige. De ii dáhpáhuva mihkkege.',
        ].join('\n\n'),
      sms: (place: string, link: string, day: string) =>
        `Don leat ožžon beassanlobi. Gielda: ${place}. Maŋimuš beaivi: ${day}. Logges sisa dáppe: ${link}`,
    },
    /** Neutral, whatever it is about. */
    notice: {
      subject: (place: string) => `Dus lea juoga maid galggat geahččat. Gielda: ${place}`,
      email: (place: string, link: string) =>
        [
          'Bures!',
          `Dus lea juoga maid galggat geahččat. Gielda: ${place}. Logges sisa iežat siidui:`,
          link,
          'Diehtu ii muital eambbo, danne go earát sáhttet oaidnit du telefovnna dahje poastta.',
        ].join('\n\n'),
      sms: (place: string, link: string) =>
        `Dus lea juoga maid galggat geahččat. Gielda: ${place}. Logges sisa: ${link}`,
    },
    import: {
      title: 'Viečča listtu',
      lead: (unit: string) =>
        `Lasit máŋga olbmo oktanaga. Ovttadat: ${unit}. Don oainnát buot ovdal go mihkkege vurkejuvvo.`,
      label: 'Listu',
      hint: 'Bija sisa rehkenastinárkkas, dahje čále ovtta olbmo juohke linnjái: namma; e-poasta; mobiila; riegádannummar; rolla; maŋimuš beaivi. Dušše namma ferte leat mielde. Jus listtus leat bajilčállagat, de kolonnat sáhttet leat vaikko man ortnegis.',
      heads: ['Namma', 'E-poasta', 'Mobiila', 'Riegádannummar', 'Rolla', 'Maŋimuš beaivi'],
      check: 'Dárkkis',
      faults: {
        empty: 'Bija sisa dahje čále unnimusat ovtta olbmo.',
        'too-many': 'Listtus leat eambbo go 500 olbmo. Juoge dan oasiide.',
        'too-often': 'Don leat geahčadan hui ollu ráidduid oanehis áiggis. Vuordde ovtta diimmu, ja geahččal fas.',
        'no-names': 'Eat gávdnan kolonna mas leat namat. Čále «Namma» dan kolonna bajábeallái mas leat namat.',
      },
      reviewTitle: 'Dárkkis listtu',
      ready: (count: number) => (count === 1 ? 'Okta olmmoš lea gearggus.' : `${count} olbmo leat gearggus.`),
      wrong: (count: number) => (count === 1 ? 'Ovtta ráiddu ferte divvut.' : `${count} ráiddu ferte divvut.`),
      unused: (heads: string) => `Dáid kolonnaid mii eat geavahan: ${heads}.`,
      row: (line: number) => `Ráidu ${line}`,
      field: (label: string, line: number) => `${label}, ráidu ${line}`,
      readyTitle: 'Dáid sáhttá lasihit',
      wrongTitle: 'Dáid ferte divvut',
      skip: 'Njuike daid ráidduid badjel main leat meattáhusat',
      skipDetail: 'Earát lasihuvvojit. Ráiddut main leat meattáhusat, bissot dáppe, vai sáhtát divvut daid maŋŋel.',
      skipTitle: 'Ráiddut main leat meattáhusat',
      sendTitle: 'Bovdehusat',
      send: 'Sádde bovdehusa e-poasttain buohkaide geain lea e-poasta',
      sendDetail:
        'Bovdehusa haga sii besset sisa BankID bokte jus riegádannummar lea listtus, dahje go don čanat sin gildii.',
      submit: 'Lasit',
      back: 'Rievdat olles listtu',
      someWrong: 'Divo ráidduid dás vuolábealde, dahje vállje njuiket daid badjel.',
      nothingRight: 'Ii oktage ráidu leat gárvvis. Divo unnimusat ovtta.',
      done: (count: number) => (count === 1 ? 'Okta olmmoš lea lasihuvvon.' : `${count} olbmo leat lasihuvvon.`),
      before: (count: number) =>
        count === 1 ? 'Okta lei juo lasihuvvon seamma listtus.' : `${count} ledje juo lasihuvvon seamma listtus.`,
      left: (count: number) => (count === 1 ? 'Okta ráidu lea vel.' : `${count} ráiddu leat vel.`),
      toUnit: 'Ovttadahkii',
      another: 'Viečča eambbo',
    },
    card: {
      title: 'Koarta',
      email: 'E-poasta',
      phone: 'Mobiila',
      number: 'Riegádannummar',
      failing: 'ii doaimma',
      missing: 'Ii leat registrerejuvvon',
      contact: 'Oktavuohta',
      change: 'Rievdat',
      rolesTitle: 'Rollat',
      noRoles: 'Olbmos ii leat dál rolla, ja son ii beasa sisa.',
      endRole: 'Loahpat',
      giveRole: 'Atte rolla',
      giveMunicipalRole: 'Atte rolla olles gielddas',
      accessTitle: 'Sisaloggen',
      connected: 'Olmmoš lea čadnojuvvon, ja sáhttá loggestit sisa.',
      notConnected: 'Olmmoš ii leat vel čadnojuvvon.',
      connect: 'Čana kodain',
      reconnect: 'Čana dahje loahpat čatnama',
      shield: {
        title: 'Namma bearrašiid guovdu',
        named: 'Bearrašat oidnet nama.',
        shielded:
          'Bearrašat oidnet ahte soames bálvalusas searvá ja lohká, muhto eai nama. Dat lea bargiid várás geat sáhttet leat váras.',
        hide: 'Čájet doaimma nama sajis',
        name: 'Čájet nama fas',
      },
      endSessionsTitle: 'Leago telefovdna dahje mašiidna jávkan?',
      endSessions: 'Logge olggos juohke sajis',
      endSessionsText: 'Dat lea ávkkálaš jus telefovdna dahje mašiidna lea jávkan. Olmmoš sáhttá fas loggestit sisa.',
      invitation: {
        open: (made: string, day: string) => `Bovdejuvvon: ${made}. Maŋimuš beaivi váldit vuostá: ${day}.`,
        used: (day: string) => `Válddii bovdehusa vuostá: ${day}.`,
        expired: (day: string) => `Bovdehusa áigi nogai: ${day}.`,
        withdrawn: 'Bovdehus lea váldojuvvon ruovttoluotta.',
        none: 'Ii leat vel bovdejuvvon.',
      },
      toInvitation: 'Geahča dahje sádde bovdehusa',
      leaveTitle: 'Go muhtin heaitá',
      leave: 'Váldde eret beassanlobi',
      gone: (day: string) => `Olmmoš massii beassanlobi: ${day}.`,
      goneText: 'Jus attát olbmui rolla, de son oažžu fas beassanlobi.',
    },
    change: {
      title: 'Rievdat koartta',
      lead: 'Dat maid rievdadat dáppe, gusto dušše dán gielddas.',
      numberNow: (masked: string) =>
        `Dál registrerejuvvon: ${masked}. Guođe čállinsaji guorusin jus háliidat seailluhit dan.`,
      removeTitle: 'Nummar mii lea registrerejuvvon',
      remove: 'Sihko nummara',
      note: 'Jus molssut nummara, de sisaloggemat boares nummariin eai leat šat čadnojuvvon.',
      changedTitle: 'Muhtin eará rievdadii koartta dan botta go don čállet',
      changedText:
        'Dás leat goappašagat. Dat maid don čállet, lea ain čállinsajiin dás vuolábealde. Jus vurket dál, de dat gusto.',
      columns: ['Čállinsadji', 'Dat mii lea dál', 'Dat maid don čállet'],
      hidden: 'Ođđa nummar',
      same: 'Nugo ovdal',
    },
    connect: {
      title: 'Čana olbmo gildii',
      lead: 'Bivdde olbmo loggestit sisa ja lohkat jitnosit koda mii lea šearpmas.',
      label: 'Koda',
      hint: 'Oktiibuot gávcci bustáva ja logu. Sáhtát čállit stuorra dahje smávva bustávaid.',
      submit: 'Čana',
      sure: 'Leage sihkar geainna don hálat. Son geas koda lea, oažžu dán koartta beassanlobi.',
      faults: {
        form: 'Kodas leat oktiibuot gávcci bustáva ja logu, ovdamearkka dihte ABCD-EFGH.',
        unknown: 'Mii eat dovdda dán koda. Bivdde olbmo viežžat siiddu ođđasit ja lohkat koda vel oktii.',
        'someone-else':
          'Son gii logai koda, lea juo čadnojuvvon eará kortii dáppe. Bivdde gieldda hálddašeaddji bidjat koarttaid ortnegii.',
        'other-number': 'Koda gullá eará olbmui go dán koartta olbmui. Dárkkis ahte leat rivttes koarttas.',
        'other-kind':
          'Dát lea bovdehusa koda. Olmmoš čállá dan ieš, maŋŋá go lea loggen sisa. Dás galggat čállit koda mii lea olbmo šearpmas.',
        'too-many': 'Dat lea geahččaluvvon menddo máŋgii. Vuordde 15 minuhta, ja geahččal fas.',
      },
      offTitle: 'Leago boasttu olmmoš čadnojuvvon?',
      offText: 'Son gii lea čadnojuvvon, massá beassanlobi dakkaviđe. Koarta ja rollat bissot.',
      off: 'Loahpat čatnama',
    },
    giveRole: {
      title: 'Atte rolla',
      lead: 'Vállje ovttadaga ja rolla. Olmmoš ferte loggestit sisa ođđasit dan maŋŋel.',
      leadGone: 'Olbmos ii leat dál beassanlohpi. Go attát rolla, de son oažžu fas beassanlobi.',
      unit: 'Ovttadat',
      chooseUnit: 'Vállje ovttadaga',
      submit: 'Atte rolla',
      faults: {
        unit: 'Vállje ovttadaga.',
        before: 'Olbmos lea juo dát rolla ovttadagas.',
      },
    },
    endRole: {
      title: 'Loahpat rolla',
      box: 'Rolla nohká dál',
      what: 'Olmmoš massá dan maid rolla addá, ja ferte loggestit sisa ođđasit.',
      who: 'Gii',
      role: 'Rolla',
      where: 'Gos',
      lastOne: 'Dát lea maŋimuš rolla. Dan maŋŋel olmmoš ii beasa sisa.',
      passes: (unit: string, names: string) => `Ovttadat: ${unit}. Ovddasvástideaddji dás rájes: ${names}.`,
      passesToNobody: (unit: string) =>
        `Ovttadat: ${unit}. Ii oktage ovddasvástit dan ovdal go muhtin oažžu jođiheaddji rolla.`,
      submit: 'Loahpat rolla',
      last: 'Gielddas ferte leat unnimusat okta hálddašeaddji geas ii leat loahppabeaivi. Atte vuos rolla eará olbmui.',
    },
    letGo: {
      title: 'Váldde eret beassanlobi',
      box: 'Beassanlohpi jávká dakkaviđe',
      what: 'Olmmoš loggejuvvo olggos juohke sajis, ja buot su rollat gielddas nohket.',
      who: 'Gii',
      roles: 'Rollat',
      when: 'Goas',
      now: 'Dál',
      kept: 'Dat maid olmmoš lea čállán ja dahkan, bissu.',
      holds: (words: string) =>
        `Olbmos lea ovddasvástádus: ${words}. Ovddasvástádus sirdojuvvo sutnje gii ovddasvástida ovttadaga.`,
      holding: (kind: string, count: number) =>
        kind === 'relay'
          ? count === 1
            ? 'okta stafeahtta'
            : `${count} stafeahta`
          : count === 1
            ? 'okta ášši'
            : `${count} ášši`,
      submit: 'Váldde eret beassanlobi',
      last: 'Olmmoš lea gieldda maŋimuš hálddašeaddji. Atte vuos rolla eará olbmui, loahppabeaivvi haga.',
    },
    roles: {
      title: 'Rollat olles gielddas',
      lead: 'Dát rollat gustojit buot bálvalusaide ja ovttadagaide. Don fertet čájehit ođđasit gii don leat ovdal go rievdadat daid.',
      nobody: 'Dát rolla ii leat ovttasge.',
      give: 'Atte rolla',
      inviteNew: 'Bovde olbmo gii ii leat vel mielde',
    },
    giveMunicipalRole: {
      title: 'Atte rolla olles gielddas',
      lead: 'Vállje rolla ja geas dat galgá leat.',
      role: 'Rolla',
      name: 'Gii?',
      nameHint: 'Oassi namas lea doarvái. De válljet rivttes olbmo.',
      person: 'Guhte olmmoš?',
      find: 'Gávnna olbmo',
      submit: 'Atte rolla',
      faults: {
        name: 'Čále oasi namas.',
        none: 'Eat gávdnan ovttage geas lea dat namma. Dárkkis mo dat čállojuvvo, dahje bovde olbmo vuos.',
        many: 'Ollusiin lea dat namma. Čále eambbo namas.',
        person: 'Vállje geas rolla galgá leat.',
        before: 'Olbmos lea juo dát rolla.',
      },
    },
    absence: {
      leavesBefore: 'Dát mielbargi heaitá ovdal dan. Vállje eará, dahje árat maŋimuš beaivvi.',
    },
    take: {
      otherPerson: 'Don leat juo mielde gielddas. Bivdde su gii bovdii du, addit rolla dan kortii mii dus juo lea.',
      noNumber:
        'Bovdehus gullá dihto olbmui. Logges sisa BankID dahje eará elektrovnnalaš ID bokte, de mii oaidnit ahte dat leat don.',
      soonTitle: 'Don leat čadnojuvvon',
      soon: (day: string) => `Du beassanlohpi álgá: ${day}. Logges fas sisa dalle.`,
      later: 'Dus ii leat justte dál rolla dáppe. Váldde oktavuođa iežat jođiheddjiin.',
    },
  },
}
