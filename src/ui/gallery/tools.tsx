import { ContactCard } from '#ui/contact-card.tsx'
import { ToolDocument } from '#ui/document.tsx'
import { ErrorPage } from '#ui/error-page.tsx'
import { PageHead } from '#ui/heading.tsx'
import { HelperLinks, HelperOutcome, HelperQuestion } from '#ui/helper.tsx'
import { Icon } from '#ui/icon.tsx'
import { iconNames } from '#ui/icon-names.ts'
import { Missing } from '#ui/missing.tsx'
import { NoteAcute } from '#ui/note-acute.tsx'
import { NoteCalm } from '#ui/note-calm.tsx'
import { NowCard } from '#ui/now-card.tsx'
import { Pills } from '#ui/pills.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { Relay } from '#ui/relay.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { SearchResults } from '#ui/search-results.tsx'
import { Section } from '#ui/section.tsx'
import { ToolList } from '#ui/tool-list.tsx'
import { Frame } from '#ui/gallery/frame.tsx'

const crumbs = [
  { label: 'Veilederen', href: '#her' },
  { label: 'Verktøy', href: '#her' },
]
const documentWords = { say: 'Si', ask: 'Spør', mind: 'Husk' }
const privacy = 'Det du skriver, blir på skjermen din. Ingenting sendes eller lagres. Skriv ut før du lukker siden.'

export function FormTool() {
  return (
    <Frame title="Undringsnotat" current="Veilederen" tone="staff">
      <PageHead
        crumbs={crumbs}
        crumbsLabel="Du er her"
        title="Undringsnotat"
        lead="Skriv ned det du har sett eller hørt, mens du husker det."
      />
      <div class="page section-tight">
        <ToolDocument
          privacy={privacy}
          words={documentWords}
          parts={[
            {
              kind: 'fields',
              title: 'Hvem og når',
              fields: [
                { kind: 'line', name: 'hvem-skriver', label: 'Hvem skriver', help: 'Navnet ditt og hva du gjør.' },
                { kind: 'date', name: 'dato', label: 'Dato', help: 'Dag, måned og år.' },
                {
                  kind: 'choice',
                  name: 'hvor',
                  label: 'Hvor så du det?',
                  options: ['I timen', 'I friminuttet', 'I garderoben', 'Et annet sted'],
                  several: true,
                },
              ],
            },
            {
              kind: 'fields',
              title: 'Det du har sett',
              intro: 'Skriv bare det du selv har sett, hørt eller fått vite. Ikke hva du tror det kommer av.',
              fields: [
                {
                  kind: 'text',
                  name: 'hva',
                  label: 'Hva så eller hørte du?',
                  help: 'En situasjon om gangen. Bruk barnets egne ord der du kan.',
                  room: 'long',
                },
                { kind: 'text', name: 'hvor-ofte', label: 'Hvor ofte, og hvor lenge?', room: 'short' },
                {
                  kind: 'scale',
                  name: 'uro',
                  label: 'Hvor urolig er du?',
                  help: 'Det er din egen uro du setter ord på. Den sier ingenting om barnet.',
                  steps: ['Jeg lurer litt', 'Jeg er urolig', 'Jeg er svært urolig'],
                },
              ],
            },
          ]}
        >
          <PrintButton label="Skriv ut" />
          <a class="go" href="#her">
            Last ned som PDF <Icon name="download" />
          </a>
        </ToolDocument>
      </div>
    </Frame>
  )
}

export function ChecklistTool() {
  return (
    <Frame title="Før møtet" current="Veilederen" tone="staff">
      <PageHead
        crumbs={crumbs}
        crumbsLabel="Du er her"
        title="Før møtet med hjemmet"
        lead="Gå gjennom listen dagen før."
      />
      <div class="page section-tight">
        <ToolDocument
          privacy={privacy}
          words={documentWords}
          parts={[
            {
              kind: 'checklist',
              title: 'Barnet',
              items: [
                { text: 'Noen har spurt barnet hva som er viktig', help: 'Skriv ned svaret med barnets egne ord.' },
                { text: 'Barnet vet når møtet er, og hvem som kommer' },
                { text: 'Dere vet hvem som forteller barnet hva dere ble enige om' },
              ],
            },
            {
              kind: 'checklist',
              title: 'Foreldrene',
              items: [
                { text: 'De vet hva møtet handler om' },
                { text: 'De har fått spørsmål om tolk', help: 'Bruk aldri barnet som tolk.' },
              ],
            },
          ]}
        >
          <PrintButton label="Skriv ut" />
        </ToolDocument>
      </div>
    </Frame>
  )
}

