import { expect, test } from 'vitest'
import { securityHeaders } from '#platform/web/security-headers.ts'

test('nothing inline and nothing from elsewhere is allowed', () => {
  const policy = securityHeaders('https://bti.example.no')['content-security-policy']
  expect(policy).toMatch(/^default-src 'none'/)
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test('encryption is demanded only where there is some', () => {
  expect(securityHeaders('https://bti.example.no')).toHaveProperty('strict-transport-security')
  expect(securityHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security')
})
