/**
 * Capacity units as AWS charges them, counted per item between the functions and the engine: DynamoDB Local counts transactions wrongly.
 * Reads: 4 KB a unit, half where eventually consistent; a query by the sum of its items, a batch by each item.
 * Writes: 1 KB a unit, by the larger of the item before and after; twice in a transaction, where a condition on a row that is not written costs as much as a write. The index: once for every entry put, changed or removed.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Action } from '../functions/table/client'
import { wire } from '../functions/table/wire'
import { callDynamo } from '../infra/local/dynamodb-call'
import { itemSize, type Item } from './item-size'

export interface Units { reads: number; writes: number; index: number; calls: Partial<Record<Action, number>> }
type Ask = (action: Action, input: object) => Promise<unknown>

/** Where DynamoDB's answers say that something is absent, so do these. */
interface Read { TableName: string; Key?: Item; ConsistentRead?: boolean; Select?: string }
interface Change { TableName: string; Key: Item }

const units = (size: number, block: number): number => Math.max(1, Math.ceil(size / block))
const kilobytes = (before: Item | undefined, after: Item | undefined): number => units(Math.max(before ? itemSize(before) : 0, after ? itemSize(after) : 0), 1024)
const keyOf = (item: Item): Item => Object.fromEntries(Object.entries(item).filter(([name]) => name === 'p' || name === 's'))
const entryOf = (item: Item | undefined): string | undefined => (item?.['g1p']?.S === undefined ? undefined : `${item['g1p'].S} ${item['g1s']?.S ?? ''}`)

/** An entry whose key changes is removed and put; one that stays as it is costs nothing. */
function indexUnits(before: Item | undefined, after: Item | undefined): number {
  const [old, next] = [entryOf(before), entryOf(after)]
  if (old !== undefined && old === next) return isDeepStrictEqual(before, after) ? 0 : kilobytes(before, after)
  return (old === undefined ? 0 : kilobytes(before, undefined)) + (next === undefined ? 0 : kilobytes(after, undefined))
}

function changesOf(action: Action, input: never): Change[] {
  type Put = { TableName: string; Item: Item }
  const put = ({ TableName, Item }: Put): Change => ({ TableName, Key: keyOf(Item) })
  if (action === 'PutItem') return [put(input)]
  if (action === 'UpdateItem') return [input]
  if (action !== 'TransactWriteItems') return []
  return (input as { TransactItems: { Put?: Put; Delete?: Change; Update?: Change; ConditionCheck?: Change }[] }).TransactItems.map(({ Put, Delete, Update, ConditionCheck }) => (Put ? put(Put) : ((Delete ?? Update ?? ConditionCheck) as Change)))
}

async function itemAt(ask: Ask, { TableName, Key }: Change): Promise<Item | undefined> {
  const { Item } = await ask('GetItem', { TableName, Key, ConsistentRead: true }) as { Item?: Item }
  return Item
}

async function readUnits(action: Action, input: Read, answer: never, ask: Ask): Promise<number> {
  const factor = input.ConsistentRead ? 1 : 0.5
  if (action === 'GetItem') return factor * units(itemSize((answer as { Item?: Item }).Item ?? {}), 4096)
  if (action === 'Query') {
    const { Items } = (input.Select === 'COUNT' ? await ask('Query', { ...input, Select: undefined }) : answer) as { Items: Item[] }
    return factor * units(Items.reduce((size, item) => size + itemSize(item), 0), 4096)
  }
  const { RequestItems } = input as unknown as { RequestItems: Record<string, { Keys: Item[] }> }
  const [[table, { Keys }] = ['', { Keys: [] as Item[] }]] = Object.entries(RequestItems)
  const items = (answer as { Responses: Record<string, Item[]> }).Responses[table] ?? []
  return factor * (items.reduce((total, item) => total + units(itemSize(item), 4096), 0) + Keys.length - items.length)
}

/** What `act` costs, whatever it calls. */
export async function metered<T>(endpoint: string, act: () => Promise<T>): Promise<Units & { outcome: T }> {
  const ask: Ask = (action, input) => callDynamo(endpoint, action, input)
  const counted: Units = { reads: 0, writes: 0, index: 0, calls: {} }
  const { post } = wire
  wire.post = async (request) => {
    const action = (request.headers['x-amz-target'] ?? '').split('.').at(-1) as Action
    const input = JSON.parse(request.body) as never
    const changes = changesOf(action, input)
    const before = await Promise.all(changes.map((change) => itemAt(ask, change)))
    const answer = await post(request)
    const after = await Promise.all(changes.map((change) => itemAt(ask, change)))
    const factor = action === 'TransactWriteItems' ? 2 : 1
    counted.calls[action] = (counted.calls[action] ?? 0) + 1
    counted.writes += factor * changes.reduce((total, _, i) => total + kilobytes(before[i], after[i]), 0)
    counted.index += changes.reduce((total, _, i) => total + indexUnits(before[i], after[i]), 0)
    // First the figure, then the sum: calls under way at the same time must not overwrite each other's.
    const read = changes.length === 0 ? await readUnits(action, input, await ask(action, input) as never, ask) : 0
    counted.reads += read
    return answer
  }
  try {
    const outcome = await act()
    return { ...counted, outcome }
  } finally {
    wire.post = post
  }
}
