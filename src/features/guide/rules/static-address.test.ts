import { describe, expect, test } from 'vitest'
import { addressesIn, asFile, facesIn, fileOf, isInFolder, relativeTo, withFaces } from './static-address.ts'

describe('a page in a folder', () => {
  test.each([
    ['/', 'index.html'],
    ['/nn/', 'nn/index.html'],
    ['/veileder', 'veileder.html'],
    ['/veileder/0/se?tjeneste=skole', 'veileder/0/se.skole.html'],
    ['/?tjeneste=skole', 'index.skole.html'],
    ['/ansvar?etter=rolle&hvem=leader', 'ansvar.etter-rolle.hvem-leader.html'],
    ['/hjelp#politi', 'hjelp.html'],
    ['/verktoy/motemal.pdf', 'verktoy/motemal.pdf'],
    ['/samhandlingsmodell/arshjul.ics?tjeneste=skole', 'samhandlingsmodell/arshjul.skole.ics'],
    ['/assets/public-a1.css', 'assets/public-a1.css'],
  ])('%s is %s', (address, file) => {
    expect(fileOf(address)).toBe(file)
  })

  test.each([
    ['index.html', 'hjelp.html', 'hjelp.html'],
    ['veileder/0/se.html', 'index.html', '../../index.html'],
    ['veileder/0/se.html', 'veileder/0/gjor.html', 'gjor.html'],
    ['veileder/0.html', 'veileder/0/se.html', '0/se.html'],
    ['nn/index.html', 'assets/a.css', '../assets/a.css'],
  ])('%s names %s as %s', (file, other, way) => {
    expect(relativeTo(file, other)).toBe(way)
  })

  const known = (address: string) => (address.startsWith('/logg-inn') ? undefined : fileOf(address))

  test('leads to files, and to nothing else of ours', () => {
    const page = [
      '<link rel="stylesheet" href="/assets/a.css"/><img src="/bilde.png"/>',
      '<a href="/hjelp#politi" lang="nn">Hjelp</a><a class="x" href="/logg-inn">Inn</a>',
      '<a href="https://lovdata.no/x">Lov</a><a href="tel:112">112</a><a href="#her">Her</a>',
      '<p>href="/hjelp" er bare ord, og &lt;a href="/x"&gt; også</p>',
    ].join('')
    expect(addressesIn(page)).toEqual(['/assets/a.css', '/bilde.png', '/hjelp#politi', '/logg-inn'])
    expect(asFile(page, 'nn/tema/x.html', known)).toBe(
      [
        '<link rel="stylesheet" href="../../assets/a.css"/><img src="../../bilde.png"/>',
        '<a href="../../hjelp.html#politi" lang="nn">Hjelp</a><a class="x">Inn</a>',
        '<a href="https://lovdata.no/x">Lov</a><a href="tel:112">112</a><a href="#her">Her</a>',
        '<p>href="/hjelp" er bare ord, og &lt;a href="/x"&gt; også</p>',
      ].join(''),
    )
  })

  test('sends nothing', () => {
    const page = '<p>Før</p><form action="/sok" method="post"><input name="q"/></form><p>Etter</p>'
    expect(asFile(page, 'index.html', known)).toBe('<p>Før</p><p>Etter</p>')
  })

  test('has its faces within its styles', () => {
    const css = '@font-face{src:url(/assets/inter.woff2)}a{b:url(#c)}'
    expect(facesIn(css)).toEqual(['/assets/inter.woff2'])
    expect(withFaces(css, new Map([['/assets/inter.woff2', 'AAAA']]))).toBe(
      '@font-face{src:url(data:font/woff2;base64,AAAA)}a{b:url(#c)}',
    )
  })
})

test('maps, the matrix part by part, and what nobody writes in an address have no page of their own in the folder', () => {
  const addresses = [
    '/ansvar?etter=rolle',
    '/ansvar?etter=rolle&del=responsible',
    '/samhandlingsmodell/kart/role/leader',
  ]
  expect([...addresses, "/?a='../x"].filter(isInFolder)).toEqual(['/ansvar?etter=rolle'])
})
