import { describe, expect, test } from 'vitest'
import { guideChecks, guideTypes } from '#features/guide/index.ts'
import { pageRoutes } from '#features/guide/routes.ts'
import { searchPages } from '#features/search/index.ts'
import { checkModels, linesOf } from '#features/content/rules/check.ts'
import { openModels } from '#features/content/rules/models.ts'
import { describeFault } from '#base/fault.ts'
import { readFileName, readPackFile } from '#features/content/rules/pack-file.ts'

type Files = Record<string, string>

const file = (yaml: string, ...texts: string[]) =>
  `---\n${yaml}\n---\n${texts.map((name) => `\n# ${name}\n\nTekst.\n`).join('')}`
const level = (order: number) => file(`code: "${order}"\norder: ${order}\nname: N\nsummary: S`, 'text', 'family')
const step = (at: string, order: number, options: string) =>
  file(
    `level: "${at}"\norder: ${order}\nname: N\nshort: S\nlead: L\nwho: H\narena: A\noptions: ${options}`,
    'what',
    'how',
    'child',
  )
const option = (leads: string) => `{ order: 1, label: L, why: W, leads: ${leads} }`
const door = (more: string) =>
  file(`order: 1\nicon: child\ntone: child\nname: N\nsummary: S\ncall: C\nheading: H\nlead: L\n${more}`)
const question = (options: string) => file(`door: barn\ntext: Hva?\noptions: ${options}`)
const outcome = (contacts: string) => file(`name: N\ncontacts: ${contacts}`, 'text', 'tells')
const contact = (more: string) => file(`order: 1\nkind: national\nname: N\nwho: H\n${more}`)
const page = file('name: N\nlead: L', 'text')

const sound: Files = {
  'levels/0.md': level(0),
  'levels/1.md': level(1),
  'steps/a.md': step('0', 1, 'null'),
  'steps/b.md': step('0', 2, `{ on: ${option('level/1')}, stay: ${option('stay')}, end: ${option('close')} }`),
  'steps/c.md': step('1', 1, `{ back: ${option('step/a')}, end: ${option('acute')} }`),
  'doors/barn.md': door('helper: start'),
  'questions/start.md': question(
    '{ x: { order: 1, label: L, leads: question/more }, y: { order: 2, label: L, leads: outcome/ring } }',
  ),
  'questions/more.md': question(
    '{ x: { order: 1, label: L, leads: outcome/ring }, y: { order: 2, label: L, leads: outcome/snakk } }',
  ),
  'outcomes/ring.md': outcome('[always]'),
  'outcomes/snakk.md': outcome('[days, always]'),
  'contacts/always.md': contact('phone: "116111"\nalways: true'),
  'contacts/days.md': contact('phone: "1"\nhours: { week: { order: 1, days: 1-5, from: "08:00", to: "15:30" } }'),
  'pages/om.md': page,
}

test('a sound guide has no fault', () => {
  expect(faultsOf({})).toEqual([])
})

