import { CardLinks } from '#ui/card-links.tsx'
import { CodeField } from '#ui/code-field.tsx'
import { ConfirmBox } from '#ui/confirm-box.tsx'
import { Empty } from '#ui/empty.tsx'
import { EventList } from '#ui/event-list.tsx'
import { Facts } from '#ui/facts.tsx'
import { Field } from '#ui/field.tsx'
import { FilterBox } from '#ui/filter-box.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { Missing } from '#ui/missing.tsx'
import { Pager } from '#ui/pager.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { Receipt } from '#ui/receipt.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { StatePill } from '#ui/state-pill.tsx'
import { Graph } from '#ui/graph.tsx'
import { ShareBar } from '#ui/share-bar.tsx'
import { Table } from '#ui/table.tsx'
import { SignedInFrame } from '#ui/gallery/signed-in-frame.tsx'

const ways = {
  nodes: [
    { id: 'her', label: 'Velg veien videre', is: 'here' },
    { id: 'mote', label: 'Første møte', within: 'Nivå 1', is: 'item', href: '#her' },
    { id: 'slutt', label: 'Avslutt', is: 'end' },
  ],
  edges: [
    { from: 'her', to: 'mote', label: 'Ja', mark: { is: 'begun', words: 'ny' } },
    { from: 'her', to: 'slutt', label: 'Nei' },
  ],
} as const

/** As it comes from the laying out, written down: the gallery is drawn without it. */
const laidWays = {
  ...{ width: 300, height: 220 },
  nodes: [
    { id: 'her', x: 150, y: 35, width: 126, height: 54 },
    { id: 'mote', x: 70, y: 180, width: 126, height: 54 },
    { id: 'slutt', x: 235, y: 180, width: 100, height: 38 },
  ],
  edges: [
    {
      curve: [
        { x: 130, y: 62 },
        { x: 110, y: 90 },
        { x: 90, y: 120 },
        { x: 80, y: 143 },
      ],
      tip: { x: 76, y: 153 },
      label: { x: 80, y: 100 },
    },
    {
      curve: [
        { x: 170, y: 62 },
        { x: 190, y: 95 },
        { x: 212, y: 125 },
        { x: 224, y: 151 },
      ],
      tip: { x: 228, y: 161 },
      label: { x: 220, y: 100 },
    },
  ],
}

const crumbs = [{ label: 'Administrasjon', href: '#her' }]
const toPeople = [...crumbs, { label: 'Folk', href: '#her' }]

export function AdministrationPage() {
  return (
    <SignedInFrame title="Administrasjon" current="Administrasjon">
      <Receipt words="Personen har ikke tilgang lenger." />
      <PageHead title="Administrasjon" lead="Her styrer du hvem som er med, og hva de får gjøre." />
      <div class="page section-tight">
        <CardLinks
          cards={[
            {
              icon: 'people',
              title: 'Folk',
              text: 'Inviter, gi roller, og slå av tilgang når noen slutter.',
              href: '#her',
            },
            {
              icon: 'buildings',
              title: 'Tjenester og enheter',
              text: 'Skolene, barnehagene og de andre, og hvem som leder dem.',
              href: '#her',
            },
            {
              icon: 'clock',
              title: 'Stedfortreder',
              text: 'Gi lederoppgavene dine til en kollega mens du er borte.',
              href: '#her',
            },
            { icon: 'sign-in', title: 'Innlogging', text: 'Hvordan ansatte og familier logger inn.', href: '#her' },
            {
              icon: 'settings',
              title: 'Innstillinger',
              text: 'Aldersgrenser og frister, med kilde og hvem som har godkjent dem.',
              href: '#her',
            },
            { icon: 'record', title: 'Hendelser', text: 'Hvem som har gjort hva, og når.', href: '#her' },
          ]}
        />
      </div>
    </SignedInFrame>
  )
}