export function ConversationTool() {
  return (
    <Frame title="Samtale med foreldre" current="Veilederen" tone="staff">
      <PageHead
        crumbs={crumbs}
        crumbsLabel="Du er her"
        title="Samtale med foreldre"
        lead="Fem minutter å forberede, en halv time å snakke."
      />
      <div class="page section-tight">
        <ToolDocument
          privacy={privacy}
          words={documentWords}
          parts={[
            {
              kind: 'conversation',
              title: 'Begynn',
              turns: [
                {
                  say: '«Jeg er glad i barnet deres, og jeg har lagt merke til noe jeg vil dele.»',
                  mind: 'Si hva du har sett. Ikke hva du tror.',
                },
                {
                  ask: [
                    'Kjenner dere igjen det jeg forteller?',
                    'Hvordan er det hjemme?',
                    'Hva har dere prøvd som hjelper?',
                  ],
                },
              ],
            },
            {
              kind: 'conversation',
              title: 'Avslutt',
              turns: [
                {
                  say: '«Da gjør vi dette, og snakkes igjen torsdag.»',
                  mind: 'Skriv ned hva dere ble enige om, og hvem som gjør hva.',
                },
              ],
            },
            {
              kind: 'fields',
              title: 'Etterpå',
              fields: [{ kind: 'text', name: 'enige', label: 'Hva ble dere enige om?' }],
            },
          ]}
        >
          <PrintButton label="Skriv ut" />
        </ToolDocument>
      </div>
    </Frame>
  )
}

const contactWords = {
  call: 'Ring',
  sms: 'Send melding til',
  chat: 'Chat',
  web: 'Nettside',
  open: 'Åpent nå',
  closed: 'Stengt nå',
  external: 'annet nettsted',
}

export function HelpPage() {
  return (
    <Frame title="Hvem kan hjelpe?" current="Hjelp" exit>
      <PageHead title="Hvem kan hjelpe?" lead="Her er de du kan ringe, skrive til eller gå til." />
      <div class="page section-tight">
        <NowCard
          title="Noen svarer nå"
          text="Hjelpetelefonen. For alle, dag og natt. Du trenger ikke si hvem du er."
          call={{ href: 'tel:116123', label: '116 123' }}
        />
      </div>
      <Section id="alltid" title="Alltid åpent">
        <ul class="contact-list">
          <ContactCard
            name="Alarmtelefonen for barn og unge"
            icon="child"
            who="For deg under 18 år som har det vanskelig, og for voksne som er urolige for et barn."
            phone={{ number: '116111', display: '116 111' }}
            chat="#her"
            opening="Hele døgnet"
            open
            note="Nasjonalt tilbud. Kontrollert 2. november 2026."
            words={contactWords}
          />
          <ContactCard
            name="Vold- og overgrepslinjen"
            icon="umbrella"
            who="For deg som lever med vold eller overgrep, og for deg som er redd for en annen."
            phone={{ number: '116006', display: '116 006' }}
            web={{ href: 'https://example.org/', label: 'Nettsiden deres', external: true }}
            opening="Hele døgnet"
            open
            words={contactWords}
          />
          <ContactCard
            name="Legevakt"
            icon="care"
            who="Når du trenger lege, og det ikke kan vente."
            phone={{ number: '116117', display: '116 117' }}
            opening="Hele døgnet"
            open
            words={contactWords}
          />
        </ul>
      </Section>
      <Section id="kommunen" title="I kommunen">
        <ul class="contact-list">
          <ContactCard
            name="Helsestasjonen"
            icon="baby"
            who="For gravide, barn 0–20 år og foreldre."
            opening="Hverdager 8–15"
            open={false}
            missing="Telefonnummer fylles ut av kommunen."
            words={contactWords}
          />
          <ContactCard
            name="Barnevernet"
            icon="shield"
            who="Råd til deg som er urolig, og hjelp til familier."
            missing="Telefonnummer og åpningstid fylles ut av kommunen."
            words={contactWords}
          />
          <ContactCard
            name="PPT"
            icon="book"
            who="Når det er vanskelig å lære, eller å være sammen med andre på skolen."
            opening="Hverdager 8–15"
            open={false}
            missing="Telefonnummer fylles ut av kommunen."
            words={contactWords}
          />
        </ul>
      </Section>
    </Frame>
  )
}

