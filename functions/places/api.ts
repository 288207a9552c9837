/** The places function: one place, what lies directly below it, and how a community shapes its own tree. */
import { nation } from '../../shared/place-tree'
import { homesCap, places } from '../../shared/places'
import { Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { boardOf } from '../duties/board'
import { contactsOf } from '../duties/roster'
import { readBoard, servingAt } from '../duties/store'
import { boardKey, doorKey, doorsRange } from '../table/keys'
import { count, type Check } from '../table/table'
import { keepRooms, roomsOf } from './group'
import { readJob, viewJob } from './job'
import { readRooms } from './rooms'
import { runJob } from './run-job'
import { searchIn } from './search'
import { add, merge, move, rename } from './shape'
import { isServed } from './retire'
import { addPlace, reshape, retirePlace, runBudget, treeAround, type Shaping } from './shaping'
import { childrenOfPlace, loadNode, readNode, readPlace } from './store'
import { communityIn, countBelow } from './tree'

const loaders = { place: loadNode }
type Loaders = typeof loaders
type Asked = Pick<Call<typeof places.shape, Loaders>, 'actor' | 'params' | 'now' | 'lang'>
const by = ({ actor, params, now, lang }: Asked): Shaping => ({ actor, place: params.place, now, lang })

async function shape({ params, now }: Asked) {
  const { tree, node } = await treeAround(params.place)
  const led = node.level === 'group' || node.level === 'building'
  const [below, homes, rooms, serving, job] = await Promise.all([
    childrenOfPlace(node.id), count({ p: doorKey(node.id, '', '', '').p, ...doorsRange, limit: homesCap }), node.level === 'group' ? roomsOf(node.id) : [], led ? servingAt(node.id) : [],
    tree.head.job === undefined ? undefined : readJob(tree.head.job),
  ])
  return { place: { id: node.id, level: node.level, name: node.name, path: node.path }, below, places: countBelow(tree, node.id), homes, rooms, contacts: contactsOf(serving, now), ...(job ? { job: viewJob(job) } : {}) }
}

/** Every change of a duty writes the board of its community by version: held to that, nobody begins to serve there meanwhile. */
async function servesNobody({ params, body, now }: Call<typeof places.merge, Loaders>): Promise<Check[]> {
  if (await readJob(body.job)) return []
  const board = await readBoard(boardOf((await readNode(params.place))?.path ?? []))
  if (await isServed(params.place, now)) throw new Refusal('place-served')
  return [{ check: boardKey(board.id), when: board.v === 0 ? 'absent' : { v: board.v } }]
}

async function mergeInto(asked: Call<typeof places.merge, Loaders>) {
  const { params, body } = asked
  const [into, held] = [await readNode(body.into), await servesNobody(asked)]
  return reshape(by(asked), { ...body, kind: 'merge', to: into?.name ?? '', target: body.into, held, ruled: (tree) => merge(tree, params.place, body.into) })
}

/** A job is run by those of its own community. */
async function run({ params, now }: Call<typeof places.run, Loaders>) {
  const [{ tree }, job] = await Promise.all([treeAround(params.place), readJob(params.job)])
  if (!job || job.community !== communityIn(tree)?.id) throw new Refusal('not-found')
  return viewJob(await runJob(job.id, runBudget, now))
}

async function group({ params, body }: Call<typeof places.groupRooms, Loaders>) {
  const place = await readPlace(params.place)
  if (!place) throw new Refusal('place-retired')
  await keepRooms(place.id, body.rooms)
  return { rooms: [...body.rooms] }
}

export const handler = serve(
  bind<typeof places, Loaders>(places, {
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
    search: async ({ params, query }) => ({ items: searchIn((await treeAround(params.place)).tree, query.text) }),
    shape,
    add: async ({ actor, params, body, now, lang }) => addPlace({ actor, place: body.parent, now, lang }, (tree) => add(tree, { id: params.place, ...body }), params.place),
    rename: async (asked) => reshape(by(asked), { ...asked.body, kind: 'rename', to: asked.body.name, target: asked.body.name, ruled: (tree) => rename(tree, asked.params.place, asked.body.name) }),
    move: async (asked) => {
      const to = await readNode(asked.body.parent)
      return reshape(by(asked), { ...asked.body, kind: 'move', to: to?.name ?? '', target: asked.body.parent, ruled: (tree) => move(tree, asked.params.place, asked.body.parent) })
    },
    merge: mergeInto,
    retire: async (asked) => retirePlace(by(asked)),
    groupRooms: group,
    run,
    rooms: async ({ params }) => ({ units: await readRooms(params.place) }),
  }),
  loaders,
)
