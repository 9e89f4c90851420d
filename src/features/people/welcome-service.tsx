import { listMunicipalities, listSlugs } from '#features/municipality/index.ts'
import { listWelcomes } from './list-welcomes.ts'
import { openHere, type OpenHere } from './open-here.ts'
import { WelcomeServicePage } from './pages/welcome-service.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import { welcomeEnd } from './rules/welcome.ts'
import { lastDayOf } from './save-invitation.ts'
import { saveWelcome, takeBackWelcome } from './save-welcome.ts'
import { dayIn } from './say-time.ts'

/** GET /administrasjon/tjenester/slipp-inn */
export async function showWelcomeService(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-services')
  return open === undefined ? missing : page(open, '', false)
}

/** POST /administrasjon/tjenester/slipp-inn – another municipality may share one of its services with this one. */
export async function welcomeService(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-services')
  if (open === undefined) return missing
  const typed = request.form.get('kommune') ?? ''
  const host = await otherCalled(request, typed)
  if (host === undefined) return page(open, typed, true)
  await saveWelcome(open, host)
  return doneAt(addressIn(request), 'saved')
}

/** POST /administrasjon/tjenester/slipp-inn/ta-tilbake */
export async function withdrawWelcome(request: Request): Promise<Answer> {
  const open = await openHere(request, 'manage-services')
  if (open === undefined) return missing
  const host = await otherCalled(request, request.form.get('kommune') ?? '')
  if (host !== undefined) await takeBackWelcome(open, host)
  return doneAt(addressIn(request), 'saved')
}

const addressIn = ({ prefix }: Request): string => `${prefix}/administrasjon/tjenester/slipp-inn`

async function otherCalled({ tx, municipality }: Request, slug: string): Promise<number | undefined> {
  return (await listSlugs(tx)).find((one) => one.slug === slug && one.id !== municipality.id)?.id
}

async function page(open: OpenHere<'manage-services'>, chosen: string, isFault: boolean): Promise<Answer> {
  const { request } = open
  const { tx, municipality, text, prefix, language, today } = request
  const others = (await listMunicipalities(tx)).filter(({ slug }) => slug !== municipality.slug)
  const given = await listWelcomes(open)
  return {
    kind: 'page',
    status: isFault ? 422 : 200,
    title: text.welcome.title,
    at: 'administration',
    body: (
      <WelcomeServicePage
        text={text}
        prefix={prefix}
        municipalities={others.map((one) => ({ slug: one.slug, name: one.names[one.language] ?? one.slug }))}
        chosen={chosen}
        lastDay={dayIn(welcomeEnd(today).lastDay, language)}
        isFault={isFault}
        given={given.map(({ slug, name, expiresAt }) => ({
          slug,
          name,
          lastDay: dayIn(lastDayOf(expiresAt), language),
        }))}
      />
    ),
  }
}
