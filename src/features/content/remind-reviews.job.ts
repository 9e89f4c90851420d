import { osloTime } from '#base/oslo-time.ts'
import { placeNames, type Municipality } from '#base/municipality.ts'
import { openMunicipality } from '#features/municipality/index.ts'
import { listMailed, listValues, saveLetter } from '#features/people/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Task } from '#platform/jobs/run-task.ts'
import type { StudioKnowledge } from './knowledge.ts'
import { listAwaiting } from './list-awaiting.ts'
import { ownLayer } from './open-layer.ts'
import { healthOf } from './rules/health.ts'
import { dueWithin, weekToTell } from './rules/reminding.ts'
import { contentReminderDays, contentReminders } from './rules/settings.ts'
import { claimWeek, selectToRemind } from './store/reminders.ts'
import { selectLayers } from './store/items.ts'
import { healthHome } from './studio/addresses.ts'
import { studioTextFor } from './text/text-for.ts'

export const remindReviewsTask = 'remind-of-reviews'

type Reminding = {
  readonly database: Database
  readonly keys: Keys
  readonly origin: string
  readonly types: StudioKnowledge['types']
}

/** Who is told: those who can look something through. What an item calls its owner is a word, and ties nobody here to it. */
const told = ['editor', 'approver', 'coordinator'] as const

/** At most so many titles stand in a letter. */
const mostTitles = 10

/**
 * Tells those who look after each model, once a week, what is to be looked through. That a municipality is told and its letters are kept
 * in one transaction: two workers, or one that died, send no second and lose none. One that fails keeps no other from being told.
 */
export const remindReviews =
  (given: Reminding): Task =>
  async (_payload, now) => {
    const week = weekToTell(now)
    const municipalities = await given.database.inInstallation((tx) => selectToRemind(tx, week))
    const failed: unknown[] = []
    for (const id of municipalities) {
      // Opened before a connection is taken: whoever waits for it holds none.
      await given.keys.of(id)
      await given.database
        .inMunicipality(id, async (tx) => {
          const municipality = (await claimWeek(tx, id, week)) ? await openMunicipality(tx, { id }) : undefined
          if (municipality !== undefined) await remindIn(tx, municipality, given, now)
        })
        .catch((error: unknown) => failed.push(error))
    }
    if (failed.length > 0) throw failed[0]
    return undefined
  }

async function remindIn(tx: Tx, municipality: Municipality, { keys, origin, types }: Reminding, now: Date) {
  const today = osloTime(now).day
  const valueOf = await listValues({ tx, municipality, today })
  const people = valueOf(contentReminders) ? await listMailed(tx, municipality.id, told, today) : []
  if (people.length === 0) return

  const layer = ownLayer(municipality)
  const parts = await selectLayers(tx, layer)
  const awaiting = (await listAwaiting({ request: { tx }, layer }, { types })).length
  const days = valueOf(contentReminderDays)
  const place = placeNames(municipality)[0]?.text ?? municipality.slug
  for (const [language, those] of Map.groupBy(people, (one) => one.language ?? municipality.language)) {
    const { overdue, soon } = dueWithin(
      healthOf(types, parts, layer, { today, language, broken: new Set() }),
      today,
      days,
    )
    const due = overdue.length + soon.length
    if (due + awaiting === 0) return
    const { reminder } = studioTextFor(language)
    const titles = [...overdue, ...soon].map(({ title }) => `- ${title}`)
    const shown = titles.slice(0, mostTitles)
    const left = titles.length - shown.length
    const words = [
      reminder.hello,
      ...(due === 0
        ? []
        : [
            [reminder.what(place, { overdue: overdue.length, soon: soon.length, days }), ...shown].join('\n') +
              (left === 0 ? '' : `\n${reminder.more(left)}`),
          ]),
      ...(awaiting === 0 ? [] : [reminder.awaiting(place, awaiting)]),
      `${reminder.look}\n${origin}/${municipality.slug}${healthHome}`,
      reminder.why,
    ].join('\n\n')
    for (const { person, email } of those)
      await saveLetter(
        { tx, municipality, keys, now },
        { person, to: email, kind: 'content-reminder', subject: reminder.subject(place), words },
      )
  }
}
