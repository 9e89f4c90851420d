// Written from the pages alone, before the search was tuned: what people type, and the pages that answer them.
// A right answer is any of `expected`: addresses below the municipality, without the language.

export type SearchQuery = { town: string; language: string; query: string; expected: readonly string[] }

const aboutTheModel = ['/om', '/veileder', '/samarbeid', '/hjelp#bti-koordinator']
const bullying = ['/tema/skolen', '/verktoy/aktivitetsplan', '/lover#skolemiljo', '/hjelp#tjeneste-skole']
const childCoordinator = ['/lover#barnekoordinator', '/hjelp#tjeneste-koordinerende-enhet']
const childHeard = ['/tema/barnet-ma-bli-hort', '/lover#barnets-medvirkning']
const childWelfareCards = ['/hjelp#barnevern', '/hjelp#tjeneste-barnevern']
const childWelfare = [...childWelfareCards, '/meld-fra']
const clinic = ['/hjelp#helsestasjon', '/hjelp#tjeneste-helsestasjon']
const closing = ['/verktoy/avslutningsnotat', '/veileder/1/bestem-1', '/veileder/2/evaluer-2', '/veileder/3/bestem-3']
const confidentiality = ['/tema/taushetsplikt', '/lover#taushetsplikt-forvaltning', '/lover#taushetsplikt-helse']
const consentTools = ['/verktoy/samtykkeskjema', '/verktoy/samtykke-stafettlogg', '/verktoy/samtykke-veiledning']
const consent = [...consentTools, '/veileder/2/be-om-samtykke', '/tema/taushetsplikt']
const divorce = ['/hjelp#tjeneste-familievernkontor', '/tema/hjemme', '/voksne']
const dutyToReport = ['/lover#meldeplikt', '/meld-fra', '/verktoy/fem-trinn-til-melding']
const evaluation = [
  '/verktoy/evalueringsskjema',
  '/veileder/1/evaluer-1',
  '/veileder/2/evaluer-2',
  '/veileder/3/evaluer-3',
]
const familyCentre = ['/hjelp#familiesenter', '/hjelp#tjeneste-familiesenter']
const films = ['/verktoy/film-agder', '/verktoy/film-0-24', '/les-mer']
const interpreter = ['/voksne', '/tema/samisk-og-kvensk', '/rettigheter']
const leaderSilent = ['/ansatte', '/tema/far-ikke-svar', '/veileder/0/del-med-lederen']
const learningService = ['/hjelp#ppt', '/hjelp#tjeneste-ppt']
const youthClinic = ['/hjelp#helsestasjon-for-ungdom', '/hjelp#tjeneste-helsestasjon-for-ungdom']
const maybePregnant = ['/tema/kropp', '/tema/gravid', ...youthClinic]
const midwife = ['/hjelp#jordmor', '/hjelp#tjeneste-jordmor']
const nationalForm = [
  '/verktoy/mal-bekymringsmelding',
  '/hjelp#bekymringsmelding-privat',
  '/hjelp#bekymringsmelding-ansatt',
]
const newcomers = ['/hjelp#innvandrertjenesten', '/hjelp#tjeneste-innvandrertjenesten']
const observation = ['/verktoy/observasjonsskjema', '/veileder/0/legg-merke-til']
const parentsSayNo = ['/ansatte', '/veileder/2/be-om-samtykke', '/veileder/0/bestem-0']
const preventiveTeam = ['/hjelp#miljoteam', '/hjelp#tjeneste-miljoteam']
const psychologist = ['/hjelp#tjeneste-kommunepsykolog', '/hjelp#familiesenter']
const relayHolder = ['/samarbeid', '/veileder/2/forste-mote', '/tema/hva-betyr-nivaene', '/verktoy/stafettlogg-papir']
const relayLog = ['/stafettlogg', '/verktoy/stafettlogg-papir', '/verktoy/samtykke-stafettlogg']
const schoolNurse = ['/hjelp#skolehelsetjenesten', '/hjelp#tjeneste-skolehelsetjenesten']
const schoolRefusal = ['/verktoy/fravaer', '/tema/mitt-eget-barn', '/tema/skolen']
const talkWithParents = [
  '/verktoy/undringssamtale-foreldre',
  '/verktoy/den-nodvendige-samtalen',
  '/veileder/0/snakk-sammen',
]
const traces = ['/barn-og-unge', '/personvern', '/spor']
const transition = ['/verktoy/trygg-overgang', '/veileder/3/samordne-og-gjennomfor']
const violenceHelp = [
  '/tema/noen-gjor-meg-vondt',
  '/tema/alvorlig-bekymret',
  '/verktoy/vold-i-naere-relasjoner',
  '/hjelp#vold-og-overgrep',
  '/hjelp#tjeneste-krisesenter',
]
const whenConsent = ['/ansatte', '/tema/taushetsplikt', ...consentTools]
const whoToRing = ['/hjelp', '/barn-og-unge', '/hjelp#alarmtelefonen']
const wishToDie = [
  '/tema/tanker-og-folelser',
  '/hjelp#kirkens-sos',
  '/hjelp#mental-helse',
  '/hjelp#ambulanse-113',
  '/akutt',
]
const worriedAdult = ['/voksne', '/tema/alvorlig-bekymret', '/tema/nabo-venn-trener', '/tema/mitt-eget-barn']
const worriedStaff = ['/veileder/0', '/verktoy/bekymringsskala', '/verktoy/bekymringsskala-foreldre']
const worryToAction = ['/veileder', '/ansatte', '/verktoy/handboka', '/veileder/0/bestem-0']

