import { readFileSync } from 'node:fs'
import { convertColor, getContrastFromHex } from '@digdir/designsystemet/color'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Colour, type Scheme, accent, isColour, keptApart, readable, themeCss } from '#ui/theme.ts'

const schemes: readonly Scheme[] = ['light', 'dark']
const tones = ['adult', 'child'] as const

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number): Colour => `#${number.toString(16).padStart(6, '0')}`)

const accentOn = (name: string) => `--ds-color-accent-${name}`
const dangerOn = (name: string) => `--ds-color-danger-${name}`

const papers = ['--paper', '--sheet']
const tints = [accentOn('background-tinted'), accentOn('surface-tinted'), '--ground']

/** Words and what they stand on: 4.5 to 1. */
const words: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['--ink', [...papers, ...tints, '--sun', '--strip', '--ds-color-neutral-surface-tinted']],
  ['--ink-soft', [...papers, accentOn('background-tinted')]],
  ['--baton-ink', ['--baton-tint']],
  ['--panel-ink', ['--panel']],
  ['--foot-ink', ['--foot']],
  ['--exit-ink', ['--exit']],
  [accentOn('text-subtle'), [...papers, ...tints, accentOn('surface-hover')]],
  [
    accentOn('text-default'),
    [
      ...papers,
      ...tints,
      accentOn('surface-hover'),
      accentOn('surface-active'),
      '--door-child',
      '--sun',
      '--door-adult',
      '--door-staff',
    ],
  ],
  [accentOn('base-contrast-default'), [accentOn('base-default'), accentOn('base-hover'), accentOn('base-active')]],
  [dangerOn('text-subtle'), ['--sheet', '--paper', dangerOn('background-tinted'), dangerOn('surface-tinted')]],
  [dangerOn('text-default'), ['--sheet', dangerOn('background-tinted'), dangerOn('surface-tinted')]],
]

/** Marks, edges of fields and the ring around what has focus: 3 to 1. */
const marks: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  ['--relay-node', [...papers, ...tints]],
  [accentOn('border-default'), papers],
  [accentOn('border-strong'), [...papers, ...tints, accentOn('surface-hover')]],
  [accentOn('text-default'), papers],
  ['--baton', [...papers, '--baton-tint']],
  [dangerOn('base-default'), [...papers, dangerOn('background-tinted')]],
  [dangerOn('border-default'), papers],
  ['--ds-color-neutral-border-default', papers],
  ['--ds-color-focus-outer', [...papers, ...tints]],
]

describe('the theme of a municipality', () => {
  test.each(schemes)('gives readable words whatever the brand colour, in %s', (scheme) => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom(...tones), (colour, tone) => {
        expect(tooFaint(words, 4.5, colour, scheme, tone)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test.each(schemes)('gives visible marks whatever the brand colour, in %s', (scheme) => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom(...tones), (colour, tone) => {
        expect(tooFaint(marks, 3, colour, scheme, tone)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test.each(schemes)('is never mistaken for the baton or for danger, in %s', (scheme) => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const tokens = tokensOf(colour, scheme, 'adult')
        const reserved = ['--baton', dangerOn('base-default')]
        const ours = [accentOn('base-default'), accentOn('border-strong'), accentOn('border-default')]

        expect(
          Math.min(...ours.flatMap((our) => reserved.map((other) => distance(read(tokens, our), read(tokens, other))))),
        ).toBeGreaterThan(0.06)
      }),
    )
  })

  test('leaves a colour far from red and orange as it is', () => {
    expect(keptApart('#12604f')).toBe('#12604f')
    expect(keptApart('#808080')).toBe('#808080')
  })

  test('turns a red to raspberry and an orange to gold', () => {
    expect(hueOf(keptApart('#c8102e'))).toBeLessThan(10)
    expect(hueOf(keptApart('#ee7700'))).toBeGreaterThan(90)
  })

  test('keeps a brand colour that white can be read on', () => {
    expect(accent('#12604f', 'light')['base-default']).toBe('#12604f')
  })

  test('offers the nearest colour that holds, and leaves one that does as it is', () => {
    expect(readable('#12604f')).toBe('#12604f')
    fc.assert(
      fc.property(anyColour, (colour) => {
        const near = readable(colour)
        expect(getContrastFromHex(near, '#ffffff')).toBeGreaterThanOrEqual(4.5)
        expect(accent(near, 'light')['base-default']).toBe(near)
      }),
    )
  })

  test('is a few hundred bytes that hold no name but the accent', () => {
    const css = themeCss('#12604f')

    expect(css.length).toBeLessThan(2500)
    expect(css.match(/--(?!ds-color-accent-)[a-z-]+/g)).toBeNull()
  })

  test('refuses what is not a colour', () => {
    expect(isColour('#12604f')).toBe(true)
    expect(isColour('12604f')).toBe(false)
    expect(isColour('#fff;}')).toBe(false)
    expect(() => themeCss('red')).toThrow(RangeError)
  })
})

test('the dark tokens are the same for the device’s wish and for an explicit one', () => {
  const [wished, asked] = dark.split('@media screen {')

  expect(declarationsIn(asked ?? '')).toEqual(declarationsIn(wished ?? ''))
})

const light = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8')
const dark = readFileSync(new URL('styles/dark.css', import.meta.url), 'utf8')

type Tokens = ReadonlyMap<string, string>

function tokensOf(colour: Colour, scheme: Scheme, tone: (typeof tones)[number]): Tokens {
  const own = Object.entries(accent(colour, scheme)).map(([name, value]) => [accentOn(name), value] as const)
  const sheets = scheme === 'light' ? [light] : [light, dark.split('@media screen {')[0] ?? '']

  return new Map([...sheets.flatMap((sheet) => sheetTokens(sheet, tone)), ...own])
}

/** The rules of one sheet that reach a page of this tone; a child's own come last in each. */
function sheetTokens(sheet: string, tone: (typeof tones)[number]) {
  const [everyone = '', child = ''] = sheet.split(/^.*\[data-tone='child'\].*$/m)

  return tone === 'child' ? [...declarationsIn(everyone), ...declarationsIn(child)] : declarationsIn(everyone)
}

function declarationsIn(css: string) {
  return [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? ''] as const)
}

function read(tokens: Tokens, name: string): Colour {
  const value = tokens.get(name) ?? ''
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (other !== undefined) return read(tokens, other)
  if (!isColour(value)) throw new Error(`${name} is not a colour: ${value}`)

  return value
}

function tooFaint(pairs: typeof words, least: number, colour: Colour, scheme: Scheme, tone: (typeof tones)[number]) {
  const tokens = tokensOf(colour, scheme, tone)

  return pairs.flatMap(([text, grounds]) =>
    grounds
      .map((ground) => ({ text, ground, contrast: getContrastFromHex(read(tokens, text), read(tokens, ground)) }))
      .filter(({ contrast }) => contrast < least),
  )
}

function hueOf(colour: Colour) {
  return Number.parseFloat(convertColor(colour, 'oklch').split(' ')[2] ?? '')
}

function distance(one: Colour, other: Colour) {
  const [a, b] = [one, other].map((colour) =>
    convertColor(colour, 'oklab').replace('oklab(', '').split(' ').map(parsePart),
  )

  return Math.hypot(...(a ?? []).map((part, index) => part - (b?.[index] ?? 0)))
}

function parsePart(part: string) {
  return part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part) || 0
}
