import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { openidOf, phoneOf } from '../../../functions/wechat/client'
import { passTime, useClock } from '../../support/clock'
import { useWechat } from '../../support/wechat'

useClock()

const codeOf = async (act: Promise<unknown>): Promise<unknown> => act.then(() => undefined, (error: unknown) => (error as { code?: string }).code)

describe('with the stand-in', () => {
  useWechat()

  it('a code of wx.login is an openid, the same for the same person', async () => {
    expect(await openidOf('demo:zhang')).toBe(await openidOf('demo:zhang'))
    expect(await openidOf('demo:zhang')).not.toBe(await openidOf('demo:wang'))
  })

  it('a code of the phone button is a number', async () => {
    expect(await phoneOf('demo-phone:13812345678')).toBe('13812345678')
  })

  it('wrong codes are refused, a wrong secret is our own trouble', async () => {
    expect(await codeOf(openidOf('wrong'))).toBe('code-refused')
    expect(await phoneOf('wrong')).toBeUndefined()
    const secret = process.env['WECHAT_SECRET']
    process.env['WECHAT_SECRET'] = 'not ours'
    expect(await codeOf(openidOf('demo:zhang'))).toBe('wechat-down')
    process.env['WECHAT_SECRET'] = secret
  })

  it('a token that has run out is asked for anew', async () => {
    passTime({ hours: 3 })
    expect(await phoneOf('demo-phone:13900001111')).toBe('13900001111')
  })
})

describe('against servers that misbehave', () => {
  let server: Server
  let answers: { path: string; said: string }[] = []
  const asked: string[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        const path = request.url?.split('?')[0] ?? ''
        asked.push(`${path} ${body.includes('"force_refresh":true') ? 'fresh' : ''}`.trim())
        const index = answers.findIndex((one) => one.path === path)
        response.end(index < 0 ? '{}' : answers.splice(index, 1)[0]?.said)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    process.env['WECHAT_API'] = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  })
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })
  beforeEach(() => {
    answers = []
    asked.length = 0
    passTime({ hours: 3 })
  })
  const [session, token, phone] = ['/sns/jscode2session', '/cgi-bin/stable_token', '/wxa/business/getuserphonenumber'] as const
  const number = JSON.stringify({ errcode: 0, phone_info: { purePhoneNumber: '13812345678', countryCode: '86' } })

  it.each(['<html>', '', '[]', '{}', '{"openid":5}', '{"errcode":-1,"errmsg":"system error"}', '{"errcode":45011}'])('the answer %p is no sign-in', async (said) => {
    answers = [{ path: session, said }]
    expect(await codeOf(openidOf('code'))).toBe('wechat-down')
  })

  it.each([40029, 40163, 40226, 41008])('the error %i asks the person to try again', async (errcode) => {
    answers = [{ path: session, said: JSON.stringify({ errcode }) }]
    expect(await codeOf(openidOf('code'))).toBe('code-refused')
  })

  it.each([40001, 40014, 42001])('a token refused with %i is fetched fresh, once', async (errcode) => {
    answers = [
      { path: token, said: '{"access_token":"old","expires_in":7200}' }, { path: phone, said: JSON.stringify({ errcode }) },
      { path: token, said: '{"access_token":"new","expires_in":7200}' }, { path: phone, said: number },
    ]
    expect(await phoneOf('code')).toBe('13812345678')
    expect(asked).toEqual([token, phone, `${token} fresh`, phone])
  })

  it('a token that is refused again is not fetched without end', async () => {
    answers = Array.from({ length: 6 }, () => [{ path: token, said: '{"access_token":"old","expires_in":7200}' }, { path: phone, said: '{"errcode":40001}' }]).flat()
    expect(await codeOf(phoneOf('code'))).toBe('wechat-down')
    expect(asked).toHaveLength(4)
  })

  it('a good token is kept for the next number', async () => {
    answers = [{ path: token, said: '{"access_token":"good","expires_in":7200}' }, { path: phone, said: number }, { path: phone, said: number }]
    await phoneOf('code')
    await phoneOf('code')
    expect(asked).toEqual([token, phone, phone])
  })
})
