import { DecisionList } from '#ui/decision-list.tsx'
import { Facts } from '#ui/facts.tsx'
import { Fallback } from '#ui/fallback.tsx'
import { FilmCard } from '#ui/film-card.tsx'
import { Picture } from '#ui/picture.tsx'
import { GuideGrid, type GuideLevel } from '#ui/guide-grid.tsx'
import { PageHead } from '#ui/heading.tsx'
import { LawList } from '#ui/law-list.tsx'
import { NoteAcute } from '#ui/note-acute.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { PrevNext } from '#ui/prev-next.tsx'
import { ServiceSwitch } from '#ui/service-switch.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { StepRail } from '#ui/step-rail.tsx'
import { ToolList } from '#ui/tool-list.tsx'
import { Unreviewed } from '#ui/unreviewed.tsx'
import { Frame } from '#ui/gallery/frame.tsx'

const services = [
  { label: 'Barnehage', href: '#her' },
  { label: 'Skole', href: '#her', current: true },
  { label: 'Helsestasjon', href: '#her' },
]

const words = { legend: 'Tegnforklaring', start: 'Start her', step: 'Steg', decision: 'Her bestemmer dere' }

const decide = {
  name: 'Bestem veien videre',
  short: 'Avslutt, fortsett eller be om hjelp',
  href: '#her',
  decision: true,
}

const levels: GuideLevel[] = [
  {
    code: '0',
    label: 'Nivå 0: ',
    name: 'Undring',
    summary: 'Er det grunn til å følge opp?',
    href: '#her',
    steps: [
      { name: 'Legg merke til', short: 'Skriv ned det du så eller hørte', href: '#her', state: 'now' },
      { name: 'Gjør det konkret', short: 'Hva, når og hvor ofte. Innen 2 dager', href: '#her' },
      { name: 'Del med lederen', short: 'Rektor gir deg svar', href: '#her' },
      { name: 'Snakk med barnet og foreldrene', short: 'Innen 1 uke', href: '#her' },
      { ...decide, short: 'Innen 14 dager' },
    ],
  },
  {
    code: '1',
    label: 'Nivå 1: ',
    name: 'Tiltak på skolen',
    summary: 'Skolen hjelper, sammen med hjemmet.',
    href: '#her',
    steps: [
      { name: 'Forbered møtet', short: 'Spør barnet hva som er viktig', href: '#her' },
      { name: 'Møt hjemmet', short: 'Mål, tiltak og dato', href: '#her' },
      { name: 'Gjør det dere ble enige om', short: 'Én voksen snakker med barnet', href: '#her' },
      { name: 'Se om det hjalp', short: 'Etter 6 uker', href: '#her' },
      decide,
    ],
  },
  {
    code: '2',
    label: 'Nivå 2: ',
    name: 'To tjenester sammen',
    summary: 'Skolen og én til. Nå trengs samtykke.',
    href: '#her',
    steps: [
      { name: 'Be om samtykke', short: 'Foreldrene velger tjenestene', href: '#her' },
      { name: 'Første møte', short: 'Velg hvem som holder stafetten', href: '#her' },
      { name: 'Gjør hver deres del', short: 'Ingen venter på den andre', href: '#her' },
      { name: 'Se om det hjalp', short: 'Barnets mening først', href: '#her' },
      decide,
    ],
  },
  {
    code: '3',
    label: 'Nivå 3: ',
    name: 'Flere tjenester sammen',
    summary: 'Tre eller flere, også utenfor kommunen.',
    href: '#her',
    steps: [
      { name: 'Samle tjenestene', short: 'Nytt samtykke for nye tjenester', href: '#her' },
      { name: 'Felles møte', short: 'Én plan, én som holder stafetten', href: '#her' },
      { name: 'Samordne og gjennomfør', short: 'Vurder individuell plan', href: '#her' },
      { name: 'Se om det hjalp', short: 'Hver 6. uke', href: '#her' },
      { ...decide, short: 'Trapp ned, fortsett eller avslutt' },
    ],
  },
]

export function GuidePage() {
  return (
    <Frame title="Fra undring til handling" current="Veilederen" tone="staff">
      <PageHead
        title="Fra undring til handling"
        lead="Du som lurer, har ansvaret til noen andre har tatt imot det. Finn steget du står på."
      >
        <ServiceSwitch services={services} label="Velg tjeneste" />
      </PageHead>
      <div class="page section-tight">
        <NoteAcute>
          <p>
            <strong>Vold, overgrep eller alvorlig svikt?</strong> Gå rett til barnevernet eller politiet. Snakk ikke med
            foreldrene først. <a href="#her">Dette gjør du nå</a>
          </p>
        </NoteAcute>
      </div>
      <div class="page section-tight">
        <GuideGrid levels={levels} words={words} />
      </div>
      <div class="page section">
        <div class="prose">
          <NoteCalm>
            <p>
              Veien er ikke rett. Du kan gå tilbake, hoppe over et nivå eller begynne midt i. Det som ikke kan hoppes
              over, er at noen holder stafetten.
            </p>
          </NoteCalm>
        </div>
      </div>
    </Frame>
  )
}

