import { describe, expect, test } from 'vitest'
import { isSameDocument } from './markdown.ts'

describe('two texts say the same', () => {
  test.each([
    ['other signs for bullets', '* én\n* to', '- én\n- to'],
    ['other signs for emphasis', '_litt_ og __mye__', '*litt* og **mye**'],
    ['numbers that count by themselves', '1. én\n1. to', '1. én\n2. to'],
    ['blank lines between blocks', 'Én.\n\n\n\nTo.', 'Én.\n\nTo.'],
    ['spaces at the end', 'Én. \n\nTo.   ', 'Én.\n\nTo.'],
    ['signs that need not be escaped', 'Kl. 9\\! 2 \\> 1', 'Kl. 9! 2 > 1'],
    ['a heading underlined', 'Først\n-----', '## Først'],
    ['a break written in another way', 'Én  \nto', 'Én\\\nto'],
    ['a table drawn with less air', '|a|b|\n|-|-|\n|1|2|', '| a   | b   |\n| --- | --- |\n| 1   | 2   |'],
    ['which mark stands outermost', '**[ord](page/om)**', '[**ord**](page/om)'],
    ['a letter as itself or by name', 'Rock &amp; ro', 'Rock & ro'],
  ])('with %s', (_, one, other) => {
    expect(isSameDocument(one, other)).toBe(true)
    expect(isSameDocument(other, one)).toBe(true)
  })
})

describe('two texts say something else', () => {
  test.each([
    ['in their words', 'Ring leder.', 'Ring lederen.'],
    ['in where a link leads', '[ord](page/om)', '[ord](page/spor)'],
    ['in what a link says when pointed at', '[ord](page/om)', '[ord](page/om "Om oss")'],
    ['in what is strong', 'Ring **nå** alle', 'Ring **nå alle**'],
    ['in how high a heading stands', '## Først', '### Først'],
    ['where a list begins', '1. én', '3. én'],
    ['in the air of a list', '- én\n- to', '- én\n\n- to'],
    ['in one list or two', '- én\n- to', '- én\n\n* to'],
    ['where a line breaks', 'Én\nto', 'Én  \nto'],
    ['in which column stands to the right', '|a|\n|-|\n|1|', '|a|\n|-:|\n|1|'],
    ['in code and words', '`kode`', 'kode'],
    ['in which picture it shows', '![](image/gard)', '![](image/fjord)'],
    ['in HTML, which is words', '<b>nå</b>', '**nå**'],
  ])('%s', (_, one, other) => {
    expect(isSameDocument(one, other)).toBe(false)
  })
})
