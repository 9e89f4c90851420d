import { defineConfig } from '@playwright/test'
import { z } from 'zod'

// bin/e2e.js finds the browser and gives the server a port and a data folder of its own.
const environment = z
  .object({
    PORT: z.string(),
    STAFETT_DATA: z.string(),
    STAFETT_CHROMIUM: z.string(),
    STAFETT_CHROMIUM_ENVIRONMENT: z.string(),
  })
  .parse(process.env)

const origin = `http://localhost:${environment.PORT}`

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  use: {
    baseURL: origin,
    launchOptions: {
      executablePath: environment.STAFETT_CHROMIUM,
      chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses its sandbox to root
      env: {
        ...process.env,
        ...z.record(z.string(), z.string()).parse(JSON.parse(environment.STAFETT_CHROMIUM_ENVIRONMENT)),
      },
    },
  },
  webServer: {
    command: 'node bin/stafett.js start',
    url: `${origin}/readyz`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
  },
})
