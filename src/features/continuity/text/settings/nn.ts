import type { settings as nb } from './nb.ts'

export const settings: typeof nb = {
  groups: {
    deadlines: 'Oppfølging: fristar',
    ahead: 'Oppfølging: beskjed i god tid',
    ladder: 'Oppfølging: varsel og tal',
  },
  own: {
    'follow-up-decide-days': {
      name: 'Dagar til ei undring er avklart',
      explains: 'Så mange dagar etter at undringa oppstod, skal det vere bestemt kva som skjer vidare.',
      source: 'Praksis i Tromsø: 14 dagar. Inga lov seier kor lenge.',
    },
    'follow-up-feedback-days': {
      name: 'Virkedagar til svar til den som undra seg',
      explains: 'Så mange virkedagar har leiaren på seg til å seie at nokon har ansvaret.',
      source: 'Rettleiarar i kommunane seier at den som undrar seg, alltid skal få svar. Fem virkedagar er praksis.',
    },
    'follow-up-first-meeting-days': {
      name: 'Dagar til det første møtet',
      explains: 'Så mange dagar etter at loggen er opna, skal det første møtet vere halde.',
      source:
        'Praksis: to veker, etter mønster av fristar kommunar har for å avklare ei undring. Inga lov seier kor lenge.',
    },
    'follow-up-question-days': {
      name: 'Virkedagar til svar på eit spørsmål frå familien',
      explains: 'Så mange virkedagar har den som held stafetten på seg.',
      source: 'Praksis: fem virkedagar. Inga lov seier kor lenge.',
    },
    'follow-up-child-question-days': {
      name: 'Virkedagar til svar på eit spørsmål frå barnet',
      explains: 'Eit barn eller ein ungdom som torer å spørje, får svar innan så mange virkedagar.',
      source: 'Praksis: to virkedagar, for eit barn skal ikkje vente ei veke. Inga lov seier kor lenge.',
    },
    'follow-up-same-offer-days': {
      name: 'Virkedagar før eit nytt tilbod gir ny frist',
      explains:
        'Blir den same spurd om stafetten igjen innan så mange virkedagar, gir det ikkje meir tid enn den første fristen.',
      source: 'Praksis: ti virkedagar, så eit tilbod utan svar ikkje kan fornyast i det stille.',
    },
    'follow-up-receiver-days': {
      name: 'Dagar før ein overgang når nokon skal ha sagt ja',
      explains: 'Så mange dagar før barnet byter stad, skal nokon der ha sagt ja til å ta imot.',
      source: 'Praksis: 60 dagar, for 30 dagar før 1. august er midt i sommarferien. Inga lov seier når.',
    },
    'follow-up-late-receiver-days': {
      name: 'Virkedagar når ein overgang blir kjend seint',
      explains:
        'Er den vanlege fristen over når overgangen blir kjend, skal nokon ha sagt ja innan så mange virkedagar, og alltid før sjølve dagen.',
      source: 'Praksis: fem virkedagar. Inga lov seier kor lenge.',
    },
    'follow-up-name-deputy-days': {
      name: 'Virkedagar til å finne ein stadfortredar',
      explains: 'Så mange virkedagar har leiaren på seg når den som held stafetten er borte utan stadfortredar.',
      source: 'Praksis: éin virkedag. Inga lov seier kor lenge.',
    },
    'follow-up-confirm-return-days': {
      name: 'Virkedagar ein stadfortredar svarer åleine',
      explains:
        'Innan så mange virkedagar avklarer leiaren om stafetten skal vidare, eller om den som held han, kjem tilbake.',
      source: 'Praksis: ti virkedagar. Inga lov seier kor lenge.',
    },
    'follow-up-consent-first-days': {
      name: 'Første beskjed om at eit samtykke går ut',
      explains: 'Så mange dagar før siste dag får den som held stafetten vite det.',
      source: 'Krava til Stafett: 30, 14 og 3 dagar før. Inga lov seier når.',
    },
    'follow-up-consent-second-days': {
      name: 'Andre beskjed om at eit samtykke går ut',
      explains: 'Så mange dagar før siste dag får stadfortredaren òg vite det.',
      source: 'Krava til Stafett: 30, 14 og 3 dagar før. Inga lov seier når.',
    },
    'follow-up-consent-third-days': {
      name: 'Siste beskjed om at eit samtykke går ut',
      explains: 'Så mange dagar før siste dag får leiaren for eininga vite det.',
      source: 'Krava til Stafett: 30, 14 og 3 dagar før. Inga lov seier når.',
    },
    'follow-up-foreseen-days': {
      name: 'Beskjed om ein overgang som kjem med alderen',
      explains: 'Så mange dagar før eit barn skal byrje ein ny stad, får den som held stafetten vite det.',
      source: 'Krava til Stafett: 120 dagar før. Inga lov seier når.',
    },
    'follow-up-birthday-days': {
      name: 'Beskjed om ein bursdag som endrar noko',
      explains: 'Så mange dagar før får den som held stafetten vite at barnet snart bestemmer meir sjølv.',
      source: 'Praksis: 30 dagar før. Inga lov seier når.',
    },
    'follow-up-draft-first-days': {
      name: 'Første beskjed om at eit utkast blir borte',
      explains: 'Så mange dagar før får den som skreiv utkastet vite det. Ingen andre får vite at det finst.',
      source: 'Praksis: sju dagar før.',
    },
    'follow-up-draft-last-days': {
      name: 'Siste beskjed om at eit utkast blir borte',
      explains: 'Så mange dagar før får den som skreiv utkastet vite det éin gong til.',
      source: 'Praksis: dagen før.',
    },
    'follow-up-wait-after-person': {
      name: 'Virkedagar før stadfortredaren får vite det',
      explains: 'Når noko ikkje er gjort i tide, ventar Stafett så mange virkedagar på den som skulle gjere det.',
      source: 'Krava til Stafett seier kven som får vite det etter tur. Éin virkedag er praksis.',
    },
    'follow-up-wait-after-deputy': {
      name: 'Virkedagar før leiaren får vite det',
      explains: 'Så mange virkedagar ventar Stafett på stadfortredaren før leiaren for eininga får vite det.',
      source: 'Krava til Stafett seier kven som får vite det etter tur. To virkedagar er praksis.',
    },
    'follow-up-wait-after-leader': {
      name: 'Virkedagar før koordinatoren får vite det',
      explains: 'Så mange virkedagar ventar Stafett på leiaren før koordinatoren får vite det.',
      source: 'Krava til Stafett seier kven som får vite det etter tur. Tre virkedagar er praksis.',
    },
    'follow-up-wait-after-last': {
      name: 'Virkedagar før det blir rekna som eit brot',
      explains: 'Når alle har fått vite det, har dei så mange virkedagar på seg før oppfølginga blir rekna som broten.',
      source: 'Praksis: fem virkedagar.',
    },
    'follow-up-open-from': {
      name: 'Klokka Stafett byrjar å seie frå',
      explains: 'Før denne timen får ingen eit varsel, bortsett frå den som nettopp er spurd om noko.',
      source: 'Praksis: klokka 7 på virkedagar. Inga lov seier når.',
    },
    'follow-up-open-until': {
      name: 'Klokka Stafett sluttar å seie frå',
      explains: 'Frå denne timen ventar varsla til neste virkedag.',
      source: 'Praksis: klokka 20 på virkedagar. Inga lov seier når.',
    },
    'follow-up-fewest': {
      name: 'Færrast i eit tal som blir vist',
      explains: 'Tal om færre enn så mange blir ikkje viste, så ingen kan kjennast igjen.',
      source: 'Praksis: fem. Kommunen kan krevje fleire, men ikkje færre.',
    },
  },
}
