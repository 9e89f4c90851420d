import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import subsetFont from 'subset-font'

/** Writes the one font file of the public pages: Inter, weights 400 to 700, the letters of the languages we set. */
export async function writeFont(to: string): Promise<void> {
  const from = createRequire(import.meta.url).resolve('inter-ui/variable/InterVariable.woff2')
  const font = await subsetFont(await readFile(from), letters, {
    targetFormat: 'woff2',
    // 18 px is what most of the text is set in.
    variationAxes: { wght: { min: 400, max: 700 }, opsz: 18 },
    keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'],
  })

  await mkdir(dirname(to), { recursive: true })
  await writeFile(to, font)
}

const basicLatin = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))
const norwegian = 'ÆØÅæøåÉéÈèÊêÓóÒòÔôÂâÀàÜü'
const northernSami = 'ÁáČčĐđŊŋŠšŦŧŽž'
const lule = 'Ńń'
const southernSamiAndKven = 'ÏïÖöÄä'
const neighbours = 'ĆćŁłŃńÍíÚúÝýÞþÐðÑñÇçËëÕõŹźŻżĘęĄąŚś'
const punctuation = '\u00a0\u00ad–—―…«»‹›“”„‘’‚·•‐‑−×÷±§¶°%‰€£©®™†→←↑↓½¼¾²³'

export const letters = basicLatin + norwegian + northernSami + lule + southernSamiAndKven + neighbours + punctuation
