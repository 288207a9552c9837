import { readTask } from '../../../functions/inbox/store'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { call, ok, refused } from '../../support/caller'
import { passTime } from '../../support/clock'
import { askToJoin, claimed, event, fileReport } from '../../support/filing'
import { aHousehold, aPerson, aWorker } from '../../support/people'
import { useTown } from '../../support/town'
import { useWechat, withoutWechat } from '../../support/wechat'

useTown()
useWechat()

describe('members', () => {
  it('are added, also without a phone of their own, corrected and removed', async () => {
    const home = await aHousehold()
    const member = newId('member')
    const params = { household: home.id, member }
    const added = await ok(api.households.putMember, { as: home.resident, params, body: { name: '王奶奶', relation: 'grandparent', birthYear: 1938 } })
    expect(added.members).toContainEqual({ id: member, name: '王奶奶', relation: 'grandparent', birthYear: 1938, account: false, me: false, waiting: false })
    expect(await ok(api.households.putMember, { as: home.resident, params, body: { name: '王奶奶', relation: 'grandparent', birthYear: 1938 } })).toEqual(added)
    expect((await ok(api.households.putMember, { as: home.resident, params, body: { name: '王秀兰' } })).members).toContainEqual(expect.objectContaining({ id: member, name: '王秀兰', birthYear: 1938 }))
    expect((await ok(api.households.removeMember, { as: home.resident, params })).members).toHaveLength(1)
    expect((await refused(api.households.removeMember, { as: home.resident, params })).code).toBe('not-found')
  })

  it('with an account are not removed by others', async () => {
    const home = await aHousehold({ names: ['张秀英', '王磊'] })
    const params = { household: home.id, member: home.members[1]?.id ?? '' }
    expect((await refused(api.households.removeMember, { as: home.resident, params })).code).toBe('member-needed')
  })

  it('are at most twenty', async () => {
    const home = await aHousehold({ without: Array.from({ length: 19 }, () => '王奶奶') })
    const params = { household: home.id, member: newId('member') }
    expect((await refused(api.households.putMember, { as: home.resident, params, body: { name: '多了' } })).code).toBe('household-full')
  })

  it('are at most twenty, however many are added in the same moment', async () => {
    const home = await aHousehold({ without: Array.from({ length: 15 }, () => '王奶奶') })
    const adding = () => call(api.households.putMember, { as: home.resident, params: { household: home.id, member: newId('member') }, body: { name: '王小妹' } })
    const answers = await Promise.all(Array.from({ length: 12 }, adding))
    const { members } = await ok(api.households.read, { as: home.resident, params: { household: home.id } })
    expect(members.length).toBeLessThanOrEqual(20)
    expect(members).toHaveLength(16 + answers.filter((one) => one.status === 200).length)
    for (const { refusal } of answers) expect([undefined, 'household-full', 'stale']).toContain(refusal?.code)
  })

  it('are not born after this year, which is civil time, nor before 1900', async () => {
    const home = await aHousehold()
    const born = (birthYear: number, lang: 'zh' | 'en' = 'zh') => refused(api.households.putMember, { as: home.resident, params: { household: home.id, member: newId('member') }, body: { name: '王奶奶', birthYear }, lang })
    expect((await born(2100)).fields).toEqual([{ path: 'birthYear', message: '出生年份不能晚于今年' }])
    expect((await born(2023, 'en')).fields).toEqual([{ path: 'birthYear', message: 'The year of birth lies in the future' }])
    expect((await born(1899)).fields).toEqual([{ path: 'birthYear', message: '请填写 1900 年以后的四位数年份，如 1958' }])
    await ok(api.households.putMember, { as: home.resident, params: { household: home.id, member: newId('member') }, body: { name: '王宝宝', birthYear: 2022 } })
  })

  it('corrected by two at once: one wins, the other is told to look again', async () => {
    const home = await aHousehold({ without: ['王奶奶'] })
    const params = { household: home.id, member: home.members[1]?.id ?? '' }
    const all = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => call(api.households.putMember, { as: home.resident, params, body: { name } })))
    expect(all.some((one) => one.status === 200)).toBe(true)
    for (const one of all) if (one.refusal) expect(one.refusal.code).toBe('stale')
    const removals = await Promise.all([1, 2, 3].map(() => call(api.households.removeMember, { as: home.resident, params })))
    expect(removals.filter((one) => one.status === 200)).toHaveLength(1)
    for (const one of removals) if (one.refusal) expect(['stale', 'not-found']).toContain(one.refusal.code)
  })

  it('cannot take the id of a member elsewhere, nor change one there', async () => {
    const [home, other] = [await aHousehold(), await aHousehold({ names: ['外人'] })]
    await ok(api.households.putMember, { as: home.resident, params: { household: home.id, member: other.members[0]?.id ?? '' }, body: { name: '王磊' } })
    expect((await ok(api.households.read, { as: other.resident, params: { household: other.id } })).members[0]?.name).toBe('外人')
  })
})

