/** The places function: one place, or what lies directly below it. */
import { nation } from '../../shared/place-tree'
import { places } from '../../shared/places'
import { Refusal } from '../http/refusal'
import { bind, serve } from '../http/serve'
import { childrenOfPlace, readPlace } from './store'

export const handler = serve(
  bind(places, {
    read: async ({ params }) => {
      const found = await readPlace(params.place)
      if (!found) throw new Refusal('not-found')
      return { id: found.id, level: found.level, name: found.name, path: found.path }
    },
    children: async ({ params }) => {
      const items = await childrenOfPlace(params.place)
      if (items.length === 0 && params.place !== nation && !(await readPlace(params.place))) throw new Refusal('not-found')
      return { items }
    },
  }),
)
