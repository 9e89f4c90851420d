import { DoorCard, Doors } from '#ui/door-card.tsx'
import { Facts } from '#ui/facts.tsx'
import { PageHead } from '#ui/heading.tsx'
import { FrontHero } from '#ui/landscape.tsx'
import { NowCard } from '#ui/now-card.tsx'
import { NoteAcute } from '#ui/note-acute.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { Pills } from '#ui/pills.tsx'
import { QuestionList } from '#ui/question-list.tsx'
import { Relay } from '#ui/relay.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { Section } from '#ui/section.tsx'
import { TalkList } from '#ui/talk-list.tsx'
import { TownList } from '#ui/town-list.tsx'
import { ToolList } from '#ui/tool-list.tsx'
import { Frame } from '#ui/gallery/frame.tsx'

export function DirectoryPage() {
  return (
    <Frame title="Kommunene">
      <FrontHero title="Velg kommunen din" lead="Her er kommunene som bruker Stafett." />
      <div class="ground">
        <div class="page">
          <TownList
            towns={[
              {
                href: '#her',
                name: 'Porsanger',
                others: [
                  { text: 'Porsáŋgu', lang: 'se' },
                  { text: 'Porsanki', lang: 'fkv' },
                ],
              },
              { href: '#her', name: 'Nore og Uvdal', others: [] },
              { href: '#her', name: 'Snåsa', others: [{ text: 'Snåase', lang: 'sma' }] },
            ]}
          />
        </div>
      </div>
    </Frame>
  )
}

export function FrontPage() {
  return (
    <Frame title="Forsiden" current="Forsiden">
      <FrontHero
        title="Lurer du på noe? Begynn her."
        lead="Har du det vanskelig selv, eller er du urolig for et barn? Si hvem du er, så viser vi hva du kan gjøre nå."
      />
      <Doors>
        <DoorCard
          kind="child"
          icon="child"
          title="Jeg er barn eller ungdom"
          text="Finn en voksen du kan snakke med nå, om deg selv eller en venn."
          go="Hvem kan jeg snakke med?"
          href="#her"
        />
        <DoorCard
          kind="adult"
          icon="people"
          title="Jeg er voksen"
          text="Du er forelder, slektning, nabo eller trener, og noe gjør deg urolig."
          go="Hva kan jeg gjøre?"
          href="#her"
        />
        <DoorCard
          kind="staff"
          icon="handshake"
          title="Jeg jobber med barn"
          text="Gå fra undring til felles plan, ett steg om gangen, uten å vente på andre."
          go="Åpne veilederen"
          href="#her"
        />
      </Doors>
      <Section id="slik" title="Slik går stafetten">
        <Relay
          across
          items={[
            { title: 'Noen ser noe', text: 'Et barn, en forelder eller en ansatt sier ifra. Det holder å lure.' },
            {
              title: 'Vi snakker sammen',
              text: 'Barnet og foreldrene er med fra starten, og får si hva som er viktig.',
            },
            {
              state: 'now',
              title: 'Én har stafetten',
              text: 'Én navngitt voksen passer på planen. Ingen slipper før en annen har tatt imot.',
            },
            {
              state: 'next',
              title: 'Vi ser om det hjelper',
              text: 'Det er alltid satt en dato. Da bestemmer vi sammen hva som skjer videre.',
            },
          ]}
        />
      </Section>
      <Section id="mer" title="Andre veier inn">
        <Pills
          pills={[
            { label: 'Venter du barn?', href: '#her' },
            { label: 'Meld fra til barnevernet', href: '#her' },
            { label: 'Hjelp og tilbud i kommunen', href: '#her' },
            { label: 'Slik samarbeider vi', href: '#her' },
            { label: 'Rettene dine', href: '#her' },
          ]}
        />
      </Section>
    </Frame>
  )
}

