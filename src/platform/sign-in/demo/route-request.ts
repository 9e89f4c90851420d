import { errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider'
import { answerPicker } from '#platform/sign-in/demo/answer-picker.tsx'
import { finishAnswer } from '#platform/sign-in/demo/finish-answer.ts'
import { pickerRoot, stylePath, type DemoParts } from '#platform/sign-in/demo/parts.ts'
import { pickerStyle } from '#platform/sign-in/demo/picker-style.ts'
import { readForm } from '#platform/sign-in/demo/read-form.ts'
import { showNotice, stopped } from '#platform/sign-in/demo/show-notice.tsx'
import { securityHeaders } from '#platform/web/security-headers.ts'

/** What stands around the library: our own addresses first, and what is said on the way out. */
export function routeRequest(parts: DemoParts, provider: Provider): Parameters<Provider['use']>[0] {
  const headers = securityHeaders(parts.issuer)

  return async (koaContext, next) => {
    const ctx = koaContext as unknown as KoaContextWithOIDC // the library adds its part further in
    ctx.set(headers)
    try {
      if (ctx.path === stylePath) return showStyle(ctx)
      if (ctx.path.startsWith(pickerRoot)) return await answerPicker(ctx, parts, provider)
      if (ctx.method === 'POST' && ctx.path === parts.imitation.routes.end_session) await readAsQuery(ctx)
      await next()
      await finishAnswer(ctx, parts)
    } catch (error) {
      const isRefusal = error instanceof errors.OIDCProviderError
      if (!isRefusal) parts.log.error('The built-in sign-in failed', {}, error)
      ctx.status = isRefusal ? error.statusCode : 500
      showNotice(
        ctx,
        parts,
        isRefusal ? stopped(error.error, error.error_description) : stopped('server_error', undefined),
      )
    }
  }
}

function showStyle(ctx: KoaContextWithOIDC): void {
  ctx.type = 'css'
  ctx.body = pickerStyle
}

/** Signing out may be posted, so that the token stands in no address; the library reads it from the address only. */
async function readAsQuery(ctx: KoaContextWithOIDC): Promise<void> {
  const form = await readForm(ctx.req)
  ctx.method = 'GET'
  ctx.querystring = String(form ?? '')
  delete ctx.req.headers['content-type']
}
