import { roles } from '../../../shared/duties'
import { present } from '../../../functions/duties/board'
import { readBoards, servingAt } from '../../../functions/duties/store'
import { readActor, readHousehold, userOfWechat } from '../../../functions/identity/store'
import { alikeTo } from '../../../functions/inbox/alike'
import { inboxList, overdueList, readList, readRows } from '../../../functions/inbox/list'
import { readRequest } from '../../../functions/inbox/store'
import { sweepDue } from '../../../functions/inbox/sweep'
import type { Task } from '../../../functions/inbox/task'
import { goingToOfCampaign } from '../../../functions/handover/store'
import { linesIn, quantityIn } from '../../../functions/orders/bag'
import { isReached } from '../../../functions/orders/close'
import { sumsOf } from '../../../functions/orders/stock'
import { covers } from '../../../functions/orders/grant'
import { bagsOf, campaignsOf, closingsDue, ordersOfPart, readCampaignFile, sheetOf, type CampaignFile } from '../../../functions/orders/store'
import { childrenOfPlace, readPlace } from '../../../functions/places/store'
import { monthsOf } from '../../../functions/callups/points-store'
import { ofCommunity, reachedAt, readAccepted, readCallUps } from '../../../functions/callups/store'
import { phaseOf } from '../../../shared/callup-states'
import { numbersOf, queueOf } from '../../../functions/arrivals/arrival-store'
import { listsAt } from '../../../functions/arrivals/list'
import { addCounts, noCounts } from '../../../shared/arrival-states'
import { runsAt } from '../../../functions/risk/runs'
import { readReport } from '../../../functions/reports/store'
import { readRisk, reportsIn, versionsOf } from '../../../functions/risk/store'
import { codeOf } from '../../../functions/gate/sign'
import { entriesOn, passesSince, readKeyring } from '../../../functions/gate/store'
import { daysBetween } from '../../../shared/measure-standing'
import { rulesOn } from '../../../functions/measures/rule-store'
import { measuresIn } from '../../../functions/measures/store'
import { caresIn } from '../../../functions/care/store'
import { communityId } from '../../../infra/seed/community'
import { farCommunity } from '../../../infra/seed/households'
import { awayPerson, openidOfKey, people, standIn } from '../../../infra/seed/people'
import { isSeeded, newPeople, seed, seedRows } from '../../../infra/seed/seed'
import { userKey, wechatKey } from '../../../functions/table/keys'
import { get, write } from '../../../functions/table/table'
import { claimsOf, allOpen, openAmong, volunteersAt } from '../../../functions/volunteers/store'
import { isApproved, isThere } from '../../../functions/volunteers/volunteer'
import { volunteers } from '../../../infra/seed/volunteers'
import { helpKinds } from '../../../shared/help-kinds'
import { volunteerStates } from '../../../shared/volunteer-states'
import { campaignStates } from '../../../shared/order-states'
import { useClock } from '../../support/clock'
import { makeTable } from '../../support/table'

const now = Date.parse('2022-08-31T02:00:00.000Z')

const userOf = async (key: string): Promise<string> => (await userOfWechat(openidOfKey(key))) ?? ''
const tasks = (): Task[] => seedRows(now).all().flatMap((row) => (row.s === 'TASK' ? [row as unknown as Task] : []))
const there = async (place: string): Promise<string[]> => present(await readBoards((await readPlace(place))?.path ?? []), place, roles, new Date(now).toISOString()).map((one) => one.user)

