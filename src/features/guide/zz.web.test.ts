import { expect, test } from 'vitest'
import { openSite } from '../../../test/site.ts'
import { HtmlValidate } from 'html-validate/node'
test('x', async () => {
  let t = performance.now()
  const site = await openSite({ findable: false })
  console.log('open', performance.now() - t)
  t = performance.now()
  const todo = ['/harstad/', '/harstad/en/', '/harstad/nn/','/porsanger/se/']; const seen = new Map<string,string>()
  const times: Record<string, number[]> = {}
  for (const a of todo) {
    if (seen.has(a)) continue
    const t0 = performance.now()
    const r = await site.get(a)
    const html = await r.text(); seen.set(a, html)
    ;(times[a.replace(/^\/(harstad|porsanger)(\/(en|nn|se))?/,'').split('/').slice(0,2).join('/').replace(/\.pdf.*/,'.pdf')] ??= []).push(performance.now()-t0)
    if (r.status !== 200) console.log(r.status, a)
    if (r.headers.get('content-type')?.includes('html')) for (const m of html.matchAll(/href="([^"]+)"/g)) { const u = m[1]!.split('#')[0]!.replaceAll('&amp;','&'); if (/^\/(harstad|porsanger)/.test(u) && !seen.has(u) && !u.includes('.pdf')) todo.push(u) }
  }
  console.log('crawl', seen.size, performance.now() - t, [...seen.values()].reduce((s,h)=>s+h.length,0))
  for (const [k,v] of Object.entries(times)) if (v.length>3) console.log(k, v.length, (v.reduce((a,b)=>a+b)/v.length).toFixed(1))
  t = performance.now()
  const r = await site.get('/harstad/verktoy/undringsnotat.pdf'); console.log('pdf', r.status, performance.now()-t)
  t = performance.now()
  const v = new HtmlValidate({ extends: ['html-validate:recommended'] })
  let n = 0
  for (const h of [...seen.values()].slice(0, 100)) { await v.validateString(h); n++ }
  console.log('validate', n, performance.now() - t)
  await site.close()
}, 300000)
