/** Pictures of 24 by 16, as a browser makes them (with a colour profile), and what cameras, programs and villains add to them. */
import { crc32, deflateSync } from 'node:zlib'

const jpeg = '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAEF/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAUD/8QAGREBAQADAQAAAAAAAAAAAAAAAwACBCEi/9oADAMBAAIRAxEAPwDMAUE5PYaChPA+QyN6v//Z'
const webp = 'UklGRiwCAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggPgAAAJADAJ0BKhgAEAA+0VSjS6gkoyGwCAEAGglqAJ0yhHciwAFAIgAA/uLfLo9od/ljHblVWOQTOmB670CB4j4A'
const webpAlpha = 'UklGRoICAABXRUJQVlA4WAoAAAAwAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBIOQAAAAUf8P7/iAgH47ZtJPVf1CAVLfJeeCfcq4iI/ocRWcxXzKGUU/+iXSK2+Yr5it1K7ehf9B6RxXzFAABWUDggUgAAAHADAJ0BKhgAEAA+0VakS7qko6GwCANQGglsAJ0yhHAiwAExMAD+7I3IAUVOBstfK3amAh+Wcmflb+J55ujC6toi8uLvcN2cl3+9ZK1jVrl4AAA='
export const aJpeg = (): Buffer => Buffer.from(jpeg, 'base64')
export const aWebp = (): Buffer => Buffer.from(webp, 'base64')
export const aWebpWithAlpha = (): Buffer => Buffer.from(webpAlpha, 'base64')

/** After the first two bytes of a JPEG. */
export function withSegment(file: Buffer, code: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, code, (payload.length + 2) >> 8, (payload.length + 2) & 0xff])
  return Buffer.concat([file.subarray(0, 2), head, payload, file.subarray(2)])
}

const entry = (tag: number, type: number, count: number, value: number): Buffer => {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt16BE(tag, 0)
  bytes.writeUInt16BE(type, 2)
  bytes.writeUInt32BE(count, 4)
  if (type === 3) bytes.writeUInt16BE(value, 8)
  else bytes.writeUInt32BE(value, 8)
  return bytes
}
const directory = (...entries: Buffer[]): Buffer => Buffer.concat([Buffer.from([0, entries.length]), ...entries, Buffer.alloc(4)])
const degrees = (...parts: number[]): Buffer => Buffer.concat(parts.map((part) => { const bytes = Buffer.alloc(8); bytes.writeUInt32BE(part, 0); bytes.writeUInt32BE(1, 4); return bytes }))

/** A camera's notes: who made it, how it was held, and where (30°35′ N, 114°17′ E). */
export function cameraNotes(orientation = 6): Buffer {
  const make = Buffer.from('SpyCam X\0\0')
  const [first, gps] = [8, 8 + 2 + 3 * 12 + 4 + make.length]
  const afterGps = gps + 2 + 4 * 12 + 4
  return Buffer.concat([
    Buffer.from('MM\0\x2a\0\0\0\x08', 'latin1'),
    directory(entry(0x010f, 2, make.length, first + 2 + 3 * 12 + 4), entry(0x0112, 3, 1, orientation), entry(0x8825, 4, 1, gps)), make,
    directory(entry(1, 2, 2, 0x4e000000), entry(2, 5, 3, afterGps), entry(3, 2, 2, 0x45000000), entry(4, 5, 3, afterGps + 24)), degrees(30, 35, 0), degrees(114, 17, 0),
  ])
}
export const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Zhang San"/></rdf:RDF></x:xmpmeta>'

export const withNotes = (file: Buffer, orientation?: number): Buffer => withSegment(
  withSegment(withSegment(file, 0xfe, Buffer.from('taken at home by Zhang San')), 0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
  0xe1, Buffer.concat([Buffer.from('Exif\0\0'), cameraNotes(orientation)]),
)

export function aChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(data.length, 0)
  body.copy(bytes, 4)
  bytes.writeUInt32BE(crc32(body), body.length + 4)
  return bytes
}

interface Png { width?: number; height?: number; interlaced?: boolean; data?: Buffer; before?: readonly Buffer[]; after?: readonly Buffer[] }
/** Grey, 8 bits; `data`: unpacked, where they are not what the header says. */
export function aPng({ width = 24, height = 16, interlaced = false, data = Buffer.alloc(height * (width + 1)), before = [], after = [] }: Png = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[12] = interlaced ? 1 : 0
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), aChunk('IHDR', header), ...before, aChunk('IDAT', deflateSync(data)), ...after, aChunk('IEND', Buffer.alloc(0))])
}

/** A chunk more at the end of a WebP. */
export function withChunk(file: Buffer, type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  const bytes = Buffer.concat([file, head, data, Buffer.alloc(data.length % 2)])
  bytes.writeUInt32LE(bytes.length - 8, 4)
  return bytes
}

/** The smallest ZIP with a file in it whose name says what it is. */
export function aZip(): Buffer {
  const [name, content] = [Buffer.from('evil.js'), Buffer.from('alert(1)')]
  const both = Buffer.alloc(26)
  both.writeUInt32LE(crc32(content), 10)
  both.writeUInt32LE(content.length, 14)
  both.writeUInt32LE(content.length, 18)
  both.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), both, name, content])
  return Buffer.concat([local, Buffer.from('PK\x05\x06'), Buffer.alloc(18)])
}