const uneven: GuideLevel[] = [
  {
    code: 'A',
    label: 'Trinn A: ',
    name: 'Avklaring',
    summary: 'Trenger noen hjelp?',
    steps: [{ name: 'Spør', href: '#her', state: 'now' }, { ...decide }],
  },
  {
    code: 'B',
    label: 'Trinn B: ',
    name: 'Ovttasbargobálvalusat',
    lang: 'se',
    summary: 'Bajásšaddanbirasčielggadeapmi ja doarjjadoaibmabijut',
    steps: [
      { name: 'Bajásšaddanbirasčielggadeapmi', href: '#her', lang: 'se' },
      { name: 'Forbered', href: '#her' },
      { name: 'Inviter', short: 'Send innkalling i god tid', href: '#her' },
      { name: 'Møt', href: '#her' },
      { name: 'Velg hvem som holder stafetten', href: '#her' },
      { name: 'Gjør det', href: '#her' },
      { name: 'Se om det hjalp', href: '#her' },
      decide,
    ],
  },
  {
    code: '3.1',
    label: 'Trinn 3.1: ',
    name: 'Helsestasjon',
    steps: [{ name: 'Ett steg', short: 'Bare ett', href: '#her' }],
  },
  {
    code: 'D',
    label: 'Trinn D: ',
    name: 'Tiltaksteam',
    summary: 'Sju steg, og så er det slutt.',
    steps: [
      { name: 'En', href: '#her' },
      { name: 'To', href: '#her' },
      { name: 'Tre', href: '#her' },
      { name: 'Fire', href: '#her' },
      { name: 'Fem', href: '#her' },
      { name: 'Seks', href: '#her' },
      decide,
    ],
  },
]

export function UnevenGuidePage() {
  return (
    <Frame title="Ujevn veileder" current="Veilederen" tone="staff">
      <PageHead
        title="En til åtte steg, bokstaver og trapp"
        lead="Slik ser veilederen ut når en kommune har delt den på sin egen måte."
      />
      <div class="page section-tight">
        <GuideGrid levels={uneven} words={words} />
      </div>
    </Frame>
  )
}

export function LevelPage() {
  return (
    <Frame title="Nivå 1" current="Veilederen" tone="staff">
      <PageHead
        crumbs={[{ label: 'Veilederen', href: '#her' }]}
        crumbsLabel="Du er her"
        eyebrow="Nivå 1"
        title="Tiltak på skolen"
        lead="Skolen hjelper selv, sammen med barnet og hjemmet. Ingen andre trengs ennå."
      >
        <ServiceSwitch services={services} label="Velg tjeneste" />
      </PageHead>
      <div class="page section-tight">
        <Facts
          facts={[
            { label: 'Når', value: 'Dere er enige om at barnet trenger mer enn det vanlige' },
            { label: 'Hvem holder stafetten', value: 'Kontaktlæreren' },
            { label: 'Samtykke', value: 'Foreldrene sier ja til at dere fører logg' },
          ]}
        />
        <GuideGrid levels={levels.slice(1, 2)} words={words} />
      </div>
      <PrevNext
        label="Nivåene"
        previous={{ label: 'Forrige nivå', title: 'Undring', href: '#her' }}
        next={{ label: 'Neste nivå', title: 'To tjenester sammen', href: '#her' }}
      />
    </Frame>
  )
}

