#!/usr/bin/env node
// The operator's command line: npx stafett <command> [arguments]
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.js'
import { root, withNode } from './with-node.js'

await withNode()
// Standard output belongs to the command (an export may be piped on); only `start` speaks to a person there.
await build(process.argv[2] === 'start' ? console.log : console.error)
await import(pathToFileURL(join(root, 'dist', 'server', 'cli.js')).href)
