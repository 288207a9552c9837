import { dictionary } from './words'
import { doorWords } from './door'

/** Everything about who somebody is, with the words of the door that the main package has. */
export const identityWords = dictionary(
  {
    ...doorWords.zh,
    signIn: '登录', welcome: '先说清楚我们怎么用您的信息', wechat: '微信登录', local: '选一个人登录（本机演示）', elsewhere: '请在微信里打开', elsewhereText: '浏览器里不能登录，请在微信中打开“守望”小程序。', needPrivacy: '同意隐私条款后才能登录', consents: '隐私和授权',
    consentsText: '授权按条款的版本记录，可以随时收回。收回后，已经提交的事仍会办完。', version: (version: string) => `条款版本 ${version}`, given: '已同意', withdrawn: '没有同意', give: '同意', withdraw: '收回', what: '我们记什么，记多久',
    whatText: '住户和家人：到您删除为止。报备：办结或撤回 14 天后自动删除。通知：90 天后自动删除。谁看过您的电话：保留 183 天（约半年），这期间您随时能查。', step: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`, who: '您是谁', name: '您的姓名', nameHint: '和身份证上一样，方便工作人员核实',
    nameText: '以后报备、办事都用这个名字，已经记下的不变。家人名单里的名字在“家人”里修改。', relation: '和户主的关系', birthYear: '出生年份（可不填）', birthYearHint: '四位数字，如 1958', make: '登记', backToDoor: '返回修改住址', fromLink: (name: string) => `链接来自 ${name}`, madeTitle: '登记好了',
    joinTitle: '已申请加入', joinText: '这一户已经有人登记。家人或网格员确认后，您就能看到这一户。', madeText: '下面可以加上家人，包括没有手机的老人和孩子。', go: '好', members: '家人', membersText: '没有手机的老人、孩子也加上，您可以替他们报备。', add: '加一位家人', edit: '修改', memberName: '姓名',
    memberRelation: '是您的', me: '我', account: '有自己的账号', none: '没有账号', born: (year: number) => `${year} 年生`, removeSure: (name: string) => `删除 ${name}？`, namesake: (name: string) => `家里已经有一位${name}`, namesakeText: '是同一个人就不用再加。',
    another: '是另一位，保存', joins: '申请加入这一户', joinsAway: '申请加入这一户：是家人，不住在这里', ours: '是我们家的', notOurs: '不是', livesWhere: '是否住在这里', livesWhereHint: '在外地的家人也能替这一户报备', livesHere: '住在这里', livesAway: '不住在这里', noHomePhone: '登记住址后，就能留联系电话。',
    noHomeLooks: '登记住址后，谁看过您家的电话会记在这里。', phone: '联系电话', phoneText: '一户留一个电话，社区有事打这个号码。', byWechat: '用微信里的手机号', orTyped: '或者自己填写', typed: '手机号码', typedHint: '自己填写的号码是“未验证”的，不会用来自动匹配', now: '现在留的是', verified: '微信已验证',
    unverified: '手工填写，未验证', denied: '您没有授权微信手机号，可以自己填写。', looks: '谁看过我的信息', looksText: '工作人员需要打电话时才能看到号码，每一次都记在这里。', noLooks: '还没有人看过', noLooksText: '有人查看您的电话号码时，会记在这里。', looked: (by: string) => `${by} 查看了电话号码`,
  },
  {
    ...doorWords.en,
    signIn: 'Sign in', welcome: 'First, how we use your information', wechat: 'Sign in with WeChat', local: 'Choose a person (local demo)', elsewhere: 'Please open this in WeChat',
    elsewhereText: 'You cannot sign in from a browser. Open the Shouwang mini program in WeChat.', needPrivacy: 'Agree to the privacy terms to sign in', consents: 'Privacy and consent',
    consentsText: 'Consent is recorded by version of the terms, and you can withdraw it at any time. What you have already filed is still seen through.', version: (version) => `Terms of ${version}`, given: 'Agreed',
    withdrawn: 'Not agreed', give: 'Agree', withdraw: 'Withdraw', what: 'What we keep and how long',
    whatText: 'Household and family: until you remove them. Reports: deleted 14 days after they are closed or withdrawn. Notices: deleted after 90 days. Who saw your phone: kept for 183 days (half a year), and open to you all that time.',
    step: (at, of) => `Step ${at} of ${of}`, who: 'Who you are', name: 'Your name', nameHint: 'As on your identity card, so that workers can check it',
    nameText: 'It stands on what you file and do from now on; what is recorded already stays. Names in your household are changed under Family.', relation: 'Relation to the household', birthYear: 'Year of birth (optional)',
    birthYearHint: 'Four digits, such as 1958', make: 'Register', backToDoor: 'Back to the address', fromLink: (name) => `The link is from ${name}`, madeTitle: 'Registered', joinTitle: 'You asked to join',
    joinText: 'This household is already registered. You will see it once someone of it or a grid worker confirms you.', madeText: 'Now you can add your family, also elders and children without a phone.', go: 'Good',
    members: 'Family', membersText: 'Add elders and children without a phone too; you can report for them.', add: 'Add someone', edit: 'Edit', memberName: 'Name', memberRelation: 'They are your', me: 'Me',
    account: 'Has an account', none: 'No account', born: (year) => `Born ${year}`, removeSure: (name) => `Remove ${name}?`, namesake: (name) => `There is a ${name} in this household already`,
    namesakeText: 'If it is the same person, there is no need to add them.', another: 'Somebody else; save', joins: 'Asks to join this household', joinsAway: 'Asks to join this household: family, living elsewhere',
    ours: 'Belongs to us', notOurs: 'Does not', livesWhere: 'Living here or elsewhere', livesWhereHint: 'Family elsewhere can file for this household too', livesHere: 'Lives here', livesAway: 'Lives elsewhere',
    noHomePhone: 'Register where you live; then you can leave a phone number.', noHomeLooks: 'Register where you live; whoever looks at your phone number is then recorded here.', phone: 'Contact phone',
    phoneText: 'One number a household; the community calls it when needed.', byWechat: 'Use my WeChat number', orTyped: 'Or type it', typed: 'Mobile number',
    typedHint: 'A typed number is unverified and is never matched automatically', now: 'The number now', verified: 'Verified by WeChat', unverified: 'Typed, not verified',
    denied: 'You did not share the WeChat number; you can type one.', looks: 'Who saw my data', looksText: 'Workers see the number only when they need to call. Every time is recorded here.', noLooks: 'Nobody has looked',
    noLooksText: 'When someone looks at your phone number, it is recorded here.', looked: (by) => `${by} looked at the phone number`,
  },
)