describe('exactly the fault that was planted is found:', () => {
  test.each<[string, Files, string[]]>([
    ['a level without steps', { 'levels/2.md': level(2) }, ['levels/2.md:2: level «2» has no step']],
    [
      'a step that nothing leads to',
      { 'steps/d.md': step('0', 3, `{ end: ${option('close')} }`) },
      ['steps/d.md:9: step «d» is never reached'],
    ],
    [
      'a step that leads nowhere',
      { 'steps/c.md': step('1', 1, 'null') },
      ['steps/c.md:9: step «c» leads nowhere: it is the last of its level and has no decision'],
    ],
    [
      'a step from which there is no way out',
      { 'steps/c.md': step('1', 1, `{ stay: ${option('stay')} }`) },
      ['steps/c.md:9: from step «c» no way leads to an end'],
    ],
    [
      'an option to a level that has no step',
      {
        'steps/c.md': step('1', 1, `{ up: ${option('level/2')}, end: ${option('close')} }`),
        'levels/2.md': level(2),
      },
      [
        'levels/2.md:2: level «2» has no step',
        'steps/c.md:9: option «up» of step «c» leads to «level/2», where there is no step',
      ],
    ],
    [
      'a variant that ends what must go on',
      { 'steps/b@skole.md': file(`options: { on: null }`) },
      ['steps/c.md:9: step «c» is never reached (as read by skole)'],
    ],
    [
      'a question that nobody is asked',
      {
        'questions/lost.md': question(
          '{ x: { order: 1, label: L, leads: outcome/ring }, y: { order: 2, label: L, leads: outcome/ring } }',
        ),
      },
      ['questions/lost.md:3: question «lost» is never asked'],
    ],
    [
      'a question with one answer',
      {
        'questions/more.md': question('{ x: { order: 1, label: L, leads: outcome/snakk } }'),
      },
      ['questions/more.md:4: question «more» has fewer than two answers'],
    ],
    [
      'answers that lead in a circle',
      {
        'questions/more.md': question(
          '{ x: { order: 1, label: L, leads: question/start }, y: { order: 2, label: L, leads: outcome/snakk } }',
        ),
      },
      [
        'questions/more.md:4: the answers of «more» lead back to it',
        'questions/start.md:4: the answers of «start» lead back to it',
      ],
    ],
    [
      'an outcome that nobody comes to',
      { 'outcomes/lost.md': outcome('[always]') },
      ['outcomes/lost.md:2: outcome «lost» is never reached'],
    ],
    [
      'an outcome without anyone who answers at night',
      { 'outcomes/ring.md': outcome('[days]') },
      ['outcomes/ring.md:3: outcome «ring» names nobody who answers at any hour'],
    ],
    [
      'a page with the address of a door',
      { 'pages/barn.md': page },
      ['pages/barn.md:2: «barn» is both a page and a door'],
    ],
    [
      'a page with an address of our own',
      { 'pages/veileder.md': page },
      ['pages/veileder.md:2: «veileder» is an address the program uses itself'],
    ],
    [
      'a door with the code of a language',
      { 'doors/nn.md': door('') },
      ['doors/nn.md:5: «nn» is an address the program uses itself'],
    ],
    [
      'an icon there is not',
      { 'doors/barn.md': door('helper: start').replace('icon: child', 'icon: unicorn') },
      [expect.stringContaining('doors/barn.md:3: there is no icon «unicorn»; choose one of ')],
    ],
    [
      'days that are no days',
      { 'contacts/days.md': contact('hours: { week: { order: 1, days: 1-8, from: "08:00", to: "15:30" } }') },
      [expect.stringContaining('contacts/days.md:6: «hours/week» must be days such as 1-5')],
    ],
    [
      'hours that end before they begin',
      { 'contacts/days.md': contact('hours: { week: { order: 1, days: 1-5, from: "16:00", to: "15:30" } }') },
      [expect.stringContaining('contacts/days.md:6: «hours/week» must be days such as 1-5')],
    ],
    [
      'hours in words',
      { 'contacts/days.md': contact('hours: { week: { order: 1, days: weekdays, from: eight, to: four } }') },
      [expect.stringContaining('contacts/days.md:6: «hours/week» must be days such as 1-5')],
    ],
  ])('%s', (_, planted, faults) => {
    expect(faultsOf(planted).toSorted()).toEqual(faults)
  })
})

const own = [...pageRoutes, ...searchPages]
  .flatMap(({ path }) => path.split('/')[1] ?? '')
  // A page is named by a key, which has no ending.
  .filter((name) => /^[a-z][a-z-]*$/.test(name))
test.each([...new Set(own)])('no page of a town may take the place of our own at /%s', (name) => {
  expect(faultsOf({ [`pages/${name}.md`]: page })).toEqual([
    `pages/${name}.md:2: «${name}» is an address the program uses itself`,
  ])
})

/** Faults of the sound guide with some files put in place of its own. */
function faultsOf(planted: Files): string[] {
  const files = { ...sound, ...planted }
  const parts = Object.entries(files).flatMap(([path, text]) => {
    const name = readFileName(path, guideTypes)
    const read = name && readPackFile(path, text, name, 'nb')
    expect(read?.faults).toEqual([])
    return read?.parts ?? []
  })
  return linesOf(checkModels(openModels(guideTypes, [parts], 'nb'), guideChecks, ['skole'])).map(describeFault)
}
