import { Empty } from '#ui/empty.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field } from '#ui/field.tsx'
import { CopyBox } from '#ui/copy-box.tsx'
import { CodeField } from '#ui/code-field.tsx'
import { CardLinks } from '#ui/card-links.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { PageHead } from '#ui/heading.tsx'
import { PostForm } from '#ui/post-form.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { SignedInFrame } from '#ui/gallery/signed-in-frame.tsx'

export function InvitePage() {
  return (
    <SignedInFrame title="Inviter en medarbeider" current="Administrasjon">
      <PageHead
        crumbs={[{ label: 'Folk', href: '#her' }]}
        crumbsLabel="Du er her"
        title="Inviter en medarbeider"
        lead="Vi sender en lenke som virker i sju dager."
      />
      <div class="page section-tight">
        <InviteForm />
      </div>
    </SignedInFrame>
  )
}

export function InviteErrorsPage() {
  return (
    <SignedInFrame title="Feil: Inviter en medarbeider" current="Administrasjon">
      <PageHead
        crumbs={[{ label: 'Folk', href: '#her' }]}
        crumbsLabel="Du er her"
        title="Inviter en medarbeider"
        lead="Vi sender en lenke som virker i sju dager."
      />
      <div class="page section-tight stack">
        <ErrorSummary
          title="Fire ting må rettes før vi kan sende"
          errors={[
            { field: 'epost', message: 'Skriv e-posten med @ og punktum.' },
            { field: 'rolle', message: 'Velg hva personen skal gjøre.' },
            { field: 'til', message: 'Siste dag må være etter første dag.' },
            { field: 'enhet', message: 'Velg minst én enhet.' },
          ]}
        />
        <InviteForm wrong />
      </div>
    </SignedInFrame>
  )
}

function InviteForm({ wrong }: { wrong?: boolean | undefined }) {
  return (
    <PostForm action="#her" carried={[{ name: 'version', value: '1' }]}>
      <Field kind="text" name="navn" label="Navn" value="Jonas Prøvevik" />
      <Field
        kind="email"
        name="epost"
        label="E-post på jobb"
        value={wrong ? 'jonas.eksempel.no' : 'jonas@eksempel.no'}
        error={wrong ? 'Skriv e-posten med @ og punktum, som jonas@eksempel.no.' : undefined}
      />
      <Field kind="tel" name="mobil" label="Mobil" tag="valgfritt" hint="Da kan koden også komme på SMS." />
      <Field
        kind="radio"
        name="rolle"
        label="Hva skal personen gjøre?"
        value={wrong ? undefined : 'ansatt'}
        error={wrong ? 'Velg hva personen skal gjøre.' : undefined}
        options={[
          { value: 'ansatt', label: 'Ansatt', detail: 'Skriver undringsnotater og er med i stafettlogger.' },
          { value: 'vikar', label: 'Vikar', detail: 'Det samme, i en kort tid med dato.' },
          { value: 'leder', label: 'Leder', detail: 'Inviterer andre, og tar imot stafetter som mangler noen.' },
        ]}
      />
      <Field kind="date" name="fra" label="Første dag" hint="dd.mm.åååå" value="01.12.2026" />
      <Field
        kind="date"
        name="til"
        label="Siste dag"
        tag="valgfritt"
        hint="dd.mm.åååå"
        value={wrong ? '30.11.2026' : undefined}
        error={wrong ? 'Siste dag må være etter første dag, 01.12.2026.' : undefined}
      />
      <Field kind="number" name="prosent" label="Stilling i prosent" tag="valgfritt" value="80" />
      <Field
        kind="checkbox"
        name="enhet"
        label="Enheter"
        values={wrong ? [] : ['prove']}
        error={wrong ? 'Velg minst én enhet.' : undefined}
        options={[
          { value: 'prove', label: 'Prøvevik skole' },
          { value: 'sol', label: 'Solbakken barnehage' },
          { value: 'helse', label: 'Helsestasjonen' },
        ]}
      />
      <Field
        kind="select"
        name="sprak"
        label="Språk i invitasjonen"
        value="se"
        options={[
          { value: 'nb', label: 'Bokmål' },
          { value: 'nn', label: 'Nynorsk' },
          { value: 'se', label: 'Davvisámegiella', lang: 'se' },
        ]}
      />
      <Field
        kind="textarea"
        name="hilsen"
        label="En hilsen fra deg"
        tag="valgfritt"
        hint="Skriv ikke noe om barn her. Dette sendes i en vanlig e-post."
        value="Velkommen til oss."
        room="short"
      />
      <Field
        kind="file"
        name="vedlegg"
        label="Et vedlegg"
        tag="valgfritt"
        hint="Høyst 10 MB."
        error={wrong ? 'Filen er tom.' : undefined}
      />
      <FormActions
        submit="Send invitasjonen"
        quiet={[
          { label: 'Lagre uten å sende', action: '#lagre' },
          { label: 'Avbryt', href: '#her' },
        ]}
        saved="Lagret kl. 13.42"
      />
    </PostForm>
  )
}

