import { interfaceLanguageFor, type InterfaceLanguage } from '#base/language.ts'
import { service } from '#features/collaboration-model/index.ts'
import type { StartQuestion } from '#features/content/index.ts'
import { contact, model } from './rules/content-types.ts'
import { readSpan } from './rules/typed-hours.ts'
import { en } from './text/start/en.ts'
import { nb, type StartWordsText } from './text/start/nb.ts'
import { nn } from './text/start/nn.ts'
import { se } from './text/start/se.ts'

const texts: Record<InterfaceLanguage, StartWordsText> = { nb, nn, se, en }
const textFor = (language: string): StartWordsText => texts[interfaceLanguageFor(language)]

/** On working days, which is what a municipality knows by heart; other days are filled in in the studio. */
const span = 'hours/hverdager'

/** What the guided start asks of a new municipality: what no common model can know. */
export const startQuestions: readonly StartQuestion[] = [
  {
    path: 'tjenester',
    type: service.name,
    which: 'all',
    mayBeAbsent: true,
    asks: [{ fields: ['name'] }, { fields: ['inGuide'] }],
    words: (language) => {
      const { name, ...words } = textFor(language).services
      return { ...words, labels: { name } }
    },
  },
  {
    path: 'kontakter',
    type: contact.name,
    which: 'missing',
    asks: [
      { fields: ['phone'], fills: 'phone' },
      {
        fields: [`${span}/from`, `${span}/to`],
        fills: 'hours',
        also: { [`${span}/order`]: 10, [`${span}/days`]: '1-5' },
        read: (typed) => {
          const read = readSpan({ from: typed[`${span}/from`] ?? '', to: typed[`${span}/to`] ?? '' })
          return read && { [`${span}/from`]: read.from, [`${span}/to`]: read.to }
        },
      },
      { fields: ['visit'], fills: 'visit' },
    ],
    words: (language) => {
      const { phone, from, to, hours, visit, ...words } = textFor(language).contacts
      return {
        ...words,
        labels: { phone, visit, [`${span}/from`]: from, [`${span}/to`]: to },
        faults: { [`${span}/from`]: hours },
      }
    },
  },
  {
    path: 'modellen',
    type: model.name,
    which: { key: model.name },
    asks: [{ fields: ['name'] }, { fields: ['lead'] }],
    words: (language) => {
      const { leadLabel, ...words } = textFor(language).model
      return { ...words, labels: { lead: leadLabel } }
    },
  },
  {
    path: 'ansvar',
    type: model.name,
    which: { key: model.name },
    asks: [{ fields: ['owner'] }, { fields: ['nextReview'] }],
    words: (language) => textFor(language).owner,
  },
]
