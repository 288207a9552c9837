/** The table: get, query, write. The only file that sends anything to DynamoDB. Rows past their `ttl` are never returned. */
import type { QueryInput, TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'
import { clock } from '../clock'
import { fromAttributes, toAttributes, type Attributes, type Value } from './attributes'
import { call, TableRefusal } from './client'
import { withPatience } from './patience'

export interface Key { readonly p: string; readonly s: string }
export type Row = Key & { readonly [name: string]: Value | undefined }
/** `absent`: no such row yet. `in-use`: it is there, and is not taken out of use. `{ v }`: the row still has this version. */
export type When = 'absent' | 'gone' | 'in-use' | { readonly v: number }
/** Only while the row still has the version that this one follows. */
export const follows = (v: number): When => (v === 1 ? 'absent' : { v: v - 1 })
export type Write = { readonly put: Row; readonly when?: When } | { readonly remove: Key; readonly when?: When }
/** Writes nothing: holds the others of its transaction to a row as it is. */
export interface Check { readonly check: Key; readonly when: When }
/** What has to hold of one field for a change to be made. `orAbsent`: or that it is not there yet. */
export interface Hold { readonly name: string; readonly is: '>=' | '<=' | '<' | '>'; readonly than: string | number; readonly orAbsent?: true }
/**
 * Numbers that change by so much, whatever they are; a row that is not there begins at nought. `set`: fields that become this; `drop`: fields that go.
 * `holds`: only while all of these hold; `without`: and while the row has none of these fields.
 */
export interface Add {
  readonly add: Key
  readonly by: Readonly<Record<string, number>>
  readonly set?: Readonly<Record<string, Value>>
  readonly drop?: readonly string[]
  readonly holds?: readonly Hold[]
  readonly without?: readonly string[]
}
/** An `Add` as DynamoDB takes it; made by `added`, so that functions which change no numbers need no right to. */
export interface Added { readonly update: NonNullable<TransactWriteItem['Update']> }
export interface Page { rows: Row[]; next?: Key }

/** AWS wants at least three characters in an index's name; the code says g1. */
const indexName = 'by-g1'
const tableName = (): string => process.env['TABLE_NAME'] ?? 'shouwang'
const alive = (row: Row): boolean => typeof row['ttl'] !== 'number' || row['ttl'] > clock.now().getTime() / 1000
const toRow = (attributes: Attributes): Row => fromAttributes(attributes) as Row

/** One row, strongly consistent unless said otherwise. */
export async function get(key: Key, consistent = true): Promise<Row | undefined> {
  const { Item } = await withPatience(() => call('GetItem', { TableName: tableName(), Key: toAttributes({ p: key.p, s: key.s }), ConsistentRead: consistent }))
  const row = Item && toRow(Item)
  return row && alive(row) ? row : undefined
}

async function getBatch(Keys: Attributes[]): Promise<{ found: Attributes[]; left: Attributes[] }> {
  const answer = await call('BatchGetItem', { RequestItems: { [tableName()]: { Keys } } })
  const left = answer.UnprocessedKeys?.[tableName()]?.Keys ?? []
  // Nothing done at all is throttling, and not an error on DynamoDB's side.
  if (left.length === Keys.length) throw new TableRefusal(200, { __type: 'ProvisionedThroughputExceededException' })
  return { found: answer.Responses?.[tableName()] ?? [], left }
}

/** Up to 100 rows by key, in no order; keys that are not there are left out. */
export async function getMany(keys: readonly Key[]): Promise<Row[]> {
  const rows: Row[] = []
  for (let wanted = keys.map(({ p, s }) => toAttributes({ p, s })); wanted.length > 0;) {
    const { found, left } = await withPatience(() => getBatch(wanted))
    rows.push(...found.map(toRow))
    wanted = left
  }
  return rows.filter(alive)
}

export interface Range {
  readonly p: string
  /** Both ends included. */
  readonly from?: string
  readonly to?: string
  readonly index?: 'g1'
  readonly limit?: number
  readonly backwards?: boolean
  readonly after?: Key
  readonly consistent?: boolean
}

function queryInput(range: Range): QueryInput {
  const [p, s] = range.index ? ['g1p', 'g1s'] : ['p', 's']
  const bounded = range.from !== undefined || range.to !== undefined
  return {
    TableName: tableName(),
    IndexName: range.index && indexName,
    KeyConditionExpression: bounded ? `${p} = :p AND ${s} BETWEEN :from AND :to` : `${p} = :p`,
    ExpressionAttributeValues: toAttributes({ ':p': range.p, ...(bounded ? { ':from': range.from ?? '!', ':to': range.to ?? '~' } : {}) }),
    Limit: range.limit,
    ScanIndexForward: !range.backwards,
    ConsistentRead: range.index ? false : (range.consistent ?? true),
    ExclusiveStartKey: range.after && toAttributes({ ...range.after }),
  }
}

/** One page of a partition in key order. `next` is there while more may follow. */
export async function query(range: Range): Promise<Page> {
  const { Items = [], LastEvaluatedKey } = await withPatience(() => call('Query', queryInput(range)))
  const rows = Items.map(toRow).filter(alive)
  return LastEvaluatedKey ? { rows, next: fromAttributes(LastEvaluatedKey) as unknown as Key } : { rows }
}

const aliveNow = () => ({ ExpressionAttributeNames: { '#ttl': 'ttl' }, FilterExpression: 'attribute_not_exists(#ttl) OR #ttl > :now' })

/** How many rows a range has, counted to `limit` from its beginning, or from its end where it is read backwards. */
export async function count(range: Range & { limit: number }): Promise<number> {
  const input = queryInput(range)
  const values = { ...input.ExpressionAttributeValues, ...toAttributes({ ':now': clock.now().getTime() / 1000 }) }
  const { Count = 0 } = await withPatience(() => call('Query', { ...input, ...aliveNow(), ExpressionAttributeValues: values, Select: 'COUNT' }))
  return Count
}

const conditionOf = (when: When | undefined) => {
  if (when === undefined) return {}
  if (when === 'absent') return { ConditionExpression: 'attribute_not_exists(p)' }
  if (when === 'gone') return { ConditionExpression: 'attribute_not_exists(p) OR #ttl <= :now', ExpressionAttributeNames: { '#ttl': 'ttl' }, ExpressionAttributeValues: toAttributes({ ':now': clock.now().getTime() / 1000 }) }
  if (when === 'in-use') return { ConditionExpression: 'attribute_exists(p) AND attribute_not_exists(retired)' }
  return { ConditionExpression: 'v = :v', ExpressionAttributeValues: toAttributes({ ':v': when.v }) }
}

const clause = (word: string, parts: readonly string[]): string => (parts.length > 0 ? ` ${word} ${parts.join(', ')}` : '')

/** Numbers and fields changed in their place. */
export function added({ add: { p, s }, by, set = {}, drop = [], holds = [], without = [] }: Add): Added {
  const [sums, puts] = [Object.keys(by), Object.keys(set)]
  const names = new Set([...sums, ...puts, ...drop, ...without, ...holds.map(({ name }) => name)])
  const values = { ...Object.fromEntries(Object.entries({ ...by, ...set }).map(([name, value]) => [`:${name}`, value])), ...Object.fromEntries(holds.map(({ than }, i) => [`:h${String(i)}`, than])) }
  const conditions = [...holds.map(({ name, is, orAbsent }, i) => (orAbsent ? `(attribute_not_exists(#${name}) OR #${name} ${is} :h${String(i)})` : `#${name} ${is} :h${String(i)}`)), ...without.map((name) => `attribute_not_exists(#${name})`)]
  const change = `${clause('ADD', sums.map((name) => `#${name} :${name}`))}${clause('SET', puts.map((name) => `#${name} = :${name}`))}${clause('REMOVE', drop.map((name) => `#${name}`))}`
  return {
    update: {
      TableName: tableName(), Key: toAttributes({ p, s }), UpdateExpression: change.trim(), ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [`#${name}`, name])),
      ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: toAttributes(values) } : {}), ...(conditions.length > 0 ? { ConditionExpression: conditions.join(' AND ') } : {}),
    },
  }
}

