import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'
import { writePdfFonts } from './src/platform/pdf/build-fonts.ts'

/**
 * The server bundle. Client files have their own build (vite.client.config.ts); bin/build.js runs both.
 * Packages stay outside the bundle: they are installed beside it, and some find their own files by path.
 */
export default defineConfig(async (): Promise<UserConfig> => {
  await writePdfFonts(fileURLToPath(new URL('dist/pdf-fonts', import.meta.url)))

  return {
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
    ssr: { noExternal: [/^#/] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'dist/server',
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: {
          main: 'src/main.ts',
          cli: 'src/cli.ts',
          keeper: 'src/platform/db/keeper.ts',
        },
        output: {
          entryFileNames: '[name].js',
          // Flat, so that every chunk finds its neighbours (keeper.js) beside itself.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  }
})
