import type { Asked, ModelDocument } from './page.ts'
import { readYear } from './read-year.ts'
import { textFor } from './text/text-for.ts'
import { YearPage } from './view-year.tsx'

/** GET /samhandlingsmodell/arshjul – meetings, transitions and deadlines through the year: a wheel, and the same month by month; `?tjeneste=skole`. */
export async function showYear(asked: Asked): Promise<ModelDocument | undefined> {
  const year = await readYear(asked)
  return year && YearPage({ ...year, text: textFor(year.view.spoken), words: asked.words, prefix: asked.prefix })
}
