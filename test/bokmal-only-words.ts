/**
 * Two hundred words of bokmål that are wrong in nynorsk in every sense and every form of 2012. Words that nynorsk has
 * too, if only with another meaning (bare, disse, nå, helt, bor), are left out on purpose, and so are those that
 * nynorsk allows beside its own (også, skole, begynne, forskjell, mens).
 */
export const bokmalOnlyWords: readonly string[] = [
  // Pronouns, determiners and question words
  ...['ikke', 'jeg', 'dere', 'deres', 'dem', 'hennes', 'noen', 'noe', 'annen', 'annet', 'egen', 'eget', 'egne'],
  ...['hva', 'hvem', 'hvor', 'hvordan', 'hvorfor', 'hvilken', 'hvilket', 'hvilke', 'hver', 'hvert', 'hverandre'],
  ...['hvis', 'hverdag', 'hverdagen', 'hvit', 'hvite', 'hvile', 'hviske', 'flere', 'mye', 'mer', 'en'],
  // Small words
  ...['fra', 'uten', 'siden', 'sammen', 'alene', 'ennå', 'allerede', 'fremdeles', 'frem', 'fremover', 'istedenfor'],
  ...['selv', 'selve', 'selvfølgelig', 'selvsagt', 'hjem', 'hjemme', 'hjemmet', 'bedre'],
  // Verbs
  ...['gjøre', 'gjør', 'være', 'vært', 'fikk', 'gikk', 'vet', 'tror', 'sitter', 'ligger', 'skriver', 'snakker'],
  ...[
    'velger',
    'forteller',
    'jobber',
    'venter',
    'slutter',
    'starter',
    'høre',
    'hører',
    'hørt',
    'hørte',
    'kjøre',
    'kjører',
  ],
  ...['forebygge', 'forebyggende', 'åpne', 'åpner', 'åpen', 'åpent'],
  // People
  ...['voksen', 'voksne', 'foresatt', 'foresatte', 'læreren', 'lærere', 'lærerne', 'lederen', 'ledere', 'lederne'],
  ...[
    'elever',
    'elevene',
    'ungdommer',
    'ungdommene',
    'sykepleier',
    'helsesykepleier',
    'veileder',
    'fremmed',
    'fremmede',
  ],
  // Things and places
  ...[
    'tjeneste',
    'tjenesten',
    'tjenester',
    'tjenestene',
    'navn',
    'navnet',
    'sted',
    'stedet',
    'steder',
    'oppgave',
    'oppgaver',
  ],
  ...['hode', 'hodet', 'hånd', 'hjerte', 'hjertet', 'øyne', 'øyeblikk', 'vannet', 'penger', 'tanker', 'tankene'],
  ...['planer', 'kommuner', 'kommunene', 'skolene', 'syk', 'syke', 'sykdom', 'sykehus'],
  ...['taushetsplikt', 'taushetsplikten', 'veiledning', 'veiledningen', 'forebygging', 'ledelse', 'ledelsen'],
  ...['undersøkelse', 'undersøkelsen', 'rettighet', 'rettigheter', 'mulighet', 'muligheter', 'kjærlighet', 'ensomhet'],
  ...['sammenheng', 'selvmord', 'selvskading', 'undringen', 'meldingen', 'meldinger', 'oppfølgingen', 'utviklingen'],
  ...['møtene', 'tiltakene', 'stegene', 'spørsmålene', 'svarene', 'ordene', 'nivåene'],
  // Time
  ...['dager', 'dagene', 'måned', 'måneden', 'måneder', 'morgen', 'mandag', 'lørdag', 'tidligere', 'senere'],
  // Adjectives in -lig, and others
  ...[
    'vanlig',
    'vanligvis',
    'vanskelig',
    'alvorlig',
    'tydelig',
    'farlig',
    'rolig',
    'daglig',
    'endelig',
    'egentlig',
    'hyggelig',
  ],
  ...[
    'særlig',
    'skriftlig',
    'muntlig',
    'offentlig',
    'personlig',
    'faglig',
    'tverrfaglig',
    'tidlig',
    'ansvarlig',
    'naturlig',
  ],
  ...['dårlig', 'ensom', 'bekymret', 'dyp', 'rød', 'grønn'],
]
