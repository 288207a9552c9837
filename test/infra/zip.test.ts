/** Read back by the rules of the format: from the end record through the directory to each file. */
import { crc32, inflateRawSync } from 'node:zlib'
import { zip } from '../../infra/zip'

function unzip(bytes: Buffer): Record<string, { content: Buffer; mode: number }> {
  const end = bytes.length - 22
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50)
  const files: Record<string, { content: Buffer; mode: number }> = {}
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50)
    const length = bytes.readUInt16LE(at + 28)
    const start = bytes.readUInt32LE(at + 42)
    expect(bytes.readUInt32LE(start)).toBe(0x04034b50)
    const name = bytes.toString('utf8', at + 46, at + 46 + length)
    expect(bytes.toString('utf8', start + 30, start + 30 + length)).toBe(name)
    const content = inflateRawSync(bytes.subarray(start + 30 + length, start + 30 + length + bytes.readUInt32LE(at + 20)))
    expect([content.length, crc32(content)]).toEqual([bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 16)])
    files[name] = { content, mode: bytes.readUInt32LE(at + 38) >>> 16 }
    at += 46 + length
  }
  expect(at).toBe(end)
  return files
}

const entries = [{ name: 'functions/a/api.js', content: Buffer.from('exports.handler = 1\n'.repeat(500)) }, { name: 'docs/守望.css', content: Buffer.from('') }]

test('what goes in comes out, readable by everyone', () => {
  const files = unzip(zip(entries))
  expect(Object.keys(files)).toEqual(entries.map(({ name }) => name))
  for (const { name, content } of entries) expect(files[name]).toEqual({ content, mode: 0o100644 })
})

test('the same files give the same bytes', () => {
  expect(zip(entries).equals(zip(entries))).toBe(true)
})
