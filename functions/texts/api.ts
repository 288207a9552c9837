/** The texts function: what waits in a community, and a worker's word on it. */
import { texts } from '../../shared/texts'
import { fromCommunity } from '../../shared/place-tree'
import { personOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { loadPlace, readPlace } from '../places/store'
import { write } from '../table/table'
import { putText, readText, textsWaiting } from './store'
import { look as looked } from './text'

const loaders = { place: loadPlace }
type Loaders = typeof loaders

async function communityOf(place: string): Promise<string> {
  const found = await readPlace(place)
  if (!found) throw new Refusal('not-found')
  return fromCommunity(found.path)[0]?.id ?? place
}

/** Only of the community in which they serve. */
async function look({ params, body, actor, now }: Call<typeof texts.look, Loaders>) {
  const [old, community] = await Promise.all([readText(params.text), communityOf(body.place)])
  if (!old || old.community !== community) throw new Refusal('not-found')
  if (old.state === (body.passes ? 'passed' : 'kept-back')) return { passes: body.passes }
  if ((await write([putText(looked(old, body.passes, personOf(actor), now))])).length > 0) throw new Refusal('stale')
  return { passes: body.passes }
}

export const handler = serve(
  bind<typeof texts, Loaders>(texts, {
    waiting: async ({ query, lang }) => {
      const { items, cursor } = await textsWaiting(await communityOf(query.place), query.cursor, lang)
      return { items: items.map(({ id, text, source, at }) => ({ id, text, source, at })), ...(cursor ? { cursor } : {}) }
    },
    look,
  }),
  loaders,
)
