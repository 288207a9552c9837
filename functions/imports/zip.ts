/** The files of a zip, read by its directory. APPNOTE.TXT 6.3. What a file unpacks to is bounded by what the directory says, and all of them together. */
import { inflateRawSync } from 'node:zlib'
import { sheetLimits, UnreadableFile } from './sheet'

interface Entry { readonly method: number; readonly packed: number; readonly size: number; readonly at: number }

const broken = (): UnreadableFile => new UnreadableFile('file-broken')

/** The end record is 22 bytes and a comment of up to 65,535 before the end. */
function directoryOf(bytes: Buffer): { at: number; count: number } {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === 0x06054b50) return { at: bytes.readUInt32LE(at + 16), count: bytes.readUInt16LE(at + 10) }
  }
  throw broken()
}

function entriesOf(bytes: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let { at, count } = directoryOf(bytes)
  for (; count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw broken()
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new UnreadableFile('file-locked')
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name), {
      method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

function unpack(bytes: Buffer, { method, packed, size, at }: Entry): Buffer {
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = bytes.subarray(start, start + packed)
  return method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
}

/** Reads a file by its name; undefined where there is none. */
export type Unzip = (name: string) => string | undefined

/** Whatever is wrong with the bytes is a broken file, and nothing else. */
function honestly<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof UnreadableFile ? error : broken()
  }
}

export function openZip(bytes: Buffer): Unzip {
  const entries = honestly(() => entriesOf(bytes))
  let left: number = sheetLimits.unpackedBytes
  return (name) => {
    const entry = entries.get(name)
    if (!entry) return undefined
    left -= entry.size
    if (left < 0) throw new UnreadableFile('file-large')
    return honestly(() => unpack(bytes, entry)).toString('utf8')
  }
}
