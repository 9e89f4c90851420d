import type { Day, PersonId, ServiceId, UnitId } from '#base/ids.ts'
import { dayAfter } from '#base/oslo-time.ts'
import { knownOn, working } from '#base/working-days.ts'
import { isPublicHoliday } from '#platform/holidays.ts'
import type { Carrier } from '../rules/baton.ts'
import type { ConsentAnswer, InformationType } from '../rules/consent.ts'
import type { PartyId } from '../rules/network.ts'
import type { RelayEvent } from '../rules/relay.ts'
import type { Mark } from '../rules/words.ts'

/** Made-up relays of the demonstration: one in every state, so that whoever signs in meets one of their own. */

/** What happened on a day, and who did it; undefined: the family, or Stafett itself. */
export type Told = {
  readonly day: Day
  readonly by: PersonId | undefined
  readonly event: RelayEvent
  /** What stands in a file that is added. */
  readonly inFile?: string
}
export type Story = {
  readonly key: string
  readonly told: readonly Told[]
  /** Who of the family can sign in to it: a party, and the made-up person who is that. */
  readonly family?: readonly { readonly party: PartyId; readonly person: string }[]
}

/** An id that is the same each time, for a thing with this name. */
export type IdOf = (what: string) => string

type Worker = 'kontaktlaerer' | 'sosiallaerer' | 'helsesykepleier' | 'pedagog'
const places: Record<Worker, 'skole' | 'helsestasjon' | 'barnehage'> = {
  kontaktlaerer: 'skole',
  sosiallaerer: 'skole',
  helsesykepleier: 'helsestasjon',
  pedagog: 'barnehage',
}

