import { describe, expect, test } from 'vitest'
import { plainText, renderMarkdown } from './markdown.ts'

const render = (text: string, level = 2) =>
  renderMarkdown(text, {
    addressOf: (target) => (target === 'tool/x' ? '/a/verktoy/x' : undefined),
    level,
    external: 'annen nettside',
    table: 'Tabell',
  })

describe('a text', () => {
  test('links to what is in the model, by its address', () => {
    expect(render('[notatet](tool/x)')).toBe('<p><a href="/a/verktoy/x">notatet</a></p>\n')
  })

  test('keeps its words when the link leads nowhere', () => {
    expect(render('[notatet](tool/gone)')).toBe('<p><span>notatet</span></p>\n')
  })

  test('says so when a link leads away, and tells nobody where from', () => {
    expect(render('[ung](https://www.ung.no)')).toBe(
      '<p><a href="https://www.ung.no" rel="noreferrer">ung<span class="ds-sr-only"> (annen nettside)</span></a></p>\n',
    )
  })

  test('has headings that fit where it stands', () => {
    expect(render('## Først')).toBe('<h3>Først</h3>\n')
  })
})

describe('a table', () => {
  test('scrolls in a box of its own that the keyboard reaches, and says which words stand over a column', () => {
    expect(render('| Nivå | Dager |\n| --- | --: |\n| 1 | 14 |')).toBe(
      '<div class="table-scroll" role="group" aria-label="Tabell" tabindex="0"><table>\n<thead>\n<tr>\n' +
        '<th scope="col">Nivå</th>\n<th scope="col" data-side="right">Dager</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n' +
        '<td>1</td>\n<td data-side="right">14</td>\n</tr>\n</tbody>\n</table></div>\n',
    )
  })

  test('holds no style, to whichever side its words stand', () => {
    expect(render('| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |')).not.toContain('style')
  })
})

describe('nothing in a text can run or leave', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,x)',
    '[x](//evil.example)',
    '[x](/admin)',
    '![x](https://evil.example/p.png)',
    '<a href="https://evil.example" onclick="x()">x</a>',
    '[x](https://a.example "onmouseover=alert(1)")',
  ])('%s', (attack) => {
    const html = render(attack)
    expect(html.match(/<(?!\/?(p|a|span|h3)\b)/)).toBeNull()
    expect(html).not.toMatch(/<a[^>]*href="(?!https:\/\/|\/a\/)/)
    expect(html).not.toMatch(/<[^>]*\son\w+=/)
  })
})

test('plain text is the words alone', () => {
  expect(plainText('Les **dette** [notatet](tool/x).\n\n- én\n- to')).toBe('Les dette notatet . én to')
})
