/** The ways between pages, written once. */
import Taro from '@tarojs/taro'
import { stepBack } from './own-back'

export const ways = {
  home: '/pages/home/index',
  services: '/pages/services/index',
  inbox: '/pages/inbox/index',
  me: '/pages/me/index',
  lost: '/pages/lost/index',
  signIn: '/features/identity/pages/sign-in/index',
  name: '/features/identity/pages/name/index',
  household: '/features/identity/pages/household/index',
  members: '/features/identity/pages/members/index',
  phone: '/features/identity/pages/phone/index',
  looks: '/features/identity/pages/looks/index',
  consents: '/features/identity/pages/consents/index',
  submit: '/features/reports/pages/submit/index',
  check: '/features/reports/pages/check/index',
  done: '/features/reports/pages/done/index',
  reports: '/features/filed/pages/list/index',
  report: '/features/filed/pages/detail/index',
  desk: '/features/desk/pages/file/index',
  task: '/features/inbox/pages/task/index',
  overnight: '/features/inbox/pages/overnight/index',
  overdue: '/features/inbox/pages/overdue/index',
  search: '/features/inbox/pages/search/index',
  shareOut: '/features/share-out/pages/deal/index',
  local: '/features/local/pages/people/index',
  hours: '/features/duties/pages/hours/index',
  away: '/features/duties/pages/away/index',
  rota: '/features/duties/pages/rota/index',
  invite: '/features/duties/pages/invite/index',
  accept: '/features/duties/pages/accept/index',
  code: '/features/duties/pages/code/index',
  units: '/features/duties/pages/units/index',
  unit: '/features/duties/pages/unit/index',
  shape: '/features/places/pages/shape/index',
  import: '/features/places/pages/import/index',
  offers: '/features/orders/pages/offers/index',
  campaign: '/features/orders/pages/campaign/index',
  order: '/features/orders/pages/form/index',
  orderCheck: '/features/orders/pages/check/index',
  bag: '/features/bags/pages/bag/index',
  missing: '/features/handover/pages/missing/index',
  bags: '/features/bags/pages/bags/index',
  subsidyDoor: '/features/subsidies/pages/door/index',
  mySubsidies: '/features/subsidies/pages/mine/index',
  care: '/features/care/pages/mine/index',
  cares: '/features/care/pages/list/index',
  texts: '/features/texts/pages/list/index',
  passes: '/features/gate/pages/mine/index',
  gateKeep: '/features/gate/pages/keep/index',
  gateWork: '/features/gate/pages/work/index',
  careMark: '/features/care/pages/mark/index',
  measure: '/features/measures/pages/mine/index',
  measures: '/features/measures/pages/list/index',
  measureRules: '/features/measures/pages/rules/index',
  campaigns: '/features/campaigns/pages/mine/index',
  campaignEdit: '/features/campaign-form/pages/edit/index',
  campaignPreview: '/features/campaigns/pages/preview/index',
  led: '/features/campaigns/pages/run/index',
  handOver: '/features/handover/pages/lead/index',
  handCount: '/features/handover/pages/count/index',
  handTour: '/features/handover/pages/tour/index',
  differences: '/features/accounts/pages/differences/index',
  difference: '/features/accounts/pages/record/index',
  settlement: '/features/accounts/pages/settlement/index',
  volunteer: '/features/volunteers/pages/mine/index',
  volunteerForm: '/features/volunteers/pages/sign-up/index',
  volunteers: '/features/volunteers/pages/accept/index',
  rounds: '/features/handover/pages/rounds/index',
  helpAsk: '/features/help/pages/ask/index',
  helpForm: '/features/help-form/pages/form/index',
  helpCheck: '/features/help/pages/check/index',
  helpMine: '/features/help/pages/mine/index',
  help: '/features/help/pages/request/index',
  helpWork: '/features/help-work/pages/work/index',
  hands: '/features/hands/pages/mine/index',
  hand: '/features/hands/pages/one/index',
  gate: '/features/hands/pages/gate/index',
  points: '/features/hands/pages/points/index',
  callUps: '/features/callups/pages/list/index',
  callUpOpen: '/features/callups/pages/open/index',
  callUpShifts: '/features/callups/pages/shifts/index',
  callUpRun: '/features/callups/pages/run/index',
  callUpCode: '/features/callups/pages/code/index',
  helpRuns: '/features/help-work/pages/runs/index',
} as const

const tabs = [ways.home, ways.services, ways.inbox, ways.me].map((path) => path.slice(1))
const isTab = (route = ''): boolean => tabs.includes(route.replace(/^\//, ''))

export function goTo(way: keyof typeof ways, query: Readonly<Record<string, string>> = {}): void {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  void Taro.navigateTo({ url: asked === '' ? ways[way] : `${ways[way]}?${asked}` })
}

export function goTab(way: 'home' | 'services' | 'inbox' | 'me'): void {
  void Taro.switchTab({ url: ways[way] })
}

/** Back, or home where a link or a restart left nothing to go back to. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) stepBack(() => { void Taro.navigateBack() })
  else goTab('home')
}

const isWay = (url: string): boolean => Object.values(ways).some((way) => url === way || url.startsWith(`${way}?`))

/** After signing in: the page that asked for it stands behind, with all that was typed; after a reload its address is still in `to`. Home where none did, begun anew: an invitation may wait there. */
export function goBackSignedIn(to = ''): void {
  const pages = Taro.getCurrentPages()
  const asked = pages.findIndex(({ route }) => route?.includes('pages/sign-in/'))
  if (asked > 0 && !pages[asked - 1]?.route?.includes(ways.home.slice(1))) stepBack(() => { void Taro.navigateBack({ delta: pages.length - asked }) })
  else if (asked <= 0 && isWay(to)) void Taro.reLaunch({ url: to })
  else startAt('home')
}

/** A start over: nothing of the way here is to be gone back to. */
export function startAt(way: keyof typeof ways, query: Readonly<Record<string, string>> = {}): void {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  void Taro.reLaunch({ url: asked === '' ? ways[way] : `${ways[way]}?${asked}` })
}

/** Pages that were gone back from stand in the document until they have slid away; whatever is opened before is taken away with them. */
const isBack = (): boolean => Taro.getCurrentPages().length === 1 && document.querySelectorAll('.taro_page:not(.taro_tabbar_page)').length <= 1
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** The end of a form that was sent. A browser keeps the way through the form: it is gone back first, or its Back would lead into an empty one. */
export async function endAt(way: keyof typeof ways, query: Readonly<Record<string, string>> = {}): Promise<void> {
  const behind = Taro.getCurrentPages().length - 1
  if (process.env.TARO_ENV === 'h5' && behind > 0) {
    await new Promise((done) => { stepBack(() => { void Taro.navigateBack({ delta: behind }).then(done) }) })
    for (let tries = 60; tries > 0 && !isBack(); tries -= 1) await pause(16)
    if (isTab(Taro.getCurrentPages()[0]?.route)) {
      goTo(way, query)
      return
    }
  }
  startAt(way, query)
}

/** In a browser the address of the page that asks goes along: a reload forgets all that stands behind. */
export const goSignIn = (): void => {
  goTo('signIn', process.env.TARO_ENV === 'weapp' ? {} : { to: window.location.hash.slice(1) })
}
