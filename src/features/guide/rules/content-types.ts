import type { ContentType, Fields } from '#base/content-type.ts'
import { responsibility, searchWords } from '#base/shared-fields.ts'

/** Pages and items that words in a text, an answer or a way may lead to. */
const places = ['door', 'topic', 'level', 'step', 'tool', 'page', 'question'] as const
/** Pages that are not items: help and contacts, the guide's grid, search, the front page. */
const placeWords = ['help', 'guide', 'search', 'front'] as const

/** A picture that stands by itself. */
const pictured = { image: { kind: 'reference', to: ['image'] } } as const satisfies Fields

const link = {
  order: { kind: 'number', required: true },
  label: { kind: 'line', required: true },
  text: { kind: 'line' },
  to: { kind: 'target', to: places, words: placeWords, outside: true, required: true },
} as const satisfies Fields

/** The municipality's model and its front page. */
export const model = {
  name: 'model',
  folder: '.',
  single: true,
  fields: {
    /** The model's own name: «Trygge barn». */
    name: { kind: 'line', required: true },
    /** The guide's own name: «Veilederen». */
    guideName: { kind: 'line', required: true },
    /** Heading and lead of the front page. */
    heading: { kind: 'line', required: true },
    lead: { kind: 'line', required: true },
    /** Heading and lead of the guide's grid. */
    guideHeading: { kind: 'line', required: true },
    guideLead: { kind: 'line', required: true },
    /** Under the grid: the road is not straight. */
    guideNote: { kind: 'line' },
    /** Who the model is for, in one line. */
    audience: { kind: 'line', required: true },
    fromPregnancy: { kind: 'flag' },
    /** Readers are not asked whether a page was of help. */
    noHelpQuestion: { kind: 'flag' },
    ageFrom: { kind: 'number' },
    ageTo: { kind: 'number' },
    relayTitle: { kind: 'line', required: true },
    relay: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        title: { kind: 'line', required: true },
        text: { kind: 'line', required: true },
        state: { kind: 'choice', of: ['done', 'now', 'next'] },
      },
    },
    waysTitle: { kind: 'line', required: true },
    ways: { kind: 'records', of: link },
  },
} as const satisfies ContentType

/** How much collaboration a case needs (BTI level, domain A1). Number, code, name and colour are content. */
export const level = {
  name: 'level',
  folder: 'levels',
  // A service may count and name them in its own way.
  variants: true,
  fields: {
    /** What stands before the code, where it is not «nivå»: «Trinn». */
    word: { kind: 'line' },
    /** As shown in the circle: «0», «B», «3.1». */
    code: { kind: 'word', required: true },
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    /** For staff: when a case belongs here, who is in, what is needed. */
    text: { kind: 'prose', required: true },
    /** For children and parents: what this level means for you, and where your permission is needed. */
    family: { kind: 'prose', required: true },
    colour: { kind: 'word' },
  },
} as const satisfies ContentType

/** One step of a level (domain A2, A3). Every field may differ per service. */
export const step = {
  name: 'step',
  folder: 'steps',
  variants: true,
  duty: true,
  fields: {
    level: { kind: 'reference', to: ['level'], required: true },
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
    /** At most eight words, shown in the grid. */
    short: { kind: 'line', required: true },
    lead: { kind: 'line', required: true },
    what: { kind: 'prose', required: true },
    how: { kind: 'prose', required: true },
    who: { kind: 'line', required: true },
    ...responsibility,
    arena: { kind: 'line', required: true },
    deadlines: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        value: { kind: 'number', required: true },
        /** «now» has value 0: at once. */
        unit: { kind: 'choice', of: ['now', 'hours', 'working-days', 'days', 'weeks', 'months'], required: true },
        /** Counted from what: «fra du begynte å lure». */
        from: { kind: 'line', required: true },
        /** Only when: «når det gjelder skolemiljøet». */
        condition: { kind: 'line' },
      },
    },
    tools: { kind: 'references', to: ['tool'] },
    laws: { kind: 'references', to: ['law'] },
    /** The child's participation in this step. */
    child: { kind: 'prose', required: true },
    more: { kind: 'prose' },
    /** True: the acute note stands on the step's page in full. */
    acute: { kind: 'flag' },
    /** Empty when the step has no decision and simply goes on to the next. */
    question: { kind: 'line' },
    options: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        label: { kind: 'line', required: true },
        why: { kind: 'line', required: true },
        leads: { kind: 'target', to: ['level', 'step'], words: ['close', 'stay', 'acute'], required: true },
        tool: { kind: 'reference', to: ['tool'] },
      },
    },
    ...searchWords,
  },
} as const satisfies ContentType

