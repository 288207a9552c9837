/** Rows of a list as one short text: lists say the same words again and again. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export const pack = (rows: readonly object[]): string => deflateRawSync(JSON.stringify(rows)).toString('base64')

/** As they were packed: nobody else writes them, and a report that is filed waits for it. */
export const unpack = <T>(text: string): T[] => JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8')) as T[]