describe('the seed', () => {
  useClock()

  beforeAll(async () => {
    await makeTable()
    expect(await isSeeded()).toBe(false)
    await seed(now, () => undefined)
  }, 900_000)

  it('has three households of the third grid that are looked after, and knocks at one', async () => {
    const { items } = await caresIn(communityId, `${communityId}-g3`, undefined, 'zh')
    expect(items.map((one) => one.days).sort((a, b) => a - b)).toEqual([3, 7, 14])
    expect(tasks().filter((one) => one.kind === 'knock')).toMatchObject([{ state: 'open', place: `${communityId}-g3` }])
  })

  it('has a rule of measures in two versions, and people under each of its kinds who have said how they are on every day but today', async () => {
    const [rule] = await rulesOn((await readPlace(communityId))?.path ?? [])
    expect(rule).toMatchObject({ level: 'city', version: 2 })
    const { items } = await measuresIn(communityId, communityId, undefined, 'zh')
    expect(items.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual(['central proposed', 'central running', 'checks running', 'home running', 'watch running'])
    expect(items.filter(({ match, why }) => (match === undefined) === (why === undefined))).toEqual([])
    for (const { missed, next, checkIns, from } of items.filter(({ state }) => state === 'running')) expect([missed, next, checkIns.length]).toEqual([[], '2022-08-31', daysBetween(from, '2022-08-31') - 1])
  })

  it('has a list of 400 people, half worked, whose numbers are what its people are', async () => {
    const { lists: [list] } = await listsAt('420102', undefined, 'zh')
    expect(list).toMatchObject({ state: 'done', rows: 400, district: '420102' })
    const counts = (await numbersOf(list?.id ?? '')).reduce((sum, one) => addCounts(sum, one.counts), noCounts)
    expect(counts).toEqual({ people: 400, queued: 15, tasked: 24, reported: 6, closed: 355, self: 260, later: 0 })
    expect((await queueOf('420102', undefined, 'zh')).items).toHaveLength(15)
    expect(tasks().filter((one) => one.kind === 'arrival' && one.path.some(({ id }) => id === communityId))).toMatchObject([{ state: 'open', place: `${communityId}-g2`, urgency: 'normal' }])
  })

  it('has three versions of the risk list, the last in force in three districts', async () => {
    const { lists } = await versionsOf('4201', undefined, 'zh')
    expect(lists.map(({ version, state }) => [version, state])).toEqual([[3, 'published'], [2, 'published'], [1, 'published']])
    const { current, runs } = await readRisk('4201', ['460203', '460204', '620102'])
    expect(current.n).toBe(3)
    expect([...runs.values()].map((all) => runsAt(all, 3).length > 0)).toEqual([true, true, true])
  })

  it('has reports that say which row their stays lie in or near, one of them for certain', async () => {
    const matched = tasks().filter((one) => one.facts['risk'] !== undefined)
    expect(matched.map((one) => one.facts['risk']).filter((one) => one === 'certain')).toHaveLength(1)
    expect(matched.length).toBeGreaterThan(5)
    const certain = matched.find((one) => one.facts['risk'] === 'certain')
    expect(await readReport(certain?.id ?? '')).toMatchObject({ report: { risk: { list: 3, matches: [{ grade: 'certain', level: 'high', address: '海南省三亚市吉阳区港门村一路3巷12号' }] } } })
    expect((await reportsIn('4201', '460203', '2022-08-01', undefined)).reports.length).toBeGreaterThan(matched.length - 1)
  })

  it('has call-ups that want hands, run and are done with their points, and a gate in shifts', async () => {
    const { ids } = await ofCommunity(communityId, undefined, 'zh')
    const all = await readCallUps(ids)
    expect(ids.map((id) => all.get(id)).filter((of) => of?.sort === 'hands').map((of) => of && [phaseOf(of, new Date(now).toISOString()), of.taken, of.hands])).toEqual([['open', 2, 8], ['running', 3, 4], ['done', 3, 4]])
    expect(ids).toHaveLength(7)
    expect((await monthsOf(await userOf('luo-fang'))).map((one) => [one.minutes, one.points])).toEqual([[160, 5]])
    expect(await reachedAt('gate', `${communityId}-c1`, new Date(now).toISOString())).toHaveLength(4)
    expect((await readAccepted(await userOf('wang-qiang')))?.items).toHaveLength(1)
  })

  it('has a gate: passes that its key has signed, one household kept at home, and who went in and out today', async () => {
    const { passes } = await passesSince(communityId, undefined, 100)
    const ring = await readKeyring(communityId)
    expect(passes.map(({ kind, paper }) => `${kind}${paper ? ' on paper' : ''}`)).toEqual(expect.arrayContaining(['resident', 'resident on paper', 'visitor', 'vehicle']))
    expect(passes.filter(({ grant }) => grant === 'in-only')).toMatchObject([{ name: '刘洋' }])
    expect(passes.every((pass) => ring && codeOf(pass, ring) !== undefined)).toBe(true)
    const { items } = await entriesOn(communityId, '2022-08-31', undefined, 'zh')
    const late = items.filter(({ at, got }) => Date.parse(got) - Date.parse(at) > 300_000)
    expect([late.length > 8, new Set(late.map(({ got }) => got)).size, late.filter(({ number }) => number === undefined).map(({ admitted }) => admitted)]).toEqual([true, 1, [false]])
  })

  it('marks the table as seeded once everything is there', async () => {
    expect(await isSeeded()).toBe(true)
  })

  it('says who came with a later version: whom it does not know, and who signed in with nothing', async () => {
    expect(await newPeople(now)).toEqual([])
    const [xu, ma] = [await userOf('xu-qing'), await userOf('ma-jun')]
    const before = await get(userKey(ma))
    await write([{ remove: wechatKey(openidOfKey('xu-qing')) }, { put: { ...before, ...userKey(ma), name: '' } }])
    expect((await newPeople(now)).map(({ key }) => key)).toEqual(['xu-qing', 'ma-jun'])
    await write([{ put: { ...wechatKey(openidOfKey('xu-qing')), id: xu } }, { put: { ...before, ...userKey(ma) } }])
    expect(await newPeople(now)).toEqual([])
  })

  it('has all 3,495 communities of Wuhan and every district of the nation', () => {
    const levels = seedRows(now).all().flatMap((row) => (row.p.startsWith('PLC#') && row.s === '#' ? [String(row['level'])] : []))
    const count = (level: string): number => levels.filter((one) => one === level).length
    expect([count('province'), count('community'), count('grid'), count('compound'), count('building')]).toEqual([31, 3495, 4, 3, 24])
  })

  it('lets places be picked level by level down to a building', async () => {
    expect((await childrenOfPlace('CN')).map((place) => place.name)).toContain('湖北省')
    expect((await childrenOfPlace('42')).map((place) => place.id)).toContain('4201')
    expect((await childrenOfPlace(communityId)).map((place) => place.name)).toEqual(['第一网格', '第二网格', '第三网格', '第四网格', '温馨苑'])
    expect((await readPlace(`${communityId}-b3`))?.path.map((step) => step.name)).toEqual(
      ['湖北省', '武汉市', '江岸区', '百步亭花园', '幸福时代社区', '第一网格', '怡康苑', '3栋'],
    )
  })

  it('has about 600 households, one of them with an elder who has no account', async () => {
    const rows = seedRows(now).all()
    // Those without a door stand for a place, for whoever is on a list from above.
    expect(rows.filter((row) => row.p.startsWith('HH#') && row.s === '#' && row['room'] !== '')).toHaveLength(609)
    const user = await userOfWechat(openidOfKey('chen-lan'))
    const actor = await readActor(user ?? '', new Date(now).toISOString())
    const home = await readHousehold(actor?.memberships[0]?.household ?? '')
    expect(home?.members.find((one) => one.name === '陈秀兰')).toMatchObject({ relation: 'grandparent', birthYear: 1943 })
    expect(home?.members.find((one) => one.name === '陈秀兰')?.user).toBeUndefined()
  })

  it('has workers from grid to city, each on duty at a place that exists', async () => {
    for (const { key, duty } of people.filter((person) => person.duty && person.key !== awayPerson)) {
      expect(await there(duty?.place ?? '')).toContain(await userOf(key))
    }
  })

  it('has one worker who is away these days, and a colleague who stands in for exactly that time', async () => {
    const grid = people.find((person) => person.key === awayPerson)?.duty?.place ?? ''
    const [away, colleague] = await Promise.all([awayPerson, standIn].map(userOf))
    expect(await there(grid)).toEqual([colleague])
    const rows = await servingAt(grid)
    const absence = rows.find((row) => row.user === away)?.away?.[0]
    expect(absence).toMatchObject({ standIn: { user: colleague, name: '孙磊' } })
    expect(rows.find((row) => row.user === colleague)).toMatchObject({ from: absence?.from, until: absence?.until, standsInFor: { user: away, name: '何静' } })
  })

  it('has something overdue on every rung from the grid to the city, each with the log that the clock wrote on the way', async () => {
    const late = tasks().filter((task) => task.reminded && task.path.some((step) => step.id === communityId))
    const levelOf = (task: Task) => task.path.find((step) => step.id === task.place)?.level
    const rungs = ['grid', 'community', 'street', 'district', 'city']
    expect(new Set(late.map(levelOf))).toEqual(new Set(rungs))
    for (const task of late) {
      const file = await readRequest(task.id)
      const expected = ['submit', 'remind', ...rungs.slice(0, rungs.indexOf(levelOf(task) ?? '')).map(() => 'climb')]
      expect(file?.events.map((event) => event.verb).slice(0, expected.length)).toEqual(expected)
      const [, ...steps] = file?.events ?? []
      expect(steps.filter((event) => event.verb === 'climb').at(-1)?.to ?? task.placeName).toBe(task.placeName)
      expect(steps.every((event, index) => (file?.events[index]?.at ?? '') < event.at && event.at <= new Date(now).toISOString())).toBe(true)
      expect(steps.every((event) => event.told.length > 0)).toBe(true)
    }
  })

  it('leaves the sweep nothing to do at once that it would have done before', async () => {
    expect(tasks().filter((task) => task.wake !== undefined && (task.state === 'open' || task.state === 'held')).every((task) => Date.parse(task.wake ?? '') > now)).toBe(true)
    expect(await sweepDue(new Date(now))).toBe(0)
  })

  it('has somebody overdue in another district, with the city because nobody serves below it', () => {
    const far = tasks().filter((task) => task.path.some((step) => step.id === farCommunity))
    expect(far.map((task) => [task.place, task.reminded])).toEqual([['4201', true]])
  })

  it('has a daughter in another community who belongs to the household of her mother, and an elder without an account', async () => {
    const actor = await readActor(await userOf('zhou-ting'), new Date(now).toISOString())
    const homes = await Promise.all((actor?.memberships ?? []).map((one) => readHousehold(one.household)))
    const mothers = homes.find((home) => home?.members.some((one) => one.name === '吴桂珍'))
    expect(homes).toHaveLength(2)
    expect(mothers?.household.label).toBe('百步华庭 12栋 2单元 501')
    expect(mothers?.members.map(({ name, elsewhere, user }) => [name, elsewhere ?? false, user !== undefined])).toEqual(expect.arrayContaining([['吴桂珍', false, false], ['周婷', true, true]]))
    expect(homes.find((home) => home !== mothers)?.household.place).toBe(farCommunity)
  })

  it('has a home whose building was typed, with a task in the inbox of its community', () => {
    const [typed] = tasks().filter((task) => task.label.startsWith('温馨苑42 '))
    expect(typed).toMatchObject({ place: communityId, state: 'open', label: '温馨苑42 1单元 603' })
    expect(typed?.path.at(-1)?.id).toBe(communityId)
  })

  it('has two reports of one household that may be the same, one of them filed for it by a worker', async () => {
    const [first, second, none] = tasks().filter((task) => task.label === '百步华庭 13栋 1单元 901')
    if (!first || !second) throw new Error('Two were wanted')
    expect(none).toBeUndefined()
    expect((await alikeTo(first)).map((one) => [one.id, one.samePeople])).toEqual([[second.id, true]])
    expect((await readRequest(second.id))?.events[0]).toMatchObject({ verb: 'submit', channel: 'phone', by: { name: '林芳', role: 'community-worker' } })
  })

  it('has a pile in the inbox of the community, and two who may share it', async () => {
    expect(tasks().filter((task) => task.place === communityId && task.state === 'open' && !task.reminded).length).toBeGreaterThanOrEqual(6)
    const path = (await readPlace(communityId))?.path ?? []
    expect(present(await readBoards(path), communityId, ['community-worker'], new Date(now).toISOString())).toHaveLength(2)
  })

  it('has reports in every state, and a second page in the first grid', async () => {
    const states = seedRows(now).all().flatMap((row) => (row.s === 'TASK' && row['kind'] === 'report' ? [String(row['state'])] : []))
    expect(new Set(states)).toEqual(new Set(['open', 'held', 'resolved', 'withdrawn']))
    const first = await readList(inboxList(`${communityId}-g1`, undefined), {}, new Date(now).toISOString(), 'zh')
    expect(first.rows).toHaveLength(20)
    expect(first.cursor).toBeDefined()
    const overdue = await readRows(overdueList(`${communityId}-g1`), {}, new Date(now).toISOString(), 'zh')
    expect(overdue.rows.map((row) => row['urgency'])).toContain('urgent')
  })

  it('has twelve volunteers in every state, some of them there now', async () => {
    const states = volunteerStates.flatMap((state) => volunteers.filter((one) => one.state === state).map(() => state))
    const listed = (await Promise.all(volunteerStates.map((state) => volunteersAt(communityId, state, undefined, 'zh')))).flatMap(({ rows }) => rows)
    expect([listed.length, new Set(states).size]).toEqual([12, volunteerStates.length])
    expect(new Set(listed.map((one) => isThere(one, new Date(now).toISOString())))).toEqual(new Set([true, false]))
    for (const one of listed.filter((known) => isApproved(known, communityId))) expect((await readActor(one.user, new Date(now).toISOString()))?.duties).toMatchObject([{ role: 'volunteer', place: communityId }])
    expect(listed.filter((known) => !isApproved(known, communityId)).length).toBe(4)
    expect((await Promise.all(listed.map(({ user }) => claimsOf(user)))).sort()).toEqual([...Array.from({ length: 10 }, () => 0), 1, 2])
  })

  it('has requests for help of every kind and in every state, and enough of them open for a volunteer to choose', async () => {
    const asked = tasks().filter(({ kind }) => helpKinds.some((one) => one === kind))
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(helpKinds))
    expect(new Set(asked.map(({ state }) => state))).toEqual(new Set(['open', 'held', 'resolved', 'withdrawn']))
    expect(asked.map(({ holder }) => holder?.step)).toEqual(expect.arrayContaining(['on-my-way', 'delivered']))
    expect(new Set((await openAmong(allOpen, [{ place: communityId }], undefined, 'zh')).rows.map(({ kind }) => kind))).toEqual(new Set(helpKinds.filter((kind) => !['call-back', 'stranded'].includes(kind))))
  })

  const files = async (): Promise<CampaignFile[]> => {
    const { rows } = await campaignsOf('leader', await userOf('zhou-min'), undefined, 'zh')
    return (await Promise.all(rows.map(({ id }) => readCampaignFile(id)))).flatMap((file) => file ?? [])
  }
  const called = async (title: string): Promise<CampaignFile> => {
    const found = (await files()).find(({ campaign }) => campaign.content.title === title)
    if (!found) throw new Error(`No ${title}`)
    return found
  }

  it('has a leader with a campaign in every state in which one can be found, drafts seen by nobody else', async () => {
    const states = (await files()).map(({ campaign }) => campaign.state)
    expect(new Set(states)).toEqual(new Set(campaignStates.filter((state) => state !== 'closing')))
    const { rows } = await campaignsOf('community', communityId, undefined, 'zh')
    expect(rows.map(({ state }) => state).sort()).toEqual(states.filter((state) => state !== 'draft').sort())
  })

  it('has households that are eligible for what is subsidised, in a campaign that they can order in now', async () => {
    const { campaign } = await called('十元十斤菜')
    expect(campaign).toMatchObject({ state: 'open', content: { packages: [{ subsidy: { programme: 'veg', each: 10 } }, {}] } })
    const eligible = seedRows(now).all().filter(({ s }) => s.startsWith('SUB#'))
    expect(eligible.length).toBeGreaterThan(8)
    expect(eligible.every((row) => covers(row as never, new Date(now).toISOString()))).toBe(true)
  })

  it('has campaigns that open later, that lack households still, that are nearly sold out', async () => {
    const [later, lacking, short] = await Promise.all(['周末水果团', '本周蔬菜包', '鸡蛋牛奶团'].map(called))
    expect(later?.campaign.content.opens && later.campaign.content.opens > new Date(now).toISOString()).toBe(true)
    expect(lacking && sumsOf(lacking.shards).households).toBeGreaterThan(10)
    expect(lacking && isReached(lacking.campaign, sumsOf(lacking.shards))).toBe(false)
    expect(short && sumsOf(short.shards).left['egg']).toBeGreaterThan(0)
    expect(short && sumsOf(short.shards).left['egg']).toBeLessThan(8)
  })

  it('counts on the shards what stands in the orders and in the sheets of the buildings', async () => {
    const { campaign, shards } = await called('米面粮油团')
    const orders = (await Promise.all(shards.map(({ k }) => ordersOfPart(campaign.id, k, undefined)))).flatMap((page) => page.orders)
    const buildings = (await childrenOfPlace(`${communityId}-c1`)).concat(await childrenOfPlace(`${communityId}-c2`), await childrenOfPlace(`${communityId}-c3`), await childrenOfPlace(`${communityId}-g3`))
    const sheets = (await Promise.all(buildings.map(({ id }) => sheetOf(campaign.id, id, undefined, 'zh')))).map((sheet) => sheet.rows).filter((rows) => rows.length > 0)
    const sums = sumsOf(shards)
    expect([orders.length, sheets.flat().length]).toEqual([sums.orders, sums.households])
    expect(orders.reduce((sum, { total }) => sum + total, 0)).toBe(sums.amount)
    expect(sheets.length).toBeGreaterThan(5)
    expect([...new Set(orders.map(({ state }) => state))]).toEqual(['confirmed'])
  })

  it('has a resident with orders that stand, that were confirmed, and that came to nothing', async () => {
    const actor = await readActor(await userOf('chen-lan'), new Date(now).toISOString())
    const { rows } = await bagsOf(actor?.memberships[0]?.household ?? '', undefined, 'zh')
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['placed', 'confirmed', 'void']))
  })

  it('has the bags of the confirmed campaign on their way: what goes to each building is what its households have', async () => {
    const { campaign } = await called('米面粮油团')
    const going = await goingToOfCampaign(campaign.id)
    const sheets = await Promise.all(going.map(({ building }) => sheetOf(campaign.id, building, undefined, 'zh')))
    expect(going.length).toBeGreaterThan(5)
    expect(going.map(({ households }) => households)).toEqual(sheets.map(({ rows }) => rows.length))
    expect(going.map(({ packages }) => packages)).toEqual(sheets.map(({ rows }) => Object.fromEntries([...new Set(rows.flatMap((bag) => linesIn(bag).map((line) => line.package)))].map((id) => [id, rows.reduce((sum, bag) => sum + quantityIn(bag, id), 0)]))))
  })

  it.each(['2022-08-31T02:00:00.000Z', '2022-08-31T11:30:00.000Z', '2022-08-31T12:10:00.000Z', '2022-08-31T17:00:00.000Z'])('tells of campaigns only what has been by %s, and leaves the clock nothing to close at once', (at) => {
    const rows = seedRows(Date.parse(at)).all()
    const lines = rows.filter((row) => (row.p.startsWith('CMP#') || row.p.startsWith('ORD#')) && row.s.startsWith('EVT#'))
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter((row) => String(row['at']) > at)).toEqual([])
    expect(rows.filter((row) => row['g1p'] === 'CLOSES' && String(row['due']) <= at)).toEqual([])
  })

  it('has nothing for the close to do at once', async () => {
    expect(await closingsDue(new Date(now).toISOString())).toEqual([])
  })
})
