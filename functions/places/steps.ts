/** The steps of a job: one part of one place each, a page at a time. Every step computes what is right from the tree and compares. */
import { keepDuty, servingAt } from '../duties/store'
import { followTask, type Following } from '../inbox/follow'
import { doorKey, doorsRange, inboxKey } from '../table/keys'
import { query, write, type Key, type Row } from '../table/table'
import { agreeHome, type At } from './homes'
import type { Cursor, Job } from './job'
import { readNode } from './store'
import { nodeRow, putNodeRow } from './tree-store'
import { pathIn, standingIn, type Tree } from './tree'

const atOnce = 10
const pageOf = 50

export interface Stepped { readonly changed: number; readonly after?: string | undefined }
export interface Stepping { readonly tree: Tree; readonly job: Job; readonly now: string }

/** One by one within a few at once. */
async function each(ids: readonly string[], act: (id: string) => Promise<number>): Promise<number> {
  let sum = 0
  for (let start = 0; start < ids.length; start += atOnce) {
    for (const changed of await Promise.all(ids.slice(start, start + atOnce).map(act))) sum += changed
  }
  return sum
}

/** Where a place lies now, also one that is being merged away; `from` is its own name. */
const lieOf = (tree: Tree) => (place: string): (At & { from: string }) | undefined => {
  const path = pathIn(tree, place)
  return path && { id: standingIn(tree, place), path, from: tree.nodes.get(place)?.name ?? '' }
}

const following = ({ tree, job, now }: Stepping): Following => ({ lies: (place) => pathIn(tree, place), by: job.by, now })

const sameRow = (a: Row, b: Row): boolean => JSON.stringify([a['path'], a['name'], a['parent'], a['order']]) === JSON.stringify([b['path'], b['name'], b['parent'], b['order']])

/** The place's own row. One that is being merged keeps its old one until the end. */
async function row({ tree }: Stepping, place: string): Promise<Stepped> {
  const node = tree.nodes.get(place)
  const before = node && node.into === undefined ? await readNode(place) : undefined
  if (!node || node.into !== undefined) return { changed: 0 }
  const next = nodeRow(tree, { ...node, parent: standingIn(tree, node.parent) }, before)
  if (before && sameRow(next, { ...next, ...before })) return { changed: 0 }
  // Where somebody else was faster the next pass looks again.
  await write([putNodeRow(next, before)])
  return { changed: 1 }
}

/** The name of the place stands with the duties at it. */
async function duties({ tree }: Stepping, place: string): Promise<Stepped> {
  const path = pathIn(tree, place)
  const name = tree.nodes.get(place)?.name
  if (!path || name === undefined || standingIn(tree, place) !== place) return { changed: 0 }
  const named = (await servingAt(place)).filter((one) => one.placeName !== name)
  for (const { user, name: who, ...held } of named) await keepDuty({ id: user, name: who }, { ...held, placeName: name }, path)
  return { changed: named.length }
}

const startAfter = (p: string, after: string | undefined): { after?: Key } => (after === undefined ? {} : { after: { p, s: after } })

async function doors(stepping: Stepping, place: string, after: string | undefined): Promise<Stepped> {
  const { p } = doorKey(place, '', '', '')
  const page = await query({ p, ...doorsRange, limit: pageOf, ...startAfter(p, after) })
  const changed = await each(page.rows.map((one) => String(one['id'])), (id) => agreeHome(id, lieOf(stepping.tree), following(stepping)))
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
      return duties(stepping, place)
    case 'doors':
      return doors(stepping, place, after)
    case 'tasks':
      return tasks(stepping, place, after)
  }
}
