import { studioTextFor } from './text/text-for.ts'

/** What the record calls each act in the studio, done and tried; by the codes that the doors write. */
export const studioActWords = (language: string): Readonly<Record<string, readonly [done: string, tried: string]>> =>
  studioTextFor(language).acts
