/** A measure for somebody at a door without a report, as for a contact found on the phone: the household is found or made there, and the rule asked like for anybody. */
import { measureKind } from '../../shared/measure-words'
import type { MeasureAtDoor } from '../../shared/measures'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import { staysWith } from '../gate/staying'
import { Refusal } from '../http/refusal'
import { doorParts, knownDoor } from '../identity/door'
import { homeOf, homeWrites, personAtDoor, withNumber } from '../identity/home-at-door'
import { householdAt } from '../identity/store'
import type { Person } from '../inbox/task'
import { unchanged } from '../places/store'
import { write } from '../table/table'
import { newMeasure, type Measure } from './measure'
import { askRule, putInForce } from './setting'
import { readMeasure } from './store'

/** `by`: who sets it, on which duty at the places of a path. */
export interface AtDoor { readonly id: string; readonly body: MeasureAtDoor; readonly by: (path: readonly string[]) => Person; readonly now: string; readonly lang: Lang }

async function setOnce({ id, body, by, now, lang }: AtDoor): Promise<Measure | undefined> {
  const door = await knownDoor(body)
  if ('code' in door) throw new Refusal('invalid', { fields: faults([{ path: door.path, code: door.code }], lang) })
  const { file: known, isNew } = await homeOf({ at: door, there: await householdAt(doorParts(door.door)) }, body.household, now)
  const { file, changed } = withNumber(known, body.phone)
  const { member, added } = personAtDoor(file, body.person)
  const worker = by(door.place.path.map((step) => step.id))
  const { ruled, since } = await askRule(file, body.grade, body.lastStay, now)
  const made = newMeasure({ id, home: file.household, member, grade: body.grade, since, ruled, by: worker, at: measureKind(ruled.line.kind).placed ? body.at : undefined, why: body.why }, now)
  const home = [...homeWrites(file, added ? member : undefined, isNew, changed), ...(isNew ? unchanged(door.place) : [])]
  return (await write([...(await putInForce(made, file, worker, now)), ...(await staysWith(made.household, [made], now)), ...home])).length === 0 ? made : undefined
}

const attempts = 3
/** Looks at the door again where somebody else was there meanwhile; what was set before under this id is answered as it is. */
export async function setAtDoor(setting: AtDoor): Promise<Measure> {
  const { id, body } = setting
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await readMeasure(id)
    if (before && (before.who !== body.person.name || before.grade !== body.grade)) throw new Refusal('id-taken')
    const made = before ?? (await setOnce(setting))
    if (made) return made
  }
  throw new Refusal('stale')
}
