import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'
import { writeFont } from './src/client/build/font.ts'
import { icon } from './src/client/build/icon.ts'
import { precompress } from './src/client/build/precompress.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The browser's files: styles, a few small custom elements, one font. Served under /assets/ with names that change with content. */
export default defineConfig(async (): Promise<UserConfig> => {
  await writeFont(here('dist/font/inter.woff2'))

  return {
    root: here('.'),
    publicDir: false,
    base: '/',
    logLevel: 'warn',
    plugins: [icon('src/client/icon.svg'), precompress(here('dist/client/assets'))],
    build: {
      outDir: 'dist/client',
      assetsDir: 'assets',
      emptyOutDir: true,
      manifest: 'manifest.json',
      assetsInlineLimit: 0,
      // What texts are written with is large, and asked for by the pages on which they are.
      chunkSizeWarningLimit: 600,
      modulePreload: { polyfill: false },
      // Public pages load the first two, and one with pictures of numbers the last; signed-in pages four; those on which texts are written six.
      rolldownOptions: {
        input: [
          'src/ui/styles/public.css',
          'src/client/main.ts',
          'src/ui/styles/signed-in.css',
          'src/client/signed-in.ts',
          'src/ui/styles/editing.css',
          'src/client/editing.ts',
          'src/ui/styles/chart.css',
        ],
      },
    },
  }
})
