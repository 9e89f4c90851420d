import { expect, test } from 'vitest'
import { assetsFrom } from '#ui/assets.ts'

const built = assetsFrom({
  'src/ui/styles/public.css': { file: 'assets/public-1.css', isEntry: true },
  'src/ui/styles/signed-in.css': { file: 'assets/signed-in-1.css', isEntry: true },
  'src/client/main.ts': { file: 'assets/main-1.js', isEntry: true },
  'src/client/signed-in.ts': { file: 'assets/signed-in-1.js', isEntry: true },
  'src/ui/styles/editing.css': { file: 'assets/editing-1.css', isEntry: true },
  'src/client/editing.ts': { file: 'assets/editing-1.js', isEntry: true },
  'src/client/icon.svg': { file: 'assets/icon-1.svg' },
  'dist/font/inter.woff2': { file: 'assets/inter-1.woff2' },
})

test('the built files get addresses', () => {
  expect(built).toMatchObject({
    css: ['/assets/public-1.css'],
    scripts: ['/assets/main-1.js'],
    font: '/assets/inter-1.woff2',
    icon: '/assets/icon-1.svg',
  })
})

test('what only signed-in pages need is kept apart, so that public pages do not load it', () => {
  expect(built.signedIn).toEqual({ css: ['/assets/signed-in-1.css'], scripts: ['/assets/signed-in-1.js'] })
})

test('what only pages need on which texts are written is kept apart again', () => {
  expect(built.editing).toEqual({ css: ['/assets/editing-1.css'], scripts: ['/assets/editing-1.js'] })
})

test('a page without built files asks for none', () => {
  expect(assetsFrom({})).toEqual({
    css: [],
    scripts: [],
    font: undefined,
    icon: undefined,
    charts: [],
    signedIn: { css: [], scripts: [] },
    editing: { css: [], scripts: [] },
  })
})
