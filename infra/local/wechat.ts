/**
 * Stands in for WeChat's servers on one machine: the same paths, answers and error codes.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/ (code2Session, getStableAccessToken, getPhoneNumber, msgSecCheck)
 * `demo:<key>` signs in as a person of one's own choice, `demo-phone:<digits>` is a phone number.
 * Of texts 违规测试 is refused, 存疑测试 is left to a person; whoever’s openid ends in `-away` has not been here for two hours.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { openidOfKey } from '../seed/people'

export interface WechatApp { readonly appid: string; readonly secret: string }
export interface WechatStandIn { readonly url: string; readonly stop: () => Promise<void> }

type Answer = Record<string, unknown>
const wrong = (errcode: number, errmsg: string): Answer => ({ errcode, errmsg })

function checkApp(app: WechatApp, appid: unknown, secret: unknown): Answer | undefined {
  if (appid !== app.appid) return wrong(40013, 'invalid appid')
  return secret === app.secret ? undefined : wrong(40125, 'invalid appsecret')
}

function session(query: URLSearchParams, app: WechatApp): Answer {
  const code = query.get('js_code') ?? ''
  const key = /^demo:([\w-]{1,40})$/.exec(code)?.[1]
  if (code === '') return wrong(41008, 'missing code')
  return checkApp(app, query.get('appid'), query.get('secret'))
    ?? (key === undefined ? wrong(40029, 'invalid code') : { openid: openidOfKey(key), session_key: randomBytes(16).toString('base64') })
}

function phone(code: unknown, app: WechatApp): Answer {
  const digits = typeof code === 'string' ? /^demo-phone:(\d{5,15})$/.exec(code)?.[1] : undefined
  if (digits === undefined) return wrong(40029, 'invalid code')
  const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: app.appid }
  return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: digits, purePhoneNumber: digits, countryCode: '86', watermark } }
}

/** Version 2 of msgSecCheck. */
function texts({ version, scene, openid, content }: Answer): Answer {
  if (typeof content !== 'string' || content === '') return wrong(44002, 'empty post data')
  if (version !== 2 || [...content].length > 2500) return wrong(47001, 'data format error')
  if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) return wrong(40129, 'invalid scene')
  if (typeof openid !== 'string' || openid === '') return wrong(40003, 'invalid openid')
  if (openid.endsWith('-away')) return wrong(61010, 'code is expired')
  const suggest = content.includes('违规测试') ? 'risky' : content.includes('存疑测试') ? 'review' : 'pass'
  return { errcode: 0, errmsg: 'ok', trace_id: randomBytes(8).toString('hex'), detail: [], result: { suggest, label: suggest === 'pass' ? 100 : 20001 } }
}

const newToken = (): string => randomBytes(48).toString('base64url')

function answering(app: WechatApp): (request: IncomingMessage) => Promise<Answer> {
  let token = newToken()
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat')
    if (pathname === '/sns/jscode2session') return session(searchParams, app)
    const body = request.method === 'POST' ? await json(request).catch(() => ({})) as Answer : {}
    if (pathname === '/cgi-bin/stable_token') {
      const refused = checkApp(app, body.appid, body.secret)
      if (refused) return refused
      if (body.grant_type !== 'client_credential') return wrong(40002, 'invalid grant_type')
      if (body.force_refresh === true) token = newToken()
      return { access_token: token, expires_in: 7200 }
    }
    if (pathname !== '/wxa/business/getuserphonenumber' && pathname !== '/wxa/msg_sec_check') return wrong(40066, 'invalid url')
    if (searchParams.get('access_token') !== token) return wrong(40001, 'invalid credential, access_token is invalid or not latest')
    return pathname === '/wxa/msg_sec_check' ? texts(body) : phone(body.code, app)
  }
}

export async function startWechat(app: WechatApp): Promise<WechatStandIn> {
  const answer = answering(app)
  const server = createServer((request, response) => {
    void answer(request).then((said) => response.writeHead(200, { 'content-type': 'application/json; encoding=utf-8' }).end(JSON.stringify(said)))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const stop = (): Promise<void> => new Promise((resolve) => {
    server.close(() => { resolve() })
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, stop }
}
