import fc from 'fast-check'
import { expect, test } from 'vitest'
import { returnTo } from './return-to.ts'

test.each([
  '/harstad/min-side',
  '/harstad/se/administrasjon/folk',
  '/harstad/veileder/0/bestem-0?tjeneste=skole',
  '/harstad/undring/ny?steg=0/legg-merke-til',
])('who was going to %s comes there', (wanted) => expect(returnTo(wanted, 'harstad')).toBe(wanted))

test.each([
  'https://evil.example/harstad',
  '//evil.example/harstad',
  '/\\evil.example',
  '/harstad/../../evil',
  '/harstad//evil.example',
  '/harstad\\@evil.example',
  '/harstadevil',
  '/rollag/min-side',
  'javascript:alert(1)',
  '/harstad/logg-inn',
  '/harstad/logg-ut',
  '/harstad?til=/../evil',
  '',
  null,
])('%s leads nowhere but to my page', (wanted) => expect(returnTo(wanted, 'harstad')).toBe('/harstad/min-side'))

test('whatever is asked for, the answer stays in the municipality and on the host', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((tail) => `/harstad/${tail}`),
      ),
      (wanted) => {
        const to = new URL(returnTo(wanted, 'harstad'), 'https://ours.example')
        expect(to.origin).toBe('https://ours.example')
        expect(to.pathname.startsWith('/harstad')).toBe(true)
      },
    ),
  )
})
