import { loadContent } from './load-content.ts'
import { openMeasuredApp } from './measured-app.ts'

/** Reads every kind of page of one town with nothing remembered, and answers the most statements that one needed. */
export async function countStatements(dataFolder: string): Promise<{ most: number; pages: number }> {
  const app = await openMeasuredApp(dataFolder, 10)
  await loadContent(app)

  const counts: number[] = []
  for (const path of paths) {
    await app.forget()
    app.statements()
    await app.ask({ path: `/harstad${path}` })
    counts.push(app.statements().length)
  }
  await app.close()
  return { most: Math.max(...counts), pages: counts.length }
}

const paths = [
  '/',
  '/barn-og-unge',
  '/voksne',
  '/ansatte',
  '/veileder',
  '/veileder?tjeneste=skole',
  '/veileder/0',
  '/veileder/0/bestem-0',
  '/veileder/0/bestem-0?tjeneste=barnehage',
  '/veileder/2/forste-mote',
  '/verktoy',
  '/verktoy/undringsnotat',
  '/verktoy/undringsnotat.pdf',
  '/hjelp',
  '/lover',
  '/nytt',
  '/tema/1',
  '/om',
  '/samarbeid',
  '/samhandlingsmodell',
  '/samhandlingsmodell/kommuneniva',
  '/samhandlingsmodell/plan/forebyggende-plan',
  '/samhandlingsmodell/ansvar',
  '/samhandlingsmodell/ansvar?etter=rolle&hvem=leader',
  '/samhandlingsmodell/min-tjeneste?tjeneste=skole',
  '/tiltak',
  '/tiltak/ppt',
  '/tiltak.jsonld',
  '/barn-og-unge/hva-na',
  '/sok?q=bekymring',
  '/nn/veileder/0/bestem-0',
]
