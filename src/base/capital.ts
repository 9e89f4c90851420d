/** Words that stand by themselves: «stafettholder» is «Stafettholder» in a list. */
export const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase('nb') + words.slice(1)
