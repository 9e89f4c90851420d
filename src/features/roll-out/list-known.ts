import type { OpenRollOut, OpenWorkplace } from './open-roll-out.ts'
import { selectKnown, type KnownRow } from './store/competence.ts'

/** What those in each unit and partner know today. One statement. */
export const listKnown = ({ request: { tx, municipality, today } }: OpenRollOut): Promise<readonly KnownRow[]> =>
  selectKnown(tx, municipality.id, { day: today })

/** What those in one of them know. */
export const listKnownIn = ({
  request: { tx, municipality, today },
  workplace,
}: OpenWorkplace): Promise<readonly KnownRow[]> => selectKnown(tx, municipality.id, { day: today, only: workplace.id })
