import { expect, test } from 'vitest'
import { lacksSecret, withoutSecrets } from './kept-fields.ts'

test('a pasted secret is left out, however often it was sent, and the rest is kept', () => {
  const sent = new URLSearchParams([
    ['navn', 'ID-porten'],
    ['hemmelighet', 'x-secret'],
    ['hemmelighet', 'y-secret'],
  ])
  const kept = withoutSecrets(sent)
  expect(kept.toString()).not.toContain('secret')
  expect(kept.get('navn')).toBe('ID-porten')
  expect(lacksSecret(kept)).toBe(true)
})

test('where nothing was pasted nothing lacks', () => {
  expect(lacksSecret(withoutSecrets(new URLSearchParams({ navn: 'ID-porten', hemmelighet: ' ' })))).toBe(false)
})

test('what was left out once still lacks when it is kept again', () => {
  const once = withoutSecrets(new URLSearchParams({ hemmelighet: 'x-secret' }))
  expect(lacksSecret(withoutSecrets(once))).toBe(true)
})