/** What the words of a narrow place can come to. */
export function LongSignedInWordsPage() {
  return (
    <SignedInFrame
      title="Long words"
      lang="se"
      tone="child"
      exit
      current="Min side"
      person={{
        name: 'Sunniva-Alexandrine Eksempelhaug-Prøvevik',
        role: 'avdelingsleder for spesialpedagogisk støtte',
      }}
      brand={{
        name: 'Systematisk identifikasjon av utsatte barn',
        place: [{ text: 'Nore og Uvdal' }, { text: 'Rollag' }],
        href: '#her',
      }}
    >
      <PageHead
        title="Mánáidsuodjalusbálvalusa ovttasbargošiehtadus"
        lead="Bajásšaddanbirasčielggadeapmi ja dearvvašvuođabuohccidivššár."
      />
      <div class="page section-tight">
        <CardLinks
          cards={[
            {
              icon: 'buildings',
              title: 'Dearvvašvuođabálvalusaid oktasašveahkkeneavvut',
              text: 'Bajásšaddanbirasčielggadeapmi.',
              href: '#her',
            },
            {
              icon: 'people',
              title: 'Arbeidsmiljøutvalgsrepresentantskapet',
              text: 'Personvernkonsekvensvurderinger.',
              href: '#her',
            },
          ]}
        />
      </div>
      <Section id="listu" title="Ovttasbargošiehtadusat">
        <RowList
          label="Ovttasbargošiehtadusat"
          rows={[
            {
              name: 'Mánáidsuodjalusbálvalusaovttasbargošiehtadus',
              href: '#her',
              lines: ['Dearvvašvuođabuohccidivššár, bajásšaddanbirasčielggadeapmi'],
              state: { icon: 'time-out', word: 'Vuordá dearvvašvuođabálvalusa vástádusa', tone: 'attention' },
              act: (
                <button class="ds-button" data-variant="secondary" type="submit">
                  Sádde ođđasit
                </button>
              ),
            },
          ]}
        />
      </Section>
      <Section id="tabealla" title="Rollat">
        <Table
          caption="Ovttasbargošiehtadusat ja dearvvašvuođabálvalusat"
          columns={['Rolla', 'Dearvvašvuođabálvalus', 'Bajásšaddanbirasčielggadeapmi']}
          rows={[['Dearvvašvuođabuohccidivššár', 'Mánáidsuodjalusbálvalus', 'Skábmamánu 25. b. 2026']]}
        />
      </Section>
      <Section id="skovvi" title="Skovvi">
        <PostForm action="#her">
          <CopyBox
            name="adresse"
            label="Adressen din"
            hint="Lim den inn i kalenderen."
            words="https://stafett.example/vik/kalender/abc.ics"
            room="short"
            copy={{ button: 'Kopier', done: 'Kopiert.', failed: 'Teksten er merket. Kopier den selv.' }}
          />
          <CodeField
            name="kode"
            label="Dearvvašvuođabálvalusaovttasbargokoda"
            value="abcd-efgh"
            error="Dát koda ii leat šat doaimmas. Jeara ođđa koda."
          />
          <FormActions submit="Čatnat" quiet={[{ label: 'Gaskkalduhte', href: '#her' }]} />
        </PostForm>
      </Section>
      <Section id="guorus" title="Guorus">
        <Empty icon="plan" title="Ii leat mihkkege dáppe vel" text="Bajásšaddanbirasčielggadeapmi." />
      </Section>
    </SignedInFrame>
  )
}
