import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // One embedded PostgreSQL serves the whole run; more workers than cores only make each other wait.
    maxWorkers: 2,
    // Modules keep nothing between files but what is true of any; a process for each file would import everything 280 times.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