export function PeoplePage() {
  return (
    <SignedInFrame title="Folk" current="Administrasjon">
      <PageHead
        crumbs={crumbs}
        crumbsLabel="Du er her"
        title="Folk på Prøvevik skole"
        lead="23 er med. To venter på å bli koblet til."
      >
        <p class="actions">
          <a class="ds-button" href="#her">
            Inviter noen
          </a>
          <a href="#her">Hent inn en liste</a>
        </p>
      </PageHead>
      <div class="page section-tight">
        <FilterBox
          action="#her"
          method="post"
          name="sok"
          value="test"
          label="Finn en person"
          hint="En del av navnet er nok."
          submit="Finn"
          clear={{ label: 'Vis alle', href: '#her' }}
        />
        <RowList
          label="Folk"
          rows={[
            {
              name: 'Ingrid Testdal',
              href: '#her',
              lines: ['Rektor, Prøvevik skole'],
              state: { icon: 'check', word: 'Koblet til', tone: 'calm' },
            },
            { name: 'Mari Testdal', soft: true, lines: ['Rektor, Prøvevik skole, fra 1. august 2027'] },
            {
              name: 'Jonas Prøvevik',
              href: '#her',
              lines: ['Kontaktlærer, Prøvevik skole', 'Invitert 23. november, ikke svart'],
              state: { icon: 'time-out', word: 'Venter på svar', tone: 'attention' },
              act: (
                <button class="ds-button" data-variant="secondary" type="submit">
                  Send på nytt
                </button>
              ),
            },
            {
              name: 'Karim Eksempelhaug',
              href: '#her',
              lines: ['Vikar, Prøvevik skole, til og med 18. desember'],
              state: { icon: 'clock', word: 'Vikar', tone: 'calm' },
            },
            {
              name: 'Solveig Margrethe Testdal-Eksempelhaug',
              href: '#her',
              lines: ['Spesialpedagog og koordinator for overgangen fra barnehage til skole'],
              state: { icon: 'check', word: 'Koblet til', tone: 'calm' },
            },
            {
              name: 'Berit Prøvevik',
              lines: ['Sluttet 30. september'],
              state: { icon: 'ended', word: 'Slått av', tone: 'ended' },
            },
          ]}
        />
        <Pager
          label="Flere sider"
          newer={{ label: 'Forrige 20', href: '#her' }}
          older={{ label: 'Neste 20', href: '#her' }}
        />
      </div>
    </SignedInFrame>
  )
}

export function NoPeoplePage() {
  return (
    <SignedInFrame title="Folk" current="Administrasjon">
      <PageHead crumbs={crumbs} crumbsLabel="Du er her" title="Folk i Solbakken barnehage" />
      <div class="page section-tight">
        <Empty
          icon="invite"
          title="Ingen er med ennå"
          text="Du er alene om enheten. Den første du inviterer, får en lenke og en kode, og kan begynne med en gang."
          act={{ label: 'Inviter den første', href: '#her' }}
        />
      </div>
      <Section id="sok" title="Søk uten treff">
        <FilterBox action="#her" method="post" name="navn" value="Xyz" label="Finn en person" submit="Finn" />
        <Empty
          icon="search"
          title="Vi fant ingen som heter det"
          text="Prøv en kortere del av navnet. Den du leter etter, kan være i en enhet som du ikke leder."
          act={{ label: 'Vis alle', href: '#her', outlined: true }}
        />
      </Section>
    </SignedInFrame>
  )
}

export function PersonPage() {
  return (
    <SignedInFrame title="Et kort" current="Administrasjon">
      <PageHead crumbs={toPeople} crumbsLabel="Du er her" title="Jonas Prøvevik" lead="Kontaktlærer på Prøvevik skole.">
        <StatePill icon="time-out" word="Ikke koblet til ennå" tone="attention" />
      </PageHead>
      <div class="page section-tight columns columns-side">
        <div>
          <Facts
            facts={[
              { label: 'E-post', value: 'jonas@eksempel.no' },
              { label: 'Fødselsnummer', value: '••••••• 47' },
              { label: 'Leser best', value: 'Bokmål' },
            ]}
          />
          <div class="graph-frame">
            <Graph label="Veien videre" graph={ways} laid={laidWays} />
          </div>
          <ShareBar
            label="Alle 40 elementer"
            shares={[
              { label: 'i orden', count: 31, tone: 'full' },
              { label: 'å se på', count: 7, tone: 'half' },
              { label: 'haster', count: 2, tone: 'strong' },
            ]}
          />
          <Table
            caption="Roller"
            columns={['Rolle', 'Enhet', 'Fra', 'Til']}
            rows={[
              ['Ansatt', 'Prøvevik skole', '1. august 2024', 'Uten slutt'],
              ['Leder, for Ingrid Testdal', 'Prøvevik skole', '25. november 2026', '18. desember 2026'],
              ['Innholdsredaktør', 'Hele kommunen', '1. oktober 2026', <a href="#her">Sett en dato</a>],
            ]}
          />
          <Section id="tilgang" title="Når noen slutter" inside>
            <p class="actions">
              <a href="#her">Slå av tilgangen</a>
              <a href="#her">Logg ut overalt</a>
            </p>
          </Section>
        </div>
        <div class="side">
          <Sheet title="Koble til">
            <p>Jonas logger inn og leser opp en kode for deg. Skriv den her.</p>
            <PostForm action="#her">
              <CodeField name="kode" label="Koden" hint="Åtte tegn. Små bokstaver går fint." />
              <FormActions submit="Koble til" />
            </PostForm>
          </Sheet>
          <Missing>Telefonnummer mangler. Uten det kan vi ikke sende SMS.</Missing>
        </div>
      </div>
    </SignedInFrame>
  )
}