export function storiesOf(slug: string, today: Day, idOf: IdOf): readonly Story[] {
  const at = (days: number): Day => dayAfter(today, days)
  const isWorking = knownOn({ isPublicHoliday, ownDaysOff: [] }, today)
  const carrier = (worker: Worker): Carrier => ({
    person: idOf(`person/${slug}-${worker}`) as PersonId, // made-up ids of ours, here and below
    unit: idOf(`unit/${slug}/${places[worker]}`) as UnitId,
    service: idOf(`service/${slug}/${places[worker]}`) as ServiceId,
  })
  const party = (story: string, name: string) => idOf(`party/${slug}/${story}/${name}`) as PartyId
  const write = (worker: Worker, type: InformationType = 'everyday'): Mark => {
    const { person, service } = carrier(worker)
    return {
      author: { person, service },
      type: worker === 'helsesykepleier' ? 'health' : type,
      keptFromGuardians: false,
    }
  }
  const by = (worker: Worker) => carrier(worker).person
  const types: readonly InformationType[] = ['everyday', 'learning', 'home', 'health']
  const text = { version: '1', language: 'nb' }

  const opened = (
    story: string,
    { worker, name, bornOn, reason, days }: { worker: Worker; name: string; bornOn: Day; reason: string; days: number },
  ): Told => ({
    day: at(days),
    by: by(worker),
    event: {
      type: 'opened',
      main: { party: party(story, name), name, bornOn, expectsChild: false },
      level: '1',
      reason,
      holder: carrier(worker),
      isHealth: worker === 'helsesykepleier',
      on: at(days),
      followUp: at(days + 42),
    },
  })
  const guardians = (story: string, worker: Worker, days: number, names: readonly string[]): Told[] =>
    names.map((name) => ({
      day: at(days),
      by: by(worker),
      event: {
        type: 'guardian-added',
        guardian: { party: party(story, name), name, basis: 'parental-responsibility', notAsked: undefined },
      },
    }))
  const asked = (worker: Worker, about: Worker, days: number, of = types): Told => ({
    day: at(days),
    by: by(worker),
    event: {
      type: 'consent-asked',
      isHealth: about === 'helsesykepleier',
      asked: {
        ...{ service: carrier(about).service, types: of, purposes: ['follow-up'], until: at(days + 300), text },
        askedOn: at(days),
      },
    },
  })
  const said = (
    story: string,
    { worker, about, name, days }: { worker: Worker; about: Worker; name: string; days: number },
    is: ConsentAnswer['is'] = 'yes',
    capacity: ConsentAnswer['capacity'] = 'guardian',
  ): Told => ({
    day: at(days),
    by: by(worker),
    event: {
      type: 'consent-answered',
      answer: {
        ...{ by: party(story, name), capacity, service: carrier(about).service, is, types },
        ...{ purposes: ['follow-up'], from: at(days), until: at(days + 290), method: 'oral', text },
        evidence: 'Sagt i møtet',
      },
    },
  })
  const agreed = (story: string, worker: Worker, days: number, names: readonly string[]): Told[] => [
    ...guardians(story, worker, days, names),
    asked(worker, worker, days),
    ...names.map((name) => said(story, { worker, about: worker, name, days: days + 1 })),
    { day: at(days + 1), by: by(worker), event: { type: 'activated', on: at(days + 1) } },
  ]
  const note = (worker: Worker, days: number, kind: 'note' | 'glimpse', words: string): Told => ({
    day: at(days),
    by: by(worker),
    event: {
      type: 'entry-added',
      entry: { id: idOf(`entry/${slug}/${words}`), kind, mark: write(worker), text: words, on: at(days) },
    },
  })
  const goal = (story: string, worker: Worker, days: number, words: string): Told => ({
    day: at(days),
    by: by(worker),
    event: {
      type: 'goal-set',
      goal: {
        ...{ id: idOf(`goal/${slug}/${story}`), mark: write(worker), text: words, area: 'wellbeing', setOn: at(days) },
        ...{ target: at(days + 80), ended: undefined, version: 1 },
      },
    },
  })
  const measure = (story: string, worker: Worker, days: number, words: string, look: number): Told => ({
    day: at(days),
    by: by(worker),
    event: {
      type: 'measure-set',
      measure: {
        ...{ id: idOf(`measure/${slug}/${story}/${words}`), goal: idOf(`goal/${slug}/${story}`), mark: write(worker) },
        ...{ text: words, arena: 'school', responsible: { person: by(worker), service: carrier(worker).service } },
        ...{ from: at(days), deadline: undefined, evaluateOn: at(look), notes: [], evaluations: [] },
        ...{ stoppedOn: undefined, version: 1 },
      },
    },
  })
  const textFile = (worker: Worker, days: number, name: string, inFile: string): Told => ({
    day: at(days),
    by: by(worker),
    event: {
      type: 'file-added',
      file: {
        ...{ id: idOf(`file/${slug}/${name}`), mark: write(worker), name, kind: 'text', on: at(days) },
        size: Buffer.byteLength(inFile),
      },
    },
    inFile,
  })
  const joins = (worker: Worker, who: Worker, days: number): Told => ({
    day: at(days),
    by: by(worker),
    event: {
      type: 'participant-added',
      participant: { ...carrier(who), since: at(days) },
      isHealth: who === 'helsesykepleier',
    },
  })

  const bup = idOf(`service/${slug}/bup`) as ServiceId
  const parents = ['Marit', 'Jon']
  const marit = (story: string) => [
    { party: party(story, 'Marit'), person: `${slug}-mor` },
    { party: party(story, 'Jon'), person: `${slug}-far` },
  ]
  return [
    {
      key: 'elias',
      family: marit('elias'),
      told: [
        opened('elias', {
          ...{ worker: 'kontaktlaerer', name: 'Elias', bornOn: at(-3800), days: -64 },
          reason: 'Elias har ofte vondt i magen om morgenen og kommer sent. Han sier at det er verst før matte.',
        }),
        ...agreed('elias', 'kontaktlaerer', -62, parents),
        goal('elias', 'kontaktlaerer', -60, 'Elias går inn på skolen uten vondt i magen'),
        measure('elias', 'kontaktlaerer', -60, 'Noen møter Elias ved porten kl. 8.10', 11),
        measure('elias', 'kontaktlaerer', -60, 'Skriv ned hva som skjer i mattetimen', -2),
        note(
          'kontaktlaerer',
          -42,
          'glimpse',
          'Fire dager på rad uten vondt i magen. Elias var den første ved porten på torsdag.',
        ),
        {
          day: at(-40),
          by: by('kontaktlaerer'),
          event: {
            type: 'trusted-added',
            trusted: {
              ...{ party: party('elias', 'Berit'), name: 'Berit', relation: 'Bestemor', until: at(120) },
              scope: ['everyday'],
              invited: {
                by: parents.map((name) => party('elias', name)),
                ...{ method: 'oral', evidence: 'Sagt av begge i møtet', on: at(-40) },
              },
            },
          },
        },
        joins('kontaktlaerer', 'helsesykepleier', -28),
        asked('kontaktlaerer', 'helsesykepleier', -28),
        ...parents.map((name) => said('elias', { worker: 'kontaktlaerer', about: 'helsesykepleier', name, days: -27 })),
        {
          day: at(-26),
          by: by('kontaktlaerer'),
          event: { type: 'level-set', level: '2', reason: 'Skolehelsetjenesten er med.', on: at(-26) },
        },
        { day: at(-26), by: by('kontaktlaerer'), event: { type: 'holder-confirmed' } },
        {
          day: at(-26),
          by: by('kontaktlaerer'),
          event: {
            type: 'followed-up',
            next: at(11),
            said: { mark: write('kontaktlaerer'), text: 'Elias vil at noen møter ham ved porten.' },
          },
        },
        note(
          'helsesykepleier',
          -14,
          'note',
          'Elias og jeg har snakket sammen to ganger. Han vil gjerne at noen står i porten.',
        ),
        {
          day: at(-6),
          by: by('kontaktlaerer'),
          event: {
            type: 'consent-asked',
            isHealth: true,
            asked: {
              ...{ service: bup, types: ['everyday', 'learning', 'health'], purposes: ['follow-up'], until: at(240) },
              ...{ text, askedOn: at(-6), why: 'De kan gi råd om uro og vondt i magen.' },
            },
          },
        },
        {
          day: at(-5),
          by: undefined,
          event: {
            type: 'consent-answered',
            answer: {
              ...{ by: party('elias', 'Marit'), capacity: 'guardian', service: bup, is: 'yes', text },
              ...{ types: ['everyday', 'health'], purposes: ['follow-up'], from: at(-5), until: at(240) },
              ...{ method: 'digital', evidence: undefined },
            },
          },
        },
        {
          day: at(-12),
          by: by('kontaktlaerer'),
          event: {
            type: 'meeting-planned',
            meeting: {
              ...{
                id: idOf(`meeting/${slug}/elias`),
                on: at(11),
                at: 810,
                place: 'På skolen',
                agenda: [],
                minutes: [],
              },
              ...{ invited: [by('kontaktlaerer'), ...parents.map((name) => party('elias', name))], present: [] },
              heard: [
                {
                  ...{ by: by('helsesykepleier'), mark: write('kontaktlaerer') },
                  text: 'Jeg vil at noen fortsatt står ved porten.',
                },
              ],
              ended: undefined,
            },
          },
        },
      ],
    },
    {
      key: 'sunniva',
      family: [...marit('sunniva'), { party: party('sunniva', 'Sunniva'), person: `${slug}-ungdom` }],
      told: [
        opened('sunniva', {
          ...{ worker: 'sosiallaerer', name: 'Sunniva', bornOn: '2010-02-18', days: -40 },
          reason: 'Sunniva har vært borte fra skolen åtte mandager på rad. Hun sier at søndagskveldene er verst.',
        }),
        ...guardians('sunniva', 'sosiallaerer', -39, parents),
        asked('sosiallaerer', 'sosiallaerer', -39),
        ...parents.map((name) => said('sunniva', { worker: 'sosiallaerer', about: 'sosiallaerer', name, days: -38 })),
        said(
          'sunniva',
          { worker: 'sosiallaerer', about: 'sosiallaerer', name: 'Sunniva', days: -38 },
          ...(['yes', 'youth'] as const),
        ),
        { day: at(-38), by: by('sosiallaerer'), event: { type: 'activated', on: at(-38) } },
        goal('sunniva', 'sosiallaerer', -36, 'Sunniva kommer på skolen også på mandager'),
        measure('sunniva', 'sosiallaerer', -36, 'Solfrid sender en melding søndag kveld', 9),
        joins('sosiallaerer', 'helsesykepleier', -30),
        asked('sosiallaerer', 'helsesykepleier', -30, ['health']),
        said(
          'sunniva',
          { worker: 'sosiallaerer', about: 'helsesykepleier', name: 'Sunniva', days: -29 },
          ...(['yes', 'youth'] as const),
        ),
        note(
          'helsesykepleier',
          -21,
          'note',
          'Sunniva sover lite før mandager. Vi prøver å legge telefonen bort kl. 22.',
        ),
        note('sosiallaerer', -8, 'glimpse', 'Sunniva kom to mandager på rad. Hun spiste lunsj med de andre.'),
      ],
    },
    {
      key: 'nora',
      told: [
        opened('nora', {
          ...{ worker: 'sosiallaerer', name: 'Nora', bornOn: at(-4900), days: -3 },
          reason: 'Nora er mye alene i friminuttene og har sagt at hun ikke vil på tur.',
        }),
        ...guardians('nora', 'sosiallaerer', -2, ['Ane']),
        asked('sosiallaerer', 'sosiallaerer', -2),
      ],
    },
    {
      key: 'mikkel',
      told: [
        opened('mikkel', {
          ...{ worker: 'pedagog', name: 'Mikkel', bornOn: at(-2100), days: -120 },
          reason: 'Mikkel trenger ro og tid i overgangene i løpet av dagen.',
        }),
        ...agreed('mikkel', 'pedagog', -118, ['Ida', 'Per']),
        goal('mikkel', 'pedagog', -117, 'Mikkel går fra lek til måltid uten å bli redd'),
        measure('mikkel', 'pedagog', -117, 'En voksen sier fra fem minutter før', -20),
        textFile(
          'pedagog',
          -110,
          'Dagen til Mikkel',
          '8.00 Frokost i det lille rommet\n9.30 Ute, fem minutter etter de andre\n11.00 Måltid ved vinduet\n',
        ),
        {
          day: at(-19),
          by: by('pedagog'),
          event: {
            type: 'measure-evaluated',
            measure: idOf(`measure/${slug}/mikkel/En voksen sier fra fem minutter før`),
            evaluation: {
              ...{ mark: write('pedagog'), on: at(-19), carriedOut: 'yes', effect: 4, decision: 'continue' },
              text: 'Han gråter sjelden nå. Ida og Per ser det samme hjemme.',
            },
            next: at(24),
          },
        },
        joins('pedagog', 'sosiallaerer', -16),
        asked('pedagog', 'sosiallaerer', -16),
        ...['Ida', 'Per'].map((name) => said('mikkel', { worker: 'pedagog', about: 'sosiallaerer', name, days: -15 })),
        {
          day: at(-14),
          by: by('pedagog'),
          event: {
            type: 'transition-planned',
            transition: {
              ...{ id: idOf(`transition/${slug}/mikkel`), kind: 'to-school', on: at(140) },
              ...{ fromUnit: carrier('pedagog').unit, to: { is: 'here', ...carrier('sosiallaerer') } },
              ...{ done: [], receiverLeft: undefined, received: undefined, cancelled: undefined, version: 1 },
            },
          },
        },
        {
          day: at(-13),
          by: by('pedagog'),
          event: {
            type: 'transition-ticked',
            ...{ transition: idOf(`transition/${slug}/mikkel`), done: ['family-asked'] },
          },
        },
        {
          day: at(-10),
          by: by('pedagog'),
          event: { type: 'paused', reason: 'Familien er på reise.', with: 'Ida og Per', until: at(20) },
        },
      ],
    },
    {
      key: 'sara',
      told: [
        opened('sara', {
          ...{ worker: 'helsesykepleier', name: 'Sara', bornOn: at(-5400), days: -90 },
          reason: 'Sara sover lite og har vært mye borte fra skolen.',
        }),
        ...agreed('sara', 'helsesykepleier', -88, ['Lise']),
        joins('helsesykepleier', 'kontaktlaerer', -80),
        asked('helsesykepleier', 'kontaktlaerer', -80),
        said('sara', { worker: 'helsesykepleier', about: 'kontaktlaerer', name: 'Lise', days: -79 }),
        {
          day: at(-4),
          by: undefined,
          event: {
            type: 'consent-answered',
            answer: {
              ...{ by: party('sara', 'Lise'), capacity: 'guardian', service: carrier('helsesykepleier').service },
              ...{
                is: 'withdrawn',
                types,
                purposes: ['follow-up'],
                from: at(-4),
                until: at(200),
                method: 'oral',
                text,
              },
              evidence: 'Sagt på telefon',
            },
          },
        },
        {
          day: at(-4),
          by: undefined,
          event: {
            type: 'holder-lost',
            ...{
              because: 'not-covered',
              office: carrier('helsesykepleier').unit,
              acceptBy: working(at(-4), 5, isWorking),
              on: at(-4),
            },
          },
        },
      ],
    },
    {
      key: 'ada',
      told: [
        opened('ada', {
          ...{ worker: 'kontaktlaerer', name: 'Ada', bornOn: at(-3300), days: -300 },
          reason: 'Ada begynte midt i året og kjente ingen.',
        }),
        ...agreed('ada', 'kontaktlaerer', -298, ['Omar', 'Hanne']),
        goal('ada', 'kontaktlaerer', -297, 'Ada har noen å leke med'),
        measure('ada', 'kontaktlaerer', -297, 'Spillgruppe i storefri', -200),
        {
          day: at(-120),
          by: by('kontaktlaerer'),
          event: {
            type: 'closed',
            closing: {
              ...{ outcome: 'goals-reached', reason: 'Ada har fått venner.', with: 'Omar, Hanne og Ada', on: at(-120) },
              evaluation: 'Spillgruppa hjalp mest. Ada ville fortsette i den uten logg.',
            },
          },
        },
      ],
    },
  ]
}
