/** The stand-in speaks as WeChat does: our own client understands it, in what it grants and in what it refuses. */
import { openidOf, phoneOf } from '../../../functions/wechat/client'
import { startWechat, type WechatStandIn } from '../../../infra/local/wechat'

const app = { appid: process.env.WECHAT_APPID ?? '', secret: process.env.WECHAT_SECRET ?? '' }
let standIn: WechatStandIn
beforeAll(async () => {
  standIn = await startWechat(app)
  process.env.WECHAT_API = standIn.url
})
afterAll(() => standIn.stop())

const get = async (path: string, body?: object): Promise<unknown> => {
  const answer = await fetch(standIn.url + path, body ? { method: 'POST', body: JSON.stringify(body) } : {})
  expect(answer.status).toBe(200) // WeChat puts its errors into the body
  return answer.json()
}
const grant = { grant_type: 'client_credential', ...app }

test('one key is one openid, another key another', async () => {
  expect(await openidOf('demo:chen-lan')).toBe(await openidOf('demo:chen-lan'))
  expect(await openidOf('demo:li-min')).not.toBe(await openidOf('demo:chen-lan'))
})

test('a code of nobody is refused as WeChat refuses it', async () => {
  await expect(openidOf('071xyz')).rejects.toMatchObject({ code: 'code-refused' })
  expect(await get(`/sns/jscode2session?appid=${app.appid}&secret=${app.secret}&js_code=nobody`)).toMatchObject({ errcode: 40029 })
  expect(await get(`/sns/jscode2session?appid=${app.appid}&secret=${app.secret}`)).toMatchObject({ errcode: 41008 })
  expect(await get('/sns/jscode2session?appid=other&secret=x&js_code=demo:a')).toMatchObject({ errcode: 40013 })
  expect(await get(`/sns/jscode2session?appid=${app.appid}&secret=x&js_code=demo:a`)).toMatchObject({ errcode: 40125 })
})

test('a phone number is given for its code, also after the token was renewed by somebody else', async () => {
  expect(await phoneOf('demo-phone:13812345678')).toBe('13812345678')
  await get('/cgi-bin/stable_token', { ...grant, force_refresh: true })
  expect(await phoneOf('demo-phone:13812345679')).toBe('13812345679')
  expect(await phoneOf('demo-phone:')).toBeUndefined()
})

test('the token is stable until it is refreshed by force', async () => {
  const first = await get('/cgi-bin/stable_token', grant)
  expect(first).toMatchObject({ expires_in: 7200 })
  expect(await get('/cgi-bin/stable_token', grant)).toEqual(first)
  expect(await get('/cgi-bin/stable_token', { ...grant, force_refresh: true })).not.toEqual(first)
  expect(await get('/wxa/business/getuserphonenumber?access_token=old', { code: 'demo-phone:13812345678' })).toMatchObject({ errcode: 40001 })
})
