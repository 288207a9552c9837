/** Delivery as Lambda promises it: in order, nothing skipped, the poisonous record found and buried alone. */
import fc from 'fast-check'
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { deliver } from '../../../infra/local/deliver'

const records = (count: number): DynamoDBRecord[] => Array.from({ length: count }, (_, index) => ({ dynamodb: { SequenceNumber: String(index + 1) } }))
const numberOf = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? ''

interface Run { done: string[]; buried: string[][]; calls: number }

/** `fails` says whether a record fails at its nth try; `how` whether the function throws or reports. */
async function run(count: number, fails: (record: string, tries: number) => boolean, how: 'throws' | 'reports', bisect = true): Promise<Run> {
  const seen = new Map<string, number>()
  const result: Run = { done: [], buried: [], calls: 0 }
  const listener = ({ Records }: { Records: DynamoDBRecord[] }): Promise<DynamoDBBatchResponse> => {
    result.calls += 1
    for (const record of Records.map(numberOf)) {
      const tries = (seen.get(record) ?? 0) + 1
      seen.set(record, tries)
      if (!fails(record, tries)) {
        result.done.push(record)
        continue
      }
      return how === 'throws' ? Promise.reject(new Error('no')) : Promise.resolve({ batchItemFailures: [{ itemIdentifier: record }] })
    }
    return Promise.resolve({ batchItemFailures: [] })
  }
  const source = { maximumRetryAttempts: 3, bisectBatchOnFunctionError: bisect }
  await deliver({ source, listener, bury: (lost) => result.buried.push(lost.map(numberOf)), waitMs: () => 0 }, records(count))
  return result
}

test('a batch that goes well goes once', async () => {
  expect(await run(5, () => false, 'reports')).toEqual({ done: ['1', '2', '3', '4', '5'], buried: [], calls: 1 })
})

test('what failed is tried again from there, what was done is not done again', async () => {
  const { done, buried } = await run(5, (record, tries) => record === '3' && tries < 3, 'reports')
  expect(done).toEqual(['1', '2', '3', '4', '5'])
  expect(buried).toEqual([])
})

test('a record that always fails is buried alone', async () => {
  expect(await run(7, (record) => record === '4', 'reports')).toMatchObject({ done: ['1', '2', '3', '5', '6', '7'], buried: [['4']] })
})

test('without halving, a function that throws loses the batch after its retries', async () => {
  expect(await run(3, (record) => record === '1', 'throws', false)).toMatchObject({ buried: [['1', '2', '3']], calls: 4 })
})

test('whatever fails, every record ends done or buried, and first done in order', async () => {
  await fc.assert(fc.asyncProperty(
    fc.integer({ min: 1, max: 12 }), fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), fc.constantFrom(1, 2, 99)), fc.constantFrom('throws' as const, 'reports' as const),
    async (count, failing, how) => {
      const { done, buried } = await run(count, (record, tries) => tries <= (failing[record] ?? 0), how)
      const ended = new Set([...done, ...buried.flat()])
      expect(ended.size).toBe(count)
      const firsts = [...new Set(done)]
      expect(firsts).toEqual([...firsts].sort((a, b) => Number(a) - Number(b)))
      for (const record of buried.flat()) expect(failing[record]).toBeDefined()
    },
  ), { numRuns: 200 })
})