/** Something to use in a step (domain A4). */
export const tool = {
  name: 'tool',
  folder: 'tools',
  variants: true,
  fields: {
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    kind: { kind: 'choice', of: ['page', 'form', 'checklist', 'conversation', 'file', 'link', 'film'], required: true },
    text: { kind: 'prose', required: true },
    /** Parts of the document: a heading and, in a conversation guide, what to say. */
    sections: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        title: { kind: 'line', required: true },
        text: { kind: 'prose' },
      },
    },
    fields: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        /** Key of a section above. */
        section: { kind: 'word', required: true },
        label: { kind: 'line', required: true },
        /** What to write here, and what not. */
        help: { kind: 'line' },
        input: { kind: 'choice', of: ['line', 'text', 'date', 'choice', 'checkbox', 'scale'], required: true },
        /** For choice: the answers. For scale: the words at both ends. */
        answers: { kind: 'lines' },
      },
    },
    closing: { kind: 'prose' },
    /** To be taken along as they are: a form of the county's, a brochure. */
    attachments: { kind: 'references', to: ['attachment'] },
    /** What can be begun here by those who sign in, in place of paper. */
    begins: { kind: 'choice', of: ['wonder-note'] },
    /** For file, link and film. */
    address: { kind: 'address' },
    /** Who made it, when it is not ours. */
    maker: { kind: 'line' },
    seconds: { kind: 'number' },
    captions: { kind: 'choice', of: ['yes', 'no', 'unknown'] },
    ...searchWords,
  },
} as const satisfies ContentType

export const principle = {
  name: 'principle',
  folder: 'principles',
  fields: {
    order: { kind: 'number', required: true },
    name: { kind: 'line', required: true },
    text: { kind: 'prose', required: true },
  },
} as const satisfies ContentType

/** Words that stand in several places and must be the same in all: the acute note, confidentiality. */
export const fragment = {
  name: 'fragment',
  folder: 'fragments',
  fields: {
    title: { kind: 'line' },
    text: { kind: 'prose', required: true, safety: true },
  },
} as const satisfies ContentType

/** A free page below the municipality's address: /akutt, /om, /rettigheter, /spor, /personvern … */
export const page = {
  name: 'page',
  folder: 'pages',
  safetyFlag: 'safety',
  fields: {
    name: { kind: 'line', required: true },
    lead: { kind: 'line', required: true },
    text: { kind: 'prose', required: true },
    ...pictured,
    /** True for words on rights, consent and danger: shown in other languages only when reviewed. */
    safety: { kind: 'flag' },
    /** True: quick exit stands on it and its title is neutral. */
    sensitive: { kind: 'flag' },
    footer: { kind: 'number' },
    links: { kind: 'records', of: link },
    ...searchWords,
  },
} as const satisfies ContentType

/** A way in for one kind of person (domain A6). */
export const door = {
  name: 'door',
  folder: 'doors',
  fields: {
    order: { kind: 'number', required: true },
    icon: { kind: 'word', required: true },
    tone: { kind: 'choice', of: ['child', 'adult', 'staff'], required: true },
    sensitive: { kind: 'flag' },
    /** On the front page: who you are, what you find, and the words of the link. */
    name: { kind: 'line', required: true },
    summary: { kind: 'line', required: true },
    call: { kind: 'line', required: true },
    /** On the door's own page. */
    heading: { kind: 'line', required: true },
    lead: { kind: 'line', required: true },
    /** Who answers at this moment, shown largest; the first that is open is taken. */
    now: { kind: 'references', to: ['contact'] },
    nowTitle: { kind: 'line' },
    nowText: { kind: 'line' },
    /** First question of «Hva gjør jeg nå?». */
    helper: { kind: 'reference', to: ['question'] },
    helperTitle: { kind: 'line' },
    helperText: { kind: 'line' },
    peopleTitle: { kind: 'line' },
    people: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        icon: { kind: 'word', required: true },
        title: { kind: 'line', required: true },
        text: { kind: 'line', required: true },
        to: { kind: 'target', to: places, words: placeWords, outside: true },
      },
    },
    pathTitle: { kind: 'line' },
    path: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        title: { kind: 'line', required: true },
        text: { kind: 'line', required: true },
        state: { kind: 'choice', of: ['done', 'now', 'next'] },
      },
    },
    questionsTitle: { kind: 'line' },
    questions: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        question: { kind: 'line', required: true },
        answer: { kind: 'prose', required: true },
      },
    },
    topicsTitle: { kind: 'line' },
    text: { kind: 'prose' },
    links: { kind: 'records', of: link },
    ...searchWords,
  },
} as const satisfies ContentType

/** Something a child or an adult may wonder about, as a page below a door: home, school, friends, pregnant … */
export const topic = {
  name: 'topic',
  folder: 'topics',
  safetyFlag: 'safety',
  fields: {
    door: { kind: 'reference', to: ['door'], required: true },
    order: { kind: 'number', required: true },
    /** The last part of its address when the key would tell others what was read; never changed. Absent: the key. */
    path: { kind: 'word' },
    /** True for words on danger, consent and rights. */
    safety: { kind: 'flag' },
    icon: { kind: 'word' },
    name: { kind: 'line', required: true },
    lead: { kind: 'line', required: true },
    text: { kind: 'prose', required: true },
    ...pictured,
    contacts: { kind: 'references', to: ['contact'] },
    links: { kind: 'records', of: link },
    ...searchWords,
  },
} as const satisfies ContentType

