/** Rows ↔ DynamoDB's attribute values, for the kinds our rows have: strings, finite numbers, booleans, lists and maps. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb'

export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value | undefined }
export type Attributes = Record<string, AttributeValue>

function fold(value: Value): AttributeValue {
  if (typeof value === 'string') return { S: value }
  if (typeof value === 'number') return { N: String(value) }
  if (typeof value === 'boolean') return { BOOL: value }
  if (Array.isArray(value)) return { L: (value as readonly Value[]).map(fold) }
  return { M: toAttributes(value as Record<string, Value | undefined>) }
}

/** Leaves out what is undefined; everything else becomes an attribute. */
export function toAttributes(row: Readonly<Record<string, Value | undefined>>): Attributes {
  const folded: Attributes = {}
  for (const name in row) {
    const value = row[name]
    if (value !== undefined) folded[name] = fold(value)
  }
  return folded
}

function unfold(attribute: AttributeValue): Value {
  if (attribute.S !== undefined) return attribute.S
  if (attribute.N !== undefined) return Number(attribute.N)
  if (attribute.BOOL !== undefined) return attribute.BOOL
  if (attribute.L !== undefined) return attribute.L.map(unfold)
  if (attribute.M !== undefined) return fromAttributes(attribute.M)
  throw new TypeError(`A row holds an attribute of a kind we never write: ${Object.keys(attribute).join()}`)
}

export function fromAttributes(attributes: Attributes): Record<string, Value> {
  const row: Record<string, Value> = {}
  for (const name in attributes) row[name] = unfold(attributes[name] as AttributeValue)
  return row
}
