import { median, report } from './support/figures.ts'
import { loadModules } from './support/load-modules.ts'
import type * as timing from './support/time-verdict.ts'

/**
 * What it costs to say what the checker says while an editor writes, in the town with the largest model of its own: with all of the model
 * worked out anew (twice, with the draft and without, is what a verdict cost before anything was remembered), and as it is done.
 */
const modules = await loadModules()
const { timeVerdict } = (await modules.load('/bench/support/time-verdict.ts')) as typeof timing // the module of that path
const { anew, verdict, picture, load, parts, items } = await timeVerdict('inderoy', 25)
await modules.close()
report('studio.verdict', {
  verdict_milliseconds: median(verdict),
  anew_milliseconds: median(anew),
  verdict_to_anew_twice: median(verdict) / (2 * median(anew)),
  picture_milliseconds: median(picture),
  picture_load_milliseconds: load,
  ...{ parts, items },
})
process.exit(0)
