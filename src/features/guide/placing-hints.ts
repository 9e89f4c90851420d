import type { PlacingHints } from '#features/content/index.ts'
import { level, page, principle, step, tool } from './rules/content-types.ts'

/** How pages of old guides are known; bokmål and nynorsk, as municipalities have called things. */
export const guidePlacing: readonly PlacingHints[] = [
  {
    type: level.name,
    labels: ['nivå', 'niva', 'fase'],
    lead: 'summary',
    body: 'text',
    sections: [{ field: 'family', headings: ['for familien', 'for foreldre', 'for barn og foreldre', 'for barn'] }],
    numbers: [
      { field: 'code', after: ['nivå', 'niva', 'fase'] },
      { field: 'order', after: ['nivå', 'niva', 'fase'], times: 10 },
    ],
  },
  {
    type: step.name,
    labels: ['steg', 'trinn'],
    folders: ['steg', 'trinn'],
    lead: 'lead',
    body: 'what',
    rest: 'more',
    sections: [
      { field: 'what', headings: ['hva', 'kva', 'hva skal', 'kva skal', 'mål', 'formål', 'føremål'] },
      { field: 'how', headings: ['hvordan', 'korleis', 'slik gjør', 'slik gjer', 'framgangsmåte', 'fremgangsmåte'] },
      { field: 'who', headings: ['hvem', 'kven', 'ansvar', 'ansvarlig', 'ansvarleg'] },
      { field: 'arena', headings: ['arena', 'hvor', 'kvar'] },
      { field: 'tools', headings: ['verktøy', 'verkty', 'maler', 'malar', 'skjema', 'skjemaer'] },
      { field: 'laws', headings: ['lov', 'lover', 'lovverk', 'aktuelle lover', 'lovgrunnlag', 'hjemmel', 'heimel'] },
      {
        field: 'child',
        headings: ['barnet', 'barnets stemme', 'barnets medvirkning', 'medvirkning', 'medverknad', 'barnets syn'],
      },
    ],
    numbers: [
      { field: 'level', after: ['nivå', 'niva'] },
      { field: 'order', after: ['steg', 'trinn'], isLast: true, times: 10 },
    ],
  },
  {
    type: tool.name,
    titles: [
      ...[
        'skjema',
        'sjekkliste',
        'sjekkpunkt',
        'samtaleguide',
        'samtalemal',
        'samtale',
        'møtemal',
        'mal for',
        'malar for',
      ],
      ...['logg', 'kartlegging', 'verktøy', 'plan for'],
    ],
    folders: ['verkt', 'skjema', 'maler', 'malar', 'ressurs'],
    lead: 'summary',
    body: 'text',
    choice: {
      field: 'kind',
      words: {
        checklist: ['sjekkliste', 'sjekkpunkt'],
        conversation: ['samtale'],
        form: ['skjema'],
      },
      otherwise: 'page',
    },
  },
  { type: principle.name, titles: ['prinsipp', 'verdi'], folders: ['prinsipp', 'verdi'], body: 'text' },
  {
    type: page.name,
    begins: [
      ...[
        'om modellen',
        'om bti',
        'om oss',
        'om veilederen',
        'om handlingsveilederen',
        'om rettleiaren',
        'om prosjektet',
        'om nettstedet',
      ],
      ...['innledning', 'innleiing', 'til deg som', 'for foreldre', 'for barn', 'for ansatte', 'for tilsette'],
      ...['personvern', 'rettigheter', 'rettar', 'kontakt', 'tilgjengelighet', 'spørsmål og svar', 'samarbeid'],
    ],
    lead: 'lead',
    body: 'text',
  },
]
