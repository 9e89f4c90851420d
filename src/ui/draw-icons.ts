// Writes icon-drawings.ts from the icons we use. Run by hand: node src/ui/draw-icons.ts && npm run format
import { readFileSync, writeFileSync } from 'node:fs'
import { drawingFrom, iconSources } from './icon-sources.ts'

const folder = new URL('../../node_modules/@navikt/aksel-icons/dist/svg/', import.meta.url)
const lines = Object.entries(iconSources).map(
  ([name, file]) => `  '${name}': '${drawingFrom(readFileSync(new URL(`${file}.svg`, folder), 'utf8'))}',`,
)

writeFileSync(
  new URL('icon-drawings.ts', import.meta.url),
  `// Made by draw-icons.ts from @navikt/aksel-icons (MIT, NAV). Do not edit.
import type { IconName } from '#ui/icon-names.ts'

export const iconDrawings: Readonly<Record<IconName, string>> = {
${lines.join('\n')}
}
`,
)
