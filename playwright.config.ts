import { defineConfig } from '@playwright/test'
import { z } from 'zod'

// bin/e2e.js finds the browser and gives the server a port and a data folder of its own.
const { PORT, STAFETT_CHROMIUM, STAFETT_CHROMIUM_ENVIRONMENT } = z
  .object({
    PORT: z.string().default('3000'),
    STAFETT_CHROMIUM: z.string().default('chromium'),
    STAFETT_CHROMIUM_ENVIRONMENT: z.string().default('{}'),
  })
  .parse(process.env)

const browserEnvironment = z.record(z.string(), z.string()).parse(JSON.parse(STAFETT_CHROMIUM_ENVIRONMENT))
const origin = `http://localhost:${PORT}`

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  use: {
    baseURL: origin,
    launchOptions: {
      executablePath: STAFETT_CHROMIUM,
      chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses its sandbox to root
      env: { ...process.env, ...browserEnvironment },
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
