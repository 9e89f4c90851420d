/** Names that are the same in every language. */
export const names: ReadonlySet<string> = new Set([
  ...[
    'BTI',
    'BTI – Bedre Tverrfaglig Innsats',
    'Trygge barn',
    'Best i lag for barn og unge',
    'Felles barn – felles ansvar',
  ],
  ...['PPT', 'BUP', 'NAV', 'SFO', 'SLT', 'Agder', 'Kirkens SOS', 'Kors på halsen', 'Mental Helse'],
  ...['ung.no', 'dinutvei.no', 'forebygging.no'],
])
