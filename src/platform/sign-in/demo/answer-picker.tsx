import { errors, type InteractionResults, type KoaContextWithOIDC, type Provider } from 'oidc-provider'
import { choosePerson, type ChoiceRefusal, type Offer } from '#platform/sign-in/demo/choose-person.ts'
import { inFull } from '#platform/sign-in/demo/demo-page.tsx'
import { askedLevel } from '#platform/sign-in/demo/imitation.ts'
import { pickerRoot, type DemoParts } from '#platform/sign-in/demo/parts.ts'
import { Picker } from '#platform/sign-in/demo/picker.tsx'
import { readForm } from '#platform/sign-in/demo/read-form.ts'
import { organisationWish, textOf } from '#platform/sign-in/demo/requests.ts'
import { tellClients } from '#platform/sign-in/demo/sign-out.ts'
import { securityHeaders } from '#platform/web/security-headers.ts'

/** GET and POST …/velg/:id. Throws the library's SessionNotFound when the browser began nothing, or too long ago. */
export async function answerPicker(ctx: KoaContextWithOIDC, parts: DemoParts, provider: Provider): Promise<void> {
  const { imitation, clients, path } = parts
  const interaction = await provider.interactionDetails(ctx.req, ctx.res)
  const { params, uid } = interaction
  const client = clients.find(({ clientId }) => clientId === params['client_id'])
  if (client === undefined) throw new errors.SessionNotFound('client not found')

  const wish = imitation.profile === 'ansattporten' ? organisationWish(textOf(params, 'authorization_details')) : []
  const offer: Offer = {
    people: parts.peopleOf(client.municipality),
    lowest: imitation.levelNames && askedLevel(imitation, textOf(params, 'acr_values')),
    takesNumbers: imitation.profile !== 'entra',
    needsOrganisation: wish.some((one) => one.representation_is_required),
  }
  if (ctx.method !== 'POST') return show(200)

  const form = await readForm(ctx.req)
  if (form?.has('cancel') === true) return finish({ error: 'access_denied', error_description: 'the person went back' })

  const field = (name: string) => form?.get(name) ?? ''
  const choice = choosePerson({ person: field('person'), number: field('number'), level: field('level') }, offer)
  if ('refused' in choice) return show(422, choice.refused)

  const { person, level } = choice
  await endSessionOfOther(person.key)
  return finish({
    login: {
      accountId: person.key,
      acr: imitation.levelNames?.[level],
      amr: imitation.profile === 'entra' ? ['pwd', 'mfa'] : ['TestID'],
      ts: Math.floor(Date.now() / 1000),
    },
  })

  function show(status: number, refused?: ChoiceRefusal): void {
    const { css } = parts
    const { standsFor } = imitation
    ctx.status = status
    ctx.type = 'html'
    ctx.set('content-security-policy', policyWithReturn(parts.issuer, client?.redirectUris ?? []))
    ctx.set('cache-control', 'no-store')
    ctx.body = inFull(<Picker {...{ css, standsFor, refused, ...offer }} action={path + pickerRoot + uid} />)
  }

  async function finish(result: InteractionResults): Promise<void> {
    const onwards = await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: false })
    ctx.status = 303
    ctx.redirect(onwards)
  }

  /** One browser, one person: left to the library this would be a page of its own with a script. */
  async function endSessionOfOther(key: string): Promise<void> {
    const session = await provider.Session.get(ctx)
    if (session.accountId === undefined || session.accountId === key) return
    await tellClients(session, parts)
    await session.destroy()
    interaction.session = undefined
    await interaction.persist()
  }
}

/** Browsers hold the redirect that answers a form to the form's own policy, so the way back must stand in it. */
function policyWithReturn(issuer: string, addresses: readonly string[]): string {
  const origins = [...new Set(addresses.map((address) => new URL(address).origin))]
  const policy = String(securityHeaders(issuer)['content-security-policy'])
  return policy.replace("form-action 'self'", `form-action 'self' ${origins.join(' ')}`)
}
