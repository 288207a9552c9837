const local = process.env.TARO_APP_LOCAL === '1'

const icon = (name: string) => ({ iconPath: `assets/tab/${name}.png`, selectedIconPath: `assets/tab/${name}-on.png` })

/** In WeChat the colours are names out of theme.json, which follows the system; Taro's browser bar takes plain colours and is themed by CSS. */
const weapp = process.env.TARO_ENV === 'weapp'
const window_ = {
  navigationBarTitleText: '守望',
  navigationBarBackgroundColor: weapp ? '@bar' : '#f3f1ec',
  navigationBarTextStyle: weapp ? '@barText' : 'black',
  backgroundColor: weapp ? '@bg' : '#f3f1ec',
  backgroundTextStyle: 'dark',
}

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/services/index', 'pages/inbox/index', 'pages/me/index', 'pages/lost/index'],
  subPackages: [
    { root: 'features/identity', name: 'identity', pages: ['sign-in', 'name', 'household', 'members', 'phone', 'looks', 'consents'].map((page) => `pages/${page}/index`) },
    { root: 'features/reports', name: 'reports', pages: ['submit', 'check', 'done'].map((page) => `pages/${page}/index`) },
    { root: 'features/filed', name: 'filed', pages: ['list', 'detail'].map((page) => `pages/${page}/index`) },
    { root: 'features/inbox', name: 'inbox', pages: ['pages/task/index'] },
    { root: 'features/overview', name: 'overview', pages: ['overdue', 'overnight', 'search'].map((page) => `pages/${page}/index`) },
    { root: 'features/share-out', name: 'share-out', pages: ['pages/deal/index'] },
    { root: 'features/desk', name: 'desk', pages: ['pages/file/index'] },
    { root: 'features/duties', name: 'duties', pages: ['rota', 'invite', 'accept', 'hours', 'away', 'code', 'units', 'unit'].map((page) => `pages/${page}/index`) },
    { root: 'features/orders', name: 'orders', pages: ['offers', 'campaign', 'form', 'check', 'preview'].map((page) => `pages/${page}/index`) },
    { root: 'features/bags', name: 'bags', pages: ['bag', 'bags'].map((page) => `pages/${page}/index`) },
    { root: 'features/campaigns', name: 'campaigns', pages: ['mine', 'run'].map((page) => `pages/${page}/index`) },
    { root: 'features/campaign-form', name: 'campaign-form', pages: ['pages/edit/index'] },
    { root: 'features/subsidies', name: 'subsidies', pages: ['door', 'mine'].map((page) => `pages/${page}/index`) },
    { root: 'features/handover', name: 'handover', pages: ['lead', 'count', 'tour', 'rounds', 'missing'].map((page) => `pages/${page}/index`) },
    { root: 'features/accounts', name: 'accounts', pages: ['differences', 'record', 'settlement'].map((page) => `pages/${page}/index`) },
    { root: 'features/texts', name: 'texts', pages: ['pages/list/index'] },
    { root: 'features/care', name: 'care', pages: ['mine', 'list', 'mark'].map((page) => `pages/${page}/index`) },
    { root: 'features/gate', name: 'gate', pages: ['keep', 'mine', 'work'].map((page) => `pages/${page}/index`) },
    { root: 'features/measures', name: 'measures', pages: ['mine', 'list', 'rules'].map((page) => `pages/${page}/index`) },
    { root: 'features/risk', name: 'risk', pages: ['list', 'read', 'district'].map((page) => `pages/${page}/index`) },
    { root: 'features/arrivals', name: 'arrivals', pages: ['lists', 'list', 'queue'].map((page) => `pages/${page}/index`) },
    { root: 'features/help', name: 'help', pages: ['ask', 'check', 'mine', 'request'].map((page) => `pages/${page}/index`) },
    { root: 'features/help-work', name: 'help-work', pages: ['brought', 'runs', 'work'].map((page) => `pages/${page}/index`) },
    { root: 'features/help-form', name: 'help-form', pages: ['pages/form/index'] },
    { root: 'features/volunteers', name: 'volunteers', pages: ['mine', 'sign-up', 'accept'].map((page) => `pages/${page}/index`) },
    { root: 'features/hands', name: 'hands', pages: ['mine', 'one', 'gate', 'points'].map((page) => `pages/${page}/index`) },
    { root: 'features/callups', name: 'callups', pages: ['list', 'open', 'shifts', 'run', 'code'].map((page) => `pages/${page}/index`) },
    { root: 'features/places', name: 'places', pages: ['pages/shape/index', 'pages/import/index'] },
    ...(local ? [{ root: 'features/local', name: 'local', pages: ['pages/people/index'] }] : []),
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['reports'] },
    'pages/inbox/index': { network: 'all', packages: ['inbox', 'duties'] },
    'pages/me/index': { network: 'wifi', packages: ['identity'] },
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  darkmode: true,
  themeLocation: 'theme.json',
  window: window_,
  tabBar: {
    color: weapp ? '@tab' : '#65605a',
    selectedColor: weapp ? '@tabOn' : '#0a7b4f',
    backgroundColor: weapp ? '@tabBar' : '#ffffff',
    borderStyle: 'black',
    list: [
      { pagePath: 'pages/home/index', text: '首页', ...icon('home') },
      { pagePath: 'pages/services/index', text: '服务', ...icon('services') },
      { pagePath: 'pages/inbox/index', text: '收件箱', ...icon('inbox') },
      { pagePath: 'pages/me/index', text: '我的', ...icon('me') },
    ],
  },
})
