import type { settings as nb } from './nb.ts'

export const settings: typeof nb = {
  groups: {
    deadlines: 'Čuovvoleapmi: áigemearit',
    ahead: 'Čuovvoleapmi: diehtu buori áiggis',
    ladder: 'Čuovvoleapmi: dieđáhusat ja logut',
  },
  own: {
    'follow-up-decide-days': {
      name: 'Beaivvit čilget imaštallama',
      explains: 'Dán mađe beaivvi siste imaštallama álgima rájes galgá leat mearriduvvon mii dáhpáhuvvá viidáseappot.',
      source: 'Romssa geavat: 14 beaivvi. Ii oktage láhka daja man guhká.',
    },
    'follow-up-feedback-days': {
      name: 'Bargobeaivvit vástidit sutnje gii imaštalai',
      explains: 'Dán mađe bargobeaivvi lea jođiheaddjis áigi dadjat ahte muhtumis lea ovddasvástádus.',
      source:
        'Gielddaid bagadusat dadjet ahte son gii imaštallá, galgá álo oažžut vástádusa. Vihtta bargobeaivvi lea geavat.',
    },
    'follow-up-first-meeting-days': {
      name: 'Beaivvit vuosttas čoahkkimii',
      explains: 'Dán mađe beaivvi siste logga rahpama rájes galgá vuosttas čoahkkin leat dollojuvvon.',
      source:
        'Geavat: guokte vahku, gielddaid áigemeriid málle mielde go imaštallan čilgejuvvo. Ii oktage láhka daja man guhká.',
    },
    'follow-up-question-days': {
      name: 'Bargobeaivvit vástidit bearraša gažaldahkii',
      explains: 'Dán mađe bargobeaivvi lea áigi sus gii doallá stafeahta.',
      source: 'Geavat: vihtta bargobeaivvi. Ii oktage láhka daja man guhká.',
    },
    'follow-up-child-question-days': {
      name: 'Bargobeaivvit vástidit máná gažaldahkii',
      explains: 'Mánná dahje nuorra gii duostá jearrat, oažžu vástádusa dán mađe bargobeaivvi siste.',
      source: 'Geavat: guokte bargobeaivvi, go mánná ii galgga vuordit vahku. Ii oktage láhka daja man guhká.',
    },
    'follow-up-same-offer-days': {
      name: 'Bargobeaivvit ovdal go ođđa fálaldat addá ođđa áigemeari',
      explains:
        'Jus seamma olmmoš fas jerrojuvvo stafeahta birra dán mađe bargobeaivvi siste, de ii oaččo eambbo áiggi go vuosttas áigemeari.',
      source: 'Geavat: logi bargobeaivvi, vai fálaldat vástádusa haga ii sáhte ođasmuvvat jaskatvuođas.',
    },
    'follow-up-receiver-days': {
      name: 'Beaivvit ovdal sirdima goas muhtun galgá leat miehtan',
      explains: 'Dán mađe beaivvi ovdal go mánná sirdá, galgá muhtun doppe leat miehtan vuostáiváldit.',
      source:
        'Geavat: 60 beaivvi, go 30 beaivvi ovdal borgemánu 1. beaivvi lea geasseluomu siste. Ii oktage láhka daja goas.',
    },
    'follow-up-late-receiver-days': {
      name: 'Bargobeaivvit go sirdin šaddá maŋŋit dovddus',
      explains:
        'Jus dábálaš áigemearri lea nohkan go sirdin šaddá dovddus, de galgá muhtun miehtat dán mađe bargobeaivvi siste, ja álo ovdal sirdinbeaivvi.',
      source: 'Geavat: vihtta bargobeaivvi. Ii oktage láhka daja man guhká.',
    },
    'follow-up-name-deputy-days': {
      name: 'Bargobeaivvit gávdnat sadjásačča',
      explains: 'Dán mađe bargobeaivvi lea jođiheaddjis áigi go son gii doallá stafeahta, lea eret sadjásačča haga.',
      source: 'Geavat: okta bargobeaivi. Ii oktage láhka daja man guhká.',
    },
    'follow-up-confirm-return-days': {
      name: 'Bargobeaivvit goas sadjásaš vástida okto',
      explains:
        'Dán mađe bargobeaivvi siste jođiheaddji čielggada galgá go stafeahtta viidáseappot, vai boahtá go son gii dan doallá, ruovttoluotta.',
      source: 'Geavat: logi bargobeaivvi. Ii oktage láhka daja man guhká.',
    },
    'follow-up-consent-first-days': {
      name: 'Vuosttas diehtu ahte miehtan nohká',
      explains: 'Dán mađe beaivvi ovdal maŋimuš beaivvi oažžu son gii doallá stafeahta, dieđu.',
      source: 'Stafett gáibádusat: 30, 14 ja 3 beaivvi ovdal. Ii oktage láhka daja goas.',
    },
    'follow-up-consent-second-days': {
      name: 'Nubbi diehtu ahte miehtan nohká',
      explains: 'Dán mađe beaivvi ovdal maŋimuš beaivvi oažžu maiddái sadjásaš dieđu.',
      source: 'Stafett gáibádusat: 30, 14 ja 3 beaivvi ovdal. Ii oktage láhka daja goas.',
    },
    'follow-up-consent-third-days': {
      name: 'Maŋimuš diehtu ahte miehtan nohká',
      explains: 'Dán mađe beaivvi ovdal maŋimuš beaivvi oažžu ovttadaga jođiheaddji dieđu.',
      source: 'Stafett gáibádusat: 30, 14 ja 3 beaivvi ovdal. Ii oktage láhka daja goas.',
    },
    'follow-up-foreseen-days': {
      name: 'Diehtu sirdimis mii boahtá agi mielde',
      explains: 'Dán mađe beaivvi ovdal go mánná galgá álgit ođđa sajis, oažžu son gii doallá stafeahta, dieđu.',
      source: 'Stafett gáibádusat: 120 beaivvi ovdal. Ii oktage láhka daja goas.',
    },
    'follow-up-birthday-days': {
      name: 'Diehtu riegádanbeaivvis mii rievdada juoidá',
      explains: 'Dán mađe beaivvi ovdal oažžu son gii doallá stafeahta, dieđu ahte mánná farga mearrida eambbo ieš.',
      source: 'Geavat: 30 beaivvi ovdal. Ii oktage láhka daja goas.',
    },
    'follow-up-draft-first-days': {
      name: 'Vuosttas diehtu ahte álgočálus jávká',
      explains: 'Dán mađe beaivvi ovdal oažžu čálli dieđu. Eará olbmot eai oaččo diehtit ahte álgočálus gávdno.',
      source: 'Geavat: čieža beaivvi ovdal.',
    },
    'follow-up-draft-last-days': {
      name: 'Maŋimuš diehtu ahte álgočálus jávká',
      explains: 'Dán mađe beaivvi ovdal oažžu čálli dieđu vel oktii.',
      source: 'Geavat: beaivvi ovdal.',
    },
    'follow-up-wait-after-person': {
      name: 'Bargobeaivvit ovdal go sadjásaš oažžu dieđu',
      explains: 'Go juoga ii leat dahkkon áiggil, de Stafett vuordá dán mađe bargobeaivvi su gii galggai dan dahkat.',
      source: 'Stafett gáibádusat dadjet gii oažžu dieđu guđege vuorus. Okta bargobeaivi lea geavat.',
    },
    'follow-up-wait-after-deputy': {
      name: 'Bargobeaivvit ovdal go jođiheaddji oažžu dieđu',
      explains: 'Dán mađe bargobeaivvi Stafett vuordá sadjásačča ovdal go ovttadaga jođiheaddji oažžu dieđu.',
      source: 'Stafett gáibádusat dadjet gii oažžu dieđu guđege vuorus. Guokte bargobeaivvi lea geavat.',
    },
    'follow-up-wait-after-leader': {
      name: 'Bargobeaivvit ovdal go koordináhtor oažžu dieđu',
      explains: 'Dán mađe bargobeaivvi Stafett vuordá jođiheaddji ovdal go koordináhtor oažžu dieđu.',
      source: 'Stafett gáibádusat dadjet gii oažžu dieđu guđege vuorus. Golbma bargobeaivvi lea geavat.',
    },
    'follow-up-wait-after-last': {
      name: 'Bargobeaivvit ovdal go čuovvoleapmi lea boatkanan',
      explains:
        'Go buohkat leat ožžon dieđu, de sis lea dán mađe bargobeaivvi áigi ovdal go čuovvoleapmi rehkenasto boatkanan.',
      source: 'Geavat: vihtta bargobeaivvi.',
    },
    'follow-up-open-from': {
      name: 'Diibmu goas Stafett álgá dieđihit',
      explains: 'Ovdal dán diimmu ii oktage oaččo dieđáhusa, earret dat geas aiddo lea jerrojuvvon juoga.',
      source: 'Geavat: diibmu 7 bargobeivviid. Ii oktage láhka daja goas.',
    },
    'follow-up-open-until': {
      name: 'Diibmu goas Stafett heaitá dieđiheames',
      explains: 'Dán diimmu rájes vurdet dieđáhusat boahtte bargobeaivvi.',
      source: 'Geavat: diibmu 20 bargobeivviid. Ii oktage láhka daja goas.',
    },
    'follow-up-fewest': {
      name: 'Unnimus lohku mii čájehuvvo',
      explains: 'Logut mat gusket unnit olbmuide go dán mađe, eai čájehuvvo, vai ii oktage dovddahallo.',
      source: 'Geavat: vihtta. Gielda sáhttá gáibidit eanet, muhto ii unnit.',
    },
  },
}
