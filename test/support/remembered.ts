/**
 * What a partition said is answered from memory until somebody writes to it: the table of a suite has no other writer than the suite.
 * What comes from an index is always asked anew. Suites that make trouble on the line, or look at it, do without.
 */
import { wire, type Answer, type Signed } from '../../functions/table/wire'

interface Key { readonly p?: { readonly S?: string } }
interface Written { readonly Item?: Key; readonly Key?: Key }
interface Asked extends Written {
  readonly IndexName?: string
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Key[] }>>
  readonly TransactItems?: readonly Readonly<Record<string, Written>>[]
}

const answers = new Map<string, Answer>()
/** The texts of what was asked of a partition. */
const askedOf = new Map<string, Set<string>>()
/** How often a partition was written to. A write counts when it begins and when it ends: what was read meanwhile is not kept. */
const writes = new Map<string, number>()

const partition = (key: Key | undefined): string[] => (key?.p?.S === undefined ? [] : [key.p.S])

function readFrom(action: string, asked: Asked): string[] {
  if (action === 'Query') return asked.IndexName === undefined ? partition({ p: asked.ExpressionAttributeValues?.[':p'] ?? {} }) : []
  if (action === 'GetItem') return partition(asked.Key)
  return action === 'BatchGetItem' ? Object.values(asked.RequestItems ?? {}).flatMap(({ Keys = [] }) => Keys.flatMap(partition)) : []
}

const writtenTo = (asked: Asked): string[] =>
  [asked, ...(asked.TransactItems ?? []).flatMap((one) => Object.values(one))].flatMap(({ Item, Key }) => partition(Item ?? Key))

function forget(partitions: readonly string[]): void {
  for (const one of partitions) {
    writes.set(one, (writes.get(one) ?? 0) + 1)
    for (const text of askedOf.get(one) ?? []) answers.delete(text)
    askedOf.delete(one)
  }
}

const writesOf = (partitions: readonly string[]): number => partitions.reduce((sum, one) => sum + (writes.get(one) ?? 0), 0)

function keep(text: string, partitions: readonly string[], answer: Answer): void {
  answers.set(text, answer)
  for (const one of partitions) askedOf.set(one, (askedOf.get(one) ?? new Set()).add(text))
}

async function read(post: typeof wire.post, signed: Signed, text: string, partitions: readonly string[]): Promise<Answer> {
  const known = answers.get(text)
  if (known) return known
  const before = writesOf(partitions)
  const answer = await post(signed)
  if (answer.status === 200 && writesOf(partitions) === before) keep(text, partitions, answer)
  return answer
}

async function write(post: typeof wire.post, signed: Signed, partitions: readonly string[]): Promise<Answer> {
  forget(partitions)
  try {
    return await post(signed)
  } finally {
    forget(partitions)
  }
}

/** After rows were put past the product. */
export function forgetAll(): void {
  forget([...askedOf.keys()])
}

/** For the top of a suite. Where another than the engine itself is asked, everything is. */
export function rememberReads(): void {
  const { post } = wire
  const engine = new URL(process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '').port
  wire.post = (signed) => {
    if (String(signed.port) !== engine) return post(signed)
    const action = signed.headers['x-amz-target']?.split('.')[1] ?? ''
    const asked = JSON.parse(signed.body) as Asked
    const partitions = readFrom(action, asked)
    if (partitions.length > 0) return read(post, signed, `${action} ${signed.body}`, partitions)
    return action === 'Query' ? post(signed) : write(post, signed, writtenTo(asked))
  }
}