export const searchQueries: readonly SearchQuery[] = [
  { town: 'porsanger', language: 'nb', query: 'trygge barn', expected: ['/om', '/samarbeid'] },
  { town: 'porsanger', language: 'nb', query: 'mobing', expected: bullying },
  { town: 'porsanger', language: 'nb', query: 'sladre', expected: ['/barn-og-unge'] },
  { town: 'porsanger', language: 'nb', query: 'kvensk', expected: ['/tema/samisk-og-kvensk'] },
  { town: 'porsanger', language: 'nb', query: 'helsesøster', expected: [...schoolNurse, ...clinic] },
  { town: 'porsanger', language: 'nb', query: 'mamma drikker', expected: ['/tema/rus', '/tema/hjemme'] },
  { town: 'porsanger', language: 'nb', query: 'huskeliste leder', expected: ['/verktoy/huskeliste-for-ledere'] },
  { town: 'porsanger', language: 'nb', query: 'kan vi få tolk', expected: interpreter },
  { town: 'porsanger', language: 'nb', query: 'barnevernsvakta', expected: ['/hjelp#barnevernvakt'] },
  { town: 'porsanger', language: 'se', query: 'givssideapmi', expected: ['/tema/skolen'] },
  { town: 'porsanger', language: 'se', query: 'manaidsuodjalus', expected: childWelfareCards },
  { town: 'porsanger', language: 'se', query: 'áhpehisvuohta', expected: ['/tema/gravid', '/tema/kropp', ...midwife] },
  { town: 'porsanger', language: 'se', query: 'garrenavdnasat', expected: ['/tema/rus'] },
  { town: 'porsanger', language: 'se', query: 'dearvvasvuodadivssar', expected: [...schoolNurse, ...clinic] },
  { town: 'porsanger', language: 'se', query: 'govat neahtas', expected: ['/tema/nett-og-bilder'] },
  { town: 'porsanger', language: 'se', query: 'muhtin časká mu', expected: ['/tema/noen-gjor-meg-vondt'] },
  { town: 'porsanger', language: 'se', query: 'sámegiella', expected: ['/tema/samisk-og-kvensk'] },
  { town: 'porsanger', language: 'en', query: 'sami language', expected: ['/tema/samisk-og-kvensk'] },

  { town: 'harstad', language: 'nb', query: 'bti', expected: aboutTheModel },
  { town: 'harstad', language: 'nb', query: 'konsultasjonsteam', expected: ['/verktoy/konsultasjonsteam'] },
  { town: 'harstad', language: 'nb', query: 'møtereferat', expected: ['/verktoy/motemal', '/verktoy/gode-moter'] },
  { town: 'harstad', language: 'nb', query: 'observasjon', expected: observation },
  { town: 'harstad', language: 'nb', query: 'meldeplikt', expected: dutyToReport },
  { town: 'harstad', language: 'nb', query: 'bekymringsmeling', expected: ['/meld-fra', ...nationalForm] },
  { town: 'harstad', language: 'nb', query: 'får ikke sove', expected: ['/tema/tanker-og-folelser', '/tema/hjemme'] },
  { town: 'harstad', language: 'nb', query: 'bilder av meg', expected: ['/tema/nett-og-bilder'] },
  { town: 'harstad', language: 'nb', query: 'hfu', expected: youthClinic },
  { town: 'harstad', language: 'nb', query: 'samhandlingsmodellen', expected: ['/samarbeid'] },
  { town: 'harstad', language: 'nb', query: 'er jeg gravid', expected: maybePregnant },
  { town: 'harstad', language: 'nb', query: 'når må jeg ha samtykke', expected: whenConsent },
  { town: 'harstad', language: 'nn', query: 'plaga på skulen', expected: bullying },
  { town: 'harstad', language: 'en', query: 'bullying', expected: ['/tema/skolen', '/hjelp#tjeneste-skole'] },
  { town: 'harstad', language: 'en', query: 'my dad hits me', expected: ['/tema/noen-gjor-meg-vondt', '/akutt'] },
  { town: 'harstad', language: 'en', query: 'interpreter', expected: ['/voksne', '/tema/barnet-ma-bli-hort'] },

  { town: 'nore-og-uvdal', language: 'nb', query: 'utsatte barn', expected: ['/om'] },
  { town: 'nore-og-uvdal', language: 'nb', query: 'filmen', expected: ['/verktoy/film-om-prosjektet'] },
  { town: 'nore-og-uvdal', language: 'nb', query: 'bekymra', expected: [...worriedAdult, ...worriedStaff] },
  { town: 'nore-og-uvdal', language: 'nb', query: 'bup', expected: ['/hjelp#tjeneste-bup'] },
  { town: 'nore-og-uvdal', language: 'nb', query: 'LP-modellen', expected: ['/verktoy/lp-analyse'] },
  { town: 'nore-og-uvdal', language: 'nb', query: 'hemmelighet', expected: ['/tema/en-venn'] },
  { town: 'nore-og-uvdal', language: 'nb', query: 'evaluering', expected: evaluation },
  { town: 'nore-og-uvdal', language: 'nn', query: 'uroa', expected: [...worriedAdult, ...worriedStaff] },
  { town: 'nore-og-uvdal', language: 'nn', query: 'snakke med føresette', expected: talkWithParents },
  { town: 'nore-og-uvdal', language: 'nn', query: 'teieplikt', expected: confidentiality },
  { town: 'nore-og-uvdal', language: 'nn', query: 'stafetthaldar', expected: relayHolder },
  { town: 'nore-og-uvdal', language: 'nn', query: 'helsesjukepleiar', expected: [...schoolNurse, ...clinic] },
  { town: 'nore-og-uvdal', language: 'nn', query: 'eg blir mobba', expected: bullying },
  { town: 'nore-og-uvdal', language: 'nn', query: 'åleine i friminuttet', expected: ['/tema/venner', '/tema/skolen'] },
  { town: 'nore-og-uvdal', language: 'nn', query: 'vald i heimen', expected: violenceHelp },
  { town: 'nore-og-uvdal', language: 'en', query: 'someone is touching me', expected: ['/tema/noen-gjor-meg-vondt'] },

  { town: 'rollag', language: 'nb', query: 'prosjektleder', expected: ['/hjelp#bti-koordinator'] },
  { town: 'rollag', language: 'nb', query: 'ibestad', expected: ['/verktoy/eksempel-samhandlingsmodell'] },
  { town: 'rollag', language: 'nb', query: 'samtykket', expected: consent },
  { town: 'rollag', language: 'nb', query: 'barneværnet', expected: childWelfare },
  { town: 'rollag', language: 'nb', query: 'undringsnotat', expected: ['/verktoy/undringsnotat'] },
  { town: 'rollag', language: 'nn', query: 'nakenbilete', expected: ['/tema/nett-og-bilder'] },
  { town: 'rollag', language: 'nn', query: 'avslutte saka', expected: closing },
  { town: 'rollag', language: 'nn', query: 'ventar barn', expected: ['/tema/gravid', ...midwife] },
  { town: 'rollag', language: 'nn', query: 'trekkje samtykket', expected: ['/rettigheter', ...consentTools] },
  { town: 'rollag', language: 'nn', query: 'einsam', expected: ['/tema/venner'] },
  { town: 'rollag', language: 'nn', query: 'leiaren svarar ikkje', expected: leaderSilent },
  { town: 'rollag', language: 'nn', query: 'barnet si meining', expected: childHeard },
  { town: 'rollag', language: 'nn', query: 'redd for pappa', expected: ['/tema/noen-gjor-meg-vondt', '/tema/hjemme'] },
  { town: 'rollag', language: 'en', query: 'midwife', expected: ['/tema/gravid', ...midwife] },

  { town: 'inderoy', language: 'nb', query: 'best i lag', expected: ['/om'] },
  { town: 'inderoy', language: 'nb', query: 'handbok 2013', expected: ['/verktoy/handboka'] },
  { town: 'inderoy', language: 'nb', query: 'fra bekymring til handling', expected: worryToAction },
  { town: 'inderoy', language: 'nb', query: 'miljøteamet', expected: preventiveTeam },
  { town: 'inderoy', language: 'nb', query: 'familiesenter', expected: familyCentre },
  { town: 'inderoy', language: 'nb', query: 'psykolog', expected: psychologist },
  { town: 'inderoy', language: 'nb', query: 'flyktning', expected: newcomers },
  { town: 'inderoy', language: 'nb', query: 'bekymret for en kompis', expected: ['/tema/en-venn'] },
  { town: 'inderoy', language: 'nb', query: 'fotballtrener', expected: ['/tema/trener', '/tema/nabo-venn-trener'] },
  { town: 'inderoy', language: 'nb', query: 'overgang til skole', expected: transition },
  { town: 'inderoy', language: 'nb', query: 'stafetlogg', expected: relayLog },
  { town: 'inderoy', language: 'nb', query: 'forebyggende plan', expected: ['/lover#forebyggende-plan', '/samarbeid'] },
  { town: 'inderoy', language: 'nb', query: 'interkommunale tjenester', expected: ['/naboer'] },
  { town: 'inderoy', language: 'nb', query: 'film om bti', expected: films },
  { town: 'inderoy', language: 'nb', query: 'alene i fritimen', expected: ['/tema/venner', '/tema/skolen'] },
  { town: 'inderoy', language: 'nn', query: 'nabojenta', expected: ['/tema/nabojente'] },
  { town: 'inderoy', language: 'en', query: 'I cannot sleep', expected: ['/tema/tanker-og-folelser', '/tema/hjemme'] },

  { town: 'steinkjer', language: 'nb', query: 'ppt', expected: learningService },
  { town: 'steinkjer', language: 'nb', query: 'nav', expected: ['/hjelp#tjeneste-nav'] },
  { town: 'steinkjer', language: 'nb', query: 'de ler av meg', expected: ['/tema/skolen', '/tema/venner'] },
  { town: 'steinkjer', language: 'nb', query: 'ingen å være sammen med', expected: ['/tema/venner', '/tema/skolen'] },
  { town: 'steinkjer', language: 'nb', query: 'taushetsplikt', expected: confidentiality },
  { town: 'steinkjer', language: 'nb', query: 'stafettholder', expected: relayHolder },
  { town: 'steinkjer', language: 'nb', query: 'skilsmisse', expected: divorce },
  { town: 'steinkjer', language: 'nb', query: 'barnekoordinator', expected: childCoordinator },
  { town: 'steinkjer', language: 'nb', query: 'vil ikke leve lenger', expected: wishToDie },
  { town: 'steinkjer', language: 'nb', query: 'spiseforstyrrelse', expected: ['/tema/kropp'] },
  { town: 'steinkjer', language: 'nb', query: 'fraver', expected: ['/verktoy/fravaer'] },
  { town: 'steinkjer', language: 'nb', query: 'Hva gjør jeg når læreren er slem mot meg?', expected: ['/tema/skolen'] },
  { town: 'steinkjer', language: 'nb', query: 'barnehagen svarer ikke', expected: ['/tema/far-ikke-svar'] },
  { town: 'steinkjer', language: 'nn', query: 'sjølvskading', expected: wishToDie },
  { town: 'steinkjer', language: 'en', query: 'school nurse', expected: schoolNurse },

  { town: 'snasa', language: 'nb', query: 'slår meg', expected: ['/tema/noen-gjor-meg-vondt', '/akutt'] },
  { town: 'snasa', language: 'nb', query: 'utestengt', expected: ['/tema/venner', ...bullying] },
  { town: 'snasa', language: 'nb', query: 'risikofaktorer', expected: ['/verktoy/sjekkliste-risiko-og-beskyttelse'] },
  { town: 'snasa', language: 'nb', query: 'foreldrene sier nei', expected: parentsSayNo },
  { town: 'snasa', language: 'nb', query: 'barnet mitt vil ikke på skolen', expected: schoolRefusal },
  { town: 'snasa', language: 'nb', query: 'angst', expected: ['/tema/tanker-og-folelser'] },
  { town: 'snasa', language: 'nb', query: 'prevensjon', expected: ['/tema/kropp', ...youthClinic] },
  { town: 'snasa', language: 'nb', query: 'slette historikk', expected: ['/spor'] },
  { town: 'snasa', language: 'nb', query: 'sliten mamma', expected: ['/tema/egen-helse', '/tema/hjemme'] },
  { town: 'snasa', language: 'nb', query: 'lesevansker', expected: learningService },
  { town: 'snasa', language: 'nn', query: 'skulevegring', expected: ['/verktoy/fravaer', '/tema/skolen'] },
  { town: 'snasa', language: 'nn', query: 'kjærast', expected: ['/tema/venner'] },

  { town: 'tinn', language: 'nb', query: 'felles barn felles ansvar', expected: ['/om'] },
  { town: 'tinn', language: 'nb', query: 'ansvarskart', expected: ['/verktoy/ansvarskart'] },
  { town: 'tinn', language: 'nb', query: 'plaging', expected: bullying },
  { town: 'tinn', language: 'nb', query: 'bekymmring', expected: [...worriedAdult, ...worriedStaff] },
  { town: 'tinn', language: 'nb', query: 'bror ruser seg', expected: ['/tema/rus'] },
  { town: 'tinn', language: 'nb', query: 'krisesenter', expected: ['/hjelp#tjeneste-krisesenter'] },
  { town: 'tinn', language: 'nb', query: 'kan noen se hva jeg leser', expected: traces },
  { town: 'tinn', language: 'nb', query: 'tegn på at noe er galt', expected: ['/verktoy/tegn-pa-mistrivsel'] },
  { town: 'tinn', language: 'nn', query: 'førebygging', expected: ['/forebygging', '/lover#forebyggende-plan'] },
  { town: 'tinn', language: 'nn', query: 'kven kan eg ringje', expected: whoToRing },
  { town: 'tinn', language: 'nn', query: 'redd for å gå på skulen', expected: ['/tema/skolen'] },
  { town: 'tinn', language: 'nn', query: 'melde frå om eit barn', expected: ['/meld-fra', ...nationalForm] },
]