function toItem(write: Write | Added | Check): TransactWriteItem {
  const TableName = tableName()
  if ('put' in write) return { Put: { TableName, Item: toAttributes(write.put), ...conditionOf(write.when) } }
  if ('update' in write) return { Update: write.update }
  if ('check' in write) return { ConditionCheck: { TableName, Key: toAttributes({ p: write.check.p, s: write.check.s }), ConditionExpression: '', ...conditionOf(write.when) } }
  return { Delete: { TableName, Key: toAttributes({ p: write.remove.p, s: write.remove.s }), ...conditionOf(write.when) } }
}

/** The places in the list of the writes whose condition did not hold; empty when all were written. */
export type Failed = number[]

function failedOf(error: unknown): Failed {
  if (error instanceof TableRefusal) {
    const failed = error.reasons.flatMap((reason, index) => (reason.Code === 'ConditionalCheckFailed' ? [index] : []))
    if (failed.length > 0) return failed
  }
  throw error
}

/** The token makes a repeat after a lost answer the same transaction, not a second one that finds the first one's rows. */
const transaction = (writes: readonly (Write | Added | Check)[]) => ({ TransactItems: writes.map(toItem), ClientRequestToken: randomUUID() })

/** Writes everything or nothing, in one transaction of at most 100 rows. */
export async function write(writes: readonly (Write | Added | Check)[]): Promise<Failed> {
  const input = transaction(writes)
  try {
    await withPatience(() => call('TransactWriteItems', input))
    return []
  } catch (error) {
    return failedOf(error)
  }
}

export interface Conflict { readonly conflicts: readonly number[] }

function conflictOf(error: unknown): Conflict {
  const conflicts = error instanceof TableRefusal ? error.reasons.flatMap(({ Code }, index) => (Code === 'TransactionConflict' ? [index] : [])) : []
  if (conflicts.length === 0) throw error
  return { conflicts }
}

/** The same, for who can do it otherwise: a conflict with another transaction, and at which of the writes, is told at once instead of tried again. */
export async function attempt(writes: readonly (Write | Added | Check)[]): Promise<Failed | Conflict> {
  const input = transaction(writes)
  try {
    return await withPatience(() => call('TransactWriteItems', input).then(() => [], conflictOf))
  } catch (error) {
    return failedOf(error)
  }
}

/** One row outside any transaction, when nothing else has to be written with it; false when its condition did not hold. */
export async function putOne(row: Row, when?: When): Promise<boolean> {
  try {
    await withPatience(() => call('PutItem', { TableName: tableName(), Item: toAttributes(row), ...conditionOf(when) }))
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
}

/** Gives rows that are there their end date (epoch seconds), or takes it from them; keys without a row stay without one. */
export async function expireAll(keys: readonly Key[], end: number | undefined): Promise<void> {
  const change = end === undefined ? { UpdateExpression: 'REMOVE #ttl' } : { UpdateExpression: 'SET #ttl = :end', ExpressionAttributeValues: toAttributes({ ':end': end }) }
  for (const { p, s } of keys) {
    const input = { TableName: tableName(), Key: toAttributes({ p, s }), ConditionExpression: 'attribute_exists(p)', ExpressionAttributeNames: { '#ttl': 'ttl' }, ...change }
    try {
      await withPatience(() => call('UpdateItem', input))
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error
    }
  }
}
