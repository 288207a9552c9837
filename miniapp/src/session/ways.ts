/** The ways between pages, written once. */
import Taro from '@tarojs/taro'

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
  reports: '/features/reports/pages/list/index',
  report: '/features/reports/pages/detail/index',
  task: '/features/inbox/pages/task/index',
  local: '/features/local/pages/people/index',
  hours: '/features/duties/pages/hours/index',
  rota: '/features/duties/pages/rota/index',
  invite: '/features/duties/pages/invite/index',
  accept: '/features/duties/pages/accept/index',
} as const

export function goTo(way: keyof typeof ways, query: Readonly<Record<string, string>> = {}): void {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  void Taro.navigateTo({ url: asked === '' ? ways[way] : `${ways[way]}?${asked}` })
}

export function goTab(way: 'home' | 'services' | 'inbox' | 'me'): void {
  void Taro.switchTab({ url: ways[way] })
}

/** Back, or home where a link or a restart left nothing to go back to. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goTab('home')
}

/** A start over: nothing of the way here is to be gone back to. */
export function startAt(way: keyof typeof ways, query: Readonly<Record<string, string>> = {}): void {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  void Taro.reLaunch({ url: asked === '' ? ways[way] : `${ways[way]}?${asked}` })
}

export const goSignIn = (): void => {
  goTo('signIn')
}
