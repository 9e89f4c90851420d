import type { Act } from '../../rules/access.ts'
import type { HappenedAct } from '../nb/act-words.ts'

/** What an act is called in the record of events: done, and as something that someone tried. */
type ActWords = readonly [done: string, tried: string]

/** Every act that a door decides about. To be let in to a page for changing something is not yet to have changed it. */
const decided: Record<Act, ActWords> = {
  'see-my-page': ['rabai iežas siiddu', 'rahpat iežas siiddu'],
  'list-units': ['geahčai bálvalusaid ja ovttadagaid listtu', 'geahččat bálvalusaid ja ovttadagaid listtu'],
  'see-unit': ['geahčai ovttadaga', 'geahččat ovttadaga'],
  'manage-services': ['rabai siiddu gos sáhttá rievdadit bálvalusaid', 'beassat rievdadit bálvalusaid'],
  'manage-units': ['rabai siiddu gos sáhttá rievdadit ovttadagaid', 'beassat rievdadit ovttadagaid'],
  'list-people': ['ozai olbmuid gielddas', 'ohcat olbmuid gielddas'],
  'see-person': ['geahčai koartta', 'geahččat koartta'],
  'invite-staff': ['rabai siiddu gos sáhttá bovdet bargiid', 'beassat bovdet bargiid'],
  'invite-leader': ['rabai siiddu gos sáhttá bovdet jođiheddjiid', 'beassat bovdet jođiheddjiid'],
  'give-municipal-role': ['rabai siiddu gos sáhttá addit rollaid olles gielddas', 'addit rollaid olles gielddas'],
  'end-membership': ['rabai siiddu gos sáhttá loahpahit rolla', 'loahpahit rolla'],
  'deactivate-person': ['rabai siiddu gos sáhttá váldit eret beassanlobi', 'váldit eret beassanlobi'],
  'connect-person': ['rabai siiddu gos sáhttá čatnat olbmo gildii', 'čatnat olbmo gildii'],
  'correct-person': ['rabai siiddu gos sáhttá divvut koartta', 'divvut koartta'],
  'end-sessions-of-person': ['rabai siiddu gos sáhttá logget olbmo olggos', 'logget olbmo olggos'],
  'import-people': ['rabai siiddu gos sáhttá viežžat listtu', 'viežžat listtu'],
  'delegate-own-office': ['rabai siiddu gos sáhttá válljet sadjásačča', 'válljet sadjásačča'],
  'manage-providers': ['rabai siiddu gos sáhttá rievdadit sisaloggema', 'beassat rievdadit sisaloggema'],
  'see-settings': ['geahčai heivehusaid', 'geahččat heivehusaid'],
  'change-settings': ['rabai siiddu gos sáhttá rievdadit heivehusa', 'rievdadit heivehusa'],
  'see-audit': ['geahčai dáhpáhusaid', 'geahččat dáhpáhusaid'],
  'export-audit': ['vieččai dáhpáhusaid fiilan', 'viežžat dáhpáhusaid fiilan'],
}

/** What is written down beside: that something came of it. */
const happened: Record<HappenedAct, ActWords> = {
  enter: ['beasai sisa', 'beassat sisa'],
  'sign-in': ['loggestii sisa', 'loggestit sisa'],
  'sign-out': ['loggestii olggos', 'loggestit olggos'],
  'end-own-session': ['loggestii olggos eará iežas neahttalohkkis', 'loggestit olggos eará neahttalohkkis'],
  'service-added': ['lasihii bálvalusa', 'lasihit bálvalusa'],
  'service-changed': ['rievdadii bálvalusa', 'rievdadit bálvalusa'],
  'service-ended': ['loahpahii bálvalusa', 'loahpahit bálvalusa'],
  'service-shared': ['juogii bálvalusa vel ovttain gielddain', 'juohkit bálvalusa'],
  'service-unshared': ['loahpahii bálvalusa juohkima', 'loahpahit bálvalusa juohkima'],
  'service-welcomed': ['luittii sisa bálvalusa eará gielddas', 'luoitit sisa bálvalusa eará gielddas'],
  'service-welcome-taken-back': ['válddii ruovttoluotta lobi eará gildii', 'váldit ruovttoluotta lobi eará gildii'],
  'unit-added': ['lasihii ovttadaga', 'lasihit ovttadaga'],
  'unit-changed': ['rievdadii ovttadaga', 'rievdadit ovttadaga'],
  'unit-closed': ['heaittihii ovttadaga', 'heaittihit ovttadaga'],
  'unit-merged': ['ovttastahtii ovttadaga eará ovttadagain', 'ovttastahttit ovttadagaid'],
  'take-invitation': ['válddii vuostá bovdehusa', 'váldit vuostá bovdehusa'],
  'person-added': ['lasihii olbmo', 'lasihit olbmo'],
  'person-invited': ['sáddii bovdehusa', 'sáddet bovdehusa'],
  'invitation-withdrawn': ['gesii ruovttoluotta bovdehusa', 'geassit ruovttoluotta bovdehusa'],
  'people-imported': ['vieččai olbmuid listtus', 'viežžat olbmuid listtus'],
  'person-shielded': ['válljii čájehit soapmása doaimmain', 'čájehit soapmása doaimmain'],
  'person-named': ['válljii čájehit soapmása namain', 'čájehit soapmása namain'],
  'person-corrected': ['divui koartta', 'divvut koartta'],
  'person-let-go': ['válddii eret muhtima beassanlobi', 'váldit eret muhtima beassanlobi'],
  'person-back': ['attii beassanlobi fas', 'addit beassanlobi fas'],
  'identity-connected': ['čanai sisaloggema', 'čatnat sisaloggema'],
  'identity-disconnected': ['válddii eret čadnon sisaloggema', 'váldit eret čadnon sisaloggema'],
  'role-given': ['attii rolla', 'addit rolla'],
  'role-ended': ['loahpahii rolla', 'loahpahit rolla'],
  'use-taken-number': ['geavahii nummira mii muhtimis lea', 'geavahit nummira mii muhtin earás lea'],
  'office-lent': ['attii jođiheaddji ovddasvástádusa sadjásažžii', 'addit jođiheaddji ovddasvástádusa sadjásažžii'],
  'office-taken-back': [
    'válddii jođiheaddji ovddasvástádusa ruovttoluotta',
    'váldit jođiheaddji ovddasvástádusa ruovttoluotta',
  ],
  'office-passed': ['attii viidáseappot ovttadaga ovddasvástádusa', 'addit viidáseappot ovttadaga ovddasvástádusa'],
  'provider-added': ['lasihii sisaloggema', 'lasihit sisaloggema'],
  'provider-changed': ['rievdadii sisaloggema', 'rievdadit sisaloggema'],
  'provider-switched-off': ['bissehii sisaloggema', 'bissehit sisaloggema'],
  'provider-switched-on': ['álggahii sisaloggema', 'álggahit sisaloggema'],
  'setting-changed': ['rievdadii heivehusa', 'rievdadit heivehusa'],
}

export const actWords: Readonly<Record<string, ActWords | undefined>> = { ...happened, ...decided }
