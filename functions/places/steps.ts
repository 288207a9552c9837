/** The steps of a job: one part of one place each, a page at a time. Every step reads what is there, then where it should be, and compares. */
import { changeServing, servingAt } from '../duties/store'
import { followTask, type Following } from '../inbox/follow'
import { doorKey, doorsRange, inboxKey, treeHeadKey } from '../table/keys'
import { query, write, type Key, type Row } from '../table/table'
import { joinRooms } from './group'
import { agreeHome, orAgain } from './homes'
import { doneBy, type Cursor, type Job } from './job'
import { readNode, unchanged } from './store'
import { nodeRow, putNodeRow } from './tree-store'
import { communityIn, standingIn, type Tree } from './tree'

const atOnce = 10
const pageOf = 50

export interface Stepped { readonly changed: number; readonly after?: string | undefined }
export interface Stepping { readonly tree: Tree; readonly job: Job; readonly now: string }

/** One by one within a few at once. */
async function each(ids: readonly string[], act: (id: string) => Promise<number>): Promise<number> {
  let sum = 0
  for (let start = 0; start < ids.length; start += atOnce) {
    for (const changed of await Promise.all(ids.slice(start, start + atOnce).map((id) => orAgain(act(id))))) sum += changed
  }
  return sum
}

const following = ({ job, now }: Stepping): Following => ({ ...doneBy(job), now })
const sameRow = (a: Row, b: Row): boolean => JSON.stringify([a['path'], a['name'], a['parent'], a['order']]) === JSON.stringify([b['path'], b['name'], b['parent'], b['order']])

/** The place's own row, as long as the tree is the one that was read. One that is being merged keeps its old one; a group's rooms go along. */
async function row({ tree }: Stepping, place: string): Promise<Stepped> {
  const node = tree.nodes.get(place)
  if (!node) return { changed: 0 }
  if (node.into !== undefined) return { changed: node.level === 'group' ? await joinRooms(place, standingIn(tree, place)) : 0 }
  const before = await readNode(place)
  const next = nodeRow(tree, { ...node, parent: standingIn(tree, node.parent) }, before)
  if (before && sameRow(next, { ...next, ...before })) return { changed: 0 }
  // Where somebody else was faster the next pass looks again.
  await write([putNodeRow(next, before), { check: treeHeadKey(communityIn(tree)?.id ?? ''), when: { v: tree.head.v } }])
  return { changed: 1 }
}

/** The name of the place stands with the duties at it. */
async function duties(place: string): Promise<Stepped> {
  const [serving, node] = [await servingAt(place), await readNode(place)]
  if (!node || node.retired !== undefined || serving.every((one) => one.placeName === node.name)) return { changed: 0 }
  const named = changeServing(node, (rows) => ({ put: rows.filter((one) => one.placeName !== node.name).map((one) => ({ ...one, placeName: node.name })), more: unchanged(node) }))
  return { changed: await orAgain(named.then(({ change }) => change.put.length)) }
}

const startAfter = (p: string, after: string | undefined): { after?: Key } => (after === undefined ? {} : { after: { p, s: after } })

async function doors(stepping: Stepping, place: string, after: string | undefined): Promise<Stepped> {
  const { p } = doorKey(place, '', '', '')
  const page = await query({ p, ...doorsRange, limit: pageOf, ...startAfter(p, after) })
  const changed = await each(page.rows.map((one) => String(one['id'])), (id) => agreeHome(id, following(stepping)))
  return { changed, after: page.next?.s }
}

/** What is listed there, also of homes that lie elsewhere. */
async function tasks(stepping: Stepping, place: string, after: string | undefined): Promise<Stepped> {
  const { p } = inboxKey(place, '')
  const page = await query({ p, limit: pageOf, ...startAfter(p, after) })
  const changed = await each(page.rows.map((one) => String(one['id'])), async (id) => ((await followTask(id, following(stepping))) ? 1 : 0))
  return { changed, after: page.next?.s }
}

export function step(stepping: Stepping, { place, part, after }: Cursor): Promise<Stepped> {
  switch (part) {
    case 'row':
      return row(stepping, place)
    case 'duties':
      return duties(place)
    case 'doors':
      return doors(stepping, place, after)
    case 'tasks':
      return tasks(stepping, place, after)
  }
}
