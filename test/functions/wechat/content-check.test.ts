import { checkTexts } from '../../../functions/wechat/content-check'
import { useWechat, withoutWechat } from '../../support/wechat'

useWechat()
beforeAll(() => { Object.assign(process.env, { CONTENT_CHECK: 'on', LOG: 'off' }) })
afterAll(() => { process.env['CONTENT_CHECK'] = 'off' })

const filler = '青菜'.repeat(1200)

test.each([
  ['fine', ['青菜'], 'somebody', 'pass', []],
  ['not fine', ['违规测试'], 'somebody', 'risky', [0]],
  ['not fine among others', ['青菜', '违规测试', '萝卜'], 'somebody', 'risky', [1]],
  ['not fine in a piece that goes by itself', [filler, '违规测试'], 'somebody', 'risky', [1]],
  ['left to a person', ['存疑测试'], 'somebody', 'unsure', []],
  ['of somebody who was not here for two hours', ['青菜'], 'somebody-away', 'unsure', []],
] as const)('a text that is %s', async (_, texts, openid, verdict, risky) => {
  expect(await checkTexts(texts, openid)).toEqual({ verdict, risky })
})

test('nobody waits for WeChat where it does not answer', async () => {
  expect(await withoutWechat(() => checkTexts(['青菜'], 'somebody'))).toEqual({ verdict: 'unsure', risky: [] })
})