export function DeactivatePage() {
  return (
    <SignedInFrame title="Slå av tilgangen" current="Administrasjon">
      <PageHead crumbs={toPeople} crumbsLabel="Du er her" title="Slå av tilgangen" />
      <div class="page section-tight">
        <ConfirmBox
          title="Berit Prøvevik mister tilgangen med en gang"
          what="Det gjelder alt i Porsanger kommune, på alle maskiner."
          facts={[
            { label: 'Hvem', value: 'Berit Prøvevik' },
            { label: 'Roller', value: 'Ansatt og leder, Prøvevik skole' },
            { label: 'Når', value: 'Nå' },
          ]}
          follows={[
            'Hun blir logget ut overalt.',
            'Lederoppgavene går til den du velger under.',
            'Det hun har gjort, blir stående i hendelsene.',
          ]}
          action="#her"
          submit="Slå av tilgangen"
          cancel={{ label: 'Avbryt', href: '#her' }}
        >
          <Field
            kind="select"
            name="leder"
            label="Hvem leder Prøvevik skole fra nå?"
            hint="Enheten kan ikke stå uten leder."
            value=""
            options={[
              { value: '', label: 'Velg en person' },
              { value: '1', label: 'Ingrid Testdal' },
              { value: '2', label: 'Karim Eksempelhaug' },
            ]}
          />
        </ConfirmBox>
      </div>
    </SignedInFrame>
  )
}

export function AuditPage() {
  return (
    <SignedInFrame title="Hendelser" current="Administrasjon">
      <PageHead
        crumbs={crumbs}
        crumbsLabel="Du er her"
        title="Hendelser"
        lead="Alt som er gjort, nyeste først. Ingen kan endre eller slette noe her."
      />
      <div class="page section-tight">
        <FilterBox
          action="#her"
          method="get"
          name="dag"
          label="Til og med dag"
          hint="For eksempel 25.11.2026"
          submit="Vis"
        />
      </div>
      <div class="page section-tight">
        <EventList
          days={[
            {
              day: 'Onsdag 25. november 2026',
              events: [
                {
                  at: '2026-11-25T13:05:00+01:00',
                  time: '13.05',
                  who: 'Ingrid Testdal',
                  act: 'inviterte',
                  subject: <a href="#her">Jonas Prøvevik</a>,
                  because: 'Som leder for Prøvevik skole',
                },
                {
                  at: '2026-11-25T12:58:00+01:00',
                  time: '12.58',
                  who: 'Karim Eksempelhaug',
                  act: 'prøvde å åpne kortet til',
                  subject: <a href="#her">Berit Prøvevik</a>,
                  because: 'Som ansatt på Prøvevik skole',
                  state: { icon: 'lock', word: 'Avvist', tone: 'attention' },
                },
                {
                  at: '2026-11-25T08:01:00+01:00',
                  time: '08.01',
                  who: 'Ingrid Testdal',
                  act: 'logget inn',
                },
              ],
            },
            {
              day: 'Tirsdag 24. november 2026',
              events: [
                {
                  at: '2026-11-24T15:42:00+01:00',
                  time: '15.42',
                  who: 'Solveig Margrethe Testdal-Eksempelhaug',
                  act: 'endret aldersgrensen for samtykke, med kilde i pasient- og brukerrettighetsloven',
                  because: 'Som administrator',
                },
              ],
            },
          ]}
        />
        <Pager label="Flere hendelser" older={{ label: 'Eldre hendelser', href: '#her' }} />
      </div>
    </SignedInFrame>
  )
}
