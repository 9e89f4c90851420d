import type { OfferedSetting } from './handed-over.ts'
import { openHere, type OpenHere } from './open-here.ts'
import { openSettingHistory } from './open-settings.ts'
import { ChangeSettingPage, type SettingFormFaults } from './pages/change-setting.tsx'
import { doneAt, missing, type Answer, type Request } from './request.ts'
import type { OrderFault } from './rules/setting-order.ts'
import { readSetting, settingOf, typedSetting, writeValue, type SettingTyped } from './rules/settings.ts'
import { writeDay } from './rules/typed-day.ts'
import { lastSet, saveSetting } from './save-setting.ts'
import { dayIn } from './say-time.ts'
import { decidedOn, valueInWords } from './settings.tsx'

/** GET /administrasjon/innstillinger/:setting */
export async function showChangeSetting(request: Request): Promise<Answer> {
  const open = await openHere(request, 'change-settings')
  const offered = askedFor(request)
  if (open === undefined || offered === undefined) return missing

  const { definition } = offered
  const history = await openSettingHistory(open)
  const decided = decidedOn(history, definition).filter((row) => row.from_day <= request.today)
  const typed = {
    value: writeValue(settingOf(decided, definition)),
    from: writeDay(request.today),
    ...{ source: '', signedOffBy: '', signedOffOn: '' },
  }
  const seen = lastSet(history, definition.key)?.set_at.toISOString() ?? ''
  return changePage(open, offered, typed, { seen, faults: {} })
}

/** POST /administrasjon/innstillinger/:setting – adds what was decided; what was before stays to be read. */
export async function changeSetting(request: Request): Promise<Answer> {
  const { form, text, language, today, prefix } = request
  const typed = typedSetting(form)
  const seen = form.get('sett') ?? ''
  const open = await openHere(request, 'change-settings')
  const offered = askedFor(request)
  if (open === undefined || offered === undefined) return missing

  const { definition, words } = offered
  const change = readSetting(definition, typed, today)
  if ('faults' in change) return changePage(open, offered, typed, { seen, faults: change.faults })

  const all = offeredIn(request).map((one) => one.definition)
  const done = await saveSetting(open, definition, change, { seen, all })
  if (done !== 'saved' && 'fault' in done)
    return changePage(open, offered, typed, { seen, faults: { order: orderInWords(done.fault, request) } })
  if (done !== 'saved') {
    const [now = definition.default] = decidedOn([done.now], definition).map((row) => row.value)
    const changed = text.settings.faults.changed(valueInWords(now, definition, words(language), text))
    return changePage(open, offered, typed, { seen: done.now.set_at.toISOString(), faults: { changed } })
  }
  return doneAt(`${prefix}/administrasjon/innstillinger#${definition.key}`, 'saved')
}

const offeredIn = ({ settings }: Request): readonly OfferedSetting[] => settings.flatMap((group) => group.settings)

const askedFor = (request: Request): OfferedSetting | undefined =>
  offeredIn(request).find(({ definition }) => definition.key === request.parameters['setting'])

function orderInWords({ must, other, value, on }: OrderFault, request: Request): string {
  const { language, text } = request
  const words = offeredIn(request)
    .find(({ definition }) => definition.key === other.key)
    ?.words(language)
  return text.settings.faults.order[must]({
    value: words === undefined ? String(value) : valueInWords(value, other, words, text),
    name: words?.name ?? '',
    day: dayIn(on, language),
  })
}

async function changePage(
  open: OpenHere<'change-settings'>,
  offered: OfferedSetting,
  typed: SettingTyped,
  { seen, faults }: { seen: string; faults: SettingFormFaults },
): Promise<Answer> {
  const { text, prefix, language } = open.request
  const { definition } = offered
  const words = offered.words(language)
  const history = decidedOn(await openSettingHistory(open), definition)
  return {
    kind: 'page',
    status: Object.keys(faults).length === 0 ? 200 : 422,
    title: text.settings.neutralTitle,
    at: 'administration',
    body: (
      <ChangeSettingPage
        text={text}
        prefix={prefix}
        definition={definition}
        name={words.name}
        explains={words.explains}
        choices={words.choices ?? {}}
        action={`${prefix}/administrasjon/innstillinger/${definition.key}`}
        seen={seen}
        typed={typed}
        faults={faults}
        history={history.map((row) => [
          dayIn(row.from_day, language),
          valueInWords(row.value, definition, words, text),
          row.source,
          row.signed_off_by ?? text.settings.notSignedOff,
        ])}
      />
    ),
  }
}
