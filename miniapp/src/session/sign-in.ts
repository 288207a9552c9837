/** The session: its token, and one sign-in at a time however many requests wait for it. */
import Taro from '@tarojs/taro'
import { Refusal } from '@/api/refusal'
import { send } from '@/api/send'
import { forget, keep, readKept } from './kept'
import { makeStore, useStore } from './store'

const kept = readKept('token')
const token = makeStore<string | undefined>(typeof kept === 'string' ? kept : undefined)

export const tokenNow = token.get

/** The session ran out and could not be renewed, and nobody is known again yet: what is shown of the person before waits behind it. */
const over = makeStore(false)
export const isExpired = over.get
export const useExpired = (): boolean => useStore(over)

export function useSignedIn(): boolean {
  const signedIn = useStore(token) !== undefined
  return useExpired() || signedIn
}

/** WeChat gives a code without asking. A browser has no WeChat: the local build uses the person chosen last. */
async function loginCode(): Promise<string> {
  if (process.env.TARO_ENV === 'weapp') return (await Taro.login()).code
  const chosen = process.env.TARO_APP_LOCAL === '1' ? readKept('local-code') : undefined
  if (typeof chosen === 'string') return chosen
  throw new Refusal('no-sign-in', '')
}

function tokenOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'token' in answer && typeof answer.token === 'string') return answer.token
  throw new Refusal('failed', '')
}

async function openSession(): Promise<string> {
  const code = await loginCode()
  const fresh = tokenOf(await send({ method: 'POST', url: '/sessions', body: { code } }))
  keep('token', fresh)
  token.set(fresh)
  return fresh
}

let opening: Promise<string> | undefined

/** Signs in, or waits for the sign-in already under way. */
export function signIn(): Promise<string> {
  opening ??= openSession().finally(() => {
    opening = undefined
  })
  return opening
}

/** A dead token is of no use to anyone. */
export function expire(): void {
  forget('token')
  token.set(undefined)
  over.set(true)
}

/** It is known again who is here. */
export function known(): void {
  over.set(false)
}

export function signOut(): void {
  forget('token')
  if (process.env.TARO_APP_LOCAL === '1') forget('local-code')
  token.set(undefined)
  over.set(false)
}
