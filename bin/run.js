#!/usr/bin/env node
// Runs a development tool under the project's own Node: node bin/run.js <tool> [arguments]
// or a program of ours: node bin/run.js --node <file> [arguments]
import { join } from 'node:path'
import { giveUp, nodeBinary, root, runInPlace } from './with-node.js'
import { existsSync } from 'node:fs'

const [tool, ...args] = process.argv.slice(2)
if (tool === undefined) giveUp('Usage: node bin/run.js <tool> [arguments]')
if (tool === '--node') process.exit(await runInPlace(nodeBinary(), args))

const script = join(root, 'node_modules', '.bin', tool)
if (!existsSync(script)) giveUp(`${tool} is not installed; run "npm ci".`)

process.exit(await runInPlace(nodeBinary(), [script, ...args]))
