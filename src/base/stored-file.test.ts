import { describe, expect, test } from 'vitest'
import { readStoredName, storedName } from './stored-file.ts'

const hash = '0123456789abcdef'.repeat(4)

describe('the name of a file says what it is', () => {
  test.each([
    [`${hash}-1600x900.webp`, { hash, kind: 'webp', size: { width: 1600, height: 900 } }],
    [`${hash}.pdf`, { hash, kind: 'pdf', size: undefined }],
    [`${hash}.docx`, { hash, kind: 'docx', size: undefined }],
    [`${hash}.txt`, { hash, kind: 'text', size: undefined }],
  ] as const)('%s', (name, file) => {
    expect(readStoredName(name)).toEqual(file)
    expect(storedName(file)).toBe(name)
  })

  test.each([
    '',
    hash,
    `${hash}.webp`,
    `${hash}-30x20.pdf`,
    `${hash}-30x20.png`,
    `${hash}.png`,
    `${hash}.jpg`,
    `${hash}.svg`,
    `${hash}.html`,
    `${hash}.PDF`,
    `${hash}.pdf.html`,
    `${hash}.pdf\n`,
    `${hash}-0x20.webp`,
    `${hash}-10000x20.webp`,
    `${hash.slice(1)}.pdf`,
    `${hash.toUpperCase()}.pdf`,
    `../${hash}.pdf`,
    `files/${hash}.pdf`,
    `${hash}.toString`,
  ])('and %j is the name of none', (name) => {
    expect(readStoredName(name)).toBeUndefined()
  })
})
