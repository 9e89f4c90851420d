import type { KoaContextWithOIDC } from 'oidc-provider'
import { DemoPage, inFull } from '#platform/sign-in/demo/demo-page.tsx'
import type { DemoParts } from '#platform/sign-in/demo/parts.ts'
import { PageHead } from '#ui/heading.tsx'

/** `code` is for those who set the provider up. */
export type Notice = { title: string; lead: string; code?: string | undefined }

/** Answers with a page that says one thing, where the way does not lead back by itself. */
export function showNotice(ctx: KoaContextWithOIDC, { css, imitation }: DemoParts, notice: Notice): void {
  const { title, lead, code } = notice
  ctx.type = 'html'
  ctx.body = inFull(
    <DemoPage title={title} css={css} standsFor={imitation.standsFor}>
      <PageHead title={title} lead={lead} />
      {code !== undefined && <p class="page section-tight soft small">{code}</p>}
    </DemoPage>,
  )
}

/** What the library refused, and why, in its own words. */
export const stopped = (error: string, why: string | undefined): Notice => ({
  title: 'Innloggingen stoppet',
  lead: 'Gå tilbake til tjenesten og prøv å logge inn på nytt.',
  code: why === undefined ? error : `${error}: ${why}`,
})