export function StepPage() {
  return (
    <Frame title="Bestem veien videre" current="Veilederen" tone="staff">
      <PageHead
        crumbs={[
          { label: 'Veilederen', href: '#her' },
          { label: 'Nivå 0: Undring', href: '#her' },
        ]}
        crumbsLabel="Du er her"
        title="Bestem veien videre"
        lead="Dere har sett, spurt og snakket sammen. Nå velger dere én vei, så ingen blir stående og vente."
      >
        <ServiceSwitch services={services} label="Velg tjeneste" />
      </PageHead>
      <StepRail
        label="Steg på nivå 0"
        position="Steg 5 av 5 på nivå 0"
        steps={[
          { name: 'Legg merke til', href: '#her', state: 'done' },
          { name: 'Gjør det konkret', href: '#her', state: 'done' },
          { name: 'Del med lederen', href: '#her', state: 'done' },
          { name: 'Snakk sammen', href: '#her', state: 'done' },
          { name: 'Bestem veien videre', href: '#her', state: 'now', decision: true },
        ]}
      />
      <div class="page section-tight">
        <NoteAcute>
          <p>
            <strong>Tror du barnet blir slått, misbrukt eller ikke får det det trenger?</strong> Da skal du ikke velge
            her. Ring barnevernet, og 112 om det haster. Snakk ikke med foreldrene først.{' '}
            <a href="#her">Dette gjør du nå</a>
          </p>
        </NoteAcute>
      </div>
      <div class="page section-tight columns columns-side">
        <div>
          <Facts
            facts={[
              { label: 'Hvem', value: 'Kontaktlærer, foreldre og barnet. Rektor når det gjelder skolemiljøet.' },
              { label: 'Frist', value: 'Innen 14 dager fra du begynte å lure' },
              { label: 'Hvor', value: 'I samtalen med hjemmet' },
            ]}
          />
          <div class="prose">
            <h2>Hva</h2>
            <p>
              Legg fram det dere vet, og bli enige om barnet trenger mer enn det vanlige. Usikker? Da følger dere opp
              litt til, og setter en dato.
            </p>
            <h2>Hvordan</h2>
            <ol>
              <li>Begynn med det barnet har sagt.</li>
              <li>Les opp det som er skrevet ned. Hold dere til det dere har sett.</li>
              <li>Spør foreldrene hva de ser hjemme, og hva de ønsker.</li>
              <li>Velg ett av svarene under, og skriv hvorfor.</li>
            </ol>
            <h2>Barnets stemme</h2>
            <NoteCalm icon="listen">
              <p>
                Spør barnet før dere bestemmer: <b>«Hva er det viktigste vi voksne må vite?»</b> Skriv ned svaret med
                barnets egne ord.
              </p>
              <p>Bli enige om hvem som forteller barnet hva dere kom fram til.</p>
            </NoteCalm>
            <h2>Når én av dere er uenig</h2>
            <Unreviewed>Denne teksten er ikke gjennomgått av kommunen ennå.</Unreviewed>
            <Fallback lang="nn" note="Denne delen finnes bare på nynorsk.">
              <p>Skriv ned kva kvar av dykk meiner, og bli samde om ein dato då de ser på det på nytt.</p>
            </Fallback>
          </div>
        </div>
        <div class="side">
          <Sheet title="Verktøy">
            <ToolList
              externalLabel="annet nettsted"
              tools={[
                { icon: 'pencil', label: 'Undringsnotat', href: '#her', detail: 'Skjema' },
                { icon: 'chat', label: 'Mal for samtalen', href: '#her', detail: 'Samtaleguide' },
                { icon: 'handshake', label: 'Be om samtykke', href: '#her', detail: 'Skjema' },
                { icon: 'external', label: 'Nasjonal veileder', href: '#her', external: true },
              ]}
            />
          </Sheet>
          <Sheet title="Lovene bak">
            <LawList
              externalLabel="annet nettsted"
              laws={[
                {
                  name: 'Opplæringslova § 12-4',
                  href: '#her',
                  says: 'Skolen skal sette inn tiltak når en elev ikke har det trygt.',
                },
                { name: 'Barnevernsloven § 13-2', href: '#her', says: 'Du må melde fra når et barn lider overlast.' },
              ]}
            />
          </Sheet>
        </div>
      </div>
      <DecisionList
        id="valg"
        question="Er det grunn til å følge opp videre?"
        options={[
          {
            answer: 'Nei, barnet har det bra',
            why: 'Skriv kort hvorfor. Den som lurte, får vite det.',
            to: 'Avslutt med et notat',
            href: '#her',
            kind: 'close',
          },
          {
            answer: 'Ja, og skolen kan hjelpe selv',
            why: 'Velg hvem som holder stafetten.',
            to: 'Nivå 1: Forbered møtet',
            href: '#her',
          },
          {
            answer: 'Ja, og vi trenger en tjeneste til',
            why: 'Foreldrene sier ja først, og velger hvem.',
            to: 'Nivå 2: Be om samtykke',
            href: '#her',
          },
          {
            answer: 'Ja, vi er urolige for hvordan barnet har det hjemme',
            why: 'Du kan drøfte saken anonymt med barnevernet først.',
            to: 'Meld fra til barnevernet',
            href: '#her',
            kind: 'acute',
          },
        ]}
      />
      <div class="page section">
        <Picture
          src="/picture.webp"
          width={1200}
          height={800}
          alt="To voksne går tur med et barn langs en fjord."
          caption="En time sammen hver uke betyr mer enn man tror."
          credit="Illustrasjon: Stafett"
          source="https://example.no/bilder"
        />
        <FilmCard
          title="Samtalen som er vanskelig å begynne"
          summary="En lærer og en far viser to måter å åpne samtalen på, og hva som skjer etterpå."
          href="#her"
          length="4 minutter"
          captions="Tekstet"
          source="Nasjonalt kompetansesenter"
          watch="Se filmen"
        />
        <p class="small soft section-tight">
          Eies av oppvekstavdelingen. Gjennomgått 2. november 2026, neste gang innen 1. mai 2027.
        </p>
      </div>
      <PrevNext
        label="Stegene"
        previous={{ label: 'Forrige steg', title: 'Snakk med barnet og foreldrene', href: '#her' }}
      />
    </Frame>
  )
}