export function ChildDoor() {
  return (
    <Frame title="Hvem kan jeg snakke med?" tone="child" exit>
      <PageHead title="Hvem kan jeg snakke med nå?" lead="Du trenger ikke vite hva du skal si." />
      <div class="page section-tight">
        <NowCard
          title="Noen svarer deg nå"
          text="Alarmtelefonen for barn og unge. Gratis, dag og natt. Du trenger ikke si hva du heter."
          call={{ href: 'tel:116111', label: '116 111' }}
          other={{ href: '#her', label: 'Jeg vil heller chatte' }}
        />
      </div>
      <Section id="voksen" title="Eller en voksen nær deg" tight>
        <TalkList
          talks={[
            {
              icon: 'school',
              title: 'En lærer du liker',
              text: 'Si: «Kan jeg snakke med deg alene?» Mer trenger du ikke.',
            },
            { icon: 'mind', title: 'Helsesykepleieren', text: 'Gå til kontoret på skolen. Du trenger ikke avtale.' },
            { icon: 'chat', title: 'Helsestasjon for ungdom', text: 'For deg opp til 20 år. Det er gratis.' },
          ]}
        />
      </Section>
      <div class="page section columns columns-half">
        <Section id="skjer" title="Hva skjer når jeg sier ifra?" inside>
          <Relay
            items={[
              { title: 'Du forteller', text: 'Litt eller mye. Du bestemmer.' },
              { title: 'Den voksne hører på deg', text: 'Og spør hva du ønsker skal skje.' },
              { title: 'Dere blir enige om neste steg', text: 'Du får vite hvem som får vite hva.' },
              { state: 'now', title: 'Én voksen passer på', text: 'Du vet hvem det er, og når dere snakkes igjen.' },
            ]}
          />
        </Section>
        <Section id="lurer" title="Det mange lurer på" inside>
          <QuestionList
            questions={[
              {
                question: 'Sier dere det til foreldrene mine?',
                answer:
                  'Vi snakker med deg først. Er du i fare, må den voksne hente hjelp. Da får du vite det, og du slipper å gjøre det alene.',
                open: true,
              },
              {
                question: 'Hva om det gjelder en venn?',
                answer: 'Da kan du også si ifra. Du svikter ikke vennen din når du henter hjelp.',
              },
              {
                question: 'Hva om ingen hører på meg?',
                answer: 'Si det til en voksen til. Det er de voksne som må gjøre jobben sin, ikke du.',
              },
              {
                question: 'Kan noen se at jeg har vært her?',
                answer: (
                  <p>
                    Vi lagrer ikke hva du leser. Telefonen din kan huske siden.{' '}
                    <a href="#spor">Slik sletter du sporet</a>
                  </p>
                ),
              },
            ]}
          />
        </Section>
      </div>
      <Section id="om" title="Hva handler det om?">
        <Pills
          pills={[
            { label: 'Hjemme', href: '#her', icon: 'home' },
            { label: 'Skolen', href: '#her', icon: 'school' },
            { label: 'Venner', href: '#her', icon: 'friends' },
            { label: 'Noen gjør meg vondt', href: '#her', icon: 'umbrella' },
            { label: 'Tanker og følelser', href: '#her', icon: 'mind' },
            { label: 'Kropp', href: '#her', icon: 'body' },
            { label: 'Nett og bilder', href: '#her', icon: 'mobile' },
            { label: 'Vet ikke helt', href: '#her', icon: 'question' },
          ]}
        />
      </Section>
    </Frame>
  )
}

