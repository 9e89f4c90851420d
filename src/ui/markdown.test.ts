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

describe('a picture of the model', () => {
  const figure = (text: string) =>
    renderMarkdown(text, {
      addressOf: () => undefined,
      pictureOf: (target) => (target === 'image/gard' ? '<figure>G</figure>' : undefined),
      external: 'annen nettside',
      table: 'Tabell',
    }).replaceAll('\n', '')

  test.each([
    ['stands by itself', '![](image/gard)', '<figure>G</figure>'],
    ['stands below the words around it', 'Før ![](image/gard) etter.', '<p>Før  etter.</p><figure>G</figure>'],
    ['two in a row', '![](image/gard)\n![](image/gard)', '<figure>G</figure><figure>G</figure>'],
    ['stands in a list', '- ![](image/gard)\n- Ord', '<ul><li><figure>G</figure></li><li>Ord</li></ul>'],
    ['says what the model says of it, whatever is written', '![x](image/gard)', '<figure>G</figure>'],
    ['leaves nothing where there is none', 'Før\n\n![](image/gone)\n\nEtter', '<p>Før</p><p>Etter</p>'],
    ['is words within a link', '[![](image/gard)](https://a.no)', expect.stringContaining('>![](image/gard)<')],
  ])('%s', (_, text, html) => {
    expect(figure(text)).toEqual(html)
  })

  test('stands in its cell', () => {
    expect(figure('| ![](image/gard) |\n| --- |\n| Ord ![](image/gard) |')).toMatch(
      /<th scope="col"><figure>G<\/figure><\/th>.*<td>Ord <figure>G<\/figure><\/td>/,
    )
  })

  test('is none from elsewhere', () => {
    expect(
      figure('![x](https://evil.example/p.png) ![x](//evil.example/p.png) ![x](data:image/png;base64,AA)'),
    ).not.toMatch(/<(img|figure)/)
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
