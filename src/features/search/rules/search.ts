/** One way to look for one word of a search: its place among the words, what to look for, and how much a find is worth. */
export type Term = { readonly at: number; readonly text: string; readonly prefix: boolean; readonly worth: number }

/** Words that say nothing about what someone looks for. */
const norwegian = `jeg eg meg mitt min mi mine du deg din di dine han hun ho ham henne vi oss vår vårt våre dere dykk de dei
  dem seg sin si sine den det denne dette der her er var vere være bli blir blei ble vart har hadde ha kan kunne kunna må
  måtte vil ville skal skulle bør få får fikk fekk gjør gjer gjøre gjere hva kva hvem kven hvor kvar hvordan korleis når hvis
  viss dersom om og eller men at som for fordi til fra frå av med på i å en ei et ein eit noe noko noen nokon ingen ikke
  ikkje så da då nå no ut inn opp ned mot ved etter før over under mellom også òg bare berre`
const english = `i me my mine you your he his she her it its we our they their them is are was were be been am do does did
  have has had can could should would will what who where when how if and or but that this the a an to of in on at for with
  from not no so`
const northernSami = `mun mu don du son su mii min dii din sii sin lea leat ja dahje go gos gii maid`
const emptyWords: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({ nb: norwegian, nn: norwegian, en: english, se: northernSami }).map(([language, words]) => [
    language,
    new Set(words.split(/\s+/)),
  ]),
)

/** The words of a search that say something, at most ten; all of them when none does. Lower case, letters and digits. */
export function wordsIn(query: string, language: string): string[] {
  const words = [...new Set(wordsOf(query))].filter((word) => word.length > 1 && word.length <= 40)
  const telling = words.filter((word) => emptyWords[language]?.has(word) !== true)
  return (telling.length > 0 ? telling : words).slice(0, 10)
}

/** Every word of a text, lower case. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/**
 * How to look for the words. `known` are those that begin some published word; for the others we look for what they are
 * joined of (Norwegian joins words) and for the published words most like them.
 */
export function termsFor(
  words: readonly string[],
  known: ReadonlySet<string>,
  alike: readonly { word: string; near: string; likeness: number }[],
): Term[] {
  return words.flatMap((word, at): Term[] => [
    { at, text: word, prefix: false, worth: 1 },
    { at, text: word, prefix: true, worth: 0.6 },
    ...(known.has(word)
      ? []
      : [
          ...joinedOf(word).map((part) => ({ at, text: part, prefix: false, worth: 0.4 })),
          ...alike
            .filter((one) => one.word === word)
            .flatMap((one) => [
              { at, text: one.near, prefix: false, worth: 0.9 * one.likeness },
              { at, text: one.near, prefix: true, worth: 0.6 * one.likeness },
            ]),
        ]),
  ])
}

/** «fotballtrener» → fotb, alltrener, … fotball, trener …: one of the cuts is the right one, and the others find nothing. */
function joinedOf(word: string): string[] {
  const shortest = 4
  const letters = Array.from(word) // a letter outside the basic plane must not be cut in two
  const cuts = Array.from({ length: Math.max(0, letters.length - 2 * shortest + 1) }, (_, at) => at + shortest)
  const parts = cuts.flatMap((cut) => {
    const end = letters.slice(cut).join('')
    return [letters.slice(0, cut).join(''), end, end.replace(/^s/, '')]
  })
  return [...new Set(parts)].filter((part) => part.length >= shortest)
}

/**
 * Knows the groups of words that mean the same, and answers for a text the words that mean the same as some of its own. A
 * group counts when one of its words begins a word of the text: Norwegian joins and inflects at the end.
 */
export function synonymsIn(groups: readonly (readonly string[])[]): (text: string) => string {
  // Texts are many and words in common use too: a text asks for what it says, and not each word whether it is said.
  const byWord = new Map<string, Set<number>>()
  const byFirstWord = new Map<string, { spoken: string; at: number }[]>()
  groups.forEach((group, at) => {
    for (const spoken of group.map((word) => wordsOf(word).join(' '))) {
      const [first = '', ...more] = spoken.split(' ')
      if (more.length === 0) byWord.set(spoken, (byWord.get(spoken) ?? new Set()).add(at))
      else byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { spoken, at }])
    }
  })
  const longest = Math.max(0, ...Array.from(byWord.keys(), (word) => word.length))

  return (text) => {
    const words = wordsOf(text)
    const padded = ` ${words.join(' ')} `
    const meant = new Set<number>()
    for (const word of new Set(words)) {
      for (let end = 1; end <= Math.min(word.length, longest); end++)
        for (const at of byWord.get(word.slice(0, end)) ?? []) meant.add(at)
      for (const { spoken, at } of byFirstWord.get(word) ?? []) if (padded.includes(` ${spoken}`)) meant.add(at)
    }
    return [...new Set([...meant].toSorted((a, b) => a - b).flatMap((at) => groups[at] ?? []))].join(' ')
  }
}

/** The text search configuration that stems a language. */
export function configurationFor(language: string): 'stafett_norwegian' | 'stafett_english' | 'stafett_simple' {
  if (language === 'nb' || language === 'nn') return 'stafett_norwegian'
  return language === 'en' ? 'stafett_english' : 'stafett_simple'
}

/** What kind of page people mostly look for: help before rules. */
export const worthOfType: Readonly<Record<string, number>> = {
  topic: 1.3,
  tool: 1.1,
  step: 1.1,
  page: 1,
  door: 0.9,
  contact: 1,
  service: 0.95,
  level: 0.8,
  law: 0.75,
  principle: 0.7,
}