export function AdultDoor() {
  return (
    <Frame title="Er du urolig for et barn?" exit>
      <PageHead
        title="Er du urolig for et barn?"
        lead="Du trenger ikke være sikker. Det du har sett, kan være det som mangler for at barnet får hjelp."
      />
      <div class="page section-tight">
        <NoteAcute>
          <p>
            <strong>Tror du barnet blir slått, misbrukt eller ikke får det det trenger?</strong> Ring barnevernet, og
            112 om det haster. Snakk ikke med foreldrene først. <a href="#her">Dette gjør du nå</a>
          </p>
        </NoteAcute>
      </div>
      <div class="page section columns columns-side">
        <div>
          <Section id="gjor" title="Dette kan du gjøre" inside>
            <Relay
              items={[
                { title: 'Skriv ned det du har sett', text: 'Hva skjedde, når og hvor. Det hjelper deg å huske.' },
                {
                  title: 'Si det til barnet',
                  text: '«Jeg ser at du har det vanskelig. Vil du fortelle?» Ikke lov å holde det hemmelig.',
                },
                {
                  title: 'Snakk med noen som kan hjelpe',
                  text: 'Læreren, helsesykepleieren eller barnevernet. Du kan spørre uten å si navn.',
                },
                {
                  state: 'now',
                  title: 'Da tar vi imot',
                  text: 'Du får vite hvem som har tatt imot det du sa, og at noen gjør noe med det.',
                },
              ]}
            />
          </Section>
          <Section id="sporsmal" title="Det mange lurer på" inside>
            <QuestionList
              questions={[
                {
                  question: 'Får foreldrene vite at det var jeg?',
                  answer:
                    'Det kommer an på hvem du sier det til. Barnevernet kan skjerme deg når det er grunn til det.',
                  open: true,
                },
                {
                  question: 'Hva om jeg tar feil?',
                  answer: 'Da har du vist at du bryr deg. Det er andre som har ansvaret for å finne ut av det.',
                },
              ]}
            />
          </Section>
        </div>
        <div class="side">
          <div class="sheet">
            <h2>Gjelder det ditt eget barn?</h2>
            <ToolList
              externalLabel="annet nettsted"
              tools={[
                { icon: 'people', label: 'Snakk med barnehagen eller skolen', href: '#her' },
                { icon: 'baby', label: 'Helsestasjonen', href: '#her', detail: 'For barn 0–20 år og foreldre' },
                { icon: 'heart', label: 'Når du selv har det tungt', href: '#her' },
                {
                  icon: 'external',
                  label: 'Familievernkontoret',
                  href: '#her',
                  external: true,
                  detail: 'Gratis samtaler, uten henvisning',
                },
              ]}
            />
          </div>
          <NoteCalm icon="people">
            <p>
              <b>Du er nabo, trener eller besteforelder.</b> Ofte er det nettopp du som ser det først.
            </p>
          </NoteCalm>
        </div>
      </div>
    </Frame>
  )
}

export function StaffDoor() {
  return (
    <Frame title="Du som jobber med barn" current="Veilederen" tone="staff">
      <PageHead title="Du som jobber med barn" lead="Den som lurer, har ansvaret til noen andre har tatt imot det.">
        <SearchBox action="#her" label="Søk i veilederen" submit="Søk" quiet />
      </PageHead>
      <Doors>
        <DoorCard
          kind="staff"
          icon="plan"
          title="Fra undring til handling"
          text="Nivåene og stegene, for barnehage, skole og helsestasjon."
          go="Åpne veilederen"
          href="#her"
        />
        <DoorCard
          icon="warning"
          title="Det haster"
          text="Vold, overgrep eller alvorlig svikt. Gå rett til barnevernet eller politiet."
          go="Dette gjør du nå"
          href="#her"
        />
        <DoorCard
          kind="adult"
          icon="tools"
          title="Verktøy"
          text="Undringsnotat, samtaleguider, samtykke og møtemal. På skjerm og papir."
          go="Se verktøyene"
          href="#her"
        />
        <DoorCard
          icon="handshake"
          title="Slik samarbeider vi"
          text="Planer, rutiner og møteplasser på tre nivåer i kommunen."
          go="Åpne modellen"
          href="#her"
        />
      </Doors>
      <div class="page section">
        <Facts
          facts={[
            { label: 'Gjelder', value: 'Fra graviditet til 25 år' },
            { label: 'Samordnes av', value: 'BTI-koordinatoren' },
            { label: 'Gjennomgått', value: '2. november 2026' },
          ]}
        />
      </div>
    </Frame>
  )
}
