/** SHA-256 and its HMAC for the SDK's signer, straight from Node, each in one step; the SDK's own class copies every hash before it reads it. */
import { createHmac, hash } from 'node:crypto'
import type { Checksum, SourceData } from '@smithy/types'

function bytes(data: SourceData): string | Buffer {
  if (typeof data === 'string') return data
  return ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data)
}

interface Named { readonly secret: string; readonly data: Buffer; readonly digest: Buffer }
/** At every call the signer asks for the HMAC of the same key id, to name the signing key that it keeps: it is kept as well. */
let named: Named | undefined

function hmac(secret: SourceData, data: Buffer): Buffer {
  if (typeof secret !== 'string') return createHmac('sha256', bytes(secret)).update(data).digest()
  if (named?.secret !== secret || !named.data.equals(data)) named = { secret, data: Buffer.from(data), digest: createHmac('sha256', secret).update(data).digest() }
  return named.digest
}

export class Sha256 implements Checksum {
  private parts: Uint8Array[] = []
  constructor(private readonly secret?: SourceData) {}
  update(data: Uint8Array): void {
    this.parts.push(data)
  }
  digest(): Promise<Uint8Array> {
    const [first, ...more] = this.parts
    const data = first && more.length === 0 ? Buffer.from(first.buffer, first.byteOffset, first.byteLength) : Buffer.concat(this.parts)
    return Promise.resolve(this.secret === undefined ? hash('sha256', data, 'buffer') : hmac(this.secret, data))
  }
  reset(): void {
    this.parts = []
  }
}