/** Who one can talk to: number, hours, where the fact comes from and when it was checked (domain A6). */
export const contact = {
  name: 'contact',
  folder: 'contacts',
  fields: {
    order: { kind: 'number', required: true },
    kind: { kind: 'choice', of: ['emergency', 'national', 'local'], required: true },
    name: { kind: 'line', required: true },
    /** At most three words, in the acute strip. */
    short: { kind: 'line' },
    /** Who answers, and for whom. */
    who: { kind: 'line', required: true },
    doors: { kind: 'references', to: ['door'] },
    /** Place in the acute strip on every page; empty: not there. */
    strip: { kind: 'number' },
    phone: { kind: 'word' },
    sms: { kind: 'word' },
    chat: { kind: 'address' },
    web: { kind: 'address' },
    visit: { kind: 'line' },
    /** True: someone answers day and night, all year. */
    always: { kind: 'flag' },
    hours: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        /** ISO weekdays, Monday 1: «1-5», «6,7». */
        days: { kind: 'word', required: true },
        from: { kind: 'word', required: true },
        /** «24:00» is midnight at the end of the day. */
        to: { kind: 'word', required: true },
      },
    },
    /** What public holidays do to the hours; default closed. */
    holidays: { kind: 'choice', of: ['closed', 'as-usual'] },
    source: { kind: 'address' },
    verified: { kind: 'date' },
    /** What the municipality must still fill in: phone, hours, visit … Shown to editors, told honestly to readers. */
    missing: { kind: 'word' },
    ...searchWords,
  },
} as const satisfies ContentType

/** «Hva gjør jeg nå?»: one question with answers; every answer leads to a question or an outcome. */
export const question = {
  name: 'question',
  folder: 'questions',
  fields: {
    door: { kind: 'reference', to: ['door'], required: true },
    text: { kind: 'line', required: true },
    help: { kind: 'line' },
    options: {
      kind: 'records',
      required: true,
      of: {
        order: { kind: 'number', required: true },
        label: { kind: 'line', required: true },
        leads: { kind: 'target', to: ['question', 'outcome'], words: [], required: true },
      },
    },
  },
} as const satisfies ContentType

/** Where the helper ends: what to do now, who answers now, and when adults must tell others. */
export const outcome = {
  name: 'outcome',
  folder: 'outcomes',
  safetyFlag: 'danger',
  fields: {
    name: { kind: 'line', required: true },
    text: { kind: 'prose', required: true },
    /** What the adults must pass on, said honestly. */
    tells: { kind: 'prose', required: true },
    /** Someone is in danger: emergency first, and the words are safety words. */
    danger: { kind: 'flag' },
    contacts: { kind: 'references', to: ['contact'], required: true },
    links: { kind: 'records', of: link },
  },
} as const satisfies ContentType

/** A picture, and what is said of it. Texts show it by `![](image/<key>)`. */
export const image = {
  name: 'image',
  folder: 'images',
  fields: {
    /** What those who write call it; never shown to readers. */
    name: { kind: 'line', required: true },
    file: { kind: 'file', picture: true, required: true },
    /** True: it says nothing that whoever does not see it would miss. */
    decorative: { kind: 'flag' },
    alt: { kind: 'line', alternative: { unless: 'decorative' } },
    caption: { kind: 'line' },
    /** Who made it. */
    credit: { kind: 'line' },
    source: { kind: 'address' },
  },
} as const satisfies ContentType

/** A file to be taken along: a form, a brochure. Texts link to it as to any item. */
export const attachment = {
  name: 'attachment',
  folder: 'attachments',
  fields: {
    title: { kind: 'line', required: true },
    file: { kind: 'file', picture: false, required: true },
    /** Which language the file itself is in. */
    language: { kind: 'choice', of: ['nb', 'nn', 'se', 'sma', 'smj', 'fkv', 'en'] },
    /** What it is and whom it is for. */
    about: { kind: 'line' },
    /** The day it is from. */
    date: { kind: 'date' },
  },
} as const satisfies ContentType

/** Words that mean the same to someone who searches. */
export const synonym = {
  name: 'synonym',
  folder: 'synonyms',
  fields: {
    words: { kind: 'lines', required: true },
  },
} as const satisfies ContentType

/** Words of the trade, and what anybody would say; told to editors while they write, and to nobody else. */
export const plainWords = {
  name: 'plain-words',
  folder: '.',
  single: true,
  fields: {
    name: { kind: 'line', required: true },
    words: {
      kind: 'records',
      of: {
        order: { kind: 'number', required: true },
        word: { kind: 'line', required: true },
        plainer: { kind: 'line', required: true },
      },
    },
  },
} as const satisfies ContentType

export const guideTypes = [
  model,
  level,
  step,
  tool,
  principle,
  fragment,
  page,
  door,
  topic,
  contact,
  question,
  outcome,
  image,
  attachment,
  synonym,
  plainWords,
]
