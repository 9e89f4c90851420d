import { convertColor, generateColorScale, getContrastFromHex } from '@digdir/designsystemet/color'

/** A colour as content gives it: `#` and six hex digits. */
export type Colour = `#${string}`

export type Scheme = 'light' | 'dark'

/** Token name after `--ds-color-accent-`, and its colour. */
export type Accent = Readonly<Record<string, Colour>>

export function isColour(text: string): text is Colour {
  return /^#[0-9a-f]{6}$/i.test(text)
}

/**
 * A municipality's own stylesheet: its one brand colour as the accent, in light and in dark; paper is always light.
 * Everything that does not depend on the municipality lives in `styles/tokens.css`.
 * Throws on anything that is not a colour (see `isColour`): colours are checked where content is read.
 */
export function themeCss(colour: string): string {
  if (!isColour(colour)) throw new RangeError('A brand colour is # and six hex digits')

  const light = declarations(accent(colour, 'light'))
  const dark = declarations(accent(colour, 'dark'))

  return (
    `:root{${light}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-color-scheme=light]){${dark}}}` +
    `@media screen{:root[data-color-scheme=dark]{${dark}}}`
  )
}

/** The accent scale of one scheme. Contrast is held by construction; `theme.test.ts` lists and proves every pair in use. */
export function accent(colour: Colour, scheme: Scheme): Accent {
  const apart = keptApart(colour)
  const shades = stepsWeUse.map((name) => [name, scaleStep(apart, scheme, name)] as const)

  return Object.fromEntries([...shades, ...Object.entries(filled(apart, scheme))])
}

/**
 * Red means danger and warm orange means the baton, in every municipality. A brand colour between the two is turned
 * to the nearer side: red to raspberry, orange to old gold. Greys and browns are weak enough to stay as they are.
 */
export function keptApart(colour: Colour): Colour {
  const { lightness, chroma, hue } = toOklch(colour)
  if (chroma < weakChroma || hue < reserved.from || hue > reserved.to) return colour

  return fromOklch({ lightness, chroma, hue: hue < reserved.middle ? reserved.below : reserved.above })
}

/**
 * The nearest colour that is used as it is: white can be read on it (WCAG AA), and nobody takes it for danger or for the baton. The
 * colour itself where that holds already.
 */
export function readable(colour: Colour): Colour {
  const near = darkenedUntilWhiteReads(keptApart(colour))
  // Darkened, a hue may turn a little, and then once more to be kept apart.
  return near === colour ? colour : readable(near)
}

/** Degrees of OKLCH hue: danger is drawn at 31, the baton at 53. */
const reserved = { from: 4, to: 92, middle: 46, below: 2, above: 98 }
const weakChroma = 0.05

const stepsWeUse = [
  'background-tinted',
  'surface-tinted',
  'surface-hover',
  'surface-active',
  'border-subtle',
  'border-default',
  'border-strong',
  'text-subtle',
  'text-default',
]

/**
 * The filled button, the nodes on the line and the card that says who answers now.
 * In light the brand colour itself, darkened until white can be read on it; in dark a pale shade under dark ink.
 */
function filled(colour: Colour, scheme: Scheme): Accent {
  const base = scheme === 'light' ? darkenedUntilWhiteReads(colour) : scaleStep(colour, 'dark', 'border-strong')
  const ink: Colour = scheme === 'light' ? '#ffffff' : '#1b1714'
  const step = scheme === 'dark' || toOklch(base).lightness < 0.3 ? 0.05 : -0.05

  return {
    'base-default': base,
    'base-hover': lighter(base, step),
    'base-active': lighter(base, 2 * step),
    'base-contrast-default': ink,
  }
}

function darkenedUntilWhiteReads(colour: Colour): Colour {
  let dark = colour
  while (getContrastFromHex(dark, '#ffffff') < 4.6) dark = lighter(dark, -0.01)

  return dark
}

/** A step of Designsystemet's scale. Its pale steps in dark are nearly grey, so ours keep some of the brand's strength. */
function scaleStep(colour: Colour, scheme: Scheme, name: string): Colour {
  const shade = generateColorScale(colour, scheme).find((step) => step.name === name)?.hex ?? colour
  if (scheme === 'light' || !paleInDark.has(name)) return shade

  const brand = toOklch(colour)
  const { lightness, chroma } = toOklch(shade)

  return fromOklch({ lightness, chroma: Math.max(chroma, Math.min(brand.chroma, 0.09)), hue: brand.hue })
}

const paleInDark: ReadonlySet<string> = new Set(['border-default', 'border-strong', 'text-subtle'])

function lighter(colour: Colour, by: number): Colour {
  const { lightness, chroma, hue } = toOklch(colour)

  return fromOklch({ lightness: Math.min(1, Math.max(0, lightness + by)), chroma, hue })
}

type Oklch = { lightness: number; chroma: number; hue: number }

function toOklch(colour: Colour): Oklch {
  const [lightness = 0, chroma = 0, hue = 0] = convertColor(colour, 'oklch')
    .replace(/^oklch\(|\)$/g, '')
    .split(' ')
    .map((part) => (part === 'none' ? 0 : part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part)))

  return { lightness, chroma, hue }
}

function fromOklch({ lightness, chroma, hue }: Oklch): Colour {
  const hex = convertColor(`oklch(${lightness} ${chroma} ${hue})`, 'hex')

  return longHex(hex)
}

/** The conversion shortens #aabbcc to #abc. */
function longHex(hex: string): Colour {
  return hex.length === 4 ? `#${Array.from(hex.slice(1), (digit) => digit + digit).join('')}` : `#${hex.slice(1)}`
}

function declarations(colours: Accent): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--ds-color-accent-${name}:${colour}`)
    .join(';')
}
