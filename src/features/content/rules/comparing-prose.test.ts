import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareProse, type Reading } from './comparing-prose.ts'

const names: Readonly<Record<string, string>> = {
  'tool/undringsnotat': 'Undringsnotat',
  'fragment/akutt': 'Når noen er i fare',
  'image/hus': 'Et hus',
}
const reading: Reading = {
  words: (name, field) =>
    name === 'role/holder' ? (field === 'definite' ? 'stafettholderen' : 'stafettholder') : undefined,
  title: (to) => names[to] ?? to,
}

/** Each block as a line: `#` heading, `-` point, `>` quote, `|` row; `[-gone-]`, `[+new+]`; `¶` where the block itself is new or gone. */
const drawn = (before: string, after: string): string[] =>
  compareProse(before, after, reading).map(({ kind, is, stretches }) => {
    const sign = { paragraph: '', heading: '# ', item: '- ', number: '1. ', quote: '> ', row: '| ', code: '` ' }[kind]
    const begun = is === 'kept' ? '' : is === 'new' ? '[+¶+]' : '[-¶-]'
    const words = stretches.map(({ is: way, text, marks, isApart }) => {
      const marked = marks.includes('bold') ? `*${text}*` : text
      const said = way === 'kept' ? marked : way === 'new' ? `[+${marked}+]` : `[-${marked}-]`
      return isApart ? ` ${said}` : said
    })
    return `${sign}${begun}${words.join('')}`
  })

describe('what became of a text, as readers meet it', () => {
  test.each([
    ['is the words alone, where one was put in', 'Du lurer.', 'Du lurer ofte.', ['Du [-lurer.-] [+lurer ofte.+]']],
    ['has a new paragraph as a block', 'En.', 'En.\n\nTo.', ['En.', '[+¶+][+To.+]']],
    ['has a paragraph that is gone', 'En.\n\nTo.', 'To.', ['[-¶-][-En.-]', 'To.']],
    [
      'shows no sign of headings and points',
      '## Slik\n\n- en\n- to',
      '## Slik\n\n- en\n- tre',
      ['# Slik', '- en', '- [-to-] [+tre+]'],
    ],
    [
      'says what a link leads to',
      'Bruk [notatet](tool/undringsnotat).',
      'Bruk [notatet](tool/undringsnotat) nå.',
      ['Bruk notatet (→ Undringsnotat)[-.-] [+nå.+]'],
    ],
    [
      'shows that a link leads elsewhere',
      'Se [her](tool/undringsnotat) nå og da.',
      'Se [her](https://example.no/) nå og da.',
      ['Se her [-(→ Undringsnotat)-] [+(→ https://example.no/)+] nå og da.'],
    ],
    [
      'puts in the words of the model',
      '{{role/holder.definite}} ringer.',
      '{{role/holder.definite}} skriver.',
      ['stafettholderen [-ringer.-] [+skriver.+]'],
    ],
    [
      'shows what only became bold',
      'Dette er viktig nå og da.',
      'Dette er **viktig** nå og da.',
      ['Dette er [-viktig-] [+*viktig*+] nå og da.'],
    ],
    ['shows a paragraph that became a heading', 'Slik gjør dere', '## Slik gjør dere', ['# [+¶+]Slik gjør dere']],
    ['shows what was cut in two', 'En to tre fire.', 'En to\n\ntre fire.', ['En to', '[+¶+]tre fire.']],
    [
      'tells rows of a table apart',
      '| A | B |\n|---|---|\n| en | to |',
      '| A | B |\n|---|---|\n| en | tre |',
      ['| A B', '| en [-to-] [+tre+]'],
    ],
    ['counts what is counted', '1. en\n2. to', '1. en\n2. to\n3. tre', ['1. en', '1. to', '1. [+¶+][+tre+]']],
    ['names a picture', 'Her.', 'Her.\n\n![](image/hus)', ['Her.', '[+¶+][+(→ Et hus)+]']],
    [
      'is all gone and all new where little is left',
      'Ring legen i dag.',
      'Skriv til skolen først.',
      ['[-¶-][-Ring legen i dag.-]', '[+¶+][+Skriv til skolen først.+]'],
    ],
    ['is nothing where only the signs differ', '* en\n* to', '- en\n- to', ['- en', '- to']],
  ])('%s', (_name, before, after, expected) => {
    expect(drawn(before, after)).toEqual(expected)
  })

  test('holds all the words of both, whatever they are', () => {
    const text = fc
      .array(
        fc.constantFrom(
          'en',
          'to',
          'tre',
          '**fire**',
          '\n\n',
          '\n\n## ',
          '\n\n- ',
          '[x](tool/undringsnotat)',
          '> ',
          '{{role/holder}}',
        ),
        { maxLength: 25 },
      )
      .map((words) => words.join(' '))
    const wordsOf = (blocks: ReturnType<typeof compareProse>, is: string) =>
      blocks.flatMap(({ stretches }) =>
        stretches.filter((one) => one.is !== is).flatMap((one) => one.text.trim().split(/\s+/)),
      )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const both = compareProse(before, after, reading)
        expect(wordsOf(both, 'new')).toEqual(wordsOf(compareProse(before, before, reading), 'new'))
        expect(wordsOf(both, 'gone')).toEqual(wordsOf(compareProse(after, after, reading), 'gone'))
      }),
    )
  })
})
