import { readFileSync } from 'node:fs'
import { convertColor, getContrastFromHex } from '@digdir/designsystemet/color'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Colour, type Scheme, accent, isColour, keptApart, themeCss } from '#ui/theme.ts'

const schemes: readonly Scheme[] = ['light', 'dark']
const tones = ['adult', 'child'] as const

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number): Colour => `#${number.toString(16).padStart(6, '0')}`)

const accentOn = (name: string) => `--ds-color-accent-${name}`
const dangerOn = (name: string) => `--ds-color-danger-${name}`

const papers = ['--paper', '--paper-top', '--sheet']
const tints = [accentOn('background-tinted'), accentOn('surface-tinted'), '--ground']

/** Words and what they stand on: 4.5 to 1. */
const words: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['--ink', [...papers, ...tints, '--strip', '--ds-color-neutral-surface-tinted']],
  ['--ink-soft', [...papers, accentOn('background-tinted')]],
  ['--baton-ink', ['--baton-tint']],
  ['--panel-ink', ['--panel']],
  ['--foot-ink', ['--foot']],
  ['--exit-ink', ['--exit']],
  [accentOn('text-subtle'), [...papers, ...tints, accentOn('surface-hover')]],
  [accentOn('text-default'), [...papers, ...tints, accentOn('surface-hover'), accentOn('surface-active'), '--door-child', '--door-adult', '--door-staff']],
  [accentOn('base-contrast-default'), [accentOn('base-default'), accentOn('base-hover'), accentOn('base-active')]],
  [dangerOn('text-subtle'), ['--sheet', '--paper', '--paper-top', dangerOn('background-tinted'), dangerOn('surface-tinted')]],
  [dangerOn('text-default'), ['--sheet', dangerOn('background-tinted'), dangerOn('surface-tinted')]],
]

/** Marks, edges of fields and the ring around what has focus: 3 to 1. */
const marks: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  ['--relay-node', [...papers, ...tints]],
  [accentOn('border-default'), papers],
  [accentOn('border-strong'), [...papers, ...tints]],
  ['--baton', [...papers, '--baton-tint']],
  [dangerOn('base-default'), [...papers, dangerOn('background-tinted')]],
  [dangerOn('border-default'), papers],
  ['--ds-color-neutral-border-default', papers],
  ['--ds-color-focus-outer', [...papers, ...tints]],
]


test('report', () => {
  for (const scheme of schemes) {
    const worst: Record<string, [number,string]> = {}
    let near: [number,string] = [9,'']
    for (let i=0;i<600;i++) { const c = `#${Math.floor(Math.random()*0x1000000).toString(16).padStart(6,'0')}` as Colour
      for (const tone of tones) for (const f of [...tooFaint(words,99,c,scheme,tone), ...tooFaint(marks,99,c,scheme,tone)]) { const k=f.text+' / '+f.ground; if (!worst[k] || f.contrast<worst[k][0]) worst[k]=[f.contrast,c] }
      const tk = tokensOf(c, scheme, 'adult')
      for (const o of [accentOn('base-default'), accentOn('border-strong'), accentOn('border-default'), accentOn('text-subtle')]) for (const r of ['--baton', dangerOn('base-default'), dangerOn('text-subtle')]) { const d=distance(read(tk,o),read(tk,r)); if (d<near[0]) near=[d,c+' '+o+' '+r+' '+read(tk,o)] }
    }
    console.log(scheme, near, '\n'+Object.entries(worst).sort((x,y)=>x[1][0]-y[1][0]).slice(0,16).map(([k,[n,c]])=>n.toFixed(2)+' '+k+' '+c).join('\n'))
  }
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
  const [a, b] = [one, other].map((colour) => convertColor(colour, 'oklab').replace('oklab(', '').split(' ').map(parsePart))

  return Math.hypot(...(a ?? []).map((part, index) => part - (b?.[index] ?? 0)))
}

function parsePart(part: string) {
  return part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part) || 0
}
