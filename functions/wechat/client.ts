/** WeChat's server API: sign-in codes and phone codes. https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/ */
import { int, lazy, object, optional, safeParse, string, type core } from '../../shared/zod'
import { Refusal } from '../http/refusal'
import { clock } from '../clock'

const failure = lazy(() => object({ errcode: optional(int()), errmsg: optional(string()) }))
const session = lazy(() => object({ openid: string() }))
const token = lazy(() => object({ access_token: string(), expires_in: int() }))
const phone = lazy(() => object({ phone_info: object({ purePhoneNumber: string(), countryCode: string() }) }))

const base = (): string => process.env['WECHAT_API'] ?? 'https://api.weixin.qq.com'
const app = (): { appid: string; secret: string } => ({ appid: process.env['WECHAT_APPID'] ?? '', secret: process.env['WECHAT_SECRET'] ?? '' })

/** Codes that are wrong, used up or too old: the person tries again. Everything else is WeChat's or our own trouble. */
const codeRefused = new Set([40029, 40163, 40226, 41008])
const tokenStale = new Set([40001, 40014, 42001])

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  try {
    const answer = await fetch(base() + path, { ...init, signal: init?.signal ?? AbortSignal.timeout(5000) })
    return await answer.json()
  } catch (error) {
    throw new Refusal('wechat-down', {}, error)
  }
}

function read<S extends core.$ZodType>(schema: S, answer: unknown): core.output<S> | number {
  const said = safeParse(failure(), answer)
  const code = said.success ? (said.data.errcode ?? 0) : 0
  if (code !== 0) return code
  const result = safeParse(schema, answer)
  if (!result.success) throw new Refusal('wechat-down')
  return result.data
}

const post = (body: unknown, signal?: AbortSignal): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), ...(signal ? { signal } : {}) })

/** The openid behind a code of wx.login. */
export async function openidOf(code: string): Promise<string> {
  const query = new URLSearchParams({ ...app(), js_code: code, grant_type: 'authorization_code' })
  const answer = read(session(), await ask(`/sns/jscode2session?${query.toString()}`))
  if (typeof answer === 'number') throw new Refusal(codeRefused.has(answer) ? 'code-refused' : 'wechat-down')
  return answer.openid
}

let held: { token: string; until: number } | undefined

/** The stable token of this app; kept while it is good, asked for anew when WeChat no longer takes it. */
async function accessToken(fresh: boolean, signal?: AbortSignal): Promise<string> {
  const now = clock.now().getTime()
  if (held && !fresh && held.until > now) return held.token
  const answer = read(token(), await ask('/cgi-bin/stable_token', post({ ...app(), grant_type: 'client_credential', force_refresh: fresh }, signal)))
  if (typeof answer === 'number') throw new Refusal('wechat-down')
  held = { token: answer.access_token, until: now + (answer.expires_in - 300) * 1000 }
  return held.token
}

/** What WeChat answers to one of its API's paths, or its error code; asked once more with a new token where it no longer takes the old. */
export async function askWithToken<S extends core.$ZodType>(path: string, body: unknown, schema: S, signal?: AbortSignal): Promise<core.output<S> | number> {
  const once = async (fresh: boolean) => {
    const query = new URLSearchParams({ access_token: await accessToken(fresh, signal) })
    return read(schema, await ask(`${path}?${query.toString()}`, post(body, signal)))
  }
  const first = await once(false)
  return typeof first === 'number' && tokenStale.has(first) ? once(true) : first
}

/** The phone number behind a code of the phone button, a mainland number's eleven digits; undefined where WeChat does not take the code. */
export async function phoneOf(code: string): Promise<string | undefined> {
  const answer = await askWithToken('/wxa/business/getuserphonenumber', { code }, phone())
  if (typeof answer !== 'number') return answer.phone_info.purePhoneNumber
  if (codeRefused.has(answer)) return undefined
  throw new Refusal('wechat-down')
}
