import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPageAssets } from '../../app.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { asOwner } from '#platform/db/owner.ts'
import { projectFolder } from '#platform/project-folder.ts'
import { openAssets } from '#platform/web/assets.ts'
import { harmfulIn } from '../../../test/attack-corpus.ts'
import { storedPicture } from '../../../test/made-up-files.ts'
import { openSite, origin, type Site } from '../../../test/site.ts'
import { makeStaticSite } from './make-static-site.ts'

let site: Site
const files = new Map<string, string>()
const gate = await storedPicture()

beforeAll(async () => {
  site = await openSite({ packs: ['snasa'], findable: false })
  const { database } = site.fresh
  await asOwner(site.fresh.ownerUrl, async (client) => {
    const bytes = Buffer.from(gate.bytes)
    await client.query(
      `insert into municipality_file (municipality_id, name, bytes) select municipality_id, $1, $2 from municipality where slug = 'snasa'`,
      [gate.name, bytes],
    )
    for (const [type, language, fields] of [
      ['image', '', { file: gate.name }],
      ['image', 'nb', { name: 'Grind', alt: 'En grind' }],
      ['page', '', { footer: 99 }],
      ['page', 'nb', { name: 'Grinda', lead: 'Den står åpen.', text: '![](image/grind)' }],
    ] as const)
      await client.query(
        `insert into municipality_part (municipality_id, type, key, service, language, fields)
         select municipality_id, $1, 'grind', '', $2, $3 from municipality where slug = 'snasa'`,
        [type, language, JSON.stringify(fields)],
      )
  })
  const municipality = await database.inInstallation((tx) => openMunicipality(tx, { slug: 'snasa' }))
  if (municipality === undefined) throw new Error('There is no Snåsa.')
  const clientFolder = join(projectFolder, 'dist', 'client')
  const parts = {
    ...{ demo: true, origin, isHoliday: () => false },
    ...{ pageAssets: readPageAssets(clientFolder), assets: openAssets(clientFolder) },
  }
  // Two languages are enough to prove: each more is as many pages once more.
  const of = { municipality: { ...municipality, languages: ['nb', 'nn'] }, now: new Date('2026-11-23T10:00:00Z') }
  const made = makeStaticSite(parts, {
    ...of,
    inMunicipality: (work) => database.inMunicipality(municipality.id, work),
  })
  for await (const [name, content] of made)
    files.set(name, typeof content === 'string' ? content : Buffer.from(content).toString('latin1'))
}, 120_000)
afterAll(() => site.close())

const pages = () => [...files].filter(([name]) => name.endsWith('.html'))
const valuesOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, to = '']) => to)
const idsIn = (html: string) => new Set(valuesOf(html, 'id'))

describe('a municipality’s model as a folder', () => {
  test('has its pictures, each once, from the pages of every language', () => {
    expect([...files.keys()].filter((name) => name.endsWith('.webp'))).toEqual([`filer/${gate.name}`])
    expect(files.get(`filer/${gate.name}`)).toBe(Buffer.from(gate.bytes).toString('latin1'))
    expect(files.get('grind.html')).toContain(`src="filer/${gate.name}"`)
    expect(files.get('nn/grind.html')).toContain(`src="../filer/${gate.name}"`)
  })

  test('has all that readers meet: doors, levels, steps, variants, tools, laws, contacts, in each language', () => {
    const names = new Set(files.keys())
    for (const name of [
      ...[
        'index.html',
        'veileder.html',
        'veileder/0.html',
        'veileder/0/bestem-0.html',
        'veileder/0/bestem-0.skole.html',
      ],
      ...[
        'verktoy.html',
        'verktoy/undringsnotat.html',
        'verktoy/undringsnotat.pdf',
        'lover.html',
        'hjelp.html',
        'om.html',
      ],
      ...['barn-og-unge.html', 'barn-og-unge/hva-na.html', 'nn/index.html', 'nn/veileder/0.skole.html', 'les-meg.txt'],
    ])
      expect(names, name).toContain(name)
    expect(files.get('verktoy/undringsnotat.pdf')?.startsWith('%PDF')).toBe(true)
  })

  test('every link leads to a file that is there, at a place that is on it; nothing is asked of a server', () => {
    const broken: string[] = []
    for (const [name, html] of pages()) {
      for (const to of [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]) {
        if (/^(https:|tel:|sms:|mailto:)/.test(to)) continue
        const [path = '', place] = to.split('#')
        const file = path === '' ? name : new URL(path, `file:///${name}`).pathname.slice(1)
        const found = files.get(file)
        if (to.startsWith('/') || found === undefined) broken.push(`${name}: ${to}`)
        else if (place !== undefined && !idsIn(found).has(place)) broken.push(`${name}: no place ${to}`)
      }
    }
    expect([...new Set(broken)].slice(0, 20)).toEqual([])
  })

  test('has no form, no script, and styles with their faces within', () => {
    const all = pages().map(([, html]) => html)
    expect(all.filter((html) => /<form|<script|formaction=| rel="preload"| rel="canonical"/.test(html))).toEqual([])
    expect(all.flatMap((html) => [...html.matchAll(/<link[^>]*href="(?:https?:)?\/\/[^>]*>/g)])).toEqual([])
    // Addresses in the folder do not begin with a slash; but for those, a page is as harmless as on the server.
    const rooted = (html: string) =>
      html
        .replaceAll(/ src="(?:\.\.\/)*filer\//g, ' src="/filer/')
        .replaceAll(/ (href|src)="(?![a-z]+:|\/filer\/)[^"]*"/g, '')
    expect(all.flatMap((html) => harmfulIn(rooted(html)))).toEqual([])
    const [, css = ''] = [...files].find(([name]) => /^assets\/public.*\.css$/.test(name)) ?? []
    expect(css).toContain('url(data:font/woff2;base64,')
    expect(css).not.toMatch(/url\((?!data:|#|"data:)/)
  })

  test('says of every page when it was made, and does not say who answers now', () => {
    for (const [name, html] of pages()) if (name.startsWith('nn/')) expect(html, name).toContain('23. november 2026')
    const help = files.get('hjelp.html') ?? ''
    expect(help).toContain('Disse sidene er filer fra 23. november 2026')
    expect(help).not.toContain('Stengt nå')
    expect(files.get('les-meg.txt')).toContain('Åpne index.html')
  })

  test('the helper’s questions lead on by links, to names that tell nobody what was asked', () => {
    const seen = new Set<string>()
    const waiting = ['barn-og-unge/hva-na.html']
    for (const name of waiting) {
      const html = files.get(name) ?? ''
      for (const [, to = ''] of html.matchAll(/<a class="choice" href="([^"]*)"/g)) {
        const file = new URL(to, `file:///${name}`).pathname.slice(1)
        if (!seen.has(file)) waiting.push(file)
        seen.add(file)
      }
    }
    expect(seen.size).toBeGreaterThan(5)
    for (const file of seen) expect(file).toMatch(/^barn-og-unge\/hva-na\/[0-9a-f]{8}\.html$/)
    expect([...seen].filter((file) => files.get(file)?.includes('Hvem får vite det?')).length).toBeGreaterThan(2)
  })
})
