/** The stand-in for WeChat's servers, for the suites that talk to them. */
import { startWechat, type WechatStandIn } from '../../infra/local/wechat'

/** For the top of a suite: WECHAT_API names a stand-in of its own while it runs. */
export function useWechat(): void {
  let standIn: WechatStandIn | undefined
  beforeAll(async () => {
    standIn = await startWechat({ appid: process.env['WECHAT_APPID'] ?? '', secret: process.env['WECHAT_SECRET'] ?? '' })
    process.env['WECHAT_API'] = standIn.url
  })
  afterAll(async () => standIn?.stop())
}

const nobody = 'http://127.0.0.1:9'
/** While `act` runs, nobody answers where WeChat should be. */
export async function withoutWechat<T>(act: () => Promise<T>): Promise<T> {
  const there = process.env['WECHAT_API']
  process.env['WECHAT_API'] = nobody
  try {
    return await act()
  } finally {
    process.env['WECHAT_API'] = there
  }
}
