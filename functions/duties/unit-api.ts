/** The handlers of units. */
import { faults } from '../../shared/parse'
import type { units } from '../../shared/units'
import type { Loader } from '../http/access'
import { Refusal } from '../http/refusal'
import type { Call, Handlers } from '../http/serve'
import { placeOf } from './absence-api'
import { unitFaults, viewUnits, withoutUnit, withUnit, type Units } from './unit'
import { askedAt, changeUnits, readUnits } from './unit-store'

type Loaders = { readonly place: Loader }

const shown = ({ id, name }: { id: string; name: string }, known: Units, now: string) => ({ place: id, placeName: name, items: viewUnits(known, now) })

async function page({ query, now }: Call<typeof units.page, Loaders>) {
  const [place, known] = await Promise.all([placeOf(query.place), readUnits(query.place)])
  return shown(place, known, now)
}

async function put({ params, body: { place: id, ...given }, now, lang }: Call<typeof units.put, Loaders>) {
  const place = await placeOf(id)
  const unit = { ...given, id: params.unit }
  const known = await changeUnits(id, (before) => {
    const wrong = unitFaults(before, unit, now)
    if (wrong.length > 0) throw new Refusal('invalid', { fields: faults(wrong, lang) })
    return withUnit(before, unit)
  })
  return shown(place, known, now)
}

async function remove({ params, body, now }: Call<typeof units.remove, Loaders>) {
  const place = await placeOf(body.place)
  const before = await readUnits(body.place)
  if (!before.units.some((one) => one.id === params.unit)) return shown(place, before, now)
  return shown(place, await changeUnits(body.place, (known) => withoutUnit(known, params.unit)), now)
}

export const unitHandlers: Handlers<typeof units, Loaders> = {
  page, put, remove,
  asked: ({ query, lang }) => askedAt(query.place, query.cursor, lang),
}