export function SearchPage() {
  return (
    <Frame title="Søk" current="Søk">
      <PageHead title="Søk">
        <SearchBox action="#her" value="samtyke" label="Hva leter du etter?" submit="Søk" />
      </PageHead>
      <div class="page section-tight">
        <SearchResults
          summary="3 treff på «samtyke»"
          suggestion={{ text: 'Mente du', label: 'samtykke?', href: '#her' }}
          results={[
            {
              title: 'Be om samtykke',
              href: '#her',
              kind: 'Steg på nivå 2',
              text: (
                <>
                  Foreldrene velger hvilke tjenester som får vite noe. Uten <mark>samtykke</mark> deler dere ingenting.
                </>
              ),
            },
            {
              title: 'Samtykkeskjema',
              href: '#her',
              kind: 'Verktøy',
              text: 'Et skjema dere fyller ut sammen. På skjerm og papir.',
            },
            {
              title: 'Mo bivddán miehtama?',
              href: '#her',
              kind: 'Verktøy',
              lang: 'se',
              text: 'Dán siiddu lea dárogillii maid.',
            },
          ]}
        />
      </div>
    </Frame>
  )
}

export function EmptySearchPage() {
  return (
    <Frame title="Søk" current="Søk">
      <PageHead title="Søk">
        <SearchBox
          action="#her"
          value="xyzzy"
          label="Hva leter du etter?"
          hint="Ett eller to ord er ofte best."
          submit="Søk"
        />
      </PageHead>
      <div class="page section-tight stack">
        <SearchResults summary="Vi fant ingenting om «xyzzy»" results={[]} />
        <p>Prøv et annet ord, eller gå en av disse veiene:</p>
        <Pills
          pills={[
            { label: 'Hvem kan hjelpe?', href: '#her' },
            { label: 'Veilederen', href: '#her' },
            { label: 'Jeg er barn eller ungdom', href: '#her' },
          ]}
        />
      </div>
    </Frame>
  )
}

export function HelperQuestionPage() {
  return (
    <Frame title="Hva gjør jeg nå?" tone="child" exit>
      <HelperQuestion
        action="#her"
        name="hva"
        question="Er du redd for noen akkurat nå?"
        help="Svaret ditt lagres ikke, og ingen andre ser det."
        answers={[
          { value: 'ja', label: 'Ja', detail: 'Noen er i nærheten, eller kommer snart' },
          { value: 'litt', label: 'Ikke akkurat nå, men ofte' },
          { value: 'nei', label: 'Nei, det er noe annet' },
        ]}
        submit="Gå videre"
        error="Velg det svaret som passer best."
        back={{ label: 'Begynn på nytt', href: '#her' }}
      />
    </Frame>
  )
}

export function HelperLinksPage() {
  return (
    <Frame title="Hva gjør jeg nå?" tone="child" exit>
      <HelperLinks
        question="Er du redd for noen akkurat nå?"
        help="Svaret ditt lagres ikke hos oss."
        answers={[
          { href: '#her', label: 'Ja' },
          { href: '#her', label: 'Nei, det er noe annet' },
        ]}
        back={{ label: 'Begynn på nytt', href: '#her' }}
      />
    </Frame>
  )
}

