import { expect, test } from 'vitest'
import { placeholdersIn } from './placeholders.ts'

test.each([
  ['Ring [navn] på [telefon].', ['[navn]', '[telefon]']],
  ['Åpent [...]', ['[...]']],
  ['TODO: spør skolen', ['TODO']],
  ['Klokka ???', ['???']],
  ['XXXX kommer', ['XXXX']],
  // What readers can use is none.
  ['Les [loven](https://lovdata.no) og [steget](step/avklar).', []],
  ['- [ ] Snakket med barnet\n- [x] Ringt', []],
  ['Fyll inn skjemaet sammen. Hva nå?', []],
  ['En todelt oppgave', []],
])('%s', (text, expected) => expect(placeholdersIn(text)).toEqual(expected))
