import { openSession } from '../../../functions/identity/session'
import { clock } from '../../../functions/clock'
import { api } from '../../../shared/api'
import { inboxRoles, roles, type Role } from '../../../shared/duties'
import type { Access, Route } from '../../../shared/http'
import type { RefusalCode } from '../../../shared/refusals'
import { taskKinds } from '../../../shared/task-kinds'
import { call, type Given } from '../../support/caller'
import { askToJoin, fileReport } from '../../support/filing'
import { askedFrom } from '../../support/helping'
import { aHousehold, aPerson, aWorker, type Person } from '../../support/people'
import { at } from '../../support/places'
import { askCare } from '../../support/caring'
import { listScene } from '../../support/listing'
import { measureScene } from '../../support/measuring'
import { callUpScene } from '../../support/calling'
import { myPass } from '../../support/gating'
import { campaignScene } from '../../support/campaigns'
import { samples, type Scene } from '../../support/samples'
import { anInvitation } from '../../support/rota'
import { anImport } from '../../support/importing'
import { anUploadOf } from '../../support/uploads'
import { aJob } from '../../support/shaping'
import { unitScene } from '../../support/units'
import { volunteerScene } from '../../support/volunteering'
import { rememberReads } from '../../support/remembered'
import { useTown } from '../../support/town'

useTown()
rememberReads()

/** Where somebody's duty lies, seen from the place that a route speaks of. */
const whereabouts = { own: at.grid, other: at.otherGrid, above: at.community, 'far above': at.district, below: at.building } as const
type Where = keyof typeof whereabouts
type Standing = 'nobody' | 'expired' | 'stranger' | 'who asked' | 'waiting member' | 'member here' | 'member elsewhere' | 'duty over' | 'duty to come' | readonly [Role, Where]
interface Caller { readonly standing: Standing; readonly given: Given }

/** What is meant, apart from the server: from a route's declaration and a caller's standing to how it is refused; undefined where it may pass. */
function meant(access: Access, standing: Standing): RefusalCode | undefined {
  if (access.who === 'anyone') return undefined
  if (standing === 'nobody') return 'unauthenticated'
  if (standing === 'expired') return 'session-expired'
  if (access.who === 'signed-in') return undefined
  if (access.who === 'household') return standing === 'member here' || (access.orRequester && standing === 'who asked') ? undefined : 'not-found'
  if (access.who === 'requester') return standing === 'who asked' ? undefined : 'not-found'
  const elsewhere = 'load' in access.at ? 'not-found' : 'forbidden'
  if (typeof standing === 'string') return elsewhere
  const [role, where] = standing
  const entitled: readonly Role[] = access.roles === 'by-kind' ? taskKinds.report.claimedBy : access.roles
  const near: readonly Where[] = access.reach === 'here' ? ['own'] : ['own', 'above', 'far above']
  if (entitled.includes(role) && near.includes(where)) return undefined
  const onThePath = inboxRoles.some((one) => one === role) && ['own', 'above', 'far above'].includes(where)
  return onThePath ? 'forbidden' : elsewhere
}

let scene: Scene
let callers: Caller[]

const signedIn = (standing: Standing, as: Person): Caller => ({ standing, given: { as } })

async function workers(): Promise<Caller[]> {
  const all = roles.flatMap((role) => (Object.keys(whereabouts) as Where[]).map((where) => [role, where] as const))
  return Promise.all(all.map(async ([role, where]) => signedIn([role, where], await aPerson({ duties: [{ role, place: whereabouts[where] }] }))))
}

beforeAll(async () => {
  const home = await aHousehold({ names: ['张秀英'], without: ['王奶奶'], phone: '13812345678' })
  await askCare(home)
  const { report, task } = await fileReport(home)
  const asker = await aPerson()
  const { join } = await askToJoin(home, asker)
  // Whoever passes first accepts it, and serves elsewhere from then on.
  const { code } = await anInvitation({ place: at.otherGrid })
  const colleague = await aWorker('陈晓')
  // Where callers stand is said of the grid; nothing but who may call is asked here.
  scene = { home, report, task, join, asker, code, colleague, job: await aJob(), ...(await campaignScene(home)), ...(await volunteerScene()), ...(await callUpScene(home)), import: await anImport(), ...(await listScene()), city: at.grid, upload: await anUploadOf(asker), ...(await unitScene(task)), ...(await measureScene(home, colleague)), help: (await askedFrom(asker, home)).help, pass: (await myPass(home)).number }
  const waiting = await aPerson()
  await askToJoin(home, waiting)
  const now = clock.now()
  const past = await openSession(home.resident.user, new Date(now.getTime() - 3 * 3_600_000))
  const hour = (hours: number): string => new Date(now.getTime() + hours * 3_600_000).toISOString()
  callers = [
    { standing: 'nobody', given: {} }, { standing: 'nobody', given: { token: `${past.token.slice(0, -4)}AAAA` } }, { standing: 'expired', given: { token: past.token } },
    signedIn('stranger', await aPerson()), signedIn('waiting member', waiting), signedIn('who asked', asker), signedIn('member here', home.resident), signedIn('member elsewhere', (await aHousehold()).resident),
    signedIn('duty over', await aPerson({ duties: roles.map((role) => ({ role, place: at.grid, until: hour(-1) })) })),
    signedIn('duty to come', await aPerson({ duties: roles.map((role) => ({ role, place: at.grid, from: hour(24) })) })),
    ...await workers(),
  ]
})

/** One of each sort: enough where it makes no difference who calls. */
const isOne = (standing: Standing): boolean => typeof standing === 'string' || standing[1] === 'own'

const gates: readonly (RefusalCode | undefined)[] = ['unauthenticated', 'session-expired', 'forbidden', 'not-found']
const all = Object.entries(api).flatMap(([domain, group]) => Object.entries<Route>(group).map(([name, route]) => ({ name: `${domain}.${name}`, domain, key: name, route })))

test.each(all)('$name lets pass whom it declares, and refuses everyone else as it says', async ({ domain, key, route }) => {
  const sample = (samples as Record<string, Record<string, ((scene: Scene) => Given) | undefined>>)[domain]?.[key]
  if (!sample) throw new Error(`${domain}.${key} has no sample: nobody has said how it is called`)
  const wrong: string[] = []
  for (const { standing, given } of callers.filter((one) => route.access.who !== 'anyone' || isOne(one.standing))) {
    const { refusal } = await call(route, { ...sample(scene), ...given })
    const got = gates.includes(refusal?.code) ? refusal?.code : undefined
    const wanted = meant(route.access, standing)
    if (got !== wanted) wrong.push(`${String(standing)}: ${got ?? 'passed'} instead of ${wanted ?? 'passing'}`)
  }
  expect(wrong).toEqual([])
})

test('every route declares who may call it, and those who need nobody are known by name', () => {
  const open = all.filter(({ route }) => route.access.who === 'anyone').map(({ name }) => name)
  expect(open.sort()).toEqual(['about.health', 'about.openapi', 'payments.notify', 'places.children', 'places.read', 'sessions.open'])
})
