/** Walks an XML text; names without their prefixes. Entities of its own making are not followed, so that no text grows. */
import { Parser } from 'saxen'
import { UnreadableFile } from './sheet'

export interface Walk {
  readonly open?: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const plain = (name: string): string => name.slice(name.indexOf(':') + 1)

export function walk(xml: string, { open, close, text }: Walk): void {
  const parser = new Parser()
  if (open) parser.on('openTag', (name, attributes) => { open(plain(name), attributes) })
  if (close) parser.on('closeTag', (name) => { close(plain(name)) })
  if (text) parser.on('text', (found, decode) => { text(decode(found)) }).on('cdata', text)
  parser.on('error', () => { throw new UnreadableFile('file-broken') })
  parser.parse(xml)
}
