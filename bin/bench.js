#!/usr/bin/env node
// Benchmarks: node bin/bench.js [name or prefix]. Each prints one JSON line, last: {"name":…,"figures":{…}}
import { runPrograms } from './programs.js'
import { withNode } from './with-node.js'

await withNode()
await runPrograms('bench', '.bench.ts')
