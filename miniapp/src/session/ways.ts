/** The ways between pages, written once. */
import Taro from '@tarojs/taro'
import { stepBack } from './own-back'

/** A page of the main package, or a subpackage and its page. */
const pages = {
  home: 'home',
  services: 'services',
  inbox: 'inbox',
  me: 'me',
  lost: 'lost',
  signIn: 'identity sign-in',
  name: 'identity name',
  household: 'identity household',
  members: 'identity members',
  phone: 'identity phone',
  looks: 'identity looks',
  consents: 'identity consents',
  submit: 'reports submit',
  check: 'reports check',
  done: 'reports done',
  reports: 'filed list',
  report: 'filed detail',
  desk: 'desk file',
  task: 'inbox task',
  overnight: 'overview overnight',
  overdue: 'overview overdue',
  search: 'overview search',
  shareOut: 'share-out deal',
  local: 'local people',
  hours: 'duties hours',
  away: 'duties away',
  rota: 'duties rota',
  invite: 'duties invite',
  accept: 'duties accept',
  code: 'duties code',
  units: 'duties units',
  unit: 'duties unit',
  shape: 'places shape',
  import: 'places import',
  offers: 'orders offers',
  campaign: 'orders campaign',
  order: 'orders form',
  orderCheck: 'orders check',
  bag: 'bags bag',
  missing: 'handover missing',
  bags: 'bags bags',
  subsidyDoor: 'subsidies door',
  mySubsidies: 'subsidies mine',
  care: 'care mine',
  cares: 'care list',
  texts: 'texts list',
  passes: 'gate mine',
  gateKeep: 'gate keep',
  gateWork: 'gate work',
  careMark: 'care mark',
  measure: 'measures mine',
  measures: 'measures list',
  measureRules: 'measures rules',
  risk: 'risk list',
  riskRead: 'risk read',
  riskDistrict: 'risk district',
  arrivals: 'arrivals lists',
  arrivalList: 'arrivals list',
  arrivalQueue: 'arrivals queue',
  campaigns: 'campaigns mine',
  campaignEdit: 'campaign-form edit',
  campaignPreview: 'orders preview',
  led: 'campaigns run',
  handOver: 'handover lead',
  handCount: 'handover count',
  handTour: 'handover tour',
  differences: 'accounts differences',
  difference: 'accounts record',
  settlement: 'accounts settlement',
  volunteer: 'volunteers mine',
  volunteerForm: 'volunteers sign-up',
  volunteers: 'volunteers accept',
  rounds: 'handover rounds',
  helpAsk: 'help ask',
  helpForm: 'help-form form',
  helpCheck: 'help check',
  helpMine: 'help mine',
  help: 'help request',
  helpWork: 'help-work work',
  hands: 'hands mine',
  hand: 'hands one',
  gate: 'hands gate',
  points: 'hands points',
  callUps: 'callups list',
  callUpOpen: 'callups open',
  callUpShifts: 'callups shifts',
  callUpRun: 'callups run',
  callUpCode: 'callups code',
  helpRuns: 'help-work runs',
  helpBrought: 'help-work brought',
} as const

type Way = keyof typeof pages

const pathOf = (page: string): string => (page.includes(' ') ? `/features/${page.replace(' ', '/pages/')}/index` : `/pages/${page}/index`)
export const wayTo = (way: Way): string => pathOf(pages[way])

const tabs = [pages.home, pages.services, pages.inbox, pages.me].map((page) => pathOf(page).slice(1))
const isTab = (route = ''): boolean => tabs.includes(route.replace(/^\//, ''))

export function goTo(way: Way, query: Readonly<Record<string, string>> = {}): void {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  void Taro.navigateTo({ url: asked === '' ? wayTo(way) : `${wayTo(way)}?${asked}` })
}

export function goTab(way: 'home' | 'services' | 'inbox' | 'me'): void {
  void Taro.switchTab({ url: wayTo(way) })
}

/** Back, or home where a link or a restart left nothing to go back to. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) stepBack(() => { void Taro.navigateBack() })
  else goTab('home')
}

const isWay = (url: string): boolean => Object.values(pages).map(pathOf).some((way) => url === way || url.startsWith(`${way}?`))

/** After signing in: the page that asked for it stands behind, with all that was typed; after a reload its address is still in `to`. Home where none did, begun anew: an invitation may wait there. */
export function goBackSignedIn(to = ''): void {
  const pages = Taro.getCurrentPages()
  const asked = pages.findIndex(({ route }) => route?.includes('pages/sign-in/'))
  if (asked > 0 && !pages[asked - 1]?.route?.includes(wayTo('home').slice(1))) stepBack(() => { void Taro.navigateBack({ delta: pages.length - asked }) })
  else if (asked <= 0 && isWay(to)) void Taro.reLaunch({ url: to })
  else startAt('home')
}

/** A start over: nothing of the way here is to be gone back to. */
export function startAt(way: Way, query: Readonly<Record<string, string>> = {}): void {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  void Taro.reLaunch({ url: asked === '' ? wayTo(way) : `${wayTo(way)}?${asked}` })
}

/** Pages that were gone back from stand in the document until they have slid away; whatever is opened before is taken away with them. */
const isBack = (): boolean => Taro.getCurrentPages().length === 1 && document.querySelectorAll('.taro_page:not(.taro_tabbar_page)').length <= 1
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** The end of a form that was sent. A browser keeps the way through the form: it is gone back first, or its Back would lead into an empty one. */
export async function endAt(way: Way, query: Readonly<Record<string, string>> = {}): Promise<void> {
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