describe('the contact phone', () => {
  it('typed is unverified, given by WeChat verified and also the person\'s own', async () => {
    const home = await aHousehold()
    const params = { household: home.id }
    expect((await ok(api.households.contact, { as: home.resident, params, body: { phone: '１３８ １２３４ ５６７８' } })).contact).toEqual({ phone: '13812345678', verified: false })
    expect(await ok(api.me.read, { as: home.resident })).not.toHaveProperty('phone')
    expect((await ok(api.households.contact, { as: home.resident, params, body: { wechatCode: 'demo-phone:13900001111' } })).contact).toEqual({ phone: '13900001111', verified: true })
    expect((await ok(api.me.read, { as: home.resident })).phone).toEqual({ phone: '13900001111', verified: true })
  })

  it('that WeChat has verified stays verified when its digits are typed, and only those', async () => {
    const home = await aHousehold()
    const set = async (body: object) => (await ok(api.households.contact, { as: home.resident, params: { household: home.id }, body })).contact
    await set({ wechatCode: 'demo-phone:13900001111' })
    expect(await set({ phone: '+86 139 0000 1111' })).toEqual({ phone: '13900001111', verified: true })
    expect(await set({ phone: '13900002222' })).toEqual({ phone: '13900002222', verified: false })
    expect(await set({ phone: '13900002222' })).toEqual({ phone: '13900002222', verified: false })
    expect(await set({ phone: '13900001111' })).toEqual({ phone: '13900001111', verified: false })
  })

  it('with a code that WeChat refuses, or while WeChat is away, is not set', async () => {
    const home = await aHousehold()
    const sent = { as: home.resident, params: { household: home.id }, body: { wechatCode: 'wrong' } }
    expect(await refused(api.households.contact, sent)).toMatchObject({ code: 'invalid', fields: [{ path: 'wechatCode', message: '微信没有给出手机号，请再点一次，或者自己填写' }] })
    expect((await refused(api.households.contact, { ...sent, lang: 'en' })).fields).toEqual([{ path: 'wechatCode', message: 'WeChat did not give the number; tap once more, or type it' }])
    expect((await withoutWechat(() => refused(api.households.contact, { ...sent, body: { wechatCode: 'demo-phone:13900001111' } }))).code).toBe('wechat-down')
    expect((await ok(api.households.read, { as: home.resident, params: { household: home.id } })).contact).toBeUndefined()
    expect((await refused(api.households.contact, { ...sent, body: { phone: '123' } })).fields).toEqual([{ path: 'phone', message: '请填写 11 位手机号码' }])
  })

  it('set by two at once: one wins', async () => {
    const home = await aHousehold()
    const all = await Promise.all([1, 2, 3].map((last) => call(api.households.contact, { as: home.resident, params: { household: home.id }, body: { phone: `1381234567${String(last)}` } })))
    expect(all.some((one) => one.status === 200)).toBe(true)
    for (const one of all) if (one.refusal) expect(one.refusal.code).toBe('stale')
  })
})

