import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ItemName } from '#base/item.ts'
import { contentFolder } from './site.ts'

/** One row of sources.md: the sentence, the items that answer it now, the capabilities that will. */
export function rowsOf(slug: string): { sentence: string; items: ItemName[]; later: string[]; rest: string[] }[] {
  const path = join(contentFolder, slug, 'sources.md')
  return (existsSync(path) ? readFileSync(path, 'utf8') : '')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|\s*(-+|sentence)\s*\|/.test(line))
    .map((line) => {
      const [, sentence = '', answers = ''] = line.split('|').map((cell) => cell.trim())
      // Titles hold commas, so they are taken out before the rest is split.
      const later = laterTitles.filter((title) => answers.includes(`later: ${title}`))
      const now = later.reduce((rest, title) => rest.replaceAll(`later: ${title}`, ''), answers)
      const words = now
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '')
      const items = words.filter((word): word is ItemName => /^[a-z-]+\/[a-z0-9-]+$/.test(word))
      return { sentence, items, later, rest: words.filter((word) => !items.some((item) => item === word)) }
    })
}

/** The titles of the issues that deliver what a sentence may wait for. */
export const laterTitles = [
  'People, sign-in, services and who may do what',
  'The relay log (stafettlogg): consent, baton, goals, measures, meetings',
  'The family and the young person as real participants',
  'The studio: a model that is alive, inherited and never stale',
  'The collaboration model (samhandlingsmodell): plans, routines, arenas, measures, laws, responsibilities',
  'No break in the follow-up: clocks, escalation, the break detector',
  'The survey (kartlegging): competence and collaboration, anonymous by construction, leading to action',
]