export function HelperOutcomePage() {
  return (
    <Frame title="Hva gjør jeg nå?" tone="child" exit>
      <HelperOutcome title="Ring politiet nå" lead="Du gjør ikke noe galt. De er vant til at barn ringer.">
        <NowCard
          title="Politiet svarer deg nå"
          text="Si hvor du er. Du trenger ikke si alt."
          call={{ href: 'tel:112', label: '112' }}
          other={{ href: 'tel:116111', label: 'Eller ring 116 111' }}
        />
        <NoteCalm icon="listen">
          <p>
            <b>De voksne må noen ganger si det videre.</b> Er du i fare, må den som hører det, hente hjelp. Da får du
            vite hvem som får vite det.
          </p>
        </NoteCalm>
        <Section id="skjer" title="Dette skjer når du ringer" inside>
          <Relay
            items={[
              { title: 'Noen tar telefonen', text: 'De spør hvor du er og hva som skjer.' },
              { title: 'De blir på tråden', text: 'Du kan legge på hvis du må.' },
              { state: 'next', title: 'En voksen kommer', text: 'Etterpå hjelper noen deg videre.' },
            ]}
          />
        </Section>
      </HelperOutcome>
    </Frame>
  )
}

export function AboutPage() {
  return (
    <Frame title="Om Trygge barn">
      <PageHead title="Om Trygge barn" lead="Slik arbeider kommunen for at ingen barn skal falle mellom to stoler." />
      <div class="page section-tight prose">
        <p>
          Trygge barn er navnet på måten vi samarbeider på. Den gjelder for <a href="#her">alle som møter barn</a>, fra
          jordmor til trener.
        </p>
        <h2>Hvem eier den</h2>
        <p>Kommunedirektøren har ansvaret. BTI-koordinatoren holder innholdet oppdatert.</p>
        <Missing>Navn og telefon til koordinatoren fylles ut av kommunen.</Missing>
        <h3>Det vi lover</h3>
        <ul>
          <li>Det er alltid én som holder stafetten.</li>
          <li>Barnet blir spurt først.</li>
          <li>Du får vite hva som skjer videre.</li>
        </ul>
        <blockquote>
          <p>«Det er best når noen står der. Da trenger jeg ikke tenke på det.»</p>
        </blockquote>
        <table>
          <thead>
            <tr>
              <th scope="col">Tjeneste</th>
              <th scope="col">Ansvar</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>Barnehage</td>
              <td>Ser barnet hver dag, og tar den første samtalen</td>
            </tr>
            <tr>
              <td>Helsestasjon</td>
              <td>Følger gravide, barn og unge til de er 20 år</td>
            </tr>
          </tbody>
        </table>
      </div>
    </Frame>
  )
}

export function NotFoundPage() {
  return (
    <Frame title="Siden finnes ikke">
      <ErrorPage
        title="Her stopper ikke veien"
        lead="Siden finnes ikke, eller den har flyttet. Du kan gå videre herfra."
        reference="Feilnummer 7f3a91"
      >
        <NoteAcute>
          <p>
            <strong>Haster det?</strong> Ring <a href="tel:112">112</a> politi eller <a href="tel:113">113</a>{' '}
            ambulanse.
          </p>
        </NoteAcute>
        <SearchBox action="#her" label="Søk på sidene" submit="Søk" />
        <Pills
          pills={[
            { label: 'Forsiden', href: '#her' },
            { label: 'Hvem kan hjelpe?', href: '#her' },
            { label: 'Veilederen', href: '#her' },
          ]}
        />
      </ErrorPage>
    </Frame>
  )
}

export function LongWordsPage() {
  return (
    <Frame
      title="Long words"
      lang="se"
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
      <Section id="ikoner" title="Ikonnamahusat">
        <ul class="plain actions">
          {iconNames.map((name) => (
            <li>
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="verktoy" title="Veahkkeneavvut">
        <ToolList
          externalLabel="eará neahttasiidu"
          tools={[
            {
              icon: 'link',
              label: 'Sámegiella: dearvvašvuođabálvalusaid oktasašveahkkeneavvut',
              href: '#her',
              external: true,
              detail: 'Skovvi',
            },
          ]}
        />
      </Section>
    </Frame>
  )
}
