/** A short text that is the same for the same request, so that one sent again is known. */
import { hash } from 'node:crypto'

export const printOf = (...said: readonly unknown[]): string => hash('sha256', JSON.stringify(said), 'base64url')
