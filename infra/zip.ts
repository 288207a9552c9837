/** A zip of a few files whose bytes depend on their content only, so that an unchanged function is not deployed again. APPNOTE.TXT 6.3. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry { readonly name: string; readonly content: Buffer }

const january1980 = 0x0021
const unix = 3 << 8 | 20
const readable = 0o100644 << 16 >>> 0

/** What a file's local header and its central one have in common, from "version needed" to "extra field length". */
function facts(entry: ZipEntry, packed: Buffer): Buffer {
  const part = Buffer.alloc(26)
  part.writeUInt16LE(20, 0)
  part.writeUInt16LE(0x0800, 2) // names are UTF-8
  part.writeUInt16LE(8, 4) // deflate
  part.writeUInt16LE(january1980, 8)
  part.writeUInt32LE(crc32(entry.content), 10)
  part.writeUInt32LE(packed.length, 14)
  part.writeUInt32LE(entry.content.length, 18)
  part.writeUInt16LE(Buffer.byteLength(entry.name), 22)
  return part
}

function centralHeader(entry: ZipEntry, shared: Buffer, offset: number): Buffer {
  const start = Buffer.from([0x50, 0x4b, 1, 2, unix & 0xff, unix >> 8])
  const end = Buffer.alloc(14)
  end.writeUInt32LE(readable, 6)
  end.writeUInt32LE(offset, 10)
  return Buffer.concat([start, shared, end, Buffer.from(entry.name)])
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = deflateRawSync(entry.content, { level: 9 })
    const shared = facts(entry, packed)
    const file = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared, Buffer.from(entry.name), packed])
    central.push(centralHeader(entry, shared, offset))
    files.push(file)
    offset += file.length
  }
  const directory = Buffer.concat(central)
  return Buffer.concat([...files, directory, endRecord(entries.length, directory.length, offset)])
}
