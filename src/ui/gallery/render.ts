// Writes the gallery to a folder: node src/ui/gallery/render.ts [folder] [brand colour] [built assets]. Build the client first.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer } from 'vite'

const root = join(import.meta.dirname, '../../..')
const [folder = '/tmp/gallery', colour = '#12604f', assets = join(root, 'dist/client/assets')] = process.argv.slice(2)

const vite = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
})

try {
  const { gallery } = (await vite.ssrLoadModule('/src/ui/gallery/pages.tsx')) as {
    gallery: () => Promise<[string, string][]>
  }
  const { themeCss } = (await vite.ssrLoadModule('/src/ui/theme.ts')) as { themeCss: (colour: string) => string }

  await mkdir(folder, { recursive: true })
  for (const [name, document] of await gallery()) await writeFile(join(folder, `${name}.html`), document)
  await writeFile(join(folder, 'theme.css'), themeCss(colour))
  for (const file of await readdir(assets)) await copyPlainly(file)
} finally {
  await vite.close()
}

/** The gallery is opened from files, so names are plain and the font lies beside the styles. */
async function copyPlainly(file: string) {
  const plain = file.replace(/-[\w-]{8}\./, '.')
  if (file.endsWith('.css')) {
    const css = await readFile(join(assets, file), 'utf8')
    await writeFile(join(folder, plain), css.replaceAll('/assets/', ''))
  } else if (file.endsWith('.js')) await cp(join(assets, file), join(folder, plain))
  else if (file.endsWith('.woff2')) await cp(join(assets, file), join(folder, file))
}
