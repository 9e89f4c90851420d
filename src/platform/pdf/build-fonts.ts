import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

/** Writes the faces that documents are set in, for the whole of Latin: names in documents come from anywhere. */
export async function writePdfFonts(folder: string): Promise<void> {
  const from = createRequire(import.meta.url).resolve('inter-ui/variable/InterVariable.woff2')
  const variable = await readFile(from)
  await mkdir(folder, { recursive: true })
  for (const weight of [400, 600]) {
    const face = await subsetFont(variable, latin, {
      targetFormat: 'truetype',
      variationAxes: { wght: weight, opsz: 14 },
      keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl'],
    })
    await writeFile(join(folder, `Inter-${weight}.ttf`), face)
  }
}

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at))
const latin = range(0x20, 0x7e) + range(0xa0, 0x24f) + range(0x2010, 0x2027) + range(0x2030, 0x203a) + '€←↑→↓−≤≥☐☑✓'
