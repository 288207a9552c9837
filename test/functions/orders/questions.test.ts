import { handler as onChange } from '../../../functions/notices/on-change'
import { questionKey } from '../../../functions/table/keys'
import { api } from '../../../shared/api'
import { newId } from '../../../shared/ids'
import { mostQuestions } from '../../../shared/order-states'
import { ok, refused } from '../../support/caller'
import { aCampaign, aDraft, aLeader, aQuestion, asked } from '../../support/campaigns'
import { passTime } from '../../support/clock'
import { aHousehold, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { allItems, streamOf } from '../../support/rows'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let home: Home
let neighbour: Home
beforeAll(async () => {
  leader = await aLeader()
  home = await aHousehold({ names: ['张秀英', '王磊'], room: '1401' })
  neighbour = await aHousehold({ names: ['陈明'], room: '902' })
})

const seenBy = async ({ resident: as, id: household }: Home, campaign: string) => (await ok(api.questions.list, { as, params: { campaign }, query: { household } })).items
const answering = (campaign: string, question: string, text = '是当天早上的', id = newId('event')) => ({ as: leader, params: { campaign, question }, body: { id, text } })
const hiding = (campaign: string, question: string, hidden: boolean) => ({ as: leader, params: { campaign, question }, body: { hidden } })
const told = async (as: Person, campaign: string) => (await ok(api.notices.list, { as })).items.filter((one) => one.campaign === campaign)

async function tell(campaign: string): Promise<void> {
  const { p } = questionKey(campaign, '')
  const lines = (await allItems()).filter((item) => item['p']?.S === p && item['s']?.S?.startsWith('EVT#')).map((item, index) => ({ eventName: 'INSERT' as const, dynamodb: { SequenceNumber: String(index + 1), NewImage: item as never } }))
  expect(await onChange(streamOf(...lines))).toEqual({ batchItemFailures: [] })
}

describe('a resident', () => {
  it('asks, and all neighbours read it without who asked', async () => {
    const of = await aCampaign(leader)
    const question = await asked(of.id, home, '  青菜是\n当天的吗？ ')
    expect(question).toMatchObject({ text: '青菜是 当天的吗？', mine: true, hidden: false })
    const [read] = await seenBy(neighbour, of.id)
    expect(read).toEqual({ ...question, mine: false })
    expect(JSON.stringify(read)).not.toMatch(/张秀英|1401|hh_|usr_/)
  })

  it('sees the newest first, in pages, whatever the clock of a phone says', async () => {
    const of = await aCampaign(leader)
    const homes = await Promise.all(Array.from({ length: 5 }, (_, n) => aHousehold({ names: ['邻居'], room: String(301 + n) })))
    const texts: string[] = []
    for (const one of homes) {
      for (let n = 0; n < mostQuestions; n += 1) {
        const text = `问题 ${String(texts.length)}`
        const early = { ...aQuestion(of.id, one, text), params: { campaign: of.id, question: newId('question', 1000) } }
        await ok(api.questions.ask, early)
        passTime({ minutes: 1 })
        texts.unshift(text)
      }
    }
    const first = await ok(api.questions.list, { as: home.resident, params: { campaign: of.id }, query: { household: home.id } })
    const rest = await ok(api.questions.list, { as: home.resident, params: { campaign: of.id }, query: { household: home.id, ...(first.cursor ? { cursor: first.cursor } : {}) } })
    expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual(texts)
    expect(rest.cursor).toBeUndefined()
  })

  it('who sends it again has asked once; other words under its id are refused', async () => {
    const of = await aCampaign(leader)
    const given = aQuestion(of.id, home)
    const once = await ok(api.questions.ask, given)
    passTime({ minutes: 2 })
    expect(await ok(api.questions.ask, given)).toEqual(once)
    expect((await refused(api.questions.ask, { ...given, body: { ...given.body, text: '别的' } })).code).toBe('id-taken')
    expect(await seenBy(home, of.id)).toHaveLength(1)
  })

  it('asks five times at most under one campaign, also all at once', async () => {
    const of = await aCampaign(leader)
    const all = await Promise.allSettled(Array.from({ length: mostQuestions + 2 }, (_, n) => asked(of.id, home, `问题 ${String(n)}`)))
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(mostQuestions)
    const left = mostQuestions - (await seenBy(home, of.id)).length
    for (let n = 0; n < left; n += 1) await asked(of.id, home)
    expect((await refused(api.questions.ask, aQuestion(of.id, home))).code).toBe('question-limit')
    expect(await seenBy(home, of.id)).toHaveLength(mostQuestions)
    expect((await asked(of.id, { ...home, resident: home.members[1]?.person ?? leader })).mine).toBe(true)
  })

  it.each([['nothing', ' '], ['too much', '长'.repeat(201)]])('is told at the field when there is %s', async (_, text) => {
    const of = await aCampaign(leader)
    for (const lang of ['zh', 'en'] as const) {
      const { code, fields } = await refused(api.questions.ask, { ...aQuestion(of.id, home, text), lang })
      expect([code, fields?.map((one) => one.path)]).toEqual(['invalid', ['text']])
    }
  })

  it('finds no campaign that is a draft or of another community', async () => {
    const draft = await aDraft(leader)
    expect((await refused(api.questions.ask, aQuestion(draft.id, home))).code).toBe('not-found')
    const of = await aCampaign(leader)
    const away = await aHousehold({ place: at.otherCommunity, room: '101' })
    expect((await refused(api.questions.ask, aQuestion(of.id, away))).code).toBe('not-found')
    expect((await refused(api.questions.list, { as: away.resident, params: { campaign: of.id }, query: { household: away.id } })).code).toBe('not-found')
  })
})

describe('a leader', () => {
  it('answers for everybody, once for each id, and may answer better', async () => {
    const of = await aCampaign(leader)
    const { id } = await asked(of.id, home)
    const once = answering(of.id, id)
    const done = await ok(api.questions.answer, once)
    expect(done).toMatchObject({ mine: false, answer: { text: '是当天早上的', by: '周敏' } })
    expect(await ok(api.questions.answer, once)).toEqual(done)
    expect((await refused(api.questions.answer, { ...once, body: { ...once.body, text: '别的' } })).code).toBe('id-taken')
    await ok(api.questions.answer, answering(of.id, id, '是当天凌晨四点的'))
    expect((await seenBy(neighbour, of.id))[0]?.answer?.text).toBe('是当天凌晨四点的')
  })

  it('hides what others need not read, and shows it again; who asked still sees it', async () => {
    const of = await aCampaign(leader)
    const { id } = await asked(of.id, home)
    await ok(api.questions.hide, hiding(of.id, id, true))
    expect(await ok(api.questions.hide, hiding(of.id, id, true))).toMatchObject({ hidden: true, version: 2 })
    expect(await seenBy(neighbour, of.id)).toEqual([])
    expect(await seenBy(home, of.id)).toMatchObject([{ id, hidden: true, mine: true }])
    expect((await ok(api.questions.lead, { as: leader, params: { campaign: of.id } })).items).toMatchObject([{ id, hidden: true }])
    await ok(api.questions.hide, hiding(of.id, id, false))
    expect(await seenBy(neighbour, of.id)).toHaveLength(1)
  })

  it('finds no question that is not there', async () => {
    const of = await aCampaign(leader)
    expect((await refused(api.questions.answer, answering(of.id, newId('question')))).code).toBe('not-found')
    expect((await refused(api.questions.hide, hiding(of.id, newId('question'), true))).code).toBe('not-found')
  })
})

it('the leader is told that somebody asked, not who; who asked is told of the answer and led to the campaign', async () => {
  const of = await aCampaign(leader)
  const { id } = await asked(of.id, home)
  await ok(api.questions.answer, answering(of.id, id))
  for (let times = 0; times < 2; times += 1) await tell(of.id)
  const [forLeader, ...more] = await told(leader, of.id)
  expect([forLeader, more]).toMatchObject([{ kind: 'asked', label: '周末蔬菜团', opens: 'led' }, []])
  expect(forLeader).not.toHaveProperty('by')
  expect(await told(home.resident, of.id)).toMatchObject([{ kind: 'answered', by: '周敏', opens: 'campaign' }])
})
