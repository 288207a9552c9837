/** Someone who has signed in on the phone of the test, and what the API says of them. */
import { act } from '@testing-library/react'
import type { Me } from '@shared/identity'
import { newId } from '@shared/ids'
import { consentKinds, consentVersions } from '@shared/consent'
import { forgetMe, putMe } from '@/session/me'
import { signIn } from '@/session/sign-in'
import { phone } from './taro'

export function aMe(known: Partial<Me> = {}): Me {
  const consents = consentKinds.map((kind) => ({ kind, version: consentVersions[kind], given: true, at: '2026-11-20T00:00:00Z' }))
  return { id: newId('user'), name: '陈岚', consents, duties: [], households: [], ...known }
}

export const ok = (data: unknown) => ({ statusCode: 200, data })
export const no = (statusCode: number, code: string, fields: readonly { path: string; message: string }[] = []) => ({ statusCode, data: { error: { code, message: code, fields } } })

/** Signs in; `me` is known to every page from then on. */
export async function signedInAs(me: Me): Promise<void> {
  process.env.TARO_APP_LOCAL = '1'
  phone.storage.set('local-code', 'demo:test')
  phone.answerWith(({ url }) => (url === '/sessions' ? ok({ token: 'token', expires: '' }) : no(404, 'not-found')))
  await act(async () => {
    await signIn()
    forgetMe()
    putMe(me)
  })
}
