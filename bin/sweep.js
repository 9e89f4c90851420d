#!/usr/bin/env node
// The long runs at full size: node bin/sweep.js [name or prefix]
import { runPrograms } from './programs.js'
import { withNode } from './with-node.js'

await withNode()
await runPrograms('sweep', '.sweep.ts')
