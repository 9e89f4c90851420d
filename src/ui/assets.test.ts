import { expect, test } from 'vitest'
import { assetsFrom } from '#ui/assets.ts'

test('the built files get addresses', () => {
  const assets = assetsFrom({
    'src/ui/styles/public.css': { file: 'assets/public-1.css', isEntry: true },
    'src/client/main.ts': { file: 'assets/main-1.js', isEntry: true },
    'src/client/icon.svg': { file: 'assets/icon-1.svg' },
    'dist/font/inter.woff2': { file: 'assets/inter-1.woff2' },
  })

  expect(assets).toEqual({
    css: ['/assets/public-1.css'],
    scripts: ['/assets/main-1.js'],
    font: '/assets/inter-1.woff2',
    icon: '/assets/icon-1.svg',
  })
})

test('a page without built files asks for none', () => {
  expect(assetsFrom({})).toEqual({ css: [], scripts: [], font: undefined, icon: undefined })
})
