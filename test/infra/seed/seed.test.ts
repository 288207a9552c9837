import { roles } from '../../../shared/duties'
import { present } from '../../../functions/duties/board'
import { readBoards } from '../../../functions/duties/store'
import { readActor, readHousehold, userOfWechat } from '../../../functions/identity/store'
import { inboxList, readList } from '../../../functions/inbox/list'
import { childrenOfPlace, readPlace } from '../../../functions/places/store'
import { communityId } from '../../../infra/seed/community'
import { openidOfKey, people } from '../../../infra/seed/people'
import { isSeeded, seed, seedRows } from '../../../infra/seed/seed'
import { makeTable } from '../../support/table'

const now = Date.parse('2022-08-31T02:00:00.000Z')

describe('the seed', () => {
  beforeAll(async () => {
    await makeTable()
    expect(await isSeeded()).toBe(false)
    await seed(now, () => undefined)
  }, 900_000)

  it('marks the table as seeded once everything is there', async () => {
    expect(await isSeeded()).toBe(true)
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
    expect(rows.filter((row) => row.p.startsWith('HH#') && row.s === '#')).toHaveLength(603)
    const user = await userOfWechat(openidOfKey('chen-lan'))
    const actor = await readActor(user ?? '', new Date(now).toISOString())
    const home = await readHousehold(actor?.memberships[0]?.household ?? '')
    expect(home?.members.find((one) => one.name === '陈秀兰')).toMatchObject({ relation: 'grandparent', birthYear: 1943 })
    expect(home?.members.find((one) => one.name === '陈秀兰')?.user).toBeUndefined()
  })

  it('has workers from grid to city, each on duty at a place that exists', async () => {
    for (const { key, duty } of people.filter((person) => person.duty)) {
      const user = (await userOfWechat(openidOfKey(key))) ?? ''
      const place = await readPlace(duty?.place ?? '')
      expect(present(await readBoards(place?.path ?? []), place?.id ?? '', roles, new Date(now).toISOString()).map((one) => one.user)).toContain(user)
    }
  })

  it('has reports in every state, and a second page in the first grid', async () => {
    const states = seedRows(now).all().flatMap((row) => (row.s === 'TASK' && row['kind'] === 'report' ? [String(row['state'])] : []))
    expect(new Set(states)).toEqual(new Set(['open', 'held', 'resolved', 'withdrawn']))
    const first = await readList(inboxList(`${communityId}-g1`, undefined), {}, new Date(now).toISOString(), 'zh')
    expect(first.rows).toHaveLength(20)
    expect(first.cursor).toBeDefined()
    const overdue = await readList(inboxList(`${communityId}-g1`, undefined), { overdue: true }, new Date(now).toISOString(), 'zh')
    expect(overdue.rows.map((row) => row.urgency)).toContain('urgent')
  })
})
