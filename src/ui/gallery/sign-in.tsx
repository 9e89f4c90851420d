import { PageHead } from '#ui/heading.tsx'
import { KeptWords } from '#ui/kept-words.tsx'
import { NoAccess } from '#ui/no-access.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { QuestionList } from '#ui/question-list.tsx'
import { Section } from '#ui/section.tsx'
import { SignInChoices } from '#ui/sign-in-choices.tsx'
import { SignedInFrame } from '#ui/gallery/signed-in-frame.tsx'

export function SignInPage() {
  return (
    <SignedInFrame title="Logg inn" person="nobody" tone="adult">
      <PageHead title="Logg inn" lead="Hvem er du? Velg det som passer, så sender vi deg til rett innlogging." />
      <div class="page section-tight columns columns-side">
        <SignInChoices
          choices={[
            {
              who: 'Ansatt i kommunen',
              how: 'Skole, barnehage, helsestasjon og andre. Med jobbkontoen din.',
              icon: 'buildings',
              href: '#her',
            },
            {
              who: 'Forelder eller ungdom',
              how: 'Du som er med i en stafettlogg. Med ID-porten.',
              icon: 'family',
              action: '#her',
            },
            {
              who: 'Samarbeidspartner',
              how: 'Privat barnehage, fylkeskommune, stat og frivillige. Med Ansattporten.',
              icon: 'handshake',
              action: '#her',
            },
          ]}
        />
        <div class="side">
          <NoteCalm icon="lock">
            <p>
              <b>Vil du bare lese?</b> Veilederen er åpen for alle. Der trenger du ikke logge inn, og vi vet ikke hvem
              du er.
            </p>
            <p>
              <a href="#her">Gå til veilederen</a>
            </p>
          </NoteCalm>
        </div>
      </div>
    </SignedInFrame>
  )
}

export function NoAccessPage() {
  return (
    <SignedInFrame title="Ikke koblet til ennå" person="unknown">
      <NoAccess
        title="Du er logget inn, men ikke koblet til Porsanger ennå"
        lead="Det er ikke noe galt. Lederen din må bare si at det er deg."
        code={{
          label: 'Koden din',
          code: 'KTRM-W7XD',
          note: 'Gjelder til kl. 14.30 i dag. Etterpå får du en ny når du laster siden på nytt.',
        }}
        steps={{
          title: 'Slik blir du koblet til',
          list: [
            <>
              <b>Du</b> ringer eller går til lederen din, og leser opp koden.
            </>,
            <>
              <b>Lederen</b> åpner kortet ditt under «Folk», og skriver koden der.
            </>,
            <>
              <b>Du</b> trykker «Jeg er koblet til». Da er du inne.
            </>,
          ],
        }}
        again={{ label: 'Jeg er koblet til', href: '#her' }}
      >
        <Section id="noe-annet" title="Er det noe annet?">
          <QuestionList
            questions={[
              {
                question: 'Jeg har fått en invitasjon',
                answer: 'Åpne lenken i e-posten eller SMS-en en gang til. Da slipper du koden.',
              },
              {
                question: 'Jeg er forelder',
                answer:
                  'Den som holder stafetten for barnet ditt, må legge deg til først. Ring skolen eller barnehagen.',
              },
              {
                question: 'Jeg jobber i en annen kommune',
                answer: 'Da må du logge inn på den kommunens side.',
              },
            ]}
          />
        </Section>
      </NoAccess>
    </SignedInFrame>
  )
}

export function KeptWordsPage() {
  return (
    <SignedInFrame title="Dette rakk du ikke å sende" current="Min side" ends={new Date('2026-11-25T11:59:00Z')}>
      <PageHead title="Velkommen tilbake, Ingrid" />
      <div class="page section-tight">
        <KeptWords
          title="Dette rakk du ikke å sende"
          text="Du ble logget ut før det kom fram. Ingenting er lagret ennå. Les over, og send det når du er klar."
          parts={[
            { label: 'Siden det gjaldt', text: 'Inviter en medarbeider' },
            { label: 'Navn', text: 'Jonas Prøvevik' },
            {
              label: 'Hilsen',
              text: 'Hei, Jonas.\n\nVelkommen til oss fra mandag. Si fra om lenken ikke virker, så ordner vi det sammen.',
            },
          ]}
          send={{ label: 'Send nå', action: '#her' }}
          discard={{ label: 'Forkast', action: '#her' }}
        />
      </div>
    </SignedInFrame>
  )
}