describe('a wish to join', () => {
  const answer = (livesHere: boolean) => ({ body: { livesHere } })

  it('is granted by a member: who asked then lives there; the same answer again counts as given, the opposite comes too late', async () => {
    const home = await aHousehold({ names: ['张秀英', '王磊'] })
    const asker = await aPerson({ name: '赵六' })
    const { join } = await askToJoin(home, asker)
    const params = { household: home.id, join }
    const first = await ok(api.households.answerJoin, { as: home.resident, params, ...answer(true) })
    expect(first.members).toContainEqual(expect.objectContaining({ name: '赵六', waiting: false, account: true }))
    expect(await ok(api.households.answerJoin, { as: home.resident, params, ...answer(true) })).toEqual(first)
    expect((await refused(api.households.answerJoin, { as: home.resident, params, ...answer(false) })).code).toBe('closed')
    expect((await refused(api.households.answerJoin, { as: home.members[1]?.person ?? asker, params, ...answer(true) })).code).toBe('closed')
    expect(await ok(api.households.read, { as: asker, params: { household: home.id } })).toMatchObject({ waiting: false })
  })

  it('tells who asked how far it is and with whom, and nobody else', async () => {
    const home = await aHousehold()
    const [asker, worker] = [await aPerson(), await aWorker('李建国')]
    const { task } = await askToJoin(home, asker)
    const wishes = async (as: typeof asker) => (await ok(api.me.read, { as })).households.map((one) => one.wish)
    expect(await wishes(asker)).toEqual([{ state: 'open', place: '第一网格' }])
    await claimed(task, worker)
    expect(await wishes(asker)).toEqual([{ state: 'held', place: '第一网格', holder: '李建国' }])
    expect(await wishes(home.resident)).toEqual([undefined])
  })

  it('is declined: who asked has no household there, and nothing is left waiting', async () => {
    const home = await aHousehold()
    const asker = await aPerson()
    const { join } = await askToJoin(home, asker)
    const seen = await ok(api.households.answerJoin, { as: home.resident, params: { household: home.id, join }, ...answer(false) })
    expect(seen.members).toHaveLength(1)
    expect((await ok(api.me.read, { as: asker })).households).toEqual([])
  })

  it('is not granted by who asked, nor by a household that was not asked', async () => {
    const [home, other] = [await aHousehold(), await aHousehold()]
    const asker = await aPerson()
    const { join } = await askToJoin(home, asker)
    for (const as of [asker, other.resident]) expect((await refused(api.households.answerJoin, { as, params: { household: home.id, join }, ...answer(true) })).code).toBe('not-found')
    expect((await refused(api.households.answerJoin, { as: other.resident, params: { household: other.id, join }, ...answer(true) })).code).toBe('not-found')
    expect((await refused(api.households.answerJoin, { as: home.resident, params: { household: home.id, join: newId('join') }, ...answer(true) })).code).toBe('not-found')
  })

  it('is taken back by who asked, once however often it is sent, and can be asked anew', async () => {
    const home = await aHousehold()
    const asker = await aPerson()
    const { join, task } = await askToJoin(home, asker)
    const given = { as: asker, params: { household: home.id, join } }
    expect((await ok(api.households.withdrawJoin, given)).households).toEqual([])
    expect((await ok(api.households.withdrawJoin, given)).households).toEqual([])
    expect((await ok(api.households.read, { as: home.resident, params: { household: home.id } })).members).toHaveLength(1)
    expect((await readTask(task))?.state).toBe('withdrawn')
    expect((await askToJoin(home, asker)).household.waiting).toBe(true)
  })

  it('is taken back only while nobody works on it or has answered', async () => {
    const [home, asker, worker] = [await aHousehold(), await aPerson(), await aWorker('李建国')]
    const { join, task } = await askToJoin(home, asker)
    const given = { as: asker, params: { household: home.id, join } }
    await claimed(task, worker)
    expect(await refused(api.households.withdrawJoin, given)).toMatchObject({ code: 'held', present: { holder: '李建国' } })
    await ok(api.households.answerJoin, { as: home.resident, params: given.params, ...answer(true) })
    expect((await refused(api.households.withdrawJoin, given)).code).toBe('closed')
    expect((await refused(api.households.withdrawJoin, { ...given, params: { household: newId('household'), join } })).code).toBe('not-found')
  })

  it('answered by the household and a worker at once is answered once', async () => {
    for (let time = 0; time < 5; time += 1) {
      const home = await aHousehold()
      const [asker, worker] = [await aPerson(), await aWorker()]
      const { join, task, member } = await askToJoin(home, asker)
      await claimed(task, worker)
      const [household, closed] = await Promise.all([
        call(api.households.answerJoin, { as: home.resident, params: { household: home.id, join }, ...answer(false) }),
        call(api.tasks.resolve, { as: worker, params: { task }, body: { ...event(), outcomes: [{ person: member, outcome: 'lives-here' }] } }),
      ])
      expect([household.status, closed.status].sort()).toEqual([200, 409])
      const { members } = await ok(api.households.read, { as: home.resident, params: { household: home.id } })
      expect(members.some((one) => one.id === member)).toBe(closed.status === 200)
    }
  })
})

describe('the list of who looked', () => {
  it('names who, in which role, where, for what and when, newest first, and ends after half a year', async () => {
    const home = await aHousehold({ phone: '13812345678' })
    const worker = await aWorker('李建国')
    for (const purpose of ['check-report', 'urgent']) {
      const { task } = await fileReport(home)
      await claimed(task, worker)
      await ok(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose } })
    }
    const params = { household: home.id }
    const { items } = await ok(api.households.looks, { as: home.resident, params })
    expect(items).toMatchObject([{ by: '李建国', role: 'grid-worker', place: '第一网格', purpose: 'urgent' }, { purpose: 'check-report' }])
    expect((await refused(api.households.looks, { as: worker, params })).code).toBe('not-found')
    expect((await refused(api.households.looks, { as: home.resident, params, query: { cursor: 'x' } })).fields?.[0]?.path).toBe('cursor')
    passTime({ days: 184 })
    expect((await ok(api.households.looks, { as: home.resident, params })).items).toEqual([])
  })

  it('has 20 a page', async () => {
    const home = await aHousehold({ phone: '13812345678' })
    const worker = await aWorker()
    const { task } = await fileReport(home)
    await claimed(task, worker)
    for (let time = 0; time < 23; time += 1) await ok(api.tasks.reveal, { as: worker, params: { task }, body: { ...event(), purpose: 'check-report' } })
    const first = await ok(api.households.looks, { as: home.resident, params: { household: home.id } })
    const second = await ok(api.households.looks, { as: home.resident, params: { household: home.id }, query: { cursor: first.cursor ?? '' } })
    expect([first.items.length, second.items.length]).toEqual([20, 3])
    expect(new Set([...first.items, ...second.items].map((one) => one.id)).size).toBe(23)
  })
})
