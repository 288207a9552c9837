/** How large an item is as AWS counts it. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
import type { AttributeValue } from '@aws-sdk/client-dynamodb'

export type Item = Readonly<Record<string, AttributeValue>>

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

/** One byte for two significant digits, one more, and one for the minus sign. */
function numberSize(text: string): number {
  const digits = text.replace(/^-/, '').replace(/[.]/, '').replace(/^0+/, '').replace(/0+$/, '')
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0)
}

/** Lists and maps: three bytes, and one for each element. */
function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return bytes(value.S)
  if (value.N !== undefined) return numberSize(value.N)
  if (value.BOOL !== undefined) return 1
  if (value.L !== undefined) return 3 + sum(value.L.map((one) => 1 + valueSize(one)))
  if (value.M !== undefined) return 3 + sum(Object.entries(value.M).map(([name, one]) => 1 + bytes(name) + valueSize(one)))
  throw new TypeError(`An attribute of a kind we never write: ${Object.keys(value).join()}`)
}

/** Names and values, in bytes. */
export function itemSize(item: Item): number {
  return sum(Object.entries(item).map(([name, value]) => bytes(name) + valueSize(value)))
}
