/** What the link or QR that brought the person here names: a community, kept until a household is registered, or an invitation, kept until its page has it. */
import { communityOfScene, invitationOfScene } from '@shared/place-tree'
import { forget, keep, readKept } from './kept'
import { tokenNow } from './sign-in'
import { goTo } from './ways'

function textOf(key: string): string | undefined {
  const kept = readKept(key)
  return typeof kept === 'string' ? kept : undefined
}

/** True when an invitation waits: one just scanned is shown at once, one from before signing in as soon as somebody is here. */
function keepInvitation(code: string | undefined): boolean {
  if (code !== undefined) keep('invitation', code)
  return code !== undefined || (tokenNow() !== undefined && invitation() !== undefined)
}

export function keepArrival(given: Readonly<Record<string, unknown>> | undefined): void {
  const scene = typeof given?.['scene'] === 'string' ? given['scene'] : ''
  const community = communityOfScene(scene)
  if (community !== undefined) keep('arrival', community)
  if (keepInvitation(invitationOfScene(scene))) goTo('accept')
}

export const arrival = (): string | undefined => textOf('arrival')

export function forgetArrival(): void {
  forget('arrival')
}

export const invitation = (): string | undefined => textOf('invitation')

/** Kept by the page that takes it, until it is known who is here. */
export function keepInvited(code: string): void {
  keep('invitation', code)
}

export function forgetInvitation(): void {
  forget('invitation')
}
