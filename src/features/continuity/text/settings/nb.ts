import type { SettingKey } from '../../rules/settings.ts'

type Words = { readonly name: string; readonly explains: string; readonly source: string }

/** What a municipality decides about its follow-up, in bokmål. A source says what the default rests on, and no law where there is none. */
export const settings = {
  groups: {
    deadlines: 'Oppfølging: frister',
    ahead: 'Oppfølging: beskjed i god tid',
    ladder: 'Oppfølging: varsler og tall',
  },
  own: {
    'follow-up-decide-days': {
      name: 'Dager til en undring er avklart',
      explains: 'Så mange dager etter at undringen oppsto, skal det være bestemt hva som skjer videre.',
      source: 'Praksis i Tromsø: 14 dager. Ingen lov sier hvor lenge.',
    },
    'follow-up-feedback-days': {
      name: 'Virkedager til svar til den som undret seg',
      explains: 'Så mange virkedager har lederen på seg til å si at noen har ansvaret.',
      source: 'Kommuners veiledere sier at den som undrer seg, alltid skal få svar. Fem virkedager er praksis.',
    },
    'follow-up-first-meeting-days': {
      name: 'Dager til det første møtet',
      explains: 'Så mange dager etter at loggen er åpnet, skal det første møtet være holdt.',
      source:
        'Praksis: to uker, etter mønster av frister kommuner har for å avklare en undring. Ingen lov sier hvor lenge.',
    },
    'follow-up-question-days': {
      name: 'Virkedager til svar på et spørsmål fra familien',
      explains: 'Så mange virkedager har den som holder stafetten på seg.',
      source: 'Praksis: fem virkedager. Ingen lov sier hvor lenge.',
    },
    'follow-up-child-question-days': {
      name: 'Virkedager til svar på et spørsmål fra barnet',
      explains: 'Et barn eller en ungdom som tør å spørre, får svar innen så mange virkedager.',
      source: 'Praksis: to virkedager, for et barn skal ikke vente en uke. Ingen lov sier hvor lenge.',
    },
    'follow-up-same-offer-days': {
      name: 'Virkedager før et nytt tilbud gir ny frist',
      explains:
        'Blir den samme spurt om stafetten igjen innen så mange virkedager, gir det ikke mer tid enn den første fristen.',
      source: 'Praksis: ti virkedager, så et tilbud uten svar ikke kan fornyes i det stille.',
    },
    'follow-up-receiver-days': {
      name: 'Dager før en overgang da noen skal ha sagt ja',
      explains: 'Så mange dager før barnet bytter sted, skal noen der ha sagt ja til å ta imot.',
      source: 'Praksis: 60 dager, for 30 dager før 1. august er midt i sommerferien. Ingen lov sier når.',
    },
    'follow-up-late-receiver-days': {
      name: 'Virkedager når en overgang blir kjent sent',
      explains:
        'Er den vanlige fristen over når overgangen blir kjent, skal noen ha sagt ja innen så mange virkedager, og alltid før selve dagen.',
      source: 'Praksis: fem virkedager. Ingen lov sier hvor lenge.',
    },
    'follow-up-name-deputy-days': {
      name: 'Virkedager til å finne en stedfortreder',
      explains: 'Så mange virkedager har lederen på seg når den som holder stafetten er borte uten stedfortreder.',
      source: 'Praksis: én virkedag. Ingen lov sier hvor lenge.',
    },
    'follow-up-confirm-return-days': {
      name: 'Virkedager en stedfortreder svarer alene',
      explains:
        'Innen så mange virkedager avklarer lederen om stafetten skal videre, eller om den som holder den, kommer tilbake.',
      source: 'Praksis: ti virkedager. Ingen lov sier hvor lenge.',
    },
    'follow-up-consent-first-days': {
      name: 'Første beskjed om at et samtykke går ut',
      explains: 'Så mange dager før siste dag får den som holder stafetten vite det.',
      source: 'Kravene til Stafett: 30, 14 og 3 dager før. Ingen lov sier når.',
    },
    'follow-up-consent-second-days': {
      name: 'Andre beskjed om at et samtykke går ut',
      explains: 'Så mange dager før siste dag får stedfortrederen også vite det.',
      source: 'Kravene til Stafett: 30, 14 og 3 dager før. Ingen lov sier når.',
    },
    'follow-up-consent-third-days': {
      name: 'Siste beskjed om at et samtykke går ut',
      explains: 'Så mange dager før siste dag får lederen for enheten vite det.',
      source: 'Kravene til Stafett: 30, 14 og 3 dager før. Ingen lov sier når.',
    },
    'follow-up-foreseen-days': {
      name: 'Beskjed om en overgang som kommer med alderen',
      explains: 'Så mange dager før et barn skal begynne et nytt sted, får den som holder stafetten vite det.',
      source: 'Kravene til Stafett: 120 dager før. Ingen lov sier når.',
    },
    'follow-up-birthday-days': {
      name: 'Beskjed om en bursdag som endrer noe',
      explains: 'Så mange dager før får den som holder stafetten vite at barnet snart bestemmer mer selv.',
      source: 'Praksis: 30 dager før. Ingen lov sier når.',
    },
    'follow-up-draft-first-days': {
      name: 'Første beskjed om at et utkast blir borte',
      explains: 'Så mange dager før får den som skrev utkastet vite det. Ingen andre får vite at det finnes.',
      source: 'Praksis: sju dager før.',
    },
    'follow-up-draft-last-days': {
      name: 'Siste beskjed om at et utkast blir borte',
      explains: 'Så mange dager før får den som skrev utkastet vite det én gang til.',
      source: 'Praksis: dagen før.',
    },
    'follow-up-wait-after-person': {
      name: 'Virkedager før stedfortrederen får vite det',
      explains: 'Når noe ikke er gjort i tide, venter Stafett så mange virkedager på den som skulle gjøre det.',
      source: 'Kravene til Stafett sier hvem som får vite det etter tur. Én virkedag er praksis.',
    },
    'follow-up-wait-after-deputy': {
      name: 'Virkedager før lederen får vite det',
      explains: 'Så mange virkedager venter Stafett på stedfortrederen før lederen for enheten får vite det.',
      source: 'Kravene til Stafett sier hvem som får vite det etter tur. To virkedager er praksis.',
    },
    'follow-up-wait-after-leader': {
      name: 'Virkedager før koordinatoren får vite det',
      explains: 'Så mange virkedager venter Stafett på lederen før koordinatoren får vite det.',
      source: 'Kravene til Stafett sier hvem som får vite det etter tur. Tre virkedager er praksis.',
    },
    'follow-up-wait-after-last': {
      name: 'Virkedager før det regnes som et brudd',
      explains: 'Når alle har fått vite det, har de så mange virkedager på seg før oppfølgingen regnes som brutt.',
      source: 'Praksis: fem virkedager.',
    },
    'follow-up-open-from': {
      name: 'Klokka Stafett begynner å si fra',
      explains: 'Før denne timen får ingen et varsel, bortsett fra den som nettopp er spurt om noe.',
      source: 'Praksis: klokka 7 på virkedager. Ingen lov sier når.',
    },
    'follow-up-open-until': {
      name: 'Klokka Stafett slutter å si fra',
      explains: 'Fra denne timen venter varslene til neste virkedag.',
      source: 'Praksis: klokka 20 på virkedager. Ingen lov sier når.',
    },
    'follow-up-fewest': {
      name: 'Færreste i et tall som vises',
      explains: 'Tall om færre enn så mange blir ikke vist, så ingen kan kjennes igjen.',
      source: 'Praksis: fem. Kommunen kan kreve flere, men ikke færre.',
    },
  } satisfies Record<SettingKey, Words>,
}
