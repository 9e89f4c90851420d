import { expect, test } from 'vitest'
import { askOneStep, askOutside, isInside } from '#platform/outside/ask-outside.ts'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  'not an address',
])('%s is inside', (address) => expect(isInside(address)).toBe(true))

test.each(['1.1.1.1', '172.15.0.1', '172.32.0.1', '2606:4700:4700::1111'])('%s is outside', (address) =>
  expect(isInside(address)).toBe(false),
)

test.each([
  'http://login.example.no/token',
  'https://127.0.0.1/token',
  'https://[::1]/token',
  'https://169.254.169.254/latest/meta-data',
  'https://localhost/token',
])('nothing is asked at %s', async (address) => {
  await expect(askOutside(address, {})).rejects.toThrow(TypeError)
  await expect(askOneStep(address, {})).rejects.toMatchObject({ cause: 'led inwards' })
})
